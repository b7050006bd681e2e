"""Invented rows over the whole vocabulary of a ruleset, and the frames they make."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from riskengine import RuleSet
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, ValueType

DAYS = (date(2021, 5, 1), date(2022, 6, 30), date(2022, 7, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 11, 23))


def value(type_: ValueType, random_: random.Random) -> Any:
    match type_:
        case BooleanType():
            return random_.random() < 0.5
        case NumberType(minimum=low, maximum=high, integer=True):
            return random_.randint(int(low), min(int(high), int(low) + 60))
        case NumberType(minimum=low, maximum=high):
            return random_.choice([low, round(random_.uniform(low, min(high, low + 80)) * 2) / 2])
        case ChoiceType(options=options):
            return random_.choice(options)
        case ChoicesType(options=options):
            return [option for option in options if random_.random() < 0.4]
        case DateType():
            return date(2026, 11, 23) - timedelta(days=random_.randint(-40, 500))


def rows(ruleset: RuleSet, count: int, seed: int, *, known: float = 0.7) -> list[dict[str, Any]]:
    """Rows of both kinds of subject, over several legal periods, with observation dates for some facts."""
    random_ = random.Random(seed)
    made = []
    for number in range(count):
        kind = random_.choice([*ruleset.subject_kinds, ruleset.default_subject_kind])
        day = random_.choice(DAYS)
        row: dict[str, Any] = {"subject": f"S-{number}", "subject_kind": kind, "as_of": day}
        for fact in ruleset.facts.values():
            is_known = fact.subject_kind == kind and random_.random() < known
            row[fact.id] = value(fact.type, random_) if is_known else None
            if fact.max_age_days is not None and fact.id.startswith(("isolation", "distress", "contact")):
                age = random_.choice([0, fact.max_age_days, fact.max_age_days + 1])
                row[f"{fact.id}.observed_on"] = day - timedelta(days=age) if is_known else None
        made.append(row)
    return made


def arrow_type(type_: ValueType) -> pa.DataType:
    match type_:
        case BooleanType():
            return pa.bool_()
        case NumberType(integer=True):
            return pa.int64()
        case NumberType():
            return pa.float64()
        case ChoiceType():
            return pa.string()
        case ChoicesType():
            return pa.list_(pa.string())
        case DateType():
            return pa.date32()


def table(ruleset: RuleSet, made: list[dict[str, Any]]) -> pa.Table:
    fields = [("subject", pa.string()), ("subject_kind", pa.string()), ("as_of", pa.date32())]
    for name in made[0]:
        if name in ruleset.facts:
            fields.append((name, arrow_type(ruleset.facts[name].type)))
        elif name.endswith(".observed_on"):
            fields.append((name, pa.date32()))
    return pa.Table.from_pylist(made, schema=pa.schema(fields))
