"""Facts and parameters: from declarations to typed nouns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from riskengine.language import (
    LARGEST_NUMBER,
    BooleanType,
    ChoicesType,
    ChoiceType,
    DateType,
    NumberType,
    Unit,
    ValueType,
)
from riskengine.rulesets.declarations import FactDeclaration, ParameterDeclaration, RulesetFile
from riskengine.rulesets.legal_time import Period
from riskengine.rulesets.model import Fact, Parameter, ParameterVersion, Sensitivity
from riskengine.rulesets.problems import Problems
from riskengine.rulesets.reading import Place

# The keys that each type of fact takes, and those it must have.
_TAKES: Mapping[str, frozenset[str]] = {
    "boolean": frozenset({"releases"}),
    "integer": frozenset({"minimum", "maximum", "unit"}),
    "number": frozenset({"minimum", "maximum", "unit"}),
    "choice": frozenset({"options"}),
    "choices": frozenset({"options"}),
    "date": frozenset({"minimum", "maximum"}),
}
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "integer": ("minimum", "maximum"),
    "number": ("minimum", "maximum"),
    "choice": ("options",),
    "choices": ("options",),
}


def read_facts(declared: Mapping[str, FactDeclaration], ruleset: RulesetFile, problems: Problems) -> dict[str, Fact]:
    """Return the facts whose type is clear, reporting what is wrong with any of them."""
    default_kind = next(iter(ruleset.subject_kinds))
    facts: dict[str, Fact] = {}
    for fact_id, declaration in declared.items():
        place = Place("facts.yaml", ("facts", fact_id))
        _check_names(declaration, ruleset, place, problems)
        type_ = _value_type(declaration, place, problems)
        if type_ is not None:
            facts[fact_id] = Fact(
                id=fact_id,
                type=type_,
                title=declaration.title,
                question=declaration.question,
                purpose=declaration.purpose,
                option_titles=declaration.options or {},
                visible_to=frozenset(declaration.visible_to),
                sensitivity=Sensitivity(declaration.sensitivity),
                collected_from=declaration.collected_from,
                max_age_days=declaration.max_age_days,
                subject_kind=declaration.subject_kind or default_kind,
                releases=declaration.releases,
            )
    _check_branches(facts, problems)
    return facts


def _check_names(declaration: FactDeclaration, ruleset: RulesetFile, place: Place, problems: Problems) -> None:
    problems.check_names("audience", declaration.visible_to, ruleset.audiences, place.part("visible_to"))
    if declaration.subject_kind is not None:
        problems.check_name("subject kind", declaration.subject_kind, ruleset.subject_kinds, place.part("subject_kind"))
    if (released := declaration.releases) is None:
        return
    problems.check_name("audience", released, ruleset.audiences, place.part("releases"))
    if declaration.type != "boolean":
        problems.report("RE2303", {}, place.part("releases"))
    if released not in declaration.visible_to:
        problems.report("RE2302", {"fact": place.path[-1], "audience": released}, place.part("releases"))  # type: ignore[dict-item]


def _value_type(declaration: FactDeclaration, place: Place, problems: Problems) -> ValueType | None:
    """Return the type that a declaration describes, or None once what is wrong with it is reported."""
    before = len(problems.diagnostics)
    type_name = declaration.type
    for key in ("minimum", "maximum", "unit", "options", "releases"):
        if getattr(declaration, key) is not None and key not in _TAKES[type_name] and key != "releases":
            problems.report("RE2204", {"type": type_name, "key": key}, place.part(key), at_key=True)
    for key in _NEEDS.get(type_name, ()):
        if getattr(declaration, key) is None:
            problems.report("RE2205", {"type": type_name, "key": key}, place, at_key=True)
    if len(problems.diagnostics) > before:
        return None
    match type_name:
        case "boolean":
            return BooleanType()
        case "choice":
            return ChoiceType(tuple(declaration.options or ()))
        case "choices":
            return ChoicesType(tuple(declaration.options or ()))
        case "date":
            return _date_type(declaration, place, problems)
        case _:
            return _number_type(declaration, place, problems)


def _number_type(declaration: FactDeclaration, place: Place, problems: Problems) -> NumberType | None:
    bounds: list[int | float] = []
    for key in ("minimum", "maximum"):
        bound = getattr(declaration, key)
        integer = declaration.type == "integer"
        if isinstance(bound, date) or (integer and not isinstance(bound, int)):
            expected = "a whole number" if integer else "a number"
            problems.report("RE1203", {"expected": expected}, place.part(key))
        elif abs(bound) > LARGEST_NUMBER:
            problems.report("RE2004", {"limit": str(LARGEST_NUMBER)}, place.part(key))
        else:
            bounds.append(bound)
    if len(bounds) < 2:
        return None
    if bounds[0] > bounds[1]:
        problems.report("RE2206", {}, place.part("minimum"))
        return None
    unit = None if declaration.unit is None else Unit.parse(declaration.unit)
    return NumberType(bounds[0], bounds[1], unit, integer=declaration.type == "integer")


def _date_type(declaration: FactDeclaration, place: Place, problems: Problems) -> DateType | None:
    first, last = declaration.minimum, declaration.maximum
    for key, bound in (("minimum", first), ("maximum", last)):
        if bound is not None and not isinstance(bound, date):
            problems.report("RE1203", {"expected": "a date (year-month-day)"}, place.part(key))
            return None
    type_ = DateType(
        first if isinstance(first, date) else DateType().minimum, last if isinstance(last, date) else DateType().maximum
    )
    if type_.minimum > type_.maximum:
        problems.report("RE2206", {}, place.part("minimum"))
        return None
    return type_


def _check_branches(facts: Mapping[str, Fact], problems: Problems) -> None:
    """Report a fact whose name is the beginning of another's: nested profiles could not hold both."""
    for fact_id in facts:
        parts = fact_id.split(".")
        for length in range(1, len(parts)):
            shorter = ".".join(parts[:length])
            if shorter in facts:
                place = Place("facts.yaml", ("facts", shorter))
                problems.report("RE2203", {"name": shorter, "other": fact_id}, place, at_key=True)


