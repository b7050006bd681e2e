"""The forms of an impact: table, JSON, CSV, chart and page."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import pytest

from riskengine.localisation import LocalisedText
from riskengine.reports import ReportStyle
from riskengine.reports.impact_data import COLUMNS, DIFFERENCE_COLUMNS
from riskengine.reports.impact_report import ImpactFormat, difference_report, impact_report
from riskengine.reports.impact_words import range_text, rate_text
from riskengine.rulesets import RuleSet, load_ruleset
from riskengine.simulation.impact import compare_impact, measure_impact
from riskengine.simulation.impact_model import Change, Draw, Impact, ImpactDifference, Rate
from riskengine.simulation.loading import load_workforce_model
from tests.simulation.conftest import HOME_OFFICE

SVG = "{http://www.w3.org/2000/svg}"
FORMATS: tuple[ImpactFormat, ...] = ("table", "json", "csv", "svg", "png", "html")


@pytest.fixture(scope="module")
def home_office() -> RuleSet:
    return load_ruleset(HOME_OFFICE)


@pytest.fixture(scope="module")
def impact(home_office: RuleSet) -> Impact:
    return measure_impact(home_office, load_workforce_model(home_office), Draw("employee", 300, 1))


@pytest.fixture(scope="module")
def difference(home_office: RuleSet) -> ImpactDifference:
    first = load_ruleset("no-home-office@0.1.0")
    sides = [(ruleset, load_workforce_model(ruleset)) for ruleset in (first, home_office)]
    return compare_impact(sides[0], sides[1], Draw("employee", 300, 1))


@cache
def report(impact: Impact, ruleset: RuleSet, form: ImpactFormat, language: str = "en") -> bytes:
    return impact_report(impact, ruleset, form, ReportStyle(language=language))


@cache
def differing(difference: ImpactDifference, form: ImpactFormat, language: str = "en") -> bytes:
    return difference_report(difference, form, ReportStyle(language=language))


# ------------------------------------------------------------------ every form


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in {"csv", "png"}])
def test_every_form_says_that_it_is_invented(
    impact: Impact, difference: ImpactDifference, home_office: RuleSet, form: ImpactFormat
) -> None:
    for content in (report(impact, home_office, form), differing(difference, form)):
        assert b"invented" in content


@pytest.mark.parametrize("form", ["table", "json", "csv", "svg"])
def test_the_same_figures_make_the_same_report(impact: Impact, home_office: RuleSet, form: ImpactFormat) -> None:
    again = impact_report(impact, home_office, form, ReportStyle(language="en"))
    assert again == report(impact, home_office, form)


@pytest.mark.parametrize("form", ["table", "svg", "html"])
def test_a_report_speaks_the_language_asked_for(
    impact: Impact, difference: ImpactDifference, home_office: RuleSet, form: ImpactFormat
) -> None:
    norwegian = report(impact, home_office, form, "nb").decode()
    assert "Isolasjon og ensomhet" in norwegian
    assert "Isolation and loneliness" not in norwegian
    assert "oppdiktet" in norwegian
    assert "ikke lenger" in differing(difference, form, "nb").decode()
    assert "Isolation and loneliness" in report(impact, home_office, form).decode()


# ----------------------------------------------------------------------- table


def test_the_table_tells_areas_suggestions_and_roles(impact: Impact, home_office: RuleSet) -> None:
    text = report(impact, home_office, "table").decode()
    assert "Something is suggested for" in text
    for action in impact.actions[:3]:
        assert action.title["en"] in text
        assert re.search(rf"{re.escape(action.title['en'])}\s.*{range_text(action.suggested, 'en')}", text)
    for role in impact.roles:
        assert role.title["en"] in text
    flowing = " ".join(text.split())
    assert "not whether the model is right" in flowing
    assert "association, not cause" in flowing
    assert text.rstrip().endswith("decides.")


def test_the_bar_of_an_area_is_as_long_as_its_people(impact: Impact, home_office: RuleSet) -> None:
    half = Rate(50, 100)
    none = Rate(0, 100)
    [first, *_] = impact.areas
    levels = (*(replace(level, rate=none) for level in first.levels[:-1]), replace(first.levels[-1], rate=half))
    only = replace(impact, areas=(replace(first, levels=levels, undetermined=Rate(25, 100)),))
    text = report(only, home_office, "table").decode()
    assert "██████████·····" in text
    assert "███████████" not in text


def test_a_long_list_is_cut_and_says_so(impact: Impact, home_office: RuleSet) -> None:
    suggested = sum(bool(action.suggested.subjects) for action in impact.actions)
    assert f"… and {suggested - 24} more" in report(impact, home_office, "table").decode()


def test_the_difference_tells_what_is_new_and_what_is_gone(difference: ImpactDifference) -> None:
    title = LocalisedText({"nb": "Borte", "en": "Gone"})
    lost = Change("HO-OLD-01", title, Rate(0, 300), Rate(30, 300))
    text = differing(replace(difference, rules=(lost, *difference.rules)), "table").decode()
    assert re.search(r"HO-OLD-01\s+Gone\s+\u2212100", text)
    assert re.search(rf"{difference.rules[0].id}.*\+{rate_text(difference.rules[0].gained.per_1000, 'en')}", text)
    assert "no-home-office 0.1.0" in text
    assert "\u2013 →" in text  # an area that the older one does not have


def test_no_difference_is_said_in_words(difference: ImpactDifference) -> None:
    same = replace(difference, changed=Rate(0, 300), rules=(), actions=())
    text = differing(same, "table").decode()
    assert "Nothing becomes different" in text
    assert "Nothing becomes different" in differing(same, "html").decode()


@pytest.mark.parametrize(
    ("per_1000", "nb", "en"),
    [(0, "0", "0"), (0.26, "0,3", "0.3"), (9.94, "9,9", "9.9"), (9.96, "10", "10"), (123.6, "124", "124")],
)
def test_rates_are_told_as_people_read_them(per_1000: float, nb: str, en: str) -> None:
    assert (rate_text(per_1000, "nb"), rate_text(per_1000, "en")) == (nb, en)


# ---------------------------------------------------------------- JSON and CSV


def test_json_holds_every_figure(impact: Impact, home_office: RuleSet) -> None:
    document = json.loads(report(impact, home_office, "json"))
    assert (document["schema"], document["invented"]) == ("riskengine.impact/1", True)
    assert (document["count"], document["seed"], document["ruleset_version"]) == (300, 1, None)
    assert document["model_digest"] == impact.model_digest
    assert [rule["rule"] for rule in document["rules"]] == [rule.rule for rule in impact.rules]
    [lonely] = [rule for rule in document["rules"] if rule["rule"] == "HO-ISO-01"]
    [expected] = [rule for rule in impact.rules if rule.rule == "HO-ISO-01"]
    assert lonely["established"]["subjects"] == expected.established.subjects
    assert lonely["established"]["low"] < lonely["established"]["per_1000"] < lonely["established"]["high"]
    assert {"area", "title", "levels", "undetermined"} == set(document["areas"][0])


def test_json_of_a_difference_holds_both_sides(difference: ImpactDifference) -> None:
    document = json.loads(differing(difference, "json"))
    assert (document["schema"], document["invented"]) == ("riskengine.impact_difference/1", True)
    assert document["before"]["ruleset_version"] == "0.1.0"
    assert document["after"]["schema"] == "riskengine.impact/1"
    assert [rule["id"] for rule in document["rules"]] == [change.id for change in difference.rules]


def test_csv_has_one_row_a_figure(impact: Impact, home_office: RuleSet) -> None:
    rows = list(csv.DictReader(io.StringIO(report(impact, home_office, "csv").decode(), newline="")))
    assert list(rows[0]) == list(COLUMNS)
    parts = [row["part"] for row in rows]
    assert parts.count("rule") == parts.count("rule_undetermined") == len(impact.rules)
    assert parts.count("area") == sum(len(area.levels) for area in impact.areas)
    assert parts.count("undetermined") == len(impact.areas)
    assert (parts.count("action"), parts.count("role")) == (len(impact.actions), len(impact.roles))
    assert rows[0]["subjects"] == str(impact.someone.subjects)


def test_csv_of_a_difference_has_one_row_a_change(difference: ImpactDifference) -> None:
    rows = list(csv.DictReader(io.StringIO(differing(difference, "csv").decode(), newline="")))
    assert list(rows[0]) == list(DIFFERENCE_COLUMNS)
    assert [row["part"] for row in rows] == [
        "changed", *["rule"] * len(difference.rules), *["action"] * len(difference.actions)
    ]  # fmt: skip


# ------------------------------------------------------------- chart and page


def svg_texts(content: bytes) -> set[str]:
    return {"".join(element.itertext()) for element in ElementTree.fromstring(content).iter(f"{SVG}text")}


def test_the_text_of_a_drawing_is_text(impact: Impact, home_office: RuleSet) -> None:
    texts = svg_texts(report(impact, home_office, "svg"))
    for area in impact.areas:
        assert area.title["en"] in texts
    assert {level.title["en"] for level in impact.areas[0].levels} <= texts
    assert "Not settled" in texts
    assert any("None of them exists" in text for text in texts)


def test_a_drawing_tells_what_it_is_to_those_who_do_not_see_it(impact: Impact, home_office: RuleSet) -> None:
    content = report(impact, home_office, "svg").decode()
    assert "<dc:title>What the ruleset would set off</dc:title>" in content
    assert "Everyone here is invented" in content
    assert "<dc:date>" not in content


def test_a_picture_is_a_picture(impact: Impact, home_office: RuleSet) -> None:
    content = report(impact, home_office, "png")
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    assert (width > 1000, height > 600) == (True, True)


def test_titles_are_no_formulas_and_no_markup(impact: Impact, home_office: RuleSet) -> None:
    odd = LocalisedText({"nb": "<b>$x_1$</b>", "en": "<b>$x_1$</b>"})
    [first, *rest] = impact.areas
    strange = replace(impact, areas=(replace(first, title=odd), *rest), ruleset_title=odd)
    assert "<b>$x_1$</b>" in svg_texts(report(strange, home_office, "svg"))
    page = report(strange, home_office, "html").decode()
    assert "<b>$" not in page
    assert "&lt;b&gt;$x_1$&lt;/b&gt;" in page


def test_the_page_holds_the_chart_and_its_figures_in_tables(impact: Impact, home_office: RuleSet) -> None:
    page = report(impact, home_office, "html").decode()
    assert page.count("<svg") == 1
    assert 'role="img"' in page
    assert "<script" not in page
    assert "default-src 'none'" in page
    for action in impact.actions:
        if action.suggested.subjects:
            assert f'<th scope="row">{action.title["en"]}</th>' in page


def test_the_page_of_a_difference_lists_every_change(difference: ImpactDifference) -> None:
    page = differing(difference, "html").decode()
    for change in (*difference.rules, *difference.actions):
        assert f"<code>{change.id}</code>" in page


def test_a_ruleset_without_rules_for_the_kind_can_be_told(impact: Impact, home_office: RuleSet) -> None:
    nothing = replace(impact, areas=(), rules=(), actions=(), roles=(), someone=Rate(0, 300))
    for form in ("table", "json", "csv", "html"):
        assert report(nothing, home_office, form)
