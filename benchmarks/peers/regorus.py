"""regorus: Rego in Rust. A test of an absent field is undefined, so no guard is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import import_module

from benchmarks.peers.definitely_true import Every, Formula, Test
from benchmarks.peers.peer import Form, Task, plain, plainly

_ENTRY = "data.rules.fired"


def _module(rules: Mapping[str, Formula]) -> str:
    """Return the rules as one set of ids; each *or* becomes a rule of its own with several bodies."""
    lines = ["package rules"]

    def body(formula: Formula) -> str:
        if isinstance(formula, Test):
            operator = "==" if formula.operator == "is" else formula.operator
            return f"input.{plain(formula.fact)} {operator} {json.dumps(formula.value)}"
        if isinstance(formula, Every):
            return "; ".join(map(body, formula.parts))
        bodies = [body(part) for part in formula.parts]
        name = f"some_{len(lines)}"
        lines.extend(f"{name} if {{ {text} }}" for text in bodies)
        return name

    for rule, formula in rules.items():
        text = body(formula)
        lines.append(f'fired contains "{rule}" if {{ {text} }}')
    return "\n".join(lines)


def forms(task: Task) -> Iterator[Form]:
    """Give the forms: the interpreter, and the virtual machine. Both take JSON text."""
    import regorus

    module = _module(task.rules)
    engine = regorus.Engine()
    engine.add_policy("rules.rego", module)

    def interpreted(data: str) -> list[str]:
        engine.set_input_json(data)
        return list(engine.eval_rule(_ENTRY))

    yield Form("interpreter", lambda record: json.dumps(plainly(record)), interpreted, unsorted=True)

    # Builds differ in what they give a name outside; not every one has the virtual machine.
    native = import_module("regorus.regorus")
    if not hasattr(native, "Rvm"):
        return
    machine = native.Rvm()
    machine.load_program(native.Program.compile_from_modules("{}", [("rules.rego", module)], [_ENTRY]))

    def run(data: str) -> list[str]:
        machine.set_input_json(data)
        return list(json.loads(machine.execute()))

    yield Form("virtual machine", lambda record: json.dumps(plainly(record)), run, unsorted=True)
