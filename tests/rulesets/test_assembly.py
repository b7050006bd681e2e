"""What the parts of a ruleset must be to each other; each mistake is reported at its line and column."""

from datetime import date

import pytest

from riskengine.diagnostics import RulesetError, Severity, Span
from riskengine.rulesets import load_ruleset
from tests.rulesets.small_ruleset import FILES, edited, write_ruleset

FACTS, RULES, ACTIONS, PARAMETERS = "facts.yaml", "rules/isolation.yaml", "actions.yaml", "parameters.yaml"

CONSENT = """\
  consent.share:
    type: boolean
    title: {nb: Samtykke, en: Consent}
    question: {nb: "Kan lederen få vite det?", en: "May the leader know?"}
    purpose: {nb: For å dele., en: To share.}
    visible_to: [employee, leader]
    sensitivity: personal
    collected_from: [self_report]
    releases: leader
"""


def problems(directory, changed):
    with pytest.raises(RulesetError) as caught:
        load_ruleset(write_ruleset(directory, changed))
    return caught.value.diagnostics


def marked(diagnostic):
    span = diagnostic.location
    assert isinstance(span, Span)
    return span.source.text[span.start : span.end]


def with_facts(more):
    return {FACTS: FILES[FACTS] + more}


def with_rules(more):
    return {RULES: FILES[RULES] + more}


def rule(name, when, *, because="{nb: x, en: x}", audience="[employee]"):
    return f"""\
  {name}:
    title: {{nb: t, en: t}}
    level: watch
    when: {when}
    because: {because}
    actions: [have-a-talk]
    sources: [ucla-3]
    audience: {audience}
    from: 2020-01-01
"""


def test_a_ruleset_without_mistakes_loads_with_everything_typed(tmp_path):
    ruleset = load_ruleset(write_ruleset(tmp_path))
    assert ruleset.version is None
    assert len(ruleset.digest) == 64
    assert list(ruleset.rules) == ["SH-ISO-01"]
    built = ruleset.rules["SH-ISO-01"]
    assert built.audience == {"employee"}
    assert built.reads == {"isolation.ucla3", "living.situation"}
    assert ruleset.at(date(2025, 12, 31)).parameters == {"lonely": 6}
    assert ruleset.at(date(2026, 1, 1)).parameters == {"lonely": 6.5}
    assert ruleset.at(date(2019, 12, 31)).rules == frozenset()


