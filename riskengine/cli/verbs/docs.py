"""``riskengine docs``: the living documentation of a ruleset, as a site or as Markdown."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack

import click

from riskengine.cli import exit_codes, options
from riskengine.cli.speech import diagnostic_text, may_colour, settle_language
from riskengine.reports.wording import Wording

Command = TypeVar("Command", bound=Callable[..., Any])


class DocsOptions(TypedDict):
    """The options of both verbs."""

    ruleset: str
    features: Path | None
    out: Path
    force: bool
    lang: str | None


class MarkdownOptions(DocsOptions):
    """The options of the pages as Markdown."""

    check: bool


def _folder_options(command: Command) -> Command:
    """``--features``, ``--out`` and ``--force``, of a folder."""
    command = click.option("--force", is_flag=True, help="Replace the folder whatever is in it.")(command)
    command = click.option(
        "--out",
        required=True,
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="The folder to write, whole or not at all; it takes the place of an earlier documentation.",
    )(command)
    return click.option(
        "--features",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="DIR",
        help="Where the scenarios are.  [default: features/ID beside the directory that holds the ruleset]",
    )(command)


@click.group("docs")
def command() -> None:
    """Write the living documentation of a ruleset: its rules and scenarios as pages to read."""


@command.command("build")
@options.ruleset_option
@_folder_options
@options.language_option
@click.pass_context
def build(context: click.Context, **chosen: Unpack[DocsOptions]) -> None:
    """Build a site that needs no network, searchable, in every language of the ruleset.

    Open index.html in the folder, or put the folder on any web server.
    """
    from riskengine.living_docs import build_site, subject_of

    language = settle_language(context)
    subject = subject_of(chosen["ruleset"], chosen["features"])
    build_site(subject, chosen["out"], force=chosen["force"])
    click.echo(Wording(language).fill("written", path=chosen["out"] / "index.html"))


@command.command("markdown")
@options.ruleset_option
@_folder_options
@click.option("--check", is_flag=True, help="Write nothing; say which pages are out of date.")
@options.language_option
@click.pass_context
def markdown(context: click.Context, **chosen: Unpack[MarkdownOptions]) -> None:
    """Write the pages as Markdown, as the site is made of them and as code-hosting sites show them."""
    from riskengine.living_docs import stale_pages, subject_of, write_pages
    from riskengine.living_docs.wording import PageWording

    language = settle_language(context)
    subject = subject_of(chosen["ruleset"], chosen["features"])
    if not chosen["check"]:
        write_pages(subject, chosen["out"], force=chosen["force"])
        click.echo(Wording(language).fill("written", path=chosen["out"]))
        return
    stale = stale_pages(subject, chosen["out"])
    for diagnostic in stale:
        click.echo(diagnostic_text(diagnostic, language), color=may_colour(sys.stdout))
    if not stale:
        click.echo(PageWording(language)["up_to_date"])
    context.exit(exit_codes.DID_NOT_HOLD if stale else exit_codes.DONE)
