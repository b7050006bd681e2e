from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from riskengine.language import ConditionText, Scope, Surroundings, Value, evaluate_condition, parse_condition
from riskengine.simulation.draws import BLOCK_ROWS
from riskengine.simulation.model import KindModel, Target, WorkforceModel
from riskengine.simulation.workforce import NOWHERE, Block, draw_workforce, truths
from tests.simulation.conftest import Load

SEEDS = (1, 2, 3, 20261123)
PEOPLE = 10_000


def people(kind: KindModel, count: int = PEOPLE, seed: int = 1) -> Block:
    [block] = draw_workforce(kind, count, seed)
    return block


def share(block: Block, target: Target, *, known: bool = False) -> float:
    """Return the figure of a target: those for whom it holds, of those of whom it can be said."""
    among = np.ones(block.rows, np.bool_) if target.among is None else block.holds(target.among, known=known)
    holds, fails = block.holds(target.holds, known=known) & among, block.fails(target.holds, known=known) & among
    return float(holds.sum() / (holds.sum() + fails.sum()))


# ----------------------------------------------------------------- calibration


@pytest.mark.parametrize("seed", SEEDS)
def test_every_target_is_met_within_two_percentage_points(model: WorkforceModel, seed: int) -> None:
    for kind in model.kinds.values():
        block = people(kind, seed=seed)
        for target in kind.targets.values():
            assert share(block, target) == pytest.approx(target.share, abs=0.02), target.id


@pytest.mark.parametrize("seed", SEEDS)
def test_so_is_every_target_among_those_of_whom_it_is_known(model: WorkforceModel, seed: int) -> None:
    for kind in model.kinds.values():
        block = people(kind, seed=seed)
        told = {variable.name for variable in kind.columns}
        for target in kind.targets.values():
            if target.variable in told:
                assert share(block, target, known=True) == pytest.approx(target.share, abs=0.02), target.id


def test_a_changed_target_changes_the_people(load: Load) -> None:
    lower, higher = load(), load(("holds: flag.a, percent: 30", "holds: flag.a, percent: 60"))
    for model, expected in ((lower, 0.3), (higher, 0.6)):
        block = people(model.kinds["employee"])
        assert share(block, model.kinds["employee"].targets["flagged"]) == pytest.approx(expected, abs=0.02)


# ---------------------------------------------------------------- association


def correlation(block: Block, first: str, second: str) -> float:
    return float(np.corrcoef(block.actual[first], block.actual[second])[0, 1])


def test_loneliness_distress_and_low_well_being_go_together(model: WorkforceModel) -> None:
    block = people(model.kinds["employee"], 40_000)
    assert correlation(block, "isolation.ucla3", "distress.hscl5") > 0.35
    assert correlation(block, "distress.hscl5", "wellbeing.who5") < -0.4
    assert correlation(block, "distress.hscl5", "working_hours.average_8_weeks") > 0.05
    assert abs(correlation(block, "isolation.ucla3", "working_hours.exempt_position")) < 0.15


def test_facts_without_a_tendency_in_common_are_independent(load: Load) -> None:
    block = people(load().kinds["employee"], 40_000)
    assert abs(correlation(block, "count.small", "flag.a")) < 0.02
    assert correlation(block, "hidden", "flag.a") > 0.2


# ---------------------------------------------------------------- determinism


def same(first: Block, second: Block) -> bool:
    return all(np.array_equal(first.known[name], second.known[name]) for name in first.known)


def test_the_same_seed_draws_the_same_people_and_another_seed_others(model: WorkforceModel) -> None:
    kind = model.kinds["employee"]
    assert same(people(kind, 500, 4), people(kind, 500, 4))
    assert not same(people(kind, 500, 4), people(kind, 500, 5))


@pytest.mark.parametrize("count", [1, 3, 257, 4999])
def test_a_person_is_the_same_in_any_larger_workforce(model: WorkforceModel, count: int) -> None:
    kind = model.kinds["employee"]
    few, many = people(kind, count), people(kind, 5000)
    assert all(np.array_equal(few.known[name], many.known[name][:count]) for name in few.known)
    assert few.subjects == many.subjects[:count]


