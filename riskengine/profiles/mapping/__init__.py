"""Mappings: how the columns of a foreign table become the facts of a ruleset."""

from riskengine.profiles.mapping.loading import load_mapping, mapping_from_text, mapping_schema
from riskengine.profiles.mapping.model import ProfileMapping

__all__ = ["ProfileMapping", "load_mapping", "mapping_from_text", "mapping_schema"]
