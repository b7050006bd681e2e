"""The template of a reason: plain text with the names of facts and parameters in braces."""

from __future__ import annotations

from string import Formatter

Part = tuple[str, str | None]
"""A stretch of plain text, and the name that follows it; None after the last one."""


def template_parts(text: str) -> tuple[Part, ...]:
    """Split a template into plain text and names. Raises ValueError on a brace that stands alone."""
    parts: list[Part] = []
    for plain, name, form, conversion in Formatter().parse(text):
        if form or conversion:
            raise ValueError("only a name stands in braces")
        parts.append((plain, name))
    return tuple(parts)


def template_names(text: str) -> tuple[str, ...]:
    """Return the names in a template. Raises ValueError on a brace that stands alone."""
    return tuple(name for _, name in template_parts(text) if name is not None)
