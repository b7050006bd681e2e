"""What the scenarios of one pytest run share: rulesets read once, the engine, the authors' texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from riskengine.assessment import Assessment, Assessor
    from riskengine.diagnostics import DiagnosticsError, SourceText
    from riskengine.engines import Engine
    from riskengine.profiles import Profile
    from riskengine.rulesets import RuleSet


class FeatureRun:
    """The rulesets that features name, each read once in a run.

    Raises UsageError where a directory was named that is not there.
    """

    def __init__(self, config: pytest.Config) -> None:
        self.engine = chosen_engine(config)
        self._named_directories = named_ruleset_directories(config)
        self._base_directory = config.invocation_params.dir
        self._rulesets: dict[tuple[str | Path, ...], RuleSet | DiagnosticsError] = {}
        self._sources: dict[Path, SourceText] = {}
        self._assessors: dict[tuple[RuleSet, str | None], Assessor] = {}

    def ruleset(self, reference: str, feature_path: Path) -> RuleSet:
        """Return the ruleset of a reference: an id, ``id@version``, or a path as seen from the feature file.

        Raises DiagnosticsError where it cannot be read, every time it is asked for.
        """
        is_path = "/" in reference or "\\" in reference
        target = (feature_path.parent / reference).resolve() if is_path else reference
        directories = () if is_path else self._named_directories or self._usual_directories(feature_path)
        key = (target, *directories)
        if key not in self._rulesets:
            self._rulesets[key] = _load(target, directories)
        ruleset = self._rulesets[key]
        if isinstance(ruleset, Exception):
            raise ruleset.with_traceback(None)
        return ruleset

    def _usual_directories(self, feature_path: Path) -> tuple[Path, ...]:
        """Return the directories called ``rulesets`` beside and above a feature file, then where pytest was started."""
        places = [*feature_path.parents, self._base_directory]
        return tuple(place / "rulesets" for place in places if (place / "rulesets").is_dir())

    def assess(self, profile: Profile, ruleset: RuleSet, audience: str | None) -> Assessment:
        """Return the assessment of a profile as an audience sees it, by the engine of this run."""
        from riskengine.assessment import Assessor

        key = ruleset, audience
        if key not in self._assessors:
            self._assessors[key] = Assessor(ruleset, audience=audience, engine=self.engine)
        return self._assessors[key].assess(profile)

    def source(self, feature_path: Path) -> SourceText:
        """Return the text of a feature file, under the path to show for it."""
        if feature_path not in self._sources:
            from riskengine.features.places import feature_source

            self._sources[feature_path] = feature_source(feature_path, self._base_directory)
        return self._sources[feature_path]


def _load(target: str | Path, directories: Sequence[Path]) -> RuleSet | DiagnosticsError:
    from riskengine.diagnostics import DiagnosticsError
    from riskengine.rulesets import load_ruleset

    try:
        return load_ruleset(
            _shortened(target) if isinstance(target, Path) else target,
            search_directories=[_shortened(directory) for directory in directories],
        )
    except DiagnosticsError as error:
        return error


def _shortened(path: Path) -> Path:
    """Return a path as seen from where we are, when it lies below: messages about rulesets show it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def named_ruleset_directories(config: pytest.Config) -> tuple[Path, ...]:
    """Return the directories of rulesets that the command line names, then those that the ini-file names.

    Raises UsageError for one that is not there.
    """
    named = [config.invocation_params.dir / name for name in config.getoption("riskengine_ruleset_directories")]
    named += config.getini("riskengine_rulesets") or []
    if missing := [path for path in named if not path.is_dir()]:
        raise pytest.UsageError(f"no such ruleset directory: {', '.join(str(path) for path in missing)}")
    return tuple(dict.fromkeys(named))


ENGINE = pytest.StashKey["Engine"]()
"""Where a run keeps an engine that it was given itself, rather than its name."""


class GivenEngine:
    """Has the features of a run evaluated by an engine that need have no name to be found by."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Keep the engine where features look for it."""
        config.stash[ENGINE] = self._engine


def chosen_engine(config: pytest.Config) -> str | Engine:
    """Return the engine of this run: a name, or the engine itself where the option names a class.

    Raises UsageError where there is none.
    """
    if ENGINE in config.stash:
        return config.stash[ENGINE]
    from riskengine.diagnostics import EngineError
    from riskengine.engines import engine_from

    reference: str = config.getoption("riskengine_engine")
    try:
        engine: Engine = engine_from(reference)
    except EngineError as error:
        raise pytest.UsageError(str(error)) from None
    return engine if ":" in reference else reference


_FEATURE_RUN = pytest.StashKey[FeatureRun]()


def feature_run(config: pytest.Config) -> FeatureRun:
    """Return what the scenarios of this run share."""
    if _FEATURE_RUN not in config.stash:
        config.stash[_FEATURE_RUN] = FeatureRun(config)
    return config.stash[_FEATURE_RUN]


def bring_in_steps(config: pytest.Config) -> None:
    """Make the steps known to pytest-bdd, if they are not yet.

    They are registered no earlier than the first feature that needs them, so that projects which use
    pytest-bdd for other things never meet them.
    """
    from riskengine.pytest_plugin import steps

    if not config.pluginmanager.is_registered(steps):
        config.pluginmanager.register(steps, "riskengine-steps")
