from __future__ import annotations

import re

from riskengine.diagnostics.catalogue import CATALOGUE
from tests.docs.markdown import PAGES, anchors
from tests.docs.write_error_pages import FAMILIES, PAGE, error_page


def test_the_page_is_what_the_catalogue_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == error_page(), "run: python -m tests.docs.write_error_pages"


def test_every_code_has_a_section() -> None:
    assert {code.lower() for code in CATALOGUE} <= anchors(PAGE.read_text(encoding="utf-8"))


def test_every_code_belongs_to_one_family() -> None:
    for code in CATALOGUE:
        assert sum(code.startswith(prefix) for prefix in FAMILIES) == 1, code


def test_pages_name_only_codes_that_exist() -> None:
    named = {code for page in PAGES for code in re.findall(r"\bRE\d{4}\b", page.read_text(encoding="utf-8"))}
    assert named <= CATALOGUE.keys()
