"""The catalogue of every error and warning code; the number's family says which stage speaks.

RE1xxx files and YAML, RE20xx and RE21xx conditions, RE22xx the ruleset as a whole, RE23xx privacy,
RE24xx legal time, RE25xx warnings about rulesets, RE3xxx profiles, RE4xxx releases, RE5xxx engines,
RE6xxx features, RE8xxx the command line, RE9xxx faults of riskengine itself. RE27xx are about models of
invented workforces.
"""

from riskengine.diagnostics.catalogue import (
    command_line,
    conditions,
    engines,
    features,
    files,
    profiles,
    releases,
    rulesets,
    simulation,
)
from riskengine.diagnostics.catalogue.entry import CatalogueEntry

CATALOGUE: dict[str, CatalogueEntry] = {
    entry.code: entry
    for family in (files, conditions, rulesets, simulation, profiles, releases, engines, features, command_line)
    for entry in family.ENTRIES
}

__all__ = ["CATALOGUE", "CatalogueEntry"]
