"""A PostgreSQL of one's own: in a temporary directory, on a socket, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ADDRESS = "RISKENGINE_TEST_POSTGRES"
"""The environment variable with the directory of the socket, for engines in processes of their own."""


def programs() -> Path | None:
    """Return where initdb and pg_ctl are: on the path, or where Debian keeps them."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).parent
    kept = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return kept[-1].parent if kept else None


def reason_to_skip() -> str | None:
    """Return why no server can be started here, or None."""
    if programs() is None:
        return "PostgreSQL is not installed"
    return None if os.geteuid() != 0 or _owner() is not None else "PostgreSQL does not run as root"


def _owner() -> pwd.struct_passwd | None:
    """Return the user that the server runs as when we are root, which it refuses."""
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None


@contextmanager
def server() -> Iterator[Path]:
    """Start a server and yield the directory of its socket."""
    binaries = programs()
    assert binaries is not None
    # Not below pytest's directory, which only its owner may enter, and whose name is too long for a socket.
    directory = Path(tempfile.mkdtemp(prefix="riskengine-"))
    other = _owner() if os.geteuid() == 0 else None
    if other is not None:
        os.chown(directory, other.pw_uid, other.pw_gid)
    as_other = {} if other is None else {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}

    def run(program: str, *arguments: str) -> None:
        command = [str(binaries / program), "-D", str(directory / "data"), *arguments]
        with (directory / f"{program}.txt").open("a") as log:
            subprocess.run(command, cwd=directory, check=True, stdout=log, stderr=log, **as_other)

    try:
        run("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync")
        settings = f"-k {directory} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "--wait", "--log", str(directory / "server.txt"), "-o", settings, "start")
        try:
            yield directory
        finally:
            run("pg_ctl", "--wait", "--mode=immediate", "stop")
    finally:
        shutil.rmtree(directory)
