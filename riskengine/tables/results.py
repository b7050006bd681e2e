"""Outcomes of a block to Arrow: findings, area intervals and suggestions, as an assessment has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from riskengine.engines.columnar import (
    Bits,
    BlockOutcomes,
    RuleOutcomes,
    TruthColumn,
    day_number,
    rows_of,
    set_places,
    unpack,
)
from riskengine.rulesets import Action, Rule, RuleSet
from riskengine.tables.reading import ReadBlock

OUTCOMES = ("established", "undetermined")
_LAST_DAY = day_number(date.max)


@dataclass(frozen=True, slots=True)
class Names:
    """The names a result column can hold, as an Arrow dictionary shared by all blocks."""

    names: tuple[str, ...]

    @property
    def type(self) -> pa.DataType:
        """The column's type."""
        return pa.dictionary(pa.int16(), pa.string())

    def column(self, codes: NDArray[Any]) -> pa.Array:
        """Return a column of names by their positions."""
        indices = pa.array(codes.astype(np.int16, copy=False))
        return pa.DictionaryArray.from_arrays(indices, pa.array(self.names), safe=False)  # they are our own


class _SuggestedRows(NamedTuple):
    """The rows in which one action is suggested: their numbers, and what stands beside them."""

    rows: NDArray[np.int64]
    actions: NDArray[Any]
    levels: NDArray[Any]
    dues: NDArray[Any]
    checks: NDArray[Any]


_NOTHING = tuple(np.zeros(0, dtype=np.int64) for _ in range(5))


