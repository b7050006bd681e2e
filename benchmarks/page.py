"""``docs/performance.md``: each section between marks of its own, replaced when its benchmark has run."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

from benchmarks.section import Section

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "performance.md"
CHARTS = ROOT / "docs" / "performance"


def write(name: str, section: Section) -> None:
    """Put a section onto the page, and draw its chart beside it."""
    chart = None
    if section.bars:
        CHARTS.mkdir(exist_ok=True)
        _draw(CHARTS / f"{name}.svg", section)
        chart = f"performance/{name}.svg"
    begin, end = f"<!-- begin: {name} -->", f"<!-- end: {name} -->"
    machine = f"Measured with Python {platform.python_version()} on {os.cpu_count()} cores, in one run.\n"
    content = f"{begin}\n\n{section.markdown(chart)}\n{machine}\n{end}"
    page = PAGE.read_text()
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    PAGE.write_text(pattern.sub(lambda _: content, page) if pattern.search(page) else f"{page.rstrip()}\n\n{content}\n")


def _draw(path: Path, section: Section) -> None:
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    with pyplot.rc_context({"svg.hashsalt": "riskengine", "font.size": 9}):
        names = list(section.bars)[::-1]
        drawing, axes = pyplot.subplots(figsize=(8, 0.4 * len(names) + 0.9))
        colours = ["#0072b2" if name.startswith("riskengine") else "#999999" for name in names]
        bars = axes.barh(names, [section.bars[name] for name in names], color=colours)
        axes.bar_label(bars, fmt="%.3g", padding=3)
        axes.set_xlabel(section.unit)
        axes.set_xscale("log")
        axes.margins(x=0.15)
        axes.spines[["top", "right"]].set_visible(False)
        drawing.tight_layout()
        drawing.savefig(path, metadata={"Date": None})
        pyplot.close(drawing)
