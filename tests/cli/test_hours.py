"""`riskengine hours`, and time entries for `assess` and `explain`."""

from __future__ import annotations

import csv
import io
import json
import stat
from pathlib import Path

import polars as pl
import pytest

from riskengine.profiles import read_profiles
from riskengine.rulesets import load_ruleset
from tests.cli.conftest import Run
from tests.derivations.working_hours.rosters import office_days, shift

DAY = ("--as-of", "2026-11-23")
NOT_EXEMPT = ("--fact", "working_hours.exempt_position=no")
NO_AGREEMENT = ("--fact", "working_hours.shorter_rest_agreed=no")
REST = "working_hours.shortest_daily_rest"


def write(path: Path, people: dict[str, list]) -> Path:
    rows = ["subject;start;end;break_minutes;kind"]
    for subject, entries in people.items():
        for entry in entries:
            end = "" if entry.end is None else entry.end.isoformat()
            rows.append(f"{subject};{entry.start.isoformat()};{end};{entry.break_minutes};{entry.kind}")
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _entries() -> None:
    usual = office_days("2026-09-01", "2026-11-22")
    late = [*usual, shift("2026-11-17", "20-23")]
    write(Path("entries.csv"), {"A-17": late, "B-2": usual, "C-3": usual[-3:]})


def test_a_breach_is_marked_on_its_day_and_in_its_row(run: Run) -> None:
    result = run("hours", "entries.csv", *DAY, "--subject", "A-17", *NOT_EXEMPT, *NO_AGREEMENT)
    assert result.exit_code == 0
    marked = [line for line in result.stdout.splitlines() if "◂" in line]
    assert len(marked) == 1
    assert marked[0].split()[:2] == ["Tu", "17.11"]
    assert "§ 10-8" in marked[0].split("◂ ")[1].split(", ")
    assert "breaks § 10-8" in " ".join(result.stdout.split())


def test_what_hangs_on_more_than_the_entries_is_marked_as_open(run: Run) -> None:
    text = run("hours", "entries.csv", *DAY, "--subject", "A-17").stdout
    assert "§ 10-8?" in text
    assert "“Agreement on shorter daily rest”" in " ".join(text.split())


def test_nothing_is_marked_where_all_is_well(run: Run) -> None:
    text = run("hours", "entries.csv", *DAY, "--subject", "B-2", *NOT_EXEMPT).stdout
    assert "No limit is broken, as far as the entries reach." in " ".join(text.split())
    assert "◂" not in text


def test_no_rule_about_health_speaks_of_hours(run: Run) -> None:
    document = json.loads(run("hours", "entries.csv", *DAY, "--format", "json", "--for", "all").stdout)
    ruleset = load_ruleset("no-home-office")
    rules = {mark["rule"] for one in document["employees"] for mark in one["marks"]}
    assert rules
    assert all(ruleset.facts[fact].sensitivity == "ordinary" for rule in rules for fact in ruleset.rules[rule].reads)


def test_json_has_values_and_where_they_come_from(run: Run) -> None:
    document = json.loads(run("hours", "entries.csv", *DAY, "--format", "json", "--subject", "A-17").stdout)
    assert document["schema"] == "riskengine.hours/1"
    (one,) = document["employees"]
    rest = one["facts"][REST]
    assert rest["value"] == 9
    assert rest["stretches"][0]["start"] == "2026-11-17T23:00:00+01:00"
    late = next(day for day in one["days"] if day["day"] == "2026-11-17")
    assert sum(late["worked"]) == 8 + 3


def test_the_facts_as_csv_are_profiles_that_assess_reads(run: Run) -> None:
    told = run("hours", "entries.csv", *DAY, "--out", "facts.csv", *NOT_EXEMPT)
    assert told.exit_code == 0
    assert stat.S_IMODE(Path("facts.csv").stat().st_mode) == 0o600
    rows = list(csv.DictReader(io.StringIO(Path("facts.csv").read_text("utf-8")), delimiter=";"))
    assert [row[REST] for row in rows] == ["9.0", "16.0", ""]
    profiles = list(read_profiles("facts.csv", load_ruleset("no-home-office")))
    assert [profile[REST] for profile in profiles] == [9, 16, None]
    assert profiles[0]["working_hours.exempt_position"] is False


def test_the_facts_as_parquet_are_the_same(run: Run) -> None:
    run("hours", "entries.csv", *DAY, "--out", "facts.parquet")
    assert pl.read_parquet("facts.parquet")[REST].to_list() == [9, 16, None]


def test_a_page_has_a_picture_and_loads_nothing(run: Run) -> None:
    run("hours", "entries.csv", *DAY, "--out", "hours.html", "--lang", "nb")
    page = Path("hours.html").read_text("utf-8")
    assert page.count("<svg") == 3
    assert "default-src 'none'" in page
    assert "<image" not in page
    assert "ti 17.11" in page


def test_a_pseudonym_is_text_wherever_it_is_shown(run: Run) -> None:
    write(Path("odd.csv"), {"<b>[red]x": office_days("2026-11-01", "2026-11-22")})
    assert "<b>[red]x" in run("hours", "odd.csv", *DAY).stdout
    run("hours", "odd.csv", *DAY, "--out", "odd.html")
    assert "&lt;b&gt;[red]x" in Path("odd.html").read_text("utf-8")


def test_many_employees_get_a_line_each(run: Run) -> None:
    write(Path("many.csv"), {f"P-{number:02}": office_days("2026-11-01", "2026-11-22") for number in range(45)})
    text = run("hours", "many.csv", *DAY).stdout
    assert text.count(" working days recorded") == 40
    assert "… and 5 more." in text
    assert "◂" not in text


