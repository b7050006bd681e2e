"""What it takes to reproduce an assessment, without keeping the profile itself."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from riskengine.language import Value
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet


@cache
def library_version() -> str:
    """Return the installed version of riskengine."""
    try:
        return version("riskengine")
    except PackageNotFoundError:  # a source tree on the path without an installation
        return "unknown"


def input_digest(profile: Profile, ruleset: RuleSet, audience: str | None) -> str:
    """Return the SHA-256 of the profile's subject, date and known facts, in hexadecimal.

    For an audience only the facts it may always see are included, so that the digest itself tells it
    nothing about the others.
    """
    facts = {
        fact: _plain(value)
        for fact, value in profile.values.items()
        if audience is None or audience in ruleset.facts[fact].visible_to
    }
    content = [profile.subject, profile.subject_kind, profile.as_of.isoformat(), facts]
    return hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _plain(value: Value) -> object:
    match value:
        case bool() | int() | str():
            return value
        case float():
            # 3 and 3.0 are one number, whichever way a file spelled it.
            return int(value) if value.is_integer() else value
        case frozenset():
            return sorted(value)
        case _:
            return value.isoformat()
