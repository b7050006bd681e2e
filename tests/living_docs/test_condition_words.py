"""Conditions in words: every node of the language, both ways round, in both languages."""

from __future__ import annotations

import re
from datetime import date

import pytest

from riskengine.language import ConditionText, Scope, parse_condition
from riskengine.living_docs.condition_words import ConditionWords, Line, as_blocks
from riskengine.living_docs.fragments import Fragments
from riskengine.rulesets import load_ruleset
from riskengine.rulesets.vocabulary import parameter_type
from tests.living_docs.house import edited, write_house

MORE_FACTS = """\
facts:
  leave.first_day:
    type: date
    title: {nb: Første dag, en: First day}
    question: {nb: Når?, en: When?}
    purpose: {nb: For å vite det., en: To know it.}
    visible_to: [employee]
    sensitivity: personal
    collected_from: [self_report]
  contact.kinds:
    type: choices
    options:
      friends: {nb: venner, en: friends}
      family: {nb: familie, en: family}
    title: {nb: Kontakt med, en: Contact with}
    question: {nb: Hvem?, en: Who?}
    purpose: {nb: For å vite det., en: To know it.}
    visible_to: [employee]
    sensitivity: personal
    collected_from: [self_report]
"""


@pytest.fixture(scope="module")
def ruleset(tmp_path_factory):
    facts = edited("facts.yaml", "facts:\n", MORE_FACTS)
    return load_ruleset(write_house(tmp_path_factory.mktemp("words"), facts))


