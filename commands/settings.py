"""Opening the definitions for a command."""

from __future__ import annotations

from pathlib import Path

from commands.output import WRONG_USAGE, stop
from performance.definitions import door
from performance.definitions.definitions import Definitions
from performance.definitions.meaning import ValuesOf
from performance.definitions.source import DefinitionsError


def read_definitions(path: Path, values_of: ValuesOf | None = None) -> Definitions:
    """The definitions, or every fault in them on standard error and exit code 2."""
    try:
        return door.read_definitions(path.read_text(encoding="utf-8"), values_of)
    except OSError as error:
        stop(f"{path.name} cannot be opened: {error.strerror}. Name the file with --definitions.", WRONG_USAGE)
    except UnicodeDecodeError:
        stop(f"{path.name} is not UTF-8 text. Save it as UTF-8.", WRONG_USAGE)
    except DefinitionsError as error:
        stop(f"{path.name} cannot be used:\n{error}", WRONG_USAGE)
