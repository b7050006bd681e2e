"""``riskengine engines``: the engines that are installed."""

from __future__ import annotations

import json

import click

from riskengine.cli import options
from riskengine.cli.output import print_output
from riskengine.cli.speech import settle_language
from riskengine.diagnostics import EngineError
from riskengine.engines import engine_names, find_engine


@click.command("engines")
@options.language_option
@options.format_option("table", "json", default="table")
@click.pass_context
def command(context: click.Context, *, lang: str | None, format: str) -> None:  # noqa: ARG001 - see speech
    """List the engines that can evaluate rules. One that cannot be loaded is listed with the reason."""
    language = settle_language(context)
    summaries = {name: _summary(name, language) for name in engine_names()}
    if format == "json":
        document = [{"name": name, "summary": summary} for name, summary in summaries.items()]
        print_output(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")
        return
    width = max(map(len, summaries))
    print_output("".join(f"{name:<{width}}  {summary}\n" for name, summary in summaries.items()).encode())


def _summary(name: str, language: str) -> str:
    try:
        return find_engine(name).summary
    except EngineError as error:
        return error.diagnostics[0].message(language)
