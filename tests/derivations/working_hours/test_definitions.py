"""What a ruleset's parameters say of ordinary hours holds on the days on which they do."""

from datetime import date

from riskengine.derivations.working_hours import Definitions, definitions_of
from tests.shipped import no_home_office

RULESET = no_home_office()


def test_ordinary_hours_are_those_that_the_ruleset_lets_be_planned():
    found = definitions_of(RULESET, date(2026, 11, 23), Definitions(ordinary_hours_24=7, ordinary_hours_7_days=35))
    assert (found.ordinary_hours_24, found.ordinary_hours_7_days) == (9, 40)


def test_before_the_parameter_has_a_value_what_is_given_holds():
    found = definitions_of(RULESET, date(2021, 5, 1), Definitions(ordinary_hours_24=7))
    assert found.ordinary_hours_24 == 7
