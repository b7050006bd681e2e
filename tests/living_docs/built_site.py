"""What a built site holds, read from its HTML without a browser."""

from __future__ import annotations

import posixpath
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

FETCHED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}
"""The elements by which a page makes a browser fetch something, and where they say what."""


class Page(HTMLParser):
    """A page: its anchors, what it links to, what it makes a browser fetch, its elements and its text."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._silent = 0
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        attrs = dict(attributes)
        self.elements.append((tag, attrs))
        if attrs.get("id"):
            self.anchors.append(attrs["id"])
        if tag == "a" and attrs.get("href") is not None:
            self.links.append(attrs["href"])
        if tag in FETCHED and attrs.get(FETCHED[tag]) is not None:
            self.fetched.append(attrs[FETCHED[tag]])
        if tag in {"script", "style"}:
            self._silent += 1

    def handle_endtag(self, tag):
        if tag in {"script", "style"}:
            self._silent -= 1

    def handle_data(self, data):
        if not self._silent:
            self.text += data


@cache
def page_at(path: Path) -> Page:
    """Return a page, read once."""
    return Page(path)


def pages_of(site: Path) -> dict[str, Page]:
    """Return every page of a site by its path."""
    return {path.relative_to(site).as_posix(): page_at(path) for path in sorted(site.rglob("*.html"))}


def is_outside(address: str) -> bool:
    """Whether an address leads away from the site."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def resolved(page: str, address: str) -> tuple[str, str]:
    """Return the file within the site that an address on a page leads to, and the anchor in it."""
    parts = urlsplit(address)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)
