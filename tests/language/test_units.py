"""Units multiply, divide and cancel; they are never converted."""

import pytest

from riskengine.language import Unit


def test_hours_a_week_times_weeks_are_hours():
    assert Unit.parse("hours/week") * Unit.parse("weeks") == Unit.parse("hours")


def test_a_unit_divided_by_itself_is_a_plain_number():
    assert Unit.parse("hours") / Unit.parse("hour") is None


def test_singular_and_plural_are_one_unit_and_hours_and_minutes_are_two():
    assert Unit.parse("day/week") == Unit.parse("days/week")
    assert Unit.parse("hours") != Unit.parse("minutes")
    assert hash(Unit.parse("day")) == hash(Unit.parse("days"))


def test_one_over_a_unit_is_spelled_with_a_slash():
    assert str(Unit.parse("hours").inverse()) == "1/hour"


@pytest.mark.parametrize("text", ["", "Hours", "hours per week", "/week", "hours//week", "2", "a^2"])
def test_other_forms_are_refused(text):
    with pytest.raises(ValueError, match="not a unit"):
        Unit.parse(text)
