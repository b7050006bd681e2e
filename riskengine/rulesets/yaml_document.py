"""YAML text to nodes that know where they stand. Scalars stay text until a schema says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

import yaml

from riskengine.diagnostics import Diagnostic, FileLocation, SourceText, Span
from riskengine.language import ConditionText
from riskengine.localisation import LocalisedText
from riskengine.rulesets.quoted_text import undo_quotes

MAXIMUM_BYTES = 8 * 1024 * 1024
"""Bytes in one file."""

MAXIMUM_DEPTH = 20
"""Lists and mappings inside each other in one file."""

MAXIMUM_TEXT_LENGTH = 20_000
"""Characters in one scalar. Longer than any text for a person, short enough to stand in a message."""

MAXIMUM_VALUES = 200_000
"""Scalars, lists and mappings in one file."""

MAXIMUM_PROBLEMS = 100
"""Diagnostics about one file. More of them do not help its author."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_DEEP = "maximum nesting depth"  # libyaml's words
_TAB_INDENTATION = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
_INDENTATION = re.compile(r"[ \t]*")
_HEADER_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
# What YAML takes as text, less the byte order mark, which is stripped where it belongs.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """Text that is neither a list nor a mapping.

    ``style`` is how it is written: a quote, ``|`` or ``>``; empty for plain text.
    """

    text: str
    span: Span
    style: str

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotes."""
        return self.style in {"'", '"'}

    @property
    def is_null(self) -> bool:
        """Whether the author wrote nothing, ``null`` or ``~``."""
        return not self.style and self.text in {"", "null", "~"}

    @property
    def condition(self) -> ConditionText:
        """The text as a condition, each character with its place in the file.

        Conditions ignore line breaks and indentation, so plain and block scalars are taken from the
        file as they stand. Quotes are undone.
        """
        source, start, end = self.span.source, self.span.start, self.span.end
        if self.quoted:
            text, offsets = undo_quotes(source.text, start, end)
            return ConditionText(text, source, offsets)
        if self.style:
            header_end = _HEADER_END.search(source.text, start, end)
            start = end if header_end is None else header_end.end()
        return ConditionText(source.text[start:end], source, range(start, end + 1))


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping with its value."""

    key: str
    key_span: Span
    value: Node


@dataclass(frozen=True)
class MappingNode:
    """Keys with values; no key stands twice."""

    entries: tuple[Entry, ...]
    span: Span

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """The entries by their keys."""
        return {entry.key: entry for entry in self.entries}


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list."""

    items: tuple[Node, ...]
    span: Span


Node = ScalarNode | MappingNode | SequenceNode


def find_node(root: Node, path: tuple[str | int, ...]) -> tuple[Node, Entry | None]:
    """Follow a path as far as it goes. Returns the node reached, and the entry whose value it is."""
    node, entry = root, None
    for step in path:
        match node:
            case MappingNode(by_key=entries) if isinstance(step, str) and step in entries:
                entry = entries[step]
                node = entry.value
            case SequenceNode(items=items) if isinstance(step, int) and step < len(items):
                node, entry = items[step], None
            case _:
                break
    return node, entry


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
        text = content.decode()
    except UnicodeDecodeError as error:
        return None, [Diagnostic("RE1002", {"offset": str(error.start)}, place)]
    return read_text(text, shown_path)


def read_text(text: str, shown_path: str) -> tuple[Node | None, list[Diagnostic]]:
    """Read YAML text, as ``read_document`` does.

    Returns a node where a document could be put together, even one with mistakes, and None where
    nothing can be said of what it holds; then there is at least one diagnostic.
    """
    source = SourceText(shown_path, text.removeprefix("\ufeff"))
    if forbidden := list(islice(_forbidden_characters(source), MAXIMUM_PROBLEMS)):
        return None, forbidden
    composer = _Composer(source)
    node: Node | None = None
    try:
        node = composer.document()
    except _UnreadableError as error:
        composer.diagnostics.append(error.diagnostic)
    except _EnoughError:
        pass  # Its diagnostics say why.
    except yaml.MarkedYAMLError as error:
        composer.diagnostics.extend(_grammar_errors(error, source))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # A coded character that does not exist, say, of which the parser tells no place.
        composer.diagnostics.append(Diagnostic("RE1101", {"problem": str(error)}, FileLocation(shown_path)))
    if node is None and not composer.diagnostics:
        composer.diagnostics.append(Diagnostic("RE1004", {}, FileLocation(shown_path)))
    return node, composer.diagnostics


class _UnreadableError(Exception):
    """Nothing of the file can be used, for one reason."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__()


class _EnoughError(Exception):
    """So much is wrong that there is no use in reading on."""


def _forbidden_characters(source: SourceText) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each character that YAML does not take, such as a control character."""
    for found in _FORBIDDEN.finditer(source.text):
        yield _forbidden(found[0], Span(source, found.start(), found.end()))


def _forbidden(character: str, span: Span) -> Diagnostic:
    name = f"U+{ord(character):04X}"
    problem = LocalisedText({"en": f"it holds the character {name}", "nb": f"det har tegnet {name}"})
    return Diagnostic("RE1101", {"problem": problem}, span)


