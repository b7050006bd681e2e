"""A run that was stopped, wherever it was, goes on to the very bytes of one that never was."""

from __future__ import annotations

import errno
import io
import json
import multiprocessing
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from riskengine import load_ruleset
from riskengine.batch import BatchOrder, Progress, run_batch
from riskengine.batch import files as batch_files
from riskengine.diagnostics import DiagnosticsError
from tests.batch.expected import tree

HALL = Path(__file__).parents[1] / "cli" / "rulesets" / "noisy-hall"
RULESET = load_ruleset(HALL)


def records(folder: Path, number: int) -> Path:
    path = folder / "records.csv"
    cells = random.Random(5).choices(["6", "3.5", "", "2", "many"], k=number)
    lines = [f"H-{row},2026-11-23,{hours},{'ja' if row % 3 else ''}\n" for row, hours in enumerate(cells)]
    path.write_text("subject,as_of,noise.hours_per_day,hearing.rings\n" + "".join(lines), encoding="utf-8")
    return path


def order(path: Path, **changes: Any) -> BatchOrder:
    return BatchOrder(**{"files": (path,), "ruleset": RULESET, "records_per_part": 10, **changes})


class Stop(BaseException):
    """What stands for a kill. No exception handler of ours may know it."""


STEPS = ("open", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "scandir")


@contextmanager
def stopped_at(monkeypatch: pytest.MonkeyPatch, step: int) -> Iterator[None]:
    """Let so many steps on the file system happen, and from then on none: not even in clearing up."""
    steps = count()
    with monkeypatch.context() as patch:
        for name in STEPS:
            real = getattr(os, name)

            def counted(*arguments: Any, real: Any = real, **keywords: Any) -> Any:
                if next(steps) >= step:
                    raise Stop
                return real(*arguments, **keywords)

            patch.setattr(os, name, counted)
        yield


def runs_through(order_: BatchOrder, place: Path, monkeypatch: pytest.MonkeyPatch, step: int, **how: Any) -> bool:
    try:
        with stopped_at(monkeypatch, step):
            run_batch(order_, place, **how)
    except Stop:
        return False
    return True


def test_after_a_stop_at_any_step_the_same_command_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    what = order(records(tmp_path, 20))
    run_batch(what, tmp_path / "whole")
    whole = tree(tmp_path / "whole")
    for step in count():
        place = tmp_path / f"stopped-{step}"
        if runs_through(what, place, monkeypatch, step):
            break
        stopped = tree(place) if place.exists() else {}
        assert step == 0 or all(stopped[name] == whole[name] for name in stopped if name.startswith("findings/")), step
        summary = run_batch(what, place)
        assert tree(place) == whole, step
        assert sorted(path.name for path in place.iterdir()) == sorted(
            path.name for path in (tmp_path / "whole").iterdir()
        )
        assert summary.records == 20
    assert step > 50, "every part has several files, each written, kept and named"


def test_a_run_may_be_stopped_again_and_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    what = order(records(tmp_path, 60))
    run_batch(what, tmp_path / "whole")
    random_ = random.Random(20)
    for attempt in range(4):
        place = tmp_path / f"stopped-{attempt}"
        while not runs_through(what, place, monkeypatch, random_.randint(20, 70)):
            pass
        assert tree(place) == tree(tmp_path / "whole")


def test_starting_over_may_be_stopped_at_any_step_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = order(records(tmp_path, 20), output_format="csv", audience="leader", records_per_part=6)
    new = order(old.files[0])
    run_batch(new, tmp_path / "whole")
    whole = tree(tmp_path / "whole")
    for step in count(0, 2):
        place = tmp_path / f"stopped-{step}"
        run_batch(old, place)
        if runs_through(new, place, monkeypatch, step, force=True):
            break
        if json.loads((place / "run.json").read_text("utf-8"))["options"]["audience"] == "leader":
            continue  # not begun: the old run still stands
        run_batch(new, place)
        assert tree(place) == whole, step
    assert step > 50


# ------------------------------------------------------------------ the real thing


def command(path: Path, place: Path, workers: int) -> list[str]:
    options = ["--out", f"{place}/", "--records-per-part", "20", "--workers", str(workers), "--lang", "en"]
    return [sys.executable, "-m", "riskengine", "assess", str(path), "--ruleset", str(HALL), *options]


