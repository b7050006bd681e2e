"""The catalogue of every error and warning code; the number's family says which stage speaks.

RE1xxx files and YAML, RE20xx and RE21xx conditions, RE22xx the ruleset as a whole, RE23xx privacy,
RE24xx legal time, RE25xx warnings about rulesets, RE26xx what rulesets are asked to do, RE27xx models of
invented workforces, RE3xxx profiles, mappings and tables, RE4xxx releases, RE5xxx engines, RE6xxx features,
RE7xxx the living documentation, RE8xxx the command line, RE9xxx faults of riskengine itself.
"""

from riskengine.diagnostics.catalogue import (
    command_line,
    conditions,
    documentation,
    engines,
    features,
    files,
    mappings,
    profiles,
    releases,
    rulesets,
    simulation,
    tables,
)
from riskengine.diagnostics.catalogue.entry import CatalogueEntry

_FAMILIES = (
    files,
    conditions,
    rulesets,
    simulation,
    profiles,
    mappings,
    tables,
    releases,
    engines,
    features,
    documentation,
    command_line,
)

CATALOGUE: dict[str, CatalogueEntry] = {entry.code: entry for family in _FAMILIES for entry in family.ENTRIES}

__all__ = ["CATALOGUE", "CatalogueEntry"]
