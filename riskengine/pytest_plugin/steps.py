"""The steps, made known to pytest-bdd: a plugin of its own, registered when the first feature needs it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from pytest_bdd import parsers
from pytest_bdd import step as step_definition

from riskengine.diagnostics import Diagnostic, render_diagnostic
from riskengine.features.places import message_language, span_on_line
from riskengine.pytest_plugin import steps_given, steps_given_hours, steps_then, steps_when
from riskengine.pytest_plugin.collection import FeatureFile
from riskengine.pytest_plugin.failure import heading, reporting_failure
from riskengine.pytest_plugin.feature_run import feature_run
from riskengine.pytest_plugin.sentences import SENTENCES, nearest_sentence
from riskengine.pytest_plugin.situation import SITUATION, CurrentStep, Situation

if TYPE_CHECKING:
    from pytest_bdd.parser import Feature, Scenario, Step

IMPLEMENTATIONS = {
    "given": vars(steps_given) | vars(steps_given_hours),
    "when": vars(steps_when),
    "then": vars(steps_then),
}
"""For each kind of step the functions that carry it out, by name."""
_CURRENT_STEP = pytest.StashKey[CurrentStep]()

# pytest-bdd writes a fixture for each step into the module in which the decorator is called: this one.
for _sentence in SENTENCES:
    for _pattern in _sentence.patterns:
        step_definition(parsers.re(_pattern), _sentence.kind)(
            reporting_failure(IMPLEMENTATIONS[_sentence.kind][_sentence.implementation])
        )


@pytest.fixture
def riskengine_situation(request: pytest.FixtureRequest) -> Situation:
    """Return what the steps of this scenario have said so far."""
    situation = Situation(feature_run(request.config), request.node.stash[_CURRENT_STEP])
    request.node.stash[SITUATION] = situation
    return situation


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_before_step(request: pytest.FixtureRequest, feature: Feature, scenario: Scenario, step: Step) -> None:
    """Keep which step runs, for messages that point at it."""
    current = request.node.stash[_CURRENT_STEP] = CurrentStep(feature, scenario, step)
    if (situation := request.node.stash.get(SITUATION, None)) is not None:
        situation.current = current


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, scenario: Scenario) -> None:
    """Fail a scenario that could not fail."""
    if isinstance(request.node.parent, FeatureFile) and all(step.type != "then" for step in scenario.steps):
        _fail(request, scenario, None, Diagnostic("RE6010"))


def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest, scenario: Scenario, step: Step) -> None:
    """Say which step the author may have meant."""
    if isinstance(request.node.parent, FeatureFile):
        _fail(request, scenario, step, Diagnostic("RE6006", suggestion=nearest_sentence(step.name, step.type)))


def _fail(request: pytest.FixtureRequest, scenario: Scenario, step: Step | None, diagnostic: Diagnostic) -> NoReturn:
    source = feature_run(request.config).source(Path(scenario.feature.filename))
    span = span_on_line(source, scenario.line_number if step is None else step.line_number)
    text = render_diagnostic(replace(diagnostic, location=span), message_language(scenario.feature.language))
    pytest.fail(f"{heading(source.path, scenario, step)}\n\n{text}", pytrace=False)
