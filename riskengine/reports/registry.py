"""Report writers by name: riskengine's own, and those of the entry-point group ``riskengine.writers``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath

from riskengine.diagnostics import Diagnostic, DiagnosticsError, nearest
from riskengine.reports.writer import Writer

_GROUP = "riskengine.writers"

# Imported when chosen: each format brings a library of its own.
_BUILT_IN: Mapping[str, str] = {
    "table": "riskengine.reports.table:TableWriter",
    "json": "riskengine.reports.json_text:JsonWriter",
    "jsonl": "riskengine.reports.json_text:JsonLinesWriter",
    "csv": "riskengine.reports.csv_rows:CsvWriter",
    "xlsx": "riskengine.reports.workbook:WorkbookWriter",
    "html": "riskengine.reports.page:PageWriter",
}


def writer_names() -> tuple[str, ...]:
    """Return the names of all formats, those of riskengine first."""
    return tuple(dict.fromkeys([*_BUILT_IN, *sorted(_plugins())]))


def find_writer(name: str) -> Writer:
    """Return the writer of a format. Raises DiagnosticsError where there is none or it cannot be loaded."""
    if name in _BUILT_IN:
        module, _, attribute = _BUILT_IN[name].partition(":")
        built_in: Writer = getattr(import_module(module), attribute)()
        return built_in
    plugin = _plugins().get(name)
    if plugin is None:
        known = writer_names()
        arguments = {"name": name, "known": ", ".join(known)}
        raise DiagnosticsError([Diagnostic("RE8001", arguments, suggestion=nearest(name, known))])
    try:
        writer: Writer = plugin.load()()
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise DiagnosticsError([Diagnostic("RE8002", {"name": name, "reason": reason})]) from error
    return writer


def format_for(path: PurePath) -> str | None:
    """Return the format that a file's ending asks for, or None when no format has that name."""
    ending = path.suffix.removeprefix(".").lower()
    return {"htm": "html", "ndjson": "jsonl"}.get(ending, ending if ending in writer_names() else None)


@cache
def _plugins() -> dict[str, EntryPoint]:
    """Return the entry points of writers; what is installed does not change while a program runs."""
    return {point.name: point for point in entry_points(group=_GROUP)}
