"""The whole cases under examples/cases: how they are read, and the page that tells them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field

from riskengine import Profile, RuleSet, assess, profile_from
from tests.shipped import no_home_office

ROOT = Path(__file__).parents[2]
DIRECTORY = ROOT / "examples" / "cases"
FILES = sorted(DIRECTORY.glob("*.yaml"))


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Strict):
    nb: str = Field(min_length=1)
    en: str = Field(min_length=1)


class Expected(_Strict):
    """What one audience is shown: these suggestions, in this order, and never these rules."""

    suggests: tuple[str, ...] = ()
    does_not_see: tuple[str, ...] = ()


class Case(_Strict):
    title: Words
    story: Words
    profile: Mapping[str, Any]
    expected: Mapping[str, Expected]

    def validated(self, ruleset: RuleSet) -> Profile:
        return profile_from(self.profile, ruleset)


def read_case(path: Path) -> Case:
    return Case.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def page(language: str, ruleset: RuleSet) -> str:
    """Return the page that tells all cases in one language, from the files themselves."""
    head = {
        "nb": (
            "# Åtte korte historier",
            ("De som er med, finnes ikke. Hver historie står i en fil ved siden av, med fakta og det som foreslås for hver "
            "mottaker; testene vurderer dem på nytt. Siden er laget av `python -m tests.examples.cases`."),
            "ser ikke", "ingenting",
        ),
        "en": (
            "# Eight short stories",
            ("The people in them do not exist. Each story stands in a file beside this page, with its facts and what is "
            "suggested to each audience; the tests assess them anew. The page is made by `python -m tests.examples.cases`."),
            "does not see", "nothing",
        ),
    }[language]  # fmt: skip
    parts = [head[0], head[1]]
    for path in FILES:
        case = read_case(path)
        parts.append(f"## {getattr(case.title, language)}")
        parts.append(f"{getattr(case.story, language).strip()} ([{path.name}]({path.name}))")
        rows = []
        for audience, expected in case.expected.items():
            actions = [ruleset.actions[action].title[language] for action in expected.suggests]
            hidden = ", ".join(f"«{ruleset.rules[rule].title[language]}»" for rule in expected.does_not_see)
            shown = "; ".join(actions) if actions else head[3]
            rows.append(
                f"- **{ruleset.audiences[audience].title[language]}**: {shown}"
                + (f" ({head[2]} {hidden})" if hidden else "")
            )
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


PAGES = {"nb": DIRECTORY / "README.md", "en": DIRECTORY / "README.en.md"}


def suggested(case: Case, audience: str, ruleset: RuleSet) -> tuple[str, ...]:
    assessment = assess(case.validated(ruleset), ruleset, audience=audience)
    return tuple(suggestion.action for suggestion in assessment.suggestions)


if __name__ == "__main__":
    for language, path in PAGES.items():
        path.write_text(page(language, no_home_office()), encoding="utf-8")


__all__ = ["FILES", "PAGES", "Case", "page", "read_case", "suggested"]
