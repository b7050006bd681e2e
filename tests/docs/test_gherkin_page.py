from __future__ import annotations

import pytest
from gherkin.dialect import DIALECTS

from riskengine.pytest_plugin.sentences import OUTCOME_WORDS, SENTENCES
from tests.docs.markdown import read, rows, sections

TEXT = read("docs/gherkin.md")


def test_the_page_lists_every_step_in_both_languages_and_no_other() -> None:
    documented = [(row[1], row[0]) for row in rows(sections(TEXT)["Steps"])]
    assert documented == [(sentence.nb, sentence.en) for sentence in SENTENCES]


@pytest.mark.parametrize("language", OUTCOME_WORDS)
def test_the_page_names_every_word_for_an_outcome(language: str) -> None:
    for word in OUTCOME_WORDS[language]:
        assert f"*{word}*" in TEXT


def test_the_norwegian_keywords_are_those_of_gherkin() -> None:
    keywords = {word.strip() for words in DIALECTS["no"].values() if isinstance(words, list) for word in words}
    for keyword in (
        "Egenskap",
        "Bakgrunn",
        "Regel",
        "Scenario",
        "Scenariomal",
        "Eksempler",
        "Gitt",
        "Når",
        "Så",
        "Og",
        "Men",
    ):
        assert keyword in keywords
        assert keyword in TEXT
