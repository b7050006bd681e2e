"""Then: what must have come out, and, where it has not, why."""

from __future__ import annotations

from collections.abc import Iterable

from riskengine.assessment import Finding, Outcome, Suggestion, explain_rule
from riskengine.localisation import LocalisedText
from riskengine.pytest_plugin.explanation_lines import explanation_lines, value_as_written
from riskengine.pytest_plugin.failure import ExpectationNotMetError
from riskengine.pytest_plugin.messages import message
from riskengine.pytest_plugin.sentences import outcome_named, outcome_words
from riskengine.pytest_plugin.situation import Situation
from riskengine.pytest_plugin.tagged_rule import tagged_rule

_A_NUMBER_OF_DAYS = LocalisedText({"en": "a number of days", "nb": "et antall dager"})

# ---------------------------------------------------------------- rules


def rule_comes_out(situation: Situation, outcome: str, rule: str | None = None) -> None:
    """A rule, the tagged one where none is named, has an outcome."""
    rule_id = _rule(situation, rule)
    expected = outcome_named(outcome)
    words = {"rule": _rule_title(situation, rule_id), "expected": outcome_words(expected, situation.language)}
    finding = _finding(situation, rule_id)
    applies = explain_rule(situation.profile, situation.ruleset, rule_id).applies
    if finding is None and applies:
        audience = situation.assessment.provenance.audience
        raise _not_met(situation, "outcome_is_hidden", **words, audience=audience)
    actual: Outcome = "not_established" if finding is None else finding.outcome
    if actual != expected:
        raise _not_met(
            situation,
            "wrong_outcome",
            **words,
            actual=outcome_words(actual, situation.language),
            lines=_explanation(situation, rule_id),
        )
    if applies:
        situation.show(rule_id, expected)


def audience_sees_rule(situation: Situation, audience: str) -> None:
    """The assessment for an audience tells it of the tagged rule."""
    rule_id, seen = _sees(situation, audience)
    if not seen:
        raise _not_met(
            situation,
            "does_not_see",
            audience=audience,
            rule=_rule_title(situation, rule_id),
            lines=_who_sees(situation, audience, rule_id),
        )


def audience_does_not_see_rule(situation: Situation, audience: str) -> None:
    """The assessment for an audience does not mention the tagged rule."""
    rule_id, seen = _sees(situation, audience)
    if seen:
        raise _not_met(situation, "sees", audience=audience, rule=_rule_title(situation, rule_id))


# -------------------------------------------------------------- actions


def action_is_suggested(situation: Situation, action: str) -> None:
    """An action is suggested."""
    _suggestion(situation, action)


def action_is_suggested_within(situation: Situation, action: str, days: str, role: str) -> None:
    """An action is suggested to a role, due in exactly that number of days."""
    situation.require_known("role", role, situation.ruleset.roles)
    if not (days.isascii() and days.isdigit()):
        raise situation.error("RE6012", {"text": days, "expected": _A_NUMBER_OF_DAYS}, situation.span_of(days))
    suggestion = _suggestion(situation, action)
    due_in_days = (suggestion.due_on - situation.assessment.as_of).days
    if due_in_days != int(days):
        raise _not_met(situation, "wrong_due", action=action, expected=days, actual=due_in_days)
    if suggestion.role != role:
        raise _not_met(situation, "wrong_role", action=action, expected=role, actual=suggestion.role)


def action_is_not_suggested(situation: Situation, action: str) -> None:
    """An action of the ruleset is not suggested."""
    situation.require_known("action", action, situation.ruleset.actions)
    for suggestion in situation.assessment.suggestions:
        if suggestion.action == action:
            raise _not_met(situation, "suggested", action=action, lines=_reasons(situation, suggestion))


def nothing_is_suggested(situation: Situation) -> None:
    """No action is suggested."""
    if suggestions := situation.assessment.suggestions:
        lines = [
            line
            for suggestion in suggestions
            for line in (suggestion.action, *_indented(_reasons(situation, suggestion)))
        ]
        raise _not_met(situation, "something_suggested", lines=lines)


# ------------------------------------------------------- open questions


def fact_is_open_question(situation: Situation, fact: str) -> None:
    """A fact is unknown, and some outcome hangs on it."""
    situation.require_known("fact", fact, situation.ruleset.facts)
    if any(question.fact == fact for question in situation.assessment.open_questions):
        return
    value = situation.profile[fact]
    line = message("no_rule_hangs_on_it", situation.language)
    if value is not None:
        line = f"{fact} = {value_as_written(value, situation.language)}"
    raise _not_met(situation, "not_open", fact=fact, lines=[line])


def no_open_questions(situation: Situation) -> None:
    """No outcome hangs on an unknown fact."""
    if questions := situation.assessment.open_questions:
        lines = [f"{question.fact}: {', '.join(question.settles + question.contributes_to)}" for question in questions]
        raise _not_met(situation, "some_open", lines=lines)


# --------------------------------------------------------------- levels


def area_has_level(situation: Situation, area: str, level: str) -> None:
    """An area is at one level, and no unknown fact could change that."""
    area_level_lies_between(situation, area, level, level)


