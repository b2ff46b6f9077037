"""Files as partners would send them, written from what is known of partners' files: each loads, and says what it says."""

from pathlib import Path

import duckdb
import pytest

from tests.command_line import call
from tests.specimens import fly_tipping, idsva, marac, mopac_7, returns
from tests.specimens.specimen import Counted, Series, Specimen

RECEIVED = "2026-06-01"
SPECIMENS = [specimen for module in (mopac_7, fly_tipping, marac, idsva, returns) for specimen in module.specimens()]
FAULTS: dict[str, str] = {}  # name of a specimen that fails, though it must load → why it fails


def marked(specimen: Specimen):
    reason = FAULTS.get(specimen.name)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(specimen, id=f"{specimen.source}-{specimen.name}", marks=marks)


@pytest.mark.parametrize("specimen", [marked(specimen) for specimen in SPECIMENS])
def test_it_loads_and_says_what_the_file_says(specimen, tmp_path):
    path = tmp_path / specimen.name
    specimen.build(path)
    data = tmp_path / "data"
    answer = call("load", path, "--received", RECEIVED, "--by", "test", data=data)
    said = [(problem["sheet"], problem["cell"], problem["message"]) for problem in answer.document[0]["problems"]]
    assert (answer.code, answer.document[0]["status"]) == (0, "accepted"), said
    asked = {expected: figures(expected, data) for expected in map(index, specimen.expected)}
    wanted = {index(expected): wanted_of(expected) for expected in specimen.expected}
    assert asked == wanted, said


def index(expected: Series | Counted) -> tuple:
    """What is asked, without the answer: one key to compare all answers of a file at once."""
    if isinstance(expected, Series):
        return expected.indicator, expected.by, expected.area
    return expected.measure, tuple(expected.where.items())


def wanted_of(expected: Series | Counted):
    """The answer, to ten figures."""
    return rounded(expected.values) if isinstance(expected, Series) else round(expected.total, 6)


def figures(asked: tuple, data: Path):
    """What the program answers."""
    return series(*asked, data) if len(asked) == 3 else counted(asked[0], dict(asked[1]), data)


def series(indicator: str, by: str, area: str, data: Path) -> dict[str, float]:
    """Period → value, of the periods that have one."""
    answer = call("series", indicator, "--by", by, *(["--area", area] if area else []), data=data)
    assert answer.code == 0, answer.said
    return rounded({row["period"]: row["value"] for row in answer.document if row["value"] is not None})


def rounded(values: dict[str, float]) -> dict[str, float]:
    return {period: round(value, 6) for period, value in values.items()}


def counted(measure: str, where: dict[str, str], data: Path) -> float | None:
    """The sum of a measure's observations."""
    newest = max(data.glob("warehouse-*.duckdb"), key=lambda path: int(path.stem.split("-")[1]))
    chosen = "".join(f" AND {name} = ?" for name in where)
    with duckdb.connect(str(newest), read_only=True) as connection:
        found = connection.execute(
            "SELECT sum(value) FROM observations JOIN subjects USING (subject) JOIN kinds USING (kind)"
            f" WHERE measure = ?{chosen}",
            [measure, *where.values()],
        ).fetchone()
    return None if found[0] is None else round(found[0], 6)


def test_ten_files_a_source():
    """Ten of each, every name once."""
    sources = [specimen.source for specimen in SPECIMENS]
    assert {source: sources.count(source) for source in sources} == dict.fromkeys(
        ["mopac_7", "fly_tipping", "marac", "idsva", "returns"], 10
    )
    assert len({specimen.name for specimen in SPECIMENS}) == 50
