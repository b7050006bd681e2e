from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import riskengine
from riskengine.reports.wording import _TEXTS, LANGUAGES, Wording


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_text_is_in_both_languages_with_the_same_places() -> None:
    assert LANGUAGES == ("nb", "en")
    for name, texts in _TEXTS.items():
        nb, en = texts
        assert nb.strip(), name
        assert en.strip(), name
        assert places(nb) == places(en), name


def test_every_text_is_used() -> None:
    package = Path(riskengine.__file__).parent
    files = [*package.glob("reports/**/*"), *package.glob("cli/**/*.py")]
    code = "".join(path.read_text("utf-8") for path in files if path.is_file() and path.suffix in {".py", ".jinja"})
    code = code.replace("'", '"')
    code = re.sub(r"_TEXTS: .*?\n}\n", "", code, flags=re.DOTALL)
    patterns = ("outcome_", "not_applying_", "explain_", "needed_", "collected_")
    unused = [
        name
        for name in _TEXTS
        if f'"{name}"' not in code
        and f'"{name.removesuffix("_one").removesuffix("_other")}"' not in code
        and not name.startswith(patterns)
    ]
    assert unused == []


def test_a_language_that_riskengine_does_not_speak_gets_english() -> None:
    assert Wording("sv")["who"] == "Who"


def test_one_is_not_told_as_several() -> None:
    assert Wording("nb").count("records", 1) == "1 post"
    assert Wording("nb").count("records", 2) == "2 poster"


def test_lists_are_told_in_words() -> None:
    assert Wording("nb").join(["a"]) == "a"
    assert Wording("nb").join(["a", "b", "c"]) == "a, b og c"
    assert Wording("en").join(["a", "b"], last="or") == "a or b"
