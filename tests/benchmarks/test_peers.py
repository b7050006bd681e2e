"""What peers are asked means what our rules mean. No peer is installed for these tests."""

from importlib import import_module
from operator import eq, ge, gt, is_, le, lt, ne

import pytest

from benchmarks.peers.definitely_true import Every, Some, formulas
from benchmarks.peers.definitely_true import Test as FactTest
from benchmarks.peers.run import PEERS
from benchmarks.sixty_rules import profiles, ruleset
from riskengine.engines import find_engine
from riskengine.engines.conformance.vocabulary import profile, rules_of

_COMPARE = {"is": is_, "==": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def _holds(formula, values):
    match formula:
        case FactTest(fact=fact, operator=operator, value=value):
            return fact in values and _COMPARE[operator](values[fact], value)
        case Every(parts=parts):
            return all(_holds(part, values) for part in parts)
        case Some(parts=parts):
            return any(_holds(part, values) for part in parts)


def _established(of, values):
    return [rule for rule, formula in formulas(of).items() if _holds(formula, values)]


def test_a_formula_holds_exactly_where_the_rule_is_established():
    of = ruleset(200)
    reference = find_engine("reference").prepare(of)
    for case in profiles(of, 100):
        assert _established(of, case.values) == reference.outcomes(case)[0]


@pytest.mark.parametrize("values", [{}, {"flag.a": True}, {"flag.a": False}, {"flag.a": True, "flag.b": True}])
def test_a_negation_holds_only_where_what_it_denies_is_known_to_be_false(values):
    of = rules_of("not (flag.a and flag.b)", "not (flag.a or not flag.b)", "not not flag.a")
    assert _established(of, values) == find_engine("reference").prepare(of).outcomes(profile(values))[0]


def test_a_condition_that_peers_are_not_asked_is_refused():
    with pytest.raises(ValueError, match="peers are not asked for a Known"):
        formulas(rules_of("known(flag.a)"))


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.module)
def test_a_peer_is_asked_by_a_module_that_needs_its_package_only_when_asked(peer):
    assert callable(import_module(f"benchmarks.peers.{peer.module}").forms)
    assert peer.requirements or peer.name == "riskengine"
    assert peer.compared >= 20
