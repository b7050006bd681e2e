"""From a ruleset on disk to its documentation on disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation
from riskengine.living_docs.documented import Documented
from riskengine.living_docs.pages import all_pages
from riskengine.living_docs.placing import MARK, placed_directory
from riskengine.living_docs.scenarios import ScenarioIndex
from riskengine.rulesets import RuleSet, load_ruleset, ruleset_directory
from riskengine.rulesets.history import Edition, editions, first_edition
from riskengine.rulesets.traceability import Traceability, read_traceability

_SCHEMA = "riskengine.living_docs/1"
_FOR_SCENARIOS = {"gherkin": "gherkin-official"}
_FOR_A_SITE = {"mkdocs": "mkdocs", "material": "mkdocs-material"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is documented, and the folders it was read from."""

    documented: Documented
    folders: tuple[Path, ...]

    def mark(self, kind: str) -> dict[str, str | None]:
        """Return what is said of the documentation's origin in its folder."""
        ruleset = self.documented.ruleset
        return {
            "schema": _SCHEMA,
            "kind": kind,
            "ruleset": ruleset.id,
            "version": ruleset.version,
            "digest": ruleset.digest,
        }


def subject_of(reference: str | Path, features: Path | None = None) -> Subject:
    """Read a ruleset with its scenarios, its releases and the demands on it.

    ``features`` is a directory of feature files, of which those about the ruleset are shown. Without it
    they are looked for in ``features/ID`` beside the directory that holds the ruleset; there may be none.

    Raises DiagnosticsError where any of it cannot be read, where a demand is kept by nothing or a rule
    answers to none, and where the extra for reading features is missing.
    """
    ruleset = load_ruleset(reference)
    directory = ruleset_directory(reference)
    chosen = features or _usual_features(ruleset, directory)
    folders = tuple(folder for folder in (directory, chosen) if folder is not None)
    return Subject(
        Documented(
            ruleset=ruleset,
            scenarios=_scenarios(ruleset, chosen),
            editions=_editions(ruleset, directory),
            traceability=_traceability(ruleset, directory),
        ),
        folders,
    )


def build_site(subject: Subject, out: Path, *, force: bool = False) -> None:
    """Build the site into a folder, which appears whole or not at all.

    Raises DiagnosticsError where the extra ``documentation`` is missing, where the folder must not be
    replaced, and where the generator finds something wrong.
    """
    _require(_FOR_A_SITE)
    from riskengine.living_docs.site import write_site

    with placed_directory(out, subject.mark("site"), force=force, in_use=subject.folders) as folder:
        write_site(subject.documented, folder)


def write_pages(subject: Subject, out: Path, *, force: bool = False) -> None:
    """Write the pages as Markdown into a folder, which appears whole or not at all.

    Raises DiagnosticsError where the folder must not be replaced.
    """
    with placed_directory(out, subject.mark("pages"), force=force, in_use=subject.folders) as folder:
        for name, text in all_pages(subject.documented).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")


def stale_pages(subject: Subject, directory: Path) -> list[Diagnostic]:
    """Return a diagnostic for each page in a folder that is missing, is out of date, or should not be there."""
    pages = all_pages(subject.documented)
    names = sorted({*pages, *_names_of_pages(directory)})
    return [
        Diagnostic("RE7005", location=FileLocation(str(directory / name)))
        for name in names
        if _read(directory / name) != pages.get(name)
    ]


def _names_of_pages(directory: Path) -> Iterator[str]:
    for path in directory.rglob("*"):
        if path.is_file() and path.name != MARK:
            yield path.relative_to(directory).as_posix()


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


# ------------------------------------------------------------- what is read


def _usual_features(ruleset: RuleSet, directory: Path | None) -> Path | None:
    if directory is None:
        return None
    folder = directory.parent.parent / "features" / ruleset.id
    return folder if folder.is_dir() else None


def _scenarios(ruleset: RuleSet, features: Path | None) -> ScenarioIndex:
    if features is None:
        return ScenarioIndex((), ruleset)
    _require(_FOR_SCENARIOS)
    from riskengine.features.reading import read_features

    return ScenarioIndex(read_features(features), ruleset)


def _editions(ruleset: RuleSet, directory: Path | None) -> tuple[Edition, ...]:
    return (first_edition(ruleset),) if directory is None else editions(ruleset, directory)


def _traceability(ruleset: RuleSet, directory: Path | None) -> Traceability | None:
    return None if directory is None else read_traceability(directory, ruleset)


def _require(packages: dict[str, str]) -> None:
    """Raise DiagnosticsError where a package of the extra is not installed."""
    for module, package in packages.items():
        if find_spec(module) is None:
            raise DiagnosticsError([Diagnostic("RE7001", {"package": package})])
