from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.rulesets import RuleSet, load_ruleset
from riskengine.simulation.errors import SimulationError
from riskengine.simulation.loading import kind_of, load_workforce_model
from riskengine.simulation.model import OptionSpread, Spread, WorkforceModel
from tests.simulation.conftest import Load


def told(error: pytest.ExceptionInfo[DiagnosticsError]) -> list[tuple[str, int]]:
    """Return the codes of what is wrong, each with its line."""
    return [(one.code, getattr(one.location, "line", 0)) for one in error.value.diagnostics]


def test_the_small_model_is_read(load: Load) -> None:
    kind = load().kinds["employee"]
    assert [variable.name for variable in kind.columns] == [
        "flag.a", "flag.b", "count.small", "hours.week", "living.situation", "signs.seen", "dates.first",
    ]  # fmt: skip
    assert set(kind.groups) == {"small", "small_and_flagged"}
    assert kind.silent == ("flag.c", "count.signed", "hours.day", "living.earlier", "dates.second")
    assert kind.left_out == ()


def test_each_variable_stands_after_what_it_reads(load: Load) -> None:
    order = [variable.name for variable in load().kinds["employee"].variables]
    assert order.index("flag.a") < order.index("signs.seen")
    assert order.index("count.small") < order.index("living.situation")
    assert order.index("hidden") < order.index("dates.first")
    assert order.index("flag.a") < order.index("hours.week")  # a target counts by it


def test_a_target_stretches_the_distribution_and_keeps_proportions(load: Load) -> None:
    kind = load().kinds["employee"]
    [hours] = [variable for variable in kind.variables if variable.name == "hours.week"]
    [spread] = hours.spreads
    assert isinstance(spread, Spread)
    flagged, everyone = spread.stretched
    above = [position for position, value in enumerate(hours.values) if value > 48]  # type: ignore[operator]
    assert sum(flagged.shares[position] for position in above) == pytest.approx(0.75)
    assert sum(everyone.shares) == pytest.approx(1)
    first, second = above[0], above[5]
    assert flagged.shares[first] / flagged.shares[second] == pytest.approx(
        everyone.shares[first] / everyone.shares[second]
    )


def test_the_day_can_be_another_one(load: Load) -> None:
    assert load().as_of == date(2026, 11, 23)
    early = load(as_of=date(2023, 1, 1))
    assert early.as_of == date(2023, 1, 1)
    [dates] = [variable for variable in early.kinds["employee"].columns if variable.name == "dates.first"]
    assert (min(dates.values), max(dates.values)) == (date(2022, 12, 12), date(2023, 1, 11))


