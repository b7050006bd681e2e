"""The columnar engine: every distinct part of a ruleset once over a block of profiles, packed into bits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import NamedTuple

import numpy as np

from riskengine.engines.columnar.bits import Bits, pack, unpack
from riskengine.engines.columnar.columns import Block, day_number
from riskengine.engines.columnar.execution import NumpyRun, Run
from riskengine.engines.columnar.from_profiles import block_of_profiles
from riskengine.engines.columnar.native import KERNEL, Kernel, NativePlan, NativeRun
from riskengine.engines.columnar.plan import Plan, make_plan
from riskengine.engines.columnar.program import Program, RulesOfGroup
from riskengine.engines.engine import Outcomes
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet

GroupKey = tuple[int, int]
"""The position of a legal period, and that of a kind of subject."""

RunsBlock = Callable[[Block], Run]


class RuleOutcomes(NamedTuple):
    """How one rule comes out in every row. Where it applies and is neither, it is not established."""

    established: Bits
    undetermined: Bits
    applies: Bits


@dataclass(frozen=True, slots=True)
class BlockOutcomes:
    """How a block comes out: its rules, in the ruleset's order, those that apply to no row left out.

    ``unsuitable`` holds how the ``not_when`` of each action that has one comes out.
    """

    length: int
    rules: Mapping[str, RuleOutcomes]
    unsuitable: Mapping[str, RuleOutcomes]


class ColumnarEngine:
    """Evaluates many profiles at once with numpy; for one profile it is the slowest choice."""

    name = "columnar"
    summary = "many profiles at once: each distinct comparison once a column, packed into bits, " + (
        "with numpy (the kernel in C was not built)" if KERNEL is None else "by a kernel in C"
    )

    def prepare(self, ruleset: RuleSet) -> PreparedColumnar:
        """Make a ruleset ready; any ruleset that loads can be taken."""
        return PreparedColumnar(ruleset)


class PreparedColumnar:
    """The columnar engine with one ruleset. Safe to use from many threads at once."""

    def __init__(self, ruleset: RuleSet, kernel: Kernel | None = KERNEL) -> None:
        self.ruleset = ruleset
        self._kernel = kernel
        self._program = Program(ruleset)
        self._groups: dict[GroupKey, RulesOfGroup] = {}
        self._plans: dict[tuple[GroupKey, ...], tuple[tuple[RulesOfGroup, ...], RunsBlock]] = {}
        self._kinds = tuple(ruleset.subject_kinds)
        self._borders = np.array(
            [day_number(state.period.first_day) for state in ruleset.calendar.states[1:]], dtype=np.int64
        )
        self._lock = Lock()

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how the rules come out for one profile."""
        return self.outcomes_of_profiles([profile])[0]

    def outcomes_of_profiles(self, profiles: Sequence[Profile]) -> list[Outcomes]:
        """Return how the rules come out for each of several profiles."""
        found = self.outcomes_of_block(block_of_profiles(profiles, self.ruleset))
        order = [rule for rule in self.ruleset.evaluation_order if rule in found.rules]
        established = {rule: unpack(found.rules[rule].established, found.length) for rule in order}
        undetermined = {rule: unpack(found.rules[rule].undetermined, found.length) for rule in order}
        return [
            ([rule for rule in order if established[rule][row]], [rule for rule in order if undetermined[rule][row]])
            for row in range(found.length)
        ]

    def outcomes_of_block(self, block: Block) -> BlockOutcomes:
        """Return how the rules come out in every row of a block."""
        rows = dict(self._groups_of(block))
        groups, run_block = self._planned(tuple(rows))
        run = run_block(block)
        rules: dict[str, RuleOutcomes] = {}
        unsuitable: dict[str, RuleOutcomes] = {}
        for group, own in zip(groups, rows.values(), strict=True):
            for steps, found in ((group.outcomes, rules), (group.unsuitable, unsuitable)):
                for name, step in steps.items():
                    outcomes = _outcomes(run.outcome(step), own, block)
                    found[name] = _joined(found[name], outcomes) if name in found else outcomes
        in_order = {rule: rules[rule] for rule in self.ruleset.rules if rule in rules}
        return BlockOutcomes(block.length, in_order, unsuitable)

    def _planned(self, keys: tuple[GroupKey, ...]) -> tuple[tuple[RulesOfGroup, ...], RunsBlock]:
        """Return the rules of the groups that occur in a block, and what decides all, made when first met."""
        with self._lock:
            found = self._plans.get(keys)
            if found is None:
                groups = tuple(self._group(*key) for key in keys)
                roots = {step for group in groups for step in (*group.outcomes.values(), *group.unsuitable.values())}
                found = self._plans[keys] = groups, self._runs(make_plan(self._program.instructions, roots))
            return found

    def _runs(self, plan: Plan) -> RunsBlock:
        if self._kernel is None:
            return partial(NumpyRun, plan)
        return partial(NativeRun, self._kernel, NativePlan.of(plan))

    def _group(self, position: int, kind: int) -> RulesOfGroup:
        group = self._groups.get((position, kind))
        if group is None:
            state = self.ruleset.calendar.states[position]
            group = self._groups[position, kind] = self._program.group(state, self._kinds[kind])
        return group

    def _groups_of(self, block: Block) -> Iterator[tuple[GroupKey, Bits | None]]:
        """Yield each legal period and kind of subject in a block with its rows; None means all of them."""
        positions = np.searchsorted(self._borders, block.as_of, side="right")
        codes = np.asarray(positions * len(self._kinds) + block.subject_kinds)
        present = np.unique(codes)
        for code in present.tolist():
            key = divmod(code, len(self._kinds))
            yield key, None if len(present) == 1 else pack(codes == code)


def _outcomes(outcome: tuple[Bits, Bits], rows: Bits | None, block: Block) -> RuleOutcomes:
    """Return how a condition comes out in some rows; None means all of them."""
    established, undetermined = outcome
    if rows is None:
        return RuleOutcomes(established, undetermined, block.everything)
    return RuleOutcomes(established & rows, undetermined & rows, rows)


def _joined(first: RuleOutcomes, second: RuleOutcomes) -> RuleOutcomes:
    return RuleOutcomes(
        first.established | second.established,
        first.undetermined | second.undetermined,
        first.applies | second.applies,
    )
