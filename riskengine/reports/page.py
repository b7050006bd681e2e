"""Assessments as one self-contained page: to read, to print, to keep. It loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from riskengine.assessment import Assessment
from riskengine.reports.card_making import make_card
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet

_QUESTIONS_IN_DETAIL = 8


class PageWriter:
    """HTML for people. The overview of several subjects comes first, so it needs all of them."""

    name = "html"
    is_binary = False

    def write(self, assessments: Iterable[Assessment], output: BinaryIO, ruleset: RuleSet, style: ReportStyle) -> None:
        """Write the page. Every text is escaped by the template engine."""
        from jinja2 import Environment, PackageLoader, StrictUndefined

        wording = Wording(style.language)
        environment = Environment(
            loader=PackageLoader("riskengine.reports"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters["quoted"] = wording.quoted
        template = environment.get_template("page.html.jinja")
        cards = [make_card(assessment, ruleset, wording) for assessment in assessments]
        for piece in template.generate(
            cards=cards,
            title=ruleset.title.in_language(style.language),
            wording=wording,
            with_overview=style.summary_only or len(cards) > 1,
            with_cards=not style.summary_only,
            language=wording.language,
            questions_in_detail=_QUESTIONS_IN_DETAIL,
        ):
            output.write(piece.encode())
