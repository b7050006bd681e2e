"""Options: one of them, several, and none."""

from __future__ import annotations

from itertools import combinations

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.vocabulary import profile, rules_of, rules_over
from riskengine.language import ChoicesType, ChoiceType, ValueType

SIGNS = ("late", "tired", "absent")


def test_no_choice_at_all_is_known_and_includes_nothing(agree: Agree) -> None:
    texts = [f'"{sign}" in signs.seen' for sign in SIGNS] + [f'"{sign}" not in signs.seen' for sign in SIGNS]
    texts += ["known(signs.seen)", 'not ("late" in signs.seen or "tired" in signs.seen)']
    agree(rules_of(*texts), [profile({"signs.seen": frozenset()}), profile()])


def test_choices_include_what_was_chosen(agree: Agree) -> None:
    texts = [f'"{sign}" in signs.seen' for sign in SIGNS]
    texts += ['count("late" in signs.seen, "tired" in signs.seen, "absent" in signs.seen) >= 2']
    chosen = [frozenset(some) for size in range(4) for some in combinations(SIGNS, size)]
    agree(rules_of(*texts), [profile({"signs.seen": some}) for some in chosen])


def test_a_choice_equals_itself_and_nothing_else(agree: Agree) -> None:
    texts = ['living.situation == "alone"', 'living.situation != "alone"', "living.situation == living.earlier"]
    texts += [
        'living.situation in ["alone", "shared"]',
        'living.situation not in ["family"]',
        '"shared" == living.earlier',
    ]
    options = ("alone", "family", "shared", None)
    pairs = [{"living.situation": now, "living.earlier": earlier} for now in options for earlier in options]
    agree(
        rules_of(*texts),
        [profile({fact: value for fact, value in pair.items() if value is not None}) for pair in pairs],
    )


def test_options_that_look_alike_are_told_apart(agree: Agree) -> None:
    likenesses = ("late", "late_night", "night", "l", "none", "null", "true", "nan", "x1", "x10")
    types: dict[str, ValueType] = {
        "one.of": ChoiceType(likenesses),
        "some.of": ChoicesType(likenesses),
        "other.of": ChoiceType(likenesses[::-1]),
    }
    texts = [f'one.of == "{option}"' for option in likenesses] + [f'"{option}" in some.of' for option in likenesses]
    ruleset = rules_over(types, *texts, "one.of == other.of", 'one.of in ["late", "x1"]')
    profiles = [
        profile({"one.of": option, "some.of": frozenset({option}), "other.of": "late"}) for option in likenesses
    ]
    agree(ruleset, [*profiles, profile({"some.of": frozenset(likenesses)}), profile({"some.of": frozenset()})])
