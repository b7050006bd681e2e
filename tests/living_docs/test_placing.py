"""A folder appears whole or not at all, and takes nobody else's place."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.living_docs.placing import MARK, placed_directory

SAYS = {"ruleset": "quiet-house"}


def fill(out: Path, write: Callable[[Path], object], **options) -> None:
    options.setdefault("force", False)
    with placed_directory(out, SAYS, **options) as folder:
        write(folder)


def place(out: Path, text: str = "new", **options) -> None:
    fill(out, lambda folder: (folder / "page.md").write_text(text, encoding="utf-8"), **options)


def refused(out: Path, **options) -> str:
    with pytest.raises(DiagnosticsError) as raised:
        place(out, **options)
    [diagnostic] = raised.value.diagnostics
    assert str(diagnostic.location) == str(out)
    return diagnostic.code


def test_a_folder_appears_with_what_was_put_in_it_and_its_mark(tmp_path):
    place(tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [MARK, "page.md"]
    assert json.loads((tmp_path / "out" / MARK).read_text(encoding="utf-8")) == SAYS
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_anyone_who_may_read_other_new_folders_may_read_it(tmp_path):
    (tmp_path / "ordinary").mkdir()
    place(tmp_path / "out")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("ordinary", "out")}
    assert len(modes) == 1


def test_it_takes_the_place_of_an_earlier_one_and_leaves_nothing_of_it(tmp_path):
    place(tmp_path / "out")
    (tmp_path / "out" / "old.md").write_text("old", encoding="utf-8")
    place(tmp_path / "out", "newer")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [MARK, "page.md"]
    assert (tmp_path / "out" / "page.md").read_text(encoding="utf-8") == "newer"


def test_it_takes_the_place_of_an_empty_folder(tmp_path):
    (tmp_path / "out").mkdir()
    place(tmp_path / "out")
    assert (tmp_path / "out" / "page.md").is_file()


def test_a_folder_with_something_else_in_it_is_left_alone_unless_by_force(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine", encoding="utf-8")
    assert refused(tmp_path / "out") == "RE7002"
    assert (tmp_path / "out" / "thesis.txt").read_text(encoding="utf-8") == "mine"
    place(tmp_path / "out", force=True)
    assert not (tmp_path / "out" / "thesis.txt").exists()


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_that_holds_what_is_read_is_left_alone_also_by_force(tmp_path, force):
    ruleset = tmp_path / "rulesets" / "house"
    ruleset.mkdir(parents=True)
    for out in (ruleset, ruleset.parent, tmp_path):
        assert refused(out, force=force, in_use=[ruleset]) == "RE7003"


@pytest.mark.parametrize("force", [False, True])
def test_the_folder_one_stands_in_is_left_alone_also_by_force(tmp_path, monkeypatch, force):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for out in (Path(), Path(".."), tmp_path):
        assert refused(out, force=force) == "RE7003"


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    assert refused(tmp_path / "out") == "RE8003"
    assert refused(tmp_path / "out", force=True) == "RE8003"


def test_a_folder_that_is_not_there_cannot_hold_it(tmp_path):
    assert refused(tmp_path / "none" / "out") == "RE8004"


def test_what_fails_half_way_leaves_everything_as_it_was(tmp_path):
    place(tmp_path / "out", "before")

    def stops(folder: Path) -> None:
        (folder / "page.md").write_text("half", encoding="utf-8")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        fill(tmp_path / "out", stops)
    assert (tmp_path / "out" / "page.md").read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_cannot_take_its_place_puts_the_earlier_one_back(tmp_path, monkeypatch):
    place(tmp_path / "out", "before")
    rename = Path.rename

    def fails_for_the_new_one(self, target):
        if self.name == "new":
            raise OSError(5, "made up")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails_for_the_new_one)
    assert refused(tmp_path / "out") == "RE8004"
    assert (tmp_path / "out" / "page.md").read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_something_that_was_put_there_meanwhile_is_left_alone(tmp_path):
    out = tmp_path / "out"

    def meanwhile(_: Path) -> None:
        out.mkdir()
        (out / "thesis.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(DiagnosticsError):
        fill(out, meanwhile)
    assert [path.name for path in out.iterdir()] == ["thesis.txt"]


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    place(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "page.md").is_file()
