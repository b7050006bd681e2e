from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from riskengine.derivations.working_hours.reading import ReadEntries, ReadingOptions, read_entries
from riskengine.diagnostics import ProfileError

Read = Callable[..., ReadEntries]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def rows(read: ReadEntries) -> list[tuple[Any, ...]]:
    """Entries as subject, start and end in UTC without zone, break and kind."""
    return [
        (row[0], *(None if one is None else one.strftime("%m-%d %H:%M") for one in row[1:3]), *row[3:5])
        for row in read.entries.iter_rows()
    ]


def faults(read: ReadEntries) -> list[tuple[int | None, str, str | None]]:
    """What is wrong: line, code and column."""
    return [
        (one.location.line, one.code, one.location.column)
        for rejection in read.rejections
        for one in rejection.diagnostics
    ]


def read_text(text: str | bytes, form: str = "csv", **options: Any) -> ReadEntries:
    content = text.encode() if isinstance(text, str) else text
    read = read_entries(io.BytesIO(content), name="hours", input_format=form, options=ReadingOptions(**options))
    assert read.entries.height + len(read.rejections) == read.records
    return read


def refused(text: str | bytes, form: str = "csv", **options: Any) -> list[str]:
    with pytest.raises(ProfileError) as caught:
        read_text(text, form, **options)
    return [one.code for one in caught.value.diagnostics]
