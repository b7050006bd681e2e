"""What a ruleset is asked to do, and what of it does each: traceability.yaml, beside the ruleset's own files.

It is no part of a release: a release says what the rules are, this says why they are there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from riskengine.diagnostics import Diagnostic, RulesetError, nearest, shortened
from riskengine.localisation import LocalisedText
from riskengine.rulesets.declarations import DemandDeclaration, KeeperDeclaration, TraceabilityFile
from riskengine.rulesets.model import RuleSet
from riskengine.rulesets.problems import KINDS
from riskengine.rulesets.reading import read_beside
from riskengine.rulesets.yaml_document import Node, find_node

_TEST = re.compile(r"[\w./-]+\.py::\w+")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where demands come from: a statement, a law, a programme."""

    id: str
    title: LocalisedText
    description: LocalisedText


@dataclass(frozen=True, slots=True)
class Keeper:
    """Something besides rules and actions that keeps a demand, and the test that holds it, where there is one."""

    text: LocalisedText
    test: str | None


@dataclass(frozen=True, slots=True)
class Demand:
    """Something that the ruleset is asked to do, and what keeps it."""

    id: str
    origin: str
    says: LocalisedText
    answer: LocalisedText
    sources: tuple[str, ...]
    rules: tuple[str, ...]
    actions: tuple[str, ...]
    calibration: tuple[Keeper, ...]
    promises: tuple[Keeper, ...]

    @property
    def is_kept(self) -> bool:
        """Whether anything keeps it."""
        return bool(self.rules or self.actions or self.calibration or self.promises)


@dataclass(frozen=True, slots=True)
class Traceability:
    """All demands on a ruleset, in the order of the file."""

    origins: Mapping[str, Origin]
    demands: Mapping[str, Demand]

    def demands_on(self, rule: str) -> tuple[Demand, ...]:
        """Return the demands that a rule helps to keep."""
        return tuple(demand for demand in self.demands.values() if rule in demand.rules)


def read_traceability(directory: Path, ruleset: RuleSet, *, shown_path: str | None = None) -> Traceability | None:
    """Read what the ruleset in a directory is asked to do, or return None where it does not say.

    For a ruleset as it stands, everything must fit: raises RulesetError with all that is wrong, also
    where nothing keeps a demand, and where a rule answers to none. The file follows the working copy,
    so for a release what that release does not have is left out.
    """
    found = read_beside(directory, "traceability", shown_path or str(directory), ruleset.languages)
    if found is None:
        return None
    model, node = found
    assert isinstance(model, TraceabilityFile)
    if ruleset.version is None and (problems := list(_problems(model, node, ruleset))):
        raise RulesetError(problems)
    return Traceability(
        origins={name: Origin(name, one.title, one.description) for name, one in model.origins.items()},
        demands={name: _demand(name, one, ruleset) for name, one in model.demands.items()},
    )


def _demand(name: str, declared: DemandDeclaration, ruleset: RuleSet) -> Demand:
    kept_by = declared.kept_by
    return Demand(
        id=name,
        origin=declared.origin,
        says=declared.says,
        answer=declared.answer,
        sources=_known(declared.sources, ruleset.sources),
        rules=_known(kept_by.rules, ruleset.rules),
        actions=_known(kept_by.actions, ruleset.actions),
        calibration=_keepers(kept_by.calibration),
        promises=_keepers(kept_by.promises),
    )


def _known(names: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in known)


def _keepers(declared: Iterable[KeeperDeclaration]) -> tuple[Keeper, ...]:
    return tuple(Keeper(one.text, one.test) for one in declared)


def _problems(model: TraceabilityFile, node: Node, ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Yield what does not fit the ruleset: unknown names, demands that nothing keeps, rules that answer to none."""
    for name, demand in model.demands.items():
        path = ("demands", name)
        if demand.origin not in model.origins:
            yield _unknown("origin", demand.origin, model.origins, node, (*path, "origin"))
        for kind, names, known, key in (
            ("source", demand.sources, ruleset.sources, ("sources",)),
            ("rule", demand.kept_by.rules, ruleset.rules, ("kept_by", "rules")),
            ("action", demand.kept_by.actions, ruleset.actions, ("kept_by", "actions")),
        ):
            for position, one in enumerate(names):
                if one not in known:
                    yield _unknown(kind, one, known, node, (*path, *key, position))
        for list_name, keepers in (("calibration", demand.kept_by.calibration), ("promises", demand.kept_by.promises)):
            for position, keeper in enumerate(keepers):
                if keeper.test is not None and not _TEST.fullmatch(keeper.test):
                    place = find_node(node, (*path, "kept_by", list_name, position, "test"))[0].span
                    yield Diagnostic("RE2603", {"path": shortened(keeper.test)}, place)
        if not _demand(name, demand, ruleset).is_kept:
            _, entry = find_node(node, path)
            yield Diagnostic("RE2601", {"name": name}, node.span if entry is None else entry.key_span)
    named = {rule for demand in model.demands.values() for rule in demand.kept_by.rules}
    for rule in ruleset.rules:
        if rule not in named:
            yield Diagnostic("RE2602", {"name": rule}, find_node(node, ("demands",))[1].key_span)  # type: ignore[union-attr]


def _unknown(kind: str, name: str, known: Iterable[str], node: Node, path: tuple[str | int, ...]) -> Diagnostic:
    place = find_node(node, path)[0].span
    return Diagnostic("RE2202", {"kind": KINDS[kind], "name": name}, place, nearest(name, sorted(known)))
