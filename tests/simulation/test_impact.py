from __future__ import annotations

from collections import Counter

import pytest

from riskengine.assessment import Assessor
from riskengine.diagnostics import EngineError
from riskengine.rulesets import RuleSet, load_ruleset
from riskengine.simulation.errors import SimulationError
from riskengine.simulation.impact import compare_impact, measure_impact
from riskengine.simulation.impact_model import Draw, Impact, Rate
from riskengine.simulation.loading import load_workforce_model
from riskengine.simulation.model import WorkforceModel
from riskengine.simulation.profiles import profiles_of
from riskengine.simulation.workforce import draw_workforce

PEOPLE = 400
DRAW = Draw("employee", PEOPLE, 1)


@pytest.fixture(scope="module")
def impact(home_office: RuleSet, model: WorkforceModel) -> Impact:
    return measure_impact(home_office, model, DRAW)


@pytest.mark.parametrize("kind", ["employee", "organisation"])
def test_the_counts_are_those_of_whole_assessments(home_office: RuleSet, model: WorkforceModel, kind: str) -> None:
    impact = measure_impact(home_office, model, Draw(kind, PEOPLE, 1))
    assessor = Assessor(home_office)
    [block] = draw_workforce(model.kinds[kind], PEOPLE, 1)
    assessments = [assessor.assess(profile) for profile in profiles_of(block, home_office, model.as_of)]
    established = Counter(finding.rule for one in assessments for finding in one.established)
    undetermined = Counter(finding.rule for one in assessments for finding in one.undetermined)
    suggested = Counter(suggestion.action for one in assessments for suggestion in one.suggestions)
    levels = Counter((area.area, area.at_least) for one in assessments for area in one.areas)
    roles = Counter(role for one in assessments for role in {suggestion.role for suggestion in one.suggestions})
    open_areas = Counter(
        area.area for one in assessments for area in one.areas if area.at_least == "none" and area.at_most != "none"
    )
    assert {rule.rule: rule.established.subjects for rule in impact.rules if rule.established.subjects} == established
    assert {
        rule.rule: rule.undetermined.subjects for rule in impact.rules if rule.undetermined.subjects
    } == undetermined
    assert {one.action: one.suggested.subjects for one in impact.actions if one.suggested.subjects} == suggested
    assert {one.role: one.people.subjects for one in impact.roles} == roles
    assert impact.someone.subjects == sum(bool(one.suggestions) for one in assessments)
    for area in impact.areas:
        assert area.undetermined.subjects == open_areas[area.area]
        for level in area.levels:
            assert level.rate.subjects == levels[area.area, level.level]
    assert established
    assert undetermined


def test_engines_agree(home_office: RuleSet, model: WorkforceModel) -> None:
    few = Draw("employee", 60, 2)
    compiled, reference = (measure_impact(home_office, model, few, engine=name) for name in ("compiled", "reference"))
    assert (compiled.rules, compiled.areas, compiled.actions) == (reference.rules, reference.areas, reference.actions)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_rules_themselves_find_the_calibrated_rates(home_office: RuleSet, model: WorkforceModel, seed: int) -> None:
    impact = measure_impact(home_office, model, Draw("employee", 10_000, seed))
    for rule, expected in (("HO-ISO-01", (0.22 + 0.17) / 2), ("HO-PSY-01", (0.15 + 0.12) / 2)):
        [found] = [one for one in impact.rules if one.rule == rule]
        decided = found.established.of - found.undetermined.subjects
        assert found.established.subjects / decided == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("seed", [1, 2])
def test_so_they_do_for_employers(home_office: RuleSet, model: WorkforceModel, seed: int) -> None:
    impact = measure_impact(home_office, model, Draw("organisation", 10_000, seed))
    uses_home_office = 0.9
    for rule, expected in (("HO-ORG-01", 0.40), ("HO-ORG-03", 0.50)):
        [found] = [one for one in impact.rules if one.rule == rule]
        decided = found.established.of - found.undetermined.subjects
        # Those without home office are decided whatever else is known of them.
        assert found.established.subjects / decided == pytest.approx(expected * uses_home_office, abs=0.02)


def test_everyone_is_counted_once_in_an_area(impact: Impact) -> None:
    for area in impact.areas:
        assert area.established + area.undetermined.subjects <= PEOPLE
    assert [area.area for area in impact.areas if area.established]


