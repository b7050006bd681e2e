"""What a ruleset would set off, as one self-contained page: the chart, and its figures in tables."""

from __future__ import annotations

from typing import Any

from riskengine.reports.impact_chart import difference_chart, impact_chart
from riskengine.reports.impact_words import about_lines, range_text, rate_sentence, rate_text, ruleset_text
from riskengine.reports.titles import title_of
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet
from riskengine.simulation.impact_model import Impact, ImpactDifference


def impact_page(impact: Impact, ruleset: RuleSet, language: str) -> bytes:
    """Return an impact as HTML. Raises SimulationError without matplotlib."""
    wording = Wording(language)
    roles = {role: title_of(ruleset.roles, role, language) for role in ruleset.roles}
    return _page(
        wording,
        impact_chart(impact, language, "svg"),
        title=wording["impact"],
        subtitle=ruleset_text(impact, wording),
        about=list(about_lines(impact, wording)),
        sentence=rate_sentence("impact_someone", impact.someone, wording),
        impact=impact,
        roles=roles,
        differences=[],
    )


def difference_page(difference: ImpactDifference, language: str) -> bytes:
    """Return the difference between two rulesets as HTML. Raises SimulationError without matplotlib."""
    wording = Wording(language)
    before, after = (ruleset_text(impact, wording) for impact in (difference.before, difference.after))
    changed = difference.changed
    return _page(
        wording,
        difference_chart(difference, language, "svg"),
        title=wording["impact_difference"],
        subtitle=f"{before} → {after}",
        about=list(about_lines(difference.after, wording)),
        sentence=rate_sentence("impact_changed", changed, wording) if changed.subjects else wording["impact_same"],
        impact=None,
        roles={},
        differences=[(wording["rules"], difference.rules), (wording["impact_suggestions"], difference.actions)],
    )


def _page(wording: Wording, chart: bytes, **content: Any) -> bytes:
    """Fill in the page. Every text is escaped by the template engine; the chart was by its own."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("riskengine.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawing = chart.decode()
    page = environment.get_template("impact.html.jinja").render(
        wording=wording,
        language=wording.language,
        chart=Markup(drawing[drawing.index("<svg") :]),  # noqa: S704 - matplotlib escapes what it writes
        rate_text=rate_text,
        range_text=range_text,
        **content,
    )
    return page.encode()
