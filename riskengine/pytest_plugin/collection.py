"""Feature files as pytest collectors: each scenario becomes a test, built by pytest-bdd itself."""

from __future__ import annotations

import os
import re
import sys
import types
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_bdd.feature
from pytest_bdd.exceptions import GherkinParseError
from pytest_bdd.parser import Feature, FeatureParser, Rule, ScenarioTemplate
from pytest_bdd.scenario import get_python_name_generator, scenario

from riskengine.diagnostics import Diagnostic, SourceText, render_diagnostics
from riskengine.features.grammar_problems import feature_language, holds_no_feature
from riskengine.features.places import FEATURE_ENCODING, feature_source
from riskengine.pytest_plugin.feature_run import bring_in_steps, feature_run
from riskengine.pytest_plugin.reading_problems import lines_read_as_description, reading_problems

if TYPE_CHECKING:
    from pytest_bdd.gherkin_parser import Scenario as GherkinScenario

COLLECT_EVERY_FEATURE = pytest.StashKey[bool]()
"""Set where every feature file is meant for riskengine, also one that names no ruleset (by mistake)."""

_CAN_BE_MARK = re.compile(r"(?!_)[^:(]+")
_NAMES_A_RULESET = re.compile(rb'^\s*\S+\s+(?:regelsettet|the ruleset)\s+"', re.MULTILINE)


