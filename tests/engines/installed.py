"""The engines that can be tried here, with a reason for each that cannot."""

import sys
from importlib.util import find_spec

import pytest

from riskengine.engines import engine_names

DURABLE_IS_INSTALLED = find_spec("durable_rules_engine") is not None

needs_durable_rules = pytest.mark.skipif(
    not DURABLE_IS_INSTALLED,
    reason="durable_rules cannot be imported on Python 3.13"
    if sys.version_info >= (3, 13)
    else "durable_rules is not installed: pip install 'riskengine[durable]'",
)


def engines(*left_out: str) -> list[object]:
    """The names of all engines but some, as parameters of a test."""
    return [
        pytest.param(name, marks=_NEEDS[name]) if name in _NEEDS else name
        for name in engine_names()
        if name not in left_out
    ]


def installed_engines() -> list[str]:
    """The names of the engines that can be tried here."""
    return [name for name in engine_names() if name not in _NEEDS or not _NEEDS[name].args[0]]


_NEEDS = {
    "columnar": pytest.mark.skipif(find_spec("numpy") is None, reason="the extra tables is not installed"),
    "durable": needs_durable_rules,
}
