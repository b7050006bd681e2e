"""What is worth saying of a ruleset that loads."""

from datetime import date

from riskengine.rulesets import check_ruleset
from tests.rulesets.small_ruleset import FILES, edited, write_ruleset

TODAY = date(2026, 11, 23)
SOURCES, ACTIONS, RULES = "sources.yaml", "actions.yaml", "rules/isolation.yaml"


def found(directory, changed=None, today=TODAY):
    result = check_ruleset(write_ruleset(directory, changed), today)
    assert result.ruleset is not None
    assert result.errors == 0
    return [(diagnostic.code, *map(str, diagnostic.arguments.values())) for diagnostic in result.diagnostics]


def test_there_is_nothing_to_say_of_a_ruleset_in_order(tmp_path):
    assert found(tmp_path) == []


def test_what_nothing_uses_is_named(tmp_path):
    changed = {
        "facts.yaml": FILES["facts.yaml"]
        + FILES["facts.yaml"].partition("facts:\n")[2].partition("  living")[0].replace("ucla3", "other"),
        "parameters.yaml": FILES["parameters.yaml"]
        + "  spare: {title: {nb: s, en: s}, values: [{value: 1, sources: [ucla-3]}]}\n",
        SOURCES: FILES[SOURCES] + FILES[SOURCES].partition("sources:\n")[2].replace("ucla-3", "spare-source"),
        ACTIONS: FILES[ACTIONS] + FILES[ACTIONS].partition("actions:\n")[2].replace("have-a-talk", "spare-action"),
        **edited(RULES, "define:\n", "define:\n  spare_definition: lonely\n"),
    }
    names = {arguments[-1] for code, *arguments in found(tmp_path, changed) if code == "RE2501"}
    assert names == {"isolation.other", "spare", "spare-source", "spare-action", "spare_definition"}


def test_a_source_is_due_the_day_after_its_day_of_review(tmp_path):
    assert found(tmp_path, today=date(2035, 1, 1)) == []
    assert found(tmp_path, today=date(2035, 1, 2)) == [("RE2502", "ucla-3", "2035-01-01")]


def test_what_its_author_marked_for_review_is_shown(tmp_path):
    changed = {
        **edited(SOURCES, "    review_by: 2035-01-01\n", "    review_by: 2035-01-01\n    review: needed\n"),
        **edited(ACTIONS, "    due_within_days: 7\n", "    due_within_days: 7\n    review: needed\n"),
        **edited(RULES, "    from: 2020-01-01\n", "    from: 2020-01-01\n    review: needed\n"),
        **edited("parameters.yaml", "    unit: points\n", "    unit: points\n    review: needed\n"),
    }
    assert {arguments[-1] for code, *arguments in found(tmp_path, changed) if code == "RE2503"} == {
        "ucla-3", "have-a-talk", "SH-ISO-01", "lonely",
    }  # fmt: skip


def test_an_audience_that_is_told_of_a_concern_and_of_nothing_to_do_is_named(tmp_path):
    changed = edited(RULES, "audience: [employee]", "audience: [employee, leader]")
    changed[RULES] = changed[RULES].replace("lonely  # from the instrument\n      and ", "")
    changed[RULES] = (
        changed[RULES]
        .replace("{isolation.ucla3} ", "")
        .replace("define:\n  lonely: isolation.ucla3 >= param.lonely\n", "")
    )
    assert ("RE2505", "SH-ISO-01", "leader") in found(tmp_path, changed)


def test_errors_come_instead_of_warnings(tmp_path):
    result = check_ruleset(write_ruleset(tmp_path, edited(ACTIONS, "role: leader", "role: leder")), TODAY)
    assert result.ruleset is None
    assert (result.errors, result.warnings) == (1, 0)


def test_a_value_that_no_source_says_is_named(tmp_path):
    said = "    review_by: 2035-01-01\n    says: {nb: Fra 6 poeng., en: 'From 6 points.'}\n"
    changed = edited(SOURCES, "    review_by: 2035-01-01\n", said)
    assert found(tmp_path, changed) == [("RE2506", "lonely", "6.5", "ucla-3")]


def test_a_decimal_comma_in_what_a_source_says_is_a_number(tmp_path):
    said = "    review_by: 2035-01-01\n    says: {nb: 'Fra 6, siden 6,5.', en: Over time.}\n"
    assert found(tmp_path, edited(SOURCES, "    review_by: 2035-01-01\n", said)) == []
