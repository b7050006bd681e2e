"""Releases: a ruleset frozen under a version, one canonical JSON file with its digest beside it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from riskengine.diagnostics import Diagnostic, FileLocation, ReleaseError
from riskengine.rulesets.assembly import assemble
from riskengine.rulesets.model import RuleSet
from riskengine.rulesets.reading import (
    RulesetDeclarations,
    canonical_content,
    canonical_json,
    declarations_from_content,
    read_declarations,
)

SCHEMA = "riskengine.release/1"
DIGESTS = "digests.txt"

_VERSION = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})")


def parse_version(text: str) -> tuple[int, int, int]:
    """Return the three numbers of a version. Raises ReleaseError where it is not one."""
    found = _VERSION.fullmatch(text)
    if found is None:
        raise ReleaseError([Diagnostic("RE4006", {"version": text})])
    major, minor, patch = found.groups()
    return int(major), int(minor), int(patch)


def released_versions(directory: Path) -> tuple[str, ...]:
    """Return the versions of a ruleset that are released, from the oldest to the newest."""
    names = [path.stem for path in (directory / "releases").glob("*.json") if _VERSION.fullmatch(path.stem)]
    return tuple(sorted(names, key=parse_version))


def working_digest(declarations: RulesetDeclarations) -> str:
    """Return the digest of a ruleset that is not released: the SHA-256 of its canonical content."""
    return hashlib.sha256(canonical_json(canonical_content(declarations.content))).hexdigest()


def load_release(path: Path, shown_path: str) -> RuleSet:
    """Read a release. Raises ReleaseError where it is missing, changed, or has no digest."""
    place = FileLocation(shown_path)
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReleaseError([Diagnostic("RE1001", {"path": shown_path, "reason": reason}, place)]) from None
    expected = _digests(path.parent).get(path.name)
    if expected is None:
        raise ReleaseError([Diagnostic("RE4004", {"path": DIGESTS}, place)])
    digest = hashlib.sha256(content).hexdigest()
    if digest != expected:
        raise ReleaseError([Diagnostic("RE4003", {}, place)])
    try:
        release = json.loads(content)
        if release["schema"] != SCHEMA:
            raise ReleaseError([Diagnostic("RE4009", {"problem": f"it is not {SCHEMA}"}, place)])
        declarations = declarations_from_content(release["content"], shown_path)
        version = str(release["version"])
    except ReleaseError:
        raise
    except (ValueError, KeyError, TypeError) as error:
        problem = "its content" if isinstance(error, ValidationError) else type(error).__name__
        raise ReleaseError([Diagnostic("RE4009", {"problem": problem}, place)]) from None
    return assemble(declarations, version, digest)


def release_ruleset(directory: Path, version: str, *, shown_path: str | None = None) -> Path:
    """Freeze a ruleset as it stands under a version. Returns the release file.

    The changelog in ruleset.yaml must speak of the version. Releasing the same content again changes
    nothing. Raises RulesetError where the ruleset has errors and ReleaseError where the version is
    taken by other content, not newer than the newest, or not in the changelog.
    """
    shown = shown_path or str(directory)
    numbers = parse_version(version)
    declarations = read_declarations(directory, shown)
    assemble(declarations, version, "")
    changelog = {entry.version: entry.released_on for entry in declarations.content.ruleset.changelog}
    if version not in changelog:
        place = FileLocation(f"{shown}/ruleset.yaml")
        raise ReleaseError([Diagnostic("RE4007", {"version": version}, place)])
    content = canonical_json(_release(declarations, version, changelog[version]))
    path = directory / "releases" / f"{version}.json"
    if path.exists():
        if path.read_bytes() == content and path.name in _digests(path.parent):
            return path
        raise ReleaseError([Diagnostic("RE4005", {"version": version}, FileLocation(f"{shown}/releases/{path.name}"))])
    newest = released_versions(directory)[-1:]
    if newest and numbers <= parse_version(newest[0]):
        raise ReleaseError([Diagnostic("RE4008", {"version": version, "newest": newest[0]}, FileLocation(shown))])
    path.parent.mkdir(exist_ok=True)
    _write_atomically(path, content)
    digests = {**_digests(path.parent), path.name: hashlib.sha256(content).hexdigest()}
    lines = "".join(f"{digest}  {name}\n" for name, digest in digests.items())
    _write_atomically(path.parent / DIGESTS, lines.encode())
    return path


def _release(declarations: RulesetDeclarations, version: str, released_on: date) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "id": declarations.content.ruleset.id,
        "version": version,
        "released_on": released_on.isoformat(),
        "content": canonical_content(declarations.content),
    }


def _digests(directory: Path) -> dict[str, str]:
    """Return the digest of each release file, in the format of ``sha256sum``."""
    try:
        lines = (directory / DIGESTS).read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    pairs = [line.split() for line in lines]
    return {pair[1]: pair[0] for pair in pairs if len(pair) == 2}


def _write_atomically(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, so that an interrupted release leaves nothing half written."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as part:
        part.write(content)
    try:
        Path(part.name).chmod(0o644)
        os.replace(part.name, path)  # noqa: PTH105 - replaces on every platform, unlike rename
    except BaseException:
        Path(part.name).unlink(missing_ok=True)
        raise