def area_level_lies_between(situation: Situation, area: str, at_least: str, at_most: str) -> None:
    """An area is surely at least at one level and possibly at most at another."""
    situation.require_known("area", area, situation.ruleset.areas)
    for level in (at_least, at_most):
        situation.require_known("level", level, situation.ruleset.level_order)
    found = next((one for one in situation.assessment.areas if one.area == area), None)
    if found is None:
        raise _not_met(situation, "silent_area", area=area)
    if (found.at_least, found.at_most) == (at_least, at_most):
        return
    lines: list[str] = []
    for finding in situation.assessment.findings:
        if finding.area == area and finding.outcome != "not_established":
            lines.append(f"{finding.level}: {_outcome_line(situation, finding.rule, finding.outcome)}")
            lines.extend(_indented(_explanation(situation, finding.rule)))
    expected = _interval(situation, at_least, at_most)
    actual = _interval(situation, found.at_least, found.at_most)
    raise _not_met(situation, "wrong_level", area=area, expected=expected, actual=actual, lines=lines)


def _interval(situation: Situation, at_least: str, at_most: str) -> str:
    if at_least == at_most:
        return at_least
    return message("between", situation.language, at_least=at_least, at_most=at_most)


# ---------------------------------------------------------------- parts


def _rule(situation: Situation, rule: str | None) -> str:
    """Return the named rule, or the tagged one. Raises for one that the ruleset lacks or that could never apply."""
    ruleset = situation.ruleset
    if rule is None:
        rule = tagged_rule(situation)
    situation.require_known("rule", rule, ruleset.rules)
    kinds = ruleset.rules[rule].subject_kind, situation.profile.subject_kind
    if kinds[0] != kinds[1]:
        arguments = {"rule": rule, "rule_kind": kinds[0], "scenario_kind": kinds[1]}
        raise situation.error("RE6013", arguments, situation.span_of())
    return rule


def _finding(situation: Situation, rule: str) -> Finding | None:
    return next((finding for finding in situation.assessment.findings if finding.rule == rule), None)


def _sees(situation: Situation, audience: str) -> tuple[str, bool]:
    situation.require_known("audience", audience, situation.ruleset.audiences)
    rule = _rule(situation, None)
    return rule, any(finding.rule == rule for finding in situation.assessment_for(audience).findings)


def _who_sees(situation: Situation, audience: str, rule: str) -> list[str]:
    consents = situation.ruleset.rules[rule].released_by.get(audience)
    if consents is None:
        audiences = ", ".join(sorted(situation.ruleset.rules[rule].audience))
        return [message("rule_is_for", situation.language, audiences=audiences)]
    missing = sorted(fact for fact in consents if situation.profile[fact] is not True)
    if missing:
        return [message("needs_consent", situation.language, facts=", ".join(missing))]
    return _explanation(situation, rule)


def _suggestion(situation: Situation, action: str) -> Suggestion:
    situation.require_known("action", action, situation.ruleset.actions)
    for suggestion in situation.assessment.suggestions:
        if suggestion.action == action:
            return suggestion
    raise _not_met(situation, "not_suggested", action=action, lines=_why_not_suggested(situation, action))


def _why_not_suggested(situation: Situation, action: str) -> list[str]:
    assessment, ruleset = situation.assessment, situation.ruleset
    if any(withheld.action == action for withheld in assessment.withheld):
        return [message("withheld", situation.language)]
    replacing = [suggestion.action for suggestion in assessment.suggestions if action in suggestion.replaces]
    if replacing:
        return [message("replaced", situation.language, other=replacing[0])]
    audience = assessment.provenance.audience
    if audience is not None and audience not in ruleset.actions[action].audience:
        audiences = ", ".join(sorted(ruleset.actions[action].audience))
        return [message("action_is_for", situation.language, audiences=audiences)]
    lines: list[str] = []
    for finding in assessment.findings:
        if action in ruleset.rules[finding.rule].actions:
            lines.append(_outcome_line(situation, finding.rule, finding.outcome))
            lines.extend(_indented(_explanation(situation, finding.rule)))
    return lines or [message("no_rule_leads_to_it", situation.language)]


def _reasons(situation: Situation, suggestion: Suggestion) -> list[str]:
    lines: list[str] = []
    for reason in suggestion.reasons:
        lines.append(_outcome_line(situation, reason.rule, "established"))
        lines.extend(_indented(_explanation(situation, reason.rule)))
    return lines


def _outcome_line(situation: Situation, rule: str, outcome: Outcome) -> str:
    words = outcome_words(outcome, situation.language)
    return message("outcome", situation.language, rule=_rule_title(situation, rule), actual=words)


def _rule_title(situation: Situation, rule: str) -> str:
    title = situation.ruleset.rules[rule].title.in_language(situation.language)
    return f"{rule} «{title}»" if situation.language == "nb" else f'{rule} "{title}"'


def _explanation(situation: Situation, rule: str) -> list[str]:
    return explanation_lines(situation.profile, situation.ruleset, rule, situation.language)


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _not_met(
    situation: Situation, name: str, /, *, lines: Iterable[str] = (), **arguments: object
) -> ExpectationNotMetError:
    return ExpectationNotMetError([message(name, situation.language, **arguments), *_indented(lines)])
