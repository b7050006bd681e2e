"""Engines with one mistake each, of the kinds that real engines make. The suite must find every one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from unittest.mock import patch

from riskengine.engines import Outcomes
from riskengine.engines.reference import ReferenceEngine, surroundings_of
from riskengine.language import evaluation
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet


def reference(ruleset: RuleSet, profile: Profile) -> Outcomes:
    return ReferenceEngine().prepare(ruleset).outcomes(profile)


class Broken:
    """Takes tables; what is wrong is in ``outcomes``."""

    name = "broken"

    def outcomes(self, ruleset: RuleSet, profile: Profile) -> Outcomes:
        return reference(ruleset, profile)

    def outcomes_of(self, ruleset: RuleSet, profiles: Sequence[Profile]) -> list[Outcomes]:
        return [self.outcomes(ruleset, profile) for profile in profiles]


class TakesUnknownForFalse(Broken):
    def outcomes(self, ruleset, profile):
        return reference(ruleset, profile)[0], []


class CountsOnlyWhatHolds(Broken):
    def outcomes(self, ruleset, profile):
        compare = evaluation.compare_interval
        with patch.object(
            evaluation,
            "compare_interval",
            lambda operator, least, most, number: compare(operator, least, least, number),
        ):
            return reference(ruleset, profile)


class DividesByZero(Broken):
    def outcomes(self, ruleset, profile):
        with patch.object(
            evaluation, "calculate", lambda operator, left, right: evaluation.CALCULATE[operator](left, right)
        ):
            return reference(ruleset, profile)


class CountsInDecimals(Broken):
    def outcomes(self, ruleset, profile):
        def calculate(operator, left, right):
            if operator == "/" and right == 0:
                return None
            return float(evaluation.CALCULATE[operator](Decimal(repr(left)), Decimal(repr(right))))

        with patch.object(evaluation, "calculate", calculate):
            return reference(ruleset, profile)


class RoundsToSinglePrecision(Broken):
    def outcomes(self, ruleset, profile):
        import struct

        values = {
            fact: struct.unpack("f", struct.pack("f", value))[0] if isinstance(value, float) else value
            for fact, value in profile.values.items()
        }
        return reference(ruleset, replace(profile, values=values))


class TakesNoChoicesForUnknown(Broken):
    def outcomes(self, ruleset, profile):
        return reference(
            ruleset,
            replace(profile, values={fact: value for fact, value in profile.values.items() if value != frozenset()}),
        )


class TakesFalseAndZeroForUnknown(Broken):
    def outcomes(self, ruleset, profile):
        return reference(
            ruleset, replace(profile, values={fact: value for fact, value in profile.values.items() if value})
        )


class JudgesByTheDayBefore(Broken):
    def outcomes(self, ruleset, profile):
        return reference(
            ruleset,
            replace(profile, as_of=max(profile.as_of, profile.as_of.min + timedelta(days=1)) - timedelta(days=1)),
        )


class JudgesATableByItsFirstDay(Broken):
    def outcomes_of(self, ruleset, profiles):
        return [reference(ruleset, replace(profile, as_of=profiles[0].as_of)) for profile in profiles]


class TakesRulesNotInForceForUndetermined(Broken):
    def outcomes(self, ruleset, profile):
        class UnknownUnlessFound(dict):
            def get(self, key, default=None):
                return super().get(key)

        truths = UnknownUnlessFound()
        surroundings = surroundings_of(ruleset, profile, truths)
        for name in ruleset.evaluation_order:
            rule = ruleset.rules[name]
            if name in ruleset.at(profile.as_of).rules and rule.subject_kind == profile.subject_kind:
                truths[name] = evaluation.evaluate_condition(rule.when, surroundings)
        established = [name for name, truth in truths.items() if truth is True]
        return established, [name for name, truth in truths.items() if truth is None]


class ForgetsKindsOfSubject(Broken):
    def outcomes(self, ruleset, profile):
        rules = {name: replace(rule, subject_kind=profile.subject_kind) for name, rule in ruleset.rules.items()}
        return reference(replace(ruleset, rules=rules), profile)


class SortsItsAnswers(Broken):
    def outcomes(self, ruleset, profile):
        established, undetermined = reference(ruleset, profile)
        return sorted(established), sorted(undetermined)


class RemembersTheLastProfile(Broken):
    def __init__(self):
        self.values = {}

    def outcomes(self, ruleset, profile):
        self.values = {**self.values, **profile.values}
        return reference(ruleset, replace(profile, values=self.values))


class PreparesOneRulesetOnly(Broken):
    def __init__(self):
        self.ruleset = None

    def outcomes(self, ruleset, profile):
        self.ruleset = self.ruleset or ruleset
        return reference(self.ruleset, profile)


class ReadsProfilesByPlace(Broken):
    def outcomes(self, ruleset, profile):
        vector = profile.vector(profile.vocabulary) or profile.vector(ruleset.vocabulary)
        values = dict(zip(ruleset.vocabulary, vector, strict=False))
        return reference(
            ruleset, replace(profile, values={fact: value for fact, value in values.items() if value is not None})
        )


class ReadsObservationsThatGrewOld(Broken):
    def outcomes(self, ruleset, profile):
        return reference(ruleset, replace(profile, values={**profile.values, **dict.fromkeys(profile.stale, 7)}))


class LosesTheRestOfABlock(Broken):
    def outcomes_of(self, ruleset, profiles):
        whole = len(profiles) // 64 * 64 or len(profiles)
        return [*super().outcomes_of(ruleset, profiles[:whole]), *[([], [])] * (len(profiles) - whole)]


class MixesUpNames(Broken):
    def outcomes(self, ruleset, profile):
        by_mangled = {fact.replace(".", "_"): value for fact, value in profile.values.items()}
        values = {fact: by_mangled.get(fact.replace(".", "_")) for fact in ruleset.vocabulary}
        return reference(
            ruleset, replace(profile, values={fact: value for fact, value in values.items() if value is not None})
        )


class TakesFewRules(Broken):
    def outcomes(self, ruleset, profile):
        if len(ruleset.rules) > 256:
            raise MemoryError
        return reference(ruleset, profile)


class GivesUpInTheDepth(Broken):
    def outcomes(self, ruleset, profile):
        with shallow():
            return reference(ruleset, profile)


@contextmanager
def shallow():
    depth = 0
    evaluate = evaluation.evaluate_condition

    def counted(condition, surroundings):
        nonlocal depth
        depth += 1
        if depth > 16:
            raise RecursionError
        try:
            return evaluate(condition, surroundings)
        finally:
            depth -= 1

    with patch.object(evaluation, "evaluate_condition", counted):
        yield