def test_a_person_in_a_later_block_is_the_same_too(load: Load) -> None:
    kind = load().kinds["employee"]
    few, many = (list(draw_workforce(kind, BLOCK_ROWS + rows, 1)) for rows in (5, 90))
    assert [block.rows for block in few] == [BLOCK_ROWS, 5]
    assert few[1].subjects == [f"invented-{number:07}" for number in range(BLOCK_ROWS + 1, BLOCK_ROWS + 6)]
    assert all(np.array_equal(few[1].known[name], many[1].known[name][:5]) for name in few[1].known)
    assert not same(few[1], people(kind, 5))


def test_a_new_fact_leaves_the_others_as_they_were(load: Load) -> None:
    fact = "      count.signed:\n        asked: everyone\n        invented: {percentiles: {0: -5, 100: 5}}\n"
    before, after = load(), load(("      hours.week:\n", fact + "      hours.week:\n"))
    first, second = people(before.kinds["employee"]), people(after.kinds["employee"])
    assert set(second.known) - set(first.known) == {"count.signed"}
    assert same(first, second)


# ---------------------------------------------------------------- consistency


def test_facts_exist_only_for_those_for_whom_they_make_sense(model: WorkforceModel) -> None:
    for kind in model.kinds.values():
        block = people(kind)
        for variable in kind.variables:
            exists = block.actual[variable.name] != NOWHERE
            if variable.only is None:
                assert exists.all(), variable.name
            else:
                assert np.array_equal(exists, block.holds(variable.only)), variable.name


def test_what_hangs_on_an_unknown_fact_is_unknown(model: WorkforceModel) -> None:
    block = people(model.kinds["employee"])
    dependent = [variable for variable in model.kinds["employee"].columns if variable.hangs_on]
    assert len(dependent) > 10
    for variable in dependent:
        known = block.known[variable.name] != NOWHERE
        for fact in variable.hangs_on:
            assert not np.any(known & (block.known[fact] == NOWHERE)), (variable.name, fact)


def test_what_is_known_is_what_is_so(model: WorkforceModel) -> None:
    for kind in model.kinds.values():
        block = people(kind)
        for variable in kind.columns:
            known = block.known[variable.name] != NOWHERE
            assert np.array_equal(block.known[variable.name][known], block.actual[variable.name][known])


@pytest.mark.parametrize(
    ("fact", "needs", "value"),
    [
        ("concern.conversation_held_on", "concern.conversation_held", True),
        ("concern.next_conversation_on", "concern.next_conversation_agreed", True),
        ("home_office_agreement.contents", "home_office_agreement.written", True),
        ("akan.relapse_told", "akan.agreement_active", True),
        ("sick_leave.return_talk_held", "sick_leave.situation", "recently_back"),
    ],
)
def test_no_date_or_detail_without_what_it_belongs_to(
    model: WorkforceModel, fact: str, needs: str, value: Value
) -> None:
    kind = model.kinds["employee"]
    values = {variable.name: variable.values for variable in kind.columns}
    block = people(kind, 40_000)
    known = block.known[fact] != NOWHERE
    assert known.any()
    assert {values[needs][position] for position in block.known[needs][known]} == {value}


def test_only_those_at_home_have_been_there_for_weeks(model: WorkforceModel) -> None:
    block = people(model.kinds["employee"])
    away = block.known["home_office.days_per_week"] == 0
    assert away.any()
    assert np.all(block.known["home_office.weeks_so_far"][away] == NOWHERE)


def test_a_part_of_every_fact_is_unknown_and_a_part_known(model: WorkforceModel) -> None:
    for kind in model.kinds.values():
        block = people(kind, 60_000)
        for variable in kind.columns:
            known = np.mean(block.known[variable.name] != NOWHERE)
            assert 0 < known < 0.99, variable.name


def test_whoever_must_have_an_option_has_one(load: Load) -> None:
    model = load()
    kind = model.kinds["employee"]
    block = people(kind)
    chosen = block.actual["signs.seen"][block.actual["signs.seen"] != NOWHERE]
    assert set(chosen.tolist()) == {1, 2, 3}  # one, the other, or both; never none


