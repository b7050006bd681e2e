"""What a query for an audience can depend on."""

import pytest

from riskengine.engines.conformance.vocabulary import make_rule, make_ruleset
from riskengine.language import FactHolds
from riskengine.sql import ruleset_sql
from tests.shipped import no_home_office
from tests.sql.asking import answer

RULESET = no_home_office()


@pytest.mark.parametrize("audience", RULESET.audiences)
def test_a_query_reads_no_fact_that_its_audience_may_not_see_without_consent(audience):
    statement = ruleset_sql(RULESET, dialect="duckdb", output="table", audience=audience)
    read = {fact for fact in RULESET.facts if f'"{fact}"' in statement}
    visible = [rule for rule in RULESET.rules.values() if audience in rule.audience]
    free = {fact for rule in visible if not rule.released_by[audience] for fact in rule.reads}
    released = {fact for rule in visible if rule.released_by[audience] for fact in rule.reads}
    assert read
    assert read <= free | released | {consent for rule in visible for consent in rule.released_by[audience]}
    assert all(audience in RULESET.facts[fact].visible_to for fact in read - released)


def test_an_audience_that_sees_no_rule_gets_no_findings_and_a_matrix_without_rules(database):
    hidden = make_ruleset([make_rule("GEN-000", FactHolds("flag.a"), audience=frozenset({"nurse"}))])
    records = [{"subject": "a", "flag.a": True}]
    assert answer(database, hidden, records, audience="leader", output="findings") == []
    [row] = answer(database, hidden, records, audience="leader")
    assert [*row] == ["subject", "as_of"]
    assert len(answer(database, hidden, records, audience="nurse", output="findings")) == 1
