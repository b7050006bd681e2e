from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.profiles.mapping.date_formats import DateFormat

FORMS = [
    "YYYY-MM-DD",
    "DD.MM.YYYY",
    "D.M.YYYY",
    "MM/DD/YYYY",
    "YYYYMMDD",
    "DDMMYYYY",
    "YYYY-MM-DDThh:mm:ss",
    "D/M/YYYY hh:mm",
]


def written(day: date, form: str) -> str:
    parts = {
        "YYYY": f"{day.year:04}",
        "MM": f"{day.month:02}",
        "DD": f"{day.day:02}",
        "hh": "23",
        "mm": "59",
        "ss": "07",
    }
    text = form
    for token, part in parts.items():
        text = text.replace(token, part)
    return text.replace("D", str(day.day)).replace("M", str(day.month))


@given(st.dates(), st.sampled_from(FORMS))
def test_a_day_is_read_in_the_form_it_was_written_in(day: date, form: str) -> None:
    assert DateFormat.parse(form).read(written(day, form)) == day


@given(st.text(max_size=12), st.sampled_from(FORMS))
def test_any_text_is_a_day_or_nothing(text: str, form: str) -> None:
    found = DateFormat.parse(form).read(text)
    assert found is None or found.year


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("DD.MM.YYYY", "1.2.2026"),
        ("DD.MM.YYYY", "30.02.2026"),
        ("DD.MM.YYYY", "2026-02-01"),
        ("DD.MM.YYYY", "01.02.26"),
        ("DD.MM.YYYY", "01/02/2026"),
        ("DD.MM.YYYY", "01.02.2026 12:00"),
        ("DD.MM.YYYY", "\u0660\u0661.02.2026"),  # digits, but not these
        ("YYYY-MM-DD hh:mm", "2026-02-01 24:00"),
        ("YYYY-MM-DD", "2026-02-01\n"),
    ],
)
def test_what_is_written_otherwise_is_no_day(form: str, text: str) -> None:
    assert DateFormat.parse(form).read(text) is None


@pytest.mark.parametrize("form", ["DMYYYY", "D.MYYYY", "YYYYM-D", "YYYYMD"])
def test_numbers_of_open_length_may_not_run_together(form: str) -> None:
    with pytest.raises(ValueError, match="not a form"):
        DateFormat.parse(form)
