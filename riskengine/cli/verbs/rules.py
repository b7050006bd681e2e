"""``riskengine rules``: the rules of a ruleset, in a list or one of them whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

import click

from riskengine.cli import options
from riskengine.cli.named_rule import rule_named
from riskengine.cli.output import print_output, style_for
from riskengine.cli.setting import audience_of, load_and_settle, today
from riskengine.reports.rule_listing import rule_card, rule_json, rules_json, rules_table
from riskengine.rulesets import Rule, RuleSet


class RulesOptions(options.RulesetOptions, options.OutputOptions):
    """The options of both verbs."""


class ListOptions(RulesOptions):
    """The options of the list."""

    needs_review: bool


@click.group("rules")
def command() -> None:
    """List the rules of a ruleset, or show one of them whole."""


@command.command("list")
@options.ruleset_option
@click.option("--needs-review", is_flag=True, help="Only rules that wait for professional review.")
@options.audience_option
@options.as_of_option
@options.language_option
@options.format_option("table", "json", default="table")
@options.out_options
@click.pass_context
def list_rules(context: click.Context, **chosen: Unpack[ListOptions]) -> None:
    """List the rules, area by area.

    Without --for all rules are listed; without --as-of also those not in force today.
    """
    ruleset, language = load_and_settle(chosen["ruleset"], context)
    rules = _chosen(ruleset, chosen)
    if chosen["format"] == "json":
        content = rules_json(rules)
    else:
        content = rules_table(rules, ruleset, style_for(chosen["out"], language))
    print_output(content, chosen["out"], force=chosen["force"])


def _chosen(ruleset: RuleSet, chosen: ListOptions) -> Sequence[Rule]:
    audience = None if chosen["audience"] is None else audience_of(chosen["audience"], ruleset)
    day = chosen["as_of"]
    return [
        rule
        for rule in ruleset.rules.values()
        if (audience is None or audience in rule.audience)
        and (day is None or rule.in_force.contains(day))
        and (rule.needs_review or not chosen["needs_review"])
    ]


@command.command("show")
@click.argument("rule_id", metavar="ID")
@options.ruleset_option
@options.as_of_option
@options.language_option
@options.format_option("table", "json", default="table")
@options.out_options
@click.pass_context
def show_rule(context: click.Context, rule_id: str, **chosen: Unpack[RulesOptions]) -> None:
    """Show everything about the rule ID: its condition, reason, actions, sources and audience."""
    ruleset, language = load_and_settle(chosen["ruleset"], context)
    rule = rule_named(rule_id, ruleset)
    if chosen["format"] == "json":
        content = rule_json(rule)
    else:
        content = rule_card(rule, ruleset, chosen["as_of"] or today(), style_for(chosen["out"], language))
    print_output(content, chosen["out"], force=chosen["force"])
