from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from riskengine.diagnostics import ProfileError, RecordLocation
from riskengine.language import BooleanType, NumberType
from riskengine.profiles import Profile, profile_from
from riskengine.rulesets import RuleSet
from tests.profiles.conftest import codes, fact, make_ruleset


@pytest.fixture
def profile(ruleset: RuleSet):
    def profile(record: dict[str, Any] | None = None, **keywords: Any) -> Profile:
        return profile_from({"subject": "A-17", "as_of": "2026-11-23", **(record or {})}, ruleset, **keywords)

    return profile


@pytest.fixture
def refused(profile):
    """Return what is wrong with a record."""

    def refused(record: dict[str, Any], **keywords: Any) -> list[tuple[str, str | None]]:
        with pytest.raises(ProfileError) as caught:
            profile(record, **keywords)
        return codes(caught.value)

    return refused


# ------------------------------------------------------------ values


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("home.days", 4, 4),
        ("home.days", 4.0, 4),
        ("home.days", 0, 0),
        ("home.days", 7, 7),
        ("home.hours", 37.5, 37.5),
        ("home.hours", 37, 37.0),
        ("home.alone", False, False),
        ("home.place", "kitchen", "kitchen"),
        ("health.signs", ["sleep", "mood"], frozenset({"sleep", "mood"})),
        ("health.signs", ["sleep", "sleep"], frozenset({"sleep"})),
        ("health.signs", [], frozenset()),
        ("health.signs", {"pain"}, frozenset({"pain"})),
        ("health.signs", ("pain",), frozenset({"pain"})),
        ("health.seen_on", "2026-01-31", date(2026, 1, 31)),
        ("health.seen_on", date(2026, 1, 31), date(2026, 1, 31)),
        ("health.seen_on", datetime(2026, 1, 31, 8, 30), date(2026, 1, 31)),
        ("health.ratio", -1, -1.0),
    ],
)
def test_a_value_of_the_facts_type_is_taken(profile, name: str, given: Any, value: Any) -> None:
    found = profile({name: given})[name]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("name", "given", "code"),
    [
        ("home.days", True, "RE3002"),
        ("home.days", "4", "RE3002"),
        ("home.days", 4.5, "RE3002"),
        ("home.days", [4], "RE3002"),
        ("home.days", Decimal(4), "RE3002"),
        ("home.days", 8, "RE3003"),
        ("home.days", -1, "RE3003"),
        pytest.param("home.days", 10**400, "RE3003", id="huge"),
        ("home.days", 1e300, "RE3003"),
        ("home.days", math.inf, "RE3104"),
        ("home.hours", True, "RE3002"),
        ("home.hours", "37.5", "RE3002"),
        pytest.param("home.hours", 10**400, "RE3002", id="huge hours"),
        ("home.hours", 168.0001, "RE3003"),
        ("home.hours", math.nan, "RE3104"),
        ("home.hours", -math.inf, "RE3104"),
        ("home.alone", 1, "RE3002"),
        ("home.alone", "true", "RE3002"),
        ("home.place", "Kitchen", "RE3004"),
        ("home.place", 3, "RE3004"),
        ("health.signs", ["sleep", "headache"], "RE3004"),
        ("health.signs", "sleep", "RE3002"),
        ("health.signs", [["sleep"]], "RE3002"),
        ("health.signs", [None], "RE3004"),
        ("health.seen_on", "31.01.2026", "RE3002"),
        ("health.seen_on", "2026-02-30", "RE3002"),
        ("health.seen_on", "2026-W05-6", "RE3002"),
        ("health.seen_on", "20260131", "RE3002"),
        ("health.seen_on", "2026-01-31T08:30:00", "RE3002"),
        ("health.seen_on", 46000, "RE3002"),
        ("health.seen_on", "1999-12-31", "RE3015"),
        ("health.seen_on", "2031-01-01", "RE3015"),
    ],
)
def test_a_value_of_another_type_or_out_of_bounds_is_refused(refused, name: str, given: Any, code: str) -> None:
    assert refused({name: given}) == [(code, name)]


def test_none_is_unknown_and_unknown_is_absent(profile) -> None:
    found = profile({"home.days": None, "home": {"hours": {"value": None}}, "home.place": {}})
    assert dict(found.values) == {}
    assert found["home.days"] is None


def test_everything_wrong_with_a_record_is_told_at_once(refused) -> None:
    assert refused(
        {
            "subject": "",
            "subject_kind": "robot",
            "as_of": "tomorrow",
            "home": {"days": 9, "hours": {"value": 1, "unit": "minutes"}, "day": 1},
            "health.signs": ["no", "such"],
            "weather": None,
        }
    ) == [
        ("RE3008", "subject"),
        ("RE3012", "subject_kind"),
        ("RE3002", "as_of"),
        ("RE3003", "home.days"),
        ("RE3004", "health.signs"),
        ("RE3005", "home.hours"),
        ("RE3001", "home.day"),
        ("RE3010", "weather"),
    ]


