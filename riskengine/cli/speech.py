"""What is said to people on standard error: in which language, and with colour only where it helps."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import IO, Any

import click

from riskengine.diagnostics import Diagnostic, Severity, render_diagnostic
from riskengine.localisation import choose_language

_LANGUAGE = "riskengine.language"
_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def settle_language(context: click.Context, languages: tuple[str, ...] = ("en", "nb")) -> str:
    """Return the language asked for with ``--lang``, else by the environment among those on offer.

    From then on failures are told in that language too.
    """
    language: str = context.params.get("lang") or choose_language(languages, os.environ)
    context.meta[_LANGUAGE] = language
    return language


def language_in(context: click.Context) -> str:
    """Return the language settled on so far, or else the one that the environment asks for."""
    language: str | None = context.meta.get(_LANGUAGE)
    return language or choose_language(("en", "nb"), os.environ)


def may_colour(stream: IO[Any]) -> bool:
    """Whether colour is wanted there: on a terminal, unless NO_COLOR says otherwise (no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()


def tell(text: str = "") -> None:
    """Say something to the person at the terminal, apart from the output itself."""
    click.echo(text, err=True, color=may_colour(sys.stderr))


def tell_diagnostics(diagnostics: Iterable[Diagnostic], language: str) -> None:
    """Say what is wrong, one diagnostic after the other."""
    for diagnostic in diagnostics:
        tell(diagnostic_text(diagnostic, language))


def diagnostic_text(diagnostic: Diagnostic, language: str) -> str:
    """Return a diagnostic with its severity and code in colour; click takes the colour off where unwanted."""
    from riskengine.reports.phrasing import printable

    text = printable(render_diagnostic(diagnostic, language))
    before, code, after = text.partition(f"[{diagnostic.code}]")
    words = before.rsplit(" ", 1)
    words[-1] = click.style(words[-1] + code, fg=_STYLES[diagnostic.severity], bold=True)
    return " ".join(words) + after
