from __future__ import annotations

from riskengine.engines.conformance.adapter import EngineAsked, TableEngine, as_engine, table_engine_from
from riskengine.engines.conformance.comparison import first_disagreement, rules_behind
from riskengine.engines.conformance.vocabulary import BORDER, condition, make_rule, make_ruleset, profile, rules_of
from riskengine.engines.reference import ReferenceEngine
from riskengine.language import Defined
from riskengine.profiles import Profile
from riskengine.rulesets import Period, RuleSet
from tests.engines.conformance.broken import Broken, RemembersTheLastProfile, SortsItsAnswers, TakesUnknownForFalse

MANY = make_ruleset(
    [
        make_rule("GEN-000", condition("hours.week > 8")),
        make_rule("GEN-001", condition('flag.a and established("GEN-000")'), period=Period(BORDER, None)),
        make_rule("GEN-002", Defined("defined_one")),
        make_rule("GEN-003", condition("flag.b")),
    ],
    {
        "defined_one": condition('established("GEN-001") and hours.week > param.limit_hours'),
        "defined_two": condition("flag.c"),
    },
)
FULL = {"flag.a": True, "flag.b": False, "hours.week": 9.0, "count.small": 3}


class Stubborn(Broken):
    """Says that a rule is established, whatever the profile."""

    def __init__(self, rule: str) -> None:
        self.rule = rule

    def outcomes(self, ruleset: RuleSet, profile: Profile):
        established, undetermined = super().outcomes(ruleset, profile)
        if self.rule in ruleset.rules and self.rule in undetermined:
            return [rule for rule in ruleset.evaluation_order if rule in {*established, self.rule}], [
                rule for rule in undetermined if rule != self.rule
            ]
        return established, undetermined


def test_where_an_engine_agrees_nothing_is_told():
    assert first_disagreement(Broken(), MANY, [profile(), profile(FULL)]) is None
    assert first_disagreement(Broken(), MANY, []) is None


def test_a_disagreement_is_told_with_the_rules_behind_it_and_the_facts_it_needs():
    found = first_disagreement(Stubborn("GEN-002"), MANY, [profile({"flag.b": False, "count.small": 3})])
    assert str(found).splitlines() == [
        "the engine broken disagrees with the definition of meaning",
        "  GEN-000: hours.week > 8",
        '  GEN-001, from 2024-07-01 to ..: flag.a and established("GEN-000")',
        "  GEN-002: defined_one",
        '  defined_one is defined as established("GEN-001") and hours.week > param.limit_hours',
        "  param.limit_hours = 48",
        "  as of 2026-02-01, about employee",
        "  no known facts",
        "  expected: undetermined",
        "  found:    established",
    ]


def test_facts_that_the_disagreement_needs_are_kept_and_no_other():
    found = first_disagreement(TakesUnknownForFalse(), rules_of("flag.a and hours.week > 8", "flag.b"), [profile(FULL)])
    assert found is None
    found = first_disagreement(TakesUnknownForFalse(), rules_of("known(flag.a) and hours.day > 8"), [profile(FULL)])
    assert found is not None
    assert dict(found.profile.values) == {"flag.a": True}


def test_what_only_goes_wrong_in_company_is_told_so():
    profiles = [profile({"flag.a": True}), profile()]
    found = first_disagreement(RemembersTheLastProfile(), rules_of("flag.a"), profiles)
    assert "expected: undetermined" in str(found)
    assert "established" in str(found)


def test_answers_in_the_wrong_order_are_told():
    ruleset = make_ruleset(make_rule(name, condition("flag.a")) for name in ("GEN-001", "GEN-000"))
    found = first_disagreement(SortsItsAnswers(), ruleset, [profile({"flag.a": True})])
    assert "expected: ([], ['GEN-001', 'GEN-000']), in evaluation order" in str(found)


class Raises(Broken):
    def outcomes(self, ruleset, profile):
        if "flag.b" in profile.values:
            raise ZeroDivisionError("division by zero")
        return super().outcomes(ruleset, profile)


