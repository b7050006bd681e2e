"""A vocabulary with a fact of every type, built by hand, so that these tests need no YAML."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook

from riskengine.diagnostics import ProfileError
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Unit, ValueType
from riskengine.localisation import LocalisedText
from riskengine.profiles import Profile, Rejection, read_profiles
from riskengine.rulesets import Fact, RuleSet
from riskengine.rulesets.model import Named, Sensitivity

Read = Callable[..., list[Profile | Rejection]]
DAY = date(2026, 11, 23)


def text(words: str) -> LocalisedText:
    return LocalisedText({"nb": words, "en": words})


def fact(name: str, type_: ValueType, *, max_age_days: int | None = None, subject_kind: str = "employee") -> Fact:
    return Fact(
        id=name,
        type=type_,
        title=text(f"Title of {name}"),
        question=text(f"Question of {name}?"),
        purpose=text("purpose"),
        option_titles={},
        visible_to=frozenset({"employee"}),
        sensitivity=Sensitivity.ORDINARY,
        collected_from=("self_report",),
        max_age_days=max_age_days,
        subject_kind=subject_kind,
        releases=None,
    )


FACTS = (
    fact("home.days", NumberType(0, 7, Unit.parse("days/week"), integer=True)),
    fact("home.hours", NumberType(0, 168, Unit.parse("hours/week"))),
    fact("home.alone", BooleanType()),
    fact("home.place", ChoiceType(("office", "kitchen", "unknown"))),
    fact("health.score", NumberType(0, 10, Unit.parse("points"), integer=True), max_age_days=90),
    fact("health.signs", ChoicesType(("sleep", "mood", "pain"))),
    fact("health.seen_on", DateType(date(2000, 1, 1), date(2030, 12, 31))),
    fact("health.ratio", NumberType(-1, 1)),
    fact("company.has_plan", BooleanType(), subject_kind="organisation"),
)


def make_ruleset(facts: Iterable[Fact] = FACTS, ruleset_id: str = "by-hand") -> RuleSet:
    facts = tuple(facts)
    return RuleSet(
        id=ruleset_id,
        version=None,
        digest="-".join(one.id for one in facts),
        title=text("by hand"),
        description=text("by hand"),
        licence="CC0-1.0",
        languages=("nb", "en"),
        levels=(Named("none", text("none")),),
        areas={},
        audiences={"employee": Named("employee", text("employee"))},
        roles={},
        subject_kinds={kind: Named(kind, text(kind)) for kind in ("employee", "organisation")},
        prohibited_uses={},
        default_audience="employee",
        changelog=(),
        facts={one.id: one for one in facts},
        parameters={},
        sources={},
        actions={},
        definitions={},
        rules={},
        evaluation_order=(),
    )


@pytest.fixture(scope="session")
def ruleset() -> RuleSet:
    return make_ruleset()


@pytest.fixture
def read(ruleset: RuleSet) -> Read:
    """Read a stream of profiles to its end."""

    def read(content: bytes | str, **keywords: Any) -> list[Profile | Rejection]:
        stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
        return list(read_profiles(stream, ruleset, **{"name": "table", "as_of": DAY, **keywords}))

    return read


def codes(error: ProfileError | Rejection) -> list[tuple[str, str | None]]:
    """Return the codes of what is wrong, each with the name it is about."""
    return [(one.code, getattr(one.location, "fact", None)) for one in error.diagnostics]


def told(results: Iterable[Profile | Rejection]) -> list[str]:
    """Return the subject of each profile, and the place and the codes of each rejection."""
    return [
        one.subject
        if isinstance(one, Profile)
        else f"{one.location} {' '.join(diagnostic.code for diagnostic in one.diagnostics)}"
        for one in results
    ]


def json_lines(*records: Any) -> str:
    return "".join(f"{json.dumps(record)}\n" for record in records)


def workbook(*rows: Iterable[Any], change: Callable[[Workbook], None] | None = None) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    if change is not None:
        change(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
