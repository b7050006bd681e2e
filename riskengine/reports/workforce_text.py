"""The model of an invented workforce, for people to read and criticise: what comes from sources, what is invented."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from riskengine.assessment import value_in_words
from riskengine.language import Value
from riskengine.reports.canvas import QUIET, drawn, heading
from riskengine.reports.phrasing import printable
from riskengine.reports.titles import title_of
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet
from riskengine.simulation.model import KindModel, OptionSpread, Spread, Target, Variable, Weights, WorkforceModel

_VALUES_IN_FULL = 9
_BOUNDS = {True: "model_not_below", False: "model_not_above"}


def model_table(model: WorkforceModel, kind: KindModel, ruleset: RuleSet, style: ReportStyle) -> bytes:
    """Return the model of one kind of subject as text for people."""
    return drawn(_model(model, kind, ruleset, Wording(style.language)), style)


def model_json(model: WorkforceModel, kind: KindModel, language: str) -> bytes:
    """Return the model of one kind of subject as a JSON object."""
    wording = Wording(language)
    document: dict[str, Any] = {
        "schema": "riskengine.workforce_model/1",
        "invented": True,
        "about": dict(model.about),
        "ruleset": model.ruleset,
        "written_for": model.written_for,
        "digest": model.digest,
        "as_of": model.as_of.isoformat(),
        "subject_kind": kind.kind,
        "targets": [
            {
                "target": target.id,
                "what": dict(target.what),
                "among": target.among_text,
                "holds": target.holds_text,
                "percent": _percent(target.share),
                "sources": [
                    {"title": dict(model.sources[name].title), "reference": model.sources[name].reference}
                    for name in target.sources
                ],
                "needs_review": target.needs_review,
            }
            for target in kind.targets.values()
        ],
        "facts": [
            {
                "fact": variable.name,
                "asked": variable.occasion,
                "answered_percent": _percent(variable.answered),
                "only": variable.only_text,
                "not_below": [bound.other for bound in variable.bounds if bound.not_below],
                "not_above": [bound.other for bound in variable.bounds if not bound.not_below],
                "distributions": [" ".join(_spread(variable, spread, wording)) for spread in variable.spreads],
            }
            for variable in kind.columns
        ],
        "always_unknown": list(kind.silent),
        "left_out": list(kind.left_out),
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _model(model: WorkforceModel, kind: KindModel, ruleset: RuleSet, wording: Wording) -> Iterator[RenderableType]:
    language = wording.language
    whom = title_of(ruleset.subject_kinds, kind.kind, language).lower()
    yield Text.assemble(
        (wording["model"], "bold"), f"  {wording.fill('model_for', ruleset=ruleset.id, kind=printable(whom))}"
    )
    yield _indented(Text(printable(model.about.in_language(language)), style="bold"))
    yield heading(wording["model_targets"])
    yield _indented(_targets(model, kind.targets.values(), wording))
    yield heading(wording["model_occasions"])
    occasions = (
        (occasion.id, occasion.what.in_language(language), f"{_number(occasion.share, wording)} %")
        for occasion in kind.occasions.values()
    )
    yield _indented(_listed(occasions))
    if kind.tendencies:
        yield heading(wording["model_tendencies"])
        tendencies = (
            (name, tendency.what.in_language(language), _goes_with(tendency.goes_with, wording))
            for name, tendency in kind.tendencies.items()
        )
        yield _indented(_listed(tendencies))
    traits = [variable for variable in kind.variables if variable.what is not None]
    if traits:
        yield heading(wording["model_traits"])
        yield _indented(_listed((trait.name, *_trait(trait, wording)) for trait in traits))
    yield heading(wording["model_facts"])
    yield _indented(_facts(kind.columns, wording))
    for name, facts in (("model_left_out", kind.left_out), ("model_silent", kind.silent)):
        if facts:
            yield heading(wording[name])
            yield _indented(Text(", ".join(facts)))


def _indented(content: RenderableType) -> Padding:
    return Padding(content, (0, 0, 1, 2))


def _listed(rows: Iterable[tuple[str, str, str]]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        grid.add_column()
    for name, what, more in rows:
        grid.add_row(Text(name, style="bold"), printable(what), Text(more, style=QUIET))
    return grid


def _targets(model: WorkforceModel, targets: Iterable[Target], wording: Wording) -> Table:
    language = wording.language
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(wording["model_target"])
    table.add_column(wording["model_percent"], justify="right")
    table.add_column(wording["sources"], ratio=1)
    for target in targets:
        found = [model.sources[name] for name in target.sources]
        sources = Text(printable("; ".join(f"{one.title.in_language(language)} ({one.reference})" for one in found)))
        if target.needs_review:
            sources.append(f"  {wording['needs_review']}", style="yellow")
        table.add_row(printable(target.what.in_language(language)), _number(target.share, wording), sources)
    return table


def _facts(facts: Iterable[Variable], wording: Wording) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(wording["fact"])
    table.add_column(wording["model_asked"])
    table.add_column(wording["model_distribution"], ratio=1)
    for variable in facts:
        lines = [" ".join(_spread(variable, spread, wording)) for spread in variable.spreads]
        if variable.only_text is not None:
            lines.insert(0, wording.fill("model_only", condition=variable.only_text))
        lines += [wording.fill(_BOUNDS[bound.not_below], other=bound.other) for bound in variable.bounds]
        asked = variable.occasion
        if variable.answered < 1:
            answered = wording.fill("model_answered", percent=_number(variable.answered, wording))
            asked = f"{asked}, {answered}"
        table.add_row(Text(variable.name), Text(asked), Text("\n".join(lines)))
    return table


def _trait(trait: Variable, wording: Wording) -> tuple[str, str]:
    assert trait.what is not None
    [spread] = trait.spreads
    return trait.what.in_language(wording.language), " ".join(_spread(trait, spread, wording))


def _spread(variable: Variable, spread: Spread | OptionSpread, wording: Wording) -> Iterator[str]:
    """Yield for whom a distribution is, what it is, and what it goes with."""
    if spread.when_text is not None:
        yield f"{spread.when_text}:"
    if isinstance(spread, OptionSpread):
        yield _shares(variable, list(zip(spread.options, spread.shares, strict=True)), wording)
    else:
        yield _distribution(variable, spread.shares, wording)
    if spread.goes_with:
        yield f"({_goes_with(spread.goes_with, wording)})"


def _distribution(variable: Variable, shares: Sequence[float], wording: Wording) -> str:
    if variable.values == (False, True):
        return wording.fill("model_true", percent=_number(shares[1], wording))
    if len(variable.values) <= _VALUES_IN_FULL:
        return _shares(variable, list(zip(variable.values, shares, strict=True)), wording)
    below = list(accumulate(shares))
    places = [next(place for place, share in enumerate(below) if share >= part) for part in (0.05, 0.5, 0.95)]
    low, middle, high = (value_in_words(variable.values[place], None, wording.language) for place in places)
    return wording.fill("model_median", low=low, middle=middle, high=high)


def _shares(variable: Variable, shares: Sequence[tuple[Value, float]], wording: Wording) -> str:
    told = (
        f"{printable(value_in_words(value, variable.fact, wording.language))}: {_number(share, wording)}"
        for value, share in shares
        if share > 0
    )
    return ", ".join(told) or _number(0, wording)


def _goes_with(weights: Weights, wording: Wording) -> str:
    told = [f"{name} {_decimal(f'{weight:+g}', wording)}" for name, weight in weights.items()]
    return f"{wording['model_goes_with']} {', '.join(told)}" if told else ""


def _number(share: float, wording: Wording) -> str:
    return _decimal(f"{_percent(share):g}", wording)


def _decimal(number: str, wording: Wording) -> str:
    return number.replace(".", ",") if wording.language == "nb" else number


def _percent(share: float) -> float:
    return round(100 * share, 2)
