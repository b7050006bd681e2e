"""The words that no-home-office uses about home office and trouble: they go together, and nobody says why."""

import re

import pytest

from riskengine.living_docs.wording import PageWording
from riskengine.reports.wording import Wording
from tests.shipped import no_home_office

RULESET = no_home_office()

HOME = r"(?:hjemmekontor\w*|hjemmearbeid\w*|arbeid\w* hjemme\w*|home office|home work|work(?:ing)? (?:at|from) home)"
CAUSES = re.compile(
    rf"{HOME}\W+(?:\w+\W+){{0,3}}?(?:fører til|forårsaker|skaper|utløser|causes?|leads? to|brings about|results? in)\b"
    rf"|(?:skyldes|forårsaket av|på grunn av|kommer av|caused by|due to|because of|comes? from)\W+(?:\w+\W+){{0,3}}?{HOME}",
    re.IGNORECASE,
)


def texts():
    for rule in RULESET.rules.values():
        yield rule.id, rule.title
        yield rule.id, rule.because
    for action in RULESET.actions.values():
        yield from ((action.id, text) for text in (action.title, action.instruction, action.avoid))


def test_nothing_says_that_home_office_is_a_cause():
    for name, text in texts():
        for words in text.values():
            assert not CAUSES.search(words), (name, words)


@pytest.mark.parametrize(
    "claim",
    [
        "Hjemmekontor fører til ensomhet.",
        "Hjemmekontoret over tid skaper plager.",
        "Plagene skyldes mye hjemmekontor.",
        "Home office often leads to loneliness.",
        "The distress is caused by long home office.",
    ],
)
def test_a_claim_of_a_cause_would_be_found(claim):
    assert CAUSES.search(claim)


@pytest.mark.parametrize("wording", [Wording("nb"), PageWording("nb")], ids=["reports", "documentation"])
def test_whom_to_ask_is_said_in_words(wording):
    asked = {name for fact in RULESET.facts.values() for name in fact.collected_from}
    assert {name for name in asked if name not in RULESET.roles and wording.get(f"collected_{name}") is None} == set()
