from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import PurePath

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.reports import Writer, find_writer, format_for, registry, writer_names


class Telegram:
    name = "telegram"
    is_binary = False

    def write(self, assessments: object, output: object, ruleset: object, style: object) -> None: ...


@pytest.fixture
def _plugins(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    points = [
        EntryPoint("telegram", "tests.reports.test_registry:Telegram", "riskengine.writers"),
        EntryPoint("smoke", "no.such.module:Smoke", "riskengine.writers"),
    ]
    registry._plugins.cache_clear()
    monkeypatch.setattr(registry, "entry_points", lambda group: points if group == "riskengine.writers" else [])
    yield
    registry._plugins.cache_clear()


@pytest.mark.parametrize("name", ["table", "json", "jsonl", "csv", "xlsx", "html"])
def test_each_format_of_its_own_is_a_writer(name: str) -> None:
    writer = find_writer(name)
    assert isinstance(writer, Writer)
    assert (writer.name, writer.is_binary) == (name, name == "xlsx")


@pytest.mark.usefixtures("_plugins")
def test_a_plug_in_adds_a_format() -> None:
    assert writer_names() == ("table", "json", "jsonl", "csv", "xlsx", "html", "smoke", "telegram")
    assert find_writer("telegram").name == "telegram"
    assert format_for(PurePath("out.telegram")) == "telegram"


@pytest.mark.usefixtures("_plugins")
def test_a_plug_in_that_cannot_be_loaded_is_told_of() -> None:
    with pytest.raises(DiagnosticsError) as raised:
        find_writer("smoke")
    assert raised.value.diagnostics[0].code == "RE8002"


def test_an_unknown_format_has_a_did_you_mean() -> None:
    with pytest.raises(DiagnosticsError) as raised:
        find_writer("jsnl")
    assert raised.value.diagnostics[0].suggestion == "jsonl"


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.html", "html"), ("a.HTM", "html"), ("a.ndjson", "jsonl"), ("a.txt", None), ("a", None)],
)
def test_the_ending_of_a_file_tells_the_format(name: str, format: str | None) -> None:
    assert format_for(PurePath(name)) == format
