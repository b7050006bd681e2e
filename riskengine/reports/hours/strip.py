"""Days by the hours of the clock as a strip of shaded blocks, for a terminal.

The shade itself tells how much of an hour was worked, so nothing hangs on colours. Where blocks cannot be
shown, letters stand for them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rich.text import Text

from riskengine.reports.canvas import QUIET
from riskengine.reports.hours.model import HourRow
from riskengine.reports.wording import Wording

_WIDTH = 2
"""Characters an hour."""
_LABEL = 10
_TICKS = (0, 6, 12, 18, 24)
_STYLES = ("", "blue", "blue", "blue", "bold blue")
_MARKED = "bold yellow"


@dataclass(frozen=True, slots=True)
class Blocks:
    """The characters of a strip: nothing, a little, half, most and the whole of an hour, and what else is told."""

    shades: str
    on_call: str
    away: str
    day_off: str
    mark: str


BLOCKS = Blocks("·░▒▓█", "≈", "~", "*", "◂")
LETTERS = Blocks(".-+x#", "o", "~", "*", "<")


def strip(
    rows: Sequence[HourRow],
    wording: Wording,
    marked: Mapping[date, Collection[str]],
    blocks: Blocks = BLOCKS,
) -> Iterator[Text]:
    """Yield the hours of a day as a heading, a line for each row, and what the signs mean.

    ``marked`` are labels of what rules say of a day, written beside it. A blank line stands between weeks.
    """
    yield Text(" " * _LABEL + _scale(), style=QUIET)
    for row in rows:
        if row.day.weekday() == 0 and row is not rows[0]:
            yield Text()
        line = Text(_label(row, wording, blocks).ljust(_LABEL))
        for worked, on_call in zip(row.worked, row.on_call, strict=True):
            shade = _shade(worked)
            sign = blocks.on_call if not shade and on_call else blocks.shades[shade]
            line.append(sign * _WIDTH, _STYLES[shade] or QUIET)
        if row.has_leave:
            line.append(f" {blocks.away}")
        if labels := marked.get(row.day):
            line.append(f" {blocks.mark} {', '.join(labels)}", _MARKED)
        yield line
    signs = dict(zip(("little", "half", "most", "whole"), blocks.shades[1:], strict=True))
    others = {
        f"{blocks.on_call} {wording['hours_on_call']}": any(any(row.on_call) for row in rows),
        f"{blocks.away} {wording['hours_away']}": any(row.has_leave for row in rows),
        f"{blocks.day_off} {wording['hours_day_off']}": any(row.is_day_off for row in rows),
    }
    yield Text()
    yield Text("  ".join([wording.fill("hours_legend", **signs), *(one for one in others if others[one])]), style=QUIET)


def _scale() -> str:
    scale = [" "] * (24 * _WIDTH + 2)
    for hour in _TICKS:
        for at, digit in enumerate(f"{hour:02}"):
            scale[hour * _WIDTH + at] = digit
    return "".join(scale)


def _shade(part: float) -> int:
    """Return how dark an hour is: nothing, up to a quarter, up to five eighths, up to seven eighths, or all."""
    limits = (0.0, 0.25, 0.625, 0.875)
    return sum(part > limit for limit in limits)


def _label(row: HourRow, wording: Wording, blocks: Blocks) -> str:
    weekday = wording["hours_weekdays"].split()[row.day.weekday()]
    return f"{weekday} {row.day:%d.%m}{blocks.day_off if row.is_day_off else ''}"
