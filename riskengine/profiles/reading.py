"""A file or stream of profiles to validated profiles and rejections, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, assert_never

from riskengine.diagnostics import ProfileError, RecordLocation
from riskengine.profiles.columns import Layout, vocabulary_layout
from riskengine.profiles.profile import Profile
from riskengine.profiles.readers.csv_table import read_csv
from riskengine.profiles.readers.json_document import read_json
from riskengine.profiles.readers.json_lines import read_json_lines
from riskengine.profiles.readers.parquet_table import read_parquet
from riskengine.profiles.readers.workbook import read_workbook
from riskengine.profiles.records import Record, Rejection
from riskengine.profiles.sources import (
    BINARY_FORMATS,
    InputFormat,
    form_of_path,
    form_of_start,
    open_path,
    refuse_other_encodings,
    refuse_wide_encodings,
    unreadable,
    with_start,
)
from riskengine.profiles.validation import profile_from, subject_from
from riskengine.rulesets import RuleSet

if TYPE_CHECKING:
    from riskengine.profiles.mapping.model import ProfileMapping

_Read = TypeVar("_Read")


def read_profiles(
    source: str | PathLike[str] | BinaryIO,
    ruleset: RuleSet,
    *,
    name: str | None = None,
    input_format: InputFormat | None = None,
    as_of: date | None = None,
    sheet: str | None = None,
    mapping: ProfileMapping | None = None,
    wanted: Callable[[int], bool] | None = None,
    today: date | None = None,
    prepare: Callable[[Record], Record] | None = None,
) -> Iterator[Profile | Rejection]:
    """Yield a profile or a rejection for each record.

    ``name`` is what errors call the source. The form is told by the file's ending, or for a stream by
    its first bytes, unless ``input_format`` names it. ``as_of`` overrides the records' own dates.
    ``sheet`` names a sheet of a workbook; it is the first one otherwise. A stream is left open. With
    ``mapping`` the records have names and values of another system; what it does not name is not read.
    ``today`` is the date of records that say none: the day it is, unless said.
    ``prepare`` is given each record just before it is validated, and returns what is validated in its place.
    With ``wanted`` only records whose number, from 0, is wanted are validated and yielded; it is much quicker to
    pass the others over.

    Raises ProfileError, before anything is yielded, where the source as a whole cannot be used:
    missing, empty, not UTF-8, or with a header that the ruleset or the mapping does not know. What goes wrong further
    on is yielded as a rejection, the last one where nothing after it can be read.
    """
    layout = vocabulary_layout(ruleset) if mapping is None else _layout_of(mapping)
    records = read_records(source, layout, name=name, input_format=input_format, sheet=sheet)
    for number, record in enumerate(records):
        if wanted is not None and not wanted(number):
            continue
        if isinstance(record, Rejection):
            yield record
            continue
        if prepare is not None:
            record = prepare(record)  # noqa: PLW2901 - the record as it stood is of no more use
        yield validated(record, number, ruleset, as_of=as_of, mapping=mapping, today=today)


def validated(
    record: Record,
    number: int,
    ruleset: RuleSet,
    *,
    as_of: date | None = None,
    mapping: ProfileMapping | None = None,
    today: date | None = None,
) -> Profile | Rejection:
    """Return the profile of a record, which has a number from 0, or why it has none."""
    try:
        return profile_from(
            record.content,
            ruleset,
            as_of=as_of,
            location=record.location,
            mapping=mapping,
            record_number=number + 1,
            today=today,
        )
    except ProfileError as error:
        named = record.content.get("subject") if mapping is None else _subject(mapping, record.content, number + 1)
        return Rejection(record.location, subject_from(named), error.diagnostics)


def read_records(
    source: str | PathLike[str] | BinaryIO,
    layout: Layout,
    *,
    name: str | None = None,
    input_format: InputFormat | None = None,
    sheet: str | None = None,
) -> Iterator[Record | Rejection]:
    """Yield each record as it stands in the source, or why there is none. The rest is as for profiles."""
    with ExitStack() as stack:
        if isinstance(source, str | PathLike):
            path = Path(source)
            name = name or str(path)
            input_format = input_format or form_of_path(path, name)
            source = stack.enter_context(open_path(path, name))
        name = name or "<stream>"
        yield from until_unreadable(_records(source, input_format, name, layout, sheet), name)


def until_unreadable(read: Iterator[_Read], name: str) -> Iterator[_Read | Rejection]:
    """Yield what is read of a source, with a rejection as the last where the system does not let us read further.

    Raises ProfileError where it does not let us begin.
    """
    has_begun = False
    while True:
        try:
            item = next(read, None)
        except OSError as error:
            failure = unreadable(name, error)
            if not has_begun:
                raise failure from None
            yield Rejection(RecordLocation(name), None, failure.diagnostics)
            return
        if item is None:
            return
        has_begun = True
        yield item


def with_form(stream: BinaryIO, form: InputFormat | None, name: str) -> tuple[InputFormat, BinaryIO]:
    """Return the form of a stream, and the stream ready to be read as that.

    Raises ProfileError where there is nothing in it, or text in another encoding than UTF-8.
    """
    if form == "csv":
        refuse_other_encodings(stream, name)
    if form in BINARY_FORMATS:
        return form, stream
    start, stream = with_start(stream, name)
    form = form or form_of_start(start)
    if form not in BINARY_FORMATS:
        refuse_wide_encodings(start, name)
    return form, stream


def _records(
    stream: BinaryIO, form: InputFormat | None, name: str, layout: Layout, sheet: str | None
) -> Iterator[Record | Rejection]:
    form, stream = with_form(stream, form, name)
    match form:
        case "json":
            yield from read_json(stream, name, in_part=layout.in_part)
        case "jsonl":
            yield from read_json_lines(stream, name, in_part=layout.in_part)
        case "csv":
            yield from read_csv(stream, name, layout)
        case "xlsx":
            yield from read_workbook(stream, name, layout, sheet)
        case "parquet":
            yield from read_parquet(stream, name, layout)
        case _:
            assert_never(form)


def _layout_of(mapping: ProfileMapping) -> Layout:
    from riskengine.profiles.mapping.header import mapped_layout

    return mapped_layout(mapping)


def _subject(mapping: ProfileMapping, content: Mapping[str, Any], number: int) -> Any:
    from riskengine.profiles.mapping.applying import mapped_subject

    return mapped_subject(mapping, content, number)
