"""Runs over many records into a directory, which go on where they were stopped. Needs the extra ``tables``."""
