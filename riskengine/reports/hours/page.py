"""Hours as one self-contained page: to read, to print, to keep. It loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from riskengine.reports.hours.chart import hours_chart
from riskengine.reports.hours.model import EmployeeHours, HoursHead
from riskengine.reports.hours.words import HoursWords
from riskengine.reports.phrasing import date_text


def hours_page(head: HoursHead, employees: Iterable[EmployeeHours], words: HoursWords) -> Iterator[bytes]:
    """Yield the page piece by piece. Every text is escaped by the template engine; the chart was by its own."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    wording = words.wording
    environment = Environment(
        loader=PackageLoader("riskengine.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("hours.html.jinja")
    for piece in template.generate(
        head=head,
        employees=employees,
        words=words,
        wording=wording,
        language=wording.language,
        day=lambda day: date_text(day, wording.language),
        chart=lambda employee: Markup(hours_chart(employee, wording)),  # noqa: S704 - matplotlib escapes what it writes
    ):
        yield piece.encode()
