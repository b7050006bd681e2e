"""``riskengine release``: freezes a ruleset under a version."""

from __future__ import annotations

from pathlib import Path

import click

from riskengine.cli import options
from riskengine.cli.speech import settle_language
from riskengine.reports.wording import Wording
from riskengine.rulesets import installed_rulesets, release_ruleset


@click.command("release")
@click.argument("reference", metavar="DIRECTORY|ID")
@click.argument("version")
@options.language_option
@click.pass_context
def command(
    context: click.Context,
    *,
    reference: str,
    version: str,
    lang: str | None,  # noqa: ARG001 - read from the context, where failures find it too
) -> None:
    """Freeze the ruleset in DIRECTORY under VERSION, for instance 1.2.0, and print the path of the release.

    The changelog in ruleset.yaml must speak of the version. A release never changes; making the same
    one again does nothing.
    """
    language = settle_language(context)
    directory = Path(reference)
    if not directory.is_dir():
        directory = installed_rulesets().get(reference, directory)
    click.echo(Wording(language).fill("released", path=release_ruleset(directory, version)))
