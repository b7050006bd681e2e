"""Text as Markdown that says exactly that text, whatever stands in it.

Authors' texts are never Markdown themselves. What is already Markdown is marked as such by its type, so
that nothing is escaped twice and nothing is forgotten. The same Markdown is read by the site generator
and by code-hosting sites, so that only what both understand is used.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import Markup, escape

Markdown = Markup
"""Text that is Markdown already."""

_SPECIAL = re.compile(r"[\\`*_\[\]{}<>&|~$^]")
_BACKSLASHED = frozenset("\\`*_[]{}")
_PLAIN_ID = re.compile(r"[\w.@:/-]+")
_UNSAFE_IN_CODE = re.compile(r"[^\w .:/,=()-]|_")
_OPENS_A_BLOCK = re.compile(r"(?:[-+#=:!?%]|\d+[.)](?=\s|$))")


def escaped(text: str | Markdown) -> Markdown:
    """Return a text, on one line, as Markdown that shows it letter for letter. Markdown is returned as it is."""
    if isinstance(text, Markup):
        return text
    line = " ".join(text.split())
    safe = _SPECIAL.sub(lambda found: _harmless(found[0]), line)
    # At the beginning of a line these would make it a list, a heading or something else than a paragraph.
    if opening := _OPENS_A_BLOCK.match(line):
        last = opening.end() - 1
        safe = f"{line[:last]}&#{ord(line[last])};{safe[opening.end() :]}"
    return Markup(safe)


def _harmless(character: str) -> str:
    return f"\\{character}" if character in _BACKSLASHED else f"&#{ord(character)};"


def stretch(text: str) -> Markdown:
    """Return a stretch of text from within a line, with a blank at each end where it has any."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return Markup("{}{}{}").format(before, escaped(text), after)


def html_text(text: str) -> Markdown:
    """Return a text, on one line, for a place where HTML is read and Markdown is not."""
    return escape(" ".join(text.split()))


def code(text: str) -> Markdown:
    """Return an id, or a stretch of source on one line, in the typeface of code."""
    line = " ".join(text.split())
    if _PLAIN_ID.fullmatch(line):
        return Markup(f"`{line}`")
    return Markup(f"<code>{_UNSAFE_IN_CODE.sub(lambda found: f'&#{ord(found[0])};', line)}</code>")


def link(label: str | Markdown, target: str) -> Markdown:
    """Return a link; the target is a place within the pages, which our own code has made."""
    return Markup("[{}]({})").format(escaped(label), Markup(target))


def outside_link(label: str | Markdown, url: str) -> Markdown:
    """Return a link to an address that an author wrote, or the label alone where it is no web address."""
    if not url.startswith(("https://", "http://")):
        return escaped(label)
    return link(label, quote(url, safe="%/:=?#@!$&+,;~-._"))


def joined(parts: Iterable[Markdown], separator: str = ", ") -> Markdown:
    """Return parts of Markdown in a row."""
    return Markup(separator).join(parts)


def slug(text: str) -> str:
    """Return a text as the last part of an address: lower-case words of plain letters joined by hyphens."""
    split = unicodedata.normalize("NFKD", text.casefold().replace("æ", "ae").replace("ø", "o"))
    plain = "".join(character for character in split if not unicodedata.combining(character))
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-")
