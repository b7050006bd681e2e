"""Collects what is wrong with a mapping, each problem at its place in the author's file."""

from __future__ import annotations

from collections.abc import Mapping

from riskengine.diagnostics import Diagnostic, MappingError, Severity, Span, nearest
from riskengine.localisation import LocalisedText
from riskengine.rulesets.yaml_document import Node, find_node

Path = tuple[str | int, ...]
"""The keys and positions that lead to a value in the file."""


class MappingProblems:
    """The diagnostics found so far in one mapping file."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self.diagnostics: list[Diagnostic] = []

    def report(
        self,
        code: str,
        arguments: Mapping[str, str | LocalisedText],
        path: Path,
        *,
        suggestion: str | None = None,
        at_key: bool = False,
    ) -> None:
        """Record a diagnostic at a value, or at its key."""
        node, entry = find_node(self._root, path)
        place = entry.key_span if entry is not None and at_key else node.span
        context = path[1] if path[:1] == ("facts",) and len(path) > 2 else None
        self.diagnostics.append(
            Diagnostic(code, arguments, place, suggestion, None if context is None else str(context))
        )

    def unknown_fact(self, name: str, known: Mapping[str, object], path: Path) -> None:
        """Report a fact that the vocabulary does not have, with the nearest one that it has."""
        self.report("RE3001", {"name": name}, path, suggestion=nearest(name, known), at_key=True)

    def raise_if_failed(self) -> None:
        """Raise MappingError with everything found so far, when any of it is an error."""
        if any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics):
            raise MappingError(sorted(self.diagnostics, key=_position))


def _position(diagnostic: Diagnostic) -> int:
    """Return where in the file a diagnostic stands, as an author goes through them from the top."""
    return diagnostic.location.start if isinstance(diagnostic.location, Span) else -1
