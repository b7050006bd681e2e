"""A release is frozen: it means what its working copy meant, and not one byte of it may change."""

import hashlib
import json

import pytest

from riskengine.diagnostics import ReleaseError, RulesetError
from riskengine.rulesets import load_ruleset, release_ruleset, released_versions
from tests.rulesets.small_ruleset import FILES, edited, write_ruleset


@pytest.fixture
def house(tmp_path):
    """The directory of a ruleset with one release."""
    directory = write_ruleset(tmp_path / "small-house")
    release_ruleset(directory, "0.1.0")
    return directory


def changelog(*versions):
    entries = "".join(
        f"  - {{version: {version}, released_on: 2026-11-01, changes: {{nb: x, en: x}}}}\n" for version in versions
    )
    text = FILES["ruleset.yaml"].partition("  - {version")[0] + entries
    return {"ruleset.yaml": text}


def refused(code):
    return pytest.raises(ReleaseError, match=code)


def test_a_release_means_what_its_working_copy_means(house):
    working = load_ruleset(house)
    released = load_ruleset(house / "releases" / "0.1.0.json")
    assert released.version == "0.1.0"
    assert released.rules == working.rules
    assert released.definitions == working.definitions
    assert released.facts == working.facts
    assert released.parameters == working.parameters
    assert released.actions == working.actions
    assert released.levels == working.levels


def test_the_digest_of_a_release_is_that_of_its_file(house):
    path = house / "releases" / "0.1.0.json"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert load_ruleset(path).digest == digest
    assert (house / "releases" / "digests.txt").read_text() == f"{digest}  0.1.0.json\n"


def test_the_same_ruleset_always_gives_the_same_bytes(tmp_path, house):
    again = write_ruleset(tmp_path / "again")
    release_ruleset(again, "0.1.0")
    assert (again / "releases" / "0.1.0.json").read_bytes() == (house / "releases" / "0.1.0.json").read_bytes()


def test_comments_and_line_breaks_of_conditions_are_not_part_of_a_release(house):
    content = json.loads((house / "releases" / "0.1.0.json").read_bytes())["content"]
    assert content["rules"][0]["rules"]["SH-ISO-01"]["when"] == 'lonely and living.situation == "no"'


def test_a_release_with_one_byte_changed_is_refused_wherever_the_byte_is(house):
    path = house / "releases" / "0.1.0.json"
    content = path.read_bytes()
    for position in range(0, len(content), 97):
        changed = bytearray(content)
        changed[position] ^= 1
        path.write_bytes(changed)
        with refused("RE4003"):
            load_ruleset(path)
    path.write_bytes(content[:-1])
    with refused("RE4003"):
        load_ruleset(path)


def test_a_release_without_a_digest_is_refused(house):
    (house / "releases" / "digests.txt").unlink()
    with refused("RE4004"):
        load_ruleset(house / "releases" / "0.1.0.json")


@pytest.mark.parametrize(
    "content", [b"{}", b"[]", b"not json", b'{"schema": "riskengine.release/1"}', b'{"schema": "other/1"}',
                b'{"schema": "riskengine.release/1", "version": "0.1.0", "content": {"facts": 3}}'],
)  # fmt: skip
def test_a_file_that_is_no_release_is_refused_even_with_its_digest(house, content):
    (house / "releases" / "0.1.0.json").write_bytes(content)
    (house / "releases" / "digests.txt").write_text(f"{hashlib.sha256(content).hexdigest()}  0.1.0.json\n")
    with refused("RE4009"):
        load_ruleset(house / "releases" / "0.1.0.json")


def test_releasing_the_same_again_changes_nothing(house):
    before = {path: path.stat().st_mtime_ns for path in (house / "releases").iterdir()}
    release_ruleset(house, "0.1.0")
    assert {path: path.stat().st_mtime_ns for path in (house / "releases").iterdir()} == before


def test_a_version_that_is_taken_cannot_get_other_content(house):
    write_ruleset(house, edited("actions.yaml", "due_within_days: 7", "due_within_days: 8"))
    with refused("RE4005"):
        release_ruleset(house, "0.1.0")


def test_a_new_release_leaves_the_old_one_and_its_digest_as_they_were(house):
    old = (house / "releases" / "0.1.0.json").read_bytes()
    line = (house / "releases" / "digests.txt").read_text()
    write_ruleset(house, changelog("0.2.0", "0.10.0"))
    release_ruleset(house, "0.2.0")
    release_ruleset(house, "0.10.0")
    assert released_versions(house) == ("0.1.0", "0.2.0", "0.10.0")
    assert (house / "releases" / "0.1.0.json").read_bytes() == old
    assert (house / "releases" / "digests.txt").read_text().startswith(line)


def test_a_version_must_be_newer_than_the_newest(house):
    write_ruleset(house, changelog("0.0.9"))
    with refused("RE4008"):
        release_ruleset(house, "0.0.9")


def test_a_version_that_the_changelog_does_not_speak_of_is_refused(house):
    with refused("RE4007"):
        release_ruleset(house, "0.2.0")


@pytest.mark.parametrize(
    "version", ["", "1", "1.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "latest", "../0.1.0", "1.0.0\n", "\u0661.0.0"]
)
def test_a_version_has_three_numbers(house, version):
    with refused("RE4006"):
        release_ruleset(house, version)


def test_a_ruleset_with_errors_is_not_released(tmp_path):
    directory = write_ruleset(tmp_path, edited("actions.yaml", "role: leader", "role: leder"))
    with pytest.raises(RulesetError, match="RE2202"):
        release_ruleset(directory, "0.1.0")
    assert not (directory / "releases").exists()


def test_an_interrupted_release_leaves_nothing_half_written(house, monkeypatch):
    write_ruleset(house, changelog("0.2.0"))

    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("riskengine.rulesets.releases.os.replace", fail)
    with pytest.raises(KeyboardInterrupt):
        release_ruleset(house, "0.2.0")
    assert released_versions(house) == ("0.1.0",)
    assert load_ruleset(house / "releases" / "0.1.0.json").version == "0.1.0"
    assert sorted(path.name for path in (house / "releases").iterdir()) == ["0.1.0.json", "digests.txt"]