# ------------------------------------------------------------------ conditions

VALUES: dict[str, tuple[Value, ...]] = {"flag.a": (False, True), "count.small": (0, 1, 2, 3), "flag.b": (False, True)}


@pytest.mark.parametrize(
    "text",
    [
        "flag.a and count.small > 1",
        "flag.a or not flag.b",
        "not (flag.a and (flag.b or count.small in [0, 3]))",
        "known(flag.a) and not known(flag.b)",
        "count(count.small > 1, count.small > 2) == 1 or flag.a",
        "true",
    ],
)
def test_a_condition_over_columns_means_what_it_means_in_the_language(text: str) -> None:
    from riskengine.simulation.column_conditions import column_condition
    from tests.generated import TYPES

    condition, _ = parse_condition(ConditionText.of(text), Scope({name: TYPES[name] for name in VALUES}))
    assert condition is not None
    over_columns = column_condition(condition, VALUES, {}, Surroundings)
    rows = [
        {"flag.a": first, "count.small": second, "flag.b": third}
        for first in (None, 0, 1)
        for second in (None, 0, 1, 2, 3)
        for third in (None, 0, 1)
    ]
    columns = {
        name: np.array([NOWHERE if row[name] is None else row[name] for row in rows], np.int32) for name in VALUES
    }
    found = truths(over_columns, columns, len(rows)).tolist()
    for row, truth in zip(rows, found, strict=True):
        facts = {name: VALUES[name][position] for name, position in row.items() if position is not None}
        expected = evaluate_condition(condition, Surroundings(facts))
        assert truth == {False: 0, None: 1, True: 2}[expected], (text, facts)


# ---------------------------------------------------------------------- bounds


def told(block: Block, fact: str) -> list[Value | None]:
    [variable] = [one for one in block.model.columns if one.name == fact]
    return [None if position == NOWHERE else variable.values[position] for position in block.actual[fact].tolist()]


def pairs(block: Block, first: str, second: str) -> list[tuple[Any, Any]]:
    """Return the values of two facts for those who have both."""
    both = zip(told(block, first), told(block, second), strict=True)
    return [(one, other) for one, other in both if one is not None and other is not None]


HOURS_OF_A_DAY = "      hours.day:\n        asked: everyone\n        {bound}: hours.week\n        invented: {{percentiles: {{0: 0, 100: 24}}, step: 0.5}}\n"
LATER_DATE = "      dates.second:\n        asked: everyone\n        {bound}: dates.first\n        invented: {{days_ago: {{0: -30, 100: 30}}}}\n"


@pytest.mark.parametrize("bound", ["not_below", "not_above"])
def test_a_number_stays_on_the_right_side_of_another(load: Load, bound: str) -> None:
    fact = HOURS_OF_A_DAY.format(bound=bound)
    model = load(
        ("{0: 10, 50: 37.5, 100: 60}", "{0: 5, 50: 11.3, 100: 30}"),
        ("step: 0.5\n", "step: 0.3\n"),
        ("      flag.b:\n", fact + "      flag.b:\n"),
        ("percent: 75", "percent: 0"),
    )
    both = pairs(people(model.kinds["employee"]), "hours.day", "hours.week")
    assert len(both) == PEOPLE
    for day, week in both:
        if bound == "not_below":
            assert day >= min(week, 24)
        else:
            assert day <= week
    changed = sum(day - week < 0.5 if bound == "not_below" else week - day < 0.5 for day, week in both)
    assert 0.2 < changed / PEOPLE < 0.8  # some were moved to the limit, others had no need


@pytest.mark.parametrize("bound", ["not_below", "not_above"])
def test_so_does_a_date_and_not_below_means_not_before(load: Load, bound: str) -> None:
    model = load(("      flag.b:\n", LATER_DATE.format(bound=bound) + "      flag.b:\n"))
    block = people(model.kinds["employee"])
    both = pairs(block, "dates.second", "dates.first")
    assert 500 < len(both) < PEOPLE  # only some have the first date
    assert all(second >= first if bound == "not_below" else second <= first for second, first in both)
    assert any(second != first for second, first in both)
    assert None not in told(block, "dates.second")
