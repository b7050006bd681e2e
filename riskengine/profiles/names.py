"""Names that a record or a header uses: which are shown, and what an unknown one was meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from riskengine.diagnostics import Diagnostic, RecordLocation, nearest
from riskengine.profiles.flattening import UNSHOWN
from riskengine.rulesets import RuleSet

RECORD_FIELDS = ("subject", "subject_kind", "as_of")
"""What a record says besides facts."""

MOST_UNKNOWN_NAMES = 20
"""Unknown names of one record that are told one by one; more than that is another kind of file."""

_LONGEST_SHOWN = 100
_LIKE_A_NAME = re.compile(r"[^\W\d]\w*(?:[.-][^\W\d]\w*)*")
_LIKE_A_NUMBER_OF_A_PERSON = re.compile(r"\d{5}")


@lru_cache(maxsize=32)
def known_names(ruleset: RuleSet) -> frozenset[str]:
    """Return every name that a record of a ruleset may use, leaving out those with a reserved last part."""
    return frozenset((*RECORD_FIELDS, *ruleset.facts))


def shown_name(name: str) -> str:
    """Return a name where it is like the name of a field, otherwise an ellipsis.

    Text with spaces, addresses and long numbers may be about a person, whatever place it stands in.
    """
    if len(name) > _LONGEST_SHOWN or not _LIKE_A_NAME.fullmatch(name) or _LIKE_A_NUMBER_OF_A_PERSON.search(name):
        return UNSHOWN
    return name


def unknown_name(name: str, ruleset: RuleSet, location: RecordLocation, *, shown: bool) -> Diagnostic:
    """Return the error for a name that the vocabulary does not have, with the nearest that it has.

    ``shown`` False keeps back even what is like a name: where nothing around it is known, it may be data.
    """
    told = shown_name(name) if shown else UNSHOWN
    place = RecordLocation(location.path, location.line, location.cell, None if told == UNSHOWN else told)
    suggestion = nearest(name, [*ruleset.facts, *RECORD_FIELDS]) if len(name) <= _LONGEST_SHOWN else None
    if "." in name:
        return Diagnostic("RE3001", {"name": told}, place, suggestion)
    return Diagnostic("RE3010", {"key": told}, place, suggestion)


def unknown_names(names: Iterable[str], ruleset: RuleSet, location: RecordLocation, *, shown: bool) -> list[Diagnostic]:
    """Return the errors for all unknown names of one record; past the first twenty they are only counted."""
    every = list(names)
    told = [unknown_name(name, ruleset, location, shown=shown) for name in every[:MOST_UNKNOWN_NAMES]]
    if (more := len(every) - len(told)) > 0:
        told.append(Diagnostic("RE3014", {"count": str(more)}, location))
    return told
