"""How large a condition may be. Readable by a person, and safe to read by a machine."""

MAXIMUM_LENGTH = 4_000
"""Characters in one condition."""

MAXIMUM_DEPTH = 32
"""Levels of nesting in one condition."""
