"""The reason of a finding in words: the rule's template filled in with facts and parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from riskengine.language import Value
from riskengine.localisation import LocalisedText
from riskengine.rulesets import Fact, RuleSet
from riskengine.rulesets.because_template import Part, template_parts

_TRUTH_WORDS = {
    True: LocalisedText({"nb": "ja", "en": "yes"}),
    False: LocalisedText({"nb": "nei", "en": "no"}),
}
_UNKNOWN = LocalisedText({"nb": "ukjent", "en": "unknown"})
_NONE_CHOSEN = LocalisedText({"nb": "ingen", "en": "none"})
_MONTHS_NB = "januar februar mars april mai juni juli august september oktober november desember".split()
_MONTHS_EN = "January February March April May June July August September October November December".split()


class BecauseWriter:
    """Fills in the reasons of one ruleset. The templates are split once."""

    def __init__(self, ruleset: RuleSet) -> None:
        self._ruleset = ruleset
        self._templates: Mapping[str, Mapping[str, tuple[Part, ...]]] = {
            rule.id: {language: template_parts(text) for language, text in rule.because.items()}
            for rule in ruleset.rules.values()
        }

    def because(self, rule: str, facts: Mapping[str, Value], parameters: Mapping[str, int | float]) -> LocalisedText:
        """Return the reason of an established rule in every language of the ruleset."""
        return LocalisedText(
            {
                language: "".join(
                    plain if name is None else plain + self._word(name, facts, parameters, language)
                    for plain, name in parts
                )
                for language, parts in self._templates[rule].items()
            }
        )

    def _word(self, name: str, facts: Mapping[str, Value], parameters: Mapping[str, int | float], language: str) -> str:
        if name.startswith("param."):
            return value_in_words(parameters[name.removeprefix("param.")], None, language)
        return value_in_words(facts.get(name), self._ruleset.facts[name], language)


def value_in_words(value: Value | None, fact: Fact | None, language: str) -> str:
    """Return a value as people write it: ``46,5`` in Norwegian, ``2 November 2026`` in English."""
    match value:
        case None:
            return _UNKNOWN.in_language(language)
        case bool():
            return _TRUTH_WORDS[value].in_language(language)
        case int() | float():
            number = f"{value:.10g}"
            return number.replace(".", ",") if language == "nb" else number
        case date():
            return _DATE_WORDS.get(language, date.isoformat)(value)
        case str():
            return _option(value, fact, language)
        case frozenset():
            return ", ".join(_option(option, fact, language) for option in sorted(value)) or _NONE_CHOSEN.in_language(
                language
            )


def _option(option: str, fact: Fact | None, language: str) -> str:
    title = None if fact is None else fact.option_titles.get(option)
    return option if title is None else title.in_language(language)


_DATE_WORDS: Mapping[str, Callable[[date], str]] = {
    "nb": lambda day: f"{day.day}. {_MONTHS_NB[day.month - 1]} {day.year}",
    "en": lambda day: f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}",
}
