"""Days by the hours of the clock as a heat map, in shades that also a printer without colours keeps apart.

The text of the SVG stays text, so that it can be searched and read aloud. Nothing of matplotlib's global
state is used or changed.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from riskengine.reports.hours.model import EmployeeHours, HourRow
from riskengine.reports.phrasing import printable
from riskengine.reports.wording import Wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SETTINGS: Final[Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "riskengine",
    "font.family": "sans-serif",
    "font.size": 8.0,
    "hatch.linewidth": 0.5,
}
_HOURS: Final = 24
_ROW: Final = 0.19
"""Inches a day."""
_ON_CALL: Final = "#E69F00"
_MARK: Final = "#B03A00"
_QUIET: Final = "#777777"


def hours_chart(employee: EmployeeHours, wording: Wording) -> str:
    """Return the chart of one employee as an SVG element."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context(_SETTINGS):
        figure = Figure(figsize=(9.0, 1.1 + _ROW * len(employee.rows)), layout="constrained")
        _draw(figure.subplots(), employee, wording)
        image = io.BytesIO()
        # Without a date, the same entries make the same picture.
        figure.savefig(image, format="svg", metadata={"Title": wording["hours_when"], "Date": None})
    drawing = image.getvalue().decode()
    return drawing[drawing.index("<svg") :]


def _draw(axes: Axes, employee: EmployeeHours, wording: Wording) -> None:
    rows = employee.rows
    marked = employee.marked_days
    axes.pcolormesh(
        [row.worked for row in rows], cmap="Blues", vmin=0, vmax=1, edgecolors="white", linewidth=0.4, zorder=2
    )
    for place, row in enumerate(rows):
        if row.has_leave:
            axes.axhspan(place, place + 1, facecolor="none", hatch="....", edgecolor=_QUIET, linewidth=0, zorder=3)
        for hour, part in enumerate(row.on_call):
            if part and not row.worked[hour]:
                _square(axes, hour, place)
        if labels := marked.get(row.day):
            text = f"\u25c2 {printable(', '.join(labels))}"
            axes.text(_HOURS + 0.2, place + 0.5, text, va="center", color=_MARK, fontweight="bold", clip_on=False)
    axes.set_yticks([place + 0.5 for place in range(len(rows))], [_label(row, wording) for row in rows])
    axes.set_ylim(len(rows), 0)
    axes.set_xlim(0, _HOURS)
    axes.set_xticks(range(0, _HOURS + 1, 3), [f"{hour:02}" for hour in range(0, _HOURS + 1, 3)])
    axes.xaxis.tick_top()
    axes.set_xlabel(wording["hours_of_the_day"])
    axes.xaxis.set_label_position("top")
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    for place, row in enumerate(rows):
        if row.day.weekday() == 0 and place:
            axes.axhline(place, color=_QUIET, linewidth=0.8, zorder=3)
    _legend(axes, employee, wording)


def _legend(axes: Axes, employee: EmployeeHours, wording: Wording) -> None:
    from matplotlib import colormaps
    from matplotlib.patches import Patch

    shades = colormaps["Blues"]
    signs = [Patch(facecolor=shades(part), label=f"{part:.0%}") for part in (0.25, 0.5, 0.75, 1.0)]
    if any(any(row.on_call) for row in employee.rows):
        signs.append(Patch(facecolor="none", edgecolor=_ON_CALL, hatch="////", label=wording["hours_on_call"]))
    if any(row.has_leave for row in employee.rows):
        signs.append(Patch(facecolor="none", edgecolor=_QUIET, hatch="....", label=wording["hours_away"]))
    if any(row.is_day_off for row in employee.rows):
        signs.append(Patch(facecolor="none", label=f"* {wording['hours_day_off']}"))
    axes.legend(
        handles=signs,
        title=wording["hours_part"],
        alignment="left",
        loc="upper left",
        bbox_to_anchor=(0, -0.01),
        ncols=len(signs),
        frameon=False,
    )


def _square(axes: Axes, hour: int, place: int) -> None:
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle((hour, place), 1, 1, facecolor="none", edgecolor=_ON_CALL, hatch="////", zorder=3))


def _label(row: HourRow, wording: Wording) -> str:
    weekday = wording["hours_weekdays"].split()[row.day.weekday()]
    return f"{weekday} {row.day:%d.%m}{' *' if row.is_day_off else ''}"
