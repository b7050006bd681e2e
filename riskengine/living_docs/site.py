"""The pages as a site: built by MkDocs with the theme Material, one tree for each language, without network."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from riskengine.diagnostics import Diagnostic, DiagnosticsError
from riskengine.living_docs.documented import Documented
from riskengine.living_docs.pages import all_pages, page_names
from riskengine.living_docs.places import Places
from riskengine.living_docs.rendering import environment
from riskengine.living_docs.wording import PageWording

_THEME = Path(__file__).parent / "site_theme"
_THEME_LANGUAGES = ("nb", "en")
_SEARCH_LANGUAGES = {"nb": "no", "en": "en"}

_INTO_ANOTHER_LANGUAGE = re.compile(
    r"\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\((?P<page>(?:\.\./)+[a-z]{2,3}/[^)#]*)\.md(?P<anchor>#[^)]*)?\)"
)

_LEFT_OUT = (
    "sitemap.xml*",  # a map of addresses that the site does not know, with the day of the build
    "404.html",  # its links hold at the root of a server only
    "assets/**/*.map",  # for those who mend the theme itself
)


def write_site(documented: Documented, directory: Path) -> None:
    """Write the site into an empty directory: a first page, and a tree of pages for each language.

    Raises DiagnosticsError where the generator finds something wrong with the pages, a broken link say.
    """
    pages = all_pages(documented)
    with TemporaryDirectory() as temporary:
        for language in documented.ruleset.languages:
            workplace = Path(temporary, language)
            _write(workplace / "pages", pages, language)
            _build(_configuration(documented, language, workplace / "pages", directory / language), workplace)
    for language in documented.ruleset.languages:
        for pattern in _LEFT_OUT:
            for path in (directory / language).glob(pattern):
                path.unlink()
    (directory / "index.html").write_text(_first_page(documented), encoding="utf-8")


def _write(directory: Path, pages: Mapping[str, str], language: str) -> None:
    """Write the pages of one language, without the part of the path that names it."""
    for name, text in pages.items():
        tree, _, path = name.partition("/")
        if tree == language:
            target = directory / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_INTO_ANOTHER_LANGUAGE.sub(_as_html, text), encoding="utf-8", newline="\n")


def _as_html(found: re.Match[str]) -> str:
    """Return a link into the tree of another language as it stands in the built site.

    The generator builds one tree at a time, and would take such a link for one that leads nowhere.
    """
    return f'<a href="{found["page"]}.html{found["anchor"] or ""}">{found["label"]}</a>'


def _first_page(documented: Documented) -> str:
    """Return the page at the root, on which one chooses a language."""
    wordings = {language: PageWording(language) for language in documented.ruleset.languages}
    template = environment().get_template("root.html.jinja")
    return template.render(ruleset=documented.ruleset, wordings=wordings).strip() + "\n"


# ------------------------------------------------------------- the generator


def _configuration(documented: Documented, language: str, sources: Path, site: Path) -> dict[str, Any]:
    ruleset = documented.ruleset
    return {
        # The theme writes these two without escaping them.
        "site_name": escape(ruleset.title.in_language(language)),
        "site_description": escape(ruleset.description.in_language(language)),
        "docs_dir": str(sources),
        "site_dir": str(site),
        "use_directory_urls": False,  # so that links work in a folder too
        "strict": True,
        "nav": _navigation(documented, language),
        "theme": {
            "name": "material",
            "custom_dir": str(_THEME),
            "language": language if language in _THEME_LANGUAGES else "en",
            "font": False,
            "palette": [
                {
                    "media": "(prefers-color-scheme: light)",
                    "scheme": "default",
                    "primary": "custom",
                    "accent": "custom",
                },
                {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "custom", "accent": "custom"},
            ],
            "features": [
                "navigation.sections",
                "navigation.top",
                "navigation.tracking",
                "search.highlight",
                "toc.follow",
            ],
        },
        "plugins": [{"search": {"lang": [_SEARCH_LANGUAGES.get(language, "en")]}}, "offline"],
        "markdown_extensions": [
            "attr_list",
            "md_in_html",
            "pymdownx.superfences",
            {"pymdownx.highlight": {"anchor_linenums": False}},
            {"toc": {"permalink": "#", "toc_depth": 3}},
            "riskengine.living_docs.anchored_headings",
        ],
        "validation": {
            "nav": {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"},
            "links": {"not_found": "warn", "anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
        },
        "extra_css": ["assets/riskengine.css"],
        "extra": {
            "generator": False,
            "polyfills": ["assets/iframe-worker-for-files.js"],
            "alternate": [
                {"name": PageWording(one)["this_language"], "link": f"../{one}/index.html", "lang": one}
                for one in ruleset.languages
            ],
        },
    }


def _navigation(documented: Documented, language: str) -> list[dict[str, Any]]:
    wording, places = PageWording(language), Places(documented.ruleset, language)

    def path(page: str) -> str:
        return page.partition("/")[2]

    themes = [
        {escape(area.title.in_language(language)): path(places.area(area.id).page)}
        for area in documented.ruleset.areas.values()
    ]
    reference = [{wording[f"page_{name}"]: path(places.page(name).page)} for name in page_names(documented)]
    return [
        {wording["page_index"]: path(places.page("index").page)},
        {wording["page_themes"]: themes},
        {wording["page_reference"]: reference},
    ]


def _build(configuration: dict[str, Any], workplace: Path) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    file = workplace / "mkdocs.yml"
    file.write_text(json.dumps(configuration), encoding="utf-8")  # JSON is YAML too
    with _messages() as messages:
        try:
            config = load_config(str(file))
            config.plugins.run_event("startup", command="build", dirty=False)
            build(config)
        except (Abort, MkDocsException) as error:
            problem = "; ".join(messages) or str(error)
            raise DiagnosticsError([Diagnostic("RE7004", {"problem": problem})]) from None


@contextmanager
def _messages() -> Iterator[list[str]]:
    """Gather what the generator warns of instead of letting it speak by itself."""
    messages: list[str] = []

    class _Gathering(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    logger, handler = logging.getLogger("mkdocs"), _Gathering(logging.WARNING)
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = before
