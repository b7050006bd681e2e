"""What is wrong with a feature file that cannot be run, or that would not be run as it is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gherkin.errors import CompositeParserException

from riskengine.diagnostics import Diagnostic, SourceText, nearest
from riskengine.features.grammar_problems import (
    STEP_KEYWORDS,
    encoding_problem,
    grammar_problems,
    keywords_in,
    problem_on_line,
)
from riskengine.features.places import span_on_line
from riskengine.localisation import LocalisedText
from riskengine.pytest_plugin.sentences import is_sentence

if TYPE_CHECKING:
    from pytest_bdd.exceptions import GherkinParseError
    from pytest_bdd.parser import Feature

_FIRST_STEP = LocalisedText(
    {
        "en": "the first step cannot begin with And or But",
        "nb": "det første steget kan ikke begynne med Og eller Men",
    }
)


def reading_problems(error: GherkinParseError | UnicodeDecodeError, source: SourceText) -> list[Diagnostic]:
    """Return why a feature file could not be read, with the place, for people."""
    if isinstance(error, UnicodeDecodeError):
        return [encoding_problem(error, source)]
    if isinstance(error.__cause__, CompositeParserException):
        return grammar_problems(error.__cause__, source)
    return [problem_on_line(_FIRST_STEP, error.line, source)]


def lines_read_as_description(feature: Feature, source: SourceText) -> list[Diagnostic]:
    """Return the lines that read as a step but for their first word, and so were taken for a description.

    Gherkin takes text before the first step for a description, whatever it looks like.
    """
    keywords = keywords_in(source, STEP_KEYWORDS)
    read = _lines_of_steps(feature)
    problems = []
    for number, line in _lines_outside_texts(source):
        first_word, _, rest = line.strip().partition(" ")
        if number not in read and not first_word.startswith("#") and is_sentence(rest.strip()):
            problems.append(
                Diagnostic(
                    "RE6007",
                    {"keywords": ", ".join(keywords)},
                    span_on_line(source, number, first_word),
                    nearest(first_word, keywords),
                )
            )
    return problems


def _lines_of_steps(feature: Feature) -> set[int]:
    """Return the numbers of the lines that were read as steps."""
    return {step.line_number for scenario in feature.scenarios.values() for step in scenario.steps} | {
        step.line_number for step in (feature.background.steps if feature.background else ())
    }


def _lines_outside_texts(source: SourceText) -> Iterator[tuple[int, str]]:
    """Yield each line with its number, but for those within a text between triple quotes."""
    fence = ""
    for number, line in enumerate(source.text.split("\n"), start=1):
        start = line.strip()[:3]
        if start in {'"""', "```"} and fence in {"", start}:
            fence = "" if fence else start
        elif not fence:
            yield number, line
