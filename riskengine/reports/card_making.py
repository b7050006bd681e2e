"""From an assessment and its ruleset to a card."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from riskengine.assessment import Assessment, Finding, OpenQuestion, Provenance, Suggestion
from riskengine.reports.card import (
    AreaText,
    Card,
    LevelText,
    QuestionText,
    ReasonText,
    SourceText,
    SuggestionText,
    shade_of,
)
from riskengine.reports.phrasing import date_text, lower_first, printable
from riskengine.reports.titles import source_text, title_of
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet


def make_card(assessment: Assessment, ruleset: RuleSet, wording: Wording) -> Card:
    """Put an assessment into words. Titles come from the ruleset that it was made with."""
    return _CardMaker(assessment, ruleset, wording).card()


class _CardMaker:
    """The assessment at hand with its ruleset and wording, so that each part can reach all three."""

    def __init__(self, assessment: Assessment, ruleset: RuleSet, wording: Wording) -> None:
        self._assessment = assessment
        self._ruleset = ruleset
        self._wording = wording
        self._language = wording.language

    def card(self) -> Card:
        assessment = self._assessment
        kind = title_of(self._ruleset.subject_kinds, assessment.subject_kind, self._language)
        uses = dict.fromkeys(use for finding in assessment.established for use in finding.not_a_ground_for)
        return Card(
            subject=printable(assessment.subject),
            subject_kind=printable(kind),
            as_of=self._wording.fill("as_of", day=self._day(assessment.as_of)),
            seen_by=self._seen_by(assessment.provenance.audience),
            areas=tuple(
                AreaText(printable(area.title.in_language(self._language)), self._level(area.at_least, area.at_most))
                for area in assessment.areas
            ),
            overall=self._overall(),
            suggestions=self._suggestions(),
            other_findings=self._other_findings(),
            withheld=tuple(printable(action.title.in_language(self._language)) for action in assessment.withheld),
            undetermined_count=len(assessment.undetermined),
            questions=tuple(self._question(question) for question in assessment.open_questions),
            not_a_ground_for=tuple(self._prohibited_use(use) for use in uses),
            provenance=tuple(printable(part) for part in self._provenance(assessment.provenance)),
        )

    def _day(self, day: date) -> str:
        return date_text(day, self._language)

    def _seen_by(self, audience: str | None) -> str:
        if audience is None:
            return self._wording["seen_by_all"]
        title = title_of(self._ruleset.audiences, audience, self._language)
        return printable(self._wording.fill("seen_by", audience=lower_first(title)))

    # ---------------------------------------------------------------- levels

    def _level_title(self, level: str) -> str:
        levels = {named.id: named for named in self._ruleset.levels}
        return printable(title_of(levels, level, self._language))

    def _rank(self, level: str) -> int:
        return self._ruleset.level_order.get(level, 0)

    def _level(self, at_least: str, at_most: str) -> LevelText:
        low, high = self._rank(at_least), self._rank(at_most)
        lowest, highest = self._level_title(at_least), self._level_title(at_most)
        if low == high:
            text = lowest
        elif low == 0:
            text = self._wording.fill("not_settled_up_to", high=self._wording.quoted(highest))
        else:
            text = self._wording.fill("up_to", low=lowest, high=self._wording.quoted(highest))
        return LevelText(text, low, high, len(self._ruleset.levels) - 1)

    def _overall(self) -> LevelText:
        lowest = self._ruleset.levels[0].id
        at_least = max((area.at_least for area in self._assessment.areas), key=self._rank, default=lowest)
        at_most = max((area.at_most for area in self._assessment.areas), key=self._rank, default=lowest)
        return self._level(at_least, at_most)

    # ----------------------------------------------------------- suggestions

    def _suggestions(self) -> tuple[SuggestionText, ...]:
        return tuple(self._suggestion(suggestion) for suggestion in self._assessment.suggestions)

    def _suggestion(self, suggestion: Suggestion) -> SuggestionText:
        language = self._language
        rank = self._rank(suggestion.level)
        top = len(self._ruleset.levels) - 1
        return SuggestionText(
            title=printable(suggestion.title.in_language(language)),
            instruction=printable(suggestion.instruction.in_language(language)),
            avoid=printable(suggestion.avoid.in_language(language)),
            who=printable(title_of(self._ruleset.roles, suggestion.role, language)),
            due=self._due(suggestion.due_on),
            level=self._level_title(suggestion.level),
            shade=shade_of(rank, top),
            is_urgent=rank == top or suggestion.due_on <= self._assessment.as_of,
            reasons=tuple(
                ReasonText(printable(reason.because.in_language(language)), reason.rule)
                for reason in suggestion.reasons
            ),
            sources=self._sources(suggestion.sources),
            check_first=tuple(self._fact_question(fact) for fact in suggestion.check_first),
            replaces=tuple(self._action_title(action) for action in suggestion.replaces),
        )

    def _due(self, due_on: date) -> str:
        days = (due_on - self._assessment.as_of).days
        name = {0: "due_same_day", 1: "due_next_day"}.get(days, "due_within")
        return self._wording.fill(name, days=days, day=self._day(due_on))

    def _sources(self, names: Iterable[str]) -> tuple[SourceText, ...]:
        known = self._ruleset.sources
        return tuple(
            source_text(known[name], self._assessment.as_of, self._wording)
            if name in known
            else SourceText(printable(name), None, None)
            for name in names
        )

    def _action_title(self, action: str) -> str:
        return printable(title_of(self._ruleset.actions, action, self._language))

    def _other_findings(self) -> tuple[ReasonText, ...]:
        """Return what is established without leading to any of the suggestions."""
        told = {reason.rule for suggestion in self._assessment.suggestions for reason in suggestion.reasons}
        return tuple(
            ReasonText(printable(self._reason(finding)), finding.rule)
            for finding in self._assessment.established
            if finding.rule not in told
        )

    def _reason(self, finding: Finding) -> str:
        text = finding.title if finding.because is None else finding.because
        return text.in_language(self._language)

    # -------------------------------------------------------------- questions

    def _question(self, question: OpenQuestion) -> QuestionText:
        return QuestionText(
            question=printable(question.question.in_language(self._language)),
            fact=question.fact,
            ask=self._whom_to_ask(question.fact),
            settles=self._rule_titles(question.settles),
            contributes_to=self._rule_titles(question.contributes_to),
            could_reach=self._level_title(question.highest_level),
            is_stale=question.stale,
        )

    def _rule_titles(self, rules: Iterable[str]) -> tuple[str, ...]:
        titles = {finding.rule: finding.title.in_language(self._language) for finding in self._assessment.findings}
        return tuple(printable(titles.get(rule, rule)) for rule in rules)

    def _whom_to_ask(self, fact: str) -> str:
        known = self._ruleset.facts.get(fact)
        places = [self._place(name) for name in known.collected_from] if known else []
        return printable(self._wording.fill("ask", whom=self._wording.join(places, last="or"))) if places else ""

    def _place(self, name: str) -> str:
        """Return where a fact is collected: a role of the ruleset, or one of the common systems."""
        if name in self._ruleset.roles:
            return lower_first(title_of(self._ruleset.roles, name, self._language))
        return self._wording.get(f"collected_{name}") or name.replace("_", " ")

    def _fact_question(self, fact: str) -> str:
        known = self._ruleset.facts.get(fact)
        return printable(known.question.in_language(self._language) if known else fact)

    # ---------------------------------------------------------------- the foot

    def _prohibited_use(self, use: str) -> str:
        return printable(lower_first(title_of(self._ruleset.prohibited_uses, use, self._language)))

    def _provenance(self, provenance: Provenance) -> Iterable[str]:
        wording = self._wording
        version = provenance.ruleset_version
        title = self._ruleset.title.in_language(self._language)
        yield wording.fill("release" if version else "draft", title=title, id=provenance.ruleset, version=version)
        law = wording.fill("law_as_of", day=self._day(provenance.as_of))
        if (unchanged := self._unchanged(provenance)) is not None:
            law += f" ({unchanged})"
        yield law
        yield wording.fill("engine", engine=provenance.engine)
        yield f"riskengine {provenance.library_version}"
        yield wording.fill("digest", digest=provenance.ruleset_digest[:12])
        yield wording.fill("input_digest", digest=provenance.input_digest[:12])

    def _unchanged(self, provenance: Provenance) -> str | None:
        start, end = provenance.legal_from, provenance.legal_to
        if start is not None and end is not None:
            return self._wording.fill("law_between", start=self._day(start), end=self._day(end))
        if start is not None:
            return self._wording.fill("law_since", day=self._day(start))
        return None if end is None else self._wording.fill("law_until", day=self._day(end))