def test_what_an_engine_raises_is_told_with_its_place_and_the_least_that_makes_it():
    found = first_disagreement(Raises(), MANY, [profile(FULL)])
    assert found is not None
    assert dict(found.profile.values) == {"flag.b": False}
    assert len(found.ruleset.rules) == 1
    assert "ZeroDivisionError: division by zero, raised in" in str(found)
    assert "test_comparison.py" in str(found)


class LosesProfiles(Broken):
    def outcomes_of(self, ruleset, profiles):
        return super().outcomes_of(ruleset, profiles)[:1]


def test_too_few_answers_are_told():
    assert "1 answers to 2 profiles" in str(first_disagreement(LosesProfiles(), MANY, [profile(), profile()]))


class AnswersInTuples(Broken):
    def outcomes(self, ruleset, profile):
        return tuple(map(tuple, super().outcomes(ruleset, profile)))


def test_it_does_not_matter_in_what_kind_of_sequence_the_answers_stand():
    assert first_disagreement(AnswersInTuples(), MANY, [profile(), profile(FULL)]) is None


def test_of_hundreds_of_rules_only_some_are_told():
    chain = make_ruleset(
        make_rule(
            f"GEN-{number:03}", condition("flag.a" if number == 0 else f'established("GEN-{number - 1:03}") and flag.b')
        )
        for number in range(100)
    )
    found = first_disagreement(Stubborn("GEN-099"), chain, [profile()])
    assert found is not None
    assert len(str(found).splitlines()) < 22


def test_the_rules_behind_a_rule_are_those_it_reads_also_through_definitions():
    assert rules_behind(MANY, "GEN-002") == ["GEN-000", "GEN-001", "GEN-002"]
    assert rules_behind(MANY, "GEN-003") == ["GEN-003"]


# ---------------------------------------------------------------- adapters


def test_an_engine_by_name_or_by_class_becomes_a_table_engine():
    for reference in ("reference", "riskengine.engines.reference:ReferenceEngine"):
        engine = table_engine_from(reference)
        assert isinstance(engine, TableEngine)
        assert engine.outcomes_of(rules_of("flag.a"), [profile({"flag.a": True}), profile()]) == [
            (["GEN-000"], []),
            ([], ["GEN-000"]),
        ]
    assert isinstance(table_engine_from("tests.engines.conformance.broken:Broken"), Broken)


def test_a_table_engine_serves_as_an_engine_for_assessments():
    from riskengine.assessment import Assessor

    assessor = Assessor(rules_of("flag.a"), engine=as_engine(Broken()))
    assessment = assessor.assess(profile({"flag.a": True}))
    assert [finding.rule for finding in assessment.established] == ["GEN-000"]
    assert assessment.provenance.engine == "broken"


def test_each_ruleset_is_prepared_once():
    prepared = []

    class Counting(ReferenceEngine):
        def prepare(self, ruleset):
            prepared.append(ruleset)
            return super().prepare(ruleset)

    engine = EngineAsked(Counting())
    for _ in range(3):
        engine.outcomes_of(rules_of("flag.a"), [profile()])
    assert len(prepared) == 1


def test_an_engine_that_takes_many_profiles_is_asked_for_them_together_and_for_one_alone():
    asked = []

    class Prepared:
        def __init__(self, ruleset):
            self.one = ReferenceEngine().prepare(ruleset)

        def outcomes(self, profile):
            asked.append(1)
            return self.one.outcomes(profile)

        def outcomes_of_profiles(self, profiles):
            asked.append(len(profiles))
            return [self.one.outcomes(profile) for profile in profiles]

    class Many(ReferenceEngine):
        def prepare(self, ruleset):
            return Prepared(ruleset)

    engine = EngineAsked(Many())
    for length in (0, 1, 3):
        engine.outcomes_of(rules_of("flag.a"), [profile()] * length)
    assert asked == [0, 1, 3]