SINGLE_MISTAKES = [
    (edited(RULES, "actions: [have-a-talk]", "actions: [have-a-tlk]"), "RE2202", "have-a-tlk", "have-a-talk"),
    (edited(RULES, "sources: [ucla-3]", "sources: [ucla-4]"), "RE2202", "ucla-4", "ucla-3"),
    (edited(RULES, "audience: [employee]", "audience: [employe]"), "RE2202", "employe", "employee"),
    (edited(RULES, "level: watch", "level: wach"), "RE2202", "wach", "watch"),
    (edited(RULES, "area: isolation", "area: isolatoin"), "RE2202", "isolatoin", "isolation"),
    (edited(RULES, "    from: 2020-01-01\n", "    from: 2020-01-01\n    not_a_ground_for: [dismissal]\n"), "RE2202", "dismissal", None),
    (edited(ACTIONS, "role: leader", "role: leder"), "RE2202", "leder", "leader"),
    (edited(ACTIONS, "audience: [employee]", "audience: [nurse]"), "RE2202", "nurse", None),
    (edited(ACTIONS, "due_within_days: 7", "due_within_days: 7\n    supersedes: [talk]"), "RE2202", "talk", None),
    (edited(FACTS, "visible_to: [employee]", "visible_to: [employes]"), "RE2202", "employes", "employee"),
    (edited(FACTS, "max_age_days: 90", "max_age_days: 90\n    subject_kind: house"), "RE2202", "house", None),
    (edited(PARAMETERS, "{to: 2025-12-31, value: 6, sources: [ucla-3]}", "{to: 2025-12-31, value: 6, sources: [u]}"), "RE2202", "u", None),
    (edited("ruleset.yaml", "default_audience: employee", "default_audience: emplyee"), "RE2202", "emplyee", "employee"),
    (edited(FACTS, "    unit: points\n", "    unit: points\n    options: {a: {nb: a, en: a}}\n"), "RE2204", "options", None),
    (edited(FACTS, "    maximum: 9\n", ""), "RE2205", "isolation.ucla3", None),
    (edited(FACTS, "maximum: 9", "maximum: 2"), "RE2206", "3", None),
    (edited(FACTS, "maximum: 9", "maximum: 9.5"), "RE1203", "9.5", None),
    (edited(FACTS, "maximum: 9", "maximum: 2026-01-01"), "RE1203", "2026-01-01", None),
    (edited(FACTS, "maximum: 9", "maximum: 9007199254740993"), "RE2004", "9007199254740993", None),
    (edited(RULES, "{isolation.ucla3} poeng", "{isolation.ucla} poeng"), "RE2207", '"{isolation.ucla} poeng."', "isolation.ucla3"),
    (edited(RULES, "{isolation.ucla3} poeng", "{isolation.ucla3 poeng"), "RE2210", '"{isolation.ucla3 poeng."', None),
    (edited(RULES, "{isolation.ucla3} poeng", "{isolation.ucla3:>9} poeng"), "RE2210", '"{isolation.ucla3:>9} poeng."', None),
    (edited(RULES, "isolation.ucla3 >= param.lonely", "isolation.ucla3 >= param.lonly"), "RE2102", "param.lonly", "param.lonely"),
    (edited(RULES, 'living.situation == "no"', 'living.situation == "maybe"'), "RE2104", '"maybe"', None),
    (edited(ACTIONS, 'living.situation == "on"', 'living.situaton == "on"'), "RE2103", "living.situaton", "living.situation"),
    (edited(PARAMETERS, "{from: 2026-01-01, value: 6.5", "{from: 2025-12-31, value: 6.5"), "RE2403", "6.5", None),
    (edited(RULES, "    from: 2020-01-01\n", "    from: 2020-01-01\n    to: 2019-12-31\n"), "RE2402", "2019-12-31", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "code", "text", "suggestion"), SINGLE_MISTAKES, ids=[f"{m[1]}-{m[2]}" for m in SINGLE_MISTAKES]
)
def test_a_mistake_is_reported_at_its_place(tmp_path, changed, code, text, suggestion):
    first = problems(tmp_path, changed)[0]
    assert (first.code, marked(first), first.suggestion) == (code, text, suggestion)


def test_every_mistake_in_every_file_is_reported_in_one_run(tmp_path):
    changed = edited(RULES, 'living.situation == "no"', 'living.situation == "maybe" and a.b > 3')
    changed |= edited(ACTIONS, "role: leader", "role: leder")
    changed |= edited(PARAMETERS, "value: 6, sources: [ucla-3]", "value: 6, sources: [ucla-9]")
    assert sorted(diagnostic.code for diagnostic in problems(tmp_path, changed)) == [
        "RE2103",
        "RE2104",
        "RE2202",
        "RE2202",
    ]


def test_a_parameter_without_a_value_on_a_day_of_the_rule_is_an_error_that_names_the_day(tmp_path):
    late = edited(PARAMETERS, "{to: 2025-12-31, value: 6,", "{from: 2021-01-01, to: 2025-12-31, value: 6,")
    (found,) = problems(tmp_path / "late", late)
    assert (found.code, found.arguments["date"]) == ("RE2401", "2020-01-01")
    gap = edited(PARAMETERS, "{from: 2026-01-01, value: 6.5", "{from: 2026-03-01, value: 6.5")
    (found,) = problems(tmp_path / "gap", gap)
    assert (found.code, found.arguments["date"]) == ("RE2401", "2026-01-01")
    ended = edited(PARAMETERS, "{from: 2026-01-01, value: 6.5", "{from: 2026-01-01, to: 2027-12-31, value: 6.5")
    (found,) = problems(tmp_path / "ended", ended)
    assert (found.code, found.arguments["date"]) == ("RE2401", "2028-01-01")


