"""Any text becomes Markdown that shows exactly that text, to the site generator and to code-hosting sites."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from riskengine.living_docs.markdown_text import Markdown, code, escaped, html_text, joined, link, outside_link, slug

SITE = markdown.Markdown(extensions=["attr_list", "md_in_html", "tables"])
HOSTS = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = [
    "<script>alert(1)</script>",
    "**bold** and _thin_ and `code`",
    "[here](https://example.org) ![x](y)",
    "# not a heading",
    "- not a list",
    "1. not a list",
    "1) not a list",
    "+ plus",
    "> no quotation",
    "a | b | c",
    "| --- | --- |",
    "``` fence",
    "~~~ fence",
    "~~gone~~ and ^^up^^ and $x$",
    "text { #id .class }",
    "{: #id }",
    "=====",
    "-----",
    "***",
    "&lt; &amp; &#60;",
    "<https://example.org>",
    "back\\slash \\* \\",
    "    four blanks",
    "*[HTML]: x",
    "[^1]: note",
    "!!! note",
    "??? note",
    ": definition",
    "&copy; AT&T",
    "a_b_c_d __init__",
    "\"quoted\" 'twice'",
]

# What a page may hold: printable, with blanks of every kind.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=60) | st.text(
    "\\`*_{}[]()<>#+-.!|~^$&;:=?%\"' \t\n1aX", max_size=40
)


class Seen(HTMLParser):
    """The elements and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)

    def handle_data(self, data):
        self.text += data


def shown(html: str) -> tuple[list[str], str]:
    seen = Seen(html)
    return [element for element in seen.elements if element != "p"], " ".join(seen.text.split())


def on_the_site(text: str) -> tuple[list[str], str]:
    SITE.reset()
    return shown(SITE.convert(text))


def on_a_host(text: str) -> tuple[list[str], str]:
    return shown(HOSTS.render(text))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("reader", [on_the_site, on_a_host])
def test_a_hostile_text_is_shown_as_it_stands(text, reader):
    assert reader(str(escaped(text))) == ([], " ".join(text.split()))


@given(TEXTS)
def test_any_text_is_shown_as_it_stands(text):
    expected = ([], " ".join(text.split()))
    assert on_the_site(str(escaped(text))) == expected
    assert on_a_host(str(escaped(text))) == expected


@given(TEXTS)
def test_any_text_stays_in_its_cell(text):
    table = f"| a | b |\n| --- | --- |\n| {escaped(text)} | end |\n"
    for reader in (on_the_site, on_a_host):
        elements, words = reader(table)
        assert elements.count("td") == 2
        assert words == " ".join(["a b", *text.split(), "end"])


@given(TEXTS)
def test_any_text_is_the_label_of_its_link(text):
    for reader in (on_the_site, on_a_host):
        assert reader(f"see {link(text or 'x', 'page.md#here')} there") == (
            ["a"],
            " ".join(["see", *(text or "x").split(), "there"]),
        )


@given(TEXTS)
def test_any_text_is_shown_in_code_as_it_stands(text):
    for reader in (on_the_site, on_a_host):
        elements, words = reader(f"see {code(text)} there")
        assert set(elements) <= {"code"}
        assert words == " ".join(["see", *text.split(), "there"])


@given(TEXTS)
def test_any_text_is_shown_in_html_as_it_stands(text):
    assert shown(f"<summary>{html_text(text)}</summary>") == (["summary"], " ".join(text.split()))


def test_markdown_is_not_escaped_twice():
    once = escaped("a * b")
    assert escaped(once) == once
    assert joined([once, escaped("_")]) == r"a \* b, \_"
    assert isinstance(once + escaped("c"), Markdown)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a(b) c", "https://example.org/a%28b%29%20c"),
        ("https://lovdata.no/§3-1", "https://lovdata.no/%C2%A73-1"),
        ("https://example.org/<script>", "https://example.org/%3Cscript%3E"),
    ],
)
def test_an_address_leads_where_it_says(url, target):
    assert outside_link("label", url) == f"[label]({target})"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example.org"])
def test_an_address_that_is_no_web_address_is_no_link(url):
    assert outside_link("label", url) == "label"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ærlig talt, går det bra?", "aerlig-talt-gar-det-bra"), ("Øl é ü", "ol-e-u"), ("…", ""), ("A" * 200, "a" * 80)],
)
def test_the_last_part_of_an_address_has_plain_letters(text, expected):
    assert slug(text) == expected
