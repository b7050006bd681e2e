"""Collects what is wrong with a workforce model, each problem at its place in the author's file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from riskengine.diagnostics import Diagnostic, Severity, Span, nearest
from riskengine.language import ConditionText
from riskengine.localisation import LocalisedText
from riskengine.rulesets.problems import KINDS
from riskengine.rulesets.yaml_document import Node, ScalarNode, find_node
from riskengine.simulation.errors import SimulationError

Path = tuple[str | int, ...]
"""The keys and positions that lead to a value in the file."""

_KINDS: Mapping[str, LocalisedText] = {
    **KINDS,
    "occasion": LocalisedText({"en": "occasion", "nb": "anledning"}),
    "tendency": LocalisedText({"en": "tendency", "nb": "tendens"}),
}


class ModelProblems:
    """The diagnostics found so far in one model."""

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
        # A long mapping does not help as a place; its key does.
        at_key = at_key or not isinstance(node, ScalarNode)
        place = entry.key_span if entry is not None and at_key else node.span
        self.diagnostics.append(Diagnostic(code, arguments, place, suggestion))

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Record what the language found in a condition."""
        self.diagnostics.extend(diagnostics)

    def check_name(self, kind: str, name: str, known: Iterable[str], path: Path) -> bool:
        """Return whether a name is declared, reporting one that is not, with the nearest that is."""
        known_names = list(known)
        if name in known_names:
            return True
        self.report("RE2202", {"kind": _KINDS[kind], "name": name}, path, suggestion=nearest(name, known_names))
        return False

    def condition_text(self, path: Path, text: str) -> ConditionText:
        """Return a condition with the places of its characters."""
        node, _ = find_node(self._root, path)
        return node.condition if isinstance(node, ScalarNode) else ConditionText.of(text)

    def raise_if_failed(self) -> None:
        """Raise SimulationError with everything found so far, when any of it is an error."""
        if any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics):
            raise SimulationError(sorted(self.diagnostics, key=_position))


def _position(diagnostic: Diagnostic) -> int:
    """Return where in the file a diagnostic stands, as an author goes through them from the top."""
    return diagnostic.location.start if isinstance(diagnostic.location, Span) else -1
