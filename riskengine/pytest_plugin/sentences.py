"""Every step, in both languages: what an author may write and which implementation it calls.

In a sentence ``{name}`` stands for a text in double quotes, handed to the implementation under that
name; ``{outcome}`` stands for one of the words of :data:`OUTCOME_WORDS`, without quotes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from riskengine.assessment.model import Outcome

StepKind = Literal["given", "when", "then"]

OUTCOME_WORDS: Mapping[str, Mapping[str, Outcome]] = {
    "nb": {"fastslått": "established", "ikke fastslått": "not_established", "uavklart": "undetermined"},
    "en": {"established": "established", "not established": "not_established", "undetermined": "undetermined"},
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One step. ``implementation`` names a function in a module of steps of that kind.

    ``takes_table`` says that a table follows; such a sentence may end in a colon.
    """

    kind: StepKind
    implementation: str
    nb: str
    en: str
    takes_table: bool = False

    @property
    def patterns(self) -> tuple[str, str]:
        """The regular expressions of the Norwegian and the English sentence."""
        return self._pattern(self.nb, "nb"), self._pattern(self.en, "en")

    def _pattern(self, text: str, language: str) -> str:
        def group(match: re.Match[str]) -> str:
            name = match[1]
            return f"(?P<{name}>{'|'.join(OUTCOME_WORDS[language])})" if name == "outcome" else f'"(?P<{name}>[^"]*)"'

        return re.sub(r"\{(\w+)\}", group, text) + (":?" if self.takes_table else "")


SENTENCES: tuple[Sentence, ...] = (
    Sentence("given", "use_ruleset", nb="regelsettet {reference}", en="the ruleset {reference}"),
    Sentence("given", "set_date", nb="datoen {day}", en="the date {day}"),
    Sentence("given", "describe_employee", nb="en ansatt med", en="an employee with", takes_table=True),
    Sentence("given", "describe_organisation", nb="en organisasjon med", en="an organisation with", takes_table=True),
    Sentence(
        "given",
        "describe_subject",
        nb="en profil av typen {kind} med",
        en="a profile of kind {kind} with",
        takes_table=True,
    ),
    Sentence("given", "set_fact", nb="at {fact} er {value}", en="that {fact} is {value}"),
    Sentence("given", "forget_fact", nb="at {fact} er ukjent", en="that {fact} is unknown"),
    Sentence(
        "given",
        "give_office_days",
        nb="arbeidsdager fra {first} klokken {start} til {end} med {minutes} minutters pause",
        en="office days since {first} from {start} to {end} with a break of {minutes} minutes",
    ),
    Sentence("given", "give_time_entries", nb="timeføringene", en="the time entries", takes_table=True),
    Sentence(
        "given",
        "agree_hours",
        nb="en avtale om {hours} timer i uken fra {start} til {end}",
        en="agreed hours of {hours} a week from {start} to {end}",
    ),
    Sentence("when", "assess_situation", nb="situasjonen vurderes", en="the situation is assessed"),
    Sentence(
        "when",
        "assess_situation",
        nb="situasjonen vurderes for {audience}",
        en="the situation is assessed for {audience}",
    ),
    Sentence("then", "rule_comes_out", nb="er regelen {outcome}", en="the rule is {outcome}"),
    Sentence("then", "rule_comes_out", nb="er regelen {rule} {outcome}", en="the rule {rule} is {outcome}"),
    Sentence("then", "action_is_suggested", nb="foreslås {action}", en="{action} is suggested"),
    Sentence(
        "then",
        "action_is_suggested_within",
        nb="foreslås {action} innen {days} dager av {role}",
        en="{action} is suggested within {days} days by {role}",
    ),
    Sentence("then", "action_is_not_suggested", nb="foreslås ikke {action}", en="{action} is not suggested"),
    Sentence("then", "nothing_is_suggested", nb="foreslås ingenting", en="nothing is suggested"),
    Sentence("then", "fact_is_open_question", nb="er {fact} et åpent spørsmål", en="{fact} is an open question"),
    Sentence("then", "no_open_questions", nb="er det ingen åpne spørsmål", en="there are no open questions"),
    Sentence("then", "area_has_level", nb="er nivået for {area} {level}", en="the level of {area} is {level}"),
    Sentence(
        "then",
        "area_level_lies_between",
        nb="er nivået for {area} minst {at_least} og høyst {at_most}",
        en="the level of {area} is at least {at_least} and at most {at_most}",
    ),
    Sentence("then", "audience_sees_rule", nb="ser {audience} regelen", en="{audience} sees the rule"),
    Sentence(
        "then", "audience_does_not_see_rule", nb="ser {audience} ikke regelen", en="{audience} does not see the rule"
    ),
)


def outcome_named(words: str) -> Outcome:
    """Return the outcome that the words of either language stand for."""
    return next(outcomes[words] for outcomes in OUTCOME_WORDS.values() if words in outcomes)


def outcome_words(outcome: Outcome, language: str) -> str:
    """Return an outcome in words."""
    words = OUTCOME_WORDS.get(language, OUTCOME_WORDS["en"])
    return next(word for word, meaning in words.items() if meaning == outcome)


def is_sentence(text: str) -> bool:
    """Whether some step reads exactly this text, the keyword taken off."""
    return any(pattern.fullmatch(text) for pattern in _all_patterns())


@cache
def _all_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for sentence in SENTENCES for pattern in sentence.patterns)


def nearest_sentence(text: str, kind: str) -> str | None:
    """Return the sentence of a kind of step closest to a text that none reads, or None."""
    from riskengine.diagnostics import nearest

    shape = re.sub(r'"[^"]*"', '"…"', text)
    candidates = {
        re.sub(r"\{\w+\}", '"…"', sentence_text.replace("{outcome}", words))
        for sentence in SENTENCES
        if sentence.kind == kind
        for language, sentence_text in (("nb", sentence.nb), ("en", sentence.en))
        for words in (OUTCOME_WORDS[language] if "{outcome}" in sentence_text else ("",))
    }
    return nearest(shape, sorted(candidates))
