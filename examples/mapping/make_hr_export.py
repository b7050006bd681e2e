"""Makes the invented HR export ``hr-export.csv``: the columns of a well-known one, nobody's values.

python examples/mapping/make_hr_export.py
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from pathlib import Path

FILE = Path(__file__).with_name("hr-export.csv")
ROWS = 40

Draw = Callable[[random.Random], object]


def between(least: int, most: int) -> Draw:
    """Draw a whole number, both ends included."""
    return lambda chance: chance.randint(least, most)


def one_of(*words: str) -> Draw:
    """Draw one of several words."""
    return lambda chance: chance.choice(words)


COLUMNS: dict[str, Draw] = {
    "Age": between(18, 60),
    "Attrition": one_of("Yes", "No"),
    "BusinessTravel": one_of("Non-Travel", "Travel_Rarely", "Travel_Frequently"),
    "Department": one_of("Sales", "Research & Development", "Human Resources"),
    "DistanceFromHome": between(1, 29),
    "Education": between(1, 5),
    "EducationField": one_of("Life Sciences", "Medical", "Marketing", "Other"),
    "EnvironmentSatisfaction": between(1, 4),
    "Gender": one_of("Female", "Male"),
    "JobInvolvement": between(1, 4),
    "JobLevel": between(1, 5),
    "JobRole": one_of("Sales Executive", "Research Scientist", "Manager", "Laboratory Technician"),
    "JobSatisfaction": between(1, 4),
    "MaritalStatus": one_of("Single", "Married", "Divorced"),
    "MonthlyIncome": between(2000, 19000),
    "NumCompaniesWorked": between(0, 9),
    "OverTime": one_of("No", "No", "No", "Yes"),
    "PercentSalaryHike": between(11, 25),
    "RelationshipSatisfaction": between(1, 4),
    "StockOptionLevel": between(0, 3),
    "TotalWorkingYears": between(0, 40),
    "TrainingTimesLastYear": between(0, 6),
    "WorkLifeBalance": between(1, 4),
    "YearsAtCompany": between(0, 30),
    "YearsInCurrentRole": between(0, 18),
    "YearsSinceLastPromotion": between(0, 15),
    "YearsWithCurrManager": between(0, 17),
}


def export() -> bytes:
    """Return the whole file, as Excel writes "CSV UTF-8": with a byte order mark."""
    chance = random.Random("nobody's values")  # noqa: S311 - the same rows each time, and no secret
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([draw(chance) for draw in COLUMNS.values()] for _ in range(ROWS))
    return text.getvalue().encode("utf-8-sig")


if __name__ == "__main__":
    FILE.write_bytes(export())