def read_parameters(
    declared: Mapping[str, ParameterDeclaration], sources: Mapping[str, object], problems: Problems
) -> dict[str, Parameter]:
    """Return the parameters, reporting values that overlap in time or rest on no source."""
    parameters: dict[str, Parameter] = {}
    for parameter_id, declaration in declared.items():
        place = Place("parameters.yaml", ("parameters", parameter_id, "values"))
        versions: list[ParameterVersion] = []
        for position, value in enumerate(declaration.values):
            problems.check_names("source", value.sources, sources, place.part(position, "sources"))
            period = read_period(value.start, value.end, place.part(position), problems)
            overlapping = next((version for version in versions if _overlap(version.period, period)), None)
            if overlapping is not None:
                day = max(overlapping.period.first_day, period.first_day)
                problems.report(
                    "RE2403", {"name": parameter_id, "date": day.isoformat()}, place.part(position, "value")
                )
            versions.append(ParameterVersion(value.value, period, value.sources))
        versions.sort(key=lambda version: version.period.first_day)
        parameters[parameter_id] = Parameter(
            parameter_id, declaration.title, declaration.unit, tuple(versions), declaration.review is not None
        )
    return parameters


def read_period(start: date | None, end: date | None, place: Place, problems: Problems) -> Period:
    """Return a period, reporting one that ends before it starts."""
    if start is not None and end is not None and end < start:
        problems.report("RE2402", {"start": start.isoformat(), "end": end.isoformat()}, place.part("to"))
    return Period(start, end)


def _overlap(first: Period, second: Period) -> bool:
    return (first.end is None or second.first_day <= first.end) and (
        second.end is None or first.first_day <= second.end
    )


def parameter_type(parameter: Parameter) -> NumberType:
    """Return the type of a parameter: its bounds are those of all its values over time."""
    values = [version.value for version in parameter.versions]
    unit = None if parameter.unit is None else Unit.parse(parameter.unit)
    return NumberType(min(values), max(values), unit, integer=all(isinstance(value, int) for value in values))
