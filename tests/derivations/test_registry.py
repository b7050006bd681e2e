"""Derivations are found by name; one that cannot be loaded says why."""

from importlib.metadata import EntryPoint

import pytest

from riskengine import DerivationError
from riskengine.derivations import Derivation, derivation_names, find_derivation, registry
from tests.derivations.working_hours.comparing import frame
from tests.derivations.working_hours.rosters import office_days
from tests.derivations.working_hours.test_facts import MONDAY


class Mood:
    name = "mood"
    facts = ("mood.good",)

    def derive(self, records, *, as_of):
        raise NotImplementedError


def broken():
    raise OSError("no disk")


@pytest.fixture
def plugins(monkeypatch):
    def install(**names):
        points = {name: EntryPoint(name, value, "riskengine.derivations") for name, value in names.items()}
        monkeypatch.setattr(registry, "_plugins", lambda: points)

    return install


def test_working_hours_are_found_and_derive():
    derivation = find_derivation("working_hours")
    assert isinstance(derivation, Derivation)
    derived = derivation.derive(frame({"A-17": office_days("2026-11-01", "2026-11-22")}), as_of=MONDAY)
    assert set(derivation.facts) == set(derived.facts.columns) - {"subject", "as_of"}


def test_a_plug_in_is_found_by_its_name(plugins):
    plugins(mood=f"{__name__}:Mood")
    assert derivation_names() == ("working_hours", "mood")
    assert find_derivation("mood").facts == ("mood.good",)


def test_an_unknown_name_suggests_the_nearest():
    with pytest.raises(DerivationError) as refused:
        find_derivation("working_hour")
    assert refused.value.diagnostics[0].code == "RE3911"
    assert refused.value.diagnostics[0].suggestion == "working_hours"


def test_a_plug_in_that_breaks_says_why(plugins):
    plugins(mood=f"{__name__}:broken")
    with pytest.raises(DerivationError, match="no disk") as refused:
        find_derivation("mood")
    assert refused.value.diagnostics[0].code == "RE3912"
