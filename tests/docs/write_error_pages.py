"""Writes docs/errors.md from the catalogue of codes.

python -m tests.docs.write_error_pages
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from riskengine.diagnostics.catalogue import CATALOGUE, CatalogueEntry

PAGE = Path(__file__).parents[2] / "docs" / "errors.md"

FAMILIES = {
    "RE1": "files and YAML",
    "RE20": "conditions, their form",
    "RE21": "conditions, their meaning",
    "RE22": "the ruleset as a whole",
    "RE23": "privacy",
    "RE24": "legal time",
    "RE25": "warnings about rulesets",
    "RE26": "what a ruleset is asked to do",
    "RE27": "invented workforces",
    "RE30": "profiles, what they say",
    "RE31": "profiles in JSON",
    "RE32": "profiles in tables",
    "RE33": "profiles in workbooks",
    "RE34": "files of profiles",
    "RE35": "mappings",
    "RE36": "files that a mapping reads",
    "RE37": "whole tables",
    "RE38": "files of time entries",
    "RE39": "facts derived from records",
    "RE4": "releases",
    "RE5": "engines and audiences",
    "RE6": "features",
    "RE7": "the living documentation",
    "RE8": "the command line",
    "RE9": "faults of riskengine itself",
}

INTRODUCTION = """\
# Errors and warnings

Every error and warning has a code. `riskengine explain-code RE2103` prints its section. What stands in braces is filled
in: names, types, units, limits and places, never a value from a profile.

Made from the catalogue by `python -m tests.docs.write_error_pages`; do not edit it by hand.
"""


def error_page() -> str:
    """Return the whole page."""
    return "\n".join([INTRODUCTION, *_overview(), *(line for entry in _entries() for line in _section(entry))])


def _entries() -> list[CatalogueEntry]:
    return [CATALOGUE[code] for code in sorted(CATALOGUE)]


def _overview() -> Iterator[str]:
    yield "| codes | about |"
    yield "| --- | --- |"
    for prefix, about in FAMILIES.items():
        codes = [entry.code for entry in _entries() if entry.code.startswith(prefix)]
        yield f"| {', '.join(f'[{code}](#{code.lower()})' for code in codes)} | {about} |"
    yield ""


def _section(entry: CatalogueEntry) -> Iterator[str]:
    yield f"## {entry.code}\n"
    yield f"{'Warning' if entry.warning else 'Error'}. {entry.why}\n"
    yield "| | English | Norwegian |"
    yield "| --- | --- | --- |"
    yield f"| message | {_cell(entry.message['en'])} | {_cell(entry.message['nb'])} |"
    if entry.advice is not None:
        yield f"| advice | {_cell(entry.advice['en'])} | {_cell(entry.advice['nb'])} |"
    yield ""
    for title, example in (("Goes wrong", entry.bad), ("Is right", entry.good)):
        if example:
            yield f"{title}:\n"
            yield f"```text\n{example.rstrip()}\n```\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(error_page(), encoding="utf-8")
