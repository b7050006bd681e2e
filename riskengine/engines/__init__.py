"""One meaning, several engines: how the rules come out for a profile."""

from riskengine.engines.engine import Engine, Outcomes, PreparedEngine, TimeLimited
from riskengine.engines.reference import rule_truths, surroundings_of
from riskengine.engines.registry import engine_from, engine_names, find_engine

__all__ = [
    "Engine",
    "Outcomes",
    "PreparedEngine",
    "TimeLimited",
    "engine_from",
    "engine_names",
    "find_engine",
    "rule_truths",
    "surroundings_of",
]