def _grammar_errors(error: yaml.MarkedYAMLError, source: SourceText) -> Iterator[Diagnostic]:
    """Yield the parser's complaint, or where a tab in the indentation is its cause, every such tab."""
    text = source.text
    mark = error.problem_mark or error.context_mark
    start = 0 if mark is None else min(mark.index, len(text))
    indentation = _INDENTATION.match(text, text.rfind("\n", 0, start) + 1)
    if indentation is not None and "\t" in indentation[0]:
        tabs = _TAB_INDENTATION.finditer(text)
        yield from (Diagnostic("RE1105", {}, Span(source, *tab.span())) for tab in islice(tabs, MAXIMUM_PROBLEMS))
        return
    place = Span(source, start, min(start + 1, len(text)))
    problem = (error.problem or "it cannot be read").strip()
    if _TOO_DEEP in problem:
        # From PyYAML 6.0.4 on the parser, which reads ahead, may meet a bound of its own before ours is reached.
        yield Diagnostic("RE1107", {"limit": str(MAXIMUM_DEPTH)}, place)
        return
    if error.context:
        problem = f"{problem} ({error.context.strip()})"
    yield Diagnostic("RE1101", {"problem": problem}, place)


class _Composer:
    """Puts the parser's events together. Collects what is wrong and goes on where it can."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._events: Iterator[yaml.Event] = iter(yaml.parse(source.text, Loader=_LOADER))
        self._values = 0
        self.diagnostics: list[Diagnostic] = []

    def document(self) -> Node | None:
        """Return the node of the only document, or None where there is none."""
        node: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    # What stands after it is missing before it, so the rest would be misleading.
                    raise _UnreadableError(Diagnostic("RE1106", {}, self._span(event, event)))
                node = self._node(next(self._events), 0)
        return node

    def _report(self, code: str, span: Span, arguments: Mapping[str, str]) -> None:
        self._add(Diagnostic(code, arguments, span))

    def _add(self, diagnostic: Diagnostic) -> None:
        self.diagnostics.append(diagnostic)
        if len(self.diagnostics) >= MAXIMUM_PROBLEMS:
            raise _EnoughError

    def _span(self, first: yaml.Event, last: yaml.Event) -> Span:
        assert first.start_mark is not None
        assert last.end_mark is not None
        start = first.start_mark.index
        return Span(self._source, start, max(start, last.end_mark.index))

    def _node(self, event: yaml.Event, depth: int) -> Node:
        """Return the node that starts with an event and stands inside ``depth`` lists and mappings."""
        span = self._span(event, event)
        self._values += 1
        if self._values > MAXIMUM_VALUES:
            raise _UnreadableError(Diagnostic("RE1110", {"limit": str(MAXIMUM_VALUES)}, span))
        if isinstance(event, yaml.AliasEvent):
            self._report("RE1103", span, {})
            return ScalarNode(self._source.text[span.start : span.end], span, "")
        assert isinstance(event, yaml.NodeEvent)
        if event.anchor is not None:
            self._report("RE1103", span, {})
        tag: str | None = getattr(event, "tag", None)
        if tag is not None:
            shown = _shortened(tag.replace("tag:yaml.org,2002:", "!!"))
            self._report("RE1104", span, {"tag": shown})
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, span)
        if depth == MAXIMUM_DEPTH:
            raise _UnreadableError(Diagnostic("RE1107", {"limit": str(MAXIMUM_DEPTH)}, span))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth + 1)
        return self._sequence(event, depth + 1)

    def _sequence(self, start: yaml.Event, depth: int) -> SequenceNode:
        items: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, depth))
        return SequenceNode(tuple(items), self._span(start, event))

    def _mapping(self, start: yaml.Event, depth: int) -> MappingNode:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth)
            value = self._node(next(self._events), depth)
            if not isinstance(key, ScalarNode):
                self._report("RE1108", key.span, {})
            elif (first := entries.get(key.text)) is not None:
                arguments = {"key": _shortened(key.text), "first_line": str(first.key_span.line)}
                self._report("RE1102", key.span, arguments)
            else:
                entries[key.text] = Entry(key.text, key.span, value)
        return MappingNode(tuple(entries.values()), self._span(start, event))

    def _scalar(self, event: yaml.ScalarEvent, span: Span) -> ScalarNode:
        style, text = event.style or "", event.value
        if style in {"|", ">"}:
            # A block scalar ends where the next token starts; its place is the text itself.
            end = span.start + len(self._source.text[span.start : span.end].rstrip())
            span = Span(self._source, span.start, end)
        if style == '"' and (coded := _FORBIDDEN.search(text)) is not None:
            # What may not stand in a file may not come in by its number either: no report could show it.
            self._add(_forbidden(coded[0], span))
        if len(text) > MAXIMUM_TEXT_LENGTH:
            self._report("RE1109", span, {"limit": str(MAXIMUM_TEXT_LENGTH)})
            text = text[:MAXIMUM_TEXT_LENGTH]
        return ScalarNode(text, span, style)


def _shortened(text: str) -> str:
    """Return a text as it fits in a message."""
    return text if len(text) <= 60 else f"{text[:59]}…"