class ResultTables:
    """Makes the result tables of blocks, for one ruleset and audience.

    Everything is worked out from the rules that the audience may see, as for one profile.
    """

    def __init__(self, ruleset: RuleSet, audience: str | None) -> None:
        self._ruleset = ruleset
        self._rules = Names(tuple(ruleset.rules))
        self._levels = Names(tuple(level.id for level in ruleset.levels))
        self._areas = Names(tuple(ruleset.areas))
        self._actions = Names(tuple(ruleset.actions))
        self._roles = Names(tuple(ruleset.roles))
        self._outcomes = Names(OUTCOMES)
        self._rank = ruleset.level_order
        rules = ruleset.rules.values()
        self._area_of = np.array([self._areas.names.index(rule.area) for rule in rules], np.int16)
        self._level_of = np.array([self._rank[rule.level] for rule in rules], np.int16)
        self._visible = tuple(
            (rule, frozenset() if audience is None else rule.released_by[audience])
            for rule in ruleset.rules.values()
            if audience is None or audience in rule.released_by
        )
        self._offered = tuple(
            action for action in ruleset.actions.values() if audience is None or audience in action.audience
        )
        self.schemas: Mapping[str, pa.Schema] = {
            "findings": _schema(
                rule=self._rules.type, area=self._areas.type, level=self._levels.type, outcome=self._outcomes.type
            ),
            "numbered_findings": _schema(findings=pa.list_(pa.int16())),
            "areas": _schema(area=self._areas.type, at_least=self._levels.type, at_most=self._levels.type),
            "suggestions": _schema(
                action=self._actions.type,
                role=self._roles.type,
                level=self._levels.type,
                due_on=pa.date32(),
                check_first=pa.bool_(),
            ),
        }

    def visible(self, read: ReadBlock, outcomes: BlockOutcomes) -> dict[str, RuleOutcomes]:
        """Return how the rules come out that the audience may see, in the rows in which it may."""
        seen: dict[str, RuleOutcomes] = {}
        for rule, consents in self._visible:
            found = outcomes.rules.get(rule.id)
            if found is None:
                continue
            for consent in consents:
                # A consent that is unknown is not given.
                column = read.block.columns.get(consent)
                given = column.planes[0] if isinstance(column, TruthColumn) else read.block.nothing
                found = RuleOutcomes(found.established & given, found.undetermined & given, found.applies & given)
            seen[rule.id] = found
        return seen

    # ---------------------------------------------------------------- findings

    def findings(self, read: ReadBlock, seen: Mapping[str, RuleOutcomes], _: BlockOutcomes) -> pa.RecordBatch:
        """Return the established and undetermined findings, a row each; those of one profile together."""
        rows, which = set_places(_truths(seen), read.block.length)
        numbers = self._finding_numbers(seen)
        rules, outcomes = np.divmod(numbers, len(OUTCOMES))
        return self._batch(
            "findings",
            read,
            rows,
            [
                self._rules.column(rules.take(which)),
                self._areas.column(self._area_of[rules].take(which)),
                self._levels.column(self._level_of[rules].take(which)),
                self._outcomes.column(outcomes.take(which)),
            ],
        )

    def numbered_findings(self, read: ReadBlock, seen: Mapping[str, RuleOutcomes], _: BlockOutcomes) -> pa.RecordBatch:
        """Return a row for each profile, with its findings as a list of numbers: positions in ``finding_columns``."""
        length = read.block.length
        rows, which = set_places(_truths(seen), length)
        ends = np.cumsum(np.bincount(rows, minlength=length), dtype=np.int32)
        lists = pa.ListArray.from_arrays(np.concatenate(([np.int32(0)], ends)), self._finding_numbers(seen).take(which))
        return self._batch("numbered_findings", read, np.arange(length, dtype=np.int32), [lists])

    def _finding_numbers(self, seen: Iterable[str]) -> NDArray[np.int16]:
        """Return the number of each finding that rules may have, in the order of ``_truths``."""
        rules = [self._rules.names.index(rule) for rule in seen]
        return np.array(
            [len(OUTCOMES) * rule + outcome for rule in rules for outcome in range(len(OUTCOMES))], np.int16
        )

    @property
    def finding_columns(self) -> Mapping[str, tuple[str, ...]]:
        """What stands in each column of a finding beside subject and day, by the finding's number."""
        rules = [rule for rule in self._ruleset.rules.values() for _ in OUTCOMES]
        return {
            "rule": tuple(rule.id for rule in rules),
            "area": tuple(rule.area for rule in rules),
            "level": tuple(rule.level for rule in rules),
            "outcome": OUTCOMES * len(self._ruleset.rules),
        }

    # ------------------------------------------------------------------- areas

    def areas(self, read: ReadBlock, seen: Mapping[str, RuleOutcomes], _: BlockOutcomes) -> pa.RecordBatch:
        """Return the interval of every area that a profile has a finding in."""
        length = read.block.length
        applying: list[Bits] = []
        least: list[NDArray[np.int16]] = []
        most: list[NDArray[np.int16]] = []
        areas: list[int] = []
        for position, area in enumerate(self._areas.names):
            rules = [(self._ruleset.rules[rule], found) for rule, found in seen.items()]
            own = [(rule, found) for rule, found in rules if rule.area == area]
            if not own:
                continue
            areas.append(position)
            applying.append(_any(found.applies for _, found in own))
            least.append(self._highest([(rule, found.established) for rule, found in own], length))
            possible = [(rule, found.established | found.undetermined) for rule, found in own]
            most.append(self._highest(possible, length))
        rows, which = set_places(applying, length)
        return self._batch(
            "areas",
            read,
            rows,
            [
                self._areas.column(np.array(areas, np.int16).take(which)),
                self._levels.column(_picked(least, which, rows)),
                self._levels.column(_picked(most, which, rows)),
            ],
        )

    def _highest(self, rules: Sequence[tuple[Rule, Bits]], length: int) -> NDArray[np.int16]:
        """Return the rank of the highest level among the rules whose bit is set, in each row."""
        ranks = np.zeros(length, dtype=np.int16)
        by_rank: dict[int, list[Bits]] = {}
        for rule, bits in rules:
            by_rank.setdefault(self._rank[rule.level], []).append(bits)
        for rank in sorted(by_rank):
            ranks[unpack(_any(by_rank[rank]), length)] = rank
        return ranks

    # ------------------------------------------------------------- suggestions

    def suggestions(self, read: ReadBlock, seen: Mapping[str, RuleOutcomes], outcomes: BlockOutcomes) -> pa.RecordBatch:
        """Return what is suggested, the most urgent first for each profile."""
        length = read.block.length
        proposed = self._proposed(seen, outcomes)
        parts: list[_SuggestedRows] = []
        for position, action in enumerate(self._ruleset.actions.values()):
            if action.id not in proposed:
                continue
            replaced = _any([proposed[o.id] for o in self._offered if action.id in o.supersedes and o.id in proposed])
            shown = rows_of(proposed[action.id] & ~replaced, length)
            if not len(shown):
                continue
            reached = self._replaced_by(action, proposed)
            reasons = [
                (self._ruleset.rules[rule], found.established & where)
                for name, where in reached.items()
                for rule, found in seen.items()
                if name in self._ruleset.rules[rule].actions
            ]
            due = np.full(length, action.due_within_days, dtype=np.int32)
            for name, where in reached.items():
                inside = unpack(where, length)
                due[inside] = np.minimum(due[inside], self._ruleset.actions[name].due_within_days)
            unsuitable = outcomes.unsuitable.get(action.id)
            unclear = np.zeros(length, np.bool_) if unsuitable is None else unpack(unsuitable.undetermined, length)
            codes = np.full(len(shown), position, dtype=np.int16)
            parts.append(
                _SuggestedRows(shown, codes, self._highest(reasons, length)[shown], due[shown], unclear[shown])
            )
        return self._suggestion_batch(read, parts)

    def _suggestion_batch(self, read: ReadBlock, parts: Sequence[_SuggestedRows]) -> pa.RecordBatch:
        row, action, level, due, checks = (
            (_joined(column) for column in zip(*parts, strict=True)) if parts else _NOTHING
        )
        order = np.lexsort((due, -level, row)) if len(row) else np.zeros(0, np.int64)
        role_of = np.array(
            [self._roles.names.index(action.role) for action in self._ruleset.actions.values()] or [0], np.int16
        )
        row, action = row[order], action[order].astype(np.int16)
        return self._batch(
            "suggestions",
            read,
            row,
            [
                self._actions.column(action),
                self._roles.column(role_of[action]),
                self._levels.column(level[order]),
                pa.array(np.minimum(read.as_of[row] + due[order], _LAST_DAY).astype(np.int32)).view(pa.date32()),
                pa.array(checks[order].astype(np.bool_)),
            ],
        )

    def _proposed(self, seen: Mapping[str, RuleOutcomes], outcomes: BlockOutcomes) -> dict[str, Bits]:
        """Return where each action follows from an established rule and is not ruled out."""
        proposed: dict[str, Bits] = {}
        for action in self._offered:
            reasons = [
                found.established for rule, found in seen.items() if action.id in self._ruleset.rules[rule].actions
            ]
            if not reasons:
                continue
            where = _any(reasons)
            unsuitable = outcomes.unsuitable.get(action.id)
            proposed[action.id] = where if unsuitable is None else where & ~unsuitable.established
        return proposed

    def _replaced_by(self, action: Action, proposed: Mapping[str, Bits]) -> dict[str, Bits]:
        """Return the action itself and what it replaces, also through those, with the rows in which it does."""
        reached = {action.id: proposed[action.id]}
        waiting = [action.id]
        while waiting:
            name = waiting.pop()
            for other in self._ruleset.actions[name].supersedes:
                if other in proposed:
                    before = reached.get(other)
                    now = (
                        proposed[other] & reached[name]
                        if before is None
                        else before | (proposed[other] & reached[name])
                    )
                    if before is None or not np.array_equal(before, now):
                        reached[other] = now
                        waiting.append(other)
        return reached

    def _batch(self, table: str, read: ReadBlock, rows: NDArray[Any], columns: list[pa.Array]) -> pa.RecordBatch:
        subjects = read.subjects.take(pa.array(rows))
        # Nearly always all are assessed by the same day.
        day = read.block.as_of
        days = np.full(len(rows), day, dtype=np.int32) if isinstance(day, int) else read.as_of.take(rows)
        return pa.RecordBatch.from_arrays(
            [subjects, pa.array(days).view(pa.date32()), *columns], schema=self.schemas[table]
        )


def _schema(**columns: pa.DataType) -> pa.Schema:
    return pa.schema([("subject", pa.string()), ("as_of", pa.date32()), *columns.items()])


def _truths(seen: Mapping[str, RuleOutcomes]) -> list[Bits]:
    """Return where each rule is established and where it is undetermined, one after the other, as in OUTCOMES."""
    return [bits for found in seen.values() for bits in (found.established, found.undetermined)]


def _any(parts: Iterable[Bits]) -> Bits:
    """Return where one of several bits is set; nowhere where there are none."""
    together: Bits | None = None
    for part in parts:
        together = part if together is None else together | part
    return np.zeros(1, dtype=np.uint8) if together is None else together


def _joined(parts: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _picked(parts: Sequence[NDArray[np.int16]], which: NDArray[Any], rows: NDArray[Any]) -> NDArray[np.int16]:
    """Return one value for each row asked for, out of the part that it is to come from."""
    return np.stack(parts)[which, rows] if parts else np.zeros(0, dtype=np.int16)
