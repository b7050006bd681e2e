"""Why a rule came out as it did, as lines of text for the author of a scenario."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from riskengine.assessment import ConditionExplanation, Shortfall, explain_rule, value_in_words
from riskengine.language import Value
from riskengine.localisation import LocalisedText
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet

_UNKNOWN = LocalisedText({"en": "{name} is unknown", "nb": "{name} er ukjent"})
_STALE = LocalisedText(
    {
        "en": "{name} is unknown: its observation is older than {days} days",
        "nb": "{name} er ukjent: observasjonen er eldre enn {days} dager",
    }
)
_NEEDED = LocalisedText({"en": ", needed {operator} {needed}", "nb": ", trengte {operator} {needed}"})
_SHORT_BY = LocalisedText({"en": ": short by {distance}", "nb": ": mangler {distance}"})
_OVER_BY = LocalisedText({"en": ": over by {distance}", "nb": ": {distance} over"})
_NOT_APPLYING = {
    "subject_kind": LocalisedText(
        {"en": "it is about another kind of subject", "nb": "den gjelder et annet slags subjekt"}
    ),
    "not_in_force": LocalisedText(
        {"en": "it is not in force on {day}", "nb": "den gjelder ikke {day}"},
    ),
}


def explanation_lines(profile: Profile, ruleset: RuleSet, rule: str, language: str) -> list[str]:
    """Return the parts of a rule's condition that made it come out as it did, with the facts in them."""
    explanation = explain_rule(profile, ruleset, rule)
    if explanation.not_applying is not None:
        return [_NOT_APPLYING[explanation.not_applying].in_language(language).format(day=profile.as_of)]
    lines = (_line(part, profile, ruleset, language) for part in _decisive_parts(explanation.condition))
    return list(dict.fromkeys(lines))


def value_as_written(value: Value | None, language: str) -> str:
    """Return a value in the form in which a feature gives it."""
    match value:
        case date():
            return value.isoformat()
        case frozenset():
            return ", ".join(sorted(value)) or "-"
        case _:
            return value_in_words(value, None, language)


def _decisive_parts(condition: ConditionExplanation) -> Iterator[ConditionExplanation]:
    """Yield the smallest parts that a condition's truth hangs on.

    In an ``and`` that is false these are the parts that are false, in an ``or`` that is unknown those
    that are unknown, and so on. What a count hangs on is every part of it.
    """
    if not condition.parts:
        yield condition
        return
    same = [part for part in condition.parts if part.truth is condition.truth]
    everything_counts = condition.text.startswith("count(") or not same
    for part in condition.parts if everything_counts else same:
        yield from _decisive_parts(part)


def _line(part: ConditionExplanation, profile: Profile, ruleset: RuleSet, language: str) -> str:
    # Where a limit stands on the left, as in 2 <= days, what it falls short by says little of the fact.
    if part.shortfall is not None and any(name in part.shortfall.name for name, _ in part.values):
        return _shortfall_line(part.shortfall, language)
    if part.truth is None:
        missing = [name for name, value in part.values if value is None]
        return "; ".join(_unknown(name, profile, ruleset, language) for name in missing) or part.text
    known = ", ".join(f"{name} = {value_as_written(value, language)}" for name, value in part.values)
    return f"{part.text}: {known}" if known else part.text


def _unknown(fact: str, profile: Profile, ruleset: RuleSet, language: str) -> str:
    if fact in profile.stale:
        return _STALE.in_language(language).format(name=fact, days=ruleset.facts[fact].max_age_days)
    return _UNKNOWN.in_language(language).format(name=fact)


def _shortfall_line(shortfall: Shortfall, language: str) -> str:
    value, needed, distance = (
        value_as_written(number, language) for number in (shortfall.value, shortfall.needed, shortfall.distance)
    )
    line = f"{shortfall.name} = {value}" + _NEEDED.in_language(language).format(
        operator=shortfall.operator, needed=needed
    )
    if shortfall.distance == 0:
        return line
    by = _SHORT_BY if shortfall.operator.startswith(">") else _OVER_BY
    return line + by.in_language(language).format(distance=f"{distance} {shortfall.unit or ''}".rstrip())
