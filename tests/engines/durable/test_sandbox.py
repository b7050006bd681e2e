from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import pytest

from riskengine.diagnostics import EngineError
from riskengine.engines.durable import worker as worker_script
from riskengine.engines.durable.encoding import Encoding
from riskengine.engines.durable.network import library_path
from riskengine.engines.durable.sandbox import Deadline, Worker, WorkerPool
from tests.engines.installed import needs_durable_rules

pytestmark = [
    needs_durable_rules,
    pytest.mark.skipif(sys.platform == "win32", reason="durable_rules is built for POSIX"),
]

FIRES = '{"always":{"all":[{"m":{"f0":true}}]}}'
# 513 different comparisons of one field: durable_rules never comes to the end of making it.
HANGS = "{" + ",".join(f'"r{limit}":{{"all":[{{"m":{{"$gt":{{"f0":{limit}}}}}}}]}}' for limit in range(513)) + "}"
REFUSED = '{"r":{"all":[{"m":{"$and":[{"f0":1e-07}]}}]}}'


def encoding_of(*definitions: str, key: int = 10_000) -> Encoding:
    class Written(Encoding):
        @property
        def definitions(self) -> list[str]:
            return list(definitions)

    return Written(key, (), {}, 0, {})


def library() -> Path:
    path = library_path()
    assert path is not None
    return path


