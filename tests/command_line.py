"""Calling the command line as a script would: exit code, and the JSON document it prints."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from cli import cli


class Answer(NamedTuple):
    """What a command did: its exit code, its JSON document (None without --json), what it said on standard error."""

    code: int
    document: Any
    said: str


def call(*words: str | Path, data: Path, json_wanted: bool = True) -> Answer:
    """Run a command on a data folder."""
    command = [str(word) for word in words] + ["--data", str(data)] + (["--json"] if json_wanted else [])
    done = CliRunner().invoke(cli, command)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    document = json.loads(done.stdout) if json_wanted and done.stdout.strip() else None
    return Answer(done.exit_code, document, done.stderr if json_wanted else done.output)


def load(path: Path, received: str, data: Path) -> dict:
    """Load one file, which must be accepted."""
    answer = call("load", path, "--received", received, "--by", "test", data=data)
    assert answer.code == 0, answer.document
    return answer.document[0]


def by_id(rows: list[dict]) -> dict[str, dict]:
    """Rows of a scorecard by indicator."""
    return {row["indicator"]: row for row in rows}


def values(rows: list[dict]) -> dict[str, Any]:
    """A series as period → value."""
    return {row["period"]: row["value"] for row in rows}
