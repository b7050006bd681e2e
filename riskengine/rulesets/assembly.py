"""From declarations to a RuleSet: every name resolved, every condition typed, privacy and time checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from riskengine.diagnostics import nearest
from riskengine.language import Scope
from riskengine.localisation import LocalisedText
from riskengine.rulesets.because_template import template_names
from riskengine.rulesets.conditions import Conditions, read_conditions
from riskengine.rulesets.declarations import RuleDeclaration
from riskengine.rulesets.legal_time import Period
from riskengine.rulesets.model import Action, ChangelogEntry, Fact, Named, Parameter, Rule, RuleSet, Source
from riskengine.rulesets.privacy import Label, facts_behind, label_of, parameters_behind
from riskengine.rulesets.problems import Problems
from riskengine.rulesets.reading import Place, RulesetDeclarations
from riskengine.rulesets.vocabulary import parameter_type, read_facts, read_parameters, read_period


def assemble(declarations: RulesetDeclarations, version: str | None, digest: str) -> RuleSet:
    """Return the ruleset that the declarations describe. Raises RulesetError with all that is wrong."""
    return _Assembler(declarations).ruleset(version, digest)


class _Assembler:
    """Builds one ruleset, from what stands alone to what stands on it."""

    def __init__(self, declarations: RulesetDeclarations) -> None:
        self.declarations = declarations
        self.content = declarations.content
        self.words = declarations.content.ruleset
        self.problems = Problems(declarations)

    def ruleset(self, version: str | None, digest: str) -> RuleSet:
        """Return the whole ruleset, or raise RulesetError with everything found."""
        facts = read_facts(self.content.facts.facts, self.words, self.problems)
        parameters = read_parameters(self.content.parameters.parameters, self.content.sources.sources, self.problems)
        sources = self._sources()
        conditions = read_conditions(self.declarations, self._scope(facts, parameters), self.problems)
        self._check_references()
        # What follows asks what conditions read, so all of them must have been understood.
        self.problems.raise_if_failed()
        rules = self._rules(conditions, facts, parameters)
        actions = self._actions(conditions, facts, parameters, rules)
        self.problems.raise_if_failed()
        words = self.words
        return RuleSet(
            id=words.id,
            version=version,
            digest=digest,
            title=words.title,
            description=words.description,
            licence=words.licence,
            languages=words.languages,
            levels=tuple(_named(words.levels).values()),
            areas=_named(words.areas),
            audiences=_named(words.audiences),
            roles=_named(words.roles),
            subject_kinds=_named(words.subject_kinds),
            prohibited_uses=_named(words.prohibited_uses),
            default_audience=words.default_audience,
            changelog=tuple(
                ChangelogEntry(entry.version, entry.released_on, entry.changes) for entry in words.changelog
            ),
            facts=facts,
            parameters=parameters,
            sources=sources,
            actions=actions,
            definitions=conditions.definitions,
            rules=rules,
            evaluation_order=conditions.order,
            warnings=tuple(self.problems.diagnostics),
        )

    def _scope(self, facts: Mapping[str, Fact], parameters: Mapping[str, Parameter]) -> Scope:
        return Scope(
            facts={fact.id: fact.type for fact in facts.values()},
            parameters={parameter.id: parameter_type(parameter) for parameter in parameters.values()},
            definitions=frozenset(name for file in self.content.rules for name in file.define),
            rules=frozenset(rule for file in self.content.rules for rule in file.rules),
        )

    def _sources(self) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        for source_id, declared in self.content.sources.sources.items():
            place = Place("sources.yaml", ("sources", source_id))
            sources[source_id] = Source(
                id=source_id,
                kind=declared.kind,
                title=declared.title,
                locator=declared.locator,
                reference=declared.reference,
                url=declared.url,
                says=declared.says,
                in_force=read_period(declared.start, declared.end, place, self.problems),
                verified_on=declared.verified_on,
                review_by=declared.review_by,
                needs_review=declared.review is not None,
            )
        return sources

    # ------------------------------------------------------ references

    def _check_references(self) -> None:
        """Report every name of an area, level, role, audience, action or source that is not declared."""
        words, check = self.words, self.problems
        check.check_name(
            "audience", words.default_audience, words.audiences, Place("ruleset.yaml", ("default_audience",))
        )
        actions, sources = self.content.actions.actions, self.content.sources.sources
        for action_id, action in actions.items():
            place = Place("actions.yaml", ("actions", action_id))
            check.check_name("role", action.role, words.roles, place.part("role"))
            check.check_names("audience", action.audience, words.audiences, place.part("audience"))
            check.check_names("source", action.sources, sources, place.part("sources"))
            check.check_names("action", action.supersedes, actions, place.part("supersedes"))
        for file, rules_file in zip(self.declarations.rules_files, self.content.rules, strict=True):
            check.check_name("area", rules_file.area, words.areas, Place(file, ("area",)))
            for rule_id, rule in rules_file.rules.items():
                place = Place(file, ("rules", rule_id))
                check.check_name("level", rule.level, words.levels, place.part("level"))
                check.check_names("audience", rule.audience, words.audiences, place.part("audience"))
                check.check_names("action", rule.actions, actions, place.part("actions"))
                check.check_names("source", rule.sources, sources, place.part("sources"))
                uses = rule.not_a_ground_for
                check.check_names("prohibited use", uses, words.prohibited_uses, place.part("not_a_ground_for"))

    # ----------------------------------------------------------- rules

    def _rules(
        self, conditions: Conditions, facts: Mapping[str, Fact], parameters: Mapping[str, Parameter]
    ) -> dict[str, Rule]:
        """Return the rules in the order of the files, each checked for privacy and time."""
        declared = {
            rule_id: (Place(file, ("rules", rule_id)), rules_file.area, rule)
            for file, rules_file in zip(self.declarations.rules_files, self.content.rules, strict=True)
            for rule_id, rule in rules_file.rules.items()
        }
        labels: dict[str, Label] = {}
        reads: dict[str, frozenset[str]] = {}
        built: dict[str, Rule] = {}
        for rule_id in conditions.order:
            place, area, rule = declared[rule_id]
            when = conditions.rules[rule_id]
            named_facts, named_parameters = self._because_names(rule.because, place.part("because"), facts, parameters)
            label = label_of(
                when,
                named_facts,
                facts=facts,
                definitions=conditions.definitions,
                rule_labels=labels,
                audiences=self.words.audiences,
            )
            labels[rule_id] = label
            reads[rule_id] = facts_behind(when, conditions.definitions, reads) | named_facts
            in_force = read_period(rule.start, rule.end, place, self.problems)
            self._check_audience(rule, rule_id, label, place)
            needed = parameters_behind(when, conditions.definitions) | named_parameters
            self._check_time(needed, parameters, in_force, rule_id, place.part("when"))
            built[rule_id] = Rule(
                id=rule_id,
                title=rule.title,
                area=area,
                level=rule.level,
                when=when,
                because=rule.because,
                actions=rule.actions,
                sources=rule.sources,
                released_by={
                    audience: label.released_by[audience] for audience in rule.audience if audience in label.released_by
                },
                reads=reads[rule_id],
                subject_kind=self._subject_kind(reads[rule_id], facts, place.part("when")),
                in_force=in_force,
                not_a_ground_for=rule.not_a_ground_for,
                needs_review=rule.review is not None,
            )
        return {rule_id: built[rule_id] for rule_id in declared}

    def _because_names(
        self,
        because: LocalisedText,
        place: Place,
        facts: Mapping[str, Fact],
        parameters: Mapping[str, Parameter],
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Return the facts and parameters that a reason names, reporting names that are neither."""
        known = {*facts, *(f"param.{name}" for name in parameters)}
        named: set[str] = set()
        for language, text in because.items():
            try:
                names = template_names(text)
            except ValueError as error:
                self.problems.report("RE2210", {"problem": str(error)}, place.part(language))
                continue
            for name in names:
                if name not in known:
                    suggestion = nearest(name, sorted(known))
                    self.problems.report("RE2207", {"name": name}, place.part(language), suggestion=suggestion)
            named.update(known.intersection(names))
        named_parameters = frozenset(name.removeprefix("param.") for name in named if name.startswith("param."))
        return frozenset(name for name in named if not name.startswith("param.")), named_parameters

    def _check_audience(self, rule: RuleDeclaration, rule_id: str, label: Label, place: Place) -> None:
        for position, audience in enumerate(rule.audience):
            if audience in label.hidden_by:
                arguments = {"subject": rule_id, "audience": audience, "fact": label.hidden_by[audience]}
                self.problems.report("RE2301", arguments, place.part("audience", position))

    def _check_time(
        self,
        names: frozenset[str],
        parameters: Mapping[str, Parameter],
        in_force: Period,
        subject: str,
        place: Place,
    ) -> None:
        """Report a parameter that has no value on some day on which it is needed."""
        for name in sorted(names):
            day = first_day_without_value(parameters[name], in_force)
            if day is not None:
                shown = "0001-01-01" if day == date.min else day.isoformat()
                self.problems.report("RE2401", {"name": name, "date": shown, "subject": subject}, place)

    def _subject_kind(self, reads: frozenset[str], facts: Mapping[str, Fact], place: Place) -> str:
        kinds = sorted({facts[fact].subject_kind for fact in reads})
        if len(kinds) > 1:
            self.problems.report("RE2208", {"kinds": ", ".join(kinds)}, place)
        return kinds[0] if kinds else next(iter(self.words.subject_kinds))

    # --------------------------------------------------------- actions

    def _actions(
        self,
        conditions: Conditions,
        facts: Mapping[str, Fact],
        parameters: Mapping[str, Parameter],
        rules: Mapping[str, Rule],
    ) -> dict[str, Action]:
        actions: dict[str, Action] = {}
        for action_id, declared in self.content.actions.actions.items():
            place = Place("actions.yaml", ("actions", action_id))
            not_when = conditions.not_when.get(action_id)
            if not_when is not None:
                reads = {rule.id: rule.reads for rule in rules.values()}
                behind = facts_behind(not_when, conditions.definitions, reads)
                self._check_not_when(action_id, behind, facts, place)
                needed = parameters_behind(not_when, conditions.definitions)
                for rule in rules.values():
                    if action_id in rule.actions:
                        self._check_time(needed, parameters, rule.in_force, rule.id, place.part("not_when"))
            actions[action_id] = Action(
                id=action_id,
                title=declared.title,
                instruction=declared.instruction,
                avoid=declared.avoid,
                role=declared.role,
                due_within_days=declared.due_within_days,
                audience=frozenset(declared.audience),
                sources=declared.sources,
                not_when=not_when,
                supersedes=declared.supersedes,
                needs_review=declared.review is not None,
            )
        return actions

    def _check_not_when(
        self,
        action_id: str,
        behind: frozenset[str],
        facts: Mapping[str, Fact],
        place: Place,
    ) -> None:
        """Report an action whose being held back would tell its audience of a fact it may not see."""
        for position, audience in enumerate(self.content.actions.actions[action_id].audience):
            hidden = next((fact for fact in sorted(behind) if audience not in facts[fact].visible_to), None)
            if hidden is not None:
                arguments = {"subject": action_id, "audience": audience, "fact": hidden}
                self.problems.report("RE2301", arguments, place.part("audience", position))


def first_day_without_value(parameter: Parameter, period: Period) -> date | None:
    """Return the first day of a period on which a parameter has no value, or None."""
    day = period.first_day
    for version in parameter.versions:  # in order of time
        if version.period.end is not None and version.period.end < day:
            continue
        if version.period.first_day > day:
            break
        if version.period.end is None or version.period.end == date.max:
            return None
        day = version.period.end + timedelta(days=1)
    return day if period.contains(day) else None


def _named(titles: Mapping[str, LocalisedText]) -> dict[str, Named]:
    return {name: Named(name, title) for name, title in titles.items()}
