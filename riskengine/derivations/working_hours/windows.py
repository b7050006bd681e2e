"""The most hours in any 24, as a window of elapsed time that slides (§ 10-6(8))."""

from __future__ import annotations

import polars as pl

from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.units import DAY


def hours_in_24(timeline: Timeline) -> pl.DataFrame:
    """Return windows of 24 hours that end within the last seven days, the fullest of all among them.

    They have ``person``, ``start``, ``end`` and ``amount`` in microseconds, those first that begin with a span: of
    equal windows they are the ones to show. The sum over a sliding window changes its slope only where an edge of the
    window meets an edge of a span, so the greatest is found there.
    """
    work = _recent(timeline.recent_work, timeline)
    spans = [work] if timeline.present is None else [work, _recent(timeline.present, timeline)]
    edges = pl.concat([each.select("person", start=edge) for edge in ("start", "end") for each in spans])
    windows = pl.concat([edges, edges.with_columns(pl.col("start") - DAY), _outermost(timeline)])
    first, last = _week(timeline)
    slid = windows.filter(pl.col("start").is_between(first - DAY, last - DAY)).with_columns(
        at=timeline.axis.place(pl.col("person"), pl.col("start"))
    )
    worked = _within(slid["at"], work, work["rate"])
    if timeline.present is not None:
        raw = pl.Series([1.0]).new_from_index(0, work.height)
        present = spans[1]
        on_call = _within(slid["at"], present, pl.Series([1.0]).new_from_index(0, present.height)) - _within(
            slid["at"], work, raw
        )
        worked += on_call * float(timeline.definitions.on_call_share)
    return slid.select("person", "start", end=pl.col("start") + DAY, amount=worked.round().cast(pl.Int64))


def _week(timeline: Timeline) -> tuple[pl.Expr, pl.Expr]:
    """Return the instants at which the last seven days begin and end."""
    first = timeline.of_person("week_from")
    return first, timeline.of_person("cut")


def _recent(spans: pl.DataFrame, timeline: Timeline) -> pl.DataFrame:
    """Return the spans that a window can meet, up to the day of assessment."""
    first, last = _week(timeline)
    cut_off = (pl.col("end") - last).clip(lower_bound=0)
    return spans.filter((pl.col("end") > first - DAY) & (pl.col("start") < last)).with_columns(
        end=pl.col("end") - cut_off, to=pl.col("to") - cut_off
    )


def _outermost(timeline: Timeline) -> pl.DataFrame:
    """Return the first and the last window of everybody."""
    persons = timeline.subjects.select(person=pl.int_range(pl.len(), dtype=pl.Int64))
    first, last = _week(timeline)
    return pl.concat([persons.select("person", start=first - DAY), persons.select("person", start=last - DAY)])


def _within(at: pl.Series, spans: pl.DataFrame, rate: pl.Series) -> pl.Series:
    """Return how much of the spans lies in the 24 hours from each place on."""
    return _up_to(at + DAY, spans, rate) - _up_to(at, spans, rate)


def _up_to(at: pl.Series, spans: pl.DataFrame, rate: pl.Series) -> pl.Series:
    """Return the sum of the spans before each place, each at its rate."""
    if spans.is_empty():
        return pl.Series([0.0]).new_from_index(0, len(at))
    whole = ((spans["to"] - spans["at"]) * rate).round().cast(pl.Int64)
    before = pl.concat([pl.Series([0], dtype=pl.Int64), whole.cum_sum()])
    index = spans["at"].search_sorted(at, side="right")
    latest = (index.cast(pl.Int64) - 1).clip(lower_bound=0)
    table = pl.DataFrame({"at": at, "sum": before.gather(latest), "to": spans["to"].gather(latest)}).with_columns(
        start=spans["at"].gather(latest), rate=rate.gather(latest)
    )
    part = (pl.min_horizontal("at", "to") - pl.col("start")).clip(lower_bound=0) * pl.col("rate")
    return table.select((pl.col("sum") + part).alias("sum"))["sum"]
