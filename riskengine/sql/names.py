"""The columns of a query: what each is called in a dialect, and that no two are called the same."""

from __future__ import annotations

from sqlglot import exp

from riskengine.diagnostics import Diagnostic, EngineError
from riskengine.sql.dialects import Dialect

SUBJECT = "subject"
AS_OF = "as_of"
SUBJECT_KIND = "subject_kind"


class Names:
    """Names columns. Facts and rules keep their names; ours hold a colon, which theirs cannot."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._owners: dict[str, str] = {}

    def identifier(self, name: str) -> exp.Identifier:
        """Return the quoted name of a column.

        Raises EngineError where the dialect would cut it short, or takes it for another one's.
        """
        physical = self._dialect.physical(name)
        longest = self._dialect.longest_name
        if longest is not None and len(physical.encode()) > longest:
            arguments = {"name": name, "dialect": self._dialect.name, "limit": str(longest)}
            raise EngineError([Diagnostic("RE5402", arguments)])
        # Several of the dialects take upper and lower case for the same, even between quotes.
        owner = self._owners.setdefault(physical.casefold(), name)
        if owner != name:
            raise EngineError([Diagnostic("RE5403", {"name": name, "other": owner, "dialect": self._dialect.name})])
        return exp.to_identifier(physical, quoted=True)

    def column(self, name: str) -> exp.Column:
        """Return a reference to a column."""
        return exp.Column(this=self.identifier(name))