def collect_feature_file(path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """Return a collector for a feature file that names a ruleset, None for other people's features."""
    if not parent.config.stash.get(COLLECT_EVERY_FEATURE, False) and not _NAMES_A_RULESET.search(path.read_bytes()):
        return None
    return FeatureFile.from_parent(parent, path=path)


class FeatureFile(pytest.Module):
    """A feature file, in the place of the test module that would otherwise have to bind it."""

    obj: types.ModuleType

    def _getobj(self) -> types.ModuleType:
        try:
            feature_run(self.config)
        except pytest.UsageError as error:
            raise self.CollectError(str(error)) from None
        bring_in_steps(self.config)
        source = feature_source(self.path, self.config.invocation_params.dir, errors="replace")
        if problems := holds_no_feature(source):
            raise self._error(problems, source)
        try:
            feature = _AllScenarios(self.path).parse()
        except (GherkinParseError, UnicodeDecodeError) as error:
            raise self._error(reading_problems(error, source), source) from None
        if problems := lines_read_as_description(feature, source):
            raise self._error(problems, source)
        return _bind(feature, self.config)

    def _error(self, problems: list[Diagnostic], source: SourceText) -> Exception:
        return self.CollectError(render_diagnostics(problems, feature_language(source)))

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """Return the scenarios, in the order of the file."""
        for node in super().collect():
            if isinstance(node, pytest.Function):
                _place_in_feature_file(node)
            yield node


class _AllScenarios(FeatureParser):
    """Reads a feature and keeps every scenario.

    pytest-bdd keeps scenarios by name, so that of two with the same name, for instance in two Rule
    blocks, one would be lost without a word. Here the later ones are kept under a longer name.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(str(path.parent), path.name, FEATURE_ENCODING)
        self._templates: list[ScenarioTemplate] = []

    def parse_scenario(
        self, scenario_data: GherkinScenario, feature: Feature, rule: Rule | None = None
    ) -> ScenarioTemplate:
        template = super().parse_scenario(scenario_data, feature, rule)
        self._templates.append(template)
        return template

    def parse(self) -> Feature:
        feature = super().parse()
        feature.scenarios = OrderedDict()
        for template in self._templates:
            is_new = template.name not in feature.scenarios
            feature.scenarios[template.name if is_new else f"{template.name} ({template.line_number})"] = template
        return feature


def _bind(feature: Feature, config: pytest.Config) -> types.ModuleType:
    """Return a module that holds a test function for every scenario."""
    module = types.ModuleType(Path(feature.filename).stem)
    directory, name = os.path.split(feature.filename)
    with _known_to_pytest_bdd(feature), _tags_applied(feature, config):
        for scenario_name, template in feature.scenarios.items():
            test = scenario(name, scenario_name, features_base_dir=directory)(_scenario_function())
            # It is a test whatever python_functions says, and one of this module though made elsewhere.
            test.__test__ = True  # type: ignore[attr-defined]
            test.__module__ = module.__name__
            names = get_python_name_generator(template.name)
            setattr(module, next(name for name in names if not hasattr(module, name)), test)
    return module


def _scenario_function() -> Callable[[], None]:
    """Return what pytest-bdd calls after the steps: nothing is left to do."""

    def after_the_steps() -> None:
        pass

    return after_the_steps


@contextmanager
def _known_to_pytest_bdd(feature: Feature) -> Iterator[None]:
    """Let pytest-bdd find the feature as read here, in the place it looks before it reads a file itself."""
    before = pytest_bdd.feature.features.get(feature.filename)
    pytest_bdd.feature.features[feature.filename] = feature
    try:
        yield
    finally:
        del pytest_bdd.feature.features[feature.filename]
        if before is not None:
            pytest_bdd.feature.features[feature.filename] = before


class _UnmarkableTags:
    """Takes the tags that pytest could not have as marks, such as ``@issue:12``; ``-k`` still selects by them."""

    @staticmethod
    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_apply_tag(tag: str) -> bool | None:
        return None if _CAN_BE_MARK.fullmatch(tag) else True


@contextmanager
def _tags_applied(feature: Feature, config: pytest.Config) -> Iterator[None]:
    """Make the tags of a feature marks, declared as pytest wants them, while its scenarios are bound."""
    for tag in sorted(set().union(*(_tags_of(template) for template in feature.scenarios.values()))):
        line = f"{tag}: a tag in a feature file"
        if _CAN_BE_MARK.fullmatch(tag) and line not in config.getini("markers"):
            config.addinivalue_line("markers", line)
    for template in feature.scenarios.values():
        for examples in template.examples:
            examples.tags = {tag for tag in examples.tags if _CAN_BE_MARK.fullmatch(tag)}
    unmarkable = _UnmarkableTags()
    config.pluginmanager.register(unmarkable)
    try:
        yield
    finally:
        config.pluginmanager.unregister(unmarkable)


def _tags_of(template: ScenarioTemplate) -> set[str]:
    rule_tags = set() if template.rule is None else template.rule.tags
    return template.tags.union(template.feature.tags, rule_tags, *(examples.tags for examples in template.examples))


def _template_of(item: pytest.Item) -> ScenarioTemplate | None:
    """Return the scenario that a test runs, None for a test that is no scenario."""
    function = getattr(item, "obj", None)
    if not isinstance(function, types.FunctionType):
        return None
    # pytest-bdd 8 keeps it on the function, pytest-bdd 9 in a registry.
    registry = getattr(sys.modules["pytest_bdd.scenario"], "scenario_wrapper_template_registry", {})
    template = getattr(function, "__scenario__", None) or registry.get(function)
    return template if isinstance(template, ScenarioTemplate) else None


def _place_in_feature_file(item: pytest.Function) -> None:
    """Report a scenario at its own line, under its own name, rather than at pytest-bdd's code."""
    template = _template_of(item)
    if template is None:
        return
    item.extra_keyword_matches.update(_tags_of(template))
    example = item.name.removeprefix(item.originalname)
    item.location = (item.nodeid.partition("::")[0], template.line_number - 1, template.name + example)


def leave_out_scenarios_bound_elsewhere(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the scenarios that another module of the same run binds too."""
    bound = {
        (template.feature.filename, template.line_number)
        for item in items
        if not isinstance(item.parent, FeatureFile) and (template := _template_of(item)) is not None
    }
    left_out = [
        item
        for item in items
        if isinstance(item.parent, FeatureFile)
        and (template := _template_of(item)) is not None
        and (template.feature.filename, template.line_number) in bound
    ]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
