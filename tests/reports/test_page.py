from __future__ import annotations

import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from riskengine.assessment import Assessment
from riskengine.reports import ReportStyle
from riskengine.reports.page import PageWriter
from riskengine.rulesets import RuleSet
from tests.reports.conftest import AssessValues, both

VOID = {"meta", "br", "link", "img", "input", "hr"}


def page(ruleset: RuleSet, *assessments: Assessment, language: str = "en", summary_only: bool = False) -> str:
    output = io.BytesIO()
    style = ReportStyle(language=language, summary_only=summary_only)
    PageWriter().write(iter(assessments), output, ruleset, style)
    return output.getvalue().decode()


class Outline(HTMLParser):
    """What stands in a page: its tags, and whether they close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def everything(ruleset: RuleSet, assess_values: AssessValues) -> str:
    return page(
        ruleset,
        assess_values({"safety.acute": True, "isolation.ucla3": 8}, subject="A-1"),
        assess_values({}, subject="A-2"),
    )


def test_every_text_is_escaped(ruleset: RuleSet, assess_values: AssessValues) -> None:
    evil = '<script>alert("1")</script>'
    assessment = assess_values({"hours.last_week": 60}, subject=evil)
    (suggestion,) = assessment.suggestions
    titles = both(evil, evil)
    reason = replace(suggestion.reasons[0], because=titles)
    changed = replace(
        suggestion, title=titles, instruction=titles, avoid=titles, reasons=(reason,), check_first=(evil,)
    )
    text = page(ruleset, replace(assessment, suggestions=(changed,)))
    assert "<script" not in text
    assert text.count("&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;") >= 6


def test_the_page_is_whole_and_its_tags_close(everything: str) -> None:
    assert everything.lstrip().startswith("<!DOCTYPE html>")
    assert Outline(everything).open == []


def test_the_page_loads_nothing_and_runs_nothing(everything: str) -> None:
    tags = Outline(everything).tags
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in tags}
    assert not [
        attributes for _, attributes in tags if "src" in attributes or any(name.startswith("on") for name in attributes)
    ]
    assert not re.search(r"url\(|@import", everything)
    assert "default-src 'none'" in everything


@pytest.mark.parametrize(("language", "word"), [("nb", "Forslag til oppfølging"), ("en", "Suggested follow-up")])
def test_the_page_says_its_language(ruleset: RuleSet, assess_values: AssessValues, language: str, word: str) -> None:
    text = page(ruleset, assess_values({}), language=language)
    assert f'<html lang="{language}">' in text
    assert word in text


def test_every_link_within_the_page_leads_somewhere(everything: str) -> None:
    tags = Outline(everything).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {href[1:] for _, attributes in tags if (href := attributes.get("href") or "").startswith("#")}
    assert targets
    assert targets <= set(ids)
    labelled_by = {attributes["aria-labelledby"] for _, attributes in tags if "aria-labelledby" in attributes}
    assert labelled_by <= set(ids)


def test_headings_go_down_one_step_at_a_time(everything: str) -> None:
    levels = [int(tag[1]) for tag, _ in Outline(everything).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_what_is_urgent_comes_first_in_a_card(everything: str) -> None:
    card = everything.partition('<article id="subject-1"')[2]
    assert card.index("Call 113") < card.index("How things look")


def test_the_page_never_reads_as_all_clear_while_something_is_undetermined(
    ruleset: RuleSet, assess_values: AssessValues
) -> None:
    open_page = page(ruleset, assess_values({}))
    assert "4 rules cannot be settled yet" in open_page
    assert "Every rule is settled" not in open_page
    settled = {"isolation.ucla3": 3, "hours.last_week": 1, "safety.acute": False, "living.situation": "alone"}
    assert "Every rule is settled" in page(ruleset, assess_values(settled))


def test_a_summary_has_no_cards(ruleset: RuleSet, assess_values: AssessValues) -> None:
    text = page(ruleset, assess_values({}), summary_only=True)
    assert "<article" not in text
    assert "A-17" in text
