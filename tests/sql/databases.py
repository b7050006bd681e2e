"""Databases to ask in tests, all in the same way: make a table, fill it, run a query."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from riskengine.sql import DialectName
from tests.sql.postgres_server import ADDRESS

Row = dict[str, Any]


class Database(Protocol):
    """A database that a test can ask."""

    dialect: DialectName

    def fill(self, table: str, statement: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Make a table by a statement, in place of one of that name, and put rows in."""
        ...

    def run(self, statement: str) -> None:
        """Run a statement that gives nothing."""
        ...

    def ask(self, query: str) -> list[Row]:
        """Return the rows that a query gives."""
        ...


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


class DuckDB:
    dialect: DialectName = "duckdb"

    def __init__(self) -> None:
        import duckdb

        self.connection = duckdb.connect(config={"threads": 1})

    def fill(self, table: str, statement: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        self.connection.execute(f"DROP TABLE IF EXISTS {quoted(table)}")
        self.connection.execute(statement)
        described = self.connection.execute(f"DESCRIBE {quoted(table)}").fetchall()
        types = {name: type_ for name, type_, *_ in described}
        names = ", ".join(map(quoted, columns))
        unnested = ", ".join(f"unnest(?::{types[name]}[])" for name in columns)
        given = [list(column) for column in zip(*rows, strict=True)]
        if rows:
            self.connection.execute(f"INSERT INTO {quoted(table)} ({names}) SELECT {unnested}", given)

    def run(self, statement: str) -> None:
        self.connection.execute(statement)

    def ask(self, query: str) -> list[Row]:
        answer = self.connection.execute(query)
        names = [column[0] for column in answer.description or ()]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


class Postgres:
    """The server whose socket the environment names."""

    dialect: DialectName = "postgres"

    def __init__(self) -> None:
        import psycopg

        self.connection = psycopg.connect(host=os.environ[ADDRESS], user="postgres", autocommit=True)
        # Engines of the conformance suite live as long as their process.
        atexit.register(self.connection.close)
        # A query for a handful of rows takes longer to compile than to run.
        self.connection.execute("SET jit = off")

    def fill(self, table: str, statement: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        self.connection.execute(f"DROP TABLE IF EXISTS {quoted(table)}")
        self.connection.execute(statement)
        names = ", ".join(map(quoted, columns))
        with self.connection.cursor().copy(f"COPY {quoted(table)} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def run(self, statement: str) -> None:
        self.connection.execute(statement)

    def ask(self, query: str) -> list[Row]:
        answer = self.connection.execute(query)
        names = [column.name for column in answer.description or ()]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


class Spark:
    """A session of Spark on this machine, which keeps its tables below a directory."""

    dialect: DialectName = "spark"

    def __init__(self, directory: Path) -> None:
        from pyspark.sql import SparkSession

        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "2").config("spark.driver.memory", "2g")
        self.session = builder.config("spark.sql.warehouse.dir", str(directory)).getOrCreate()

    def fill(self, table: str, statement: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        self.session.sql(f"DROP TABLE IF EXISTS `{table}`")
        self.session.sql(statement)
        schema = self.session.table(f"`{table}`").schema
        types = [(field.name, field.dataType.simpleString()) for field in schema]
        place = {name: number for number, name in enumerate(columns)}
        whole = [
            tuple(self._cell(row[place[name]], type_) if name in place else None for name, type_ in types)
            for row in rows
        ]
        self.session.createDataFrame(whole, schema).write.insertInto(f"`{table}`")

    @staticmethod
    def _cell(value: Any, type_: str) -> Any:
        """Return a value as Spark wants it: a whole number is none of its doubles."""
        return float(value) if type_ == "double" and value is not None else value

    def run(self, statement: str) -> None:
        self.session.sql(statement)

    def ask(self, query: str) -> list[Row]:
        return [row.asDict() for row in self.session.sql(query).collect()]
