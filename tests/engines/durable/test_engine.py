from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import riskengine
from riskengine.cli import main
from riskengine.diagnostics import EngineError
from riskengine.engines import find_engine
from riskengine.engines.durable import DurableEngine, prepared, sandbox
from riskengine.engines.durable.encoding import Encoding, Network
from riskengine.engines.durable.fields import AlwaysField
from riskengine.profiles import Profile
from tests.engines.durable.test_sandbox import HANGS
from tests.engines.installed import needs_durable_rules
from tests.generated import make_rule, make_ruleset, parse, profiles, rulesets
from tests.shipped import no_home_office

pytestmark = needs_durable_rules

ROOT = Path(__file__).parents[3]
REFERENCE = find_engine("reference")
FLAG = make_ruleset([make_rule("GEN-000", parse("flag.a"))])
GIVEN = Profile("S-1", "employee", date(2026, 1, 1), {"flag.a": True})


@settings(max_examples=150, deadline=None)
@given(ruleset=rulesets(max_rules=8), several=st.lists(profiles(), min_size=1, max_size=4))
def test_in_this_process_it_agrees_with_the_reference(ruleset, several):
    ours, reference = DurableEngine(in_process=True).prepare(ruleset), REFERENCE.prepare(ruleset)
    for profile in several:
        assert ours.outcomes(profile) == reference.outcomes(profile)


@settings(max_examples=60, deadline=None)
@given(ruleset=rulesets(max_rules=8), several=st.lists(profiles(), min_size=1, max_size=4))
def test_in_worker_processes_it_agrees_with_the_reference(ruleset, several):
    ours, reference = DurableEngine().prepare(ruleset), REFERENCE.prepare(ruleset)
    for profile in several:
        assert ours.outcomes(profile) == reference.outcomes(profile)


@pytest.fixture
def perturbed_memory(monkeypatch):
    """Workers in which memory that nobody wrote holds a pattern, so that reading it shows (with glibc)."""
    monkeypatch.setenv("MALLOC_PERTURB_", "165")
    pool = sandbox.WorkerPool(1)
    monkeypatch.setattr(sandbox, "_pool", pool)
    yield
    pool.close()


@pytest.mark.usefixtures("perturbed_memory")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ruleset=rulesets(max_rules=8), several=st.lists(profiles(), min_size=1, max_size=4))
def test_nothing_hangs_on_memory_that_was_never_written(ruleset, several):
    ours, reference = DurableEngine().prepare(ruleset), REFERENCE.prepare(ruleset)
    for profile in several:
        assert ours.outcomes(profile) == reference.outcomes(profile)


@pytest.mark.parametrize("in_process", [True, False])
def test_profiles_leave_nothing_behind_for_the_next_one(in_process):
    engine = DurableEngine(in_process=in_process).prepare(FLAG)
    unknown = Profile("S-2", "employee", date(2026, 1, 1), {})
    # More than the 1,024 sessions that durable_rules has room for.
    for _ in range(700):
        assert engine.outcomes(GIVEN) == (["GEN-000"], [])
        assert engine.outcomes(unknown) == ([], ["GEN-000"])


@pytest.mark.parametrize("in_process", [True, False])
def test_one_prepared_ruleset_serves_many_threads(in_process):
    engine = DurableEngine(in_process=in_process).prepare(FLAG)
    given_profiles = [Profile("S", "employee", date(2026, 1, 1), {"flag.a": number % 2 == 0}) for number in range(200)]
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(engine.outcomes, given_profiles))
    assert results == [(["GEN-000"], []) if number % 2 == 0 else ([], []) for number in range(200)]


# ------------------------------------------------------------ time limits


@pytest.fixture
def hanging(monkeypatch):
    """Rulesets whose networks are never made, as durable_rules takes some."""
    network = Network({"f0": AlwaysField()}, {}, HANGS)
    monkeypatch.setattr(prepared, "encode", lambda *_: Encoding(-1, ((network,),), {}, 0, {}))


