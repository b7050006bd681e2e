"""What the program's exit codes mean. They are the same for every verb."""

from __future__ import annotations

DONE = 0
DID_NOT_HOLD = 1
"""The check or test that was asked for did not hold."""
BAD_INPUT = 2
"""Wrong use or bad input; also when only some of the records were bad."""
INTERNAL_ERROR = 3
INTERRUPTED = 130
"""The user pressed Ctrl-C. As shells count: 128 and the number of the signal."""
READER_GONE = 141
"""Whoever read the output stopped reading, for instance ``| head``."""
