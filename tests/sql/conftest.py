"""Databases to ask, each made once."""

import os

import pytest

from tests.sql.databases import DuckDB, Postgres
from tests.sql.postgres_server import ADDRESS, reason_to_skip, server


@pytest.fixture(scope="session")
def postgres():
    """A server of one's own, and a connection to it. The environment tells engines in other processes where it is."""
    reason = reason_to_skip()
    if reason is not None:
        pytest.skip(reason)
    with server() as socket, pytest.MonkeyPatch.context() as patch:
        patch.setenv(ADDRESS, os.fspath(socket))
        database = Postgres()
        yield database
        database.connection.close()


@pytest.fixture(params=["duckdb", "postgres"])
def database(request):
    """Each database that runs here."""
    return DuckDB() if request.param == "duckdb" else request.getfixturevalue("postgres")
