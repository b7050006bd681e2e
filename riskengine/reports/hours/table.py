"""Hours for the terminal: for each employee a strip of days by the hour, the measures, and what rules say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from riskengine.reports.canvas import QUIET, drawn, heading
from riskengine.reports.hours.model import EmployeeHours, FactLine, HoursHead, Mark
from riskengine.reports.hours.strip import strip
from riskengine.reports.hours.words import HoursWords
from riskengine.reports.phrasing import date_text, printable
from riskengine.reports.writer import ReportStyle

_FOUR_WEEKS = 28
_BROKEN = "bold red"
_OPEN = "yellow"


def hours_table(
    head: HoursHead,
    employees: Iterable[EmployeeHours],
    words: HoursWords,
    style: ReportStyle,
    *,
    overview: bool,
    left_out: int = 0,
) -> bytes:
    """Return hours as text. ``overview`` gives a line for each employee; ``left_out`` are not told of."""
    people = list(employees)
    lines: list[RenderableType] = [Text(line, style=QUIET) for line in words.about(head)]
    lines.append(Text())
    if overview:
        lines += [_overview(people, words), Text()]
    else:
        for employee in people:
            lines += _employee(employee, words)
    if left_out:
        lines += [Text(words.wording.fill("hours_more_employees", count=left_out)), Text()]
    lines.append(Text(words.wording["hours_purpose"], style=QUIET))
    return drawn(lines, style)


def _employee(employee: EmployeeHours, words: HoursWords) -> Iterator[RenderableType]:
    wording = words.wording
    yield Line(Text(f" {printable(employee.subject)} ", style="bold"), align="left", style=QUIET)
    day = wording.fill("as_of", day=date_text(employee.as_of, wording.language))
    yield _indented(Text(f"{day} · {' '.join(words.verdict(employee))}"))
    yield Text()
    yield _indented(heading(wording["hours_when"]))
    for line in strip(employee.rows, wording, employee.marked_days):
        yield _indented(line)
    yield _indented(Text(wording["hours_breaks_unplaced"], style=QUIET))
    yield Text()
    yield _indented(_facts(employee, words))
    yield Text()
    if employee.marks:
        yield _indented(heading(wording["hours_why"]))
        yield from (_indented(_reason(mark, words)) for mark in employee.marks)
        yield Text()


def _facts(employee: EmployeeHours, words: HoursWords) -> Table:
    wording = words.wording
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style=QUIET)
    for name in ("hours_measure", "hours_value", "hours_found", "hours_limit"):
        table.add_column(wording[name], overflow="fold")
    for line in employee.facts:
        marks = employee.marks_of(line.fact)
        is_broken = any(mark.outcome == "established" and mark.is_limit for mark in marks)
        style = _BROKEN if is_broken else _OPEN if marks else ""
        unknown = QUIET if line.value is None else ""
        table.add_row(
            Text(printable(line.title.in_language(wording.language)), unknown),
            Text(words.value(line), style or unknown),
            Text(words.found(line, employee), QUIET),
            Text(words.limits(line, employee), style),
        )
    return table


def _reason(mark: Mark, words: HoursWords) -> Text:
    style = _BROKEN if mark.outcome == "established" and mark.is_limit else _OPEN
    title = printable(mark.title.in_language(words.wording.language))
    return Text.assemble((f"{mark.label}  ", style), (title, "bold"), f" ({mark.rule})\n  {words.reason(mark)}")


def _overview(people: Iterable[EmployeeHours], words: HoursWords) -> Table:
    wording = words.wording
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style=QUIET)
    for name in ("subject", "hours_recorded", "hours_limit"):
        table.add_column(wording[name], overflow="fold")
    for employee in people:
        labels = dict.fromkeys(mark.label for mark in employee.marks)
        month = min(employee.facts, key=_off_four_weeks, default=None)
        counts = {} if month is None else {"covered": month.covered, "expected": month.expected}
        table.add_row(
            Text(printable(employee.subject), "bold"),
            Text(wording.fill("hours_covered", **counts) if counts else ""),
            Text(", ".join(labels)),
        )
    return table


def _off_four_weeks(line: FactLine) -> int:
    """Return by how many days a fact's window is longer or shorter than four weeks."""
    return abs((line.last - line.first).days + 1 - _FOUR_WEEKS)


def _indented(content: RenderableType) -> Padding:
    return Padding(content, (0, 0, 0, 2))
