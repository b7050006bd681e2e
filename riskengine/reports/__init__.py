"""Assessments, explanations and rules as people and programs read them. Each format is loaded when used."""

from riskengine.reports.registry import find_writer, format_for, writer_names
from riskengine.reports.writer import ReportStyle, Writer

__all__ = ["ReportStyle", "Writer", "find_writer", "format_for", "writer_names"]