def test_a_parameter_needs_values_only_while_the_rule_is_in_force(tmp_path):
    changed = edited(PARAMETERS, "{to: 2025-12-31, value: 6,", "{from: 2020-01-01, to: 2025-12-31, value: 6,")
    assert load_ruleset(write_ruleset(tmp_path, changed)).rules


def test_a_circle_of_rules_and_definitions_is_named_in_full(tmp_path):
    changed = with_rules(rule("SH-ISO-02", 'established("SH-ISO-03")') + rule("SH-ISO-03", 'established("SH-ISO-02")'))
    (found,) = problems(tmp_path, changed)
    assert found.code == "RE2114"
    names = found.arguments["cycle"].split(" -> ")
    assert names[0] == names[-1]
    assert set(names) == {"SH-ISO-02", "SH-ISO-03"}


def test_a_definition_that_builds_on_a_rule_built_on_it_is_a_circle(tmp_path):
    changed = edited(RULES, "lonely: isolation.ucla3 >= param.lonely", 'lonely: established("SH-ISO-01")')
    (found,) = problems(tmp_path, changed)
    assert (found.code, set(found.arguments["cycle"].split(" -> "))) == ("RE2114", {"lonely", "SH-ISO-01"})


def test_rules_stand_in_the_order_of_the_files_and_are_evaluated_in_the_order_of_their_needs(tmp_path):
    changed = with_rules(rule("SH-ISO-02", 'established("SH-ISO-09")') + rule("SH-ISO-09", 'living.situation == "no"'))
    ruleset = load_ruleset(write_ruleset(tmp_path, changed))
    assert list(ruleset.rules) == ["SH-ISO-01", "SH-ISO-02", "SH-ISO-09"]
    order = ruleset.evaluation_order
    assert order.index("SH-ISO-09") < order.index("SH-ISO-02")


def test_a_fact_cannot_stand_where_others_branch_off(tmp_path):
    more = FILES[FACTS].partition("facts:\n")[2].partition("  living.situation")[0].replace("ucla3:", "ucla3.first:")
    found = problems(tmp_path, with_facts(more))[0]
    assert (found.code, marked(found)) == ("RE2203", "isolation.ucla3")


def test_a_rule_over_two_kinds_of_subject_could_never_be_decided(tmp_path):
    changed = edited("ruleset.yaml", "  employee: {nb: Ansatt, en: Employee}\n",
                     "  employee: {nb: Ansatt, en: Employee}\n  house: {nb: Hus, en: House}\n")  # fmt: skip
    changed |= edited(FACTS, "    sensitivity: personal\n", "    sensitivity: personal\n    subject_kind: house\n")
    (found,) = problems(tmp_path, changed)
    assert (found.code, found.arguments["kinds"]) == ("RE2208", "employee, house")


def test_a_comparison_that_always_holds_is_a_warning_of_the_ruleset(tmp_path):
    changed = with_rules(rule("SH-ISO-02", "isolation.ucla3 >= 3"))
    (warning,) = load_ruleset(write_ruleset(tmp_path, changed)).warnings
    assert (warning.code, warning.severity, marked(warning)) == ("RE2111", Severity.WARNING, "isolation.ucla3 >= 3")


# ------------------------------------------------------------------ privacy


def reaching_leader(tmp_path, when, because="{nb: x, en: x}", more=CONSENT):
    return tmp_path, {
        **with_facts(more),
        **with_rules(rule("SH-ISO-02", when, because=because, audience="[employee, leader]")),
    }


