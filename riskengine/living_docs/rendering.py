"""Templates to Markdown. Whatever a template fills in is escaped, unless it is Markdown already."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from riskengine.living_docs.condition_words import as_blocks
from riskengine.living_docs.markdown_text import Markdown, code, escaped, html_text, joined

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> Environment:
    """Return the template environment."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    templates = Environment(
        loader=PackageLoader("riskengine.living_docs"),
        # With autoescape, macros return Markdown; finalize has then escaped everything that is not.
        autoescape=True,
        finalize=_finished,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(code=code, html=html_text, in_a_row=joined, as_blocks=as_blocks)
    return templates


def rendered(template: str, **subjects: object) -> str:
    """Return a page: a filled-in template, its empty lines put in order."""
    text = environment().get_template(f"{template}.jinja").render(**subjects)
    text = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text))
    return re.sub(r"^(- .*)\n\n(?=- )", r"\1\n", text, flags=re.MULTILINE).strip() + "\n"


def _finished(value: object) -> object:
    return escaped(value) if isinstance(value, str) and not isinstance(value, Markdown) else value
