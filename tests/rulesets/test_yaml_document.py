"""YAML is read with the place of everything in it, and every mistake in its form is an error of ours."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from riskengine.diagnostics import Diagnostic, FileLocation, Span, render_diagnostics
from riskengine.rulesets import yaml_document
from riskengine.rulesets.yaml_document import (
    MAXIMUM_BYTES,
    MAXIMUM_DEPTH,
    MAXIMUM_PROBLEMS,
    MAXIMUM_TEXT_LENGTH,
    MAXIMUM_VALUES,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    read_document,
    read_text,
)

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request, monkeypatch):
    monkeypatch.setattr(yaml_document, "_LOADER", request.param)


def read(text: str) -> Node:
    node, diagnostics = read_text(text, "facts.yaml")
    assert not diagnostics, render_diagnostics(diagnostics)
    assert node is not None
    return node


def value(node: Node, *path: str | int) -> ScalarNode:
    for step in path:
        node = node.by_key[step].value if isinstance(node, MappingNode) else node.items[step]
    assert isinstance(node, ScalarNode)
    return node


def scalars(node: Node) -> Iterator[ScalarNode]:
    match node:
        case ScalarNode():
            yield node
        case SequenceNode(items=items):
            for item in items:
                yield from scalars(item)
        case MappingNode(entries=entries):
            for entry in entries:
                yield from scalars(entry.value)


def covered(diagnostic: Diagnostic) -> str:
    span = diagnostic.location
    assert isinstance(span, Span)
    return span.source.text[span.start : span.end]


def codes(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in read_text(text, "facts.yaml")[1]]


# ------------------------------------------------------------------ values


@pytest.mark.parametrize("written", ["no", "on", "off", "yes", "1.10", "2026-01-01", "12:30", "0o17", "1e3", ".inf"])
def test_plain_text_stays_the_text_that_was_written(written):
    assert value(read(f"a: {written}"), "a").text == written


@pytest.mark.parametrize("written", ["", "null", "~"])
def test_nothing_null_and_a_tilde_are_null(written):
    assert value(read(f"a: {written}"), "a").is_null


@pytest.mark.parametrize("written", ["''", '"null"', "'~'", "Null", "NULL", "|\n  null"])
def test_other_text_is_not_null(written):
    assert not value(read(f"a: {written}"), "a").is_null


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["", "byte order mark"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_places_count_characters_also_after_letters_that_take_several_bytes(start, line_end):
    node = read(f'{start}æøå: "😀x"{line_end}blåbær: rød{line_end}')
    assert isinstance(node, MappingNode)
    source = node.span.source
    found = [source.text[entry.value.span.start : entry.value.span.end] for entry in node.entries]
    assert found == ['"😀x"', "rød"]
    assert [(entry.key_span.line, entry.key_span.column) for entry in node.entries] == [(1, 1), (2, 1)]


def test_the_place_of_a_block_ends_with_its_text():
    block = value(read("a: >-\n  one\n  two\n\n\nb: c"), "a")
    assert block.span.source.text[block.span.start : block.span.end] == ">-\n  one\n  two"


# ---------------------------------------------------------------- mistakes

MISTAKES = [
    ("a: b: c", "RE1101", ":"),
    ("a: 'never closed", "RE1101", ""),
    ("a: [b, c", "RE1101", ""),
    ("a: @b", "RE1101", "@"),
    ("a: bell\x07", "RE1101", "\x07"),
    ("a: b\nb: \ufeffc", "RE1101", "\ufeff"),
    ('a: "\\q"', "RE1101", "\\"),
    ('a: "\\x00"', "RE1101", '"\\x00"'),
    ("a: b\nb: c\na: d", "RE1102", "a"),
    ("a: {b: 1, 'b': 2}", "RE1102", "'b'"),
    ("a: &name b", "RE1103", "&name b"),
    ("a: *name", "RE1103", "*name"),
    ("a: !!python/object:os.system [b]", "RE1104", "!!python/object:os.system ["),
    ("a: !!str b", "RE1104", "!!str b"),
    ("a: ! b", "RE1104", "! b"),
    ("a:\n\tb: c", "RE1105", "\t"),
    ("a:\n  b: c\n  \td: e", "RE1105", "  \t"),
    ("a: b\n\t\nc: d", "RE1105", "\t"),
    ("a: b\n---\nc: d", "RE1106", "---"),
    ("[a]: b", "RE1108", "[a]"),
    ("? {a: b}\n: c", "RE1108", "{a: b}"),
]


@pytest.mark.parametrize(("text", "code", "place"), MISTAKES)
def test_each_mistake_is_reported_at_its_place(text, code, place):
    _, [diagnostic] = read_text(text, "facts.yaml")
    assert (diagnostic.code, covered(diagnostic)) == (code, place)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(("text", "code"), [(text, code) for text, code, _ in MISTAKES])
def test_both_parsers_find_the_same_mistakes(text, code):
    assert codes(text) == [code]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("coded", ["\\ud800", "\\U00110000", "\\UFFFFFFFF"])
def test_a_number_of_no_character_is_a_mistake(coded):
    assert codes(f'a: "{coded}"') == ["RE1101"]


def test_a_key_that_stands_twice_names_the_line_of_the_first():
    _, [diagnostic] = read_text("a: b\n\nc: d\na: e", "facts.yaml")
    assert diagnostic.arguments == {"key": "a", "first_line": "1"}


def test_several_mistakes_are_reported_together():
    assert codes("a: &x b\na: *x\nc: !!int 3\n[d]: e") == ["RE1103", "RE1103", "RE1102", "RE1104", "RE1108"]


def test_every_line_with_a_tab_in_its_indentation_is_reported():
    _, diagnostics = read_text("a:\n\tb: c\n\td: e\n  f: g\n", "facts.yaml")
    assert [(d.code, d.location.line) for d in diagnostics] == [("RE1105", 2), ("RE1105", 3)]


def test_a_tab_elsewhere_is_not_blamed_for_another_mistake():
    assert codes("a: >\n  one\n\n  \ttwo\nb: c: d") == ["RE1101"]


@pytest.mark.parametrize("text", ["", "  \n\n", "# only a comment\n", "\ufeff", "---\n# nothing\n...\n# more"])
def test_a_file_without_content_says_so_or_holds_null(text):
    node, diagnostics = read_text(text, "facts.yaml")
    if node is None:
        assert [(d.code, d.location) for d in diagnostics] == [("RE1004", FileLocation("facts.yaml"))]
    else:
        assert isinstance(node, ScalarNode)
        assert node.is_null


# ------------------------------------------------------------------- files


def test_a_file_that_is_not_utf_8_names_the_byte(tmp_path: Path):
    (tmp_path / "facts.yaml").write_bytes("a: blåbær".encode("latin-1"))
    node, [diagnostic] = read_document(tmp_path / "facts.yaml", "shown/facts.yaml")
    assert node is None
    assert (diagnostic.code, diagnostic.arguments) == ("RE1002", {"offset": "5"})
    assert diagnostic.location == FileLocation("shown/facts.yaml")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path):
    with (tmp_path / "facts.yaml").open("wb") as file:
        file.truncate(MAXIMUM_BYTES + 1)
    _, [diagnostic] = read_document(tmp_path / "facts.yaml", "facts.yaml")
    assert (diagnostic.code, diagnostic.arguments) == ("RE1003", {"limit": "8 MiB"})


def test_a_file_that_is_not_there_and_a_directory_cannot_be_read(tmp_path: Path):
    for path in (tmp_path / "missing.yaml", tmp_path):
        node, [diagnostic] = read_document(path, "facts.yaml")
        assert (node, diagnostic.code) == (None, "RE1001")


# ------------------------------------------------------------------ limits


def nested(levels: int) -> str:
    return "[" * levels + "]" * levels


def test_nesting_up_to_the_limit_is_read_and_one_level_more_is_an_error():
    assert codes(nested(MAXIMUM_DEPTH)) == []
    assert codes(nested(MAXIMUM_DEPTH + 1)) == ["RE1107"]


def test_a_text_up_to_the_limit_is_read_and_one_character_more_is_an_error():
    assert codes("a: " + "x" * MAXIMUM_TEXT_LENGTH) == []
    assert codes("a: " + "x" * (MAXIMUM_TEXT_LENGTH + 1)) == ["RE1109"]


LAUGHS = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))

BOMBS = {
    "lists within lists": ("[" * 4_000_000, "RE1107"),
    "mappings within mappings": ("{a: " * 1_000_000, "RE1107"),
    "lists by indentation": ("- " * 2_000_000, "RE1107"),
    "a long word": ("a: " + "x" * 7_000_000, "RE1109"),
    "a long quoted text": ('a: "' + "\\n" * 3_500_000 + '"', "RE1109"),
    "billion laughs": (LAUGHS, "RE1103"),
    "very many aliases": ("[" + "*a, " * 1_500_000 + "]", "RE1103"),
    "very many values": ("- a\n" * (MAXIMUM_VALUES + 1), "RE1110"),
    "very many equal keys": ("a: b\n" * 1_000_000, "RE1102"),
    "very many control characters": ("\x07" * 1_000_000, "RE1101"),
    "very many tabs": ("a:\n" + "\tb: c\n" * 1_000_000, "RE1105"),
    "lines of tabs before a mistake": ("a: b\n" + "\t\n" * 2_000_000 + "c: [}", "RE1105"),
}


@pytest.mark.parametrize(("text", "code"), BOMBS.values(), ids=BOMBS)
def test_hostile_files_end_in_a_clear_error_and_quickly(text, code):
    started = time.perf_counter()
    diagnostics = read_text(text, "facts.yaml")[1]
    assert {diagnostic.code for diagnostic in diagnostics} == {code}
    assert len(diagnostics) <= MAXIMUM_PROBLEMS
    assert time.perf_counter() - started < 15  # well below a second each on an idle machine


# -------------------------------------------------------------- conditions


def test_the_text_of_a_folded_condition_stands_as_in_the_file():
    text = "when: >\n  isolation.ucla3 >= 6  # from six points\n  and not contact.daily\ntitle: x"
    condition = value(read(text), "when").condition
    assert condition.text == "  isolation.ucla3 >= 6  # from six points\n  and not contact.daily"
    assert text[condition.offsets[condition.text.index("contact")] :].startswith("contact.daily")


def test_the_text_of_a_plain_condition_goes_over_its_lines():
    text = "when: a.b >= 6\n  and c.d\n"
    assert value(read(text), "when").condition.text == "a.b >= 6\n  and c.d"


@pytest.mark.parametrize(
    ("written", "text", "name"),
    [
        ("""'living.situation == "alone"'""", 'living.situation == "alone"', '"alone"'),
        ("""'it''s'""", "it's", "s"),
        (r'''"living.situation == \"alone\" and b.c"''', 'living.situation == "alone" and b.c', "b.c"),
        (r'''"\x61 and b.c"''', "a and b.c", "b.c"),
        ("'a.b\n    and c.d'", "a.b and c.d", "c.d"),
        ('"a.b \\\n    and c.d"', "a.b and c.d", "c.d"),
        ("'a.b\n\n    and c.d'", "a.b\nand c.d", "c.d"),
        (r"""'a\\b c.d'""", r"a\\b c.d", "c.d"),
    ],
)
def test_quotes_are_undone_and_places_kept(written, text, name):
    document = f"when: {written}\n"
    condition = value(read(document), "when").condition
    assert condition.text == text
    start = text.index(name)
    span = condition.span(start, start + len(name))
    assert document[span.start : span.end] == name


PIECES = st.sampled_from(
    [
        *"ab:-,[]{}'\"\\|>#&*!%@?~ \t\n\ræ😀\x85\u2028\ufeff\x07",
        "\n  ",
        "\r\n",
        "---\n",
        "''",
        "\\x41",
        "\\u00e6",
        "\\\n",
    ]
)
SNIPPETS = st.lists(PIECES, max_size=30).map("".join)
DOCUMENTS = st.one_of(
    st.text(),
    SNIPPETS,
    SNIPPETS.map(lambda text: 'a: "' + text.replace('"', "") + '"'),
    SNIPPETS.map(lambda text: "a: '" + text.replace("'", "''") + "'"),
    SNIPPETS.map(lambda text: "a: |\n  " + text.replace("\n", "\n  ")),
)


@given(DOCUMENTS)
@example("\ud800")
@example('"\\UFFFFFFFF"')
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_or_its_mistakes_have_places_within_it(text):
    node, diagnostics = read_text(text, "facts.yaml")
    assert node is not None or diagnostics
    for diagnostic in diagnostics:
        location = diagnostic.location
        if isinstance(location, Span):
            assert 0 <= location.start <= location.end <= len(location.source.text)
        else:
            assert location == FileLocation("facts.yaml")
    assert isinstance(render_diagnostics(diagnostics, "nb"), str)


@given(DOCUMENTS)
@example("a: 'x \r\n y'")
@example('a: "x\\  \\\r\n\n \ty\\\u2028 z"')
@settings(max_examples=400, deadline=None)
def test_each_character_of_a_condition_has_its_place_in_the_file(text):
    node, diagnostics = read_text(text, "facts.yaml")
    if node is None or diagnostics:
        return
    for scalar in scalars(node):
        condition = scalar.condition
        written = condition.source.text
        assert len(condition.offsets) == len(condition.text) + 1
        assert list(condition.offsets) == sorted(condition.offsets)
        assert scalar.span.start <= condition.offsets[0]
        assert condition.offsets[-1] <= scalar.span.end
        if scalar.quoted:
            assert condition.text == scalar.text
        else:
            assert condition.text == "".join(written[offset] for offset in condition.offsets[:-1])
