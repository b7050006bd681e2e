"""What a ruleset would set off, as a picture: SVG or PNG, in colours that colour-blind readers can tell apart.

The text of an SVG stays text, so that it can be searched and read aloud. Nothing of matplotlib's global
state is used or changed.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from riskengine.reports.impact_words import about_lines, rate_sentence, rate_text, ruleset_text
from riskengine.reports.phrasing import printable
from riskengine.reports.wording import Wording
from riskengine.simulation.extras import require
from riskengine.simulation.impact_model import ActionImpact, AreaImpact, Change, Impact, ImpactDifference

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ImageFormat = Literal["svg", "png"]

# Okabe and Ito's colours, from calm to urgent, each with the colour of letters that can be read on it.
_COLOURS = (("#56B4E9", "black"), ("#F0E442", "black"), ("#D55E00", "white"), ("#000000", "white"))
_OPEN = "#FFFFFF"
_BARS = "#0072B2"
_LOST = "#D55E00"
_QUIET = "#555555"

_ACTIONS = 18
_CHANGES = 30
_ROW = 0.34
"""Inches a bar."""
_LABELLED_FROM = 28
"""People in a thousand, below which a number does not fit in its part of a bar."""

_SETTINGS: Any = {"svg.fonttype": "none", "svg.hashsalt": "riskengine", "font.family": "sans-serif", "font.size": 9.0}


def impact_chart(impact: Impact, language: str, image_format: ImageFormat) -> bytes:
    """Return the areas and the most frequent suggestions as an image. Raises SimulationError without matplotlib."""
    require(["matplotlib"])
    from matplotlib import rc_context

    wording = Wording(language)
    actions = [action for action in impact.actions if action.suggested.subjects][:_ACTIONS]
    with rc_context(_SETTINGS):
        figure = _figure(len(impact.areas) + len(actions) + 9)
        heights = [len(impact.areas) + 3, len(actions) + 1]
        above, below = figure.subplots(2, 1, height_ratios=heights)
        _areas(above, impact.areas, wording)
        _actions(below, actions, wording)
        title = f"{wording['impact']}\n{ruleset_text(impact, wording)}"
        figure.suptitle(title, fontsize=12, fontweight="bold")
        _notes(figure, [rate_sentence("impact_someone", impact.someone, wording), *_about(impact, wording)])
        return _image(figure, image_format, wording)


def difference_chart(difference: ImpactDifference, language: str, image_format: ImageFormat) -> bytes:
    """Return the rules that differ as an image. Raises SimulationError without matplotlib."""
    require(["matplotlib"])
    from matplotlib import rc_context

    wording = Wording(language)
    rules = difference.rules[:_CHANGES]
    with rc_context(_SETTINGS):
        figure = _figure(len(rules) + 8)
        _changes(figure.subplots(), rules, wording)
        sides = [
            f"{wording[name]}: {ruleset_text(impact, wording)}"
            for name, impact in (("impact_before", difference.before), ("impact_after", difference.after))
        ]
        figure.suptitle("\n".join([wording["impact_difference"], *sides]), fontsize=12, fontweight="bold")
        sentence = rate_sentence("impact_changed", difference.changed, wording)
        _notes(figure, [sentence, *_about(difference.after, wording)])
        return _image(figure, image_format, wording)


def _figure(rows: int) -> Figure:
    from matplotlib.figure import Figure

    return Figure(figsize=(9.5, max(4.0, _ROW * rows)), layout="constrained")


def _about(impact: Impact, wording: Wording) -> list[str]:
    return [*about_lines(impact, wording), wording["impact_chance"], wording["impact_association"]]


def _notes(figure: Figure, lines: Sequence[str]) -> None:
    figure.supxlabel("\n".join(lines), fontsize=8, color=_QUIET, x=0.02, ha="left", wrap=False)


def _image(figure: Figure, image_format: ImageFormat, wording: Wording) -> bytes:
    image = io.BytesIO()
    # Without a date, the same figures make the same file.
    metadata = {"Title": wording["impact"], "Description": wording["impact_invented"]}
    if image_format == "svg":
        figure.savefig(image, format="svg", metadata={**metadata, "Date": None})
    else:
        figure.savefig(image, format="png", dpi=160, metadata=metadata)
    return image.getvalue()


# ------------------------------------------------------------------------ panels


def _areas(axes: Axes, areas: Sequence[AreaImpact], wording: Wording) -> None:
    """Draw a bar for each area, the highest level first, then what is open."""
    language = wording.language
    rows = range(len(areas))
    ends = [0.0] * len(areas)
    levels = areas[0].levels if areas else ()
    for rank in reversed(range(len(levels))):
        colour, letters = _COLOURS[min(rank, len(_COLOURS) - 1)]
        rates = [area.levels[rank].rate.per_1000 for area in areas]
        title = printable(levels[rank].title.in_language(language))
        axes.barh(rows, rates, left=ends, color=colour, edgecolor="white", linewidth=0.6, label=title)
        _label(axes, rates, ends, letters, language)
        ends = [end + rate for end, rate in zip(ends, rates, strict=True)]
    rates = [area.undetermined.per_1000 for area in areas]
    open_title = wording["impact_open"]
    axes.barh(rows, rates, left=ends, color=_OPEN, edgecolor="#999999", hatch="////", linewidth=0.6, label=open_title)
    _label(axes, rates, ends, "black", language, boxed=True)
    _name_rows(axes, [area.title.in_language(language) for area in areas])
    axes.set_title(wording["impact_areas"], loc="left", fontsize=10)
    axes.set_xlim(0, 1000)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.06), ncols=len(levels) + 1, frameon=False)


def _label(
    axes: Axes, rates: Sequence[float], starts: Sequence[float], letters: str, language: str, *, boxed: bool = False
) -> None:
    box = {"boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none"} if boxed else None
    for row, (rate, start) in enumerate(zip(rates, starts, strict=True)):
        if rate >= _LABELLED_FROM:
            text = rate_text(rate, language)
            axes.text(start + rate / 2, row, text, ha="center", va="center", color=letters, fontsize=8, bbox=box)


def _actions(axes: Axes, actions: Sequence[ActionImpact], wording: Wording) -> None:
    """Draw a bar for each action, with its 95 percent interval."""
    language = wording.language
    rates = [action.suggested.per_1000 for action in actions]
    ranges = [action.suggested.range_per_1000 for action in actions]
    errors = [
        [rate - low for rate, (low, _) in zip(rates, ranges, strict=True)],
        [high - rate for rate, (_, high) in zip(rates, ranges, strict=True)],
    ]
    axes.barh(range(len(actions)), rates, color=_BARS, xerr=errors, ecolor="black", capsize=2)
    for row, (rate, (_, high)) in enumerate(zip(rates, ranges, strict=True)):
        axes.annotate(
            rate_text(rate, language), (high, row), (5, 0), textcoords="offset points", va="center", fontsize=8
        )
    _name_rows(axes, [action.title.in_language(language) for action in actions])
    axes.set_title(wording["impact_suggestions"], loc="left", fontsize=10)
    axes.margins(x=0.08)
    axes.set_xlim(left=0)


def _changes(axes: Axes, changes: Sequence[Change], wording: Wording) -> None:
    """Draw to the right for how many each rule is new, and to the left for how many it is no more."""
    language = wording.language
    rows = range(len(changes))
    gained = [change.gained.per_1000 for change in changes]
    lost = [-change.lost.per_1000 for change in changes]
    axes.barh(rows, gained, color=_BARS, label=wording["impact_gained"])
    axes.barh(rows, lost, color=_LOST, hatch="////", edgecolor="white", label=wording["impact_lost"])
    for row, change in enumerate(changes):
        for rate, side, sign in ((change.gained, 1, "+"), (change.lost, -1, "\u2212")):
            if rate.subjects:
                text = f"{sign}{rate_text(rate.per_1000, language)}"
                where = (side * rate.per_1000, row)
                across = "left" if side > 0 else "right"
                axes.annotate(
                    text, where, (4 * side, 0), textcoords="offset points", ha=across, va="center", fontsize=8
                )
    _name_rows(axes, [f"{change.id}  {change.title.in_language(language)}" for change in changes])
    axes.axvline(0, color="black", linewidth=0.8)
    axes.margins(x=0.12)
    axes.set_title(wording["impact_rate"], loc="left", fontsize=10)
    if changes:
        axes.legend(loc="lower right", frameon=False)


def _beside(axes: Axes, text: str, end: float, row: int, points: int) -> None:
    """Write beside the end of a bar, so many points to the right of it, or to the left."""
    across: Literal["left", "right"] = "left" if points > 0 else "right"
    axes.annotate(text, (end, row), (points, 0), textcoords="offset points", ha=across, va="center", fontsize=8)


def _name_rows(axes: Axes, names: Sequence[str]) -> None:
    axes.set_yticks(range(len(names)), [_short(printable(name)) for name in names])
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)


def _short(name: str) -> str:
    # A dollar sign would start a formula.
    name = name.replace("$", r"\$")
    return name if len(name) <= 60 else f"{name[:59]}…"
