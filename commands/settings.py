"""Opening what a command works on: the definitions and the folder of data."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from commands.output import WRONG_USAGE, stop
from loaders.intake import Intake
from performance.definitions import door
from performance.definitions.definitions import Definitions
from performance.definitions.meaning import ValuesOf
from performance.definitions.source import DefinitionsError
from warehouse.definitions_log import note_definitions
from warehouse.receiving import Receiving


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


def receiving(data: Path, definitions: Definitions) -> Receiving:
    """The data folder with a reader of partner files that knows the definitions' returns."""
    return Receiving(data, Intake(definitions.partnership.area, definitions.returns))


def journal_definitions(place: Receiving, path: Path, by: str, now: datetime) -> None:
    """Note in the journal that the definitions were edited since they were last noted."""
    note_definitions(place.warehouse, path.read_text(encoding="utf-8"), by, now)
