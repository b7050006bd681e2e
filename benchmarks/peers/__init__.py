"""Other rule engines, each asked the same rules as ``compiled`` and held against it."""
