"""``riskengine explain``: why rules came out as they did for one subject."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Unpack

import click

from riskengine.cli import exit_codes, options
from riskengine.cli.batch import Reading
from riskengine.cli.output import print_output, style_for
from riskengine.cli.setting import audience_of, load_and_settle, mapping_for
from riskengine.cli.speech import tell_diagnostics
from riskengine.cli.time_entries import CompletedProfiles, EntriesTold
from riskengine.cli.visible_rules import explained_rules
from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation
from riskengine.profiles import Profile, Rejection
from riskengine.reports.explanation import explanation_json, explanation_tree


class ExplainOptions(
    options.RulesetOptions,
    options.InputOptions,
    options.MappingOptions,
    options.ProfileEntryOptions,
    options.OutputOptions,
):
    """The options of the verb."""

    subject: str
    rule: tuple[str, ...]


@click.command("explain")
@click.argument("file", metavar="FILE")
@click.option("--subject", required=True, metavar="SUBJECT", help="The pseudonym of the record to explain.")
@click.option("--rule", multiple=True, metavar="ID", help="Explain this rule only; may be repeated.")
@options.ruleset_option
@options.audience_option
@options.as_of_option
@options.language_option
@options.format_option("table", "json", default="table")
@options.out_options
@options.input_options
@options.mapping_option
@options.profile_entries_option
@click.pass_context
def command(context: click.Context, file: str, **chosen: Unpack[ExplainOptions]) -> None:
    """Say why rules came out as they did for one subject in FILE, part by part, and by how much they fell short.

    The values of the facts are shown. A rule that the audience sees by consent only is shown without
    its parts, since these rest on facts that the audience may not see. A fact that was worked out from time
    entries is shown with the dates that it comes from.
    """
    ruleset, language = load_and_settle(chosen["ruleset"], context)
    audience = audience_of(chosen["audience"], ruleset)
    entries = EntriesTold(language)
    hours = CompletedProfiles(ruleset, chosen, entries)
    reading = Reading(
        ruleset,
        chosen["input_format"],
        chosen["sheet"],
        chosen["as_of"],
        mapping_for(chosen["mapping"], ruleset),
        hours.inside.without,
    )
    found = _record_of(chosen["subject"], reading.records(file), hours)
    entries.say()
    if found is None:
        raise DiagnosticsError([Diagnostic("RE8006", location=FileLocation(file))])
    if isinstance(found, Rejection):
        tell_diagnostics(found.diagnostics, language)
        context.exit(exit_codes.BAD_INPUT)
    rules = explained_rules(found, ruleset, audience, chosen["rule"])
    out, force = chosen["out"], chosen["force"]
    if chosen["format"] == "json":
        print_output(explanation_json(rules, found, ruleset, audience), out, force=force)
    else:
        print_output(explanation_tree(rules, found, ruleset, audience, style_for(out, language)), out, force=force)


def _record_of(
    subject: str, records: Iterator[Profile | Rejection], hours: CompletedProfiles
) -> Profile | Rejection | None:
    of_subject = islice((record for record in records if record.subject == subject), 1)
    return next(hours.completed(of_subject), None)
