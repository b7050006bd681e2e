"""The page that benchmarks write."""

import pytest

from benchmarks import page
from benchmarks.section import Section

_SECTION = Section("Speed", "How fast.", ("way", "times"), [("ours", "1"), ("theirs", "9")], ["nine times"])


@pytest.fixture
def written(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "PAGE", tmp_path / "performance.md")
    monkeypatch.setattr(page, "CHARTS", tmp_path / "performance")
    page.PAGE.write_text("# Title\n\n<!-- begin: speed -->\nold\n<!-- end: speed -->\n\nLast words.\n")
    return page.PAGE


def test_a_section_replaces_what_stood_between_its_marks_and_nothing_else(written):
    page.write("speed", _SECTION)
    text = written.read_text()
    assert text.startswith("# Title\n\n<!-- begin: speed -->")
    assert text.endswith("<!-- end: speed -->\n\nLast words.\n")
    assert "old" not in text
    assert "| theirs | 9 |" in text
    assert "- nine times" in text


def test_a_section_without_marks_comes_last(written):
    page.write("size", _SECTION)
    text = written.read_text()
    assert "old" in text
    assert text.index("Last words.") < text.index("<!-- begin: size -->")


def test_the_same_figures_draw_the_same_chart(written):
    pytest.importorskip("matplotlib")
    section = Section("Speed", "", ("way",), [("ours",)], bars={"riskengine": 1.0, "theirs": 9.0}, unit="times")
    drawn = []
    for _ in range(2):
        page.write("speed", section)
        drawn.append((page.CHARTS / "speed.svg").read_bytes())
    assert drawn[0] == drawn[1]
    assert "](performance/speed.svg)" in written.read_text()
