"""riskengine inside another program: one profile, then many on a pool of threads.

    python examples/embed.py

Everything here is the public face, ``import riskengine``.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import riskengine

HERE = Path(__file__).parent
RULESET = HERE.parent / "rulesets" / "no-home-office"  # the working copy; an id such as "no-home-office" is a release

CONVERSATION = {
    "subject": "E-21",
    "as_of": "2026-11-23",
    "home_office": {"days_per_week": 4},
    "contact": {"with_colleagues": {"value": "rarely", "observed_on": "2026-11-02"}},
    "isolation": {"ucla3": {"value": 7, "observed_on": "2026-11-02"}},
}


def suggestions_for(audience: str, ruleset: riskengine.RuleSet) -> list[str]:
    """Return what one audience is shown of the conversation above, a line for each suggestion."""
    assessment = riskengine.assess(CONVERSATION, ruleset, audience=audience)
    return [
        f"  {suggestion.title.in_language('en')}: {suggestion.role}, by {suggestion.due_on}"
        for suggestion in assessment.suggestions
    ] + [f"  {len(assessment.open_questions)} open questions"]


def suggested_actions(ruleset: riskengine.RuleSet) -> Counter[str]:
    """Return how often each action is suggested over a whole file, assessed by several threads at once.

    A ruleset and an Assessor never change, so one of each serves all threads.
    """
    assessor = riskengine.Assessor(ruleset, audience="occupational_health")
    records = riskengine.read_profiles(HERE / "profiles.csv", ruleset, name="profiles.csv")
    profiles = [record for record in records if isinstance(record, riskengine.Profile)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        assessments = list(pool.map(assessor.assess, profiles))
    return Counter(suggestion.action for assessment in assessments for suggestion in assessment.suggestions)


def problems_of(record: dict[str, object], ruleset: riskengine.RuleSet) -> list[str]:
    """Return everything that is wrong with a record. No message holds a value of it."""
    try:
        riskengine.profile_from(record, ruleset)
    except riskengine.ProfileError as error:
        return [f"  {diagnostic.code}: {diagnostic.message('en')}" for diagnostic in error.diagnostics]
    return []


def main() -> None:
    """Show all of it."""
    ruleset = riskengine.load_ruleset(RULESET)
    for audience in ("occupational_health", "leader"):
        print(f"For {audience}:", *suggestions_for(audience, ruleset), sep="\n")
    print("Suggested most often in profiles.csv:")
    for action, times in suggested_actions(ruleset).most_common(3):
        print(f"  {times} times: {action}")
    print("A record with two faults:")
    print(
        *problems_of({"subject": "E-22", "isolation": {"ucla3": 12}, "home_office.day_per_week": 3}, ruleset), sep="\n"
    )


if __name__ == "__main__":
    main()
