"""The derivation held against the oracle, fact by fact."""

from fractions import Fraction

import polars as pl

from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.derive import derive
from riskengine.derivations.working_hours.entries import ENTRY_SCHEMA
from riskengine.derivations.working_hours.facts import FACTS, Unit
from tests.derivations.working_hours.oracle import Agreement, Oracle

DEFAULT = Definitions()


def frame(rosters):
    """A table of the entries of several subjects, given as {subject: [Entry]}."""
    rows = [
        (subject, entry.start, entry.end, entry.break_minutes, entry.kind)
        for subject, entries in rosters.items()
        for entry in entries
    ]
    schema = {name: kind for name, kind in ENTRY_SCHEMA.items() if name != "record"}
    return (
        pl.DataFrame(rows, schema=schema, orient="row")
        .with_row_index("record", offset=1)
        .select(pl.col(name).cast(kind) for name, kind in ENTRY_SCHEMA.items())
    )


def agreement_frame(agreements):
    return pl.DataFrame(
        [
            (
                subject, one.agreed_hours, one.day_starts, one.day_ends, one.working_days,
                one.ordinary_hours_24, one.ordinary_hours_7_days,
            )
            for subject, one in agreements.items()
        ],
        schema={
            "subject": pl.String, "agreed_hours_7_days": pl.Float64, "day_starts": pl.Time, "day_ends": pl.Time,
            "working_days_per_week": pl.Int8, "ordinary_hours_24": pl.Float64, "ordinary_hours_7_days": pl.Float64,
        },
        orient="row",
    )  # fmt: skip


def differences(rosters, as_of, definitions=DEFAULT, agreements=None):
    """What the derivation and the oracle say differently, for each subject and fact."""
    agreements = agreements or {}
    derived = derive(frame(rosters), as_of=as_of, definitions=definitions, agreements=agreement_frame(agreements))
    told = {
        (row["subject"], row["fact"].removeprefix("working_hours.")): row
        for row in derived.evidence_table.iter_rows(named=True)
    }
    found = []
    for subject, entries in rosters.items():
        oracle = Oracle(entries, as_of[subject], definitions, agreements.get(subject, Agreement()))
        answer = oracle.answer()
        for fact in FACTS:
            row = told[subject, fact.name]
            wanted, reason = answer.measured[fact.name], answer.reasons[fact.name]
            if row["reason"] != reason or not _same(fact, row, wanted, reason):
                found.append((subject, fact.name, row["value"], row["measured"], row["reason"], _plain(wanted), reason))
    return found


def _same(fact, row, wanted, reason):
    if fact.unit is Unit.DIRECTION:
        return reason is not None or row["direction"] == wanted
    if reason == "no_agreement" or wanted is None:
        return row["value"] is None
    amount = wanted / 3600 if fact.unit in {Unit.HOURS, Unit.HOURS_A_WEEK} else wanted
    if reason is None and row["value"] is None:
        return False
    return abs(Fraction(row["measured"]) - amount) < Fraction(11, 100_000)


def _plain(wanted):
    return float(wanted) if isinstance(wanted, Fraction) else wanted
