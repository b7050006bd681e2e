"""An engine's answers beside those of the definition, and the smallest case in which they differ."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from riskengine.engines.conformance.adapter import TableEngine
from riskengine.engines.engine import Outcomes
from riskengine.engines.reference import ReferenceEngine
from riskengine.language import Value, condition_text, references
from riskengine.language.printing import value_text
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A rule that an engine decides otherwise than the definition does, for one profile.

    ``rule`` is None where only the order of the answer is wrong, or what was answered is no rule at all.
    """

    engine: str
    ruleset: RuleSet
    profile: Profile
    rule: str | None
    expected: str
    found: str

    def __str__(self) -> str:
        return "\n".join([f"the engine {self.engine} disagrees with the definition of meaning", *self._lines()])

    def _lines(self) -> list[str]:
        names = [*self.ruleset.rules] if self.rule is None else rules_behind(self.ruleset, self.rule)
        lines = [f"  {self._rule_line(name)}" for name in names[:_MOST_LINES]]
        if len(names) > _MOST_LINES:
            lines.append(f"  and {len(names) - _MOST_LINES} more rules")
        definitions = {name: self.ruleset.definitions[name] for name in _definitions_behind(self.ruleset, names)}
        lines += [f"  {name} is defined as {condition_text(defined)}" for name, defined in definitions.items()]
        conditions = [*definitions.values(), *(self.ruleset.rules[name].when for name in names)]
        parameters = {name for condition in conditions for name in references(condition).parameters}
        in_force = self.ruleset.at(self.profile.as_of).parameters
        lines += [f"  param.{name} = {in_force[name]}" for name in sorted(parameters & set(in_force))]
        lines += [f"  as of {self.profile.as_of}, about {self.profile.subject_kind}"]
        lines += [f"  {fact} = {value_text(value)}" for fact, value in self.profile.values.items()] or [
            "  no known facts"
        ]
        return [*lines, f"  expected: {self.expected}", f"  found:    {self.found}"]

    def _rule_line(self, name: str) -> str:
        rule = self.ruleset.rules[name]
        period = rule.in_force
        limits = f", from {period.start or '..'} to {period.end or '..'}" if period.start or period.end else ""
        about = f", about {rule.subject_kind}" if rule.subject_kind != self.profile.subject_kind else ""
        return f"{name}{limits}{about}: {condition_text(rule.when)}"


_MOST_LINES = 12
_MOST_TRIALS = 200


def expected_outcomes(ruleset: RuleSet, profile: Profile) -> Outcomes:
    """Return what the definition of meaning says."""
    return ReferenceEngine().prepare(ruleset).outcomes(profile)


def first_disagreement(engine: TableEngine, ruleset: RuleSet, profiles: Sequence[Profile]) -> Disagreement | None:
    """Return where an engine first departs from the definition, as small as it gets, or None."""
    answers, failure = _answers(engine, ruleset, profiles)
    for number, profile in enumerate(profiles):
        expected = expected_outcomes(ruleset, profile)
        if failure is None and answers[number] == expected:
            continue
        found = failure if failure is not None else answers[number]
        # Alone the profile may come out right; then what matters is the company it was in.
        if (alone := _judged(engine, ruleset, profile)) is not None:
            return _smallest(engine, alone)
        if failure is None:
            return _compared(engine, ruleset, profile, expected, found, company=len(profiles))
    if failure is not None:
        first = profiles[0] if profiles else Profile("-", "employee", date.max, {})
        return Disagreement(engine.name, ruleset, first, None, f"{len(profiles)} answers", failure)
    return None


def _answers(
    engine: TableEngine, ruleset: RuleSet, profiles: Sequence[Profile]
) -> tuple[Sequence[Outcomes], str | None]:
    """Return the engine's answers, or in words why there are none."""
    try:
        answers = list(engine.outcomes_of(ruleset, profiles))
    except Exception as error:
        return [], _told(error)
    if len(answers) != len(profiles):
        return [], f"{len(answers)} answers to {len(profiles)} profiles"
    # An engine may well answer in tuples; what counts is what stands in them.
    return [(list(established), list(undetermined)) for established, undetermined in answers], None


def _judged(engine: TableEngine, ruleset: RuleSet, profile: Profile) -> Disagreement | None:
    """Return how an engine departs from the definition for one profile, or None."""
    answers, failure = _answers(engine, ruleset, [profile])
    expected = expected_outcomes(ruleset, profile)
    if failure is not None:
        return _compared(engine, ruleset, profile, expected, failure)
    return None if answers[0] == expected else _compared(engine, ruleset, profile, expected, answers[0])


