"""The living documentation of a ruleset: what it says, as pages people read, from the files that authors write.

``subject_of`` reads a ruleset with its scenarios, releases and demands. ``build_site`` makes a site of it,
``write_pages`` the Markdown that the site is made of, and ``stale_pages`` says which of that is out of date.
"""

from riskengine.living_docs.building import Subject, build_site, stale_pages, subject_of, write_pages
from riskengine.living_docs.pages import traceability_page

__all__ = ["Subject", "build_site", "stale_pages", "subject_of", "traceability_page", "write_pages"]