@pytest.mark.parametrize(("workers", "seed"), [(1, 1), (2, 2)])
def test_kill_9_at_a_random_moment_loses_and_doubles_nothing(tmp_path: Path, workers: int, seed: int) -> None:
    path = records(tmp_path, 600)
    run_batch(order(path, records_per_part=20, language="en", audience=RULESET.default_audience), tmp_path / "whole")
    place = tmp_path / "killed"
    random_ = random.Random(seed)
    kills = 0
    for _ in range(2):
        before = parts_in(place)
        process = subprocess.Popen(command(path, place, workers), stderr=subprocess.DEVNULL)
        while parts_in(place) <= before and process.poll() is None:
            time.sleep(0.005)
        time.sleep(random_.uniform(0, 0.2))
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == -signal.SIGKILL
    assert kills >= 1, "else nothing was tried"
    last = subprocess.run(command(path, place, workers), capture_output=True, text=True, check=False)
    assert last.returncode == 2, last.stderr
    assert tree(place) == tree(tmp_path / "whole")
    assert not (place / ".unfinished").exists()


def parts_in(place: Path) -> int:
    try:
        return len(json.loads((place / "run.json").read_text("utf-8"))["parts"])
    except FileNotFoundError:
        return 0


# --------------------------------------------------------------------- a full disk


class FullDisk(io.FileIO):
    """A file on a disk that has so many bytes left, for all such files together."""

    left = 0

    def write(self, content: Any) -> int:
        FullDisk.left -= len(memoryview(content).cast("B"))
        if FullDisk.left < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(content)


@pytest.mark.parametrize("table_format", ["parquet", "csv", "jsonl", "xlsx"])
@pytest.mark.parametrize("left", [0, 9_000, 14_000])
def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table_format: str, left: int
) -> None:
    what = order(records(tmp_path, 120), output_format=table_format)
    run_batch(what, tmp_path / "whole")
    with monkeypatch.context() as patch:
        FullDisk.left = left
        patch.setattr(batch_files.os, "fdopen", lambda handle, mode: io.BufferedWriter(FullDisk(handle, mode)))
        with pytest.raises(DiagnosticsError) as caught:
            run_batch(what, tmp_path / "full")
    assert [(found.code, found.arguments["reason"]) for found in caught.value.diagnostics] == [
        ("RE8110", os.strerror(errno.ENOSPC))
    ]
    assert not [name for name in tree(tmp_path / "full") if name.endswith(".tmp")], "what was begun makes room again"
    run_batch(what, tmp_path / "full")
    assert tree(tmp_path / "full") == tree(tmp_path / "whole")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_limit_of_the_system_on_files_is_told_and_leaves_nothing_unfinished(tmp_path: Path, workers: int) -> None:
    path = records(tmp_path, 300)
    run_batch(order(path, records_per_part=20, language="en", audience=RULESET.default_audience), tmp_path / "whole")
    place = tmp_path / "limited"

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))  # which run.json outgrows after some parts

    first = subprocess.run(command(path, place, workers), capture_output=True, text=True, check=False, preexec_fn=limit)
    assert first.returncode == 2
    assert "RE8110" in first.stderr
    assert 1 < parts_in(place) < 15
    assert not [name for name in tree(place) if name.endswith(".tmp")]
    assert subprocess.run(command(path, place, workers), capture_output=True, check=False).returncode == 2
    assert tree(place) == tree(tmp_path / "whole")


# -------------------------------------------------------------------- the workers


def test_a_worker_that_is_killed_is_told_and_the_run_goes_on(tmp_path: Path) -> None:
    what = order(records(tmp_path, 400))
    run_batch(what, tmp_path / "whole")

    def kill_one(progress: Progress) -> None:
        if progress.records >= 100:
            os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)

    with pytest.raises(DiagnosticsError) as caught:
        run_batch(what, tmp_path / "killed", workers=2, watch=kill_one)
    assert caught.value.diagnostics[0].code == "RE8109"
    assert multiprocessing.active_children() == []
    run_batch(what, tmp_path / "killed")
    assert tree(tmp_path / "killed") == tree(tmp_path / "whole")


def test_ctrl_c_ends_the_workers_without_a_word_from_them(tmp_path: Path) -> None:
    path, place = records(tmp_path, 3_000), tmp_path / "interrupted"
    process = subprocess.Popen(command(path, place, 2), stderr=subprocess.PIPE, text=True, start_new_session=True)
    while parts_in(place) < 2:
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate()[1] == ""
    assert process.returncode == 130
    assert 2 <= parts_in(place) < 150
    assert not [name for name in tree(place) if name.endswith(".tmp")]
