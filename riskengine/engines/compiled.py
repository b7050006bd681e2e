"""The compiled engine: the ruleset as one generated Python function for each legal period."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from threading import Lock
from typing import Any

from riskengine.engines.engine import Outcomes
from riskengine.engines.python_decision import decision
from riskengine.engines.python_source import SourceWriter
from riskengine.language import Condition, Number, Value, calculate, references
from riskengine.profiles import Profile
from riskengine.rulesets import LegalState, Rule, RuleSet

Evaluate = Callable[[tuple[Value | None, ...], date], Outcomes]

_REMEMBERED_DATES = 1_000
"""Dates whose function is found without a search; profiles of a batch mostly share one."""


class CompiledEngine:
    """Generates Python from the typed conditions; the default for one profile at a time."""

    name = "compiled"
    summary = "the default: the ruleset generated as one Python function; lowest latency for one profile"

    def prepare(self, ruleset: RuleSet) -> PreparedCompiled:
        """Make a ruleset ready; any ruleset that loads can be taken."""
        return PreparedCompiled(ruleset)


class PreparedCompiled:
    """The functions of one ruleset, generated for each legal period and kind of subject when first met."""

    def __init__(self, ruleset: RuleSet) -> None:
        self._ruleset = ruleset
        self._vocabulary = ruleset.vocabulary
        self._functions: dict[tuple[int, str], Evaluate] = {}
        self._by_date: dict[tuple[date, str], Evaluate] = {}
        self._lock = Lock()

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how the rules come out for the profile."""
        key = (profile.as_of, profile.subject_kind)
        evaluate = self._by_date.get(key) or self._find(key)
        return evaluate(profile.vector(self._vocabulary), profile.as_of)

    def _find(self, key: tuple[date, str]) -> Evaluate:
        """Return the function for a date and kind of subject, and remember it for that date."""
        as_of, subject_kind = key
        calendar = self._ruleset.calendar
        position = calendar.position(as_of)
        with self._lock:
            evaluate = self._functions.get((position, subject_kind))
            if evaluate is None:
                evaluate = generate_function(self._ruleset, calendar.states[position], subject_kind)
                self._functions[position, subject_kind] = evaluate
            if len(self._by_date) < _REMEMBERED_DATES:
                self._by_date[key] = evaluate
        return evaluate


def generate_function(ruleset: RuleSet, state: LegalState, subject_kind: str) -> Evaluate:
    """Return the function from values in the order of the vocabulary, and the date, to the outcomes."""
    source, constants = generate_source(ruleset, state, subject_kind)
    namespace: dict[str, Any] = {
        "calculate_known": _calculate_known,
        "negate_known": _negate_known,
        "abs_known": _abs_known,
        "min_known": _min_known,
        "max_known": _max_known,
        **constants,
    }
    # The source is built from typed trees: local names are numbered, values are written by repr.
    exec(compile(source, f"<ruleset {ruleset.id}>", "exec"), namespace)  # noqa: S102
    function: Evaluate = namespace["evaluate"]
    return function


def generate_source(ruleset: RuleSet, state: LegalState, subject_kind: str) -> tuple[str, Mapping[str, Value]]:
    """Return the source of the function, and the constants it needs by name."""
    applying = [
        ruleset.rules[rule]
        for rule in ruleset.evaluation_order
        if rule in state.rules and ruleset.rules[rule].subject_kind == subject_kind
    ]
    writer = SourceWriter(
        state.parameters,
        {rule.id: f"rule_{number}" for number, rule in enumerate(applying)},
        {name: f"definition_{number}" for number, name in enumerate(ruleset.definitions)},
    )
    needed = _rules_needed(ruleset)
    body: list[str] = []
    written: set[str] = set()
    for rule in applying:
        body.extend(_definition_lines(rule.when, ruleset.definitions, writer, written))
        body.extend(_rule_lines(rule, writer, remembered=rule.id in needed))
    # One unpacking of the whole vector is faster than looking up the facts that are used.
    unpacked = "".join(f"{writer.facts.get(fact, '_')}, " for fact in ruleset.vocabulary)
    head = ["def evaluate(values, as_of):", f"    {unpacked}= values", "    established = []", "    undetermined = []"]
    return "\n".join([*head, *body, "    return established, undetermined", ""]), writer.constants


def _rules_needed(ruleset: RuleSet) -> frozenset[str]:
    """Return the rules whose outcome other rules or definitions read."""
    conditions = [*(rule.when for rule in ruleset.rules.values()), *ruleset.definitions.values()]
    return frozenset().union(*(references(condition).rules for condition in conditions))


def _definition_lines(
    condition: Condition, definitions: Mapping[str, Condition], writer: SourceWriter, written: set[str]
) -> list[str]:
    """Return the lines that work out the definitions a condition uses, those it builds on first."""
    lines: list[str] = []
    for name in sorted(references(condition).definitions - written):
        lines.extend(_definition_lines(definitions[name], definitions, writer, written))
        source = writer.condition(definitions[name])
        lines.append(f"    {writer.definitions[name]} = False if {source.false} else True if {source.true} else None")
        written.add(name)
    return lines


def _rule_lines(rule: Rule, writer: SourceWriter, *, remembered: bool) -> list[str]:
    """Return the lines that decide a rule; its outcome is kept in a local name where others read it."""
    established, undetermined = f"established.append({rule.id!r})", f"undetermined.append({rule.id!r})"
    if not remembered:
        return decision(rule.when, writer, established, undetermined)
    name = writer.applying[rule.id]
    return [
        f"    {name} = False",
        *decision(rule.when, writer, f"{name} = True; {established}", f"{name} = None; {undetermined}"),
    ]


def _calculate_known(operator: Any, left: Number | None, right: Number | None) -> Number | None:
    return None if left is None or right is None else calculate(operator, left, right)


def _negate_known(number: Number | None) -> Number | None:
    return None if number is None else -number


def _abs_known(number: Number | None) -> Number | None:
    return None if number is None else abs(number)


def _min_known(*numbers: Number | None) -> Number | None:
    known = [number for number in numbers if number is not None]
    return min(known) if len(known) == len(numbers) else None


def _max_known(*numbers: Number | None) -> Number | None:
    known = [number for number in numbers if number is not None]
    return max(known) if len(known) == len(numbers) else None
