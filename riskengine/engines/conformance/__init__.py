"""A suite of tests that holds an engine to the meaning of rulesets, for whoever writes one.

    pytest --pyargs riskengine.engines.conformance --riskengine-engine=NAME

NAME is that of an installed engine, or ``package.module:Class`` for one that is not installed yet. What
is named may be an ``Engine``, for one profile at a time, or a ``TableEngine``, for many at once. Every
answer is compared with that of the engine ``reference``.

Needs ``pip install "riskengine[conformance]"``. See docs/engines.md.
"""

from riskengine.engines.conformance.adapter import (
    EngineAsked,
    PreparedForMany,
    TableEngine,
    as_engine,
    table_engine_from,
)

__all__ = ["EngineAsked", "PreparedForMany", "TableEngine", "as_engine", "table_engine_from"]
