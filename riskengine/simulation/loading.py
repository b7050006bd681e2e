"""The file of a workforce model to a model fitted to a ruleset and a day."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from riskengine.diagnostics import Diagnostic, FileLocation, nearest
from riskengine.rulesets import RuleSet
from riskengine.rulesets.form_errors import form_diagnostics
from riskengine.rulesets.reading import plain
from riskengine.rulesets.releases import parse_version
from riskengine.rulesets.yaml_document import MAXIMUM_PROBLEMS, Node, read_document
from riskengine.simulation.assembly import assemble_kind
from riskengine.simulation.declarations import WorkforceFile
from riskengine.simulation.errors import SimulationError
from riskengine.simulation.model import KindModel, Source, WorkforceModel
from riskengine.simulation.problems import ModelProblems

MODELS = Path(__file__).parent / "models"
"""The models that come with riskengine, each named by its ruleset."""


def load_workforce_model(ruleset: RuleSet, path: Path | None = None, *, as_of: date | None = None) -> WorkforceModel:
    """Return the model in a YAML file, or the one that comes with riskengine, fitted to a ruleset.

    ``as_of`` overrides the model's own day. Raises SimulationError with everything that is wrong: a fact
    that the ruleset does not have, a value outside its bounds, a condition that cannot be read ... Only
    for a release older than the version that the model is written for, facts may be left out.
    """
    shown = f"{ruleset.id}.yaml" if path is None else str(path)
    path = path or MODELS / f"{ruleset.id}.yaml"
    if not path.is_file() and path.parent == MODELS:
        raise SimulationError([Diagnostic("RE2702", {"ruleset": ruleset.id})])
    node, problems = read_document(path, shown)
    if node is None:
        raise SimulationError(problems)
    file = _file(node, problems)
    if file.ruleset != ruleset.id:
        arguments = {"model": file.ruleset, "ruleset": ruleset.id}
        raise SimulationError([Diagnostic("RE2703", arguments, FileLocation(shown))])
    return _fitted(file, ruleset, as_of or file.as_of, ModelProblems(node), sha256(path.read_bytes()).hexdigest())


def kind_of(model: WorkforceModel, subject_kind: str) -> KindModel:
    """Return the model of a kind of subject. Raises SimulationError where there is none."""
    if subject_kind not in model.kinds:
        arguments = {"kind": subject_kind, "known": ", ".join(model.kinds)}
        raise SimulationError([Diagnostic("RE2716", arguments, suggestion=nearest(subject_kind, model.kinds))])
    return model.kinds[subject_kind]


def _file(node: Node, problems: list[Diagnostic]) -> WorkforceFile:
    """Return the declarations, or raise SimulationError with all problems of form."""
    try:
        file = WorkforceFile.model_validate(plain(node))
    except ValidationError as error:
        # Where something that is no value stands, an alias say, its form is no second mistake.
        places = {problem.location for problem in problems}
        found = islice(form_diagnostics(error, WorkforceFile, node), MAXIMUM_PROBLEMS)
        problems = [*problems, *(problem for problem in found if problem.location not in places)]
        raise SimulationError(problems) from None
    if problems:
        raise SimulationError(problems)
    return file


def _fitted(file: WorkforceFile, ruleset: RuleSet, as_of: date, problems: ModelProblems, digest: str) -> WorkforceModel:
    lenient = ruleset.version is not None and parse_version(ruleset.version) < parse_version(file.written_for)
    kinds = {}
    for kind, declared in file.kinds.items():
        if not problems.check_name("subject kind", kind, ruleset.subject_kinds, ("kinds", kind)):
            continue
        for name, target in declared.targets.items():
            for position, source in enumerate(target.sources):
                path = ("kinds", kind, "targets", name, "sources", position)
                problems.check_name("source", source, file.sources, path)
        model = assemble_kind(kind, declared, ruleset, as_of, problems, lenient=lenient)
        if model is not None:
            kinds[kind] = model
    problems.raise_if_failed()
    return WorkforceModel(
        ruleset=file.ruleset,
        written_for=file.written_for,
        digest=digest,
        as_of=as_of,
        about=file.about,
        sources={name: Source(name, source.title, source.reference) for name, source in file.sources.items()},
        kinds=kinds,
    )
