"""Assessments as JSON: one object or an array of them, or one on each line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from typing import BinaryIO

from riskengine.assessment import Assessment, assessment_to_json
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet


class JsonWriter:
    """One assessment as an object; none, or several, as an array. JSON Lines has one shape always."""

    name = "json"
    is_binary = False

    def write(
        self, assessments: Iterable[Assessment], output: BinaryIO, _ruleset: RuleSet, _style: ReportStyle
    ) -> None:
        """Write the assessments as they arrive; only the first two are held back."""
        waiting = iter(assessments)
        first_two = list(islice(waiting, 2))
        if len(first_two) == 1:
            output.write(assessment_to_json(first_two[0], indent=2).encode() + b"\n")
            return
        separator = b"[\n"
        for assessment in chain(first_two, waiting):
            output.write(separator + assessment_to_json(assessment).encode())
            separator = b",\n"
        output.write(b"\n]\n" if first_two else b"[]\n")


class JsonLinesWriter:
    """Each assessment as a JSON object on a line of its own."""

    name = "jsonl"
    is_binary = False

    def write(
        self, assessments: Iterable[Assessment], output: BinaryIO, _ruleset: RuleSet, _style: ReportStyle
    ) -> None:
        """Write each assessment as it arrives."""
        for assessment in assessments:
            output.write(assessment_to_json(assessment).encode() + b"\n")
