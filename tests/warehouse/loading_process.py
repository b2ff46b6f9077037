"""What other processes do in the tests of crashes and of several processes at once; importable by name, so that it can."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from loaders.reading.parsed import ParsedFile
from tests.warehouse.building import APRIL, NOW, Desk, observation
from warehouse import Warehouse
from warehouse.submissions import Submission

FIGURES = 40


def desk_for(folder: Path, name: str) -> Desk:
    """Where one process's files arrive; all of them share the data folder."""
    own = folder / name
    own.mkdir(exist_ok=True)
    desk = Desk(own)
    desk.data = folder / "data"
    return desk


def file_number(desk: Desk, name: str, number: int) -> ParsedFile:
    """A file of forty figures of its own place, each of them `number`."""
    area = f"{name} {number}"
    figures = [observation(number, APRIL, f"B{row}", area=area) for row in range(FIGURES)]
    return desk.parsed(*figures, name=f"{name}-{number}.csv", content=area.encode())


def again(submission: Submission, path: Path) -> ParsedFile:
    """Read a file of the archive again: it holds its own name and number."""
    name, number = path.read_text().rsplit(" ", 1)
    workspace = path.parent.parent.parent / f"again-{os.getpid()}"
    workspace.mkdir(exist_ok=True)
    return file_number(Desk(workspace), name, int(number))


def load_for_ever(folder: str, first: int, told: str) -> None:
    """Accept one file after another and write each one's number to the file `told` once it is acknowledged."""
    acknowledge = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in load(Path(folder), "Place", range(first, first + 1_000)):
        os.write(acknowledge, f"{number}\n".encode())


def load_some(folder: str, name: str, count: int) -> None:
    """Accept so many files."""
    for _ in load(Path(folder), name, range(count)):
        pass


def load(folder: Path, name: str, numbers: range) -> Iterator[int]:
    """Accept files, every third of them withdrawn again; gives each number when that is done."""
    desk = desk_for(folder, name)
    warehouse = Warehouse(desk.data, again).open()
    for number in numbers:
        kept = warehouse.accept(file_number(desk, name, number), received=NOW, recorded=NOW, by=name)
        if number % 3 == 2 and isinstance(kept, Submission):
            warehouse.withdraw(kept.submission, reason="every third", by=name, recorded=NOW)
        yield number
