"""Collects what is wrong with a ruleset, each problem at its place in the author's files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from riskengine.diagnostics import Diagnostic, RulesetError, Severity, nearest
from riskengine.localisation import LocalisedText
from riskengine.rulesets.reading import Place, RulesetDeclarations

KINDS: Mapping[str, LocalisedText] = {
    "action": LocalisedText({"en": "action", "nb": "tiltak"}),
    "audience": LocalisedText({"en": "audience", "nb": "mottaker"}),
    "definition": LocalisedText({"en": "definition", "nb": "definisjon"}),
    "fact": LocalisedText({"en": "fact", "nb": "faktum"}),
    "area": LocalisedText({"en": "area", "nb": "tema"}),
    "level": LocalisedText({"en": "level", "nb": "nivå"}),
    "parameter": LocalisedText({"en": "parameter", "nb": "parameter"}),
    "prohibited use": LocalisedText({"en": "prohibited use", "nb": "forbudt bruk"}),
    "origin": LocalisedText({"en": "origin", "nb": "opphav"}),
    "role": LocalisedText({"en": "role", "nb": "rolle"}),
    "rule": LocalisedText({"en": "rule", "nb": "regel"}),
    "source": LocalisedText({"en": "source", "nb": "kilde"}),
    "subject kind": LocalisedText({"en": "kind of subject", "nb": "slags subjekt"}),
}
"""What an id can name, as messages call it."""


class Problems:
    """The diagnostics found so far while a ruleset is put together."""

    def __init__(self, declarations: RulesetDeclarations) -> None:
        self._declarations = declarations
        self.diagnostics: list[Diagnostic] = []

    def report(
        self,
        code: str,
        arguments: Mapping[str, str | LocalisedText],
        place: Place,
        *,
        suggestion: str | None = None,
        context: str | None = None,
        at_key: bool = False,
    ) -> None:
        """Record a diagnostic at a value, or at its key."""
        find = self._declarations.key_span if at_key else self._declarations.span
        self.diagnostics.append(Diagnostic(code, arguments, find(place), suggestion, context))

    def extend(self, diagnostics: Iterable[Diagnostic], context: str) -> None:
        """Record what the language found in a condition."""
        for found in diagnostics:
            self.diagnostics.append(Diagnostic(found.code, found.arguments, found.location, found.suggestion, context))

    def check_names(self, kind: str, names: Iterable[str], known: Iterable[str], place: Place) -> None:
        """Report each of a list of names that the ruleset does not declare."""
        known_names = frozenset(known)
        for position, name in enumerate(names):
            if name not in known_names:
                self.unknown_name(kind, name, known_names, place.part(position))

    def check_name(self, kind: str, name: str, known: Iterable[str], place: Place) -> None:
        """Report a name that the ruleset does not declare."""
        known_names = frozenset(known)
        if name not in known_names:
            self.unknown_name(kind, name, known_names, place)

    def unknown_name(self, kind: str, name: str, known: Iterable[str], place: Place) -> None:
        """Report a name that nothing declares, with the nearest one that is."""
        self.report("RE2202", {"kind": KINDS[kind], "name": name}, place, suggestion=nearest(name, sorted(known)))

    @property
    def failed(self) -> bool:
        """Whether any of them is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    def raise_if_failed(self) -> None:
        """Raise RulesetError with everything found so far, when any of it is an error."""
        if self.failed:
            raise RulesetError(self.diagnostics)

    def unused(self, kind: str, name: str, place: Place) -> None:
        """Report something that nothing uses."""
        self.report("RE2501", {"kind": KINDS[kind], "name": name}, place, at_key=True)

    def review(self, kind: str, name: str, place: Place) -> None:
        """Report something that its author marked for review."""
        self.report("RE2503", {"kind": KINDS[kind], "name": name}, place)

    def definition_place(self, name: str) -> Place:
        """Return where a definition stands."""
        declarations = self._declarations
        for file, rules_file in zip(declarations.rules_files, declarations.content.rules, strict=True):
            if name in rules_file.define:
                return Place(file, ("define", name))
        raise KeyError(name)
