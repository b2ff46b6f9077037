"""Everything the sources' pages show, of an empty folder, of another borough and of a single quarter: words, no faults."""

from pathlib import Path

import pytest

from charts.panel import Panel
from pages._chosen import opening_choices
from pages._room import open_room
from pages._source_idsva import report_page
from pages._source_index import source_index
from pages._source_marac import marac_parts
from pages._source_parts import source_address, source_of, source_page, source_title, sources
from pages._source_receipts import expected_rows, files_of
from tests.performance.sources.loaded import quarter_of, year_of
from tests.warehouse.building import Desk, covering

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """A room and what it opens with, after the observations were loaded; `area` is the partnership's borough."""

    def start(*observations, area="Bromley"):
        text = (ROOT / "indicators.yaml").read_text(encoding="utf-8")
        definitions = tmp_path / "indicators.yaml"
        definitions.write_text(text.replace("  area: Bromley", f"  area: {area}"), encoding="utf-8")
        desk = Desk(tmp_path)
        with_data = desk.open()
        if observations:
            desk.load(with_data, *observations, coverage=covering(*observations))
        with_data.close()
        monkeypatch.setenv("SAFER_DEFINITIONS", str(definitions))
        monkeypatch.setenv("SAFER_DATA", str(desk.data))
        room = open_room()
        return room, opening_choices(room, "light")

    return start


def everything(room, chosen):
    """Every part of every source's page; panels as they are."""
    marac, idsva = source_of(room, "marac"), source_of(room, "idsva")
    pages = [source_page(room, chosen, one) for one in sources(room)]
    return pages, marac_parts(room, chosen, marac), report_page(room, chosen, idsva), source_index(room, chosen)


def test_an_empty_folder_is_said_in_words(opened):
    room, chosen = opened()
    pages, marac, idsva, index = everything(room, chosen)
    assert all("no figures for" in page.head or "No figure" in page.head for page in pages)
    assert not any(page.trends or page.breakdowns or page.lines or page.printed for page in pages)
    assert not any(part.panels for part in marac)
    assert all(part.note for part in marac)
    assert "No file gives referrals by agency for a whole year" in marac[1].note
    assert "A file would need the date of the meeting" in marac[3].note
    assert "No quarter of the year up to" in idsva.table
    assert idsva.targets is None
    assert "No file up to this quarter holds referrals by referral source" in idsva.notes[0]
    assert "None of nine sources has sent figures yet" in index.head
    assert [files_of(room, chosen, one) for one in sources(room)] == [[] for _ in sources(room)]
    assert expected_rows(room, chosen, source_of(room, "idsva"))[0].cells[0].received is None
    assert index.table.count("Nothing yet") == len(sources(room))


def test_another_borough_sees_none_of_ours(opened):
    room, chosen = opened(*year_of(2016, 118, {"police": 118}), area="Croydon")
    pages, marac, _, _ = everything(room, chosen)
    assert not any(part.panels for part in marac)
    assert "118" not in "".join(page.head + page.table for page in pages)


def test_one_quarter_is_enough_for_a_page(opened):
    room, chosen = opened(*quarter_of("2017/18 Q3", {"referrals_by_age": {"16-25": 60, "26-35": 62}}, referrals=122))
    pages, _, idsva, _ = everything(room, chosen)
    assert [panel.title for panel in idsva.data_sets] == ["26-35: 62 of 122, 50.8%, Q3 2017/18"]
    assert all(isinstance(panel, Panel) for page in pages for panel in (*page.trends, *page.breakdowns))
    assert "Referrals into the advocacy service" in idsva.table


def test_each_source_has_one_page(opened):
    room, chosen = opened()
    found = {source_title(one): source_address(one, chosen).partition("?")[0] for one in sources(room)}
    own = {"Crime": "crime", "Fly-tipping": "fly_tipping", "MARAC": "marac", "IDSVA": "idsva"}
    assert {title: page for title, page in found.items() if page != "source"} == own
    assert set(found) - set(own) == {"Domestic incidents", "Prevent training", "Probation caseload",
                                     "Community Impact Days", "FixMyStreet reports"}  # fmt: skip