def test_the_bounds_of_a_whole_number_lie_within_those_of_its_type() -> None:
    ruleset = make_ruleset([fact("a.b", NumberType(0.5, 2.5, integer=True))], "between")
    assert profile_from({"subject": "A", "a.b": 1}, ruleset)["a.b"] == 1
    for outside in (0, 3):
        with pytest.raises(ProfileError):
            profile_from({"subject": "A", "a.b": outside}, ruleset)


def test_an_engine_gets_the_values_in_the_order_of_the_vocabulary(profile, ruleset: RuleSet) -> None:
    found = profile({"health.score": 3, "home.days": 4})
    assert found.vector(ruleset.vocabulary) == (4, None, None, None, 3, None, None, None, None)
    assert found.vector(("health.score", "home.alone")) == (3, None)


# ------------------------------------------------------------ about the record


@pytest.mark.parametrize(("given", "subject"), [("A-17", "A-17"), (17, "17"), ("å" * 100, "å" * 100), ("a b", "a b")])
def test_a_subject_is_a_short_pseudonym(profile, given: Any, subject: str) -> None:
    assert profile({"subject": given}).subject == subject


@pytest.mark.parametrize("given", [None, "", "  "])
def test_a_subject_is_needed(refused, given: Any) -> None:
    assert refused({"subject": given}) == [("RE3008", "subject")]


@pytest.mark.parametrize(
    "given", ["a" * 101, "a\nb", "\x1b[31m", "\ud800", True, 1.5, ["A"], pytest.param(10**5000, id="huge"), b"A"]
)
def test_a_subject_that_is_no_pseudonym_is_refused(refused, given: Any) -> None:
    assert refused({"subject": given}) == [("RE3009", "subject")]


def test_the_day_of_assessment_is_the_argument_then_the_records_own_then_today(profile, ruleset: RuleSet) -> None:
    assert profile(as_of=date(2025, 1, 1)).as_of == date(2025, 1, 1)
    assert profile(as_of=datetime(2025, 1, 1, 12)).as_of == date(2025, 1, 1)
    assert profile().as_of == date(2026, 11, 23)
    before = date.today()
    assert before <= profile_from({"subject": "A"}, ruleset).as_of <= date.today()


def test_a_day_that_is_none_is_refused_even_where_it_is_overridden(refused) -> None:
    assert refused({"as_of": "soon"}, as_of=date(2026, 1, 1)) == [("RE3002", "as_of")]


def test_facts_about_another_kind_of_subject_do_not_belong(profile, refused) -> None:
    assert profile({"subject_kind": "organisation", "company.has_plan": True})["company.has_plan"] is True
    assert refused({"company.has_plan": True}) == [("RE3013", "company.has_plan")]
    assert refused({"subject_kind": "organisation", "home.days": 3}) == [("RE3013", "home.days")]
    assert profile({"company.has_plan": None}).values == {}, "a table may hold both kinds"


@pytest.mark.parametrize("kind", ["manager", 1, ["employee"]])
def test_a_kind_of_subject_that_nobody_declared_is_refused(refused, kind: Any) -> None:
    assert refused({"subject_kind": kind}) == [("RE3012", "subject_kind")]


@pytest.mark.parametrize("record", [[], None, "A-17", 3])
def test_what_is_no_mapping_is_no_record(ruleset: RuleSet, record: Any) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from(record, ruleset)
    assert codes(caught.value) == [("RE3102", None)]


def test_any_mapping_is_a_record(ruleset: RuleSet) -> None:
    record = MappingProxyType({"subject": "A", "home": MappingProxyType({"days": 4})})
    assert profile_from(record, ruleset)["home.days"] == 4


def test_the_record_given_is_left_as_it_was(profile, ruleset: RuleSet) -> None:
    record = {"subject": "A", "health.signs": ["sleep"], "home.days": 4.0, "health.seen_on": "2026-01-01"}
    before = dict(record)
    profile_from(record, ruleset)
    assert record == before


# ------------------------------------------------------------ observations and units


def test_an_observation_older_than_its_fact_allows_makes_the_fact_unknown_and_stale(profile) -> None:
    def score(observed_on: str) -> Profile:
        return profile({"health.score": {"value": 7, "observed_on": observed_on}})

    on_the_last_day = score("2026-08-25")
    assert (on_the_last_day["health.score"], on_the_last_day.stale) == (7, frozenset())
    a_day_too_old = score("2026-08-24")
    assert (a_day_too_old["health.score"], a_day_too_old.stale) == (None, frozenset({"health.score"}))
    assert a_day_too_old.observed_on == {"health.score": date(2026, 8, 24)}
    assert a_day_too_old.vector(a_day_too_old.vocabulary) == (None,) * 9


