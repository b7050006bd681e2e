"""Everything that can be said of a ruleset on disk: its errors, or its warnings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from riskengine.diagnostics import Diagnostic, RulesetError, Severity
from riskengine.rulesets.assembly import assemble
from riskengine.rulesets.lints import lint
from riskengine.rulesets.model import RuleSet
from riskengine.rulesets.reading import read_declarations
from riskengine.rulesets.releases import working_digest


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The ruleset, None where it has errors, and all that was found."""

    ruleset: RuleSet | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return len(self.diagnostics) - self.errors


def check_ruleset(directory: Path, today: date, *, shown_path: str | None = None) -> CheckResult:
    """Check a ruleset as it stands on disk. ``today`` decides which sources are due for review."""
    try:
        declarations = read_declarations(directory, shown_path or str(directory))
        ruleset = assemble(declarations, None, working_digest(declarations))
    except RulesetError as error:
        return CheckResult(None, error.diagnostics)
    return CheckResult(ruleset, (*ruleset.warnings, *lint(ruleset, declarations, today)))
