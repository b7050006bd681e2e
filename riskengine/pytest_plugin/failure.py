"""A step that fails: what to say of it, without a Python traceback."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import Parameter, signature
from typing import TYPE_CHECKING

import pytest

from riskengine.diagnostics import DiagnosticsError, render_diagnostics
from riskengine.pytest_plugin.situation import Situation

if TYPE_CHECKING:
    from pytest_bdd.parser import Scenario, Step


class ExpectationNotMetError(Exception):
    """Something came out otherwise than a Then step says; ``lines`` say what was expected, what came out and why."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = tuple(lines)
        super().__init__(*self.lines)


def reporting_failure(step: Callable[..., None]) -> Callable[..., None]:
    """Return the step as pytest-bdd calls it: its first argument a fixture, its failures told in plain words."""

    def run(*, riskengine_situation: Situation, **arguments: str) -> None:
        failure = _failure_of(step, riskengine_situation, arguments)
        # Outside the except block, so that pytest has no chain of exceptions to show.
        if failure is not None:
            _, scenario, failed_step = riskengine_situation.current
            path = riskengine_situation.run.source(riskengine_situation.feature_path).path
            pytest.fail(f"{heading(path, scenario, failed_step)}\n\n{failure}", pytrace=False)

    _, *others = signature(step).parameters.values()
    situation = Parameter("riskengine_situation", Parameter.POSITIONAL_OR_KEYWORD)
    run.__signature__ = signature(step).replace(parameters=[situation, *others])  # type: ignore[attr-defined]
    run.__name__, run.__doc__ = step.__name__, step.__doc__
    return run


def heading(path: str, scenario: Scenario, step: Step | None = None) -> str:
    """Return the scenario, and the step with its place in the feature file."""
    lines = [f"{scenario.keyword}: {scenario.name}"]
    if scenario.rule is not None:
        lines.insert(0, f"{scenario.rule.keyword}: {scenario.rule.name}")
    if step is None:
        return "\n".join([*lines, f"{path}:{scenario.line_number}"])
    return "\n".join([*lines, f"{path}:{step.line_number}: {step.keyword} {step.name}"])


def _failure_of(step: Callable[..., None], situation: Situation, arguments: dict[str, str]) -> str | None:
    """Run a step and return what to say when it fails."""
    try:
        step(situation, **arguments)
    except DiagnosticsError as error:
        return render_diagnostics(error.diagnostics, situation.language)
    except ExpectationNotMetError as error:
        return "\n".join(error.lines)
    return None
