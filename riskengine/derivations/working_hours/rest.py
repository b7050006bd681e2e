"""Uninterrupted time off: within each 24 hours and within the week (§ 10-8)."""

from __future__ import annotations

from typing import Final

import polars as pl

from riskengine.derivations.working_hours.coverage import Coverage
from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.units import DAY, DAYS_OF_A_WEEK

_ROWS: Final = 2**26
"""The most spans of the last days in one pass; a length up to 24 hours and a row number fit one whole number."""


def daily_rests(timeline: Timeline) -> pl.DataFrame:
    """Return the longest rest in each 24 hours that begin with a period of work and end in the last seven days.

    They have ``person``, ``start`` and ``end`` of the rest, and ``amount`` in microseconds. Breaks inside an entry
    are no rest; a gap between entries is.
    """
    first = timeline.of_person("week_from")
    recent = timeline.recent_work.filter(pl.col("start") > first - DAY).select("person", "start", "end", "at", "to")
    if recent.is_empty():
        return recent.select("person", "start", "end", amount=pl.col("at"))
    assert recent.height < _ROWS
    rests = _longest_rest_after(recent)
    is_whole = pl.col("start") + DAY <= timeline.of_person("cut")
    return rests.filter(is_whole).select(
        "person",
        start=pl.col("start") + pl.col("rest_at") - pl.col("at"),
        end=pl.col("start") + pl.col("rest_at") - pl.col("at") + pl.col("amount"),
        amount="amount",
    )


def _longest_rest_after(spans: pl.DataFrame) -> pl.DataFrame:
    """Return the spans with ``amount``, the longest rest in the 24 hours from their start, and ``rest_at``, where.

    A rest is a gap that has ended by then, or what is left after the last work. The longest gap is a sliding
    maximum over gaps written as length and row in one number, so that it also says which gap it was; of equal
    gaps the first.
    """
    at, to = spans["at"], spans["to"]
    rows = pl.Series(range(spans.height), dtype=pl.Int64)
    gap = (at - to.shift(1)).fill_null(0).clip(0, DAY)
    # Windows of rolling_max_by lie behind, so time runs backward: the gaps that end in (at, at + 24 h].
    backward = pl.DataFrame({"at": -at, "code": gap * _ROWS + (_ROWS - 1 - rows)}).reverse()
    code = (
        backward.select(pl.col("code").rolling_max_by("at", window_size=f"{DAY}i", closed="left"))["code"]
        .reverse()
        .fill_null(_ROWS - 1)
    )
    last_begun = at.search_sorted(at + DAY, side="left").cast(pl.Int64) - 1
    table = spans.with_columns(
        gap=code // _ROWS,
        gap_at=to.gather((_ROWS - 2 - code % _ROWS).clip(lower_bound=0)),
        tail_at=pl.min_horizontal(pl.lit(to.gather(last_begun)), pl.col("at") + DAY),
    ).with_columns(tail=pl.col("at") + DAY - pl.col("tail_at"))
    is_gap = pl.col("gap") >= pl.col("tail")
    return table.with_columns(
        amount=pl.when(is_gap).then("gap").otherwise("tail"),
        rest_at=pl.when(is_gap).then("gap_at").otherwise("tail_at"),
    )


def weekly_rests(timeline: Timeline, coverage: Coverage) -> pl.DataFrame:
    """Return the rests that end within the last seven days or still go on at their end; as above, and with their days.

    A rest that reaches in from before counts from its start, at most seven days back and only over days that
    entries account for: a weekend is not cut in two because the window begins on its Sunday. None is longer than
    seven days.
    """
    persons = timeline.subjects.select(
        person=pl.int_range(pl.len(), dtype=pl.Int64),
        known_from=_known_from(timeline, coverage),
        first=timeline.days.at("midnight", pl.col("weeks_to") - DAYS_OF_A_WEEK),
        last=timeline.days.at("midnight", pl.col("weeks_to")),
    )
    known_from = pl.lit(persons["known_from"]).gather(pl.col("person").cast(pl.UInt32))
    last = pl.lit(persons["last"]).gather(pl.col("person").cast(pl.UInt32))
    work = timeline.recent_work.filter((pl.col("end") > known_from) & (pl.col("start") < last))
    sides = [persons.select("person", start=side, end=side) for side in ("known_from", "last")]
    clipped = work.select("person", start=pl.max_horizontal("start", known_from), end=pl.min_horizontal("end", last))
    marked = pl.concat([sides[0], clipped, sides[1]]).sort("person", "start", "end")
    first = pl.lit(persons["first"]).gather(pl.col("person").cast(pl.UInt32))
    rests = marked.select(
        "person",
        start=pl.col("end").shift(1),
        end="start",
        same=pl.col("person") == pl.col("person").shift(1),
    ).filter(pl.col("same") & (pl.col("end") > first) & (pl.col("end") > pl.col("start")))
    longest = DAYS_OF_A_WEEK * DAY
    return rests.select(
        "person",
        start=pl.max_horizontal("start", pl.col("end") - longest),
        end="end",
        amount=(pl.col("end") - pl.col("start")).clip(upper_bound=longest),
    )


def _known_from(timeline: Timeline, coverage: Coverage) -> pl.Series:
    """Return the instant from which entries account for everybody's time up to the last week, seven days at most."""
    first = pl.col("weeks_to") - DAYS_OF_A_WEEK
    days_back = pl.Series([0], dtype=pl.Int64).new_from_index(0, timeline.subjects.height)
    for back in range(1, DAYS_OF_A_WEEK + 1):
        window = coverage.window(DAYS_OF_A_WEEK + back, DAYS_OF_A_WEEK, is_weeks=True)
        # Of a short week a longer window may be filled again: the entries have a hole before it all the same.
        is_next = (days_back == back - 1) & (window["covered"] >= window["expected"])
        days_back += is_next.cast(pl.Int64)
    return timeline.subjects.select(
        timeline.days.at(
            "midnight",
            first - pl.min_horizontal(pl.lit(days_back), (first - coverage.first_accounted()).clip(0)),
        ).alias("known_from")
    )["known_from"]
