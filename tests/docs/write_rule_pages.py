"""Writes docs/rules and docs/traceability.md: the living documentation of the ruleset no-home-office.

python -m tests.docs.write_rule_pages
"""

from __future__ import annotations

from pathlib import Path

from riskengine.living_docs import Subject, subject_of, traceability_page, write_pages

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "rules"
TRACEABILITY = ROOT / "docs" / "traceability.md"


def subject() -> Subject:
    """Return what is documented: the working copy, with the scenarios beside it."""
    return subject_of(ROOT / "rulesets" / "no-home-office", ROOT / "features" / "no-home-office")


def traceability(documented: Subject) -> str:
    """Return the page on traceability, which stands beside the folder of the others."""
    return traceability_page(documented.documented, PAGES.name)


if __name__ == "__main__":
    found = subject()
    write_pages(found, PAGES)
    TRACEABILITY.write_text(traceability(found), encoding="utf-8", newline="\n")
