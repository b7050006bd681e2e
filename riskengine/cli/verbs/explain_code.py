"""``riskengine explain-code``: what an error or warning code means, with an example."""

from __future__ import annotations

import json

import click

from riskengine.cli import options
from riskengine.cli.output import print_output
from riskengine.cli.speech import settle_language
from riskengine.diagnostics import CATALOGUE, Diagnostic, DiagnosticsError, nearest
from riskengine.reports.code_page import code_document, code_page


@click.command("explain-code")
@click.argument("code")
@options.language_option
@options.format_option("table", "json", default="table")
@click.pass_context
def command(context: click.Context, *, code: str, lang: str | None, format: str) -> None:  # noqa: ARG001 - see speech
    """Explain CODE, as it stands in square brackets in an error or warning: RE2103."""
    language = settle_language(context)
    entry = CATALOGUE.get(code.upper())
    if entry is None:
        raise DiagnosticsError([Diagnostic("RE8008", {"name": code}, suggestion=nearest(code, CATALOGUE))])
    if format == "json":
        print_output(json.dumps(code_document(entry), ensure_ascii=False, indent=2).encode() + b"\n")
    else:
        print_output(code_page(entry, language).encode())
