"""docs/working-hours.md names every fact with its unit, window and section, and its example runs."""

from pathlib import Path

import pytest

from riskengine.derivations.working_hours import FACTS, Reason
from tests.docs.markdown import fences

PAGE = (Path(__file__).parents[3] / "docs" / "working-hours.md").read_text(encoding="utf-8")


def table(heading):
    """The rows of the table under a heading, by the code in their first cell."""
    lines = PAGE[PAGE.index(heading) :].splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("| "))
    rows = {}
    for line in lines[first + 2 :]:
        if not line.startswith("| "):
            break
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        rows[cells[0].strip("`")] = cells[1:]
    return rows


def window(fact):
    told = f"{fact.window.days} days"
    told += f" + {fact.window.reaches_back}" if fact.window.reaches_back else ""
    return f"{told}, weeks" if fact.window.is_weeks else told


def test_the_table_of_facts_is_the_facts():
    told = table("## The facts")
    assert told == {fact.name: [fact.unit.value, window(fact), fact.section] for fact in FACTS}


@pytest.mark.parametrize("fact", [fact.name for fact in FACTS])
def test_every_fact_is_explained(fact):
    assert f"**{fact}**" in PAGE


def test_every_reason_is_told():
    assert set(table("## Known or unknown")) == {reason.value for reason in Reason}


def test_the_examples_do_what_their_comments_say():
    namespace = {"print": lambda *args: None}
    for fence in fences(PAGE):
        if fence.info[:1] == ("python",):
            exec(compile(fence.text, "page", "exec"), namespace)
    derived, profile = namespace["derived"], namespace["profile"]
    assert derived.facts["working_hours.hours_24_hours"].to_list() == [7.5]
    assert derived.facts["working_hours.overtime_4_weeks"].to_list() == [None]
    assert profile["working_hours.hours_24_hours"] == 7.5
    assert profile.origins["working_hours.hours_24_hours"].stretches
