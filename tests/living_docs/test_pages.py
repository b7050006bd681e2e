"""The pages say everything that a ruleset holds, in each of its languages, and nothing twice over."""

from __future__ import annotations

import re

import pytest

from riskengine.language import condition_text
from riskengine.living_docs import subject_of
from riskengine.living_docs.pages import all_pages, traceability_page
from tests.living_docs.house import FILES, edited, write_house


@pytest.fixture
def pages(subject):
    return all_pages(subject.documented)


def words(markdown: str) -> str:
    """What a page shows, without links, tags and marks."""
    text = re.sub(r"\[((?:[^\[\]\\]|\\.)*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"[*`\\]|<[^>]*>", "", text)


def section(markdown: str, anchor: str) -> str:
    """The part of a page from an anchor to the next heading of its rank or above."""
    start = markdown.index(f'<a id="{anchor}"></a>\n')
    heading = re.search(r"^(#+) ", markdown[start:], re.MULTILINE)
    assert heading is not None
    following = re.search(rf"^#{{1,{len(heading[1])}}} ", markdown[start + heading.end() :], re.MULTILINE)
    return markdown[start : start + heading.end() + following.start()] if following else markdown[start:]


def test_every_language_has_the_same_pages(pages):
    assert sorted(pages) == sorted(
        ["README.md"]
        + [
            f"{language}/{name}.md"
            for language in ("nb", "en")
            for name in (
                "index", "actions", "facts", "parameters", "sources", "releases", "traceability",
                "themes/isolation", "themes/garden-work",
            )
        ]
    )  # fmt: skip


def test_a_ruleset_that_says_nothing_of_demands_has_no_page_for_them(tmp_path):
    house = write_house(tmp_path, {"rulesets/quiet-house/traceability.yaml": None})
    assert not any("traceability" in name for name in all_pages(subject_of(house).documented))


def test_anchors_are_the_same_in_every_language_but_for_scenarios(pages):
    def anchors(name):
        return [one for one in re.findall(r'id="([^"]+)"', pages[name]) if not one.startswith("scenario-")]

    for name in pages:
        if name.startswith("nb/"):
            assert anchors(name) == anchors(name.replace("nb/", "en/", 1)), name


def test_no_anchor_stands_twice_on_a_page(pages):
    for name, text in pages.items():
        found = re.findall(r'id="([^"]+)"', text)
        assert len(found) == len(set(found)), name


def test_a_rule_is_told_whole(pages, subject):
    text = section(pages["en/themes/isolation.md"], "qh-iso-01")
    rule = subject.documented.ruleset.rules["QH-ISO-01"]
    told = words(text)
    for expected in (
        "Lonely",
        "QH-ISO-01",
        "watch",
        "score points, from 5.",
        "Score: 5 points or more",
        "Contact: “rarely indeed”",
        "Have a talk",
        "The leader, within 7 days",
        "How to: Ask how it goes.",
        "What not to do: Make no diagnoses.",
        "Loneliness scale instrument, confirmed 1 November 2026",
        "Who may see it: The employee",
        "Never a ground for: dismissal",
        "Whom it is about: Employee",
        "In force: always",
        "Facts behind it: Score, Contact",
        "Used by rules: Shares QH-ISO-02",
        "Releases: new, not released yet",
        "Answers to: S1",
        "Numbers that have changed over time: Lonely from",
    ):
        assert expected in told, expected
    assert condition_text(rule.when).replace(" and ", "\nand ") in text
    assert "lonely:\n    isolation.score >= param.lonely" in text


def test_a_rule_by_consent_and_in_force_from_a_day_says_so(pages):
    told = words(section(pages["nb/themes/isolation.md"], "qh-iso-02"))
    for expected in (
        "handle nå",
        "venter på faglig gjennomgang",
        "Lederen (bare med samtykke: Samtykke)",
        "Gjelder: fra 1. januar 2026",
        "Bygger på regler: Ensom QH-ISO-01",
        "regelen Ensom QH-ISO-01 er fastslått",
        "Den ansatte, med en gang",
    ):
        assert expected in told, expected


def test_scenarios_stand_as_in_their_files_with_names_told_by_their_titles(pages):
    told = words(section(pages["nb/themes/isolation.md"], "qh-iso-01"))
    for expected in (
        "Scenarioer (2)",
        "Begge sider av grensen",
        "Gitt en ansatt med",
        "| faktum | verdi |",
        "| Poeng isolation.score | &#60;poeng&#62; |",
        'Når situasjonen vurderes for "Lederen" leader',
        "Så er regelen &#60;utfall&#62;",
        "Eksempler: Rundt fem",
        "| 5 | sjelden rarely | fastslått |",
        'Gitt at "Poeng" isolation.score er "7"',
        'Så foreslås "Ta en prat" have-a-talk innen "7" dager av "Lederen" leader',
    ):
        assert expected in told, expected


def test_the_page_of_a_theme_has_the_features_own_words_and_what_its_scenarios_share(pages):
    page = pages["nb/themes/isolation.md"]
    assert "Noen savner folk." in page
    assert '**Gitt** regelsettet "quiet-house"\n\n**Og** datoen "2026-11-23"' in page
    assert "Et hus uten noen" in section(page, "scenarios-of-theme")


def test_whatever_else_a_feature_may_hold_is_shown_too(tmp_path):
    feature = """\
Feature: Loneliness
  Background:
    Given the ruleset "quiet-house"
  @QH-ISO-01
  Scenario Outline: Rare
    Told of <who>.
    Given an employee with
      | fact        | value |
      | not.a.fact  | 1     |
      | contact.how | often |
    And a table of another kind
      | who   | level   |
      | Kari  | "watch" |
    And a text
      \"\"\"
      <b>two

      lines</b>
      \"\"\"
    Then the level of "isolation" is at least "watch" and at most "acute"

    Examples: Nobody
      Not told yet.
"""
    documented = subject_of(write_house(tmp_path, {"features/quiet-house/isolation.en.feature": feature})).documented
    text = section(all_pages(documented)["en/themes/isolation.md"], "qh-iso-01")
    for expected in (
        "Told of &#60;who&#62;.", "| not.a.fact | 1 |", "| who | level |", '| Kari | "watch" <small>`watch`</small> |',
        "<pre>&lt;b&gt;two\n\nlines&lt;/b&gt;</pre>", '"act now" <small>`acute`</small>', "**Examples: Nobody**",
        "Not told yet.",
    ):  # fmt: skip
        assert expected in text, expected
    assert "often |" in text


def test_scenarios_of_another_language_are_shown_with_a_note_and_more_of_them_are_told_of(pages):
    page = pages["en/themes/isolation.md"]
    assert "There are 2 scenarios in Norwegian: [Ensom](../../nb/themes/isolation.md#qh-iso-01)" in page
    borrowed = section(page, "qh-iso-02")
    assert "These scenarios are in Norwegian" in borrowed
    assert "<summary>Deler</summary>" in borrowed


def test_a_theme_without_rules_says_so(pages):
    assert "Ingen regler ennå" in pages["nb/themes/garden-work.md"]


def test_an_action_is_told_whole(pages):
    told = words(section(pages["en/actions.md"], "have-a-talk"))
    for expected in (
        "The leader, within 7 days", "How to: Ask how it goes.", "What not to do: Make no diagnoses.",
        "Not suggested when:", "Contact: “every day”.", "Who may see it: The employee, The leader",
        "Suggested by: Lonely QH-ISO-01, Shares QH-ISO-02", "What it rests on: The Act, § 1",
    ):  # fmt: skip
        assert expected in told, expected
    assert "Replaces: Have a talk" in words(section(pages["en/actions.md"], "call-now"))


def test_a_fact_is_told_whole(pages):
    score = words(section(pages["nb/facts.md"], "isolation.score"))
    for expected in (
        "Hvor mange poeng?", "Hvorfor det trengs: For å vite det.", "Svar: helt tall fra 0 til 9 poeng",
        "90 dager; deretter regnes det som ukjent", "Hvem som får vite det: Den ansatte", "særlig kategori",
        "Hentes fra: den det gjelder, lederen", "Brukes av: Ensom QH-ISO-01, Deler QH-ISO-02",
    ):  # fmt: skip
        assert expected in score, expected
    assert "Alternativer: hver dag daily, sjelden rarely" in words(section(pages["nb/facts.md"], "contact.how"))
    assert "Samtykket åpner regler for: Lederen" in words(section(pages["nb/facts.md"], "consent.share"))


def test_a_number_has_its_values_latest_first_with_time_and_sources(pages):
    text = words(section(pages["en/parameters.md"], "lonely"))
    latest, before = (
        "| from 1 January 2026 | 5 points | Loneliness scale, The Act, § 1 |",
        "| until 31 December 2025 | 6 points |",
    )
    assert text.index(latest) < text.index(before)
    assert "waits for professional review" in text
    assert "Used by: Lonely QH-ISO-01\n" in text


def test_the_days_on_which_something_changes_are_told(pages):
    timeline = words(section(pages["en/parameters.md"], "timeline"))
    assert "| 1 January 2026 | Comes into force: Shares QH-ISO-02Lonely from: 5 points, before 6 points |" in timeline


def test_a_ruleset_that_never_changes_says_so(tmp_path):
    still = {
        **edited("parameters.yaml", "      - {to: 2025-12-31, value: 6, sources: [scale]}\n", ""),
        **edited("rules/isolation.yaml", "    from: 2026-01-01\n", ""),
    }
    still["rulesets/quiet-house/parameters.yaml"] = still["rulesets/quiet-house/parameters.yaml"].replace(
        "from: 2026-01-01, ", ""
    )
    pages = all_pages(subject_of(write_house(tmp_path, still)).documented)
    assert "Nothing in the ruleset changes over time." in pages["en/parameters.md"]


def test_a_source_is_told_whole(pages):
    scale = words(section(pages["en/sources.md"], "scale"))
    for expected in (
        "instrument, confirmed 1 November 2026", "From 6 points.", "Reference: 2004",
        "read and confirmed on 1 November 2026; to be read again by 1 January 2035",
        "Used by: Lonely QH-ISO-01", "Numbers and limits: Lonely from",
    ):  # fmt: skip
        assert expected in scale, expected
    assert "(https://example.org/scale%281%29)" in section(pages["en/sources.md"], "scale")
    act = words(section(pages["en/sources.md"], "act"))
    assert "not read and confirmed by a person yet; to be read by 1 January 2035" in act
    assert "In force: from 1 January 2026" in act


def test_what_waits_for_review_is_told_on_the_first_page(pages):
    remains = section(pages["en/index.md"], "what-remains")
    for expected in (
        "1 rule waits for professional review", "1 number waits for professional review",
        "1 of 2 sources have not been read and confirmed by a person",
    ):  # fmt: skip
        assert expected in remains
    assert "action" not in remains


def test_the_first_page_tells_who_decides_and_who_sees_what(pages):
    index = pages["nb/index.md"]
    assert "Et menneske som kjenner situasjonen, vurderer og bestemmer." in index
    assert "- **Lederen:** 1 regel, av dem 1 bare med samtykke" in index
    assert "[Ensomhet](themes/isolation.md) <small>2 regler</small>" in index


def test_releases_are_compared(house_with_history):
    documented = subject_of(house_with_history).documented
    pages = all_pages(documented)
    draft, first = section(pages["en/releases.md"], "unreleased"), section(pages["en/releases.md"], "0.1.0")
    assert "**Changed rules**" in draft
    assert "QH-ISO-01`: numbers" in draft
    assert "Released 1 November 2026" in first
    assert "First release." in first
    rule = words(section(pages["en/themes/isolation.md"], "qh-iso-01"))
    assert "Releases: added in 0.1.0; changed, not released yet (numbers)" in rule
    assert "A draft of quiet-house that is not released. The latest release is 0.1.0." in pages["en/index.md"]


def test_a_rule_that_is_gone_is_told_of_without_a_link(house_with_history, tmp_path):
    write_house(
        tmp_path,
        edited("rules/isolation.yaml", "  QH-ISO-02:", "  QH-ISO-03:")
        | edited("traceability.yaml", "QH-ISO-01, QH-ISO-02", "QH-ISO-01, QH-ISO-03"),
    )
    draft = section(all_pages(subject_of(house_with_history).documented)["nb/releases.md"], "unreleased")
    assert "**Regler som er tatt ut**\n\n- Deler `QH-ISO-02`\n" in draft


def test_a_number_that_ceases_says_so(tmp_path):
    ceases = {
        **edited("parameters.yaml", "      - {from: 2026-01-01, value: 5, sources: [scale, act]}\n", ""),
        **edited("rules/isolation.yaml", "    from: 2026-01-01\n", "    to: 2024-12-31\n"),
    }
    rules = ceases["rulesets/quiet-house/rules/isolation.yaml"]
    ceases["rulesets/quiet-house/rules/isolation.yaml"] = rules.replace(
        "    not_a_ground_for: [dismissal]\n", "    not_a_ground_for: [dismissal]\n    to: 2025-12-31\n"
    )
    pages = all_pages(subject_of(write_house(tmp_path, ceases)).documented)
    timeline = words(section(pages["en/parameters.md"], "timeline"))
    assert "| 1 January 2026 | No longer in force: Lonely QH-ISO-01Lonely from: no longer a number |" in timeline


def test_a_release_is_documented_as_it_was(house_with_history):
    release = house_with_history / "releases" / "0.1.0.json"
    pages = all_pages(subject_of(release).documented)
    assert "Release 0.1.0 of quiet-house." in pages["en/index.md"]
    assert "unreleased" not in pages["en/releases.md"]
    assert "[7 points](../parameters.md#lonely) or more" in pages["en/themes/isolation.md"]


def test_a_demand_is_told_with_what_keeps_it_and_back(pages):
    first = words(section(pages["en/traceability.md"], "s1"))
    for expected in (
        "See the lonely.", "Two rules.", "| Lonely QH-ISO-01 | Seven points |", "| Shares QH-ISO-02 | Deler |",
        "Actions: Have a talk", "What it rests on: The Act, § 1",
    ):  # fmt: skip
        assert expected in first, expected
    second = words(section(pages["en/traceability.md"], "s2"))
    assert "Promises that tests keep: Nobody is ranked. (tests/test_promises.py::test_nobody_is_ranked)" in second
    assert "Calibration: Half." in second
    back = words(section(pages["nb/traceability.md"], "from-rules"))
    assert "| Ensom QH-ISO-01 | S1 | 2 scenarioer |" in back


def test_traceability_on_one_page_has_every_language_and_leads_into_the_others(subject):
    page = traceability_page(subject.documented, "rules")
    assert page.index("Se de ensomme.") < page.index("See the lonely.")
    assert "(rules/nb/themes/isolation.md#qh-iso-01)" in page
    assert "[S1](#en-s1)" in page
    found = re.findall(r'id="([^"]+)"', page)
    assert len(found) == len(set(found))


def test_the_same_ruleset_gives_the_same_pages(subject, house):
    assert all_pages(subject.documented) == all_pages(subject_of(house).documented)


def test_lists_have_no_empty_lines_and_pages_end_in_one_line_break(pages):
    for name, text in pages.items():
        assert not re.search(r"^- .*\n\n- ", text, re.MULTILINE), name
        assert not re.search(r"\n{3,}|[ \t]\n", text), name
        assert text.endswith("\n"), name
        assert not text.endswith("\n\n"), name


def test_a_ruleset_in_one_language_has_pages_in_that_language_alone(tmp_path):
    changed = {}
    for name, text in FILES.items():
        if name.startswith("rulesets/"):
            single = text.replace("languages: [nb, en]", "languages: [en]")
            single = re.sub(r"\{nb: (?:\"[^\"]*\"|[^\"{}]*?), en: ((?:\"[^\"]*\"|[^\"{}])*?)\}", r"{en: \1}", single)
            changed[name] = single
    pages = all_pages(subject_of(write_house(tmp_path, changed)).documented)
    assert {name.partition("/")[0] for name in pages} == {"README.md", "en"}