def test_the_value_of_a_parameter_is_that_of_the_day(load: Load) -> None:
    def lowest_that_holds(model: WorkforceModel) -> object:
        target = model.kinds["employee"].targets["busy_when_flagged"]
        [hours] = [variable for variable in model.kinds["employee"].variables if variable.name == "hours.week"]
        return hours.values[target.holds.truths.index(True)]

    assert lowest_that_holds(load()) == 48.5
    assert lowest_that_holds(load(as_of=date(2023, 1, 1))) == 30.5


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("      flag.b:\n", "      flag.bb:\n", "RE2704"),
        ("ruleset: generated", "ruleset: another", "RE2703"),
        ("  employee:\n", "  robot:\n", "RE2202"),
        ("asked: some\n        answered", "asked: nobody\n        answered", "RE2202"),
        ("sources: [a-study]\n        review", "sources: [b-study]\n        review", "RE2202"),
        ("goes_with: {load: 0.8}", "goes_with: {lode: 0.8}", "RE2202"),
        ("invented: {percent: 20}", "invented: {shares: {true: 20}}", "RE2707"),
        ("invented: {percent: 20}", "invented: {percent: 20, percentiles: {0: 1, 100: 2}}", "RE2707"),
        ("2..5: 40", "2..5: 30", "RE2708"),
        ("2..5: 40", "2..9: 40", "RE2706"),
        ("2..5: 40", "many: 40", "RE2706"),
        ("2..5: 40", "2..999999: 40", "RE2715"),
        ("{family: 70, shared: 30}", "{family: 70, tent: 30}", "RE2706"),
        ("{late: 20, tired: 10}", "{late: 20, hungry: 10}", "RE2706"),
        ("{0: 10, 50: 37.5, 100: 60}", "{0: 10, 50: 37.5, 100: 99}", "RE2706"),
        ("{0: 10, 50: 37.5, 100: 60}", "{0: 10, 50: 37.5, 90: 60}", "RE2709"),
        ("{0: 10, 50: 37.5, 100: 60}", "{0: 10, 50: 70, 100: 60}", "RE2709"),
        ("{0: 10, 50: 37.5, 100: 60}", "{low: 10, 100: 60}", "RE2709"),
        ("step: 0.5", "step: 0.001", "RE2715"),
        ("days_ago: {0: -10, 50: 0, 100: 20}", "days_ago: {0: 0, 100: 9000}", "RE2706"),
        ("goes_with: {load: 0.8}", "goes_with: {load: 0.8, strain: 0.6}", "RE2710"),
        ("only: small_and_flagged", "only: count.small > count.signed", "RE2103"),
        ("only: flag.a", "only: count(flag.a, small) >= 1", "RE2711"),
        ("small: count.small <= 2", "small: count.small <= 2 and small_and_flagged", "RE2114"),
        ("        only: small_and_flagged\n", "        only: '\"late\" in signs.seen'\n", "RE2114"),
        ("holds: flag.a,", "holds: flag.a and small,", "RE2713"),
        ("holds: flag.a,", 'holds: "true",', "RE2713"),
        ("holds: flag.a,", "holds: '\"late\" in signs.seen',", "RE2717"),
        ("holds: flag.a, percent: 30", "holds: count.small > 6, percent: 30", "RE2714"),
        ("small: count.small", "hidden: count.small", "RE2718"),
        ("only: hidden", "only: hiddn", "RE2101"),
        ("only: hidden", 'only: established("GEN-001")', "RE2105"),
        ("        only: flag.a\n", "        not_below: hours.week\n", "RE2719"),
        ("        only: flag.a\n", "        not_above: count.signed\n", "RE2202"),
        ("        only: hidden\n", "        not_below: hours.week\n", "RE2719"),
        ("        only: hidden\n", "        not_below: dates.first\n", "RE2114"),
        ("percent: 75", "percent: 175", "RE1203"),
        ("        answered: 50\n", "        answerd: 50\n", "RE1201"),
        ("    subject: invented\n", "", "RE1202"),
        ("as_of: 2026-11-23", "as_of: today", "RE1203"),
    ],
)
def test_a_mistake_in_the_model_is_told_with_its_place(load: Load, old: str, new: str, code: str) -> None:
    with pytest.raises(SimulationError) as error:
        load((old, new))
    codes = told(error)
    assert code in [found for found, _ in codes], codes
    assert all(line > 0 or found == "RE2703" for found, line in codes)


def test_a_fact_that_the_ruleset_lacks_is_named_with_the_nearest(load: Load) -> None:
    with pytest.raises(SimulationError) as error:
        load(("      count.small:\n", "      count.smal:\n"))
    [diagnostic] = [one for one in error.value.diagnostics if one.code == "RE2704"]
    assert diagnostic.suggestion == "count.small"
    assert "count.smal" in diagnostic.message()


def test_all_mistakes_are_told_together_from_the_top(load: Load) -> None:
    with pytest.raises(SimulationError) as error:
        load(
            ("{load: 0.8}", "{lode: 0.8}"),
            ("2..5: 40", "2..5: 30"),
            ("asked: some\n        answered", "asked: no\n        answered"),
        )
    codes = told(error)
    assert len(codes) == 3
    assert [line for _, line in codes] == sorted(line for _, line in codes)


