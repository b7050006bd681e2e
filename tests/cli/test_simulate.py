from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pyarrow.parquet as pq
import pytest
from click.testing import Result

from riskengine.simulation import extras
from tests.cli.conftest import NOISY_HALL, Run
from tests.simulation.conftest import HOME_OFFICE

HERE = ("simulate", "--ruleset", str(HOME_OFFICE))

NOISE_MODEL = """\
ruleset: noisy-hall
written_for: 0.1.0
as_of: 2026-11-23
about: {nb: Oppdiktet., en: Invented.}
sources:
  a-study: {title: {nb: En studie, en: A study}, reference: page 7}
kinds:
  employee:
    subject: invented-employee
    occasions:
      everyone: {what: {nb: alle, en: everyone}, invented: 100}
    facts:
      noise.hours_per_day:
        asked: everyone
        invented: {percentiles: {0: 0, 100: 8}, step: 0.5}
"""


@pytest.fixture
def simulate(run: Run, tmp_path: Path) -> Run:
    """Run simulate with the small ruleset and a small model of its own."""
    path = tmp_path / "noise-model.yaml"
    path.write_text(NOISE_MODEL, encoding="utf-8")

    def simulate(*arguments: str, **keywords: object) -> Result:
        return run("simulate", "--ruleset", str(NOISY_HALL), "--model", str(path), *arguments, **keywords)

    return simulate


@pytest.mark.parametrize(
    ("name", "first"), [("w.csv", b"subject,"), ("w.jsonl", b'{"subject"'), ("w.parquet", b"PAR1")]
)
def test_the_ending_of_the_file_chooses_the_format(simulate: Run, name: str, first: bytes) -> None:
    result = simulate("--n", "20", "--out", name)
    assert result.exit_code == 0, result.stderr
    assert Path(name).read_bytes().startswith(first)
    assert "Everyone here is invented" in result.stderr
    assert name in result.stderr
    assert result.stdout == ""


def test_the_format_can_be_named_and_go_to_standard_output(simulate: Run) -> None:
    result = simulate("--n", "3", "--format", "jsonl", "--lang", "nb")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["subject"] for record in records] == [f"invented-employee-000000{number}" for number in (1, 2, 3)]
    assert "Alle er oppdiktet" in result.stderr


def test_the_same_seed_writes_the_same_bytes(simulate: Run) -> None:
    for name, seed in (("a.csv", "9"), ("b.csv", "9"), ("c.csv", "10")):
        assert simulate("--n", "50", "--seed", seed, "--out", name).exit_code == 0
    assert Path("a.csv").read_bytes() == Path("b.csv").read_bytes() != Path("c.csv").read_bytes()


def test_employers_are_invented_too(run: Run) -> None:
    result = run(*HERE, "--n", "5", "--subject-kind", "organisation")
    assert result.stdout.splitlines()[1].startswith("invented-organisation-0000001,organisation,2026-11-23,")


def test_the_profiles_can_be_of_another_day(simulate: Run) -> None:
    result = simulate("--n", "2", "--as-of", "2024-05-01")
    assert {line.split(",")[2] for line in result.stdout.splitlines()[1:]} == {"2024-05-01"}


def test_what_was_invented_can_be_assessed(run: Run) -> None:
    assert run(*HERE, "--n", "12", "--out", "w.csv").exit_code == 0
    result = run("assess", "w.csv", "--ruleset", str(HOME_OFFICE), "--format", "jsonl")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 12)


def test_parquet_says_that_it_is_invented(simulate: Run) -> None:
    assert simulate("--n", "5", "--out", "w.parquet").exit_code == 0
    assert pq.read_schema("w.parquet").metadata[b"riskengine.invented"] == b"true"


def test_a_ruleset_without_a_model_asks_for_one(run: Run, simulate: Run) -> None:
    missing = run("simulate", "--ruleset", str(NOISY_HALL), "--n", "4")
    assert (missing.exit_code, "RE2702" in missing.stderr) == (2, True)
    result = simulate("--n", "4")
    assert result.stdout.startswith("subject,subject_kind,as_of,noise.hours_per_day\n")


# ---------------------------------------------------------------------- impact


def test_the_impact_is_told_on_the_terminal(simulate: Run) -> None:
    result = simulate("--impact", "--n", "200")
    assert result.exit_code == 0
    assert "Something is suggested for" in result.stdout
    assert "Everyone here is invented" in result.stdout


