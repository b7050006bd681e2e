"""What every answer is, whatever the rules say: in order, of this profile only, the same from every thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from riskengine.engines.conformance.adapter import TableEngine
from riskengine.engines.conformance.comparison import expected_outcomes
from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.vocabulary import (
    AFTER,
    TYPES,
    condition,
    make_fact,
    make_rule,
    make_ruleset,
    profile,
    rules_of,
    rules_over,
)
from riskengine.language import Established, Not, NumberType
from riskengine.profiles import Profile, profile_from


def test_the_engine_has_a_name_and_a_ruleset_without_rules_has_no_outcomes(
    table_engine: TableEngine, agree: Agree
) -> None:
    assert table_engine.name
    agree(make_ruleset([]), [profile(), profile({"flag.a": True})])


def test_no_profiles_have_no_outcomes(agree: Agree) -> None:
    agree(rules_of("flag.a"), [])


def test_rules_are_named_once_and_in_evaluation_order(agree: Agree) -> None:
    names = ["GEN-900", "GEN-001", "GEN-500", "GEN-000", "GEN-899"]
    ruleset = make_ruleset(make_rule(name, condition("flag.a or flag.a or flag.b")) for name in names)
    agree(ruleset, [profile({"flag.a": True, "flag.b": True}), profile()])


def test_a_profile_leaves_nothing_behind_for_the_next_one(agree: Agree) -> None:
    ruleset = rules_of("flag.a", "hours.week > 8", '"late" in signs.seen', "known(flag.a)", 'established("GEN-000")')
    full = profile({"flag.a": True, "hours.week": 9.0, "signs.seen": frozenset({"late"})})
    agree(ruleset, [full, profile(), full, profile({"flag.a": False}), profile(), full])


def test_rulesets_take_turns(agree: Agree) -> None:
    first, second = rules_of("flag.a", "flag.b"), rules_of("not flag.a", "flag.b or flag.c", "flag.a")
    for _ in range(3):
        agree(first, [profile({"flag.a": True})])
        agree(second, [profile({"flag.a": True})])


def test_many_threads_get_the_answers_of_one(table_engine: TableEngine) -> None:
    ruleset = rules_of(
        "flag.a", "count.small > 3 and not flag.a", 'established("GEN-000") or hours.week / count.small > 2'
    )
    profiles = [
        profile({"flag.a": number % 3 == 0, "count.small": number % 8, "hours.week": 10.0}) for number in range(120)
    ]
    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(lambda one: table_engine.outcomes_of(ruleset, [one]), profiles))
    expected = [expected_outcomes(ruleset, one) for one in profiles]
    assert [tuple(map(list, answer[0])) for answer in answers] == expected


def test_rules_about_another_kind_of_subject_do_not_apply(agree: Agree) -> None:
    rules = [
        make_rule("GEN-000", condition("flag.a")),
        make_rule("GEN-001", condition("flag.a"), subject_kind="organisation"),
        make_rule("GEN-002", Not(Established("GEN-001"))),
        make_rule("GEN-003", Not(Established("GEN-000")), subject_kind="organisation"),
    ]
    kinds = ("employee", "organisation", "employee", "organisation")
    agree(
        make_ruleset(rules), [profile({"flag.a": True}, kind=kind) for kind in kinds] + [profile(kind="organisation")]
    )


def test_a_fact_that_no_rule_reads_changes_nothing(agree: Agree) -> None:
    agree(rules_of("flag.a"), [profile({"flag.a": True, "hours.week": 80.0, "signs.seen": frozenset({"late"})})])


def test_an_observation_that_grew_old_is_unknown(agree: Agree) -> None:
    ruleset = rules_over(
        {"score.last": NumberType(0, 10, None, integer=True), "flag.a": TYPES["flag.a"]},
        "score.last >= 6",
        "known(score.last)",
        "not known(score.last) or flag.a",
        "count(score.last >= 6, flag.a) >= 1",
        max_age_days=90,
    )
    observed = [date(2026, 2, 1), date(2025, 11, 3), date(2025, 11, 2), date(2025, 1, 1)]
    records = [{"subject": "S-1", "score.last": {"value": 7, "observed_on": day.isoformat()}} for day in observed]
    profiles = [profile_from(record, ruleset, as_of=AFTER) for record in records]
    assert [one.stale != frozenset() for one in profiles] == [False, False, True, True]
    agree(ruleset, profiles)


def test_profiles_that_were_validated_mean_the_same_as_others(agree: Agree) -> None:
    ruleset = rules_of("flag.a and hours.week > 8", "count.small >= 2", "dates.first < as_of", '"late" in signs.seen')
    record = {"subject": "S-1", "flag": {"a": True}, "hours.week": 9, "count.small": None, "dates.first": "2024-07-01"}
    agree(ruleset, [profile_from({**record, "signs.seen": ["late"]}, ruleset, as_of=AFTER)])


def test_a_profile_validated_against_another_ruleset_is_read_by_name(agree: Agree) -> None:
    ruleset = rules_of("flag.a", "not flag.b", "flag.c")
    backwards = make_ruleset([], facts=[make_fact(fact, type_) for fact, type_ in reversed([*TYPES.items()])])
    other = profile_from({"subject": "S-1", "flag.a": True, "flag.b": False}, backwards, as_of=AFTER)
    assert other.vocabulary != ruleset.vocabulary
    agree(ruleset, [other])


def test_a_profile_is_not_changed(table_engine: TableEngine) -> None:
    values = {"flag.a": True, "hours.week": 9.0}
    given = Profile("S-1", "employee", AFTER, values)
    table_engine.outcomes_of(rules_of("flag.a", "hours.day > 3"), [given])
    assert values == {"flag.a": True, "hours.week": 9.0}
    assert given == Profile("S-1", "employee", AFTER, {"flag.a": True, "hours.week": 9.0})
