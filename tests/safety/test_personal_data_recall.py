"""Four hundred files with personal data and three hundred without: what the guard catches, asks and leaves alone.

Most are read as the child process reads them, in this one; some are handed in for real. `-s` prints the figures that
docs/safety.md quotes.
"""

import json
import logging
import zipfile
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime

import duckdb
import pytest

from loaders import child
from loaders.intake import Intake
from loaders.reading.problem import Severity
from loaders.reading.told import Told
from loaders.request import Request
from tests.faults.idsva_contract import GOOD
from tests.faults.variant import declared
from tests.safety.clean_files import clean_files
from tests.safety.seeded import seeded
from warehouse.receiving import Receiving

SAID = "no personal data"
NOW = datetime(2018, 1, 19, 12, tzinfo=UTC)
FIXED = ("e-mail", "telephone", "postcode", "NHS number", "National Insurance")
EVERY = 10  # of the seeded files one in so many is handed in for real


def read(file, folder):
    """What the child process would report of a file, told which layout it has: to try them all takes four times as long."""
    path, work = folder / file.name, folder / "work"
    work.mkdir(exist_ok=True)
    path.write_bytes(file.data)
    told = Told(*file.layout.split("."))
    report = child.read(Request(str(path), file.name, str(work), "Bromley", told, declared()))
    path.unlink()
    return report


def verdict(problems):
    """What the guard says of a file."""
    found = {problem.severity for problem in problems if problem.expected == SAID}
    return "refused" if Severity.ERROR in found else "asked" if found else "passed"


@pytest.fixture(scope="module")
def files():
    return tuple(seeded())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("people")


@pytest.fixture(scope="module")
def looked_at(files, folder):
    """Of each file what the guard says, and every word of the report, all in small letters."""
    reports = {one: read(one, folder) for one in files}
    return {
        one: (verdict(report.problems), json.dumps(asdict(report), default=str).casefold())
        for one, report in reports.items()
    }


def share(capsys, what, counted):
    """Print how a kind fared, and give the share that was caught."""
    with capsys.disabled():
        print(f"\n{what}: {', '.join(f'{number} {words}' for words, number in sorted(counted.items()))}", end="")
    return 1 - counted["passed"] / sum(counted.values())


def test_there_are_four_hundred_of_ten_kinds(files):
    assert len(files) == len({one.data for one in files}) == 400
    assert set(Counter(one.what for one in files).values()) == {40}
    assert len({one.what for one in files}) == 10


def test_every_column_whose_heading_says_so_is_refused(looked_at, capsys):
    verdicts = Counter(said for one, (said, _) in looked_at.items() if one.kind == "header")
    share(capsys, "personal columns known by their heading", verdicts)
    assert verdicts == {"refused": 180 + 20}


@pytest.mark.parametrize("what", [*FIXED, "titled name", "labelled birth"])
def test_values_are_caught_wherever_they_stand(looked_at, capsys, what):
    verdicts = Counter(said for one, (said, _) in looked_at.items() if one.kind == "fixed" and one.what == what)
    assert share(capsys, f"{what} without a heading", verdicts) >= 0.99


def test_columns_of_names_without_a_heading_are_caught(looked_at, capsys):
    verdicts = Counter(said for one, (said, _) in looked_at.items() if one.kind == "names")
    assert share(capsys, "columns of names without a heading", verdicts) >= 0.95


def test_a_lone_value_asks_and_three_refuse(looked_at):
    for one, (said, _) in looked_at.items():
        if one.kind == "fixed" and len(one.values) >= 3:
            assert said == "refused", one.name


def test_no_value_is_repeated_in_any_report(looked_at):
    assert [
        one.name for one, (_, words) in looked_at.items() if any(value.casefold() in words for value in one.values)
    ] == []


def test_nothing_of_what_is_refused_is_kept_anywhere(files, folder, monkeypatch, caplog, capfd):
    data, temporary, work = folder / "data", folder / "temporary", folder / "handed in"
    for made in (temporary, work):
        made.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    caplog.set_level(logging.DEBUG)
    said = []
    real = [one for at, one in enumerate(files) if at % EVERY == at // EVERY % EVERY]  # of every kind
    with Receiving(data, Intake("Bromley", declared())) as receiving:
        for name, content in (("good.xlsx", GOOD.data), *((one.name, one.data) for one in real)):
            path, space = work / name, folder / "space" / name
            path.write_bytes(content)
            space.mkdir(parents=True)
            outcome = receiving.intake.read(path, space)
            if verdict(outcome.problems) != "asked":  # an officer who is asked answers before anything is kept
                receiving.receive(outcome, received=NOW, recorded=NOW, by="Ann Officer")
            said.append(json.dumps(asdict(outcome), default=str))
            path.unlink()
        events = receiving.warehouse.events()
    canaries = {value.casefold() for one in real for value in one.values}
    assert len(real) == 40
    assert len(canaries) > 100
    assert [event.kind for event in events].count("accepted") == 1
    kept = "\n".join(
        [*said, caplog.text, *capfd.readouterr(), *map(everything_in, (data, temporary, folder / "space"))]
    )
    assert "Ann Officer" in kept
    assert "Total referrals into service" in kept
    assert [one for one in canaries if one in kept.casefold()] == []
    assert list(temporary.iterdir()) == []


def everything_in(folder):
    """Every byte in a folder as text: files, what is packed in them, and what a database says that it holds."""
    return "\n".join(text for path in sorted(folder.rglob("*")) if path.is_file() for text in _texts(path))


def _texts(path):
    data = path.read_bytes()
    yield from (str(path), data.decode("utf-8", "replace"), data.decode("utf-16-le", "replace"))
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    if path.suffix == ".duckdb":
        with duckdb.connect(str(path), read_only=True) as database:
            for schema, table in database.execute(
                "SELECT table_schema, table_name FROM information_schema.tables"
            ).fetchall():
                yield str(database.execute(f'SELECT * FROM "{schema}"."{table}"').fetchall())


def test_files_without_people_are_left_alone(folder, capsys):
    reports = [read(one, folder) for one in clean_files()]
    verdicts = Counter(verdict(report.problems) for report in reports)
    share(capsys, "files with nothing personal in them", verdicts)
    assert len(reports) == 300
    assert verdicts["refused"] <= 3
    assert verdicts["asked"] <= 9
    assert sum(report.observations > 0 for report in reports) >= 297
