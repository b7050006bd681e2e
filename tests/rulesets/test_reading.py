"""The files of a ruleset are read together: every problem of form in any of them, at the author's lines."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.diagnostics import Diagnostic, FileLocation, RulesetError, Span, render_diagnostics
from riskengine.language import ConditionText
from riskengine.rulesets.reading import (
    Place,
    canonical_content,
    canonical_json,
    declarations_from_content,
    one_line,
    read_declarations,
)
from riskengine.rulesets.yaml_document import MAXIMUM_PROBLEMS
from tests.rulesets.small_ruleset import FILES, edited, write_ruleset

RULES = "rules/isolation.yaml"
SHIPPED = sorted((Path(__file__).parents[2] / "rulesets").glob("*/"))


def problems(directory: Path, changed: dict[str, str | None]) -> tuple[Diagnostic, ...]:
    with pytest.raises(RulesetError) as error:
        read_declarations(write_ruleset(directory, changed), "shown")
    return error.value.diagnostics


def covered(diagnostic: Diagnostic) -> str:
    span = diagnostic.location
    assert isinstance(span, Span)
    return span.source.text[span.start : span.end]


def test_a_correct_ruleset_is_read_whole(tmp_path):
    content = read_declarations(write_ruleset(tmp_path), "shown").content
    assert list(content.facts.facts) == ["isolation.ucla3", "living.situation"]
    assert list(content.facts.facts["living.situation"].options or {}) == ["no", "on"]
    assert [value.value for value in content.parameters.parameters["lonely"].values] == [6, 6.5]
    assert content.rules[0].rules["SH-ISO-01"].audience == ("employee",)


# The file, what stands in it, what a slip of the hand makes of it; the code, the stretch of text under the
# carets, and the mend that is offered.
SLIPS = [
    (RULES, "audience:", "audiense:", "RE1201", "audiense", "audience"),
    (RULES, "from: 2020-01-01", "form: 2020-01-01", "RE1201", "form", "from"),
    ("facts.yaml", "minimum: 3", "minumum: 3", "RE1201", "minumum", "minimum"),
    ("facts.yaml", "    max_age_days: 90\n", "    max_age_days: 90\n    xyz: 1\n", "RE1201", "xyz", None),
    (RULES, "    level: watch\n", "", "RE1202", "SH-ISO-01", None),
    ("ruleset.yaml", "licence: CC-BY-4.0\n", "", "RE1202", None, None),
    ("actions.yaml", "due_within_days: 7", "due_within_days: soon", "RE1203", "soon", None),
    ("actions.yaml", "due_within_days: 7", "due_within_days: 7.5", "RE1203", "7.5", None),
    ("actions.yaml", "due_within_days: 7", "due_within_days: 9999", "RE1203", "9999", None),
    ("actions.yaml", "audience: [employee]", "audience: employee", "RE1203", "employee", None),
    ("actions.yaml", "audience: [employee]", "audience: []", "RE1203", "audience", None),
    ("actions.yaml", "title: {nb: Ta en prat, en: Have a talk}", "title: Ta en prat", "RE1203", "Ta en prat", None),
    ("sources.yaml", "review_by: 2035-01-01", "review_by: 1.1.2035", "RE1203", "1.1.2035", None),
    ("sources.yaml", "review_by: 2035-01-01", "review_by:", "RE1203", "review_by", None),
    ("parameters.yaml", "value: 6.5", 'value: "6,5"', "RE1203", '"6,5"', None),
    (RULES, "because: {", "because: {nb: x, en: [y]} #", "RE1203", "en", None),
    ("facts.yaml", "type: integer", "type: whole", "RE1205", "whole", None),
    ("facts.yaml", "type: integer", "type: interger", "RE1205", "interger", "integer"),
    ("facts.yaml", "sensitivity: special", "sensitivity: speciall", "RE1205", "speciall", "special"),
    ("facts.yaml", "isolation.ucla3:", "ucla3:", "RE1206", "ucla3", None),
    ("facts.yaml", "visible_to: [employee]", "visible_to: [Employee]", "RE1206", "Employee", None),
    ("facts.yaml", "unit: points", "unit: Points", "RE1206", "Points", None),
    (RULES, "  SH-ISO-01:", "  sh-iso-01:", "RE1206", "sh-iso-01", None),
    (RULES, "  lonely:", "  not:", "RE1206", "not", None),
    ("ruleset.yaml", "version: 0.1.0", "version: 0.1", "RE1206", "0.1", None),
    (RULES, "{nb: Ensom, en: Lonely}", "{nb: Ensom}", "RE1207", "title", None),
    (RULES, "{nb: Ensom, en: Lonely}", "{nb: Ensom, en: Lonely, sv: Ensam}", "RE1208", "sv", None),
    ("ruleset.yaml", "languages: [nb, en]", "languages: [nb]", "RE1208", "en", None),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip[2].strip() or f"without {slip[1].strip()}")
def test_each_slip_is_reported_at_its_place_with_its_mend(tmp_path, slip):
    file, old, new, code, place, mend = slip
    diagnostics = problems(tmp_path, edited(file, old, new))
    found = [diagnostic for diagnostic in diagnostics if diagnostic.code == code]
    assert found, render_diagnostics(diagnostics)
    assert (covered(found[0]) if place else None, found[0].suggestion) == (place, mend)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_named(tmp_path, file):
    [diagnostic] = problems(tmp_path, {file: None})
    name = "rules/*.yaml" if file == RULES else file
    assert (diagnostic.code, diagnostic.arguments, diagnostic.location) == (
        "RE2209",
        {"name": name},
        FileLocation("shown"),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_is_an_error_of_its_own(tmp_path, text):
    [diagnostic] = problems(tmp_path, {"facts.yaml": text})
    assert (diagnostic.code, diagnostic.location) == ("RE1004", FileLocation("shown/facts.yaml"))


@pytest.mark.parametrize(
    ("file", "mend"),
    [
        ("fact.yaml", "facts.yaml"),
        ("facts.yml", "facts.yaml"),
        ("rules/noise.yml", "rules/noise.yaml"),
        ("rules/more/noise.yaml", "rules/noise.yaml"),
        ("compose.yaml", None),
    ],
)
def test_a_file_that_nothing_reads_is_an_error(tmp_path, file, mend):
    [diagnostic] = problems(tmp_path, {file: "area: isolation"})
    assert (diagnostic.code, diagnostic.location, diagnostic.suggestion) == (
        "RE1006",
        FileLocation(f"shown/{file}"),
        mend,
    )


def test_other_files_and_those_that_editors_hide_are_left_alone(tmp_path):
    extra = {"README.md": "x", "rules/.#isolation.yaml": "x", ".hidden.yaml": "x", "releases/0.1.0.json": "{}"}
    assert read_declarations(write_ruleset(tmp_path, extra), "shown").rules_files == (RULES,)


def test_problems_of_all_files_are_reported_together_from_the_top(tmp_path):
    changed = edited("facts.yaml", "type: integer", "type: whole")
    changed["facts.yaml"] = changed["facts.yaml"].replace("max_age_days: 90", "max_age_days: x").replace("nb: på, ", "")
    changed |= edited(RULES, "audience: [employee]", "audiense: [employee]")
    changed |= edited("actions.yaml", "role: leader", "role: &x leader")
    found = problems(tmp_path, changed)
    places = [str(diagnostic.location).partition(":")[0].removeprefix("shown/") for diagnostic in found]
    assert [diagnostic.code for diagnostic in found] == ["RE1205", "RE1203", "RE1103", "RE1201"]
    assert places == ["facts.yaml", "facts.yaml", "actions.yaml", RULES]
    assert found[-1].suggestion == "audience"  # and not once more as a key that is missing


def test_an_alias_is_one_mistake_not_two(tmp_path):
    found = problems(tmp_path, edited("facts.yaml", "unit: points", "unit: *points"))
    assert [diagnostic.code for diagnostic in found] == ["RE1103"]


def test_a_file_with_very_many_mistakes_names_the_first_of_them(tmp_path):
    names = ", ".join(["Employee"] * 5_000)
    found = problems(tmp_path, edited("facts.yaml", "visible_to: [employee]", f"visible_to: [{names}]"))
    assert len(found) == MAXIMUM_PROBLEMS


@pytest.mark.parametrize(("old", "name", "kind"), [("area", "SH-ISO-01", "rule"), ("area", "lonely", "definition")])
def test_two_files_cannot_declare_one_rule_or_definition(tmp_path, old, name, kind):
    other = FILES[RULES].replace(
        "SH-ISO-01" if kind == "definition" else "lonely:", "SH-ISO-02" if kind == "definition" else "alone:"
    )
    [diagnostic] = problems(tmp_path, {"rules/other.yaml": other})
    assert diagnostic.code == "RE2201"
    assert (diagnostic.arguments["name"], diagnostic.arguments["first"]) == (name, RULES)
    assert str(diagnostic.location).startswith("shown/rules/other.yaml:")
    assert diagnostic.arguments["kind"]["en"] == kind


# ------------------------------------------------------------------ places


def test_values_keys_and_conditions_are_found_again_in_the_file(tmp_path):
    declarations = read_declarations(write_ruleset(tmp_path), "shown")
    rule = Place(RULES, ("rules", "SH-ISO-01"))
    assert str(declarations.span(rule.part("level"))) == f"shown/{RULES}:7:12"
    assert str(declarations.key_span(rule)) == f"shown/{RULES}:5:3"
    assert str(declarations.span(rule.part("actions", 0))) == f"shown/{RULES}:12:15"
    assert str(declarations.span(rule.part("supersedes", 3))) == f"shown/{RULES}:6:5"  # the rule around it
    assert declarations.span(Place("missing.yaml")) == FileLocation("shown")
    condition = declarations.condition_text(rule.part("when"), "unused")
    assert condition.text == '      lonely  # from the instrument\n      and living.situation == "no"'
    start = condition.text.index("living")
    assert str(condition.span(start, start + 1)) == f"shown/{RULES}:10:11"


def test_a_release_has_conditions_without_a_file(tmp_path):
    content = canonical_content(read_declarations(write_ruleset(tmp_path), "shown").content)
    declarations = declarations_from_content(content, "1.0.0.json")
    place = Place(RULES, ("rules", "SH-ISO-01", "when"))
    assert declarations.span(place) == FileLocation("1.0.0.json")
    assert declarations.condition_text(place, "a.b") == ConditionText.of("a.b", "1.0.0.json")


# ---------------------------------------------------------- canonical JSON


def test_a_comment_in_a_condition_does_not_swallow_what_follows_it(tmp_path):
    content = canonical_content(read_declarations(write_ruleset(tmp_path), "shown").content)
    assert content["rules"][0]["rules"]["SH-ISO-01"]["when"] == 'lonely and living.situation == "no"'


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("a.b\n  and   c.d", "a.b and c.d"),
        ("a.b # why\n  and c.d", "a.b and c.d"),
        ("a.b # why\r  and c.d", "a.b and c.d"),
        ('a.b == "x  # y"  and\tc.d', 'a.b == "x  # y" and c.d'),
        ("a.b == 'x  y' # 'z", "a.b == 'x  y'"),
        ("  # first\n  a.b", "a.b"),
    ],
)
def test_a_condition_on_one_line_says_the_same(written, line):
    assert one_line(written) == line


@pytest.mark.parametrize("directory", SHIPPED, ids=lambda path: path.name)
def test_shipped_content_survives_the_way_through_canonical_json(directory):
    content = read_declarations(directory, directory.name).content
    written = canonical_json(canonical_content(content))
    again = declarations_from_content(json.loads(written), "release.json").content
    assert canonical_json(canonical_content(again)) == written
    assert again.facts == content.facts
    assert again.parameters == content.parameters
    assert again.sources == content.sources
    assert again.ruleset == content.ruleset


def test_canonical_json_has_no_spaces_no_defaults_and_keeps_letters(tmp_path):
    content = read_declarations(write_ruleset(tmp_path), "shown").content
    written = canonical_json(canonical_content(content)).decode()
    assert written.endswith("}\n")
    assert '"value":6,' in written
    assert '"value":6.5,' in written
    assert "følg med" in written
    assert "null" not in written
    assert written.count("\n") == 1


@pytest.mark.parametrize(("old", "new"), [("audience: [employee]", "audience:   [ employee ]"), ("when: >", "when: |")])
def test_how_a_file_is_laid_out_does_not_change_its_canonical_json(tmp_path, old, new):
    plain = read_declarations(write_ruleset(tmp_path / "plain"), "shown").content
    laid_out = read_declarations(write_ruleset(tmp_path / "laid out", edited(RULES, old, new)), "shown").content
    assert canonical_json(canonical_content(plain)) == canonical_json(canonical_content(laid_out))


# -------------------------------------------------------------------- fuzz

WORDS = ["null", "true", "&a ", "*a", "!!int ", "|\n", "? ", "- ", "---\n", "  ", "9" * 30]
NOISE = st.one_of(st.just(""), st.sampled_from("x:[]{}\"'#,\\\n\t\x07æ😀"), st.sampled_from(WORDS))


@given(
    file=st.sampled_from(sorted(FILES)),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), NOISE), min_size=1, max_size=4),
)
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_its_mistakes_have_places(tmp_path_factory, file, edits):
    text = FILES[file]
    for where, length, noise in edits:
        start = int(where * len(text))
        text = text[:start] + noise + text[start + length :]
    directory = write_ruleset(tmp_path_factory.mktemp("damaged"), {file: text})
    diagnostics: tuple[Diagnostic, ...] = ()
    try:
        read_declarations(directory, "shown")
    except RulesetError as error:
        diagnostics = error.diagnostics
    for diagnostic in diagnostics:
        if isinstance(span := diagnostic.location, Span):
            assert 0 <= span.start <= span.end <= len(span.source.text)
    assert isinstance(render_diagnostics(diagnostics, "nb"), str)
