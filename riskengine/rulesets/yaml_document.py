"""YAML text to nodes that know where they stand. Scalars stay text until a schema says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from riskengine.diagnostics import Diagnostic, FileLocation, SourceText, Span
from riskengine.language import ConditionText

MAXIMUM_DEPTH = 20
"""Levels of nesting in one document."""

MAXIMUM_BYTES = 8 * 1024 * 1024
"""Bytes in one file."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAB_INDENTATION = re.compile(r"^ *\t+(?=\s*[^\s#])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """Text that is neither a list nor a mapping. ``quoted`` text is never null."""

    text: str
    span: Span
    quoted: bool
    condition: ConditionText

    @property
    def is_null(self) -> bool:
        """Whether the author wrote nothing, ``null`` or ``~``."""
        return not self.quoted and self.text in {"", "null", "~"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping with its value."""

    key: str
    key_span: Span
    value: Node


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys with values; no key stands twice."""

    entries: tuple[Entry, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list."""

    items: tuple[Node, ...]
    span: Span


Node = ScalarNode | MappingNode | SequenceNode


def read_document(path: Path, shown_path: str) -> tuple[Node | None, list[Diagnostic]]:
    """Read a YAML file. Returns its node, or None, and everything that is wrong with its form."""
    place = FileLocation(shown_path)
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            limit = f"{MAXIMUM_BYTES // 1024 // 1024} MiB"
            return None, [Diagnostic("RE1003", {"limit": limit}, place)]
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, [Diagnostic("RE1001", {"path": shown_path, "reason": reason}, place)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Diagnostic("RE1002", {"offset": str(error.start)}, place)]
    return read_text(text, shown_path)


def read_text(text: str, shown_path: str) -> tuple[Node | None, list[Diagnostic]]:
    """Read YAML text, as ``read_document`` does."""
    text = text.removeprefix("\ufeff")
    source = SourceText(shown_path, text)
    if not text.strip():
        return None, [Diagnostic("RE1004", {}, FileLocation(shown_path))]
    composer = _Composer(source)
    try:
        node = composer.document()
    except yaml.MarkedYAMLError as error:
        composer.diagnostics.append(_grammar_error(error, source))
        node = None
    except (yaml.YAMLError, ValueError) as error:
        # A control character, say, of which the parser gives only the position.
        position = min(getattr(error, "position", 0) or 0, len(text))
        problem = str(getattr(error, "reason", "") or "a character that YAML does not allow")
        composer.diagnostics.append(Diagnostic("RE1101", {"problem": problem}, Span(source, position, position)))
        node = None
    except _TooDeepError as error:
        composer.diagnostics.append(Diagnostic("RE1107", {"limit": str(MAXIMUM_DEPTH)}, error.span))
        node = None
    return node, composer.diagnostics


class _TooDeepError(Exception):
    def __init__(self, span: Span) -> None:
        self.span = span
        super().__init__()


def _grammar_error(error: yaml.MarkedYAMLError, source: SourceText) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    start = min(mark.index if mark is not None else 0, len(source.text))
    tab = next((match for match in _TAB_INDENTATION.finditer(source.text) if match.end() >= start), None)
    if tab is not None and tab.start() <= start <= tab.end():
        return Diagnostic("RE1105", {}, Span(source, tab.start(), tab.end()))
    problem = (error.problem or "it cannot be read").strip()
    if error.context:
        problem = f"{problem} ({error.context.strip()})"
    return Diagnostic("RE1101", {"problem": problem}, Span(source, start, min(start + 1, len(source.text))))


class _Composer:
    """Puts the parser's events together. Collects what is wrong and goes on where it can."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._events: Iterator[yaml.Event] = iter(yaml.parse(source.text, Loader=_LOADER))
        self.diagnostics: list[Diagnostic] = []

    def document(self) -> Node | None:
        """Return the node of the first document; another one is an error."""
        node: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self._report("RE1106", event, {})
                    return None
                node = self._node(next(self._events), 0)
        return node

    def _report(self, code: str, event: yaml.Event, arguments: dict[str, str]) -> None:
        self.diagnostics.append(Diagnostic(code, arguments, self._span(event, event)))

    def _span(self, first: yaml.Event, last: yaml.Event) -> Span:
        return Span(self._source, first.start_mark.index, max(first.start_mark.index, last.end_mark.index))

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if depth > MAXIMUM_DEPTH:
            raise _TooDeepError(self._span(event, event))
        if isinstance(event, yaml.AliasEvent):
            self._report("RE1103", event, {})
            return self._scalar_of(event, "", quoted=True)
        if getattr(event, "anchor", None) is not None:
            self._report("RE1103", event, {})
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self._report("RE1104", event, {"tag": str(tag).replace("tag:yaml.org,2002:", "!!")})
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        assert isinstance(event, yaml.ScalarEvent)
        return self._scalar(event)

    def _sequence(self, start: yaml.Event, depth: int) -> SequenceNode:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return SequenceNode(tuple(items), self._span(start, event))
            items.append(self._node(event, depth + 1))
        raise AssertionError("the parser ends every sequence it starts")

    def _mapping(self, start: yaml.Event, depth: int) -> MappingNode:
        entries: dict[str, Entry] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return MappingNode(tuple(entries.values()), self._span(start, event))
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, ScalarNode):
                self._report("RE1108", event, {})
            elif (first := entries.get(key.text)) is not None:
                arguments = {"key": key.text, "first_line": str(first.key_span.line)}
                self._report("RE1102", event, arguments)
            else:
                entries[key.text] = Entry(key.text, key.span, value)
        raise AssertionError("the parser ends every mapping it starts")

    def _scalar(self, event: yaml.ScalarEvent) -> ScalarNode:
        return self._scalar_of(event, event.value, quoted=event.style in {"'", '"'}, style=event.style)

    def _scalar_of(self, event: yaml.Event, text: str, *, quoted: bool, style: str | None = None) -> ScalarNode:
        span = self._span(event, event)
        if style in {"|", ">"}:
            # A block scalar ends where the next token starts; its place is the text itself.
            end = span.start + len(self._source.text[span.start : span.end].rstrip())
            span = Span(self._source, span.start, max(end, span.start))
        return ScalarNode(text, span, quoted, _condition_text(span, text, style))


def _condition_text(span: Span, text: str, style: str | None) -> ConditionText:
    """Return a scalar as the text of a condition, each character with its place in the file.

    Conditions ignore line breaks and indentation, so the text of plain and block scalars is taken
    from the file as it stands. Quotes are undone, and their characters matched with the file's.
    """
    source, start, end = span.source, span.start, span.end
    if style in {"|", ">"}:
        header = source.text.find("\n", start, end)
        start = end if header < 0 else header + 1
    if style in {"'", '"'}:
        return ConditionText(text, source, _offsets_of_quoted(source.text, start + 1, text, style))
    return ConditionText(source.text[start:end], source, range(start, end + 1))


def _offsets_of_quoted(raw: str, position: int, text: str, quote: str) -> Sequence[int]:
    """Match each character of an unquoted text with the file, past doubled quotes, escapes and folds."""
    offsets: list[int] = []
    for character in text:
        if raw[position : position + 2] in {"''", f"\\{character}"} and not (quote == '"' and raw[position] == "'"):
            offsets.append(position)
            position += 2
        elif raw[position] == character:
            offsets.append(position)
            position += 1
        else:
            # A folded line break or a coded character: find where the text goes on.
            offsets.append(position)
            rest = re.compile(r"\\(?:x..|u.{4}|U.{8}|[\s\S])|\s+|[\s\S]").match(raw, position)
            position = rest.end() if rest is not None else position
        position = min(position, len(raw) - 1)
    offsets.append(position)
    return offsets
