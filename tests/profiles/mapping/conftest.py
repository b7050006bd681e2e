"""Mappings to the vocabulary by hand of the profiles' own tests."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from riskengine.diagnostics import MappingError, Span
from riskengine.profiles import Profile, Rejection, read_profiles
from riskengine.profiles.mapping.loading import mapping_from_text
from riskengine.profiles.mapping.model import ProfileMapping
from tests.profiles.conftest import DAY, make_ruleset

RULESET = make_ruleset()
HEAD = "ruleset: by-hand\nsubject: {column: Nr}\n"

ReadMapped = Callable[..., list[Profile | Rejection]]


def facts(text: str, head: str = "") -> ProfileMapping:
    """Return a mapping with these facts; the subject is in the column Nr."""
    indented = textwrap.indent(textwrap.dedent(text).strip("\n"), "  ")
    return mapping_from_text(f"{HEAD}{head}facts:\n{indented}\n", RULESET, name="map.yaml")


def wrong(text: str) -> list[tuple[str, str]]:
    """Return the codes of what is wrong with a mapping file, each with what it points at."""
    with pytest.raises(MappingError) as caught:
        mapping_from_text(text, RULESET, name="map.yaml")
    return [(one.code, pointed_at(one.location)) for one in caught.value.diagnostics]


def wrong_facts(text: str) -> list[tuple[str, str]]:
    indented = textwrap.indent(textwrap.dedent(text).strip("\n"), "  ")
    return wrong(f"{HEAD}facts:\n{indented}\n")


def pointed_at(place: Any) -> str:
    assert isinstance(place, Span), place
    return place.source.text[place.start : place.end]


@pytest.fixture
def read_mapped() -> ReadMapped:
    """Read a stream of a foreign file to its end."""

    def read(content: bytes | str, mapping: ProfileMapping, **keywords: Any) -> list[Profile | Rejection]:
        stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
        return list(read_profiles(stream, RULESET, **{"name": "export", "as_of": DAY, "mapping": mapping, **keywords}))

    return read


def values(results: list[Profile | Rejection]) -> list[Any]:
    """Return the values of each profile, and the code, fact and column of each fault of a rejection."""
    return [
        dict(one.values)
        if isinstance(one, Profile)
        else [
            (fault.code, getattr(fault.location, "fact", None), getattr(fault.location, "column", None))
            for fault in one.diagnostics
        ]
        for one in results
    ]
