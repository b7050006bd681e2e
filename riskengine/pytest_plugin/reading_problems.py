"""What is wrong with a feature file that cannot be read, or that would not be read as it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

from gherkin.dialect import DIALECTS
from gherkin.errors import CompositeParserException, NoSuchLanguageException, ParserException

from riskengine.diagnostics import Diagnostic, FileLocation, SourceText, nearest
from riskengine.localisation import LocalisedText
from riskengine.pytest_plugin.places import message_language, span_on_line
from riskengine.pytest_plugin.sentences import is_sentence

if TYPE_CHECKING:
    from pytest_bdd.exceptions import GherkinParseError
    from pytest_bdd.parser import Feature

_LANGUAGE_LINE = re.compile(r"^\s*#\s*language\s*:\s*([\w-]+)\s*$", re.MULTILINE)
_EXPECTED = re.compile(r"expected: (#\w+(?:, #\w+)*)")
_STEP_KEYWORDS = ("given", "when", "then", "and", "but")
_KEYWORDS_OF_TOKEN = {
    "#FeatureLine": ("feature",),
    "#BackgroundLine": ("background",),
    "#RuleLine": ("rule",),
    "#ScenarioLine": ("scenario", "scenarioOutline"),
    "#ExamplesLine": ("examples",),
    "#StepLine": _STEP_KEYWORDS,
}

_DOES_NOT_FIT = LocalisedText(
    {
        "en": "this line does not fit here; it may begin with {expected}",
        "nb": "denne linjen passer ikke her; den kan begynne med {expected}",
    }
)
_ENDS_TOO_EARLY = LocalisedText({"en": "it ends too early", "nb": "den slutter for tidlig"})
_NO_FEATURE = LocalisedText({"en": "it holds no feature", "nb": "den har ingen egenskap"})
_CELLS_DIFFER = LocalisedText(
    {"en": "the rows of the table have different numbers of cells", "nb": "radene i tabellen har ulikt antall celler"}
)
_FIRST_STEP = LocalisedText(
    {
        "en": "the first step cannot begin with And or But",
        "nb": "det første steget kan ikke begynne med Og eller Men",
    }
)
_NO_SUCH_LANGUAGE = LocalisedText({"en": "Gherkin does not have this language", "nb": "Gherkin har ikke dette språket"})


def feature_language(source: SourceText) -> str:
    """Return the language of messages about a feature file, also where it cannot be read."""
    return message_language(_gherkin_language(source))


def reading_problems(error: GherkinParseError | UnicodeDecodeError, source: SourceText) -> list[Diagnostic]:
    """Return why a feature file could not be read, with the place, for people."""
    if isinstance(error, UnicodeDecodeError):
        return [Diagnostic("RE1002", {"offset": str(error.start)}, FileLocation(source.path))]
    if isinstance(error.__cause__, CompositeParserException):
        return [_problem(parser_error, source) for parser_error in error.__cause__.errors]
    return [_diagnostic(_FIRST_STEP, error.line, source)]


def holds_no_feature(source: SourceText) -> list[Diagnostic]:
    """Return what to say of a file with nothing but empty lines and comments in it."""
    if re.search(r"^\s*[^#\s]", source.text, re.MULTILINE):
        return []
    return [Diagnostic("RE6001", {"problem": _NO_FEATURE}, FileLocation(source.path))]


def lines_read_as_description(feature: Feature, source: SourceText) -> list[Diagnostic]:
    """Return the lines that read as a step but for their first word, and so were taken for a description.

    Gherkin takes text before the first step for a description, whatever it looks like.
    """
    keywords = _keywords(source, _STEP_KEYWORDS)
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


def _gherkin_language(source: SourceText) -> str:
    found = _LANGUAGE_LINE.search(source.text)
    return found[1] if found else "en"


def _problem(error: ParserException, source: SourceText) -> Diagnostic:
    line = error.location["line"]
    if isinstance(error, NoSuchLanguageException):
        return _diagnostic(_NO_SUCH_LANGUAGE, line, source)
    text = str(error)
    if "inconsistent cell count" in text:
        return _diagnostic(_CELLS_DIFFER, line, source)
    if "unexpected end of file" in text:
        return _diagnostic(_ENDS_TOO_EARLY, line, source)
    expected = _EXPECTED.search(text)
    if expected is None:
        return _diagnostic(text, line, source)
    tokens = expected[1].split(", ")
    keywords = _keywords(source, [name for token in tokens for name in _KEYWORDS_OF_TOKEN.get(token, ())])
    words = ", ".join(keywords)
    problem = LocalisedText({language: text.format(expected=words) for language, text in _DOES_NOT_FIT.items()})
    return _diagnostic(problem, line, source, keywords)


def _diagnostic(
    problem: str | LocalisedText, line: int, source: SourceText, keywords: list[str] | None = None
) -> Diagnostic:
    """Point at a line; where keywords may stand on it, at its beginning with the nearest of them."""
    line = min(line, source.text.count("\n") + 1)
    row = source.line_text(line).strip()
    beginning = row.partition(":")[0] if ":" in row else row.partition(" ")[0]
    meant = nearest(beginning, keywords) if keywords else None
    span = span_on_line(source, line, beginning if meant else "")
    return Diagnostic("RE6001", {"problem": problem}, span, meant)


def _keywords(source: SourceText, names: Iterable[str]) -> list[str]:
    """Return the words that the language of the file has for some of Gherkin's keywords."""
    dialect = cast("Mapping[str, list[str]]", DIALECTS.get(_gherkin_language(source), DIALECTS["en"]))
    words = (word.strip() if name in _STEP_KEYWORDS else f"{word}:" for name in names for word in dialect[name])
    return list(dict.fromkeys(word for word in words if word != "*"))


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
