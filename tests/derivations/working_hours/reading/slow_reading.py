"""One row read by hand: what the documentation says of rows, in plain Python, for tests to compare with."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

KINDS = {
    "": "work",
    "arbeid": "work",
    "work": "work",
    "beredskap": "on_call",
    "reise": "travel",
    "ferie": "leave",
    "melding": "message",
}
LONGEST = {"on_call": timedelta(days=7), "leave": timedelta(days=366)}


class Entry(NamedTuple):
    subject: str
    start: datetime
    end: datetime | None
    break_minutes: int | None
    kind: str


def clock(text: str) -> tuple[datetime, timedelta | None] | None:
    """What a clock shows and its offset; None for what is no time."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d) (\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?", text)
    if found is None:
        return None
    try:
        shown = datetime.combine(date.fromisoformat(found[1]), time(int(found[2]), int(found[3])))
    except ValueError:
        return None
    if found[4] is None:
        return shown, None
    if found[4] == "Z":
        return shown, timedelta()
    sign = -1 if found[4][0] == "-" else 1
    return shown, sign * timedelta(hours=int(found[4][1:3]), minutes=int(found[4][4:]))


def moment(shown: datetime, offset: timedelta | None, zone: ZoneInfo) -> datetime | str:
    if not 1990 <= shown.year <= 2099:
        return "RE3810"
    if offset is not None:
        return (shown - offset).replace(tzinfo=UTC)
    readings = {
        found
        for fold in (0, 1)
        if (found := shown.replace(tzinfo=zone, fold=fold).astimezone(UTC)).astimezone(zone).replace(tzinfo=None)
        == shown
    }
    if len(readings) == 2:
        return "RE3808"
    return readings.pop() if readings else "RE3809"


def read_slowly(cells: dict[str, str], zone: ZoneInfo) -> Entry | set[str]:
    """The entry of a row, or the codes of all that is wrong with it."""
    codes: set[str] = set()
    cells = {name: cell.strip() for name, cell in cells.items()}
    if not cells["subject"]:
        codes.add("RE3008")
    if not cells["start"]:
        codes.add("RE3816")
    moments: dict[str, datetime | None] = {"start": None, "end": None}
    for name in moments:
        if not cells[name]:
            continue
        shown = clock(cells[name])
        if shown is None:
            codes.add("RE3804" if re.fullmatch(r"4\d{4}(\.\d+)?", cells[name]) else "RE3803")
            continue
        told = moment(*shown, zone)
        if isinstance(told, str):
            codes.add(told)
        else:
            moments[name] = told
    kind = KINDS.get(cells["kind"].lower())
    if kind is None:
        codes.add("RE3815")
    start, end = moments["start"], moments["end"]
    if kind == "message" and not cells["end"]:
        end = start
    # Where the word for the kind is none, it may have meant a message, which takes no time.
    if start and end and (end < start or (end == start and kind not in {"message", None})):
        codes.add("RE3811")
    if start and end and kind:
        shown_length = end.astimezone(zone).replace(tzinfo=None) - start.astimezone(zone).replace(tzinfo=None)
        if end - start > timedelta(hours=24) and shown_length > LONGEST.get(kind, timedelta(hours=24)):
            codes.add("RE3812")
    minutes: int | None = None
    if cells["break_minutes"]:
        if re.fullmatch(r"\d{1,6}", cells["break_minutes"]):
            minutes = int(cells["break_minutes"])
            length = end - start if start and end else timedelta(hours=24)
            if minutes and length > timedelta() and timedelta(minutes=minutes) >= length:
                codes.add("RE3814")
        else:
            codes.add("RE3813")
    if codes:
        return codes
    assert start is not None
    assert kind is not None
    return Entry(cells["subject"], start, end, minutes, kind)
