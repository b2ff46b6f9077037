"""The options that every command takes, and what people write in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

ROOT = Path(__file__).resolve().parents[1]
LONDON = ZoneInfo("Europe/London")
Command = TypeVar("Command", bound=Callable[..., Any])


class Instant(click.ParamType[datetime]):
    """A day (its start, or with `end` its last moment, in London) or an instant in ISO form."""

    name = "date"

    def __init__(self, *, end: bool) -> None:
        self._end = end

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:  # noqa: ANN401
        """Read what was written."""
        if isinstance(value, datetime):
            return value
        try:
            return self._read(str(value))
        except (ValueError, OverflowError):  # at the ends of the calendar another zone's day does not exist
            self.fail(f'"{value}" is no date; write it like 2016-06-27', param, ctx)

    def _read(self, value: str) -> datetime:
        try:
            return self._day(date.fromisoformat(value))
        except ValueError:
            found = datetime.fromisoformat(value)
        known = found if found.tzinfo else found.replace(tzinfo=LONDON)
        known.astimezone(UTC)
        return known

    def _day(self, day: date) -> datetime:
        start = datetime.combine(day, time(), LONDON)
        if not self._end:
            return start
        return datetime.combine(day + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)


def common(command: Command) -> Command:
    """--data, --definitions, --json."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output, nothing else."),
        click.option(
            "--definitions", type=click.Path(path_type=Path), default=ROOT / "indicators.yaml",
            show_default="indicators.yaml", help="The file that defines indicators and targets.",
        ),
        click.option(
            "--data", type=click.Path(path_type=Path), default=ROOT / "data", envvar="SAFER_DATA",
            show_default="data/", help="The folder that holds what was loaded.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def reading(command: Command) -> Command:
    """--as-at and --role, for commands that read figures."""
    for option in (
        click.option(
            "--role", type=click.Choice(["viewer", "officer", "presenter", "administrator"]), default="administrator",
            show_default=True, help="Show what this role may see.",
        ),
        click.option("--as-at", type=Instant(end=True), default=None, help="As known on this day (default: now)."),
    ):  # fmt: skip
        command = option(command)
    return command
