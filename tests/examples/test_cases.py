"""The whole cases are assessed as they say."""

from pathlib import Path

import pytest

from riskengine import RuleSet, assess
from tests.examples.cases import FILES, PAGES, page, read_case, suggested
from tests.shipped import no_home_office


@pytest.fixture(scope="module")
def ruleset() -> RuleSet:
    return no_home_office()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_audience_is_shown_what_the_case_says(path: Path, ruleset: RuleSet) -> None:
    case = read_case(path)
    assert {audience: suggested(case, audience, ruleset) for audience in ruleset.audiences} == {
        audience: case.expected[audience].suggests for audience in ruleset.audiences
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nobody_is_shown_what_the_case_keeps_from_them(path: Path, ruleset: RuleSet) -> None:
    case = read_case(path)
    whole = {finding.rule for finding in assess(case.validated(ruleset), ruleset).established}
    for audience, expected in case.expected.items():
        assert set(expected.does_not_see) <= whole, "what is kept back must be there for someone else"
        findings = assess(case.validated(ruleset), ruleset, audience=audience).findings
        assert not set(expected.does_not_see) & {finding.rule for finding in findings}


def test_there_are_eight_cases_of_employees_and_organisations(ruleset: RuleSet) -> None:
    kinds = [read_case(path).validated(ruleset).subject_kind for path in FILES]
    assert len(kinds) == 8
    assert set(kinds) == set(ruleset.subject_kinds)


@pytest.mark.parametrize("language", PAGES)
def test_the_page_tells_what_the_files_say(language: str, ruleset: RuleSet) -> None:
    assert PAGES[language].read_text(encoding="utf-8") == page(language, ruleset)
