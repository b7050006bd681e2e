"""The command line. What a verb needs is imported when that verb is called, so that help comes at once."""

from riskengine.cli.program import main

__all__ = ["main"]
