"""What a ruleset would set off, for the terminal: a bar for each area, and what is suggested by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from riskengine.reports.canvas import QUIET, SHADES, drawn, heading
from riskengine.reports.impact_words import about_lines, range_text, rate_sentence, rate_text, ruleset_text
from riskengine.reports.phrasing import printable
from riskengine.reports.titles import title_of
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet
from riskengine.simulation.impact_model import AreaImpact, Change, Impact, ImpactDifference, Rate

_BAR = 20
_AREA = 26
_MARKS = "░▒▓█"
"""From the lowest level to the highest; a level above them looks like the highest."""
_OPEN = "·"
_NOTHING = "\u2013"
_MINUS = "\u2212"
_ACTIONS = 24
_CHANGES = 30


def impact_table(impact: Impact, ruleset: RuleSet, style: ReportStyle) -> bytes:
    """Return an impact as text for people."""
    return drawn(_impact(impact, ruleset, Wording(style.language)), style)


def difference_table(difference: ImpactDifference, style: ReportStyle) -> bytes:
    """Return the difference between two rulesets as text for people."""
    return drawn(_difference(difference, Wording(style.language)), style)


def _indented(content: RenderableType) -> Padding:
    return Padding(content, (0, 0, 1, 2))


def _impact(impact: Impact, ruleset: RuleSet, wording: Wording) -> Iterator[RenderableType]:
    yield Text.assemble((wording["impact"], "bold"), f"  {ruleset_text(impact, wording)}")
    yield _indented(Text("\n".join(about_lines(impact, wording))))
    yield _indented(Text(rate_sentence("impact_someone", impact.someone, wording)))
    yield heading(wording["impact_areas"])
    yield _indented(_areas(impact.areas, wording))
    yield heading(wording["impact_suggestions"])
    yield _indented(_actions(impact, ruleset, wording))
    yield heading(wording["impact_roles"])
    yield _indented(_roles(impact, wording))
    yield Text(f"{wording['impact_chance']} {wording['impact_association']}", style=QUIET)
    yield Text(wording["person_decides"], style="bold")


# ----------------------------------------------------------------------- areas


def _areas(areas: Sequence[AreaImpact], wording: Wording) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(wording["area"], min_width=_AREA)
    table.add_column("", no_wrap=True, width=_BAR)
    levels = areas[0].levels if areas else ()
    for rank, level in enumerate(levels):
        title = printable(level.title.in_language(wording.language))
        table.add_column(Text(f"{_mark(rank)} {title}"), justify="right")
    table.add_column(Text(f"{_OPEN} {wording['impact_open']}"), justify="right")
    for area in areas:
        rates = [*(level.rate for level in area.levels), area.undetermined]
        cells = [Text(rate_text(rate.per_1000, wording.language)) for rate in rates]
        table.add_row(printable(area.title.in_language(wording.language)), _bar(area), *cells)
    return table


def _mark(rank: int) -> str:
    return _MARKS[min(rank, len(_MARKS) - 1)]


def _bar(area: AreaImpact) -> Text:
    """Return a bar as long as a thousand people, the highest level first and the open at last."""
    parts = [
        (_mark(rank), SHADES[min(rank + 1, len(SHADES) - 1)], level.rate) for rank, level in enumerate(area.levels)
    ]
    bar = Text()
    drawn_so_far, people = 0, 0
    for mark, shade, rate in [*reversed(parts), (_OPEN, QUIET, area.undetermined)]:
        people += rate.subjects
        end = round(_BAR * people / rate.of)
        bar.append(mark * (end - drawn_so_far), shade)
        drawn_so_far = end
    return bar


# ----------------------------------------------------------------- suggestions


def _actions(impact: Impact, ruleset: RuleSet, wording: Wording) -> RenderableType:
    language = wording.language
    suggested = [action for action in impact.actions if action.suggested.subjects]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(wording["suggestion"], ratio=1)
    table.add_column(wording["who"])
    table.add_column(wording["impact_rate"], justify="right")
    table.add_column(wording["impact_range"], justify="right", style=QUIET, no_wrap=True)
    for action in suggested[:_ACTIONS]:
        role = title_of(ruleset.roles, action.role, language)
        table.add_row(
            printable(action.title.in_language(language)), printable(role), *_rate(action.suggested, language)
        )
    if len(suggested) > _ACTIONS:
        more = wording.fill("impact_more", count=len(suggested) - _ACTIONS)
        table.add_row(Text(more, style=QUIET))
    return table


def _rate(rate: Rate, language: str) -> tuple[str, str]:
    return rate_text(rate.per_1000, language), range_text(rate, language)


def _roles(impact: Impact, wording: Wording) -> RenderableType:
    language = wording.language
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(wording["who"])
    table.add_column(wording["impact_role_people"], justify="right")
    table.add_column(wording["impact_range"], justify="right", style=QUIET, no_wrap=True)
    table.add_column(wording["impact_role_things"], justify="right")
    for role in impact.roles:
        title = printable(role.title.in_language(language))
        table.add_row(title, *_rate(role.people, language), rate_text(role.suggestions_per_1000, language))
    return table


# ------------------------------------------------------------------ differences


def _difference(difference: ImpactDifference, wording: Wording) -> Iterator[RenderableType]:
    before, after = difference.before, difference.after
    yield Text(wording["impact_difference"], style="bold")
    sides = (("impact_before", before), ("impact_after", after))
    lines = [f"{wording[name]}: {ruleset_text(impact, wording)}" for name, impact in sides]
    yield _indented(Text("\n".join([*lines, *about_lines(after, wording)])))
    if not difference.changed.subjects:
        yield _indented(Text(wording["impact_same"]))
    else:
        yield _indented(Text(rate_sentence("impact_changed", difference.changed, wording)))
        yield heading(wording["impact_areas"])
        yield _indented(_both_areas(difference, wording))
        for name, changes in (("rules", difference.rules), ("impact_suggestions", difference.actions)):
            if changes:
                yield heading(wording[name])
                yield _indented(_changes(changes, wording))
    yield Text(f"{wording['impact_chance']} {wording['impact_association']}", style=QUIET)
    yield Text(wording["person_decides"], style="bold")


def _both_areas(difference: ImpactDifference, wording: Wording) -> RenderableType:
    before = {area.area: area for area in difference.before.areas}
    after = {area.area: area for area in difference.after.areas}
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(wording["area"], ratio=1)
    levels = next(iter((after or before).values())).levels if after or before else ()
    for level in levels:
        table.add_column(printable(level.title.in_language(wording.language)), justify="right", no_wrap=True)
    table.add_column(wording["impact_open"], justify="right", no_wrap=True)
    for name, area in {**before, **after}.items():
        pairs = zip(_rates(before.get(name)), _rates(after.get(name)), strict=False)
        texts = [
            " → ".join(_NOTHING if rate is None else rate_text(rate.per_1000, wording.language) for rate in pair)
            for pair in pairs
        ]
        table.add_row(printable(area.title.in_language(wording.language)), *texts)
    return table


def _rates(area: AreaImpact | None) -> Sequence[Rate | None]:
    """Return the rates of an area by level, and at last of what is open; none where a ruleset lacks the area."""
    return [None] * 20 if area is None else [*(level.rate for level in area.levels), area.undetermined]


def _changes(changes: Sequence[Change], wording: Wording) -> RenderableType:
    language = wording.language
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("")
    table.add_column("", ratio=1)
    for name in ("impact_gained", "impact_lost"):
        table.add_column(f"{wording[name]} {wording['impact_rate']}", justify="right")
    for change in changes[:_CHANGES]:
        cells = [
            f"{sign}{rate_text(rate.per_1000, language)}" if rate.subjects else ""
            for sign, rate in (("+", change.gained), (_MINUS, change.lost))
        ]
        table.add_row(Text(change.id, style="bold"), printable(change.title.in_language(language)), *cells)
    if len(changes) > _CHANGES:
        table.add_row("", Text(wording.fill("impact_more", count=len(changes) - _CHANGES), style=QUIET))
    return table
