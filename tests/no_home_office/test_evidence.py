"""Every number of the ruleset can be followed to where it was found."""

import re
from datetime import date
from pathlib import Path

from riskengine.rulesets import check_ruleset
from tests.shipped import no_home_office

DIRECTORY = Path(__file__).parents[2] / "rulesets" / "no-home-office"
RULESET = no_home_office()
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def numbers(text):
    return {float(number.replace(",", ".")) for number in NUMBER.findall(text.replace(":00", ""))}


def test_every_parameter_is_said_by_a_source_it_names_or_waits_for_review():
    for parameter in RULESET.parameters.values():
        for version in parameter.versions:
            says = [RULESET.sources[source].says for source in version.sources]
            said = set().union(*(numbers(text) for words in says if words is not None for text in words.values()))
            assert version.value in said or parameter.needs_review, (parameter.id, version.value)


def test_our_own_judgement_is_always_marked_as_such():
    for parameter in RULESET.parameters.values():
        if any("professional-judgement" in version.sources for version in parameter.versions):
            assert parameter.needs_review, parameter.id


def test_the_checks_have_nothing_to_say_but_what_waits_for_review():
    codes = {diagnostic.code for diagnostic in check_ruleset(DIRECTORY, date(2026, 11, 23)).diagnostics}
    assert codes == {"RE2503"}


def test_both_languages_of_a_source_say_the_same_numbers():
    for source in RULESET.sources.values():
        if source.says is not None:
            norwegian, english = (numbers(source.says[language]) for language in ("nb", "en"))
            assert norwegian == english, source.id


# Times of the clock, years of the law, names of instruments, ends of their scales, windows and the number to call are words, not limits that anyone may want to change.
WORDS = re.compile(
    r"\bkl\. 21 og 06\b|\b\d\d:00\b|\b20(22|23|24|26)\b|\b[A-Z]{2,}-\d\b|\b(av|of) 100\b|\b113\b|\b(24|52) (timer|hours|uker|weeks)\b"
)


def test_no_reason_repeats_a_limit_in_figures_but_names_its_parameter():
    for rule in RULESET.rules.values():
        for text in rule.because.values():
            assert not NUMBER.search(WORDS.sub("", re.sub(r"{[^}]*}", "", text))), (rule.id, text)


def test_no_condition_repeats_a_limit_of_the_law():
    limits = {version.value for parameter in RULESET.parameters.values() for version in parameter.versions}
    large = {limit for limit in limits if limit > 5}
    for file in sorted((DIRECTORY / "rules").glob("*.yaml")):
        for condition in re.findall(r"when: >?\n?((?:.+\n)+?)    because", file.read_text(encoding="utf-8")):
            assert not numbers(re.sub(r"[\w.]+_\w+|\"[^\"]*\"", "", condition)) & large, (file.name, condition)


def test_on_every_day_a_rule_is_in_force_one_of_its_sources_is():
    for rule in RULESET.rules.values():
        periods = [RULESET.sources[source].in_force for source in rule.sources]
        for state in RULESET.calendar.states:
            if rule.id in state.rules:
                first = state.period.first_day
                assert any(period.contains(max(first, date(2020, 1, 1))) for period in periods), (rule.id, first)
