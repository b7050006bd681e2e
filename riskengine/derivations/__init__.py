"""Facts worked out from records that are not facts yet."""

from riskengine.derivations.derivation import Derivation, DerivedFacts
from riskengine.derivations.registry import derivation_names, find_derivation

__all__ = ["Derivation", "DerivedFacts", "derivation_names", "find_derivation"]
