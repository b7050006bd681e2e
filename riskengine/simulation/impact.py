"""Assesses an invented workforce and counts what would follow. Two rulesets are compared person by person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from riskengine.assessment.missing import MissingFacts
from riskengine.assessment.model import Finding
from riskengine.assessment.suggestions import propose
from riskengine.engines import Engine, find_engine
from riskengine.language import Condition, Surroundings, evaluate_condition
from riskengine.localisation import LocalisedText
from riskengine.profiles import Profile
from riskengine.rulesets import Rule, RuleSet
from riskengine.simulation.impact_model import (
    ActionImpact,
    AreaImpact,
    Change,
    Draw,
    Impact,
    ImpactDifference,
    LevelImpact,
    Rate,
    RoleImpact,
    RuleImpact,
)
from riskengine.simulation.loading import kind_of
from riskengine.simulation.model import WorkforceModel
from riskengine.simulation.profiles import profiles_of
from riskengine.simulation.workforce import draw_workforce


def measure_impact(ruleset: RuleSet, model: WorkforceModel, draw: Draw, *, engine: str | Engine = "compiled") -> Impact:
    """Return what a ruleset would set off for people drawn from a model that was fitted to it.

    Raises SimulationError where the model does not invent the kind, EngineError for an unknown engine.
    """
    lane = _Lane(ruleset, model, draw, engine)
    for _ in lane.people():
        pass
    return lane.impact()


def compare_impact(
    before: tuple[RuleSet, WorkforceModel],
    after: tuple[RuleSet, WorkforceModel],
    draw: Draw,
    *,
    engine: str | Engine = "compiled",
) -> ImpactDifference:
    """Return how two rulesets differ on the same invented people. Raises as ``measure_impact`` does."""
    earlier, later = (_Lane(ruleset, model, draw, engine) for ruleset, model in (before, after))
    gained: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    changed = 0
    for old, new in zip(earlier.people(), later.people(), strict=True):
        changed += old != new
        gained.update(new - old)
        lost.update(old - new)
    return ImpactDifference(
        before=earlier.impact(),
        after=later.impact(),
        changed=Rate(changed, draw.count),
        rules=_changes(gained, lost, before[0].rules, after[0].rules, draw.count),
        actions=_changes(gained, lost, before[0].actions, after[0].actions, draw.count),
    )


def _changes(
    gained: Mapping[str, int],
    lost: Mapping[str, int],
    before: Mapping[str, _Titled],
    after: Mapping[str, _Titled],
    count: int,
) -> tuple[Change, ...]:
    titled = {**before, **after}
    differing = [name for name in titled if gained.get(name, 0) or lost.get(name, 0)]
    differing.sort(key=lambda name: -max(gained.get(name, 0), lost.get(name, 0)))
    return tuple(
        Change(name, titled[name].title, Rate(gained.get(name, 0), count), Rate(lost.get(name, 0), count))
        for name in differing
    )


class _Titled(Protocol):
    @property
    def title(self) -> LocalisedText: ...


class _Followed(NamedTuple):
    """What follows for a person from the rules that are established."""

    ids: frozenset[str]
    level_by_area: Mapping[str, str]
    actions: tuple[str, ...]
    roles: frozenset[str]


_MOST_REMEMBERED = 100_000


class _Lane:
    """One ruleset on its way through the workforce, counting."""

    def __init__(self, ruleset: RuleSet, model: WorkforceModel, draw: Draw, engine: str | Engine) -> None:
        chosen = find_engine(engine) if isinstance(engine, str) else engine
        self._ruleset = ruleset
        self._model = model
        self._kind = kind_of(model, draw.subject_kind)
        self._draw = draw
        self._engine_name = chosen.name
        self._engine = chosen.prepare(ruleset)
        self._state = ruleset.at(model.as_of)
        self._rules = [
            rule
            for rule in ruleset.rules.values()
            if rule.id in self._state.rules and rule.subject_kind == draw.subject_kind
        ]
        self._area_of = {rule.id: rule.area for rule in self._rules}
        self._findings = {rule.id: _finding(rule) for rule in self._rules}
        self._missing = MissingFacts(ruleset)
        self._remembered: dict[tuple[object, ...], _Followed] = {}
        self._established: Counter[str] = Counter()
        self._undetermined: Counter[str] = Counter()
        self._levels: Counter[tuple[str, str]] = Counter()
        self._open_areas: Counter[str] = Counter()
        self._actions: Counter[str] = Counter()
        self._roles: Counter[str] = Counter()
        self._someone = 0

    def people(self) -> Iterator[frozenset[str]]:
        """Yield for each person the rules that are established and the actions that are suggested."""
        for block in draw_workforce(self._kind, self._draw.count, self._draw.seed):
            for profile in profiles_of(block, self._ruleset, self._model.as_of):
                yield self._counted(profile)

    def _counted(self, profile: Profile) -> frozenset[str]:
        established, undetermined = self._engine.outcomes(profile)
        followed = self._followed(profile, established, undetermined)
        self._established.update(established)
        self._undetermined.update(undetermined)
        self._levels.update(followed.level_by_area.items())
        self._open_areas.update({self._area_of[rule] for rule in undetermined} - followed.level_by_area.keys())
        self._actions.update(followed.actions)
        self._roles.update(followed.roles)
        self._someone += bool(followed.actions)
        return followed.ids

    def _followed(self, profile: Profile, established: list[str], undetermined: list[str]) -> _Followed:
        """Return what follows; it is the same for all with the same rules, unless an action depends on more."""
        truths: dict[str, bool | None] = dict.fromkeys(established, True)
        truths.update(dict.fromkeys(undetermined))
        surroundings = Surroundings(
            profile.values, self._state.parameters, self._ruleset.definitions, truths, profile.as_of
        )
        suitable = [evaluate_condition(not_when, surroundings) for not_when in self._conditions_of_actions(established)]
        key = (*established, *suitable)
        followed = self._remembered.get(key)
        if followed is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            followed = self._remembered[key] = self._worked_out(established, surroundings)
        return followed

    def _conditions_of_actions(self, established: Iterable[str]) -> list[Condition]:
        """Return the conditions under which actions that these rules suggest are unsuitable."""
        actions = dict.fromkeys(action for rule in established for action in self._ruleset.rules[rule].actions)
        conditions = (self._ruleset.actions[action].not_when for action in actions)
        return [condition for condition in conditions if condition is not None]

    def _worked_out(self, established: Iterable[str], surroundings: Surroundings) -> _Followed:
        ruleset, rank = self._ruleset, self._ruleset.level_order
        findings = [self._findings[rule] for rule in established]
        proposed = propose(ruleset, findings, surroundings, self._missing, as_of=surroundings.as_of, audience=None)
        actions = tuple(suggestion.action for suggestion in proposed.suggestions)
        level_by_area: dict[str, str] = {}
        for finding in sorted(findings, key=lambda finding: rank[finding.level]):
            level_by_area[finding.area] = finding.level
        return _Followed(
            frozenset((*established, *actions)),
            level_by_area,
            actions,
            frozenset(ruleset.actions[action].role for action in actions),
        )

    # --------------------------------------------------------------- the counts

    def impact(self) -> Impact:
        """Return what was counted."""
        ruleset, draw = self._ruleset, self._draw
        return Impact(
            ruleset=ruleset.id,
            ruleset_version=ruleset.version,
            ruleset_digest=ruleset.digest,
            ruleset_title=ruleset.title,
            model_digest=self._model.digest,
            subject_kind=draw.subject_kind,
            subject_kind_title=ruleset.subject_kinds[draw.subject_kind].title,
            as_of=self._model.as_of,
            seed=draw.seed,
            count=draw.count,
            engine=self._engine_name,
            someone=self._rate(self._someone),
            areas=tuple(self._areas()),
            rules=tuple(
                RuleImpact(
                    rule.id,
                    rule.title,
                    rule.area,
                    rule.level,
                    self._rate(self._established[rule.id]),
                    self._rate(self._undetermined[rule.id]),
                )
                for rule in self._rules
            ),
            actions=tuple(self._suggested()),
            roles=tuple(self._responsible()),
        )

    def _rate(self, subjects: int) -> Rate:
        return Rate(subjects, self._draw.count)

    def _areas(self) -> Iterator[AreaImpact]:
        speaking = set(self._area_of.values())
        for area in self._ruleset.areas.values():
            if area.id in speaking:
                levels = tuple(
                    LevelImpact(level.id, level.title, self._rate(self._levels[area.id, level.id]))
                    for level in self._ruleset.levels[1:]
                )
                yield AreaImpact(area.id, area.title, levels, self._rate(self._open_areas[area.id]))

    def _suggested(self) -> Iterator[ActionImpact]:
        possible = dict.fromkeys(action for rule in self._rules for action in rule.actions)
        for name in sorted(possible, key=lambda name: -self._actions[name]):
            action = self._ruleset.actions[name]
            yield ActionImpact(name, action.title, action.role, self._rate(self._actions[name]))

    def _responsible(self) -> Iterator[RoleImpact]:
        things: Counter[str] = Counter()
        for name, subjects in self._actions.items():
            things[self._ruleset.actions[name].role] += subjects
        for role in self._ruleset.roles.values():
            if things[role.id]:
                per_1000 = 1000 * things[role.id] / self._draw.count
                yield RoleImpact(role.id, role.title, self._rate(self._roles[role.id]), per_1000)


def _finding(rule: Rule) -> Finding:
    return Finding(
        rule=rule.id,
        title=rule.title,
        area=rule.area,
        level=rule.level,
        outcome="established",
        because=None,
        missing_facts=(),
        sources=rule.sources,
        not_a_ground_for=rule.not_a_ground_for,
    )