HIDDEN = [
    ("isolation.ucla3 > 6", "{nb: x, en: x}"),
    ("lonely", "{nb: x, en: x}"),
    ('established("SH-ISO-01")', "{nb: x, en: x}"),
    ('living.situation == "no" and not known(isolation.ucla3)', "{nb: x, en: x}"),
    ('living.situation == "no"', '{nb: "{isolation.ucla3}", en: x}'),
    ("consent.share or isolation.ucla3 > 6", "{nb: x, en: x}"),
    ("not consent.share and isolation.ucla3 > 6", "{nb: x, en: x}"),
    ('(consent.share and living.situation == "no") or isolation.ucla3 > 6', "{nb: x, en: x}"),
    ("not (consent.share and isolation.ucla3 > 6)", "{nb: x, en: x}"),
    ("count(consent.share, isolation.ucla3 > 6) == 2", "{nb: x, en: x}"),
]


@pytest.mark.parametrize(("when", "because"), HIDDEN)
def test_a_rule_cannot_reach_an_audience_that_a_fact_behind_it_is_hidden_from(tmp_path, when, because):
    found = problems(*reaching_leader(tmp_path, f"'{when}'" if '"' in when else when, because))[-1]
    assert (found.code, marked(found)) == ("RE2301", "leader")
    assert found.arguments == {"subject": "SH-ISO-02", "audience": "leader", "fact": "isolation.ucla3"}


@pytest.mark.parametrize(
    ("when", "because"),
    [
        ("consent.share and isolation.ucla3 > 6", '{nb: "{isolation.ucla3}", en: x}'),
        ("lonely and (consent.share and living.situation == \"no\")", "{nb: x, en: x}"),
        ('consent.share and established("SH-ISO-01")', "{nb: x, en: x}"),
    ],
)  # fmt: skip
def test_a_consent_that_must_hold_opens_a_rule_for_its_audience(tmp_path, when, because):
    directory, changed = reaching_leader(tmp_path, f"'{when}'", because)
    built = load_ruleset(write_ruleset(directory, changed)).rules["SH-ISO-02"]
    assert built.released_by == {"employee": frozenset(), "leader": frozenset({"consent.share"})}


def test_a_rule_built_on_an_opened_one_needs_the_same_consent(tmp_path):
    directory, changed = reaching_leader(tmp_path, "consent.share and isolation.ucla3 > 6")
    changed[RULES] += rule("SH-ISO-03", 'established("SH-ISO-02")', audience="[leader]")
    built = load_ruleset(write_ruleset(directory, changed)).rules["SH-ISO-03"]
    assert built.released_by == {"leader": frozenset({"consent.share"})}


def test_no_consent_is_asked_for_where_nothing_is_hidden(tmp_path):
    directory, changed = reaching_leader(tmp_path, "'consent.share and living.situation == \"no\"'")
    built = load_ruleset(write_ruleset(directory, changed)).rules["SH-ISO-02"]
    assert built.released_by["leader"] == frozenset()


def test_an_action_cannot_be_held_back_by_a_fact_hidden_from_its_audience(tmp_path):
    changed = edited(ACTIONS, "audience: [employee]", "audience: [employee, leader]")
    changed[ACTIONS] = changed[ACTIONS].replace("'living.situation == \"on\"'", "isolation.ucla3 > 6")
    (found,) = problems(tmp_path, changed)
    assert (found.code, marked(found), found.arguments["subject"]) == ("RE2301", "leader", "have-a-talk")


def test_a_consent_is_a_truth_value_that_its_audience_can_see(tmp_path):
    unseen = CONSENT.replace("visible_to: [employee, leader]", "visible_to: [employee]")
    (found,) = problems(tmp_path / "unseen", with_facts(unseen))
    assert (found.code, marked(found)) == ("RE2302", "leader")
    whole = CONSENT.replace("type: boolean", "type: integer\n    minimum: 0\n    maximum: 1")
    (found,) = problems(tmp_path / "whole", with_facts(whole))
    assert found.code == "RE2303"