@pytest.mark.parametrize(
    ("name", "first"), [("i.svg", b"<?xml"), ("i.html", b"<!DOCTYPE"), ("i.json", b"{"), ("i.csv", b"part,")]
)
def test_the_impact_goes_to_a_file_in_the_form_of_its_ending(simulate: Run, name: str, first: bytes) -> None:
    result = simulate("--impact", "--n", "60", "--out", name)
    assert result.exit_code == 0, result.stderr
    assert Path(name).read_bytes().startswith(first)


def test_two_rulesets_can_be_compared(run: Run) -> None:
    result = run(*HERE, "--impact", "--n", "80", "--compare", "no-home-office@0.1.0", "--format", "json")
    document = json.loads(result.stdout)
    assert document["before"]["ruleset_version"] == "0.1.0"
    assert document["changed"]["subjects"] > 0
    assert "Everyone here is invented" in result.stderr


def test_engines_can_be_chosen(simulate: Run) -> None:
    of = [
        json.loads(simulate("--impact", "--n", "30", "--engine", engine, "--format", "json").stdout)
        for engine in ("compiled", "reference")
    ]
    assert [document.pop("engine") for document in of] == ["compiled", "reference"]
    assert of[0] == of[1]


# ----------------------------------------------------------------------- model


def test_the_model_is_told(run: Run) -> None:
    result = run(*HERE, "--explain", "--lang", "nb")
    assert "Tallene den er laget for å vise" in result.stdout
    document = json.loads(run(*HERE, "--explain", "--format", "json", "--subject-kind", "organisation").stdout)
    assert (document["schema"], document["subject_kind"]) == ("riskengine.workforce_model/1", "organisation")


# ---------------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--explain", "--impact"), "choose one"),
        (("--compare", "no-home-office"), "--compare goes with --impact"),
        (("--format", "xlsx"), "RE8001"),
        (("--impact", "--format", "parquet"), "RE8001"),
        (("--explain", "--format", "csv"), "RE8001"),
        (("--subject-kind", "robot"), "RE2716"),
        (("--impact", "--subject-kind", "robot"), "RE2716"),
        (("--explain", "--subject-kind", "robot"), "RE2716"),
        (("--impact", "--engine", "steam"), "RE5001"),
        (("--model", "nowhere.yaml"), "RE1001"),
        (("--n", "0"), "--n"),
        (("--seed", "-1"), "--seed"),
    ],
)
def test_what_cannot_be_done_is_refused(simulate: Run, arguments: tuple[str, ...], told: str) -> None:
    result = simulate("--n", "2", *arguments)
    assert (result.exit_code, told in result.stderr) == (2, True), result.stderr


def test_a_file_that_exists_is_left_as_it_is(simulate: Run) -> None:
    Path("w.csv").write_text("mine", encoding="utf-8")
    result = simulate("--n", "2", "--out", "w.csv")
    assert (result.exit_code, "RE8003" in result.stderr) == (2, True)
    assert Path("w.csv").read_text(encoding="utf-8") == "mine"
    assert simulate("--n", "2", "--out", "w.csv", "--force").exit_code == 0


@pytest.mark.parametrize("arguments", [("--format", "parquet"), ("--impact", "--format", "png")])
def test_bytes_do_not_go_to_a_terminal(
    simulate: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    terminal = SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("riskengine.cli.verbs.simulate.sys", terminal)
    result = simulate("--n", "2", *arguments)
    assert (result.exit_code, "RE8005" in result.stderr, result.stdout) == (2, True, "")


@pytest.mark.parametrize(
    ("missing", "arguments"),
    [("numpy", ("--impact",)), ("pyarrow", ()), ("matplotlib", ("--impact", "--format", "svg"))],
)
def test_a_missing_library_is_named_with_its_extra(
    simulate: Run, monkeypatch: pytest.MonkeyPatch, missing: str, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == missing else object())
    result = simulate("--n", "2", *arguments)
    assert result.exit_code == 2
    assert f"{missing} is needed to simulate and is not installed" in result.stderr
    assert "pip install 'riskengine[simulation]'" in result.stderr


def test_help_and_the_model_in_words_need_no_heavy_library() -> None:
    program = (
        "import sys; from riskengine.cli import main\n"
        f"for arguments in (['simulate', '--help'], ['simulate', '--ruleset', {str(HOME_OFFICE)!r}, '--explain']):\n"
        "    try: main(arguments)\n"
        "    except SystemExit: pass\n"
        "heavy = {'numpy', 'pyarrow', 'matplotlib'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
