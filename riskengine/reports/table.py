"""Assessments for the terminal: a card for each subject, and an overview when there are several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from riskengine.assessment import Assessment
from riskengine.reports.canvas import QUIET, SHADES, drawn, heading, labelled
from riskengine.reports.card import Card, LevelText, QuestionText, SourceText, SuggestionText
from riskengine.reports.card_making import make_card
from riskengine.reports.phrasing import lower_first
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet

_QUESTIONS_IN_DETAIL = 5
_QUESTIONS = 12


class TableWriter:
    """Cards for people to read. An overview of several subjects comes first, so it needs all of them."""

    name = "table"
    is_binary = False

    def write(self, assessments: Iterable[Assessment], output: BinaryIO, ruleset: RuleSet, style: ReportStyle) -> None:
        """Write the overview, where there are several, and then card after card."""
        wording = Wording(style.language)
        cards = [make_card(assessment, ruleset, wording) for assessment in assessments]
        if style.summary_only or len(cards) > 1:
            output.write(drawn(_overview(cards, wording), style))
        if not style.summary_only:
            for card in cards:
                output.write(drawn(_card(card, wording), style))


# ------------------------------------------------------------------ one subject


def _card(card: Card, wording: Wording) -> Iterator[RenderableType]:
    numbers = {source: number for number, source in enumerate(card.sources, 1)}
    yield from _head(card)
    yield from _urgent(card, wording, numbers)
    yield _indented(heading(wording["areas"]))
    yield _indented(_areas(card, wording), 4)
    yield Text()
    yield from _suggestions(card, wording, numbers)
    yield from _unknown(card, wording)
    yield from _sources(numbers, wording)
    yield from _foot(card, wording)


def _indented(content: RenderableType, by: int = 2) -> Padding:
    return Padding(content, (0, 0, 0, by))


def _head(card: Card) -> Iterator[RenderableType]:
    yield Line(Text.assemble((f" {card.subject} ", "bold")), align="left", style=QUIET)
    yield _indented(Text(f"{card.subject_kind} · {card.as_of}"))
    yield _indented(Text(card.seen_by, style=QUIET))
    yield Text()


def _marks(level: LevelText) -> Text:
    sure, possible, beyond = level.marks
    return Text.assemble((sure, SHADES[level.shade]), possible, (beyond, QUIET))


def _legend(wording: Wording) -> str:
    marks = (("●", "legend_sure"), ("◐", "legend_maybe"), ("○", "legend_not"))
    return "  ".join(f"{mark} {wording[name]}" for mark, name in marks)


def _areas(card: Card, wording: Wording) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column()
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    for area in card.speaking_areas:
        grid.add_row(area.title, _marks(area.level), area.level.text)
    parts: list[RenderableType] = [grid] if card.speaking_areas else []
    if card.quiet_areas:
        titles = " · ".join(area.title for area in card.quiet_areas)
        level = card.quiet_areas[0].level.text
        parts.append(Text(wording.fill("quiet_areas", level=level, areas=titles), style=QUIET))
    if card.has_open_areas:
        parts.append(Text(_legend(wording), style=QUIET))
    return Group(*parts)


def _urgent(card: Card, wording: Wording, numbers: Mapping[SourceText, int]) -> Iterator[RenderableType]:
    if card.urgent:
        yield Panel(
            Group(*_numbered(card.urgent, 1, wording, numbers)),
            title=Text(wording["urgent"], style="bold red"),
            title_align="left",
            border_style="red",
            box=box.HEAVY,
            padding=(0, 1),
        )
        yield Text()


def _suggestions(card: Card, wording: Wording, numbers: Mapping[SourceText, int]) -> Iterator[RenderableType]:
    if card.less_urgent:
        yield _indented(heading(wording["suggestions"]))
        yield Text()
        first = len(card.urgent) + 1
        yield _indented(Group(*_numbered(card.less_urgent, first, wording, numbers)))
        yield Text()
    if not card.suggestions:
        name = "nothing_suggested_yet" if card.is_incomplete else "nothing_suggested"
        yield _indented(heading(wording["suggestions"]))
        yield _indented(Text(wording[name]), 4)
        yield Text()
    if card.other_findings:
        yield _indented(heading(wording["also_established"]))
        for finding in card.other_findings:
            yield _indented(Text.assemble(finding.text, (f"  {finding.rule}", QUIET)), 4)
        yield Text()
    if card.withheld:
        titles = ", ".join(map(wording.quoted, card.withheld))
        yield _indented(Text(f"{wording['withheld']}: {titles}.", style=QUIET))
        yield Text()


def _numbered(
    suggestions: Sequence[SuggestionText], first: int, wording: Wording, numbers: Mapping[SourceText, int]
) -> Iterator[RenderableType]:
    for number, suggestion in enumerate(suggestions, first):
        if number > first:
            yield Text()
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(justify="right", min_width=2)
        grid.add_column(ratio=1)
        grid.add_row(
            f"{number}.", Group(*_suggestion(suggestion, wording, [numbers[source] for source in suggestion.sources]))
        )
        yield grid


def _suggestion(suggestion: SuggestionText, wording: Wording, sources: Iterable[int]) -> Iterator[RenderableType]:
    yield Text.assemble((suggestion.title, "bold"), " · ", (suggestion.level, SHADES[suggestion.shade]))
    yield Text(suggestion.instruction)
    rows: list[tuple[str, RenderableType]] = [
        (wording["who"], Text.assemble((suggestion.who, "bold"), ", ", suggestion.due)),
        (wording["why"], _reasons(suggestion)),
        (wording["avoid"], Text(suggestion.avoid)),
    ]
    if suggestion.check_first:
        rows.append((wording["check_first"], Text("\n".join(suggestion.check_first), style="bold")))
    if suggestion.replaces:
        rows.append((wording["replaces"], Text("; ".join(suggestion.replaces))))
    rows.append((wording["sources"], Text(" ".join(f"[{number}]" for number in sources), style=QUIET)))
    yield labelled(rows)


def _reasons(suggestion: SuggestionText) -> Text:
    lines = Text()
    for position, reason in enumerate(suggestion.reasons):
        lines.append("\n" if position else "").append(reason.text).append(f"  {reason.rule}", style=QUIET)
    return lines


def _sources(numbers: Mapping[SourceText, int], wording: Wording) -> Iterator[RenderableType]:
    if numbers:
        yield _indented(Text(wording["sources"], style=QUIET))
        rows = (
            (f"[{number}]", Text(source.text + ("°" if source.note else ""), style=QUIET))
            for source, number in numbers.items()
        )
        yield _indented(labelled(rows), 4)
        if any(source.note for source in numbers):
            yield _indented(Text(wording["sources_unverified"], style=QUIET), 4)
        yield Text()


def _unknown(card: Card, wording: Wording) -> Iterator[RenderableType]:
    if not card.is_incomplete:
        yield _indented(Text(wording["all_settled"], style=QUIET))
        yield Text()
        return
    yield _indented(heading(wording["unknown"]))
    yield _indented(Text(wording.count("undetermined", card.undetermined_count)), 4)
    if card.questions:
        yield _indented(Text(wording["ask_first"]), 4)
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(style="bold", width=1)
        grid.add_column(ratio=1)
        for position, question in enumerate(card.questions[:_QUESTIONS]):
            grid.add_row("?", _question(question, wording, in_detail=position < _QUESTIONS_IN_DETAIL))
        yield _indented(grid, 4)
    if len(card.questions) > _QUESTIONS:
        more = wording.fill("more_questions", count=len(card.questions) - _QUESTIONS)
        yield _indented(Text(more, style=QUIET), 4)
    yield Text()


def _question(question: QuestionText, wording: Wording, *, in_detail: bool) -> Text:
    text = Text(question.question)
    if question.is_stale:
        text.append(f"  {wording['stale']}", style="yellow")
    if in_detail:
        told = [question.ask] if question.ask else []
        told += [
            f"{wording[name]} {', '.join(map(wording.quoted, titles))}"
            for name, titles in (("settles", question.settles), ("contributes", question.contributes_to))
            if titles
        ]
        told.append(wording.fill("could_reach", level=wording.quoted(question.could_reach)))
        text.append(f"\n{' · '.join(told)}", style=QUIET)
    return text


def _foot(card: Card, wording: Wording) -> Iterator[RenderableType]:
    yield _indented(Text(wording["person_decides"], style="bold"))
    if card.not_a_ground_for:
        yield _indented(Text(wording.fill("not_a_ground", uses="; ".join(card.not_a_ground_for))))
    yield _indented(Text(" · ".join(card.provenance), style=QUIET))
    yield Text()


# -------------------------------------------------------------- several subjects


def _overview(cards: Sequence[Card], wording: Wording) -> Iterator[RenderableType]:
    urgent = [card.subject for card in cards if card.urgent]
    if urgent:
        yield Text(f"{wording['urgent_first']} {', '.join(urgent)}", style="bold red")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column(wording["subject"], no_wrap=True)
    table.add_column(wording["level"], max_width=30)
    table.add_column(wording["next_step"], ratio=1)
    table.add_column(wording["open_questions"], justify="right")
    for card in cards:
        table.add_row(
            Text(card.subject, style="bold"),
            Text.assemble(_marks(card.overall), "\n", card.overall.text),
            _first_suggestion(card, wording),
            str(len(card.questions)) if card.questions else "",
        )
    yield table
    yield Text(wording["input_order"], style=QUIET)
    yield Text(wording["person_decides"], style="bold")
    yield Text()


def _first_suggestion(card: Card, wording: Wording) -> Text:
    if not card.suggestions:
        return Text(wording["nothing_yet" if card.is_incomplete else "nothing_now"], style=QUIET)
    first = (*card.urgent, *card.less_urgent)[0]
    text = Text(first.title)
    if len(card.suggestions) > 1:
        text.append(f"  {wording.fill('more_suggestions', count=len(card.suggestions) - 1)}", style=QUIET)
    return text.append(f"\n{lower_first(first.who)}, {first.due}", style=QUIET)
