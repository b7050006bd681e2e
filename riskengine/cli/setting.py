"""What the shared options come to: the ruleset, the audience and the language of this call."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from riskengine.cli.options import EVERY_AUDIENCE
from riskengine.cli.speech import settle_language
from riskengine.reports import Writer, find_writer, format_for
from riskengine.rulesets import RuleSet, load_ruleset

if TYPE_CHECKING:
    import click

    from riskengine.profiles.mapping.model import ProfileMapping


def load_and_settle(reference: str, context: click.Context) -> tuple[RuleSet, str]:
    """Load the ruleset and settle on the language, among those the ruleset has. Raises RulesetError."""
    ruleset = load_ruleset(reference)
    return ruleset, settle_language(context, ruleset.languages)


def audience_of(asked: str | None, ruleset: RuleSet) -> str | None:
    """Return the audience asked for, else the ruleset's own choice; None means the whole assessment."""
    if asked == EVERY_AUDIENCE and EVERY_AUDIENCE not in ruleset.audiences:
        return None
    return asked or ruleset.default_audience


def mapping_for(path: Path | None, ruleset: RuleSet) -> ProfileMapping | None:
    """Return the mapping in a file, checked against the ruleset. Raises MappingError."""
    if path is None:
        return None
    from riskengine.profiles.mapping.loading import load_mapping

    return load_mapping(path, ruleset)


def writer_for(asked: str | None, out: Path | None) -> Writer:
    """Return the writer of the format asked for, else of the file's ending, else the table."""
    return find_writer(asked or (format_for(out) if out is not None else None) or "table")


def today() -> date:
    """Return the calendar day where the user is."""
    return date.today()  # noqa: DTZ011 - laws and reviews go by local days
