"""What is said when a step does not hold, and when an author made a mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

LONELY = """
  @QH-ISO-01
  Regel: Alene og ensom
    Scenario: Ved grensen
      Gitt en ansatt med
        | faktum             | verdi |
        | home.days_per_week | 4     |
        | isolation.score    | 6     |
        | contact.daily      | nei   |
        | contact.channels   | phone |
        | home.agreed_on     | 2026-01-01 |
        | consent.share_with_leader | ja |
      Når situasjonen vurderes
      Så {step}
"""


def test_a_failure_says_where_what_and_which_fact_by_how_much(project: FeatureProject) -> None:
    said = project.failure(
        """
          @QH-ISO-01
          Regel: Alene og ensom
            Scenariomal: Under grensen
              Gitt at "isolation.score" er "<poeng>"
              Når situasjonen vurderes
              Så er regelen fastslått

              Eksempler:
                | poeng |
                | 5     |
        """
    )
    assert "Under grensen[5]" in said
    assert "Regel: Alene og ensom" in said
    assert "features/quiet.feature:12: Så er regelen fastslått" in said
    assert "QH-ISO-01 «Alene og ensom» skulle vært fastslått, men er ikke fastslått" in said
    assert "isolation.score = 5, trengte >= 6: mangler 1 points" in said


def test_a_failure_is_told_in_the_language_of_the_feature(project: FeatureProject) -> None:
    said = project.english_failure(
        """
          @QH-ISO-01
          Scenario: Below the limit
            Given that "isolation.score" is "5.5"
            When the situation is assessed
            Then the rule is undetermined
        """
    )
    assert 'QH-ISO-01 "Alone and lonely" was to be undetermined, but is not established' in said
    assert "isolation.score = 5.5, needed >= 6: short by 0.5 points" in said


def test_an_undetermined_rule_names_what_is_missing(project: FeatureProject) -> None:
    said = project.failure(
        """
          @QH-ISO-01
          Scenario: Ukjent
            Gitt en ansatt med
              | faktum             | verdi | observert  |
              | isolation.score    | 7     | 2026-01-01 |
            Når situasjonen vurderes
            Så er regelen fastslått
        """
    )
    assert "men er uavklart" in said
    assert "home.days_per_week er ukjent" in said
    assert "isolation.score er ukjent: observasjonen er eldre enn 90 dager" in said


def test_an_established_rule_names_what_made_it_so(project: FeatureProject) -> None:
    said = project.failure(LONELY.format(step="er regelen ikke fastslått"))
    assert "men er fastslått" in said
    assert "isolation.score >= param.lonely_score: isolation.score = 6, param.lonely_score = 6" in said


def test_a_rule_that_is_not_in_force_is_told(project: FeatureProject) -> None:
    said = project.failure(
        """
          Scenario: Før regelen
            Gitt datoen "2019-12-31"
            Når situasjonen vurderes
            Så er regelen "QH-ISO-02" uavklart
        """
    )
    assert "den gjelder ikke 2019-12-31" in said


@pytest.mark.parametrize(
    ("step", "lines"),
    [
        (
            'foreslås "weekly-call" innen "7" dager av "leader"',
            ["«weekly-call» skulle vært foreslått, men er det ikke", "«daily-call» erstatter det"],
        ),
        (
            'foreslås "daily-call" innen "7" dager av "leader"',
            ["«daily-call» skulle vært foreslått innen 7 dager, men er det innen 14"],
        ),
        (
            'foreslås "daily-call" innen "14" dager av "occupational_health"',
            ["«daily-call» skulle vært foreslått for occupational_health, men er det for leader"],
        ),
        (
            'foreslås ikke "offer-conversation"',
            ["«offer-conversation» skulle ikke vært foreslått", "QH-ISO-01 «Alene og ensom» er fastslått", "score = 6"],
        ),
        ("foreslås ingenting", ["ingenting skulle vært foreslått", "offer-conversation", "daily-call"]),
        ('foreslås "make-plan"', ["«make-plan» skulle vært foreslått, men er det ikke"]),
        ('er "contact.daily" et åpent spørsmål', ["skulle vært et åpent spørsmål", "contact.daily = nei"]),
        (
            'er nivået for "isolation" "watch"',
            ["«isolation» skulle vært på watch, men er på elevated", "elevated: QH-ISO-01", "watch: QH-ISO-03"],
        ),
        (
            'er nivået for "isolation" minst "none" og høyst "watch"',
            ["skulle vært på minst none og høyst watch, men er på elevated"],
        ),
        ('ser "occupational_health" ikke regelen', ["occupational_health skulle ikke sett QH-ISO-01", "men gjør det"]),
        ('ser "leader" regelen', ["leader skulle sett QH-ISO-01", "den er for employee, occupational_health"]),
    ],
)
def test_each_then_step_says_what_came_out_instead(project: FeatureProject, step: str, lines: list[str]) -> None:
    said = project.failure(LONELY.format(step=step))
    for line in lines:
        assert line in said


def test_a_missing_suggestion_names_the_rules_that_would_lead_to_it(project: FeatureProject) -> None:
    said = project.failure(
        """
          Scenario: For få poeng
            Gitt at "isolation.score" er "4"
            Når situasjonen vurderes
            Så foreslås "offer-conversation"
        """
    )
    assert "QH-ISO-01 «Alene og ensom» er ikke fastslått" in said
    assert "mangler 2 points" in said


def test_a_withheld_suggestion_is_told(project: FeatureProject) -> None:
    said = project.failure(LONELY.format(step='foreslås "offer-conversation"').replace("| nei   |", "| ja    |"))
    assert "det utelukkes av sin egen not_when" in said


def test_an_action_for_others_is_told(project: FeatureProject) -> None:
    said = project.failure(
        LONELY.format(step='foreslås "offer-conversation"').replace("vurderes", 'vurderes for "leader"')
    )
    assert "det er for employee, occupational_health" in said


def test_a_consent_that_is_missing_is_told(project: FeatureProject) -> None:
    said = project.failure(
        """
          @QH-ISO-03
          Scenario: Uten samtykke
            Når situasjonen vurderes
            Så ser "leader" regelen
        """
    )
    assert "den vises bare med consent.share_with_leader" in said


def test_an_outcome_that_the_audience_does_not_see_is_no_outcome(project: FeatureProject) -> None:
    said = project.failure(
        """
          @QH-ISO-01
          Scenario: Lederen
            Gitt at "isolation.score" er "4"
            Når situasjonen vurderes for "leader"
            Så er regelen ikke fastslått
        """
    )
    assert "skulle vært ikke fastslått, men leader ser den ikke" in said


def test_open_questions_name_the_rules_that_hang_on_them(project: FeatureProject) -> None:
    said = project.failure(
        """
          Scenario: Ukjent
            Gitt at "isolation.score" er "4"
            Når situasjonen vurderes
            Så er det ingen åpne spørsmål
        """
    )
    assert "home.days_per_week: QH-ISO-02" in said


def test_a_question_without_consequence_is_not_open(project: FeatureProject) -> None:
    said = project.failure(
        """
          Scenario: Ikke hjemme
            Gitt at "home.days_per_week" er "1"
            Når situasjonen vurderes
            Så er "contact.daily" et åpent spørsmål
        """
    )
    assert "det er ukjent, men ingen utfall henger på det" in said


def test_an_area_that_nothing_is_said_of_has_no_level(project: FeatureProject) -> None:
    said = project.failure(
        """
          Scenario: Virksomheten
            Gitt en organisasjon med
              | faktum                | verdi |
              | organisation.has_plan | ja    |
            Når situasjonen vurderes
            Så er nivået for "isolation" "none"
        """
    )
    assert "vurderingen sier ingenting om «isolation»" in said


# ------------------------------------------------------------ authors' mistakes

KNOWN_STEPS = """
  Scenario: Feil
    Gitt at "home.days_per_week" er "4"
    Når situasjonen vurderes
    Så {step}
