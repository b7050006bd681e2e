"""The virtual environment of the peers, and programs run in it. Nothing is installed into anybody's own."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import tomllib
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.page import ROOT

_PLACE = ROOT / ".benchmarks" / "peers"
_PYTHON = _PLACE / "bin" / "python"
_MOST_SECONDS = 600


class PeerSkippedError(Exception):
    """A peer cannot be asked. The text says why in a few words."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer: what people call it, the module that asks it, what to install, and how many answers to compare."""

    name: str
    module: str
    requirements: tuple[str, ...]
    compared: int = 500


def install(peer: Peer) -> None:
    """Install a peer, making the environment first where there is none. Raises PeerSkippedError."""
    if not _PYTHON.exists():
        venv.create(_PLACE, with_pip=True)
    # Our own engine is timed beside each peer, so what it rests on comes first.
    own = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    installing = [_PYTHON, "-m", "pip", "install", "--quiet", *own, *peer.requirements]
    if subprocess.run(installing, capture_output=True, check=False).returncode:
        raise PeerSkippedError("it does not install here")


def answer(program: str, arguments: Sequence[str], given: object) -> Any:
    """Run a module beside the peers, give it an object, and return the JSON that it prints last.

    Raises PeerSkippedError where it fails or takes too long.
    """
    try:
        done = subprocess.run(
            [_PYTHON, "-m", program, *arguments],
            input=pickle.dumps(given),
            capture_output=True,
            check=False,
            timeout=_MOST_SECONDS,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    except subprocess.TimeoutExpired:
        raise PeerSkippedError("it did not end in ten minutes") from None
    if done.returncode:
        said = done.stderr.decode().strip().splitlines()
        raise PeerSkippedError(f"it stopped with {said[-1] if said else done.returncode}")
    return json.loads(done.stdout.decode().strip().splitlines()[-1])
