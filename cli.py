"""Front door for scripts: `python cli.py COMMAND --help` says what each command does."""

from __future__ import annotations

import importlib

import click

# Commands are imported when they are called: loading must not wait for what only the scorecard needs.
_COMMANDS = {
    "check": "commands.loading:check",
    "load": "commands.loading:load",
    "list": "commands.keeping:list_",
    "withdraw": "commands.keeping:withdraw",
    "rebuild": "commands.keeping:rebuild",
    "scorecard": "commands.figures:scorecard",
    "series": "commands.figures:series",
    "trace": "commands.figures:trace",
    "pack": "commands.packs:pack",
}


class Commands(click.Group):
    """The commands by name, each found when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Every command, in the order of a quarter's work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name].split(":")
        command = getattr(importlib.import_module(module), name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands)
def cli() -> None:
    """The Safer Partnership Dashboard from the command line."""


if __name__ == "__main__":
    cli()
