"""``riskengine simulate``: an invented workforce as a file, what a ruleset would set off for it, and its model."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack, cast

import click

from riskengine.cli import options
from riskengine.cli.output import opened_output, print_output, refuse_existing, style_for
from riskengine.cli.setting import load_and_settle
from riskengine.cli.speech import tell
from riskengine.diagnostics import Diagnostic, DiagnosticsError, nearest
from riskengine.reports.impact_report import ImpactFormat, difference_report, impact_report
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet, load_ruleset
from riskengine.simulation.extras import require
from riskengine.simulation.impact_model import Draw
from riskengine.simulation.loading import kind_of, load_workforce_model
from riskengine.simulation.model import WorkforceModel

_PROFILE_FORMATS = ("csv", "jsonl", "parquet")
_IMPACT_FORMATS = ("table", "json", "csv", "svg", "png", "html")
_MODEL_FORMATS = ("table", "json")
_BINARY = frozenset({"parquet", "png"})
_DRAWN = frozenset({"svg", "png", "html"})
_ENDINGS = {"ndjson": "jsonl", "htm": "html", "pq": "parquet"}


class SimulateOptions(TypedDict):
    """The options of the verb."""

    n: int
    seed: int
    ruleset: str
    model: Path | None
    subject_kind: str | None
    as_of: date | None
    impact: bool
    compare: str | None
    explain: bool
    engine: str
    lang: str | None
    format: str | None
    out: Path | None
    force: bool


@click.command("simulate")
@click.option(
    "--n",
    type=click.IntRange(1, 100_000_000),
    default=10_000,
    show_default=True,
    metavar="N",
    help="How many to invent.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    default=1,
    show_default=True,
    metavar="S",
    help="The same seed invents the same people, and person k is the same whatever N is.",
)
@options.ruleset_option
@click.option(
    "--model",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The model of the workforce.  [default: the one that comes with riskengine]",
)
@click.option("--subject-kind", metavar="KIND", help="Whom to invent.  [default: the ruleset's first kind]")
@options.model_day_option
@click.option("--impact", is_flag=True, help="Assess them, and tell what would follow for 1,000 of them.")
@click.option(
    "--compare",
    metavar="ID[@VERSION]|PATH",
    help="With --impact: what differs from this ruleset, on the same people.",
)
@click.option("--explain", is_flag=True, help="Tell the model: what comes from sources, and what is invented.")
@options.engine_option
@options.language_option
@click.option(
    "--format",
    "format",
    metavar="|".join(_PROFILE_FORMATS),
    help=f"The output format; with --impact {', '.join(_IMPACT_FORMATS)}; with --explain {', '.join(_MODEL_FORMATS)}.  "
    "[default: by the ending of --out, else csv or table]",
)
@options.out_options
@click.pass_context
def command(context: click.Context, **chosen: Unpack[SimulateOptions]) -> None:
    """Invent a workforce and write it as profiles. None of it is about anyone who exists.

    What the people are like stands in a model, a file to read and criticise: --explain tells it. Only the
    figures it aims at come from sources. With --impact the people are not written but assessed.
    """
    _check_together(chosen)
    ruleset, language = load_and_settle(chosen["ruleset"], context)
    model = load_workforce_model(ruleset, chosen["model"], as_of=chosen["as_of"])
    if chosen["explain"]:
        _explain(model, ruleset, chosen, language)
    elif chosen["impact"]:
        _tell_impact(model, ruleset, chosen, language)
    else:
        _write_profiles(model, ruleset, chosen, language)


def _check_together(chosen: SimulateOptions) -> None:
    if chosen["explain"] and chosen["impact"]:
        raise click.UsageError("--explain and --impact are two different outputs; choose one")
    if chosen["compare"] is not None and not chosen["impact"]:
        raise click.UsageError("--compare goes with --impact")


def _format(chosen: SimulateOptions, formats: Sequence[str]) -> str:
    """Return the format asked for, by name or by the ending of the file. Raises DiagnosticsError for another."""
    out = chosen["out"]
    ending = "" if out is None else out.suffix.removeprefix(".").lower()
    ending = _ENDINGS.get(ending, ending)
    asked = chosen["format"] or (ending if ending in formats else formats[0])
    if asked not in formats:
        arguments = {"name": asked, "known": ", ".join(formats)}
        raise DiagnosticsError([Diagnostic("RE8001", arguments, suggestion=nearest(asked, formats))])
    if asked in _BINARY and out is None and sys.stdout.isatty():
        raise DiagnosticsError([Diagnostic("RE8005", {"format": asked})])
    if out is not None:
        refuse_existing(out, force=chosen["force"])
    return asked


def _draw(ruleset: RuleSet, chosen: SimulateOptions) -> Draw:
    return Draw(chosen["subject_kind"] or ruleset.default_subject_kind, chosen["n"], chosen["seed"])


def _write_profiles(model: WorkforceModel, ruleset: RuleSet, chosen: SimulateOptions, language: str) -> None:
    file_format = _format(chosen, _PROFILE_FORMATS)
    draw = _draw(ruleset, chosen)
    kind = kind_of(model, draw.subject_kind)
    require(["numpy", "pyarrow"])
    from riskengine.simulation.files import WorkforceWriter
    from riskengine.simulation.workforce import draw_workforce

    writer = WorkforceWriter(model, kind, ruleset, draw)
    write = {"csv": writer.csv, "jsonl": writer.json_lines, "parquet": writer.parquet}[file_format]
    with opened_output(chosen["out"], force=chosen["force"]) as output:
        write(draw_workforce(kind, draw.count, draw.seed), output)
    wording = Wording(language)
    tell(wording["impact_invented"])
    if chosen["out"] is not None:
        tell(wording.fill("written", path=chosen["out"]))


def _tell_impact(model: WorkforceModel, ruleset: RuleSet, chosen: SimulateOptions, language: str) -> None:
    report_format = cast("ImpactFormat", _format(chosen, _IMPACT_FORMATS))
    draw = _draw(ruleset, chosen)
    style = style_for(chosen["out"], language)
    require(["numpy", "matplotlib"] if report_format in _DRAWN else ["numpy"])
    from riskengine.simulation.impact import compare_impact, measure_impact

    if chosen["compare"] is None:
        impact = measure_impact(ruleset, model, draw, engine=chosen["engine"])
        content = impact_report(impact, ruleset, report_format, style)
    else:
        other = load_ruleset(chosen["compare"])
        other_model = load_workforce_model(other, chosen["model"], as_of=chosen["as_of"])
        difference = compare_impact((other, other_model), (ruleset, model), draw, engine=chosen["engine"])
        content = difference_report(difference, report_format, style)
    print_output(content, chosen["out"], force=chosen["force"])
    if report_format != "table":
        tell(Wording(language)["impact_invented"])


def _explain(model: WorkforceModel, ruleset: RuleSet, chosen: SimulateOptions, language: str) -> None:
    from riskengine.reports.workforce_text import model_json, model_table

    output_format = _format(chosen, _MODEL_FORMATS)
    kind = kind_of(model, chosen["subject_kind"] or ruleset.default_subject_kind)
    if output_format == "json":
        content = model_json(model, kind, language)
    else:
        content = model_table(model, kind, ruleset, style_for(chosen["out"], language))
    print_output(content, chosen["out"], force=chosen["force"])
