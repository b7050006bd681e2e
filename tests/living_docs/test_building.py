"""What is documented is found, what is missing or wrong is told, and what is out of date is named."""

from __future__ import annotations

import json
import shutil
from importlib import util

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.living_docs import build_site, building, stale_pages, subject_of, write_pages
from riskengine.living_docs.placing import MARK
from riskengine.rulesets import load_ruleset
from tests.living_docs.house import edited, write_house


def codes(call, *arguments, **options) -> list[str]:
    with pytest.raises(DiagnosticsError) as raised:
        call(*arguments, **options)
    return [diagnostic.code for diagnostic in raised.value.diagnostics]


def test_scenarios_are_looked_for_beside_the_directory_that_holds_the_ruleset(house):
    assert subject_of(house).documented.scenarios.count == 5


def test_a_ruleset_alone_is_documented_without_scenarios(house, tmp_path):
    shutil.rmtree(tmp_path / "features")
    subject = subject_of(house)
    assert subject.documented.scenarios.count == 0
    write_pages(subject, tmp_path / "pages")
    assert "No scenario shows the rule yet." in (tmp_path / "pages" / "en" / "themes" / "isolation.md").read_text()


def test_scenarios_may_stand_elsewhere(house, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "features").rename(elsewhere)
    assert subject_of(house, elsewhere).documented.scenarios.count == 5


def test_a_folder_of_features_without_any_is_told_of(house, tmp_path):
    (tmp_path / "none").mkdir()
    assert codes(subject_of, house, tmp_path / "none") == ["RE6004"]


def test_broken_features_are_told_of(tmp_path):
    house = write_house(tmp_path, {"features/quiet-house/isolation.feature": "# language: no\nFeature: X\n"})
    assert set(codes(subject_of, house)) == {"RE6001"}


def test_a_release_anywhere_is_documented_alone(house_with_history, tmp_path):
    folder = tmp_path / "mail" / "attachments"
    folder.mkdir(parents=True)
    for name in ("0.1.0.json", "digests.txt"):
        shutil.copy(house_with_history / "releases" / name, folder)
    documented = subject_of(folder / "0.1.0.json").documented
    assert documented.ruleset.version == "0.1.0"
    assert documented.traceability is None
    assert [edition.version for edition in documented.editions] == ["0.1.0"]


def test_an_installed_ruleset_is_documented_by_its_id():
    documented = subject_of("no-home-office@0.1.0").documented
    assert documented.ruleset == load_ruleset("no-home-office@0.1.0")
    assert [edition.version for edition in documented.editions] == ["0.1.0"]


def test_for_a_release_traceability_leaves_out_what_it_does_not_have(house_with_history, tmp_path):
    write_house(
        tmp_path,
        edited("rules/isolation.yaml", "  QH-ISO-02:", "  QH-ISO-03:")
        | edited("traceability.yaml", "QH-ISO-01, QH-ISO-02", "QH-ISO-01, QH-ISO-03"),
    )
    traceability = subject_of(house_with_history / "releases" / "0.1.0.json").documented.traceability
    assert traceability is not None
    assert traceability.demands["S1"].rules == ("QH-ISO-01",)


def test_a_rule_that_answers_to_no_demand_stops_the_documentation(tmp_path):
    house = write_house(tmp_path, edited("traceability.yaml", "[QH-ISO-01, QH-ISO-02]", "[QH-ISO-01]"))
    assert codes(subject_of, house) == ["RE2602"]


@pytest.mark.parametrize("missing", ["mkdocs", "material"])
def test_without_the_extra_a_site_says_what_to_install(subject, tmp_path, monkeypatch, missing):
    monkeypatch.setattr(building, "find_spec", lambda name: None if name == missing else util.find_spec(name))
    with pytest.raises(DiagnosticsError) as raised:
        build_site(subject, tmp_path / "site")
    [diagnostic] = raised.value.diagnostics
    assert diagnostic.code == "RE7001"
    assert "riskengine[documentation]" in str(diagnostic.advice("en"))
    assert not (tmp_path / "site").exists()


def test_without_the_reader_of_features_scenarios_say_what_to_install(house, monkeypatch):
    monkeypatch.setattr(building, "find_spec", lambda name: None)
    assert codes(subject_of, house) == ["RE7001"]


def test_pages_need_no_site_generator(subject, tmp_path, monkeypatch):
    monkeypatch.setattr(building, "find_spec", lambda name: None)
    write_pages(subject, tmp_path / "pages")
    assert (tmp_path / "pages" / "nb" / "index.md").is_file()


def test_the_folder_says_what_it_documents(subject, tmp_path):
    write_pages(subject, tmp_path / "pages")
    ruleset = subject.documented.ruleset
    assert json.loads((tmp_path / "pages" / MARK).read_text(encoding="utf-8")) == {
        "schema": "riskengine.living_docs/1",
        "kind": "pages",
        "ruleset": "quiet-house",
        "version": None,
        "digest": ruleset.digest,
    }


def test_the_ruleset_itself_is_never_replaced(subject, house):
    assert codes(write_pages, subject, house, force=True) == ["RE7003"]
    assert (house / "ruleset.yaml").is_file()


def stale(subject, folder) -> list[str]:
    found = stale_pages(subject, folder)
    assert {diagnostic.code for diagnostic in found} <= {"RE7005"}
    return [str(diagnostic.location).removeprefix(f"{folder}/") for diagnostic in found]


def test_fresh_pages_are_not_stale(subject, tmp_path):
    write_pages(subject, tmp_path / "pages")
    assert stale(subject, tmp_path / "pages") == []


def test_a_change_of_the_ruleset_makes_the_pages_that_tell_of_it_stale(subject, house, tmp_path):
    write_pages(subject, tmp_path / "pages")
    write_house(tmp_path, edited("actions.yaml", "en: Ask how it goes.", "en: Listen."))
    found = stale(subject_of(house), tmp_path / "pages")
    assert {"en/actions.md", "en/themes/isolation.md"} <= set(found)
    assert "nb/actions.md" not in found


def test_a_change_of_a_scenario_makes_its_page_stale(subject, house, tmp_path):
    write_pages(subject, tmp_path / "pages")
    feature = tmp_path / "features" / "quiet-house" / "isolation.feature"
    feature.write_text(feature.read_text(encoding="utf-8").replace("Praten kommer", "Praten går"), encoding="utf-8")
    assert "nb/themes/isolation.md" in stale(subject_of(house), tmp_path / "pages")


def test_pages_that_are_missing_edited_or_left_over_are_stale(subject, tmp_path):
    folder = tmp_path / "pages"
    write_pages(subject, folder)
    (folder / "nb" / "actions.md").unlink()
    (folder / "nb" / "themes" / "gone.md").write_text("# Gone\n", encoding="utf-8")
    edited_by_hand = folder / "en" / "facts.md"
    edited_by_hand.write_text(edited_by_hand.read_text(encoding="utf-8") + "\nMine.\n", encoding="utf-8")
    assert stale(subject, folder) == ["en/facts.md", "nb/actions.md", "nb/themes/gone.md"]
