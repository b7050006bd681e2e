"""Assessments as an Excel workbook: overview, suggestions, findings, open questions, and what it rests on.

Every text is written as text, also one that begins like a formula; days are real dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from riskengine.assessment import Assessment
from riskengine.reports.card import Card, SourceText
from riskengine.reports.card_making import make_card
from riskengine.reports.csv_rows import starts_like_a_formula
from riskengine.reports.titles import title_of
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet

Sheet = Any  # the stubs of openpyxl leave out half of what a write-only sheet has
Content = str | int | date | None

_HEADER_FONT = Font(bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="1F5F66")
_TOP = Alignment(vertical="top", wrap_text=True)
_URGENT_FONT = Font(bold=True, color="9D2B22")
_NARROW, _MIDDLE, _WIDE = 14, 26, 60


class WorkbookWriter:
    """A workbook for people. Rows are written as the assessments arrive."""

    name = "xlsx"
    is_binary = True

    def write(self, assessments: Iterable[Assessment], output: BinaryIO, ruleset: RuleSet, style: ReportStyle) -> None:
        """Write the sheets. All of them get the rows of one assessment before the next is read."""
        wording = Wording(style.language)
        sheets = _Sheets(wording, summary_only=style.summary_only)
        provenance: tuple[str, ...] = ()
        for assessment in assessments:
            card = make_card(assessment, ruleset, wording)
            provenance = provenance or (card.seen_by, *card.provenance[:-1])
            sheets.overview(assessment, card)
            if not style.summary_only:
                sheets.suggestions(assessment, card)
                sheets.findings(assessment, ruleset)
                sheets.questions(assessment, card)
        sheets.about(ruleset, provenance)
        sheets.workbook.save(output)


class _Sheets:
    """The workbook while it grows."""

    def __init__(self, wording: Wording, *, summary_only: bool) -> None:
        self.workbook = Workbook(write_only=True)
        self._wording = wording
        self._day_format = "DD.MM.YYYY" if wording.language == "nb" else "D MMM YYYY"
        self._overview = self._sheet(
            "overview",
            ("subject", _NARROW),
            ("assessed_on", _NARROW),
            ("level", _MIDDLE),
            ("next_step", _MIDDLE),
            ("suggestion_count", _NARROW),
            ("undetermined_rules", _NARROW),
            ("open_questions", _NARROW),
        )
        if summary_only:
            return
        self._suggestions = self._sheet(
            "suggestions",
            *(("subject", _NARROW), ("level", _NARROW), ("suggestion", _MIDDLE), ("who", _MIDDLE), ("due", _NARROW)),
            *(("instruction", _WIDE), ("why", _WIDE), ("avoid", _WIDE), ("check_first", _MIDDLE)),
            *(("sources", _MIDDLE), ("rules", _NARROW)),
        )
        self._findings = self._sheet(
            "findings",
            *(("subject", _NARROW), ("area", _MIDDLE), ("rule", _NARROW), ("finding", _MIDDLE), ("level", _NARROW)),
            *(("outcome", _NARROW), ("because", _WIDE), ("missing_facts", _MIDDLE), ("not_ground_column", _MIDDLE)),
        )
        self._questions = self._sheet(
            "open_questions",
            *(("subject", _NARROW), ("question", _WIDE), ("could_be", _NARROW), ("settles_column", _MIDDLE)),
            *(("contributes_column", _MIDDLE), ("old_answer", _NARROW), ("fact", _MIDDLE)),
        )

    def _sheet(self, title: str, *columns: tuple[str, int]) -> Sheet:
        sheet: Sheet = self.workbook.create_sheet(self._wording[title])
        for position, (_, width) in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(position)].width = width
        sheet.freeze_panes = "B2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}1"
        header = [WriteOnlyCell(sheet, self._wording[name]) for name, _ in columns]
        for cell in header:
            cell.font, cell.fill, cell.alignment = _HEADER_FONT, _HEADER_FILL, _TOP
        sheet.append(header)
        return sheet

    def _row(self, sheet: Sheet, contents: Sequence[Content], *, is_urgent: bool = False) -> None:
        cells: list[Any] = []
        for content in contents:
            cell: Any = WriteOnlyCell(sheet)
            cell.value = content
            cell.alignment = _TOP
            if isinstance(content, str):
                cell.data_type = "s"  # also where openpyxl saw a formula
                cell.quotePrefix = starts_like_a_formula(content)
            elif isinstance(content, date):
                cell.number_format = self._day_format
            if is_urgent:
                cell.font = _URGENT_FONT
            cells.append(cell)
        sheet.append(cells)

    def overview(self, assessment: Assessment, card: Card) -> None:
        first = next(iter((*card.urgent, *card.less_urgent)), None)
        self._row(
            self._overview,
            [
                assessment.subject,
                assessment.as_of,
                card.overall.text,
                self._nothing(card) if first is None else first.title,
                len(card.suggestions),
                card.undetermined_count,
                len(card.questions),
            ],
            is_urgent=bool(card.urgent),
        )

    def _nothing(self, card: Card) -> str:
        return self._wording["nothing_yet" if card.is_incomplete else "nothing_now"]

    def suggestions(self, assessment: Assessment, card: Card) -> None:
        if not card.suggestions:
            self._row(self._suggestions, [assessment.subject, None, self._nothing(card)])
        for suggestion, text in zip(assessment.suggestions, card.suggestions, strict=True):
            contents: list[Content] = [
                *(assessment.subject, text.level, text.title, text.who, suggestion.due_on, text.instruction),
                "\n".join(reason.text for reason in text.reasons),
                text.avoid,
                "\n".join(text.check_first),
                "\n".join(map(_with_note, text.sources)),
                "\n".join(reason.rule for reason in text.reasons),
            ]
            self._row(self._suggestions, contents, is_urgent=text.is_urgent)

    def findings(self, assessment: Assessment, ruleset: RuleSet) -> None:
        language = self._wording.language
        levels = {level.id: level for level in ruleset.levels}
        for finding in assessment.findings:
            uses = (title_of(ruleset.prohibited_uses, use, language) for use in finding.not_a_ground_for)
            missing = (
                ruleset.facts[fact].title.in_language(language) if fact in ruleset.facts else fact
                for fact in finding.missing_facts
            )
            self._row(
                self._findings,
                [
                    assessment.subject,
                    title_of(ruleset.areas, finding.area, language),
                    finding.rule,
                    finding.title.in_language(language),
                    title_of(levels, finding.level, language),
                    self._wording[f"outcome_{finding.outcome}"],
                    None if finding.because is None else finding.because.in_language(language),
                    "\n".join(missing),
                    "\n".join(uses),
                ],
            )

    def questions(self, assessment: Assessment, card: Card) -> None:
        for question in card.questions:
            self._row(
                self._questions,
                [
                    assessment.subject,
                    question.question,
                    question.could_reach,
                    "\n".join(question.settles),
                    "\n".join(question.contributes_to),
                    self._wording["stale"] if question.is_stale else None,
                    question.fact,
                ],
            )

    def about(self, ruleset: RuleSet, provenance: Iterable[str]) -> None:
        sheet: Sheet = self.workbook.create_sheet(self._wording["about"])
        sheet.column_dimensions["A"].width = 100
        uses = [title.title.in_language(self._wording.language) for title in ruleset.prohibited_uses.values()]
        lines = [
            self._wording["person_decides"],
            self._wording.fill("not_a_ground", uses="; ".join(uses)) if uses else None,
            self._wording["input_order"],
            ruleset.description.in_language(self._wording.language),
            *provenance,
            ruleset.digest,
            ruleset.licence,
        ]
        for line in lines:
            if line is not None:
                self._row(sheet, [line])


def _with_note(source: SourceText) -> str:
    return source.text if source.note is None else f"{source.text} ({source.note})"
