"""A ruleset is found by its id, its id and version, or its path; anything else is refused with a word."""

from pathlib import Path

import pytest

from riskengine.diagnostics import ReleaseError, RulesetError
from riskengine.rulesets import installed_rulesets, load_ruleset, release_ruleset, released_versions
from tests.rulesets.small_ruleset import write_ruleset

BUNDLED = installed_rulesets()["no-home-office"]


def test_an_id_loads_the_newest_release_of_an_installed_ruleset():
    assert load_ruleset("no-home-office").version == released_versions(BUNDLED)[-1]


def test_an_id_and_version_load_that_release():
    assert load_ruleset("no-home-office@0.1.0").version == "0.1.0"


@pytest.mark.parametrize("form", [str, Path])
def test_a_path_loads_the_ruleset_as_it_stands(tmp_path, form):
    assert load_ruleset(form(write_ruleset(tmp_path))).version is None


def test_the_path_of_a_release_file_loads_it(tmp_path):
    path = release_ruleset(write_ruleset(tmp_path), "0.1.0")
    assert load_ruleset(str(path)).version == "0.1.0"


def test_working_copies_in_search_directories_come_first(tmp_path):
    directory = write_ruleset(tmp_path / "small-house")
    assert load_ruleset("small-house", search_directories=[tmp_path]).version is None
    release_ruleset(directory, "0.1.0")
    assert load_ruleset("small-house@0.1.0", search_directories=[tmp_path]).version == "0.1.0"
    assert load_ruleset("no-home-office", search_directories=[tmp_path]).version is not None


def test_an_unknown_id_names_what_is_installed_and_the_nearest(tmp_path):
    with pytest.raises(ReleaseError, match="RE4001") as caught:
        load_ruleset("no-home-ofice", search_directories=[tmp_path])
    assert caught.value.diagnostics[0].suggestion == "no-home-office"


def test_an_unknown_version_names_those_there_are():
    with pytest.raises(ReleaseError, match=r"RE4002.*9\.9\.9.*0\.1\.0"):
        load_ruleset("no-home-office@9.9.9")


@pytest.mark.parametrize("version", ["1.0", "latest", "0.1.0 "])
def test_a_version_that_is_none_is_refused(version):
    with pytest.raises(ReleaseError, match="RE4006"):
        load_ruleset(f"no-home-office@{version}")


@pytest.mark.parametrize("reference", ["./nowhere", "/nowhere/at/all", "no-home-office@../0.1.0"])
def test_a_path_that_leads_nowhere_is_refused(reference):
    with pytest.raises((RulesetError, ReleaseError), match="RE1001"):
        load_ruleset(reference)


def test_a_directory_without_a_ruleset_and_a_file_that_is_none_are_refused(tmp_path):
    with pytest.raises(RulesetError, match="RE2209"):
        load_ruleset(tmp_path)
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(RulesetError, match="RE1001"):
        load_ruleset(tmp_path / "notes.txt")
    with pytest.raises(ReleaseError, match="RE1001"):
        load_ruleset(tmp_path / "missing.json")


def test_two_loads_of_one_ruleset_are_equal_and_other_content_is_not(tmp_path):
    first, second = load_ruleset(BUNDLED), load_ruleset(BUNDLED)
    assert first == second
    assert hash(first) == hash(second)
    assert first != load_ruleset("no-home-office@0.1.0")
    assert first != load_ruleset(write_ruleset(tmp_path))
    assert "rules=" in repr(first)


def test_a_plugin_that_cannot_be_loaded_is_named(monkeypatch):
    class Broken:
        name, value = "broken", "nowhere:at_all"

        def load(self):
            raise ImportError("secret")

    monkeypatch.setattr("riskengine.rulesets.loading.entry_points", lambda group: [Broken()])
    with pytest.raises(ReleaseError, match=r"broken.*ImportError"):
        load_ruleset("anything")
