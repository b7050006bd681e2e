"""Facts about working hours by loops over one employee's entries, as a careful programmer would write them.

The plain loop has entries with datetimes and asks the zone for local days. The tuned loop has whole seconds and a
table of midnights made once. Both use running sums, and look at recent entries only where a fact is about recent
days. They know nothing of agreements, on-call time, leave, messages and open entries, of which the benchmark has
none, and give no evidence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import holidays

HOUR = 3600
DAY = 24 * HOUR
Entry = tuple[int, int, int]
"""Start and end in seconds since 1970, and minutes of break."""


class TunedLoop:
    """The facts of employees as of one day."""

    def __init__(self, as_of: date, zone: str = "Europe/Oslo") -> None:
        tz = ZoneInfo(zone)
        self.dates = [as_of - timedelta(days=back) for back in range(372, -2, -1)]
        public = holidays.country_holidays("NO", years=range(as_of.year - 2, as_of.year + 2))

        def at(day: date, hour: int) -> int:
            return int(datetime.combine(day, time(hour), tz).astimezone(UTC).timestamp())

        self.midnights = [at(day, 0) for day in self.dates]
        self.sixes = [at(day, 6) for day in self.dates]
        self.eighteens = [at(day, 18) for day in self.dates]
        self.twenties = [at(day, 20) for day in self.dates]
        self.twenty_ones = [at(day, 21) for day in self.dates]
        self.twenty_twos = [at(day, 22) for day in self.dates]
        self.is_holiday = [day.weekday() == 6 or day in public for day in self.dates]
        self.is_expected = [day.weekday() < 5 and day not in public for day in self.dates]
        self.today = 372

    def facts(self, entries: Sequence[Entry]) -> dict[str, float | str | None]:
        """Return the facts of one employee; None is unknown."""
        spans = self._merged(entries)
        hours, worked, night, holiday = self._days(spans)
        found: dict[str, float | str | None] = {}
        self._weeks(hours, found)
        self._recent(spans, found)
        self._by_month(found, worked, night, holiday)
        return self._covered(found, worked)

    def _by_month(
        self,
        found: dict[str, float | str | None],
        worked: set[int],
        night: dict[int, float],
        holiday: dict[int, float],
    ) -> None:
        last = self.today
        nights = [night[day] for day in range(last - 28, last)]
        found["nights_4_weeks"] = sum(one >= 3 * HOUR for one in nights)
        found["night_hours_4_weeks"] = (sum(nights) + night[-1]) / HOUR
        row = 0
        for day in range(last - 1, 0, -1):
            if self.is_holiday[day]:
                if not holiday[day]:
                    break
                row += 1
        found["sundays_in_a_row"] = row
        found["sunday_or_holiday_days_4_weeks"] = sum(holiday[day] > 0 for day in range(last - 28, last))
        longest = run = 0
        for day in range(last - 28, last):
            run = run + 1 if day in worked else 0
            longest = max(longest, run)
        found["consecutive_work_days"] = longest

    @staticmethod
    def _merged(entries: Sequence[Entry]) -> list[tuple[int, int, float, int]]:
        spans: list[tuple[int, int, float, int]] = []
        start = end = breaks = 0
        for begins, ends, minutes in sorted(set(entries)):
            if end and begins <= end:
                end, breaks = max(end, ends), breaks + minutes * 60
            else:
                if end:
                    spans.append((start, end, max(0.0, 1 - breaks / (end - start)), breaks))
                start, end, breaks = begins, ends, minutes * 60
        if end:
            spans.append((start, end, max(0.0, 1 - breaks / (end - start)), breaks))
        return spans

    def _days(
        self, spans: list[tuple[int, int, float, int]]
    ) -> tuple[dict[int, float], set[int], dict[int, float], dict[int, float]]:
        hours: dict[int, float] = defaultdict(float)
        night: dict[int, float] = defaultdict(float)
        holiday: dict[int, float] = defaultdict(float)
        worked: set[int] = set()
        midnights = self.midnights
        recent = self.today - 28
        cut = midnights[self.today]
        for start, stop, rate, _ in spans:
            begins, end = max(start, midnights[0]), min(stop, cut)
            while begins < end:
                day = bisect_right(midnights, begins) - 1
                ends = min(end, midnights[day + 1])
                hours[day] += (ends - begins) * rate
                worked.add(day)
                if day >= recent:
                    if begins < self.sixes[day]:
                        before = day - 1 if day > recent else -1
                        night[before] += (min(ends, self.sixes[day]) - begins) * rate
                    if ends > self.twenty_ones[day]:
                        night[day] += (ends - max(begins, self.twenty_ones[day])) * rate
                if self.is_holiday[day]:
                    until = midnights[day + 1] if self.is_holiday[day + 1] else self.twenty_twos[day]
                    if begins < until:
                        holiday[day] += min(ends, until) - begins
                elif self.is_holiday[day + 1] and ends > self.eighteens[day]:
                    holiday[day + 1] += ends - max(begins, self.eighteens[day])
                begins = ends
        return hours, worked, night, holiday

    def _weeks(self, hours: dict[int, float], found: dict[str, float | str | None]) -> None:
        last = self.today
        total, beyond = [0.0] * (last + 1), [0.0] * (last + 1)
        for day in range(last):
            one = hours.get(day, 0.0)
            total[day + 1] = total[day] + one
            beyond[day + 1] = beyond[day] + max(0.0, one - 9 * HOUR)

        def week(after: int) -> tuple[float, float]:
            all_hours = total[after] - total[after - 7]
            return all_hours, max(beyond[after] - beyond[after - 7], all_hours - 40 * HOUR, 0.0)

        month = [week(last - back) for back in range(22)]
        year = [week(last - 7 * back) for back in range(52)]
        found["hours_7_days"] = max(one[0] for one in month) / HOUR
        found["overtime_7_days"] = max(one[1] for one in month) / HOUR
        for weeks in (4, 8, 52):
            found[f"average_{weeks}_weeks"] = sum(one[0] for one in year[:weeks]) / weeks / HOUR
        for weeks in (4, 52):
            found[f"overtime_{weeks}_weeks"] = sum(one[1] for one in year[:weeks]) / HOUR
        recent = [one[1] for one in year[7::-1]]
        slope = median(
            (recent[later] - recent[earlier]) / (later - earlier) for later in range(8) for earlier in range(later)
        )
        found["overtime_trend"] = "rising" if slope >= HOUR / 4 else "falling" if slope <= -HOUR / 4 else "steady"

    def _recent(self, spans: list[tuple[int, int, float, int]], found: dict[str, float | str | None]) -> None:
        last = self.today
        cut, week = self.midnights[last], self.midnights[last - 7]
        near = [span for span in spans[-400:] if span[1] > self.midnights[last - 28] and span[0] < cut]
        close = [(start, min(end, cut), rate, breaks) for start, end, rate, breaks in near if end > week - 2 * DAY]
        found["hours_24_hours"] = self._fullest(close, week - DAY, cut - DAY) / HOUR
        found["shortest_daily_rest"] = self._shortest_rest(close, week - DAY, cut) / HOUR
        found["longest_rest_7_days"] = self._longest_rest(near, week, cut) / HOUR
        days: dict[int, list[tuple[int, int, float, int]]] = defaultdict(list)
        evenings = set()
        before = None
        for span in near:
            day = bisect_right(self.midnights, span[0]) - 1
            if day >= last - 7:
                days[day].append(span)
            if (
                before is not None
                and day >= last - 28
                and span[0] >= self.twenties[day]
                and before >= self.midnights[day]
                and span[0] - before >= HOUR
            ):
                evenings.add(day)
            before = span[1]
        found["resumed_evenings_4_weeks"] = len(evenings)
        without = short = spread = 0.0
        for of_day in days.values():
            length = [min(end, cut) - start for start, end, _, _ in of_day]
            all_of_it = min(of_day[-1][1], cut) - of_day[0][0]
            pause = all_of_it - sum(length) + sum(breaks for _, _, _, breaks in of_day)
            work = sum(one * rate for one, (_, _, rate, _) in zip(length, of_day, strict=True))
            without = max(without, work) if pause == 0 else without
            short = max(short, work) if pause < HOUR / 2 else short
            spread = max(spread, all_of_it)
        found["longest_day_without_break"] = without / HOUR
        found["longest_day_with_short_breaks"] = short / HOUR
        found["longest_spread_of_day"] = spread / HOUR

    @staticmethod
    def _fullest(spans: list[tuple[int, int, float, int]], first: int, last: int) -> float:
        edges = [edge for start, end, _, _ in spans for edge in (start, end, start - DAY, end - DAY)]
        most = 0.0
        for begins in (*edges, first, last):
            if first <= begins <= last:
                ends = begins + DAY
                within = sum(
                    (min(end, ends) - max(start, begins)) * rate
                    for start, end, rate, _ in spans
                    if start < ends and end > begins
                )
                most = max(most, within)
        return most

    @staticmethod
    def _shortest_rest(spans: list[tuple[int, int, float, int]], first: int, cut: int) -> float:
        shortest = DAY
        for number, (begins, ended, _, _) in enumerate(spans):
            if begins > first and begins + DAY <= cut:
                longest, until, limit = 0, ended, begins + DAY
                for start, end, _, _ in spans[number + 1 :]:
                    if start >= limit:
                        break
                    longest, until = max(longest, start - until), end
                shortest = min(shortest, max(longest, limit - until))
        return shortest

    def _longest_rest(self, spans: list[tuple[int, int, float, int]], week: int, cut: int) -> float:
        longest, until = 0, self.midnights[self.today - 14]
        for start, end, _, _ in spans:
            if start > week:
                longest = max(longest, min(start, cut) - until)
            until = max(until, min(end, cut))
        return min(max(longest, cut - until), 7 * DAY)

    def _covered(self, found: dict[str, float | str | None], worked: set[int]) -> dict[str, float | str | None]:
        missing = [day for day in range(self.today - 364, self.today) if self.is_expected[day] and day not in worked]
        for weeks in (4, 8, 52):
            expected = sum(self.is_expected[self.today - 7 * weeks : self.today])
            lost = sum(day >= self.today - 7 * weeks for day in missing)
            found[f"recorded_share_{weeks}_weeks"] = 100 * (expected - lost) / expected
        latest = self.today - missing[-1] if missing else 1000
        for fact in found:
            days = 364 if "52_weeks" in fact else 56 if "8_weeks" in fact or "trend" in fact else 28
            days = 8 if fact in _OF_A_WEEK_AND_A_DAY else 7 if fact in _OF_A_WEEK else days
            if latest <= days and not fact.startswith("recorded"):
                found[fact] = None
        found["open_entries"] = 0
        return found


class PlainLoop(TunedLoop):
    """The same with datetimes, as entries come out of a database."""

    def __init__(self, as_of: date, zone: str = "Europe/Oslo") -> None:
        super().__init__(as_of, zone)
        self.zone = ZoneInfo(zone)
        self.number = {day: number for number, day in enumerate(self.dates)}

    def facts_of(self, entries: Sequence[tuple[datetime, datetime, int]]) -> dict[str, float | str | None]:
        """Return the facts of one employee; None is unknown."""
        found: dict[str, float | str | None] = {}
        spans = self._merged_datetimes(entries)
        hours, worked, night, holiday = self._by_day(spans)
        self._weeks(hours, found)
        recent = self.dates[self.today - 36]
        near = [span for span in spans if span[1].date() >= recent]
        self._recent(
            [(int(start.timestamp()), int(end.timestamp()), rate, breaks) for start, end, rate, breaks in near], found
        )
        self._by_month(found, worked, night, holiday)
        return self._covered(found, worked)

    @staticmethod
    def _merged_datetimes(
        entries: Sequence[tuple[datetime, datetime, int]],
    ) -> list[tuple[datetime, datetime, float, int]]:
        joined: list[tuple[datetime, datetime, int]] = []
        for start, end, minutes in sorted(set(entries)):
            if joined and start <= joined[-1][1]:
                before = joined[-1]
                joined[-1] = (before[0], max(before[1], end), before[2] + minutes * 60)
            else:
                joined.append((start, end, minutes * 60))
        return [
            (start, end, max(0.0, 1 - breaks / (end - start).total_seconds()), breaks) for start, end, breaks in joined
        ]

    def _by_day(
        self, spans: list[tuple[datetime, datetime, float, int]]
    ) -> tuple[dict[int, float], set[int], dict[int, float], dict[int, float]]:
        hours: dict[int, float] = defaultdict(float)
        night: dict[int, float] = defaultdict(float)
        holiday: dict[int, float] = defaultdict(float)
        worked: set[int] = set()
        for start, end, rate, _ in spans:
            begins = start
            while begins < end:
                local = begins.astimezone(self.zone)
                day = self.number.get(local.date())
                tomorrow = local.date() + timedelta(days=1)
                ends = min(end, datetime.combine(tomorrow, time(), self.zone).astimezone(UTC))
                if day is not None and day < self.today:
                    hours[day] += (ends - begins).total_seconds() * rate
                    worked.add(day)
                    self._add_night(night, day, begins, ends, rate)
                    self._add_holiday(holiday, day, begins, ends)
                begins = ends
        return hours, worked, night, holiday

    def _add_night(self, night: dict[int, float], day: int, begins: datetime, ends: datetime, rate: float) -> None:
        recent = self.today - 28
        if day >= recent:
            morning = datetime.combine(self.dates[day], time(6), self.zone).astimezone(UTC)
            evening = datetime.combine(self.dates[day], time(21), self.zone).astimezone(UTC)
            if begins < morning:
                night[day - 1 if day > recent else -1] += (min(ends, morning) - begins).total_seconds() * rate
            if ends > evening:
                night[day] += (ends - max(begins, evening)).total_seconds() * rate

    def _add_holiday(self, holiday: dict[int, float], day: int, begins: datetime, ends: datetime) -> None:
        if self.is_holiday[day]:
            last = time(22) if not self.is_holiday[day + 1] else time()
            on = self.dates[day] if not self.is_holiday[day + 1] else self.dates[day + 1]
            until = datetime.combine(on, last, self.zone).astimezone(UTC)
            if begins < until:
                holiday[day] += (min(ends, until) - begins).total_seconds()
        elif self.is_holiday[day + 1]:
            since = datetime.combine(self.dates[day], time(18), self.zone).astimezone(UTC)
            if ends > since:
                holiday[day + 1] += (ends - max(begins, since)).total_seconds()


_OF_A_WEEK_AND_A_DAY = {"hours_24_hours", "shortest_daily_rest"}
_OF_A_WEEK = {
    "longest_rest_7_days",
    "longest_day_without_break",
    "longest_day_with_short_breaks",
    "longest_spread_of_day",
}
