"""Facts about working hours, worked out from time entries."""

from riskengine.derivations.working_hours.agreements import AGREEMENT_SCHEMA
from riskengine.derivations.working_hours.calendar import is_day_off
from riskengine.derivations.working_hours.definitions import Definitions, Weeks
from riskengine.derivations.working_hours.derive import Derived, derive
from riskengine.derivations.working_hours.entries import ENTRY_SCHEMA, KINDS, checked_entries
from riskengine.derivations.working_hours.evidence import FactEvidence, Place, SubjectEvidence
from riskengine.derivations.working_hours.evidence_table import EVIDENCE_SCHEMA
from riskengine.derivations.working_hours.facts import FACTS, Bound, FactDefinition, Unit, Window
from riskengine.derivations.working_hours.profile_hours import HoursTally, ProfileHours
from riskengine.derivations.working_hours.ruleset_definitions import definitions_of
from riskengine.derivations.working_hours.table import Reason
from riskengine.derivations.working_hours.working_hours import WorkingHours

__all__ = [
    "AGREEMENT_SCHEMA",
    "ENTRY_SCHEMA",
    "EVIDENCE_SCHEMA",
    "FACTS",
    "KINDS",
    "Bound",
    "Definitions",
    "Derived",
    "FactDefinition",
    "FactEvidence",
    "HoursTally",
    "Place",
    "ProfileHours",
    "Reason",
    "SubjectEvidence",
    "Unit",
    "Weeks",
    "Window",
    "WorkingHours",
    "checked_entries",
    "definitions_of",
    "derive",
    "is_day_off",
]
