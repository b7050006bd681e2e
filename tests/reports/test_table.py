from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riskengine.assessment import Assessment, WithheldAction
from riskengine.reports import ReportStyle
from riskengine.reports.table import TableWriter
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet
from tests.reports.conftest import AssessValues, both

GOLDEN = Path(__file__).parent / "golden"


def table(ruleset: RuleSet, *assessments: Assessment, language: str = "en", **style: object) -> str:
    output = io.BytesIO()
    TableWriter().write(iter(assessments), output, ruleset, ReportStyle(language=language, **style))  # type: ignore[arg-type]
    return output.getvalue().decode()


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_card_looks_as_agreed(ruleset: RuleSet, assess_values: AssessValues, language: str) -> None:
    assessment = assess_values({"isolation.ucla3": 7, "hours.last_week": 50.5, "safety.acute": True})
    provenance = replace(assessment.provenance, library_version="0.0.0")
    text = table(ruleset, replace(assessment, provenance=provenance), language=language)
    golden = GOLDEN / f"card.{language}.txt"
    assert text == golden.read_text("utf-8"), "if the change is meant, write the new text to the golden file"


def test_what_is_urgent_comes_before_everything_else(ruleset: RuleSet, assess_values: AssessValues) -> None:
    text = table(ruleset, assess_values({"safety.acute": True}))
    assert text.index("Call 113") < text.index("How things look")


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "isolation.ucla3": st.integers(3, 9),
        "hours.last_week": st.integers(0, 168),
        "safety.acute": st.booleans(),
        "living.situation": st.sampled_from(["alone", "with_others"]),
    },
)


@given(values=FACTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_card_never_reads_as_all_clear_while_something_is_undetermined(
    ruleset: RuleSet, assess_values: AssessValues, values: dict[str, object]
) -> None:
    assessment = assess_values(values)
    text = table(ruleset, assessment)
    wording = Wording("en")
    is_open = bool(assessment.undetermined)
    assert (wording["unknown"] in text) == is_open
    assert (wording["all_settled"].split(".", maxsplit=1)[0] in text) == (not is_open)
    if is_open:
        assert wording["nothing_suggested"] not in text
    assert wording["person_decides"] in text


def test_several_subjects_get_an_overview_in_the_order_of_the_file(
    ruleset: RuleSet, assess_values: AssessValues
) -> None:
    mild = assess_values({"hours.last_week": 60}, subject="A-1")
    acute = assess_values({"safety.acute": True}, subject="A-2")
    text = table(ruleset, mild, acute, summary_only=True)
    assert text.startswith("Urgent, look at these first: A-2\n")
    rows = text.partition("──\n")[2]
    assert rows.index("A-1") < rows.index("A-2")
    assert "ranks nobody" in text
    assert "Take your time" not in text


def test_an_open_picture_shows_in_the_overview_too(ruleset: RuleSet, assess_values: AssessValues) -> None:
    text = table(ruleset, assess_values({}), summary_only=True, width=104)
    assert "nothing suggested yet, not settled" in text
    assert "could be up to" in text


def test_markup_in_a_pseudonym_is_text(ruleset: RuleSet, assess_values: AssessValues) -> None:
    text = table(ruleset, assess_values({}, subject="[red]A[/red]:smile:\x1b]0;x\x07"))
    assert "[red]A[/red]:smile:\ufffd]0;x\ufffd" in text
    assert "\x1b" not in text


def test_colour_comes_only_when_asked_for(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessment = assess_values({"safety.acute": True})
    assert "\x1b[" not in table(ruleset, assessment)
    assert "\x1b[" in table(ruleset, assessment, colour=True)


@pytest.mark.parametrize("width", [10, 60, 300])
def test_lines_fit_the_terminal_and_stay_readable(ruleset: RuleSet, assess_values: AssessValues, width: int) -> None:
    lines = table(ruleset, assess_values({"isolation.ucla3": 9, "living.situation": "alone"}), width=width).splitlines()
    assert max(map(len, lines)) <= max(40, min(width, 104))


def test_what_makes_an_action_unsuitable_is_checked_first(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessment = assess_values({"hours.last_week": 60})
    (suggestion,) = assessment.suggestions
    changed = replace(suggestion, check_first=("living.situation",), replaces=("health",))
    text = table(ruleset, replace(assessment, suggestions=(changed,)))
    assert re.search(r"Check first\s+What is living situation\?", text)
    assert re.search(r"Replaces\s+Offer a consultation", text)


def test_withheld_actions_and_findings_without_a_suggestion_are_shown(
    ruleset: RuleSet, assess_values: AssessValues
) -> None:
    assessment = assess_values({"hours.last_week": 60})
    withheld = (WithheldAction("talk", both("Samtale", "Talk")),)
    text = table(ruleset, replace(assessment, suggestions=(), withheld=withheld))
    assert "Last week had 60 hours.  HRS-01" in text
    assert "Does not fit this situation: “Talk”." in text


def test_a_stale_answer_is_asked_for_again(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessment = assess_values({})
    first, *others = assessment.open_questions
    text = table(ruleset, replace(assessment, open_questions=(replace(first, stale=True), *others)))
    assert "the answer is too old; ask again" in text


def test_many_questions_are_cut_short_with_their_number(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessment = assess_values({})
    text = table(ruleset, replace(assessment, open_questions=assessment.open_questions * 5))
    assert "… and 8 more questions." in text
