from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from riskengine.cli import exit_codes, main
from tests.docs.markdown import code_words, first_column, read, rows, sections

PAGE = sections(read("docs/cli.md"))


def verbs(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for verb in group.list_commands(context):
        command = group.get_command(context, verb)
        assert command is not None
        if isinstance(command, click.Group):
            yield from verbs(command, f"{name} {verb}")
        else:
            yield f"{name} {verb}", command


VERBS = dict(verbs(main, "riskengine"))


def options(command: click.Command) -> list[str]:
    return [
        spelling
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for spelling in parameter.opts
    ]


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_a_verb_is_documented_and_no_other(verb: str) -> None:
    assert sorted(first_column(PAGE[verb])) == sorted(options(VERBS[verb]))


def test_every_verb_has_a_section_and_no_other() -> None:
    assert {heading for heading in PAGE if heading.startswith("riskengine ")} == set(VERBS)


def test_the_shared_options_are_those_of_several_verbs() -> None:
    shared = [code_words(row[0])[0].split()[0] for row in rows(PAGE["Options that mean the same on every verb"])]
    found = [option for command in VERBS.values() for option in options(command)]
    assert {option for option in found if found.count(option) > 1} == set(shared)


def test_the_options_of_the_program_itself_are_documented() -> None:
    for option in options(main):
        assert f"`{option}`" in PAGE["The command line"]


def test_every_exit_code_is_documented() -> None:
    codes = {str(value) for name, value in vars(exit_codes).items() if name.isupper()}
    assert {row[0] for row in rows(PAGE["Exit codes"])} == codes


def test_the_readme_says_the_same_of_the_exit_codes() -> None:
    in_readme = [row for row in rows(sections(read("README.md"))["On the command line"]) if row[0].isdigit()]
    assert in_readme == [row for row in rows(PAGE["Exit codes"]) if int(row[0]) < 100]