@pytest.mark.usefixtures("hanging")
def test_a_hang_is_an_error_within_the_time_limit():
    with pytest.raises(EngineError) as error:
        find_engine("durable", time_limit=0.5).prepare(FLAG).outcomes(GIVEN)
    assert error.value.diagnostics[0].code == "RE5302"


def test_after_a_hang_the_engine_works_again(monkeypatch):
    engine = find_engine("durable", time_limit=20)
    network = Network({"f0": AlwaysField()}, {}, HANGS)
    with monkeypatch.context() as patch:
        patch.setattr(prepared, "encode", lambda *_: Encoding(-1, ((network,),), {}, 0, {}))
        with pytest.raises(EngineError):
            find_engine("durable", time_limit=0.5).prepare(FLAG).outcomes(GIVEN)
    assert engine.prepare(FLAG).outcomes(GIVEN) == (["GEN-000"], [])


@pytest.mark.usefixtures("hanging")
def test_on_the_command_line_a_hang_is_told_and_ends_the_run():
    arguments = ["assess", "examples/profiles.csv", "--engine", "durable", "--time-limit", "0.5", "--lang", "en"]
    result = CliRunner().invoke(main, [*arguments, "--ruleset", str(ROOT / "rulesets" / "no-home-office")])
    assert result.exit_code == 2
    assert "RE5302" in result.stderr
    assert "0.5 seconds" in result.stderr


def test_the_command_line_assesses_within_a_time_limit():
    arguments = ["assess", str(ROOT / "examples" / "profiles.csv"), "--engine", "durable", "--time-limit", "20"]
    result = CliRunner().invoke(main, [*arguments, "--ruleset", str(ROOT / "rulesets" / "no-home-office"), "--summary"])
    assert result.exit_code == 0


def test_a_time_limit_for_an_engine_without_one_is_an_error():
    result = CliRunner().invoke(
        main, ["assess", str(ROOT / "examples" / "profiles.csv"), "--time-limit", "5", "--lang", "en"]
    )
    assert result.exit_code == 2
    assert "RE5003" in result.stderr


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf"), 86_401])
def test_a_time_limit_must_be_a_time(seconds):
    with pytest.raises(ValueError, match="time limit"):
        DurableEngine(time_limit=seconds)


def test_a_contradiction_of_the_network_is_an_error(monkeypatch):
    monkeypatch.setattr(prepared, "ALWAYS", "another rule")
    with pytest.raises(EngineError) as error:
        DurableEngine(in_process=True).prepare(FLAG).outcomes(GIVEN)
    assert error.value.diagnostics[0].code == "RE5305"


# --------------------------------------------------------- only when chosen


def test_durable_rules_is_imported_only_when_the_engine_is_chosen():
    source = (
        "import sys; from riskengine.engines import engine_names, find_engine; find_engine('compiled'); engine_names();"
        "assert not {'durable', 'durable_rules_engine', 'riskengine.engines.durable'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", source], cwd=ROOT, check=False).returncode == 0


def test_in_worker_processes_the_library_never_enters_this_one():
    source = (
        "import sys, riskengine; ruleset = riskengine.load_ruleset('rulesets/no-home-office');"
        "riskengine.assess({'subject': 'A'}, ruleset, engine='durable');"
        "assert not {'durable', 'durable_rules_engine'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", source], cwd=ROOT, check=False).returncode == 0


def test_the_provenance_names_the_engine():
    ruleset = no_home_office()
    assert riskengine.assess({"subject": "A"}, ruleset, engine="durable").provenance.engine == "durable"


@pytest.mark.parametrize("spec", [None, ModuleSpec("durable_rules_engine", None)])
def test_without_the_library_the_engine_is_an_error_that_says_how_to_get_it(monkeypatch, spec):
    monkeypatch.setattr("riskengine.engines.durable.network.find_spec", lambda _name: spec)
    with pytest.raises(EngineError) as error:
        find_engine("durable")
    assert error.value.diagnostics[0].code == "RE5301"
    assert "riskengine[durable]" in error.value.diagnostics[0].advice("en")
    listed = CliRunner().invoke(main, ["engines", "--lang", "en"])
    assert listed.exit_code == 0
    assert "durable_rules, which is not installed" in listed.output
