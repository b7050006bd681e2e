"""A suggested mapping as a YAML file: what is plain is in force, the rest stands in comments with its reason."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from riskengine.profiles.mapping.suggestion.proposing import Confidence, Proposal, SuggestedMapping
from riskengine.profiles.mapping.suggestion.reasons import reason
from riskengine.reports.wording import Wording

_WIDTH = 110
_CONFIDENCES: Mapping[Confidence, str] = {
    "sure": "mapping_sure",
    "likely": "mapping_likely",
    "unsure": "mapping_unsure",
}


def mapping_text(suggested: SuggestedMapping, language: str) -> str:
    """Return the file. It loads as it stands, and holds no cell of the file that it was made from."""
    wording = Wording(language)
    lines = [
        *_comment(wording.fill("mapping_head", records=suggested.records)),
        *_comment(wording["mapping_todo"]),
        f"ruleset: {suggested.ruleset}",
        "",
        *_subject(suggested, language),
        *_as_of(suggested, language),
        *_unknown(suggested, wording),
        "facts:",
    ]
    for proposal in suggested.proposals:
        lines += _proposal(proposal, wording)
    if not any(proposal.in_force for proposal in suggested.proposals):
        lines += [*_comment(wording["mapping_nothing"], "  "), ""]
    if suggested.unread:
        lines += _comment(wording["mapping_unread"])
        lines += [f"#   {_quoted(name)}" for name in suggested.unread]
    return "\n".join(lines) + "\n"


def _subject(suggested: SuggestedMapping, language: str) -> Iterator[str]:
    if suggested.subject is None:
        yield from _comment(reason("no_pseudonyms").in_language(language))
        yield 'subject: {numbered: "R-"}'
    else:
        yield from _comment(reason("pseudonyms").in_language(language))
        yield f"subject: {{column: {_quoted(suggested.subject)}}}"
    yield ""


def _as_of(suggested: SuggestedMapping, language: str) -> Iterator[str]:
    day = suggested.as_of
    if day is not None:
        yield from _comment(reason("day_of_file").in_language(language))
        form = "" if day.format is None else f", format: {_quoted(day.format)}"
        yield f"as_of: {{column: {_quoted(day.column)}{form}}}"
        yield ""


def _unknown(suggested: SuggestedMapping, wording: Wording) -> Iterator[str]:
    if suggested.unknown:
        yield from _comment(wording["mapping_unknown"])
        yield f"unknown: [{', '.join(map(_quoted, suggested.unknown))}]"
        yield ""


def _proposal(proposal: Proposal, wording: Wording) -> Iterator[str]:
    language = wording.language
    reasons = "; ".join(one.in_language(language) for one in proposal.reasons)
    # What is held back stands in comments as a block, its reasons twice, so that an editor can bring it in force.
    before = "  " if proposal.in_force else "  # "
    yield from _comment(f"{wording[_CONFIDENCES[proposal.confidence]]}: {reasons}", before)
    yield f"{before}{proposal.fact.id}:"
    yield f"{before}  column: {_quoted(proposal.column)}"
    for key, value in proposal.keys.items():
        if isinstance(value, Mapping):
            yield f"{before}  {key}:"
            yield from (f"{before}    {_quoted(word)}: {meaning}" for word, meaning in value.items())
        else:
            yield f"{before}  {key}: {_quoted(value) if key in {'separator', 'format'} else value}"
    yield ""


def _comment(text: str, indentation: str = "") -> Iterator[str]:
    """Yield a text as lines of a comment, broken between words."""
    line = ""
    for word in text.split():
        if line and len(indentation) + 2 + len(line) + 1 + len(word) > _WIDTH:
            yield f"{indentation}# {line}"
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield f"{indentation}# {line}"


def _quoted(text: str) -> str:
    """Return a text in double quotes, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)
