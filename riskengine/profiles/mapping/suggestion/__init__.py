"""A first mapping for a file, from its columns, for a person to finish. Nothing is ever guessed into force."""
