"""Just enough of Markdown to test the documentation: fences, tables, headings, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = tuple(
    sorted(
        [
            *ROOT.glob("*.md"),
            *ROOT.glob("docs/**/*.md"),
            *ROOT.glob("examples/**/*.md"),
            *ROOT.glob("benchmarks/**/*.md"),
        ]
    )
)

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_CELL_BORDER = re.compile(r"(?<!\\)\|")


class Fence(NamedTuple):
    """A fenced block: the words after the fence, and the text inside."""

    info: tuple[str, ...]
    text: str


def page_name(path: Path) -> str:
    """Return how a page is called in the names of tests."""
    return path.relative_to(ROOT).as_posix()


def read(path: Path | str) -> str:
    """Return a page's text."""
    return (ROOT / path).read_text(encoding="utf-8")


def fences(text: str) -> list[Fence]:
    """Return the fenced blocks of a page, in their order."""
    return [Fence(tuple(found["info"].split()), found["text"]) for found in _FENCE.finditer(text)]


def without_fences(text: str) -> str:
    """Return a page without its fenced blocks."""
    return _FENCE.sub("", text)


def sections(text: str) -> dict[str, str]:
    """Return the text below each heading, up to the next one of any rank."""
    parts = re.split(r"^#+ (.+)$", without_fences(text), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def rows(text: str) -> Iterator[list[str]]:
    """Yield the cells of each row of every table, without headings and rulers."""
    lines = text.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("|") and not line.startswith("| ---") and not following.startswith("| ---"):
            yield [cell.strip().replace("\\|", "|") for cell in _CELL_BORDER.split(line)[1:-1]]


def code_words(cell: str) -> list[str]:
    """Return what stands between backticks in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def first_column(text: str) -> list[str]:
    """Return the code words in the first column of every table."""
    return [word for row in rows(text) for word in code_words(row[0])]


def links(text: str) -> list[str]:
    """Return the targets of all links."""
    return [found["target"] for found in _LINK.finditer(without_fences(text))]


def anchors(text: str) -> set[str]:
    """Return the anchors of a page: those of its headings, as GitHub makes them, and those written out as ids."""
    prose = without_fences(text)
    headings = re.findall(r"^#+ (.+)$", prose, flags=re.MULTILINE)
    written = set(re.findall(r'<\w+ [^>]*\bid="([^"]+)"', prose))
    return written | {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
