"""Mappings: how the columns of a foreign table become the facts of a ruleset.

Nothing is imported here, so that those who read profiles without a mapping do not pay for it.
"""
