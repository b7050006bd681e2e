"""``riskengine docs``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from riskengine.cli import main
from tests.living_docs.house import edited, write_house


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return write_house(tmp_path)


def run(*arguments: object):
    return CliRunner().invoke(main, ["docs", *map(str, arguments)], env={"LANG": "en_GB.UTF-8"})


def test_a_site_is_built_and_its_first_page_named(house, tmp_path):
    result = run("build", "--ruleset", house, "--out", tmp_path / "site")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"written: {tmp_path / 'site' / 'index.html'}\n"
    for name in ("index.html", "nb/index.html", "en/themes/isolation.html", "nb/search/search_index.json"):
        assert (tmp_path / "site" / name).is_file()


def test_pages_are_written_and_checked(house, tmp_path):
    pages = tmp_path / "pages"
    assert run("markdown", "--ruleset", house, "--out", pages).stdout == f"written: {pages}\n"
    checked = run("markdown", "--ruleset", house, "--out", pages, "--check")
    assert (checked.exit_code, checked.stdout) == (0, "All pages are up to date.\n")


def test_pages_that_are_out_of_date_are_named_and_left_alone(house, tmp_path):
    pages = tmp_path / "pages"
    run("markdown", "--ruleset", house, "--out", pages)
    before = (pages / "en" / "actions.md").read_text(encoding="utf-8")
    write_house(tmp_path, edited("actions.yaml", "en: Ask how it goes.", "en: Listen."))
    checked = run("markdown", "--ruleset", house, "--out", pages, "--check")
    assert checked.exit_code == 1
    assert f"{pages / 'en' / 'actions.md'}: error[RE7005]" in checked.stdout
    assert (pages / "en" / "actions.md").read_text(encoding="utf-8") == before


def test_a_check_of_a_folder_that_is_not_there_names_every_page(house, tmp_path):
    checked = run("markdown", "--ruleset", house, "--out", tmp_path / "none", "--check")
    assert checked.exit_code == 1
    assert checked.stdout.count("RE7005") == 19
    assert not (tmp_path / "none").exists()


def test_a_folder_of_somebody_elses_is_refused_in_the_language_asked_for(house, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine", encoding="utf-8")
    result = run("build", "--ruleset", house, "--out", tmp_path / "mine", "--lang", "nb")
    assert result.exit_code == 2
    assert "RE7002" in result.stderr
    assert "latt være som den er" in result.stderr


def test_a_ruleset_with_errors_is_not_documented(tmp_path):
    house = write_house(tmp_path, edited("facts.yaml", "minimum: 0", "minimum: 10"))
    result = run("build", "--ruleset", house, "--out", tmp_path / "site")
    assert result.exit_code == 2
    assert "RE2206" in result.stderr
    assert not (tmp_path / "site").exists()


def test_the_folder_must_be_named(house):
    result = run("build", "--ruleset", house)
    assert result.exit_code == 2
    assert "--out" in result.stderr


@pytest.mark.parametrize("module", ["mkdocs", "gherkin", "markdown", "jinja2", "markupsafe"])
def test_help_imports_nothing_that_documents_need(module):
    script = f"import sys; from riskengine.cli import main; main(['docs', '--help'], standalone_mode=False); sys.exit('{module}' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
