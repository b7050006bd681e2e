"""Columns that build on each other, in layers: each layer adds those whose parts stand in layers before."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from riskengine.sql.names import Names

Column = tuple[str, exp.Expression]
"""A column's name and how it is worked out."""


class Steps:
    """The columns that are worked out once and then referred to by name."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._layers: list[list[Column]] = []
        self._layer_of: dict[str, int] = {}

    def add(self, name: str, expression: exp.Expression) -> exp.Column:
        """Add a column and return a reference to it. Columns it refers to that are not ours come with the profile."""
        read = (self._layer_of.get(column.name, 0) for column in expression.find_all(exp.Column))
        layer = 1 + max(read, default=0)
        column = self._names.column(name)
        assert column.name not in self._layer_of, name
        self._layer_of[column.name] = layer
        while len(self._layers) < layer:
            self._layers.append([])
        self._layers[layer - 1].append((name, expression))
        return column

    def __iter__(self) -> Iterator[list[Column]]:
        """Iterate over the layers, each building on those before."""
        return iter(self._layers)

    def __len__(self) -> int:
        """Return the number of columns."""
        return len(self._layer_of)