def is_running(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    made = WorkerPool(2)
    yield made
    made.close()


def fire(
    pool: WorkerPool, encoding: Encoding, seconds: float = 20, message: str = '{"sid":"s1","f0":true}'
) -> list[list[str]]:
    deadline = Deadline(seconds)
    with pool.borrowed(library(), encoding, deadline) as worker:
        worker.load(encoding, deadline)
        return worker.ask(deadline, "fire", encoding.key, "s1", 0, [message])


def code_of(error: pytest.ExceptionInfo[EngineError]) -> str:
    return error.value.diagnostics[0].code


def test_a_network_fires_in_a_process_that_is_not_this_one(pool):
    assert fire(pool, encoding_of(FIRES)) == [["always"]]
    assert pool.process_ids
    assert os.getpid() not in pool.process_ids


def test_a_worker_keeps_its_networks_and_is_lent_again(pool):
    fire(pool, encoding_of(FIRES))
    before = pool.process_ids
    fire(pool, encoding_of(FIRES))
    assert pool.process_ids == before


def test_a_hang_is_an_error_after_the_time_limit_and_its_process_is_gone(pool):
    started = time.monotonic()
    with pytest.raises(EngineError) as error:
        fire(pool, encoding_of(HANGS), seconds=0.5)
    assert code_of(error) == "RE5302"
    assert "0.5 seconds" in error.value.diagnostics[0].message("en")
    assert 0.5 <= time.monotonic() - started < 10
    assert pool.process_ids == ()


def test_after_a_hang_the_next_profile_gets_a_new_process(pool):
    with pytest.raises(EngineError):
        fire(pool, encoding_of(HANGS), seconds=0.5)
    assert fire(pool, encoding_of(FIRES)) == [["always"]]


def test_a_process_that_was_stopped_by_a_hang_leaves_no_zombie():
    worker = Worker(library(), Deadline(20))
    with pytest.raises(EngineError):
        worker.load(encoding_of(HANGS), Deadline(0.5))
    assert not is_running(worker.process_id)


def test_a_process_that_crashes_is_an_error_that_says_how(pool):
    fire(pool, encoding_of(FIRES))
    os.kill(pool.process_ids[0], signal.SIGSEGV)
    with pytest.raises(EngineError) as error:
        fire(pool, encoding_of(FIRES))
    assert code_of(error) == "RE5303"
    assert "SIGSEGV" in error.value.diagnostics[0].message("en")
    assert fire(pool, encoding_of(FIRES)) == [["always"]]


def test_a_network_that_the_library_refuses_is_an_error_and_its_process_is_not_used_again(pool):
    fire(pool, encoding_of(FIRES))
    before = pool.process_ids
    with pytest.raises(EngineError) as error:
        fire(pool, encoding_of(REFUSED, key=10_001))
    assert code_of(error) == "RE5305"
    assert set(before).isdisjoint(pool.process_ids)


def test_an_error_of_the_library_holds_no_value_of_the_profile(pool):
    with pytest.raises(EngineError) as error:
        fire(pool, encoding_of(FIRES), message='{"sid":"s1","f0":1e-07,"secret":"tell-nobody"}')
    assert code_of(error) == "RE5305"
    assert "tell-nobody" not in str(error.value)
    assert error.value.__cause__ is None


def test_a_message_that_matches_nothing_is_an_error_rather_than_a_risk(pool):
    with pytest.raises(EngineError) as error:
        fire(pool, encoding_of(FIRES), message='{"sid":"s1","f0":false}')
    assert code_of(error) == "RE5305"


def test_many_threads_share_few_processes(pool):
    with ThreadPoolExecutor(12) as threads:
        results = list(threads.map(lambda _: fire(pool, encoding_of(FIRES)), range(200)))
    assert results == [[["always"]]] * 200
    assert 1 <= len(pool.process_ids) <= 2


def test_an_old_network_makes_room_for_a_new_one(pool):
    for key in range(20_000, 20_040):
        assert fire(pool, encoding_of(FIRES, key=key)) == [["always"]]
    assert fire(pool, encoding_of(FIRES, key=20_000)) == [["always"]]


def test_closing_ends_the_processes(pool):
    fire(pool, encoding_of(FIRES))
    running = pool.process_ids
    pool.close()
    assert not any(is_running(process_id) for process_id in running)


def test_an_interruption_ends_the_process_whose_answer_nobody_waits_for(pool, monkeypatch):
    with pool.borrowed(library(), encoding_of(FIRES), Deadline(20)) as worker:

        class Interrupted(SimpleQueue):
            def get(self, timeout):
                raise KeyboardInterrupt

        monkeypatch.setattr(worker, "_answers", Interrupted())
        with pytest.raises(KeyboardInterrupt):
            worker.load(encoding_of(FIRES), Deadline(20))
    assert pool.process_ids == ()
    assert not is_running(worker.process_id)


def test_a_python_that_cannot_be_started_is_an_error(pool, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(EngineError) as error:
        fire(pool, encoding_of(FIRES))
    assert code_of(error) == "RE5304"
    monkeypatch.undo()
    assert fire(pool, encoding_of(FIRES)) == [["always"]]


# ------------------------------------------------- the program that uses it

PROGRAM = """
    import os, sys, time
    from datetime import date
    from riskengine.engines import find_engine
    from riskengine.engines.durable.sandbox import worker_pool
    from riskengine.profiles import Profile
    from tests.generated import make_rule, make_ruleset, parse

    ruleset = make_ruleset([make_rule("GEN-000", parse("flag.a"))])
    engine = find_engine("durable").prepare(ruleset)
    profile = Profile("S-1", "employee", date(2026, 1, 1), {"flag.a": True})
    assert engine.outcomes(profile) == (["GEN-000"], [])
    print(*worker_pool().process_ids, flush=True)
"""


def start(more: str = "") -> subprocess.Popen[str]:
    source = textwrap.dedent(PROGRAM) + textwrap.dedent(more)
    root = Path(__file__).parents[3]
    return subprocess.Popen([sys.executable, "-c", source], cwd=root, stdout=subprocess.PIPE, text=True)


def ends_soon(process_id: int) -> bool:
    for _ in range(100):
        if not is_running(process_id):
            return True
        time.sleep(0.1)
    return False


def test_processes_end_with_the_program():
    with start() as program:
        (process_id,) = map(int, program.communicate(timeout=30)[0].split())
    assert program.returncode == 0
    assert not is_running(process_id)


def test_processes_end_when_the_program_is_killed():
    with start("time.sleep(60)") as program:
        process_id = int(program.stdout.readline())
        program.kill()
    assert ends_soon(process_id)


def test_a_process_that_hangs_ends_by_itself_when_the_program_was_killed():
    more = """
    from tests.engines.durable.test_sandbox import HANGS, encoding_of, library
    from riskengine.engines.durable import sandbox
    sandbox._GRACE = 1.0
    worker = sandbox.Worker(library(), sandbox.Deadline(20))
    print(worker.process_id, flush=True)
    worker.load(encoding_of(HANGS), sandbox.Deadline(2))
    """
    with start(more) as program:
        program.stdout.readline()
        process_id = int(program.stdout.readline())
        time.sleep(0.5)
        program.kill()
    assert is_running(process_id)
    assert ends_soon(process_id)


def test_a_fork_gets_processes_of_its_own():
    more = """
    before = worker_pool().process_ids
    child = os.fork()
    if child == 0:
        assert worker_pool().process_ids == ()
        assert engine.outcomes(profile) == (["GEN-000"], [])
        assert set(before).isdisjoint(worker_pool().process_ids)
        sys.exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert engine.outcomes(profile) == (["GEN-000"], [])
    assert worker_pool().process_ids == before
    """
    with start(more) as program:
        program.communicate(timeout=30)
    assert program.returncode == 0


# ------------------------------------------------- what a worker answers


def answers_to(*requests: list[object]) -> list[list[object]]:
    """What the loop of a worker answers, run here."""
    incoming, outgoing = io.BytesIO(), io.BytesIO()
    for request in requests:
        worker_script.write_frame(incoming, request)
    incoming.seek(0)
    worker_script.serve(incoming, outgoing)
    outgoing.seek(0)
    return list(iter(lambda: worker_script.read_frame(outgoing), None))


def test_a_worker_answers_every_request_until_there_are_no_more(monkeypatch):
    monkeypatch.syspath_prepend(Path(worker_script.__file__).parent)
    asked = answers_to(
        ["library", 60, str(library())],
        ["load", 60, 1, [FIRES], []],
        ["fire", 60, 1, "s1", 0, ['{"sid":"s1","f0":true}']],
        ["load", 60, 2, [FIRES], [1]],
        ["fire", 60, 1, "s1", 0, ['{"sid":"s1","f0":true}']],
        ["sing", 60],
    )
    done: list[object] = ["done", None]
    assert asked == [done, done, ["done", [["always"]]], done, ["failed", "KeyError"], ["failed", "ValueError"]]


def test_a_frame_that_is_cut_short_is_the_end():
    stream = io.BytesIO()
    worker_script.write_frame(stream, ["done", None])
    whole = stream.getvalue()
    for length in range(len(whole)):
        assert worker_script.read_frame(io.BytesIO(whole[:length])) is None
    assert worker_script.read_frame(io.BytesIO(whole)) == ["done", None]