def _compared(
    engine: TableEngine,
    ruleset: RuleSet,
    profile: Profile,
    expected: Outcomes,
    found: Outcomes | str,
    *,
    company: int = 1,
) -> Disagreement:
    """Return how an answer departs from the expected one; ``company`` says in how large a table."""
    name, circumstance = engine.name, f"among {company} profiles, " if company > 1 else ""
    if isinstance(found, str):
        rule = ruleset.evaluation_order[-1] if len(ruleset.rules) == 1 else None
        return Disagreement(
            name, ruleset, profile, rule, f"established {expected[0]}, undetermined {expected[1]}", found
        )
    right, wrong = _by_rule(expected), _by_rule(found)
    for rule in ruleset.evaluation_order:
        wanted, got = right.get(rule, "not established"), wrong.get(rule, "not established")
        if wanted != got:
            return Disagreement(name, ruleset, profile, rule, wanted, f"{circumstance}{got}")
    return Disagreement(name, ruleset, profile, None, f"{expected}, in evaluation order", f"{circumstance}{found}")


def _by_rule(outcomes: Outcomes) -> dict[str, str]:
    established, undetermined = outcomes
    found = dict.fromkeys(established, "established")
    for rule in undetermined:
        found[rule] = "both established and undetermined" if rule in found else "undetermined"
    return found


def _told(error: Exception) -> str:
    """Say what an engine raised, and where."""
    places = traceback.extract_tb(error.__traceback__)
    place = f", raised in {places[-1].filename}:{places[-1].lineno}" if places else ""
    return f"{''.join(traceback.format_exception_only(error)).strip()}{place}"


# ------------------------------------------------------------ making it small


def _smallest(engine: TableEngine, disagreement: Disagreement) -> Disagreement:
    """Return a disagreement with the rules and facts left out that it does not need."""
    best = disagreement
    trials = 0
    for smaller in _fewer_rules(best):
        trials += 1
        if (found := _judged(engine, smaller, best.profile)) is not None:
            best = found
            break
    shrinking = True
    while shrinking and trials < _MOST_TRIALS:
        shrinking = False
        for fact in best.profile.values:
            trials += 1
            values = {name: value for name, value in best.profile.values.items() if name != fact}
            found = _judged(engine, best.ruleset, _with_values(best.profile, values))
            if found is not None:
                best, shrinking = found, True
                break
    return best


def _fewer_rules(disagreement: Disagreement) -> list[RuleSet]:
    """Return smaller rulesets to try: the rule with those it builds on, or each rule when all of them failed."""
    ruleset = disagreement.ruleset
    candidates = [disagreement.rule] if disagreement.rule is not None else [*ruleset.evaluation_order[:50]]
    return [_only(ruleset, rules_behind(ruleset, rule)) for rule in candidates]


def _only(ruleset: RuleSet, kept: Sequence[str]) -> RuleSet:
    digest = f"{ruleset.digest}/{','.join(kept)}"
    return replace(
        ruleset,
        digest=digest,
        rules={rule: ruleset.rules[rule] for rule in kept},
        evaluation_order=tuple(rule for rule in ruleset.evaluation_order if rule in kept),
        definitions={name: ruleset.definitions[name] for name in _definitions_behind(ruleset, kept)},
    )


def _with_values(profile: Profile, values: Mapping[str, Value]) -> Profile:
    return Profile(profile.subject, profile.subject_kind, profile.as_of, values)


def rules_behind(ruleset: RuleSet, rule: str) -> list[str]:
    """Return a rule and all rules that its outcome hangs on, in evaluation order."""
    behind: set[str] = set()
    waiting = [rule]
    while waiting:
        name = waiting.pop()
        if name not in behind and name in ruleset.rules:
            behind.add(name)
            conditions = [ruleset.rules[name].when]
            conditions += [ruleset.definitions[definition] for definition in _definitions_behind(ruleset, [name])]
            waiting.extend(read for condition in conditions for read in references(condition).rules)
    return [name for name in ruleset.evaluation_order if name in behind]


def _definitions_behind(ruleset: RuleSet, rules: Sequence[str]) -> list[str]:
    """Return the definitions that some rules use, directly or through others."""
    behind: set[str] = set()
    waiting = [name for rule in rules for name in references(ruleset.rules[rule].when).definitions]
    while waiting:
        name = waiting.pop()
        if name not in behind:
            behind.add(name)
            waiting.extend(references(ruleset.definitions[name]).definitions)
    return sorted(behind)
