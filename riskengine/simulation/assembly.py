"""Declarations to the model of one kind of subject, with everything wrong reported together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter
from math import fsum
from typing import NamedTuple

from riskengine.diagnostics import nearest
from riskengine.language import ChoicesType, DateType, NumberType, Value, ValueType
from riskengine.rulesets import Fact, RuleSet
from riskengine.rulesets.reading import one_line
from riskengine.simulation.column_conditions import ColumnCondition, over_values, variables_read
from riskengine.simulation.conditions import ModelConditions, report_circle
from riskengine.simulation.declarations import DistributionDeclaration, KindDeclaration
from riskengine.simulation.distributions import DistributionReader, Shares, bound_positions, sets_of, united
from riskengine.simulation.model import (
    Bound,
    KindModel,
    Occasion,
    OptionSpread,
    Spread,
    Stretched,
    Target,
    Tendency,
    Variable,
    Weights,
    chance_left,
)
from riskengine.simulation.problems import ModelProblems, Path
from riskengine.simulation.stretching import stretched


class _Distribution(NamedTuple):
    """A distribution that has been read, before it is known whom it is for and which targets it has to meet."""

    declared: DistributionDeclaration
    path: Path
    shares: Shares
    weights: Weights


def assemble_kind(
    kind: str, declared: KindDeclaration, ruleset: RuleSet, as_of: date, problems: ModelProblems, *, lenient: bool
) -> KindModel | None:
    """Return the model of one kind of subject, or None where something that is reported is wrong with it.

    ``lenient`` is for releases older than the model: facts that they do not have are left out, and so is
    all that reads them.
    """
    before = len(problems.diagnostics)
    model = _KindAssembly(kind, declared, ruleset, as_of, problems, lenient=lenient).model()
    return model if len(problems.diagnostics) == before else None


def _are_comparable(first: ValueType, second: ValueType) -> bool:
    if isinstance(first, NumberType) and isinstance(second, NumberType):
        return first.unit == second.unit
    return isinstance(first, DateType) and isinstance(second, DateType)


class _KindAssembly:
    """Puts the model of one kind together."""

    def __init__(
        self,
        kind: str,
        declared: KindDeclaration,
        ruleset: RuleSet,
        as_of: date,
        problems: ModelProblems,
        *,
        lenient: bool,
    ) -> None:
        self._kind = kind
        self._declared = declared
        self._ruleset = ruleset
        self._problems = problems
        self._lenient = lenient
        self._reader = DistributionReader(problems, as_of)
        self._tendencies = self._read_tendencies()
        self._facts = self._find_facts()
        self._values: dict[str, tuple[Value, ...]] = {}
        self._distributions = {name: self._read_distributions(fact) for name, fact in self._facts.items()}
        self._conditions = ModelConditions(ruleset, as_of, self._values, problems, lenient=lenient)

    def model(self) -> KindModel:
        """Return the model; it is of use only where nothing was reported."""
        declared = self._declared
        self._check_names()
        self._conditions.define(declared.traits, declared.groups, self._path("groups"))
        targets = self._targets()
        found = [self._trait(name, targets.values()) for name in declared.traits]
        found += [variable for name in self._facts if (variable := self._variable(name, targets.values())) is not None]
        told = {variable.name: variable for variable in found}
        return KindModel(
            kind=self._kind,
            subject=declared.subject,
            tendencies=self._tendencies,
            occasions={
                name: Occasion(name, occasion.what, occasion.invented / 100)
                for name, occasion in declared.occasions.items()
            },
            groups={name: self._conditions.definitions[name] for name in declared.groups if self._is_defined(name)},
            variables=self._ordered(found),
            columns=tuple(told[fact] for fact in self._ruleset.facts if fact in told),
            targets={name: target for name, target in targets.items() if target.variable in told},
            left_out=tuple(name for name in declared.facts if name not in told),
            silent=tuple(
                fact.id
                for fact in self._ruleset.facts.values()
                if fact.subject_kind == self._kind and fact.id not in told
            ),
        )

    def _path(self, *steps: str | int) -> Path:
        return ("kinds", self._kind, *steps)

    def _is_defined(self, name: str) -> bool:
        return name in self._conditions.definitions

    # ------------------------------------------------------------------- names

    def _find_facts(self) -> dict[str, Fact]:
        """Return the facts that the model invents, reporting those that the ruleset does not have."""
        facts: dict[str, Fact] = {}
        for name in self._declared.facts:
            fact = self._ruleset.facts.get(name)
            path = self._path("facts", name)
            if fact is None and not self._lenient:
                suggestion = nearest(name, self._ruleset.facts)
                self._problems.report("RE2704", {"fact": name}, path, suggestion=suggestion, at_key=True)
            elif fact is not None and fact.subject_kind != self._kind:
                self._problems.report("RE2705", {"fact": name, "kind": fact.subject_kind}, path, at_key=True)
            elif fact is not None:
                facts[name] = fact
        return facts

    def _check_names(self) -> None:
        declared = self._declared
        for name, fact in declared.facts.items():
            self._problems.check_name("occasion", fact.asked, declared.occasions, self._path("facts", name, "asked"))
        for name in declared.groups.keys() & declared.traits.keys():
            self._problems.report("RE2718", {"name": name}, self._path("groups", name), at_key=True)

    # -------------------------------------------------------------- tendencies

    def _read_tendencies(self) -> dict[str, Tendency]:
        tendencies: dict[str, Tendency] = {}
        for name, declared in self._declared.tendencies.items():
            path = self._path("tendencies", name, "goes_with")
            weights = self._weights(name, declared.goes_with, tendencies, path)
            # What it does not share with those before it is its own.
            tendencies[name] = Tendency(
                name, declared.what, declared.goes_with, {**weights, name: chance_left(weights)}
            )
        return tendencies

    def _weights(
        self, name: str, goes_with: Mapping[str, float], tendencies: Mapping[str, Tendency], path: Path
    ) -> Weights:
        """Return what tendencies contribute to a score, told by their independent parts."""
        weights: dict[str, float] = {}
        for other, weight in goes_with.items():
            if self._problems.check_name("tendency", other, tendencies, (*path, other)):
                for part, share in tendencies[other].weights.items():
                    weights[part] = weights.get(part, 0.0) + weight * share
        if fsum(weight**2 for weight in weights.values()) > 1 + 1e-9:
            self._problems.report("RE2710", {"name": name}, path)
        return weights

    # ----------------------------------------------------------- distributions

    def _read_distributions(self, fact: Fact) -> list[_Distribution]:
        """Return the distributions of a fact, and set its values."""
        several = self._declared.facts[fact.id].invented
        found: list[_Distribution] = []
        for position, declared in enumerate(several):
            path = self._path("facts", fact.id, "invented", position)
            weights = self._weights(fact.id, declared.goes_with, self._tendencies, (*path, "goes_with"))
            if self._reader.has_one_way(declared, fact.type, path):
                shares = self._reader.shares(fact.id, fact.type, declared, path)
                found.append(_Distribution(declared, path, shares or {}, weights))
        values = united([one.shares for one in found], fact.type)
        self._values[fact.id] = sets_of(values) if isinstance(fact.type, ChoicesType) else values
        return found

    # ----------------------------------------------------------------- targets

    def _targets(self) -> dict[str, Target]:
        targets: dict[str, Target] = {}
        for name, declared in self._declared.targets.items():
            path = self._path("targets", name)
            holds = self._conditions.read(declared.holds, (*path, "holds"))
            among = None if declared.among is None else self._conditions.read(declared.among, (*path, "among"))
            if holds is None or (among is None and declared.among is not None):
                continue
            read = variables_read(holds)
            if len(read) != 1:
                self._problems.report("RE2713", {"names": ", ".join(sorted(read)) or "-"}, (*path, "holds"))
                continue
            [variable] = read
            if variable in self._facts and isinstance(self._facts[variable].type, ChoicesType):
                self._problems.report("RE2717", {"name": variable}, (*path, "holds"))
                continue
            targets[name] = Target(
                id=name,
                what=declared.what,
                variable=variable,
                among=among,
                holds=over_values(holds, variable, len(self._values.get(variable, (False, True)))),
                share=declared.percent / 100,
                sources=declared.sources,
                needs_review=declared.review is not None,
                among_text=None if declared.among is None else one_line(declared.among),
                holds_text=one_line(declared.holds),
            )
        return targets

    def _stretched(self, name: str, shares: tuple[float, ...], targets: Iterable[Target]) -> tuple[Stretched, ...]:
        """Return shares as each target about a variable wants them, and at last as they are."""
        found = []
        for target in targets:
            if target.variable == name:
                meeting = stretched(shares, target.holds.truths, target.share)
                if meeting is None:
                    self._problems.report("RE2714", {"name": name}, self._path("targets", target.id, "holds"))
                else:
                    found.append(Stretched(target.among, meeting))
        return (*found, Stretched(None, shares))

    # --------------------------------------------------------------- variables

    def _trait(self, name: str, targets: Iterable[Target]) -> Variable:
        declared = self._declared.traits[name]
        path = self._path("traits", name, "invented", "goes_with")
        share = declared.invented.percent / 100
        goes_with = declared.invented.goes_with
        weights = self._weights(name, goes_with, self._tendencies, path)
        spread = Spread(None, None, self._stretched(name, (1 - share, share), targets), goes_with, weights)
        return Variable(name, None, declared.what, (False, True), (spread,))

    def _variable(self, name: str, targets: Iterable[Target]) -> Variable | None:
        """Return a fact as it is to be drawn, or None where a condition about it is wrong or left out."""
        declared = self._declared.facts[name]
        only = (
            None if declared.only is None else self._conditions.read(declared.only, self._path("facts", name, "only"))
        )
        if only is None and declared.only is not None:
            return None
        spreads: list[Spread | OptionSpread] = []
        for one in self._distributions[name]:
            when = None
            if one.declared.when is not None:
                when = self._conditions.read(one.declared.when, (*one.path, "when"))
                if when is None:
                    return None
            spreads.append(self._spread(name, one, when, targets))
        return Variable(
            name=name,
            fact=self._facts[name],
            what=None,
            values=self._values[name],
            spreads=tuple(spreads),
            only=only,
            only_text=None if declared.only is None else one_line(declared.only),
            bounds=tuple(self._bounds(name)),
            hangs_on=frozenset() if only is None else variables_read(only) & self._facts.keys(),
            occasion=declared.asked,
            answered=declared.answered / 100,
        )

    def _bounds(self, name: str) -> Iterator[Bound]:
        """Yield the limits that other facts set to one, reporting those that cannot be compared with it."""
        declared = self._declared.facts[name]
        for key, other in (("not_below", declared.not_below), ("not_above", declared.not_above)):
            if other is None or (self._lenient and other not in self._facts):
                continue
            path = self._path("facts", name, key)
            if not self._problems.check_name("fact", other, self._facts, path):
                continue
            own_type, other_type = self._facts[name].type, self._facts[other].type
            if not _are_comparable(own_type, other_type):
                self._problems.report("RE2719", {"name": name, "other": other}, path)
                continue
            not_below = key == "not_below"
            limits = bound_positions(self._values[name], self._values[other], not_below=not_below)
            is_date = isinstance(own_type, DateType)
            yield Bound(other, not_below, limits, is_least=not_below is not is_date)

    def _spread(
        self, name: str, one: _Distribution, when: ColumnCondition | None, targets: Iterable[Target]
    ) -> Spread | OptionSpread:
        when_text = None if one.declared.when is None else one_line(one.declared.when)
        if isinstance(self._facts[name].type, ChoicesType):
            # All spreads count the same options, so that a position means the same set in each.
            options = united([other.shares for other in self._distributions[name]], self._facts[name].type)
            shares = tuple(one.shares.get(option, 0.0) for option in options)
            at_least_one = one.declared.at_least_one is not None
            return OptionSpread(
                when, when_text, tuple(map(str, options)), shares, at_least_one, one.declared.goes_with, one.weights
            )
        shares = tuple(one.shares.get(value, 0.0) for value in self._values[name])
        return Spread(when, when_text, self._stretched(name, shares, targets), one.declared.goes_with, one.weights)

    def _ordered(self, variables: Iterable[Variable]) -> tuple[Variable, ...]:
        by_name = {variable.name: variable for variable in variables}
        graph = {name: variable.reads & by_name.keys() for name, variable in by_name.items()}
        try:
            return tuple(by_name[name] for name in TopologicalSorter(graph).static_order())
        except CycleError as error:
            report_circle(error, self._problems, self._path("facts"))
            return ()
