"""The catalogue is complete, bilingual, and holds no code that nothing raises."""

import re
from pathlib import Path
from string import Formatter

import pytest

from riskengine.diagnostics import CATALOGUE, Diagnostic

SOURCE = Path(__file__).parents[2] / "riskengine"
MENTIONED = {
    code
    for path in SOURCE.rglob("*.py")
    if "catalogue" not in path.parts
    for code in re.findall(r"\bRE\d{4}\b", path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_code_fills_its_messages_in_both_languages(code):
    entry = CATALOGUE[code]
    diagnostic = Diagnostic(code, dict.fromkeys(entry.argument_names, "SENTINEL"))
    for language in ("nb", "en"):
        assert diagnostic.message(language)
        assert (diagnostic.advice(language) is None) == (entry.advice is None)
    assert diagnostic.message("nb") != diagnostic.message("en") or len(diagnostic.message()) < 12


@pytest.mark.parametrize("code", CATALOGUE)
def test_both_languages_of_a_message_say_the_same_things(code):
    def names(text):
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    message = CATALOGUE[code].message
    assert names(message["nb"]) == names(message["en"])


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_code_explains_why(code):
    assert len(CATALOGUE[code].why) > 20


def test_every_code_is_raised_somewhere_and_every_code_raised_is_explained():
    assert set(CATALOGUE) - MENTIONED == set()
    assert MENTIONED - set(CATALOGUE) == set()


def test_arguments_that_the_message_does_not_take_are_a_programmers_mistake():
    with pytest.raises(TypeError, match="takes the arguments"):
        Diagnostic("RE2103", {"nme": "x"})
