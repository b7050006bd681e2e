"""The built site: every link leads somewhere, nothing is fetched, search finds, and no text becomes markup."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.living_docs import build_site, site, subject_of
from tests.living_docs.built_site import is_outside, page_at, pages_of, resolved
from tests.living_docs.house import FILES, write_house
from tests.shipped import no_home_office

SITES = ["quiet_house_site", "no_home_office_site", "workplace_noise_site"]


@pytest.fixture(params=SITES)
def any_site(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue(request.param)


def search_index(folder: Path) -> dict:
    return json.loads((folder / "search" / "search_index.json").read_text(encoding="utf-8"))


def test_every_link_within_the_site_leads_to_a_page_and_an_anchor_on_it(any_site):
    pages = pages_of(any_site)
    assert len(pages) > 10
    files = {path.relative_to(any_site).as_posix() for path in any_site.rglob("*") if path.is_file()}
    anchors = {name: {"", *page.anchors} for name, page in pages.items()}
    broken = []
    for name, page in pages.items():
        # A page says the same link hundreds of times, in its navigation and beside each rule.
        for address in dict.fromkeys(page.links):
            path, anchor = resolved(name, address)
            if not is_outside(address) and (path not in files or anchor not in anchors.get(path, {anchor})):
                broken.append((name, address))
    assert broken == []


def test_pages_link_to_each_other_at_all(any_site):
    links = [address for page in pages_of(any_site).values() for address in page.links]
    assert sum("#" in address for address in links) > 50


def test_nothing_is_fetched_from_anywhere(any_site):
    for name, page in pages_of(any_site).items():
        for address in page.fetched:
            assert not is_outside(address), (name, address)
            path, _ = resolved(name, address)
            assert (any_site / path).is_file(), (name, address)
    for sheet in any_site.rglob("*.css"):
        fetched = re.findall(r"url\(\s*[\"']?(?!data:|#)([^\"')]+)|@import", sheet.read_text(encoding="utf-8"))
        assert not any(is_outside(address) for address in fetched), sheet


def test_no_anchor_stands_twice_on_a_page(any_site):
    for name, page in pages_of(any_site).items():
        # The theme itself names the two drawers twice.
        anchors = [anchor for anchor in page.anchors if not anchor.startswith("__")]
        assert len(anchors) == len(set(anchors)), name


def test_every_rule_has_its_anchor_at_its_heading(no_home_office_site):
    ruleset = no_home_office()
    for language in ("nb", "en"):
        for rule in ruleset.rules.values():
            page = page_at(no_home_office_site / language / "themes" / f"{rule.area.replace('_', '-')}.html")
            headings = [attributes.get("id") for tag, attributes in page.elements if tag == "h2"]
            assert rule.id.lower() in headings, rule.id
            assert rule.title[language] in page.text


@pytest.mark.parametrize("language", ["nb", "en"])
def test_search_knows_every_rule_by_its_title_in_the_language(no_home_office_site, language):
    ruleset = no_home_office()
    titles = {entry["location"]: entry["title"] for entry in search_index(no_home_office_site / language)["docs"]}
    for rule in ruleset.rules.values():
        location = f"themes/{rule.area.replace('_', '-')}.html#{rule.id.lower()}"
        assert titles[location] == rule.title[language].replace("&", "&amp;")


def test_search_stems_words_in_the_language_of_the_pages(quiet_house_site):
    assert search_index(quiet_house_site / "nb")["config"]["lang"] == ["no"]
    assert search_index(quiet_house_site / "en")["config"]["lang"] == ["en"]
    assert list((quiet_house_site / "nb").rglob("lunr.no.min.js"))


def test_search_works_in_a_folder_too(quiet_house_site):
    index = (quiet_house_site / "nb" / "search" / "search_index.js").read_text(encoding="utf-8")
    assert json.loads(index.removeprefix("var __index = ")) == search_index(quiet_house_site / "nb")
    page = page_at(quiet_house_site / "nb" / "themes" / "isolation.html")
    assert "../assets/iframe-worker-for-files.js" in page.fetched


def test_each_page_leads_to_itself_in_the_other_language(any_site):
    pages = pages_of(any_site)
    for name, page in pages.items():
        if name.startswith("nb/"):
            switches = [
                attributes["href"]
                for tag, attributes in page.elements
                if tag == "a" and attributes.get("class") == "other-language"
            ]
            assert [resolved(name, address)[0] for address in switches] == [name.replace("nb/", "en/", 1)]


def test_each_page_says_its_language(quiet_house_site):
    for name, page in pages_of(quiet_house_site).items():
        language = next(attributes["lang"] for tag, attributes in page.elements if tag == "html")
        assert language == (name.partition("/")[0] if "/" in name else "nb")


def test_the_first_page_leads_into_every_language(quiet_house_site):
    page = page_at(quiet_house_site / "index.html")
    assert page.links == ["nb/index.html", "en/index.html"]
    assert "Det stille huset" in page.text
    assert "The quiet house" in page.text


def test_the_same_ruleset_gives_the_same_site_to_the_letter(house, tmp_path, quiet_house_site):
    build_site(subject_of(house), tmp_path / "again")
    first, second = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (quiet_house_site, tmp_path / "again")
    )
    assert first == second


def test_no_page_names_a_path_of_a_machine_or_a_time_of_a_build(quiet_house_site):
    for path in quiet_house_site.rglob("*"):
        if path.suffix in {".html", ".json", ".xml", ".gz"}:
            text = path.read_text(encoding="utf-8")
            assert "/tmp/" not in text, path
            assert not re.search(r"lastmod|build_date", text), path


HOSTILE = (
    "</title><script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> {{ 7*7 }} **b** | `c` #"
)
HOSTILE_IN_FEATURES = HOSTILE.replace("|", "\\|")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory):
    """A site of a ruleset whose every text is hostile."""
    changed = {}
    for name, text in FILES.items():
        if name.startswith("rulesets/"):
            # In YAML flow style the text stands in single quotes; a reason's braces would name facts.
            words = HOSTILE.replace("{{ 7*7 }} ", "") if "/rules/" in name else HOSTILE
            changed[name] = re.sub(r"(nb|en): (?!\{)(?:\"[^\"]*\"|[^\"{},]+)(?=[,}])", rf"\1: '{words}'", text)
    feature = FILES["features/quiet-house/isolation.feature"]
    changed["features/quiet-house/isolation.feature"] = (
        re.sub(r"(Egenskap|Regel|Scenario|Scenariomal|Eksempler):.*", lambda found: f"{found[1]}: {HOSTILE}", feature)
        .replace("Noen savner folk.", HOSTILE)
        .replace("| 5     |", f"| {HOSTILE_IN_FEATURES} |")
    )
    directory = tmp_path_factory.mktemp("hostile")
    build_site(subject_of(write_house(directory, changed)), directory / "site")
    return directory / "site"


def test_hostile_texts_stay_texts(hostile_site):
    pages = pages_of(hostile_site)
    ordinary = {"assets/javascripts/bundle", "assets/iframe-worker-for-files"}
    for name, page in pages.items():
        assert "alert(1)" in page.text, name
        for tag, attributes in page.elements:
            assert not any(attribute.startswith("on") for attribute in attributes), (name, tag, attributes)
            assert tag != "img", (name, attributes)
            if tag == "script" and attributes.get("src"):
                assert any(part in attributes["src"] for part in ordinary), (name, attributes)
        assert not any(link.startswith("javascript:") for link in page.links), name
        html = (hostile_site / name).read_text(encoding="utf-8")
        assert "<script>alert" not in html, name
        assert "49" not in re.findall(r"alert\(1\)&gt; (\d+)", html), name


def test_hostile_texts_are_told_to_the_letter(hostile_site):
    page = page_at(hostile_site / "nb" / "themes" / "isolation.html")
    told = " ".join(page.text.split())
    assert HOSTILE in told
    rules = [attributes["id"] for tag, attributes in page.elements if tag == "h2"]
    assert rules == ["qh-iso-01", "qh-iso-02", "scenarios-of-theme"]


def test_search_shows_hostile_texts_as_texts(hostile_site):
    for entry in search_index(hostile_site / "nb")["docs"]:
        assert "<script" not in entry["title"], entry["location"]
        assert "<script" not in entry["text"], entry["location"]
        assert "<img" not in entry["text"], entry["location"]


def test_a_broken_link_stops_the_build(subject, tmp_path, monkeypatch):
    pages = dict(site.all_pages(subject.documented))
    pages["nb/index.md"] += "\n[nowhere](themes/isolation.md#nowhere)\n"
    monkeypatch.setattr(site, "all_pages", lambda _: pages)
    with pytest.raises(DiagnosticsError) as raised:
        build_site(subject, tmp_path / "site")
    [diagnostic] = raised.value.diagnostics
    assert diagnostic.code == "RE7004"
    assert "nowhere" in diagnostic.message("en")
    assert not (tmp_path / "site").exists()
