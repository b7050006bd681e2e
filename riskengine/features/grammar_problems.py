"""What Gherkin's parser finds wrong with a feature file, with the place and the mend, for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast

from gherkin.dialect import DIALECTS
from gherkin.errors import CompositeParserException, NoSuchLanguageException, ParserException

from riskengine.diagnostics import Diagnostic, FileLocation, SourceText, nearest
from riskengine.features.places import message_language, span_on_line
from riskengine.localisation import LocalisedText

STEP_KEYWORDS = ("given", "when", "then", "and", "but")
"""The names that Gherkin has for what a step may begin with."""

_LANGUAGE_LINE = re.compile(r"^\s*#\s*language\s*:\s*([\w-]+)\s*$", re.MULTILINE)
_EXPECTED = re.compile(r"expected: (#\w+(?:, #\w+)*)")
_KEYWORDS_OF_TOKEN = {
    "#FeatureLine": ("feature",),
    "#BackgroundLine": ("background",),
    "#RuleLine": ("rule",),
    "#ScenarioLine": ("scenario", "scenarioOutline"),
    "#ExamplesLine": ("examples",),
    "#StepLine": STEP_KEYWORDS,
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
_NO_SUCH_LANGUAGE = LocalisedText({"en": "Gherkin does not have this language", "nb": "Gherkin har ikke dette språket"})


def feature_language(source: SourceText) -> str:
    """Return the language of messages about a feature file, also where it cannot be read."""
    return message_language(_gherkin_language(source))


def grammar_problems(error: CompositeParserException, source: SourceText) -> list[Diagnostic]:
    """Return all that the parser found wrong with a feature file."""
    return [_problem(parser_error, source) for parser_error in error.errors]


def encoding_problem(error: UnicodeDecodeError, source: SourceText) -> Diagnostic:
    """Return what to say of a file that is not UTF-8."""
    return Diagnostic("RE1002", {"offset": str(error.start)}, FileLocation(source.path))


def holds_no_feature(source: SourceText) -> list[Diagnostic]:
    """Return what to say of a file with nothing but empty lines and comments in it."""
    if re.search(r"^\s*[^#\s]", source.text, re.MULTILINE):
        return []
    return [Diagnostic("RE6001", {"problem": _NO_FEATURE}, FileLocation(source.path))]


def problem_on_line(
    problem: str | LocalisedText, line: int, source: SourceText, keywords: list[str] | None = None
) -> Diagnostic:
    """Point at a line; where keywords may stand on it, at its beginning with the nearest of them."""
    line = min(line, source.text.count("\n") + 1)
    row = source.line_text(line).strip()
    beginning = row.partition(":")[0] if ":" in row else row.partition(" ")[0]
    meant = nearest(beginning, keywords) if keywords else None
    span = span_on_line(source, line, beginning if meant else "")
    return Diagnostic("RE6001", {"problem": problem}, span, meant)


def keywords_in(source: SourceText, names: Iterable[str]) -> list[str]:
    """Return the words that the language of the file has for some of Gherkin's keywords."""
    dialect = cast("Mapping[str, list[str]]", DIALECTS.get(_gherkin_language(source), DIALECTS["en"]))
    words = (word.strip() if name in STEP_KEYWORDS else f"{word}:" for name in names for word in dialect[name])
    return list(dict.fromkeys(word for word in words if word != "*"))


def _gherkin_language(source: SourceText) -> str:
    found = _LANGUAGE_LINE.search(source.text)
    return found[1] if found else "en"


def _problem(error: ParserException, source: SourceText) -> Diagnostic:
    line = error.location["line"]
    if isinstance(error, NoSuchLanguageException):
        return problem_on_line(_NO_SUCH_LANGUAGE, line, source)
    text = str(error)
    if "inconsistent cell count" in text:
        return problem_on_line(_CELLS_DIFFER, line, source)
    if "unexpected end of file" in text:
        return problem_on_line(_ENDS_TOO_EARLY, line, source)
    expected = _EXPECTED.search(text)
    if expected is None:
        return problem_on_line(text, line, source)
    tokens = expected[1].split(", ")
    keywords = keywords_in(source, [name for token in tokens for name in _KEYWORDS_OF_TOKEN.get(token, ())])
    words = ", ".join(keywords)
    problem = LocalisedText({language: text.format(expected=words) for language, text in _DOES_NOT_FIT.items()})
    return problem_on_line(problem, line, source, keywords)
