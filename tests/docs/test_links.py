from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.docs.markdown import PAGES, ROOT, anchors, links, page_name


@cache
def anchors_on(page: Path) -> set[str]:
    return anchors(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    missing = []
    for target in links(page.read_text(encoding="utf-8")):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        linked = (page.parent / name) if name else page
        if not linked.exists() or (anchor and anchor not in anchors_on(linked.resolve())):
            missing.append(target)
    assert missing == []


def test_every_page_of_the_documentation_is_reached_from_the_readme() -> None:
    readme = ROOT / "README.md"
    reached = {readme}
    waiting = [readme]
    while waiting:
        page = waiting.pop()
        for target in links(page.read_text(encoding="utf-8")):
            linked = (page.parent / target.partition("#")[0]).resolve()
            if linked.suffix == ".md" and linked.is_file() and linked not in reached:
                reached.add(linked)
                waiting.append(linked)
    assert {page_name(page) for page in PAGES if page.parts[-2] == "docs"} <= {page_name(page) for page in reached}
