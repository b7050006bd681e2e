"""One ruleset on Rete networks: layer by layer, from what is known to how the rules come out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from itertools import count
from threading import Lock

from riskengine.diagnostics import Diagnostic, EngineError
from riskengine.engines.durable.encoding import ALWAYS, Encoding, Network, encode
from riskengine.engines.engine import Outcomes
from riskengine.language import Surroundings, Truth
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet

Fire = Callable[[str, int, Sequence[str]], list[list[str]]]
"""Asserts, in a session, a message in each network from a number on; returns the rules that fired in each."""

Run = Callable[[Encoding], AbstractContextManager[Fire]]
"""Makes the networks of an encoding ready for one profile."""

_sessions = count()


class PreparedDurable:
    """The networks of one ruleset, made for each legal period and kind of subject when first met."""

    def __init__(self, ruleset: RuleSet, run: Run) -> None:
        self._ruleset = ruleset
        self._run = run
        self._encodings: dict[tuple[int, str], Encoding] = {}
        self._lock = Lock()

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how the rules come out for the profile. Raises EngineError where the networks fail."""
        encoding = self._encoding(profile)
        surroundings = Surroundings(profile.values, encoding.parameters, as_of=profile.as_of)
        # A session of its own: facts of two profiles in one session would be joined.
        session = f"s{next(_sessions)}"
        truths: list[Truth] = [None] * encoding.statement_count
        number = 0
        with self._run(encoding) as fire:
            for layer in encoding.layers:
                messages = [network.message(session, surroundings, truths) for network in layer]
                for network, fired in zip(layer, fire(session, number, messages), strict=True):
                    _note(network, fired, truths)
                number += len(layer)
        established = [rule for rule, statement in encoding.rules.items() if truths[statement] is True]
        undetermined = [rule for rule, statement in encoding.rules.items() if truths[statement] is None]
        return established, undetermined

    def _encoding(self, profile: Profile) -> Encoding:
        """Return the networks for the date and kind of subject of a profile."""
        calendar = self._ruleset.calendar
        position = calendar.position(profile.as_of)
        key = position, profile.subject_kind
        with self._lock:
            encoding = self._encodings.get(key)
            if encoding is None:
                encoding = encode(self._ruleset, calendar.states[position], profile.subject_kind)
                self._encodings[key] = encoding
        return encoding


def _note(network: Network, fired: Sequence[str], truths: list[Truth]) -> None:
    """Note how the statements of a network came out."""
    if ALWAYS not in fired:
        raise EngineError([Diagnostic("RE5305", {"reason": "a rule that always holds did not fire"})])
    for name in fired:
        if name == ALWAYS:
            continue
        statement, truth = network.rules[name]
        if truths[statement] is not None:
            raise EngineError([Diagnostic("RE5305", {"reason": "a rule fired as true and as false"})])
        truths[statement] = truth
