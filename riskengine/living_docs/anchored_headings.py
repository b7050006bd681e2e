"""A Markdown extension: an anchor on the line before a heading becomes the heading's own.

Pages are written so that code-hosting sites read them too, and those know no other way to give a
heading an anchor that outlives its title. The site's contents and search then lead to that anchor.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    from markdown import Markdown

_ANCHOR = re.compile(r'<a id="([^"<>{}\s]+)"></a>')
_HEADING = re.compile(r"#{1,6} ")
_BEFORE_HTML_BLOCKS = 25


class _AnchorsIntoHeadings(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        anchored: list[str] = []
        for line in lines:
            anchor = _ANCHOR.fullmatch(anchored[-1]) if anchored and _HEADING.match(line) else None
            if anchor is None:
                anchored.append(line)
            else:
                anchored[-1] = f"{line} {{ #{anchor[1]} }}"
        return anchored


class AnchoredHeadings(Extension):
    """The extension; it needs ``attr_list``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Python-Markdown calls
        """Add the step to a reader of Markdown."""
        md.preprocessors.register(_AnchorsIntoHeadings(md), "anchored_headings", _BEFORE_HTML_BLOCKS)


def makeExtension(**_settings: object) -> AnchoredHeadings:  # noqa: N802 - the name that Python-Markdown looks for
    """Return the extension."""
    return AnchoredHeadings()
