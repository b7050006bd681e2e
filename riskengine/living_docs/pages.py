"""All pages of a ruleset, in every language it has, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from riskengine.living_docs.documented import Documented
from riskengine.living_docs.entry_words import EntryWords
from riskengine.living_docs.fragments import Fragments
from riskengine.living_docs.places import PageName, Places
from riskengine.living_docs.rendering import rendered
from riskengine.living_docs.rule_words import RuleWords
from riskengine.living_docs.scenario_words import ScenarioWords
from riskengine.living_docs.wording import PageWording

_REFERENCE_PAGES: tuple[PageName, ...] = ("actions", "facts", "parameters", "sources", "releases", "traceability")
ROOT_PAGE = "README.md"


def page_names(documented: Documented) -> tuple[PageName, ...]:
    """Return the pages that a ruleset has beside those of its themes; without demands none on traceability."""
    return tuple(name for name in _REFERENCE_PAGES if name != "traceability" or documented.traceability is not None)


def all_pages(documented: Documented) -> dict[str, str]:
    """Return the Markdown of every page by its path, with ``/`` between the parts."""
    pages = {ROOT_PAGE: rendered("README.md", documented=documented, wordings=_wordings(documented))}
    for language in documented.ruleset.languages:
        pages.update(_pages_in(language, documented))
    return pages


def traceability_page(documented: Documented, root: str) -> str:
    """Return what the ruleset is asked to do, in all its languages on one page.

    ``root`` is the folder that holds the other pages, as seen from this one.
    """
    languages = documented.ruleset.languages
    fragments = [Fragments(documented.ruleset, language, "traceability.md", f"{root}/") for language in languages]
    return rendered(
        "traceability_in_all_languages.md", documented=documented, fragments=fragments, entry_words=EntryWords
    )


def _wordings(documented: Documented) -> dict[str, PageWording]:
    return {language: PageWording(language) for language in documented.ruleset.languages}


def _pages_in(language: str, documented: Documented) -> Iterator[tuple[str, str]]:
    places = Places(documented.ruleset, language)
    for name in ("index", *page_names(documented)):
        here = places.page(name).page
        yield here, _page(f"{name}.md", language, here, documented)
    for area in documented.ruleset.areas.values():
        here = places.area(area.id).page
        yield here, _page("theme.md", language, here, documented, area=area)


def _page(template: str, language: str, here: str, documented: Documented, **subjects: object) -> str:
    fragments = Fragments(documented.ruleset, language, here)
    return rendered(
        template,
        documented=documented,
        ruleset=documented.ruleset,
        language=language,
        f=fragments,
        r=RuleWords(fragments),
        e=EntryWords(fragments),
        words=ScenarioWords(fragments),
        **subjects,
    )
