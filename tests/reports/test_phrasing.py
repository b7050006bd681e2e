from __future__ import annotations

from datetime import date, datetime

import pytest

from riskengine.reports.phrasing import date_text, lower_first, printable, quantity_text, stretch_text, value_text
from riskengine.rulesets import RuleSet


@pytest.mark.parametrize(
    ("number", "unit", "nb", "en"),
    [
        (46.5, "hours", "46,5 timer", "46.5 hours"),
        (1, "hours", "1 time", "1 hour"),
        (3, "days/week", "3 dager per uke", "3 days per week"),
        (1, "days/week", "1 dag per uke", "1 day per week"),
        (7, "points", "7 poeng", "7 points"),
        (85, "db", "85 db", "85 db"),
        (0.1 + 0.2, None, "0,3", "0.3"),
        (2, "furlongs", "2 furlongs", "2 furlongs"),
    ],
)
def test_quantities_are_told_in_words(number: float, unit: str | None, nb: str, en: str) -> None:
    assert quantity_text(number, unit, "nb") == nb
    assert quantity_text(number, unit, "en") == en


def test_days_are_told_in_words() -> None:
    assert date_text(date(2026, 11, 3), "nb") == "3. november 2026"
    assert date_text(date(2026, 5, 17), "en") == "17 May 2026"


def test_values_have_the_titles_of_options_and_units(ruleset: RuleSet) -> None:
    assert value_text("alone", ruleset.facts["living.situation"], "nb") == "alone på norsk"
    assert value_text(50.5, ruleset.facts["hours.last_week"], "nb") == "50,5 timer"
    assert value_text(True, ruleset.facts["safety.acute"], "nb") == "ja"
    assert value_text(None, ruleset.facts["hours.last_week"], "en") == "unknown"


def test_titles_inside_a_sentence_keep_the_capitals_of_names() -> None:
    assert lower_first("Nærmeste leder") == "nærmeste leder"
    assert lower_first("Akan-kontakten") == "Akan-kontakten"
    assert lower_first("HR") == "HR"


def test_what_could_steer_a_terminal_is_taken_out() -> None:
    assert printable("a\x1b[31mb\u202ec\nd") == "a\ufffd[31mb\ufffdc\nd"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (datetime(2026, 11, 17, 23), datetime(2026, 11, 18, 7, 30), "17.11 23:00\u201318.11 07:30"),
        (datetime(2026, 11, 17, 8), datetime(2026, 11, 17, 16), "17.11 08:00\u201316:00"),
        (datetime(2026, 11, 16), datetime(2026, 11, 23), "16.11\u201322.11"),
        (datetime(2026, 11, 17, 8), datetime(2026, 11, 17, 8), "17.11 08:00"),
        (datetime(2026, 11, 17), datetime(2026, 11, 17), "17.11 00:00"),
    ],
)
def test_a_time_is_told_as_short_as_it_can_be(start, end, text):
    assert stretch_text(start, end, "nb") == text