def test_rows_that_cannot_be_read_are_set_aside_and_counted(run: Run) -> None:
    with Path("entries.csv").open("a", encoding="utf-8") as file:
        file.write("A-17;2026-11-18 08:00;2026-11-19 20:00;;work\nA-17;25 o'clock;;;\n")
    result = run("hours", "entries.csv", *DAY, "--summary")
    assert result.exit_code == 2
    assert "2 were rejected" in result.stdout
    assert "RE3812" in result.stderr
    lines = Path("entries.csv.rejects.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["RE3812", "RE3803"]
    assert "o'clock" not in result.stderr + "".join(lines)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--subject", "X"), "RE8006"),
        (("--fact", "nothing.known=1"), "RE3001"),
        (("--fact", "working_hours.exempt_position=perhaps"), "RE3002"),
        (("--zone", "Europe/Olso"), "RE3817"),
        (("--agreements", "missing.csv"), "RE1001"),
        (("--format", "parquet"), "RE8005"),
    ],
)
def test_wrong_use_says_what_is_wrong(run: Run, arguments: tuple[str, ...], code: str) -> None:
    result = run("hours", "entries.csv", *DAY, *arguments)
    assert result.exit_code == 2
    assert code in result.stderr


def test_an_agreement_decides_what_is_expected(run: Run) -> None:
    write(
        Path("short.csv"), {"A-17": [day for day in office_days("2026-09-01", "2026-11-22") if day.start.weekday() < 3]}
    )
    Path("agreements.csv").write_text("subject;working_days_per_week\nA-17;3\n", encoding="utf-8")
    facts = "employees", 0, "facts", REST, "value"

    def rest(*arguments: str) -> object:
        found = json.loads(run("hours", "short.csv", *DAY, "--format", "json", *arguments).stdout)
        for step in facts:
            found = found[step]
        return found

    assert rest() is None
    assert rest("--agreements", "agreements.csv") == 16


# ------------------------------------------------------- assess and explain


@pytest.fixture
def profiles() -> Path:
    path = Path("profiles.csv")
    path.write_text(
        "subject;working_hours.exempt_position;working_hours.shorter_rest_agreed\nA-17;no;no\nB-2;no;no\nD-4;no;no\n",
        encoding="utf-8",
    )
    return path


def test_assess_takes_facts_from_entries(run: Run, profiles: Path) -> None:
    result = run("assess", str(profiles), "--entries", "entries.csv", *DAY, "--format", "jsonl")
    assert result.exit_code == 0
    outcomes = {}
    for line in result.stdout.splitlines():
        assessment = json.loads(line)
        rules = {finding["rule"]: finding["outcome"] for finding in assessment["findings"]}
        outcomes[assessment["subject"]] = rules["HO-HRS-06"]
    assert outcomes == {"A-17": "established", "B-2": "not_established", "D-4": "undetermined"}
    assert "one profile has no entries" in result.stderr
    assert "one person in the entries has no profile" in result.stderr


def test_assess_reads_entries_inside_profiles(run: Run) -> None:
    entries = [
        {"start": one.start.isoformat(), "end": one.end.isoformat(), "break_minutes": 30}
        for one in [*office_days("2026-11-01", "2026-11-22"), shift("2026-11-17", "20-23")]
    ]
    told = {"working_hours.exempt_position": False, "working_hours.shorter_rest_agreed": False}
    Path("p.json").write_text(json.dumps([{"subject": "A-17", **told, "time_entries": entries}]), encoding="utf-8")
    result = run("assess", "p.json", *DAY, "--format", "json")
    findings = {one["rule"]: one["outcome"] for one in json.loads(result.stdout)["findings"]}
    assert findings["HO-HRS-06"] == "established"


def test_rejected_rows_of_entries_stand_beside_rejected_profiles(run: Run, profiles: Path) -> None:
    with Path("entries.csv").open("a", encoding="utf-8") as file:
        file.write("A-17;x;;;\n")
    result = run("assess", str(profiles), "--entries", "entries.csv", *DAY, "--format", "jsonl", "--out", "a.jsonl")
    assert result.exit_code == 2
    assert json.loads(Path("a.jsonl.rejects.jsonl").read_text("utf-8"))["code"] == "RE3803"
    assert "3 records: 3 assessed" in result.stderr


def test_explain_shows_the_dates(run: Run, profiles: Path) -> None:
    arguments = ("explain", str(profiles), "--entries", "entries.csv", *DAY, "--subject", "A-17", "--rule", "HO-HRS-06")
    text = " ".join(run(*arguments).stdout.replace("│", "").split())
    assert "17 Nov 23:00\u201318 Nov 08:00 (9 hours)" in text
    document = json.loads(run(*arguments, "--format", "json").stdout)
    assert document["origins"][REST]["stretches"][0]["end"] == "2026-11-18T08:00:00+01:00"
    assert set(document["origins"]) == {REST}


def test_explain_says_why_a_fact_is_unknown(run: Run, profiles: Path) -> None:
    Path("profiles.csv").write_text("subject\nC-3\n", encoding="utf-8")
    arguments = ("explain", str(profiles), "--entries", "entries.csv", *DAY, "--subject", "C-3", "--rule", "HO-HRS-06")
    text = " ".join(run(*arguments).stdout.replace("│", "").split())
    assert "not all days are recorded (3 of 5 working days)" in text


def test_a_run_to_a_directory_asks_for_the_facts_instead(run: Run, profiles: Path) -> None:
    result = run("assess", str(profiles), "--entries", "entries.csv", *DAY, "--out", "results/")
    assert result.exit_code == 2
    assert "RE8109" in result.stderr
    assert not Path("results").exists()