def plain(line: Line) -> str:
    """The words of a line without links, and in brackets those of the lines that it sums up."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", str(line.words)).replace("`", "")
    return f"{words} [{'; '.join(plain(part) for part in line.parts)}]" if line.parts else words


def told(text: str, ruleset, language: str, last_day: date | None = None) -> str:
    scope = Scope(
        {fact.id: fact.type for fact in ruleset.facts.values()},
        {one.id: parameter_type(one) for one in ruleset.parameters.values()},
        ruleset.definitions.keys(),
        ruleset.rules.keys(),
    )
    condition, diagnostics = parse_condition(ConditionText.of(text, "test"), scope)
    assert condition is not None, diagnostics
    fragments = Fragments(ruleset, language, f"{language}/themes/isolation.md")
    return plain(ConditionWords(fragments, last_day).line(condition))


CONDITIONS = [
    ("consent.share", "Samtykke: ja", "Consent: yes"),
    ("not consent.share", "Samtykke: nei", "Consent: no"),
    ("consent.share == true", "Samtykke: ja", "Consent: yes"),
    ("consent.share != true", "Samtykke: nei", "Consent: no"),
    ("isolation.score >= 5", "Poeng: 5 poeng eller mer", "Score: 5 points or more"),
    ("isolation.score > 5", "Poeng: mer enn 5 poeng", "Score: more than 5 points"),
    ("isolation.score < 1", "Poeng: mindre enn 1 poeng", "Score: less than 1 point"),
    ("not isolation.score >= 5", "Poeng: mindre enn 5 poeng", "Score: less than 5 points"),
    ("5 <= isolation.score", "Poeng: 5 poeng eller mer", "Score: 5 points or more"),
    ("isolation.score == 5", "Poeng: 5 poeng", "Score: 5 points"),
    ("isolation.score >= param.lonely", "Poeng: 5 poeng eller mer", "Score: 5 points or more"),
    ("param.lonely < isolation.score", "Poeng: mer enn 5 poeng", "Score: more than 5 points"),
    ('contact.how == "daily"', "Kontakt: «hver dag»", "Contact: “every day”"),
    ('contact.how != "daily"', "Kontakt: noe annet enn «hver dag»", "Contact: something other than “every day”"),
    (
        'contact.how in ["daily", "rarely"]',
        "Kontakt: «hver dag» eller «sjelden»",
        "Contact: “every day” or “rarely indeed”",
    ),
    ('contact.how not in ["daily"]', "Kontakt: noe annet enn «hver dag»", "Contact: something other than “every day”"),
    ('"friends" in contact.kinds', "Kontakt med: omfatter «venner»", "Contact with: includes “friends”"),
    (
        '"friends" not in contact.kinds',
        "Kontakt med: omfatter ikke «venner»",
        "Contact with: does not include “friends”",
    ),
    ("known(contact.how)", "Kontakt: er kjent", "Contact: is known"),
    ("not known(contact.how)", "Kontakt: er ukjent", "Contact: is unknown"),
    (
        'established("QH-ISO-01")',
        "regelen Ensom QH-ISO-01 er fastslått",
        "the rule Lonely QH-ISO-01 is established",
    ),
    (
        'not established("QH-ISO-01")',
        "regelen Ensom QH-ISO-01 er ikke fastslått",
        "the rule Lonely QH-ISO-01 is not established",
    ),
    (
        'leave.first_day >= date("2026-01-01")',
        "Første dag: 1. januar 2026 eller senere",
        "First day: 1 January 2026 or later",
    ),
    ("leave.first_day < as_of", "Første dag: før dagen det vurderes for", "First day: before the day of assessment"),
    (
        "days_between(leave.first_day, as_of) > 28",
        "dager fra Første dag til dagen det vurderes for: mer enn 28 dager",
        "days from First day to the day of assessment: more than 28 days",
    ),
    (
        "isolation.score * 2 - 1 > 3",
        "(Poeng ganger 2) minus 1: mer enn 3 poeng",
        "(Score times 2) minus 1: more than 3 points",
    ),
    (
        "abs(isolation.score - 5) > 2",
        "(Poeng minus 5) uten fortegn: mer enn 2 poeng",
        "(Score minus 5) without its sign: more than 2 points",
    ),
    (
        "max(isolation.score, param.lonely) > 6",
        "det største av Poeng, 5 poeng: mer enn 6 poeng",
        "the greatest of Score, 5 points: more than 6 points",
    ),
    ("-isolation.score < 1", "minus Poeng: mindre enn 1 poeng", "minus Score: less than 1 point"),
    ("true", "alltid", "always"),
    ("not true", "aldri", "never"),
    (
        'lonely and (consent.share or contact.how == "daily")',
        "alle disse stemmer [Poeng: 5 poeng eller mer; minst én av disse stemmer [Samtykke: ja; Kontakt: «hver dag»]]",
        "all of these hold [Score: 5 points or more; at least one of these holds [Consent: yes; Contact: “every day”]]",
    ),
    (
        "not (lonely and consent.share)",
        "minst én av disse stemmer ikke [Poeng: 5 poeng eller mer; Samtykke: ja]",
        "at least one of these does not hold [Score: 5 points or more; Consent: yes]",
    ),
    (
        "not (lonely or consent.share)",
        "ingen av disse stemmer [Poeng: 5 poeng eller mer; Samtykke: ja]",
        "none of these holds [Score: 5 points or more; Consent: yes]",
    ),
    (
        "count(lonely, consent.share, known(contact.how)) >= 2",
        "minst 2 av disse stemmer [Poeng: 5 poeng eller mer; Samtykke: ja; Kontakt: er kjent]",
        "at least 2 of these hold [Score: 5 points or more; Consent: yes; Contact: is known]",
    ),
    (
        "not count(lonely, consent.share) >= 2",
        "færre enn 2 av disse stemmer [Poeng: 5 poeng eller mer; Samtykke: ja]",
        "fewer than 2 of these hold [Score: 5 points or more; Consent: yes]",
    ),
]


@pytest.mark.parametrize(("text", "nb", "en"), CONDITIONS, ids=[text for text, _, _ in CONDITIONS])
def test_a_condition_in_words(text, nb, en, ruleset):
    assert told(text, ruleset, "nb") == nb
    assert told(text, ruleset, "en") == en


def test_a_number_is_the_one_in_force_on_the_last_day_of_the_rule(ruleset):
    assert told("isolation.score >= param.lonely", ruleset, "en", date(2025, 12, 31)) == "Score: 6 points or more"


def test_a_definition_that_joins_its_parts_the_same_way_is_taken_apart(tmp_path):
    define = edited("rules/isolation.yaml", "define:\n", "define:\n  both: lonely and consent.share\n")
    house = load_ruleset(write_house(tmp_path, define))
    assert told("both and known(contact.how)", house, "en") == (
        "all of these hold [Score: 5 points or more; Consent: yes; Contact: is known]"
    )


def test_a_condition_of_several_parts_is_a_paragraph_and_a_list(ruleset):
    line = Line(*_words("all of these hold"), parts=(Line(*_words("a")), Line(*_words("any"), (Line(*_words("b")),))))
    assert as_blocks(line) == "All of these hold:\n\n- a\n- any:\n    - b\n"
    assert as_blocks(Line(*_words("a: yes"))) == "a: yes."


def _words(text):
    from riskengine.living_docs.markdown_text import escaped

    return (escaped(text),)
