"""What a ruleset would set off, in any of its forms. Heavy libraries are imported by the forms that need them."""

from __future__ import annotations

from typing import Literal

from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet
from riskengine.simulation.impact_model import Impact, ImpactDifference

ImpactFormat = Literal["table", "json", "csv", "svg", "png", "html"]


def impact_report(impact: Impact, ruleset: RuleSet, report_format: ImpactFormat, style: ReportStyle) -> bytes:
    """Return an impact in a format. Raises SimulationError where a library for it is missing."""
    match report_format:
        case "table":
            from riskengine.reports.impact_table import impact_table

            return impact_table(impact, ruleset, style)
        case "json":
            from riskengine.reports.impact_data import impact_json

            return impact_json(impact)
        case "csv":
            from riskengine.reports.impact_data import impact_csv

            return impact_csv(impact, style.language)
        case "svg" | "png":
            from riskengine.reports.impact_chart import impact_chart

            return impact_chart(impact, style.language, report_format)
        case "html":
            from riskengine.reports.impact_page import impact_page

            return impact_page(impact, ruleset, style.language)


def difference_report(difference: ImpactDifference, report_format: ImpactFormat, style: ReportStyle) -> bytes:
    """Return the difference between two rulesets in a format. Raises SimulationError as ``impact_report`` does."""
    match report_format:
        case "table":
            from riskengine.reports.impact_table import difference_table

            return difference_table(difference, style)
        case "json":
            from riskengine.reports.impact_data import difference_json

            return difference_json(difference)
        case "csv":
            from riskengine.reports.impact_data import difference_csv

            return difference_csv(difference, style.language)
        case "svg" | "png":
            from riskengine.reports.impact_chart import difference_chart

            return difference_chart(difference, style.language, report_format)
        case "html":
            from riskengine.reports.impact_page import difference_page

            return difference_page(difference, style.language)
