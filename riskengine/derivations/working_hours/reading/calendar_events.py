"""Events of a calendar export (.ics) as records. What an event is called, and who takes part, is never read.

The format says what a time of the night means in which the clock is put back: the first of the two; and one in
the hour that is left out counts from before it (RFC 5545, section 3.3.5). So neither is a guess here. Events
that repeat are written out until a day. One that is cancelled is no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, BinaryIO, Final

from riskengine.derivations.working_hours.reading.clock_cells import INSTANT_WORDS
from riskengine.derivations.working_hours.reading.kinds import kind_of
from riskengine.derivations.working_hours.reading.local_time import FIRST_YEAR
from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.profiles.records import Record, Rejection

LARGEST_CALENDAR: Final = 64 * 1024 * 1024
"""Bytes of a calendar, which is held in memory."""

MOST_REPETITIONS: Final = 10_000
"""How often one event may repeat: daily for 27 years."""

_LIMIT_WORDS: Final = "64 MiB"
_EVENT = re.compile(rb"(?im)^BEGIN:VEVENT\r?$")
_RECURRENCE = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_READ_PROPERTIES: Final = frozenset({"DTSTART", "DTEND", "DURATION", "CATEGORIES", "STATUS", *_RECURRENCE})
_OFTEN: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_WITHIN_A_DAY: Final = ("BYSECOND", "BYMINUTE", "BYHOUR")


def read_calendar(stream: BinaryIO, name: str, subject: str, until: date) -> Iterator[Record | Rejection]:
    """Yield a record for each time that an event takes place, or a rejection for one that cannot be read.

    Everything in the calendar is about one ``subject``. Raises ProfileError for what is no calendar.
    """
    content = stream.read(LARGEST_CALENDAR + 1)
    if len(content) > LARGEST_CALENDAR:
        raise ProfileError([Diagnostic("RE1003", {"limit": _LIMIT_WORDS}, FileLocation(name))])
    calendars = _calendars(content, name)
    lines = iter(_event_lines(content))
    for calendar in calendars:
        series: dict[str, list[_Event]] = {}
        for number, component in enumerate(calendar.walk("VEVENT")):
            event = _Event(component, RecordLocation(name, next(lines, None)))
            series.setdefault(str(component.get("UID", number)), []).append(event)
        for events in series.values():
            yield from _series(events, calendar, subject, until)


def _calendars(content: bytes, name: str) -> list[Any]:
    import icalendar

    try:
        calendars = icalendar.Calendar.from_ical(content, multiple=True)
    except Exception:  # the parser lets errors of every module below it through
        calendars = []
    if not calendars or any(calendar.name != "VCALENDAR" for calendar in calendars):
        raise ProfileError([Diagnostic("RE3820", {}, FileLocation(name))])
    return list(calendars)


def _event_lines(content: bytes) -> Iterator[int]:
    """Yield the line on which each event begins."""
    line, counted = 1, 0
    for found in _EVENT.finditer(content):
        line += content.count(b"\n", counted, found.start())
        counted = found.start()
        yield line


@dataclass(frozen=True, slots=True)
class _Event:
    component: Any
    location: RecordLocation

    def rejected(self, code: str, **arguments: Any) -> Rejection:
        place = RecordLocation(self.location.path, self.location.line, column="start")
        return Rejection(self.location, None, (Diagnostic(code, arguments, place),))


def _series(events: list[_Event], calendar: Any, subject: str, until: date) -> Iterator[Record | Rejection]:
    """Yield what becomes of an event and of the changes to single times that it takes place."""
    sound = []
    for event in events:
        problem = _problem(event)
        if problem is None:
            sound.append(event)
        else:
            yield problem
    if not sound:
        return
    first = sound[0]
    repeats = any(event.component.get(part) is not None for event in sound for part in _RECURRENCE)
    try:
        times = _repetitions(sound, calendar, until) if repeats else [(event.component, event) for event in sound]
    except Exception:  # the library lets errors of every module below it through
        yield first.rejected("RE3803", expected=INSTANT_WORDS)
        return
    if len(times) > MOST_REPETITIONS:
        yield first.rejected("RE3819", limit=str(MOST_REPETITIONS))
        return
    for component, event in times:
        if str(component.get("STATUS", "")).upper() != "CANCELLED":
            yield _record(component, event, subject)


def _problem(event: _Event) -> Rejection | None:
    """Return what keeps an event from being read, before it is written out."""
    if "DTSTART" not in event.component:
        return event.rejected("RE3816")
    told_wrong = _READ_PROPERTIES.intersection(name for name, _ in event.component.errors)
    if told_wrong or not all(map(_is_sound, (event.component.get(name) for name in ("DTSTART", "DTEND")))):
        return event.rejected("RE3803", expected=INSTANT_WORDS)
    rules = event.component.get("RRULE") or []
    for rule in rules if isinstance(rules, list) else [rules]:
        if _OFTEN.intersection(rule.get("FREQ", [])) or any(part in rule for part in _WITHIN_A_DAY):
            return event.rejected("RE3819", limit=str(MOST_REPETITIONS))
    return None


def _is_sound(told: Any) -> bool:
    """Return whether a property is one moment, in a zone that is known where it names one."""
    if told is None:
        return True
    moment = getattr(told, "dt", None)
    has_lost_its_zone = isinstance(moment, datetime) and moment.tzinfo is None and "TZID" in told.params
    return isinstance(moment, date) and not has_lost_its_zone


def _repetitions(events: list[_Event], calendar: Any, until: date) -> list[tuple[Any, _Event]]:
    """Return each time that an event takes place, up to and with a day, and the event that tells of it."""
    import icalendar
    import recurring_ical_events

    alone = icalendar.Calendar()
    if (zone := calendar.get("X-WR-TIMEZONE")) is not None:
        alone.add("X-WR-TIMEZONE", zone)
    for event in events:
        alone.add_component(event.component)
    first = min(_day(event.component["DTSTART"].dt) for event in events)
    first = max(first, date(FIRST_YEAR, 1, 1))
    if first > until:
        return []
    # A day of slack on both sides: the library compares events in different zones.
    found = recurring_ical_events.of(alone).between(first - timedelta(days=1), until + timedelta(days=2))
    return [(component, events[0]) for component in found if first <= _day(component["DTSTART"].dt) <= until]


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _record(component: Any, event: _Event, subject: str) -> Record | Rejection:
    start = component["DTSTART"].dt
    told = event.component.get("DURATION")
    duration: timedelta | None = None if told is None else told.dt
    kind = _kind(component)
    if not isinstance(start, datetime):
        if kind is None or kind_of(kind) != "leave":
            return event.rejected("RE3818")
        told = component.get("DTEND")
        end = start + (duration or timedelta(days=1)) if told is None else told.dt
        return Record(event.location, _content(subject, kind, f"{start} 00:00", f"{_day(end)} 00:00"))
    if duration is not None and duration % timedelta(days=1):
        # Hours are hours, whatever the clock does meanwhile; whole days are days of the calendar.
        end = (start.astimezone(UTC) if start.tzinfo else start) + duration
    elif duration is not None:
        end = start + duration
    else:
        told = component.get("DTEND")
        end = start if told is None else told.dt
    return Record(event.location, _content(subject, kind, _text(start), _text(end)))


def _content(subject: str, kind: str | None, start: str, end: str) -> dict[str, str | None]:
    return {"subject": subject, "start": start, "end": end, "kind": kind}


def _kind(component: Any) -> str | None:
    """Return the category that names a kind, else the first of them; None where there is none."""
    told = component.get("CATEGORIES") or []
    categories = [str(one) for group in (told if isinstance(told, list) else [told]) for one in group.cats]
    return next((one for one in categories if kind_of(one) is not None), next(iter(categories), None))


def _text(moment: date) -> str:
    if not isinstance(moment, datetime):
        return f"{moment} 00:00"
    return (moment if moment.tzinfo is None else moment.astimezone(UTC)).isoformat()
