"""``riskengine hours``: time entries in, facts about working hours out, with what the rules say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

import click

from riskengine.cli import exit_codes, options
from riskengine.cli.batch import source_named
from riskengine.cli.output import opened_output, print_output, refuse_existing, style_for
from riskengine.cli.rejects import RejectsFile, default_rejects_path
from riskengine.cli.setting import audience_of, load_and_settle, today
from riskengine.cli.speech import tell
from riskengine.cli.time_entries import EntriesTold, how_to_read
from riskengine.derivations.extras import require
from riskengine.diagnostics import Diagnostic, DiagnosticsError, ProfileError, RecordLocation
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet

if TYPE_CHECKING:
    from riskengine.cli.time_entries import HowToRead
    from riskengine.profiles import Profile
    from riskengine.reports.hours.model import EmployeeHours, HoursHead

_IN_DETAIL = 8
_IN_THE_OVERVIEW = 40
_FORMATS = {".html": "html", ".json": "json", ".csv": "csv", ".parquet": "parquet"}


class HoursOptions(options.RulesetOptions, options.EntryOptions, options.OutputOptions):
    """The options of the verb."""

    subject: tuple[str, ...]
    fact: tuple[str, ...]
    summary: bool
    rejects: Path | None
    input_format: Literal["json", "jsonl", "csv", "xlsx", "parquet", "ics"] | None
    sheet: str | None


@click.command("hours")
@click.argument("file", metavar="FILE")
@click.option("--subject", multiple=True, metavar="SUBJECT", help="Tell of this subject only; may be repeated.")
@click.option(
    "--fact",
    multiple=True,
    metavar="NAME=VALUE",
    help="What holds for everybody here, as working_hours.exempt_position=no; may be repeated.",
)
@options.ruleset_option
@options.audience_option
@options.as_of_option
@options.language_option
@options.format_option("table", "html", "json", "csv", "parquet")
@options.out_options
@click.option("--summary", is_flag=True, help="A line for each employee.")
@click.option(
    "--rejects",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write rejected rows here, as JSON Lines.  [default: beside --out, else in this directory]",
)
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook.  [default: the first]")
@click.option(
    "--input-format",
    type=click.Choice(["json", "jsonl", "csv", "xlsx", "parquet", "ics"]),
    help="How to read the input.  [default: by the ending of the file]",
)
@options.entry_options
@click.pass_context
def command(context: click.Context, file: str, **chosen: Unpack[HoursOptions]) -> None:
    """Say what the time entries in FILE tell of working hours, for each employee.

    FILE is CSV, Excel, JSON, JSON Lines, Parquet or a calendar; - is standard input. Facts that entries do not
    cover stay unknown. What the rules say of the facts is marked with its section; with a question mark where it
    hangs on more than the entries tell, such as an agreement (--fact).

    With --format csv or parquet the facts are written as profiles, which riskengine assess reads.
    """
    ruleset, language = load_and_settle(chosen["ruleset"], context)
    out, force = chosen["out"], chosen["force"]
    form = chosen["format"] or (_FORMATS.get(out.suffix.lower()) if out is not None else None) or "table"
    if form == "parquet" and out is None:
        raise DiagnosticsError([Diagnostic("RE8005", {"format": form})])
    if out is not None:
        refuse_existing(out, force=force)
    with RejectsFile(chosen["rejects"], default_rejects_path((file,), out), language, force=force) as rejects:
        told = EntriesTold(language, rejects)
        run = _Run(file, ruleset, how_to_read(chosen, told), chosen, language)
        if form in {"csv", "parquet"}:
            run.write_facts(form)
        else:
            run.write_report(form)
    told.say()
    if out is not None:
        tell(Wording(language).fill("written", path=out))
    context.exit(exit_codes.BAD_INPUT if told.rejected else exit_codes.DONE)


class _Run:
    """One call: the entries as read, and what is told of them."""

    def __init__(self, file: str, ruleset: RuleSet, how: HowToRead, chosen: HoursOptions, language: str) -> None:
        from riskengine.derivations.working_hours.reading import read_entries

        self._ruleset = ruleset
        self._chosen = chosen
        self._language = language
        self._as_of: date = chosen["as_of"] or today()
        self._audience = audience_of(chosen["audience"], ruleset)
        source, name = source_named(file)
        reading = replace(how.reading, sheet=chosen["sheet"], until=self._as_of)
        self._read = read_entries(source, name=name, input_format=chosen["input_format"], options=reading)
        how.told.warn(self._read.warnings)
        how.told.set_aside(self._read.rejections)
        self._how = how
        self._subjects = self._wanted()
        self._common = _common_facts(chosen["fact"], ruleset, self._as_of)

    def write_facts(self, form: str) -> None:
        """Write the facts that the vocabulary has as a table of profiles."""
        import polars as pl

        from riskengine.derivations.working_hours import FACTS, definitions_of, derive

        definitions = definitions_of(self._ruleset, self._as_of, self._how.definitions)
        day = dict.fromkeys(self._subjects, self._as_of)
        derived = derive(self._read.entries, as_of=day, definitions=definitions, agreements=self._how.agreements)
        names = [fact.id for fact in FACTS if fact.id in self._ruleset.facts]
        names = [name for name in names if self._may_be_seen(name)]
        common = [pl.lit(value).alias(fact) for fact, value in self._common.items() if fact not in names]
        table = derived.facts.select("subject", "as_of", *names, *common)
        out, force = self._chosen["out"], self._chosen["force"]
        with opened_output(out, force=force) as output:
            if form == "csv":
                table.write_csv(output, separator=";", date_format="%Y-%m-%d")
            else:
                table.write_parquet(output)

    def write_report(self, form: str) -> None:
        """Write what is told of the employees, for people or as JSON."""
        if form == "html":
            require(("matplotlib", "jinja2"))
        from riskengine.reports.hours.document import hours_document
        from riskengine.reports.hours.page import hours_page
        from riskengine.reports.hours.table import hours_table
        from riskengine.reports.hours.words import HoursWords

        out, force = self._chosen["out"], self._chosen["force"]
        words = HoursWords(self._ruleset, Wording(self._language))
        if form == "json":
            print_output(hours_document(self._head(), self._employees(self._subjects)), out, force=force)
            return
        if form == "html":
            with opened_output(out, force=force) as output:
                for piece in hours_page(self._head(), self._employees(self._subjects), words):
                    output.write(piece)
            return
        overview = self._chosen["summary"] or (len(self._subjects) > _IN_DETAIL and not self._chosen["subject"])
        shown = self._subjects[:_IN_THE_OVERVIEW] if overview else self._subjects
        content = hours_table(
            self._head(),
            self._employees(shown),
            words,
            style_for(out, self._language),
            overview=overview,
            left_out=len(self._subjects) - len(shown),
        )
        print_output(content, out, force=force)

    def _wanted(self) -> list[str]:
        """Return the subjects to tell of, in order. Raises DiagnosticsError for one that has no entries."""
        known = self._read.entries["subject"].unique().sort().to_list()
        if missing := set(self._chosen["subject"]) - set(known):
            raise DiagnosticsError([Diagnostic("RE8006") for _ in missing])
        return [subject for subject in known if not self._chosen["subject"] or subject in self._chosen["subject"]]

    def _may_be_seen(self, fact: str) -> bool:
        return self._audience is None or self._audience in self._ruleset.facts[fact].visible_to

    def _head(self) -> HoursHead:
        from riskengine.reports.hours.model import HoursHead

        return HoursHead(
            self._ruleset.id,
            self._ruleset.version,
            self._ruleset.title,
            self._as_of,
            self._how.definitions.zone,
            self._read.entries["subject"].n_unique(),
            self._read.records,
            self._read.entries.height,
            len(self._read.rejections),
            self._read.duplicates,
            self._read.open_entries,
        )

    def _employees(self, subjects: list[str]) -> Iterator[EmployeeHours]:
        import polars as pl

        from riskengine.derivations.working_hours import ProfileHours
        from riskengine.profiles import Profile, profile_from
        from riskengine.reports.hours.making import HoursTelling, entries_by_subject

        entries = self._read.entries.filter(pl.col("subject").is_in(subjects))
        hours = ProfileHours(self._ruleset, entries, definitions=self._how.definitions, agreements=self._how.agreements)
        bare = (
            profile_from({**self._common, "subject": subject}, self._ruleset, as_of=self._as_of) for subject in subjects
        )
        telling = HoursTelling(self._ruleset, self._audience, self._how.definitions)
        of_subject = entries_by_subject(entries)
        for profile in hours.completed(bare):
            if not isinstance(profile, Profile):
                raise ProfileError(profile.diagnostics)
            yield telling.employee(profile, of_subject[profile.subject])


def _common_facts(told: tuple[str, ...], ruleset: RuleSet, as_of: date) -> dict[str, object]:
    """Return the facts that hold for everybody, checked against the vocabulary. Raises ProfileError."""
    from riskengine.profiles import profile_from, value_from_text

    facts: dict[str, object] = {}
    location = RecordLocation("--fact")
    for text in told:
        name, equals, value = text.partition("=")
        if not equals:
            raise click.BadParameter("write NAME=VALUE, as working_hours.exempt_position=no", param_hint="--fact")
        facts[name.strip()] = value.strip()
    read = {
        name: value_from_text(ruleset.facts[name], str(value)) if name in ruleset.facts else value
        for name, value in facts.items()
    }
    profile: Profile = profile_from({**read, "subject": "everybody"}, ruleset, as_of=as_of, location=location)
    return dict(profile.values)
