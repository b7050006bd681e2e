"""A process that runs Rete networks for another one: frames in on standard input, frames out on standard output.

Started as a script of its own, isolated from the environment: it imports the standard library, the
module beside it and the C library it is told of. It ends when its input ends.

A frame is a length in four bytes and a JSON array. What comes in is a verb and its arguments, what goes
out is ``["done", result]`` or ``["failed", reason]``; no reason holds a value.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from riskengine.engines.durable.network import Networks

_LENGTH = struct.Struct(">I")


def write_frame(stream: IO[bytes], content: list[Any]) -> None:
    """Write one frame."""
    payload = json.dumps(content, separators=(",", ":")).encode()
    stream.write(_LENGTH.pack(len(payload)) + payload)
    stream.flush()


def read_frame(stream: IO[bytes]) -> list[Any] | None:
    """Read one frame, or None where the stream has ended."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    payload = stream.read(length)
    if len(payload) < length:
        return None
    content: list[Any] = json.loads(payload)
    return content


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until there are no more."""
    from network import Networks, load_library  # type: ignore[import-not-found, unused-ignore]

    library: Any = None
    loaded: dict[int, Networks] = {}
    while (request := read_frame(requests)) is not None:
        verb, seconds, *arguments = request
        _end_after(seconds)
        try:
            match verb, arguments:
                case "library", [path]:
                    library = load_library(Path(path))
                    result = None
                case "load", [key, definitions, forgotten]:
                    for other in forgotten:
                        loaded.pop(other).close()
                    loaded[key] = Networks(library, definitions)
                    result = None
                case "fire", [key, session, first, messages]:
                    networks = loaded[key]
                    result = [networks.fire(number, message, session) for number, message in enumerate(messages, first)]
                case _:
                    raise ValueError(f"no such request: {verb}")
        except Exception as error:
            # Only our own errors promise to hold no value.
            reason = str(error) if type(error).__name__ == "NetworkError" else type(error).__name__
            write_frame(answers, ["failed", reason])
        else:
            write_frame(answers, ["done", result])
        _end_after(0)


def _end_after(seconds: float) -> None:
    """Have the system end this process after some seconds, even in the middle of C; 0 calls it off.

    The other process does it first. This is for when that one is gone.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _main() -> None:
    sys.path.insert(0, str(Path(__file__).parent))
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # The library prints when it is in trouble; that must not get between the frames.
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    serve(requests, answers)


if __name__ == "__main__":
    _main()
