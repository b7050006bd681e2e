"""One reader for each form in which profiles come. All stream, and none stops at a bad record."""