"""


@pytest.mark.parametrize(
    ("step", "kind", "meant"),
    [
        ('foreslås ikke "weekly-cal"', "tiltaket", "weekly-call"),
        ('foreslås "weekly-cal"', "tiltaket", "weekly-call"),
        ('foreslås "weekly-call" innen "30" dager av "leder"', "rollen", "leader"),
        ('er regelen "QH-ISO-1" uavklart', "regelen", "QH-ISO-01"),
        ('er "contact.dayly" et åpent spørsmål', "faktumet", "contact.daily"),
        ('er nivået for "isolasjon" "none"', "området", "isolation"),
        ('er nivået for "isolation" minst "none" og høyst "elevatd"', "nivået", "elevated"),
        ('ser "leder" ikke regelen', "mottakeren", "leader"),
    ],
)
def test_a_misspelt_name_never_passes(project: FeatureProject, step: str, kind: str, meant: str) -> None:
    said = project.failure(KNOWN_STEPS.format(step=step))
    assert "features/quiet.feature:10: Så" in said
    assert f"feil[RE6003]: regelsettet har ikke {kind}" in said
    assert f"mente du «{meant}»?" in said
    assert "^^^" in said


@pytest.mark.parametrize(
    ("step", "name", "meant"),
    [
        ('at "home.day_per_week" er "4"', '"home.day_per_week"', "home.days_per_week"),
        ('at "home.day_per_week" er ukjent', '"home.day_per_week"', "home.days_per_week"),
        ('en profil av typen "emploiee" med', "emploiee", "employee"),
    ],
)
def test_a_misspelt_name_in_a_given_step_is_told_with_its_place(
    project: FeatureProject, step: str, name: str, meant: str
) -> None:
    said = project.failure(
        f"\n  Scenario: x\n    Gitt {step}\n    Når situasjonen vurderes\n    Så foreslås ingenting\n"
    )
    assert f"{project.place_of(name)}: feil[RE6003]" in said
    assert f"mente du «{meant}»?" in said


TABLE = """
  Scenario: Tabell
    Gitt en ansatt med
      {rows}
    Når situasjonen vurderes
    Så foreslås ingenting