def test_a_parameter_without_a_value_on_the_day_is_an_error(
    model: WorkforceModel, home_office: RuleSet, tmp_path: Path
) -> None:
    text = (Path(load_workforce_model.__code__.co_filename).parent / "models" / "no-home-office.yaml").read_text(
        "utf-8"
    )
    path = tmp_path / "model.yaml"
    path.write_text(
        text.replace(
            "at_home: home_office.days_per_week >= 1", "at_home: working_hours.overtime_7_days > param.overtime_7_days"
        ),
        encoding="utf-8",
    )
    with pytest.raises(SimulationError) as error:
        load_workforce_model(home_office, path, as_of=date(2020, 1, 1))
    assert {code for code, _ in told(error)} >= {"RE2712"}


def test_an_older_release_may_lack_facts_and_what_reads_them_goes_along(load: Load) -> None:
    kind = load(("      flag.a:\n", "      flag.aa:\n"), version="0.9.0").kinds["employee"]
    assert kind.left_out == ("flag.aa", "flag.b", "signs.seen")
    assert set(kind.groups) == {"small"}
    assert kind.targets == {}
    assert "living.situation" in [variable.name for variable in kind.columns]


def test_a_release_that_should_have_them_all_may_not(load: Load) -> None:
    with pytest.raises(SimulationError) as error:
        load(("      flag.a:\n", "      flag.aa:\n"), version="1.0.0")
    assert ("RE2704") in [code for code, _ in told(error)]


def test_a_ruleset_without_a_model_says_so(generated: RuleSet) -> None:
    with pytest.raises(SimulationError) as error:
        load_workforce_model(generated)
    assert told(error) == [("RE2702", 0)]


def test_a_model_that_cannot_be_read_is_told(generated: RuleSet, tmp_path: Path) -> None:
    with pytest.raises(SimulationError) as error:
        load_workforce_model(generated, tmp_path / "nowhere.yaml")
    assert told(error) == [("RE1001", 0)]
    path = tmp_path / "anchors.yaml"
    path.write_text("ruleset: &a generated\n", encoding="utf-8")
    with pytest.raises(SimulationError) as error:
        load_workforce_model(generated, path)
    assert "RE1103" in [code for code, _ in told(error)]


def test_a_kind_that_the_model_does_not_invent_is_told(load: Load) -> None:
    with pytest.raises(SimulationError) as error:
        kind_of(load(), "robot")
    assert told(error) == [("RE2716", 0)]


def test_a_fact_of_another_kind_is_told(home_office: RuleSet, tmp_path: Path) -> None:
    text = (Path(load_workforce_model.__code__.co_filename).parent / "models" / "no-home-office.yaml").read_text(
        "utf-8"
    )
    path = tmp_path / "model.yaml"
    path.write_text(
        text.replace("      household.lives_alone:\n", "      organisation.hours_overview:\n", 1), encoding="utf-8"
    )
    with pytest.raises(SimulationError) as error:
        load_workforce_model(home_office, path)
    assert [code for code, _ in told(error)] == ["RE2705"]


def test_the_model_of_no_home_office_fits_the_working_copy_and_every_release(model: WorkforceModel) -> None:
    employee = model.kinds["employee"]
    assert employee.left_out == ()
    assert set(employee.targets) >= {
        "at_home", "new_to_it", "lonely_at_home", "lonely_at_the_workplace", "distressed_at_home",
        "distressed_at_the_workplace", "alcohol",
    }  # fmt: skip
    first = load_workforce_model(load_ruleset("no-home-office@0.1.0"))
    assert "at_home" in first.kinds["employee"].targets
    assert "sick_leave.situation" in first.kinds["employee"].left_out


def test_every_target_has_a_source_and_those_chosen_are_marked(model: WorkforceModel) -> None:
    for kind in model.kinds.values():
        for target in kind.targets.values():
            assert target.sources
            for name in target.sources:
                assert model.sources[name].reference
            assert target.needs_review == ("chosen" in target.sources)


def test_options_are_chosen_each_by_themselves(model: WorkforceModel) -> None:
    [contents] = [one for one in model.kinds["employee"].variables if one.name == "home_office_agreement.contents"]
    [spread] = contents.spreads
    assert isinstance(spread, OptionSpread)
    assert len(contents.values) == 2 ** len(spread.options)
    assert contents.values[0] == frozenset()
