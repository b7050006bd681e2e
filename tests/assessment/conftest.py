"""A small ruleset with everything that shapes suggestions: consent, not_when, supersedes, sensitivity."""

import copy

import pytest

from riskengine.profiles import profile_from
from riskengine.rulesets.assembly import assemble
from riskengine.rulesets.reading import declarations_from_content

ALL = ["employee", "leader", "nurse"]


def text(words):
    return {"nb": words, "en": words}


def fact(type_="boolean", visible_to=ALL, **more):
    return {
        "type": type_, "title": text("t"), "question": text("q?"), "purpose": text("p"), "visible_to": list(visible_to),
        "sensitivity": "ordinary", "collected_from": ["self_report"], **more,
    }  # fmt: skip


def action(due, audience=ALL, **more):
    return {
        "title": text("a"), "instruction": text("i"), "avoid": text("n"), "role": "leader", "due_within_days": due,
        "audience": list(audience), "sources": ["law"], **more,
    }  # fmt: skip


def rule(level, when, actions, audience=ALL, **more):
    return {
        "title": text("r"), "level": level, "when": when, "because": text("because"), "actions": actions,
        "sources": ["law"], "audience": list(audience), **more,
    }  # fmt: skip


CONTENT = {
    "ruleset": {
        "id": "small", "title": text("s"), "description": text("d"), "licence": "CC0-1.0", "languages": ["nb", "en"],
        "levels": {level: text(level) for level in ("none", "watch", "high", "acute")},
        "areas": {"health": text("h"), "work": text("w")},
        "audiences": {audience: text(audience) for audience in ALL}, "roles": {"leader": text("l")},
        "subject_kinds": {"employee": text("e"), "organisation": text("o")}, "default_audience": "nurse",
    },
    "facts": {"facts": {
        "consent.share": fact(releases="leader"),
        "health.score": fact("integer", ["employee", "nurse"], minimum=0, maximum=10, sensitivity="special"),
        "health.ill": fact(visible_to=["employee", "nurse"]),
        "work.late": fact(),
        "work.hours": fact("number", minimum=0, maximum=80, unit="hours", max_age_days=30),
        "work.talked": fact(),
        "organisation.plan": fact(subject_kind="organisation"),
    }},
    "parameters": {"parameters": {"limit": {"title": text("l"), "unit": "hours", "values": [
        {"to": "2024-12-31", "value": 48, "sources": ["law"]}, {"from": "2025-01-01", "value": 40, "sources": ["law"]}]}}},
    "sources": {"sources": {"law": {"kind": "statute", "title": text("law"), "review_by": "2030-01-01"}}},
    "actions": {"actions": {
        "talk": action(7, not_when="work.talked"),
        "plan": action(14, supersedes=["note"]),
        "note": action(30),
        "care": action(3, ["employee", "nurse"], supersedes=["plan"]),
        "help": action(0),
    }},
    "rules": [
        {"area": "health", "rules": {
            "HE-1": rule("high", "health.score >= 6", ["care", "plan"], ["employee", "nurse"],
                         because={"nb": "{health.score} av 10", "en": "{health.score} of 10"}),
            "HE-2": rule("watch", "health.ill or known(health.score)", ["care"], ["employee", "nurse"]),
            "HE-3": rule("acute", "consent.share and health.score >= 9", ["help"]),
        }},
        {"area": "work", "rules": {
            "WO-1": rule("watch", "work.late", ["talk", "note"]),
            "WO-2": rule("high", "work.hours > param.limit and work.late", ["plan"],
                         because={"nb": "{work.hours} timer, grense {param.limit}", "en": "{work.hours} hours, limit {param.limit}"}),
            "WO-3": rule("watch", "count(work.late, work.hours > 60) == 1", ["note"], **{"from": "2025-01-01"}),
            "WO-4": rule("watch", 'established("WO-2") and work.talked', ["note"]),
            "OR-1": rule("watch", "not organisation.plan", ["note"]),
        }},
    ],
}  # fmt: skip


def build(change=None):
    content = copy.deepcopy(CONTENT)
    if change is not None:
        change(content)
    return assemble(declarations_from_content(content, "small"), None, "digest")


@pytest.fixture(scope="session")
def small():
    return build()


@pytest.fixture(scope="session")
def profile(small):
    def make(as_of="2026-01-01", **facts):
        record = {name.replace("__", "."): value for name, value in facts.items()}
        return profile_from({"subject": "S-1", "as_of": as_of, **record}, small)

    return make
