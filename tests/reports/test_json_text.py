from __future__ import annotations

import io
import json
from collections.abc import Iterator

from riskengine.assessment import Assessment, assessment_from_json
from riskengine.reports import ReportStyle, find_writer
from riskengine.rulesets import RuleSet
from tests.reports.conftest import AssessValues

STYLE = ReportStyle(language="en")


def written(name: str, ruleset: RuleSet, *assessments: Assessment) -> str:
    output = io.BytesIO()
    find_writer(name).write(iter(assessments), output, ruleset, STYLE)
    return output.getvalue().decode()


def test_one_assessment_is_an_object_and_several_are_an_array(ruleset: RuleSet, assess_values: AssessValues) -> None:
    first, second = assess_values({}), assess_values({"safety.acute": True}, subject="A-18")
    assert assessment_from_json(written("json", ruleset, first)) == first
    array = json.loads(written("json", ruleset, first, second, first))
    assert [assessment_from_json(json.dumps(entry)) for entry in array] == [first, second, first]
    assert json.loads(written("json", ruleset)) == []


def test_json_lines_have_one_assessment_a_line(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessments = [assess_values({}), assess_values({"safety.acute": True})]
    lines = written("jsonl", ruleset, *assessments).splitlines()
    assert [assessment_from_json(line) for line in lines] == assessments
    assert written("jsonl", ruleset) == ""


def test_an_array_holds_back_no_more_than_two(ruleset: RuleSet, assess_values: AssessValues) -> None:
    output = io.BytesIO()
    sizes: list[int] = []

    def arriving() -> Iterator[Assessment]:
        for _ in range(4):
            sizes.append(len(output.getvalue()))
            yield assess_values({})

    find_writer("json").write(arriving(), output, ruleset, STYLE)
    assert sizes[:2] == [0, 0]
    assert 0 < sizes[2] < sizes[3]