def test_only_rules_and_areas_of_the_kind_are_told(home_office: RuleSet, model: WorkforceModel, impact: Impact) -> None:
    assert "organisation" not in {area.area for area in impact.areas}
    assert not any(rule.rule.startswith("HO-ORG") for rule in impact.rules)
    of_employers = measure_impact(home_office, model, Draw("organisation", 50, 1))
    assert {area.area for area in of_employers.areas} == {"organisation"}


def test_only_rules_in_force_on_the_day_are_told(home_office: RuleSet) -> None:
    from datetime import date

    early = load_workforce_model(home_office, as_of=date(2025, 1, 1))
    impact = measure_impact(home_office, early, Draw("employee", 50, 1))
    assert "HO-DEM-05" not in {rule.rule for rule in impact.rules}
    assert "HO-DEM-06" in {rule.rule for rule in impact.rules}


def test_the_most_frequent_suggestions_come_first(impact: Impact) -> None:
    counts = [action.suggested.subjects for action in impact.actions]
    assert counts == sorted(counts, reverse=True)


def test_an_impact_can_be_measured_again(home_office: RuleSet, model: WorkforceModel, impact: Impact) -> None:
    assert measure_impact(home_office, model, DRAW) == impact
    assert measure_impact(home_office, model, Draw("employee", PEOPLE, 2)) != impact


def test_unknown_kinds_and_engines_are_refused(home_office: RuleSet, model: WorkforceModel) -> None:
    with pytest.raises(SimulationError):
        measure_impact(home_office, model, Draw("robot", 1, 1))
    with pytest.raises(EngineError):
        measure_impact(home_office, model, DRAW, engine="steam")


# ------------------------------------------------------------------- intervals


def test_the_interval_is_that_of_wilson() -> None:
    # Wilson 1927 for 15 of 150: 0.0613 to 0.1581.
    low, high = Rate(15, 150).range_per_1000
    assert low == pytest.approx(61.5, abs=0.5)
    assert high == pytest.approx(158.1, abs=0.5)


@pytest.mark.parametrize("subjects", [0, 1, 50, 99, 100])
def test_the_interval_holds_the_rate_and_stays_within_bounds(subjects: int) -> None:
    low, high = Rate(subjects, 100).range_per_1000
    assert 0 <= low <= 10 * subjects <= high <= 1000
    assert low < high


def test_more_people_make_it_narrower() -> None:
    wide, narrow = (Rate(count // 10, count).range_per_1000 for count in (100, 10_000))
    assert wide[1] - wide[0] > 5 * (narrow[1] - narrow[0])


# ------------------------------------------------------------------ differences


def test_a_ruleset_does_not_differ_from_itself(home_office: RuleSet, model: WorkforceModel) -> None:
    difference = compare_impact((home_office, model), (home_office, model), DRAW)
    assert (difference.changed.subjects, difference.rules, difference.actions) == (0, (), ())
    assert difference.before == difference.after


def test_what_a_release_adds_and_takes_away_is_counted_person_by_person(
    home_office: RuleSet, model: WorkforceModel, impact: Impact
) -> None:
    first = load_ruleset("no-home-office@0.1.0")
    earlier = (first, load_workforce_model(first))
    difference = compare_impact(earlier, (home_office, model), DRAW)
    assert difference.after == impact
    assert difference.before == measure_impact(*earlier, DRAW)
    before = {rule.rule: rule.established.subjects for rule in difference.before.rules}
    after = {rule.rule: rule.established.subjects for rule in difference.after.rules}
    for change in difference.rules:
        net = after.get(change.id, 0) - before.get(change.id, 0)
        assert change.gained.subjects - change.lost.subjects == net
        assert change.gained.subjects or change.lost.subjects
    assert "HO-DEM-01" in {change.id for change in difference.rules}
    assert 0 < difference.changed.subjects <= PEOPLE
    backwards = compare_impact((home_office, model), earlier, DRAW)
    assert backwards.changed == difference.changed
    assert {change.id: change.lost for change in backwards.rules} == {
        change.id: change.gained for change in difference.rules
    }


def test_the_people_of_both_are_the_same(home_office: RuleSet, model: WorkforceModel) -> None:
    first = load_ruleset("no-home-office@0.1.0")
    older = load_workforce_model(first)
    [old], [new] = (draw_workforce(one.kinds["employee"], 300, 1) for one in (older, model))
    for before, after in zip(
        profiles_of(old, first, older.as_of), profiles_of(new, home_office, model.as_of), strict=True
    ):
        shared = {
            fact: value
            for fact, value in after.values.items()
            if fact in {v.name for v in older.kinds["employee"].columns}
        }
        assert before.values == shared
        assert before.subject == after.subject
