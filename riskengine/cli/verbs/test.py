"""``riskengine test``: runs feature files with scenarios about rulesets."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict, Unpack

import click

from riskengine.cli import options
from riskengine.cli.speech import settle_language


class TestOptions(TypedDict):
    """The options of the verb."""

    ruleset_directory: tuple[Path, ...]
    engine: str
    keyword: str | None
    verbose: bool
    require_coverage: bool
    junit: Path | None
    lang: str | None


@click.command("test")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--ruleset-directory",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Look for rulesets in DIR/<id> before those that are installed; may be repeated.",
)
@click.option("-k", "keyword", metavar="WORDS", help="Only scenarios whose name or tags match, as in pytest.")
@click.option("-v", "--verbose", is_flag=True, help="Name the scenarios that passed too.")
@click.option("--require-coverage", is_flag=True, help="Fail where an outcome of a rule has no scenario.")
@click.option("--junit", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write a JUnit report.")
@options.engine_option
@options.language_option
@click.pass_context
def command(context: click.Context, paths: tuple[Path, ...], **chosen: Unpack[TestOptions]) -> None:
    """Run the feature files at or below PATH... and say which scenarios do not hold, and why."""
    from riskengine.pytest_plugin.runner import run_features

    language = settle_language(context)
    exit_code = run_features(
        paths,
        ruleset_directories=chosen["ruleset_directory"],
        engine=chosen["engine"],
        keyword=chosen["keyword"],
        verbose=chosen["verbose"],
        require_coverage=chosen["require_coverage"],
        junit=chosen["junit"],
        language=language,
    )
    context.exit(exit_code)
