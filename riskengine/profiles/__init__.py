"""Profiles: what is known about one subject, read from files and validated."""

from riskengine.profiles.cell_text import value_from_text
from riskengine.profiles.columns import read_header
from riskengine.profiles.fact_schema import day_from
from riskengine.profiles.json_schema import profile_schema
from riskengine.profiles.profile import Profile
from riskengine.profiles.reading import read_profiles
from riskengine.profiles.records import Rejection
from riskengine.profiles.sources import InputFormat
from riskengine.profiles.validation import check_value, profile_from

__all__ = [
    "InputFormat",
    "Profile",
    "Rejection",
    "check_value",
    "day_from",
    "profile_from",
    "profile_schema",
    "read_header",
    "read_profiles",
    "value_from_text",
]
