"""Text to Python's expression syntax tree, with limits, and positions back into the author's file."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass

from riskengine.diagnostics import Diagnostic, Span
from riskengine.language.limits import MAXIMUM_DEPTH, MAXIMUM_LENGTH
from riskengine.language.source import ConditionText


@dataclass(frozen=True, slots=True)
class SyntaxTree:
    """A parsed expression with the means to find each node in the author's file.

    ``_line_starts`` are the offsets of the lines in the condition's text. Inside parentheses Python
    ignores line breaks and indentation, so the text is parsed as it stands between two of them.
    """

    root: ast.expr
    condition: ConditionText
    _line_starts: tuple[int, ...]

    def span(self, node: ast.expr) -> Span:
        """Return where a node stands in the file."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self.condition.span(
            self._offset(node.lineno, node.col_offset), self._offset(node.end_lineno, node.end_col_offset)
        )

    def _offset(self, line: int, column_bytes: int) -> int:
        """Turn Python's line and UTF-8 byte column into a character offset of the condition text."""
        if line < 2:
            return 0  # a tuple includes the parenthesis put before the text
        if line - 2 >= len(self._line_starts):
            return len(self.condition.text)
        start = self._line_starts[line - 2]
        if self.condition.text.isascii():
            return start + column_bytes
        end = self._line_starts[line - 1] if line - 1 < len(self._line_starts) else len(self.condition.text)
        return start + len(self.condition.text[start:end].encode()[:column_bytes].decode(errors="ignore"))


def parse_syntax(condition: ConditionText) -> SyntaxTree | Diagnostic:
    """Parse a condition by Python's grammar of expressions; nothing of it is ever run.

    Returns RE2001 where it does not follow the grammar and RE2003 where it is too long or too deep.
    """
    text = condition.text
    whole = condition.span(0, len(text))
    if len(text) > MAXIMUM_LENGTH:
        return _too_large(f"{len(text)} characters long", MAXIMUM_LENGTH, whole)
    if not text.strip():
        return Diagnostic("RE2001", {"problem": "it is empty"}, whole)
    if (backslash := text.find("\\")) >= 0:
        # Python would join lines with it or start an escape; conditions need neither.
        return Diagnostic("RE2002", {"construct": "a backslash"}, condition.span(backslash, backslash + 1))
    line_starts = (0, *(position + 1 for position, character in enumerate(text) if character == "\n"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's own hints, such as on `1 is 1`, are not ours.
            root = ast.parse(f"(\n{text}\n)", mode="eval").body
    except (RecursionError, MemoryError):
        return _too_large("nested too deep", MAXIMUM_DEPTH, whole)
    except (SyntaxError, ValueError) as error:
        return _syntax_diagnostic(error, condition, line_starts)
    if root.lineno < 2 and not isinstance(root, ast.Tuple | ast.GeneratorExp):
        # The text closed the parenthesis put before it, as `a) or (b` does.
        return Diagnostic("RE2001", {"problem": "unmatched ')'"}, whole)
    if _depth_exceeds(root, MAXIMUM_DEPTH):
        return _too_large(f"nested more than {MAXIMUM_DEPTH} levels deep", MAXIMUM_DEPTH, whole)
    return SyntaxTree(root, condition, line_starts)


def _too_large(measure: str, limit: int, span: Span) -> Diagnostic:
    return Diagnostic("RE2003", {"measure": measure, "limit": str(limit)}, span)


def _syntax_diagnostic(
    error: SyntaxError | ValueError, condition: ConditionText, line_starts: tuple[int, ...]
) -> Diagnostic:
    """Translate Python's complaint, with its place brought back inside the author's text."""
    length = len(condition.text)
    if not isinstance(error, SyntaxError):
        return Diagnostic("RE2001", {"problem": str(error)}, condition.span(0, length))
    line = (error.lineno or 2) - 2
    if line < 0 or line >= len(line_starts):
        start = length if line > 0 else 0
    else:
        # Python counts the columns of a syntax error in characters, from 1.
        start = min(line_starts[line] + max((error.offset or 1) - 1, 0), length)
    start = min(start, max(length - 1, 0))
    problem = (error.msg or "invalid syntax").replace(". Perhaps you forgot a comma?", "")
    return Diagnostic("RE2001", {"problem": problem}, condition.span(start, min(start + 1, length)))


def _depth_exceeds(root: ast.AST, limit: int) -> bool:
    """Whether the tree is deeper than ``limit``; walks level by level, so depth cannot exhaust the stack."""
    level: list[ast.AST] = [root]
    for _ in range(limit):
        level = [child for node in level for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
        if not level:
            return False
    return True
