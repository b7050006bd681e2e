"""A ruleset by its id, its id and version, or its path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import entry_points
from pathlib import Path

from riskengine.diagnostics import Diagnostic, FileLocation, ReleaseError, RulesetError, nearest
from riskengine.rulesets.assembly import assemble
from riskengine.rulesets.model import RuleSet
from riskengine.rulesets.reading import read_declarations
from riskengine.rulesets.releases import load_release, parse_version, released_versions, working_digest

_GROUP = "riskengine.rulesets"


def load_ruleset(reference: str | Path, *, search_directories: Sequence[Path] = ()) -> RuleSet:
    """Return a ruleset, checked whole.

    ``reference`` is ``ID`` (the newest release), ``ID@VERSION``, or the path of a ruleset's directory
    (as it stands) or of a release file. An ``ID`` is looked for first among the working copies in
    ``search_directories``, then among the installed rulesets.

    Raises RulesetError where the ruleset has errors, with all of them, and ReleaseError where it does
    not exist or a release is not what its digest says.
    """
    if isinstance(reference, Path) or _looks_like_a_path(reference):
        return _load_path(Path(reference))
    name, _, version = reference.partition("@")
    for directory in search_directories:
        if (directory / name / "ruleset.yaml").is_file():
            if version:
                return _load_version(name, directory / name, version)
            return _load_directory(directory / name)
    installed = installed_rulesets()
    if name not in installed:
        arguments = {"name": name, "known": ", ".join(sorted(installed)) or "-"}
        raise ReleaseError([Diagnostic("RE4001", arguments, suggestion=nearest(name, installed))])
    directory = installed[name]
    versions = released_versions(directory)
    if not version and not versions:
        raise ReleaseError([Diagnostic("RE4002", {"name": name, "version": "*", "known": "-"})])
    return _load_version(name, directory, version or versions[-1])


def ruleset_directory(reference: str | Path) -> Path | None:
    """Return the directory of the ruleset that a reference names, or None for a release that lies elsewhere."""
    if isinstance(reference, Path) or _looks_like_a_path(reference):
        path = Path(reference)
        if path.suffix != ".json":
            return path
        directory = path.absolute().parent.parent
        return directory if (directory / "ruleset.yaml").is_file() else None
    return installed_rulesets().get(reference.partition("@")[0])


def installed_rulesets() -> Mapping[str, Path]:
    """Return the directory of every installed ruleset, found by the entry points ``riskengine.rulesets``."""
    found: dict[str, Path] = {}
    for point in entry_points(group=_GROUP):
        try:
            found[point.name] = Path(point.load()())
        except Exception as error:
            reason = f"{point.value}: {type(error).__name__}"
            raise ReleaseError([Diagnostic("RE1001", {"path": point.name, "reason": reason})]) from error
    return found


def _looks_like_a_path(reference: str) -> bool:
    return "/" in reference or "\\" in reference or reference.startswith(".") or reference.endswith(".json")


def _load_path(path: Path) -> RuleSet:
    if path.suffix == ".json":
        return load_release(path, str(path))
    if not (path / "ruleset.yaml").is_file():
        if path.is_dir():
            raise RulesetError([Diagnostic("RE2209", {"name": "ruleset.yaml"}, FileLocation(str(path)))])
        reason = "it is not the directory of a ruleset" if path.exists() else "it does not exist"
        raise RulesetError([Diagnostic("RE1001", {"path": str(path), "reason": reason})])
    return _load_directory(path)


def _load_directory(directory: Path) -> RuleSet:
    declarations = read_declarations(directory, str(directory))
    return assemble(declarations, None, working_digest(declarations))


def _load_version(name: str, directory: Path, version: str) -> RuleSet:
    parse_version(version)
    versions = released_versions(directory)
    if version not in versions:
        arguments = {"name": name, "version": version, "known": ", ".join(versions) or "-"}
        raise ReleaseError([Diagnostic("RE4002", arguments, suggestion=nearest(version, versions))])
    path = directory / "releases" / f"{version}.json"
    return load_release(path, f"{name}@{version}")