"""


@pytest.mark.parametrize(
    ("rows", "cell", "problem"),
    [
        ("| faktum | verdi |\n | home.day_per_week | 4 |", "home.day_per_week", "feil[RE6003]"),
        ("| home.days_per_week | 4 |", "| home.days_per_week | 4 |", "feil[RE6008]"),
        ("| verdi | faktum |\n | 4 | home.days_per_week |", "| verdi | faktum |", "feil[RE6008]"),
        (
            "| faktum | verdi |\n | home.days_per_week | 4 |\n | home.days_per_week | 5 |",
            "home.days_per_week",
            "feil[RE3006]",
        ),
        ("| faktum | verdi |\n | home.days_per_week | mange |", "mange", "feil[RE3002]: her trengs et heltall"),
        ("| faktum | verdi |\n | home.days_per_week | 8 |", "8", "feil[RE3003]"),
        ("| faktum | verdi |\n | contact.channels | fax |", "fax", "feil[RE3004]"),
        ("| faktum | verdi |\n | organisation.has_plan | ja |", "ja", "feil[RE3013]"),
        ("| faktum | verdi | observert |\n | isolation.score | 7 | i går |", "i går", "feil[RE6012]"),
        ("| faktum | verdi | observert |\n | isolation.score | 7 | 2027-01-01 |", "7 | 2027", "feil[RE3007]"),
    ],
)
def test_a_mistake_in_a_table_is_told_with_its_cell(
    project: FeatureProject, rows: str, cell: str, problem: str
) -> None:
    said = project.failure(TABLE.format(rows=rows))
    assert f"{project.place_of(cell)}: {problem}" in said


def test_a_step_that_needs_a_table_says_so(project: FeatureProject) -> None:
    said = project.failure(TABLE.format(rows=""))
    assert f"{project.place_of('Gitt en ansatt med')}: feil[RE6008]" in said


@pytest.mark.parametrize("day", ["23.11.2026", "20261123", "2026-11-31"])
def test_a_day_that_is_none_is_told(project: FeatureProject, day: str) -> None:
    said = project.failure(
        f'\n  Scenario: x\n    Gitt datoen "{day}"\n    Når situasjonen vurderes\n    Så foreslås ingenting\n'
    )
    assert "feil[RE6012]" in said
    assert "^^^" in said


def test_a_number_of_days_that_is_none_is_told(project: FeatureProject) -> None:
    said = project.failure(KNOWN_STEPS.format(step='foreslås "weekly-call" innen "tretti" dager av "leader"'))
    assert "«tretti» er ikke et antall dager" in said


def test_a_step_that_nobody_reads_suggests_one(project: FeatureProject) -> None:
    said = project.failure(KNOWN_STEPS.format(step="er reglen fastslått"))
    assert f"{project.place_of('Så er reglen')}: feil[RE6006]: ingen steg leser dette" in said
    assert "mente du «er regelen fastslått»?" in said


def test_a_rule_that_neither_step_nor_tag_names_is_told(project: FeatureProject) -> None:
    assert "feil[RE6002]" in project.failure(KNOWN_STEPS.format(step="er regelen uavklart"))


@pytest.mark.parametrize("tag", ["QH-ISO-1", "qh-iso-01"])
def test_a_misspelt_tag_is_not_passed_over_for_the_next(project: FeatureProject, tag: str) -> None:
    said = project.failure(
        f"""
          @QH-ISO-02
          Regel: Lite kontakt
            @{tag}
            Scenario: Feil
              Når situasjonen vurderes
              Så er regelen uavklart
        """
    )
    assert f"{project.place_of('@' + tag)}: feil[RE6003]: regelsettet har ikke regelen" in said
    assert "mente du «QH-ISO-01»?" in said


def test_a_tag_like_a_rule_is_told_where_no_rule_is_named(project: FeatureProject) -> None:
    said = project.failure("\n  @SAK-12\n" + KNOWN_STEPS.format(step="er regelen uavklart").lstrip("\n"))
    assert "regelsettet har ikke regelen «SAK-12»" in said


def test_two_rules_on_one_scenario_are_ambiguous(project: FeatureProject) -> None:
    said = project.failure("\n  @QH-ISO-01 @QH-ISO-02\n" + KNOWN_STEPS.format(step="er regelen uavklart").lstrip("\n"))
    assert "merkelappene nevner flere regler: QH-ISO-01, QH-ISO-02" in said


def test_a_rule_about_another_kind_of_subject_is_told(project: FeatureProject) -> None:
    said = project.failure(KNOWN_STEPS.format(step='er regelen "QH-ORG-01" ikke fastslått'))
    assert "feil[RE6013]" in said


@pytest.mark.parametrize("given", ["", '      Gitt at "contact.daily" er "ja"\n'])
def test_nothing_is_asserted_of_what_was_not_assessed(project: FeatureProject, given: str) -> None:
    when = "      Når situasjonen vurderes\n" if given else ""
    said = project.failure(f"\n  Scenario: Uten vurdering\n{when}{given}      Så foreslås ingenting\n")
    assert "et steg før dette mangler: Når situasjonen vurderes" in said


def test_a_scenario_that_asserts_nothing_fails(project: FeatureProject) -> None:
    said = project.failure("\n  Scenario: Ingen påstand\n    Når situasjonen vurderes\n")
    assert f"{project.place_of('Scenario: Ingen')}: feil[RE6010]" in said


def test_a_feature_that_forgot_its_ruleset_is_told(project: FeatureProject) -> None:
    project.feature(
        """
        Egenskap: Glemt
          Scenario: Med
            Gitt regelsettet "quiet-house"
            Når situasjonen vurderes
            Så er regelen "QH-ISO-01" uavklart
          Scenario: Uten
            Gitt at "contact.daily" er "ja"
            Når situasjonen vurderes
            Så foreslås ingenting
        """,
        background="# language: no\n",
    )
    result = project.run()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(['*et steg før dette mangler: Gitt regelsettet "…"*'])
