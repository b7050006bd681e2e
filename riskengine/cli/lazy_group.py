"""A click group whose verbs are imported when called, and the one place where failures end."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

import click


class Verb(NamedTuple):
    """A module under ``riskengine.cli.verbs`` that holds ``command``, and its line of help."""

    module: str
    help: str


class LazyGroup(click.Group):
    """Knows its verbs by name and help only. Importing them all would make ``--help`` slow."""

    def __init__(self, *args: Any, verbs: Mapping[str, Verb], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._verbs = verbs

    def list_commands(self, _context: click.Context) -> list[str]:
        """Return the verbs in the order in which people meet them."""
        return list(self._verbs)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Import a verb, or return None where there is none of that name."""
        verb = self._verbs.get(name)
        if verb is None:
            return None
        command: click.Command = import_module(f"riskengine.cli.verbs.{verb.module}").command
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs with their lines of help, without importing them."""
        with formatter.section("Verbs"):
            formatter.write_dl([(name, verb.help) for name, verb in self._verbs.items()])

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb; where there is none of that name, say which one is near."""
        name = args[0]
        if name not in self._verbs and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, self._verbs, n=1)
            context.fail(f"No such verb '{name}'." + (f" Did you mean '{near[0]}'?" if near else ""))
        return super().resolve_command(context, args)

    def invoke(self, context: click.Context) -> Any:
        """Run the verb. Whatever goes wrong becomes a message and an exit code, never a traceback."""
        try:
            return super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except (Exception, KeyboardInterrupt) as failure:
            from riskengine.cli.failures import tell_failure

            context.exit(tell_failure(failure, context))
