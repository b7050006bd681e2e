"""The nouns of a workforce model, checked against a ruleset and immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import fsum, sqrt

from riskengine.language import Value
from riskengine.localisation import LocalisedText
from riskengine.rulesets import Fact
from riskengine.simulation.column_conditions import ColumnCondition, TruthByValue, variables_read

Weights = Mapping[str, float]
"""The weight of each of several tendencies in a score.

Under ``weights`` the tendencies are independent parts, and the squares of all add up to at most one. Under
``goes_with`` they are those that an author named, which may have parts in common.
"""


def chance_left(weights: Weights) -> float:
    """Return the weight of pure chance in a score, so that its variance is one."""
    return sqrt(max(0.0, 1 - fsum(weight**2 for weight in weights.values())))


@dataclass(frozen=True, slots=True)
class Source:
    """Where a target comes from."""

    id: str
    title: LocalisedText
    reference: str


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that the invented people are made to show.

    ``share`` lies between 0 and 1. ``variable`` is the fact or trait whose distribution is stretched.
    ``among`` None counts everyone. ``among_text`` and ``holds_text`` are the conditions as written.
    """

    id: str
    what: LocalisedText
    variable: str
    among: ColumnCondition | None
    holds: TruthByValue
    share: float
    sources: tuple[str, ...]
    needs_review: bool
    among_text: str | None
    holds_text: str


@dataclass(frozen=True, slots=True)
class Stretched:
    """The shares of a spread for those whom a target counts; without a target, for everyone else."""

    among: ColumnCondition | None
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """One distribution over the values of a variable.

    ``stretched`` holds the shares, which add up to one, by whom they are for; the first that fits
    counts, and the last is for everyone. ``when`` None means everyone; ``when_text`` is as written.
    """

    when: ColumnCondition | None
    when_text: str | None
    stretched: tuple[Stretched, ...]
    goes_with: Weights
    weights: Weights

    @property
    def shares(self) -> tuple[float, ...]:
        """The shares before any target stretches them."""
        return self.stretched[-1].shares


@dataclass(frozen=True, slots=True)
class OptionSpread:
    """A distribution over sets of options: each option is chosen or not, with its own share."""

    when: ColumnCondition | None
    when_text: str | None
    options: tuple[str, ...]
    shares: tuple[float, ...]
    at_least_one: bool
    goes_with: Weights
    weights: Weights


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit that another fact sets: for each position of that fact, the position to keep at or above, or below.

    Positions of dates run backwards in time, so a day that is not to be earlier is a position that is not
    to be higher. ``not_below`` tells which of the two the author wrote.
    """

    other: str
    not_below: bool
    positions: tuple[int, ...]
    is_least: bool


@dataclass(frozen=True, slots=True)
class Occasion:
    """An occasion on which facts become known, and the share of people that it reaches."""

    id: str
    what: LocalisedText
    share: float


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that is invented about each person: a fact of the ruleset, or a trait that no fact tells.

    People's values are positions in ``values``. ``hangs_on`` names the facts without which it is not
    known whether the fact makes sense; while one of them is unknown, so is this. ``what`` is a trait's.
    """

    name: str
    fact: Fact | None
    what: LocalisedText | None
    values: tuple[Value, ...]
    spreads: tuple[Spread | OptionSpread, ...]
    only: ColumnCondition | None = None
    only_text: str | None = None
    hangs_on: frozenset[str] = frozenset()
    bounds: tuple[Bound, ...] = ()
    occasion: str = ""
    answered: float = 1.0

    @property
    def reads(self) -> frozenset[str]:
        """The variables that have to be invented before it."""
        conditions = [self.only, *(spread.when for spread in self.spreads)]
        for spread in self.spreads:
            if isinstance(spread, Spread):
                conditions += [one.among for one in spread.stretched]
        read = frozenset(bound.other for bound in self.bounds)
        return read.union(*(variables_read(one) for one in conditions if one is not None))


@dataclass(frozen=True, slots=True)
class Tendency:
    """Something that invented people have more or less of: a sum of independent scores, of variance one."""

    id: str
    what: LocalisedText
    goes_with: Weights
    weights: Weights


@dataclass(frozen=True, slots=True)
class KindModel:
    """How subjects of one kind are invented.

    ``variables`` stand in an order in which each comes after what it reads; ``columns`` are those that
    facts tell, in the ruleset's order. ``left_out`` names facts of the model that an older release does
    not have; ``silent`` facts of the ruleset that the model does not speak of, so that they stay unknown.
    """

    kind: str
    subject: str
    tendencies: Mapping[str, Tendency]
    occasions: Mapping[str, Occasion]
    groups: Mapping[str, ColumnCondition]
    variables: tuple[Variable, ...]
    columns: tuple[Variable, ...]
    targets: Mapping[str, Target]
    left_out: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkforceModel:
    """A model of an invented workforce, fitted to a ruleset and a day.

    ``digest`` is the SHA-256 of the file, in hexadecimal.
    """

    ruleset: str
    written_for: str
    digest: str
    as_of: date
    about: LocalisedText
    sources: Mapping[str, Source]
    kinds: Mapping[str, KindModel]
