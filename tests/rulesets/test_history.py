"""What each release changed, found by comparing it with the one before."""

from __future__ import annotations

import pytest

from riskengine.rulesets import load_ruleset, release_ruleset
from riskengine.rulesets.history import editions, first_edition
from tests.rulesets.small_ruleset import FILES, edited, write_ruleset

CHANGELOG = "  - {version: 0.1.0, released_on: 2026-11-01, changes: {nb: Første utgave., en: First release.}}\n"
NEXT = CHANGELOG + "  - {version: 0.2.0, released_on: 2026-11-20, changes: {nb: Andre., en: Second.}}\n"


@pytest.fixture
def released(tmp_path):
    """A ruleset with one release, as it stood then."""
    directory = write_ruleset(tmp_path / "small-house", edited("ruleset.yaml", CHANGELOG, NEXT))
    release_ruleset(directory, "0.1.0")
    return directory


def told(directory, reference=None):
    ruleset = load_ruleset(reference or directory)
    return [
        (edition.version, [(change.kind, change.rule, change.parts) for change in edition.rules])
        for edition in editions(ruleset, directory)
    ]


def test_all_rules_come_with_the_first_release(released):
    assert told(released) == [("0.1.0", [("added", "SH-ISO-01", ())])]


def test_a_release_has_its_day_and_what_its_author_says(released):
    [edition] = editions(load_ruleset(released), released)
    assert (str(edition.released_on), edition.changes["en"]) == ("2026-11-01", "First release.")


def test_a_ruleset_that_was_never_released_is_all_new(tmp_path):
    directory = write_ruleset(tmp_path / "small-house")
    assert told(directory) == [(None, [("added", "SH-ISO-01", ())])]
    assert first_edition(load_ruleset(directory)).rules == editions(load_ruleset(directory), directory)[0].rules


@pytest.mark.parametrize(
    ("file", "old", "new", "part"),
    [
        ("rules/isolation.yaml", "title: {nb: Ensom, en: Lonely}", "title: {nb: Alene, en: Alone}", "title"),
        ("rules/isolation.yaml", "level: watch", "level: none", "level"),
        ("rules/isolation.yaml", 'and living.situation == "no"', 'or living.situation == "no"', "condition"),
        ("rules/isolation.yaml", "lonely: isolation.ucla3 >=", "lonely: isolation.ucla3 >", "condition"),
        ("rules/isolation.yaml", 'en: "{isolation.ucla3} points."', 'en: "{isolation.ucla3} of 9."', "reason"),
        ("rules/isolation.yaml", "    actions: [have-a-talk]\n", "", "actions"),
        ("rules/isolation.yaml", "    from: 2020-01-01\n", "", "in_force"),
        ("rules/isolation.yaml", "    from: 2020-01-01\n", "    from: 2020-01-01\n    review: needed\n", "review"),
        ("parameters.yaml", "value: 6.5,", "value: 7,", "parameters"),
    ],
)
def test_a_change_of_a_rule_says_what_of_it_changed(released, file, old, new, part):
    write_ruleset(released, {**edited("ruleset.yaml", CHANGELOG, NEXT), **edited(file, old, new)})
    assert told(released)[-1] == (None, [("changed", "SH-ISO-01", (part,))])


def test_a_change_that_no_rule_sees_is_no_new_edition(released):
    write_ruleset(
        released,
        {**edited("ruleset.yaml", CHANGELOG, NEXT), **edited("actions.yaml", "en: Ask how it goes.", "en: Listen.")},
    )
    assert [version for version, _ in told(released)] == ["0.1.0"]


def test_a_layout_of_the_condition_is_no_change(released):
    write_ruleset(
        released,
        {
            **edited("ruleset.yaml", CHANGELOG, NEXT),
            **edited("rules/isolation.yaml", "lonely  # from the instrument\n      and", "lonely and"),
        },
    )
    assert [version for version, _ in told(released)] == ["0.1.0"]


def test_rules_that_come_and_go_are_told_and_a_release_knows_nothing_of_the_next(released):
    text = FILES["rules/isolation.yaml"].replace("SH-ISO-01", "SH-ISO-02")
    write_ruleset(released, {**edited("ruleset.yaml", CHANGELOG, NEXT), "rules/isolation.yaml": text})
    release_ruleset(released, "0.2.0")
    first = ("0.1.0", [("added", "SH-ISO-01", ())])
    second = ("0.2.0", [("added", "SH-ISO-02", ()), ("removed", "SH-ISO-01", ())])
    assert told(released) == [first, second]
    assert told(released, released / "releases" / "0.2.0.json") == [first, second]
    assert told(released, released / "releases" / "0.1.0.json") == [first]