def test_an_observation_grows_old_by_the_day_of_assessment_that_is_asked_for(profile) -> None:
    record = {"health.score": {"value": 7, "observed_on": "2026-08-24"}}
    assert profile(record, as_of=date(2026, 9, 1)).stale == frozenset()
    assert profile(record, as_of=date(2027, 1, 1)).stale == {"health.score"}


def test_a_fact_without_an_age_limit_never_grows_old(profile) -> None:
    assert profile({"home.days": {"value": 4, "observed_on": "1999-01-01"}})["home.days"] == 4


def test_an_observation_after_the_day_of_assessment_is_refused(profile, refused) -> None:
    assert profile({"home.days": {"value": 4, "observed_on": "2026-11-23"}})["home.days"] == 4
    assert refused({"home.days": {"value": 4, "observed_on": "2026-11-24"}}) == [("RE3007", "home.days")]


def test_a_day_of_observation_has_one_form(refused) -> None:
    assert refused({"home.days": {"value": 4, "observed_on": "last week"}}) == [("RE3002", "home.days")]


def test_the_unit_is_checked_and_never_converted(profile, refused) -> None:
    for unit in ("hours/week", "hour/week", None):
        assert profile({"home.hours": {"value": 4, "unit": unit}})["home.hours"] == 4
    for unit in ("minutes/week", "hours", "hours per week!", "", 3, ["hours/week"]):
        assert refused({"home.hours": {"value": 4, "unit": unit}}) == [("RE3005", "home.hours")]
    for name, value in (("health.ratio", 0.5), ("home.alone", True)):
        assert refused({name: {"value": value, "unit": "points"}}) == [("RE3005", name)]


@pytest.mark.parametrize("part", ["observed_on", "unit"])
def test_a_day_or_unit_needs_a_value(profile, refused, part: str) -> None:
    given = {"observed_on": "2026-11-01", "unit": "points"}[part]
    assert refused({f"health.score.{part}": given}) == [("RE3011", "health.score")]
    unknown = profile({"health.score": {"value": None, part: given}})
    assert (unknown["health.score"], unknown.observed_on, unknown.stale) == (None, {}, frozenset())


def test_fields_of_the_record_have_no_day_and_no_unit(refused) -> None:
    assert refused({"as_of.unit": "days"}) == [("RE3001", "as_of.unit")]
    assert refused({"as_of.observed_on": None}) == [("RE3001", "as_of.observed_on")]


# ------------------------------------------------------------ names


def test_an_unknown_name_is_refused_with_the_nearest_known_one(ruleset: RuleSet) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", "home": {"dyas": 3}, "subject_kin": None, "score.unit": None}, ruleset)
    assert [(one.code, one.suggestion) for one in caught.value.diagnostics] == [
        ("RE3001", "home.days"),
        ("RE3010", "subject_kind"),
        ("RE3010", "health.score"),
    ]


def test_an_unknown_name_is_refused_also_where_it_says_nothing(profile, refused) -> None:
    assert refused({"weather": {}}) == [("RE3010", "weather")]
    assert refused({"weather": None}) == [("RE3010", "weather")]
    assert refused({"home": 3}) == [("RE3010", "home")]
    assert profile({"home": {}, "health": {}}).values == {}


def test_a_flood_of_unknown_names_is_counted_after_the_first_twenty(ruleset: RuleSet) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", **{f"name{letter}": 1 for letter in map(chr, range(0x3B1, 0x3B1 + 25))}}, ruleset)
    assert [one.code for one in caught.value.diagnostics] == ["RE3010"] * 20 + ["RE3014"]
    assert caught.value.diagnostics[-1].arguments == {"count": "5"}


def test_what_is_wrong_stands_at_the_records_place(ruleset: RuleSet) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", "home.days": 9}, ruleset, location=RecordLocation("people.csv", 7))
    assert caught.value.diagnostics[0].location == RecordLocation("people.csv", 7, fact="home.days")
    assert str(caught.value).startswith("people.csv:7: error[RE3003]")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_bounds_are_told_in_the_readers_language(ruleset: RuleSet, language: str) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", "home.days": 9}, ruleset)
    assert {"nb": "0 til 7", "en": "0 to 7"}[language] in caught.value.diagnostics[0].message(language)


# ------------------------------------------------------------ one schema for each ruleset


def test_rulesets_do_not_share_their_schemas() -> None:
    one = make_ruleset([fact("a.b", BooleanType())], "one")
    other = make_ruleset([fact("a.b", NumberType(0, 1, integer=True))], "other")
    for _ in range(2):
        assert profile_from({"subject": "A", "a.b": True}, one)["a.b"] is True
        assert profile_from({"subject": "A", "a.b": 1}, other)["a.b"] == 1


def test_many_threads_validate_at_once() -> None:
    ruleset = make_ruleset(ruleset_id="threads")
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda n: profile_from({"subject": n, "home.days": n % 8}, ruleset), range(400)))
    assert [profile["home.days"] for profile in found] == [n % 8 for n in range(400)]
