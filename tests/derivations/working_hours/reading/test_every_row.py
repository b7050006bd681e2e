from __future__ import annotations

import csv
import io
import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from riskengine.diagnostics import render_diagnostics
from tests.derivations.working_hours.reading.conftest import read_text
from tests.derivations.working_hours.reading.slow_reading import read_slowly

COLUMNS = ("subject", "start", "end", "break_minutes", "kind")

NIGHTS = [
    datetime(2026, 10, 25),
    datetime(2026, 3, 29),
    datetime(2026, 11, 16),
    datetime(1990, 1, 1),
    datetime(2099, 12, 31),
]
offsets = st.sampled_from(["", "", "", "Z", "+01:00", "+02:00", "-11:00"])
clocks = st.builds(
    lambda night, minutes, offset: (night + timedelta(minutes=minutes)).strftime("%Y-%m-%d %H:%M") + offset,
    st.sampled_from(NIGHTS),
    st.sampled_from([0, 60, 119, 120, 150, 179, 180, 480, 960, 1439, 1440, 1500, 1560, 9000, 10080, 600_000]),
    offsets,
)
odd = st.sampled_from(["", " ", "46342.375", "yesterday", "1900-01-01 08:00", "2199-01-01 08:00", "2026-02-30 08:00"])
row = st.fixed_dictionaries(
    {
        "subject": st.sampled_from(["A-17", "B", " C ", "", "æøå"]),
        "start": clocks | odd,
        "end": clocks | odd,
        "break_minutes": st.sampled_from(["", "0", "30", "480", "1440", "-5", "0,5", "x", "999999"]),
        "kind": st.sampled_from(["", "arbeid", "Work", "beredskap", "reise", "FERIE", "melding", "vakt"]),
    }
)
ROW_OF_NO_KIND = {
    "subject": "B", "start": "2026-11-16 08:00", "end": "2026-11-16 08:00", "break_minutes": "", "kind": "vakt"
}  # fmt: skip
zones = st.sampled_from(["Europe/Oslo", "America/New_York", "Australia/Lord_Howe"])


def told(read) -> tuple[list, list]:
    entries = [tuple(one[:5]) for one in read.entries.iter_rows()]
    return entries, [{one.code for one in rejection.diagnostics} for rejection in read.rejections]


@settings(deadline=None)
@example(some=[ROW_OF_NO_KIND], zone="Europe/Oslo", quoted=False)
@given(st.lists(row, max_size=12), zones, st.booleans())
def test_every_written_row_is_read_or_rejected_as_it_would_be_by_hand(some, zone, quoted):
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=";", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows(some)
    records = [one for one in some if any(cell.strip() for cell in one.values())]
    expected = [read_slowly(one, ZoneInfo(zone)) for one in records]
    entries, rejected = told(read_text(text.getvalue(), zone=zone))
    assert entries == [tuple(one) for one in expected if not isinstance(one, set)]
    assert rejected == [one for one in expected if isinstance(one, set)]


@settings(deadline=None)
@given(st.lists(row, min_size=1, max_size=12), zones)
def test_json_lines_are_read_as_csv_is(some, zone):
    records = [one for one in some if any(cell.strip() for cell in one.values())]
    lines = "\n".join(json.dumps(one) for one in records)
    if lines:
        expected = [read_slowly(one, ZoneInfo(zone)) for one in records]
        entries, rejected = told(read_text(lines, "jsonl", zone=zone))
        assert entries == [tuple(one) for one in expected if not isinstance(one, set)]
        assert rejected == [one for one in expected if isinstance(one, set)]


SECRET = "zqx8317"
anything = st.text(max_size=20) | st.sampled_from(
    [SECRET, f"2026-11-16 {SECRET}", f"{SECRET}@x.no", '"', ";", "\n", "\r"]
)


@settings(deadline=None)
@given(st.lists(st.lists(anything | clocks, max_size=6), max_size=8), st.sampled_from(["csv", "jsonl", "json", "ics"]))
def test_whatever_stands_in_a_file_counts_add_up_and_no_message_holds_a_cell(some, form):
    from riskengine.diagnostics import ProfileError

    match form:
        case "csv":
            content = "\n".join([";".join(COLUMNS), *(";".join(cells) for cells in some)])
        case "ics":
            content = (
                "BEGIN:VCALENDAR\n"
                + "\n".join(f"BEGIN:VEVENT\nDTSTART:{';'.join(cells)}\nEND:VEVENT" for cells in some)
                + "\nEND:VCALENDAR\n"
            )
        case _:
            records = [dict(zip(COLUMNS, cells, strict=False)) for cells in some]
            content = "\n".join(map(json.dumps, records)) if form == "jsonl" else json.dumps(records)
    try:
        read = read_text(content.encode("utf-8", "replace"), form, subject="A")
    except ProfileError as error:
        assert SECRET not in str(error)
        return
    assert read.entries["start"].null_count() == 0
    for rejection in read.rejections:
        assert SECRET not in render_diagnostics(rejection.diagnostics)
        assert SECRET not in repr(rejection.diagnostics)
    if form == "jsonl":
        assert read.records == len(some)
