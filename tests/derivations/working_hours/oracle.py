"""The facts about working hours of one subject, worked out slowly and plainly from the Act and docs/working-hours.md.

Written with loops over days, minutes and pairs of entries. It shares nothing with the derivation but the names
of facts and the definitions. Times are whole seconds since 1970; the recent time is looked at minute by minute, so
entries are to start and end on whole minutes.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import combinations, pairwise
from statistics import median
from zoneinfo import ZoneInfo

import holidays

HOUR = 3600
MINUTE = 60


@dataclass(frozen=True)
class Entry:
    start: datetime
    end: datetime | None
    break_minutes: int | None = None
    kind: str = "work"


@dataclass(frozen=True)
class Agreement:
    agreed_hours: float | None = None
    day_starts: time | None = None
    day_ends: time | None = None
    working_days: int = 5
    ordinary_hours_24: float | None = None
    ordinary_hours_7_days: float | None = None


@dataclass
class Span:
    start: int
    end: int
    breaks: int = 0
    untold: bool = False

    @property
    def rate(self):
        return max(Fraction(0), 1 - Fraction(self.breaks, self.end - self.start))


@dataclass
class Answer:
    """What was measured for each fact, and why it is unknown where it is."""

    measured: dict = field(default_factory=dict)
    reasons: dict = field(default_factory=dict)


PUBLIC = set(holidays.country_holidays("NO", years=range(2020, 2032)))


def is_holiday(day):
    return day.weekday() == 6 or day in PUBLIC


class Oracle:
    def __init__(self, entries, as_of, definitions, agreement=None):
        self.as_of, self.definitions, self.agreement = as_of, definitions, agreement or Agreement()
        self.zone = ZoneInfo(definitions.zone)
        self.cut = self.midnight(as_of)
        self.hours_of_days = {}
        self.floor = self.midnight(as_of - timedelta(days=372))
        seen = set()
        for entry in entries:
            start = int(entry.start.timestamp())
            end = None if entry.end is None else int(entry.end.timestamp())
            if start < self.cut and (end is None or end > self.floor):
                seen.add((start, end, entry.break_minutes, entry.kind))
        self.entries = sorted(seen, key=lambda entry: (entry[0], entry[1] or 0))
        self.open = [e[0] for e in self.entries if e[1] is None and e[3] != "message" and e[0] >= self.floor]
        self.messages = [e[0] for e in self.entries if e[3] == "message"]
        closed = [e for e in self.entries if e[1] is not None and e[3] != "message"]
        is_work = {"work", "travel"} if definitions.travel_counts else {"work"}
        self.work = self.merge([e for e in closed if e[3] in is_work])
        self.present = self.merge([e for e in closed if e[3] in is_work | {"on_call"}])
        self.accounted = self.days_of((e[0], e[1]) for e in closed)
        self.open_days = {self.day(start) for start in self.open}

    # ------------------------------------------------------------- time

    def midnight(self, day):
        return self.at(day, time())

    def at(self, day, clock):
        return int(datetime.combine(day, clock, self.zone).timestamp())

    def local(self, instant):
        return datetime.fromtimestamp(instant, self.zone)

    def day(self, instant):
        return self.local(instant).date()

    def back(self, days):
        """The last so many days before the assessment, in order."""
        return [self.as_of - timedelta(days=back) for back in range(days, 0, -1)]

    def days_of(self, stretches):
        found = set()
        for start, end in stretches:
            day, last = self.day(max(start, self.floor)), self.day(min(end, self.cut) - 1)
            while day <= last:
                found.add(day)
                day += timedelta(days=1)
        return found

    @staticmethod
    def merge(entries):
        spans = []
        for start, end, break_minutes, _ in sorted(entries, key=lambda entry: entry[0]):
            breaks, untold = (break_minutes or 0) * MINUTE, break_minutes is None
            if spans and start <= spans[-1].end:
                last = spans[-1]
                last.end, last.breaks = max(last.end, end), last.breaks + breaks
                last.untold = last.untold or untold
            else:
                spans.append(Span(start, end, breaks, untold))
        return spans

    def overlap(self, span, start, end):
        return max(0, min(span.end, end, self.cut) - max(span.start, start))

    def work_between(self, start, end):
        shared = ((span, self.overlap(span, start, end)) for span in self.work)
        return sum((span.rate * seconds for span, seconds in shared if seconds), Fraction(0))

    def raw_between(self, spans, start, end):
        return sum(self.overlap(span, start, end) for span in spans)

    def counted_between(self, start, end):
        on_call = self.raw_between(self.present, start, end) - self.raw_between(self.work, start, end)
        return self.work_between(start, end) + on_call * self.definitions.on_call_share

    def day_bounds(self, day):
        return self.midnight(day), self.midnight(day + timedelta(days=1))

    # --------------------------------------------------------- coverage

    def filled(self, first, after):
        """Covered and expected days of a window, the accounted and those with an open entry."""
        days = [first + timedelta(days=n) for n in range((after - first).days)]
        opened = [day for day in days if day in self.open_days]
        accounted = [day for day in days if day in self.accounted]
        number = self.agreement.working_days
        working = [day for day in days if number == 7 or (day.weekday() < max(number, 5) and day not in PUBLIC)]
        sound = [day for day in accounted if day not in self.open_days]
        if number >= 5:
            covered = sum(day in working for day in sound)
            expected = len(set(working) | set(opened))
        else:
            usual = len(working) * number // 5
            covered = min(len(sound), usual)
            expected = max(usual, covered + len(opened))
        return covered, expected, len(accounted), len(opened)

    def reason(self, first, after):
        covered, expected, accounted, opened = self.filled(first, after)
        demanded = Fraction(self.definitions.coverage_demanded).limit_denominator(10**6)
        if (expected and covered >= demanded * expected) or (not expected and accounted):
            return None
        return "open_entry" if opened else "days_not_covered"

    # ------------------------------------------------------------ facts

    def answer(self):
        answer = Answer()
        year = self.filled(self.as_of - timedelta(days=364), self.as_of)
        has_entries = year[2] + year[3] > 0
        for fact, (measured, days, is_weeks, back, doubt) in self.facts().items():
            answer.measured[fact] = measured
            after = self.weeks_to() if is_weeks else self.as_of
            first = after - timedelta(days=days + back)
            if not has_entries:
                reason = "no_entries"
            elif doubt == "no_agreement":
                reason = doubt
            elif fact == "open_entries":
                reason = None
            else:
                reason = self.reason(first, after) or doubt
            answer.reasons[fact] = reason
        for weeks in (4, 8, 52):
            covered, expected, _, _ = self.filled(self.as_of - timedelta(weeks=weeks), self.as_of)
            fact = f"recorded_share_{weeks}_weeks"
            answer.measured[fact] = Fraction(100 * covered, expected) if expected else None
            answer.reasons[fact] = None if expected else "nothing_expected"
        return answer

    def facts(self):
        no_agreed = None if self.agreement.agreed_hours is not None else "no_agreement"
        no_times = "no_agreement" if None in (self.agreement.day_starts, self.agreement.day_ends) else None
        no_messages = None if self.messages else "no_messages"
        month, year = self.weeks_of_month(), self.weeks_of_year()
        sure, maybe = self.days_by_break(0)
        short, maybe_short = self.days_by_break(self.definitions.short_breaks_minutes * MINUTE)
        found = {
            "hours_24_hours": (self.most_in_24_hours(), 7, False, 1, None),
            "hours_7_days": (max(self.hours(week) for week in month), 28, True, 0, None),
            "overtime_7_days": (max(self.overtime(week) for week in month), 28, True, 0, None),
            "beyond_agreed_7_days": (max(self.beyond(week) for week in month), 28, True, 0, no_agreed),
            "overtime_trend": (self.trend(year), 56, True, 0, None),
            "shortest_daily_rest": (self.shortest_daily_rest(), 7, False, 1, None),
            "longest_rest_7_days": (self.longest_weekly_rest(), 7, True, 0, None),
            "nights_4_weeks": (self.nights(), 28, False, 0, None),
            "night_hours_4_weeks": (self.night_hours(), 28, False, 0, None),
            "sundays_in_a_row": (self.holidays_in_a_row(), 28, False, 0, None),
            "sunday_or_holiday_days_4_weeks": (
                sum(self.holiday_work(day) > 0 for day in self.back(28) if is_holiday(day)),
                28, False, 0, None,
            ),
            "consecutive_work_days": (self.days_in_a_row(), 28, False, 0, None),
            "longest_day_without_break": (sure, 7, False, 0, "breaks_not_told" if maybe > sure else None),
            "longest_day_with_short_breaks": (
                short, 7, False, 0, "breaks_not_told" if maybe_short > short else None,
            ),
            "longest_spread_of_day": (
                max((day[-1].end - day[0].start for day in self.working_days()), default=0), 7, False, 0, None,
            ),
            "resumed_evenings_4_weeks": (self.resumed_evenings(), 28, False, 0, None),
            "share_of_days_outside_agreed_4_weeks": (self.share_outside(), 28, False, 0, no_times),
            "messages_outside_hours_4_weeks": (self.messages_outside(), 28, False, 0, no_times or no_messages),
            "open_entries": (
                sum(start >= self.midnight(self.as_of - timedelta(days=364)) for start in self.open), 364, False, 0, None,
            ),
        }  # fmt: skip
        for weeks in (4, 8, 52):
            total = sum(self.hours(week) for week in year[:weeks])
            found[f"average_{weeks}_weeks"] = (total / weeks, weeks * 7, True, 0, None)
        for weeks in (4, 52):
            overtime = sum(self.overtime(week) for week in year[:weeks])
            beyond = sum(self.beyond(week) for week in year[:weeks])
            found[f"overtime_{weeks}_weeks"] = (overtime, weeks * 7, True, 0, None)
            found[f"beyond_agreed_{weeks}_weeks"] = (beyond, weeks * 7, True, 0, no_agreed)
        return found

    # ------------------------------------------------------------ weeks

    def weeks_to(self):
        """The day after the last week."""
        if self.definitions.weeks == "calendar":
            return self.as_of - timedelta(days=self.as_of.weekday())
        return self.as_of

    def week_ending(self, after):
        return [self.day_hours(after - timedelta(days=back)) for back in range(1, 8)]

    def day_hours(self, day):
        if day not in self.hours_of_days:
            self.hours_of_days[day] = self.counted_between(*self.day_bounds(day))
        return self.hours_of_days[day]

    def weeks_of_year(self):
        return [self.week_ending(self.weeks_to() - timedelta(weeks=back)) for back in range(52)]

    def weeks_of_month(self):
        step = 7 if self.definitions.weeks == "calendar" else 1
        return [self.week_ending(self.weeks_to() - timedelta(days=back)) for back in range(0, 22, step)]

    @staticmethod
    def hours(week):
        return sum(week)

    def overtime(self, week):
        a_day = self.agreement.ordinary_hours_24 or self.definitions.ordinary_hours_24
        a_week = self.agreement.ordinary_hours_7_days or self.definitions.ordinary_hours_7_days
        beyond_days = sum(max(0, hours - Fraction(a_day) * HOUR) for hours in week)
        return max(beyond_days, sum(week) - Fraction(a_week) * HOUR, 0)

    def beyond(self, week):
        """Additional hours: beyond what is agreed, and not overtime."""
        if self.agreement.agreed_hours is None:
            return 0
        return max(0, sum(week) - Fraction(self.agreement.agreed_hours) * HOUR - self.overtime(week))

    def trend(self, year):
        weeks = [self.overtime(week) for week in reversed(year[: self.definitions.trend_weeks])]
        slope = median(
            (later - earlier) / (second - first)
            for (first, earlier), (second, later) in combinations(enumerate(weeks), 2)
        )
        enough = self.definitions.trend_hours * HOUR
        return "rising" if slope >= enough else "falling" if slope <= -enough else "steady"

    # ---------------------------------------------------- minute by minute

    def minutes(self, since):
        """For each minute from an instant to the assessment: the part of it that is work, and that counts."""
        count = (self.cut - since) // MINUTE
        work, counted = [Fraction(0)] * count, [Fraction(0)] * count
        for spans, share in ((self.present, self.definitions.on_call_share), (self.work, None)):
            for span in spans:
                part = span.rate if share is None else share
                for minute in range(max(0, (span.start - since) // MINUTE), min(count, (span.end - since) // MINUTE)):
                    counted[minute] = part
                    if share is None:
                        work[minute] = Fraction(1)
        return work, counted

    def week_and_a_day(self):
        return self.midnight(self.as_of - timedelta(days=7)) - 24 * HOUR

    def most_in_24_hours(self):
        _, counted = self.minutes(self.week_and_a_day())
        running = [Fraction(0)]
        for part in counted:
            running.append(running[-1] + part * MINUTE if part else running[-1])
        return max(running[n + 1440] - running[n] for n in range(len(running) - 1440))

    def shortest_daily_rest(self):
        work, _ = self.minutes(self.week_and_a_day())
        starts = [
            (span.start - self.week_and_a_day()) // MINUTE
            for span in self.work
            if span.start > self.week_and_a_day() and span.start + 24 * HOUR <= self.cut
        ]
        return min((self.longest_free(work[n : n + 1440]) for n in starts), default=24 * HOUR)

    @staticmethod
    def longest_free(minutes):
        longest = running = 0
        for worked in minutes:
            running = 0 if worked else running + 1
            longest = max(longest, running)
        return longest * MINUTE

    def longest_weekly_rest(self):
        after = self.weeks_to()
        first = after - timedelta(days=7)
        known = first
        for _ in range(7):
            before = known - timedelta(days=1)
            covered, expected, _, _ = self.filled(before, first)
            if covered < expected or not any(day <= before for day in self.accounted):
                break
            known = before
        since, begins, ends = self.midnight(known), self.midnight(first), self.midnight(after)
        work, _ = self.minutes(since)
        longest = running = 0
        for number, worked in enumerate(work[: (ends - since) // MINUTE]):
            running = 0 if worked else running + 1
            if since + (number + 1) * MINUTE > begins:
                longest = max(longest, min(running * MINUTE, 7 * 24 * HOUR))
        return longest

    # ------------------------------------------------ nights and holidays

    def night_hours(self):
        begins = self.midnight(self.as_of - timedelta(days=28))
        return sum(
            self.work_between(
                max(begins, self.at(day, self.definitions.night_starts)),
                self.at(day + timedelta(days=1), self.definitions.night_ends),
            )
            for day in self.back(29)
        )

    def nights(self):
        enough = self.definitions.night_hours_at_least * HOUR
        return sum(
            self.work_between(
                self.at(day, self.definitions.night_starts),
                self.at(day + timedelta(days=1), self.definitions.night_ends),
            )
            >= enough
            for day in self.back(28)
        )

    def holiday_work(self, day):
        before, following = day - timedelta(days=1), day + timedelta(days=1)
        start = self.midnight(day) if is_holiday(before) else self.at(before, self.eve_hour(before, day))
        end = self.midnight(following) if is_holiday(following) else self.at(day, self.definitions.holiday_ends)
        return self.work_between(max(start, self.floor), end)

    def eve_hour(self, eve, day):
        easter = {date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28)}
        whitsun = {sunday + timedelta(days=49) for sunday in easter}
        ascension = {sunday + timedelta(days=39) for sunday in easter}
        if (eve.month, eve.day) == (12, 24) or day in easter | whitsun:
            return self.definitions.eve_starts
        if (day.month, day.day) in {(5, 1), (5, 17)} and day.weekday() != 6 and day not in ascension:
            return self.definitions.may_day_starts
        return self.definitions.holiday_starts

    def holidays_in_a_row(self):
        count = 0
        for day in reversed(self.back(371)):
            if is_holiday(day):
                if not self.holiday_work(day):
                    break
                count += 1
        return min(count, self.definitions.most_sundays)

    def days_in_a_row(self):
        longest = running = 0
        for day in self.back(28):
            worked = self.raw_between(self.work, *self.day_bounds(day)) > 0
            running = running + 1 if worked else 0
            longest = max(longest, running)
        return longest

    # ------------------------------------------------------- within a day

    def working_days(self):
        """The spans of the last seven days, by the local day on which they start."""
        days = [[span for span in self.work if self.day(span.start) == day] for day in self.back(7)]
        return [[Span(s.start, min(s.end, self.cut), s.breaks, s.untold) for s in day] for day in days if day]

    def days_by_break(self, limit):
        """The longest day whose breaks are none, or too short, and the longest that may be one."""
        sure = maybe = Fraction(0)
        for day in self.working_days():
            gaps = sum(later.start - earlier.end for earlier, later in pairwise(day))
            breaks = gaps + sum(span.breaks for span in day)
            if breaks < limit or breaks == 0:
                hours = sum(self.work_between(span.start, span.end) for span in day)
                if any(span.untold for span in day):
                    maybe = max(maybe, hours)
                else:
                    sure = max(sure, hours)
        return sure, maybe

    def resumed_evenings(self):
        evenings = set()
        for before, after in pairwise(self.work):
            day = self.day(after.start)
            if (
                day in self.back(28)
                and after.start >= self.at(day, self.definitions.evening_from)
                and before.end >= self.midnight(day)
                and after.start - before.end >= self.definitions.resumed_after_hours * HOUR
            ):
                evenings.add(day)
        return len(evenings)

    # ------------------------------------------------------ agreed times

    def is_day_off(self, day):
        number = self.agreement.working_days
        return number < 7 and (day.weekday() >= max(number, 5) or day in PUBLIC)

    def is_outside(self, instant):
        """Whether the clock is outside agreed times; over midnight they are those of two days."""
        clock = self.local(instant).time()
        starts, ends = self.agreement.day_starts, self.agreement.day_ends
        if self.is_day_off(self.day(instant)):
            return True
        if ends == time():
            return clock < starts
        return not starts <= clock < ends if starts < ends else ends <= clock < starts

    def share_outside(self):
        if None in (self.agreement.day_starts, self.agreement.day_ends):
            return 0
        worked = outside = 0
        for day in self.back(28):
            begins, ends = self.day_bounds(day)
            minutes = [
                minute for span in self.work for minute in range(max(begins, span.start), min(ends, span.end), MINUTE)
            ]
            if minutes:
                worked += 1
                enough = self.definitions.outside_agreed_minutes
                outside += sum(self.is_outside(minute) for minute in minutes) >= enough
        return Fraction(100 * outside, worked) if worked else 0

    def messages_outside(self):
        if None in (self.agreement.day_starts, self.agreement.day_ends):
            return 0
        return sum(self.is_outside(sent) for sent in self.messages if self.day(sent) in self.back(28))
