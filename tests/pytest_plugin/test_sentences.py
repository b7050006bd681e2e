from __future__ import annotations

import re

import pytest

from riskengine.pytest_plugin.sentences import SENTENCES, nearest_sentence, outcome_named, outcome_words
from riskengine.pytest_plugin.steps import IMPLEMENTATIONS


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.en)
def test_every_sentence_has_one_implementation_that_takes_what_it_names(sentence) -> None:
    implementation = IMPLEMENTATIONS[sentence.kind][sentence.implementation]
    accepted = set(implementation.__annotations__) - {"return", "situation"}
    for pattern in sentence.patterns:
        assert set(re.compile(pattern).groupindex) <= accepted


def test_no_two_sentences_of_a_kind_read_the_same_text() -> None:
    for kind in IMPLEMENTATIONS:
        patterns = [pattern for sentence in SENTENCES if sentence.kind == kind for pattern in sentence.patterns]
        texts = [
            re.sub(r"\{\w+\}", '"x"', text.replace("{outcome}", words))
            for sentence in SENTENCES
            if sentence.kind == kind
            for text, words in ((sentence.nb, "uavklart"), (sentence.en, "undetermined"))
        ]
        for text in texts:
            assert sum(re.fullmatch(pattern, text) is not None for pattern in patterns) == 1, text


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("outcome", ["established", "not_established", "undetermined"])
def test_outcomes_in_words_mean_themselves(language: str, outcome) -> None:
    assert outcome_named(outcome_words(outcome, language)) == outcome


def test_a_step_with_a_typing_error_finds_the_nearest() -> None:
    assert nearest_sentence('foreslåss "x"', "then") == 'foreslås "…"'
    assert nearest_sentence("the rule is estabished", "then") == "the rule is established"
    assert nearest_sentence("something else entirely", "then") is None
