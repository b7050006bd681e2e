"""Facts worked out from records that are not facts yet."""
