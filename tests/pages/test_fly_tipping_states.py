"""What the fly-tipping page says where something is missing: nothing loaded, no wards, no maps, wards of two kinds."""

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.reading.observation import Observation
from loaders.reading.periods import financial_year, month
from tests.warehouse.building import Desk

ROOT = Path(__file__).resolve().parents[2]
RECEIVED = datetime(2023, 1, 1, tzinfo=UTC)


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Open the page on what is given; with or without the map files that the definitions name."""

    def start(*told, quarter="2022/23 Q1", maps=True):
        desk = Desk(tmp_path)
        if told:
            with closing(desk.open()) as warehouse:
                months = {(one.period_start, one.period_end) for one in told if one.area_level == "ward"}
                whole = [
                    Observation("fly_tipping.reports", *span, 9, "Data", "A1", "Bromley") for span in sorted(months)
                ]
                desk.load(warehouse, *told, *whole, source="fly_tipping", received=RECEIVED, recorded=RECEIVED)
        shutil.copy(ROOT / "indicators.yaml", tmp_path / "indicators.yaml")
        if maps:
            shutil.copytree(ROOT / "data" / "maps", tmp_path / "data" / "maps", dirs_exist_ok=True)
        monkeypatch.setenv("SAFER_DATA", str(tmp_path / "data"))
        monkeypatch.setenv("SAFER_DEFINITIONS", str(tmp_path / "indicators.yaml"))
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120).run()
        app.query_params["quarter"], app.query_params["over"] = quarter, "quarter"
        app.switch_page("pages/fly_tipping.py").run()
        assert not app.exception
        return " ".join([element.proto.body for element in app.get("html")] + [one.value for one in app.markdown])

    return start


def report(start, ward, count=1.0, **details):
    about = {"sheet": "Data", "cell": "A1", "area_level": "ward", "area_name": "Bromley Town"} | details
    return Observation("fly_tipping.reports_by_type", *start, count, area=ward, **about)


def test_nothing_loaded(opened):
    said = opened()
    assert "Fly-tipping: no figures yet" in said
    assert "No register of fly-tips is known" in said
    assert "No annual return is known" in said


def test_only_the_return(opened):
    years = [
        Observation("fly_tipping_return.incidents", *financial_year(year), count, "Data", "A1", "Bromley")
        for year, count in ((2020, 3000), (2021, 3300))
    ]
    said = opened(*years)
    assert "No register of fly-tips is known" in said
    assert "Incidents +10.0% since 2020/21" in said


def test_wards_of_both_boundaries_in_a_quarter_are_two_maps_and_told_apart(opened):
    said = opened(report(month(2022, 4), "E05000109", 3.0), report(month(2022, 6), "E05013991", 5.0))
    assert "Boundaries in force until 4 May 2022." in said
    assert "Boundaries in force since 5 May 2022." in said
    assert "Bromley Town (until 2022) has most: 37.5% of reports" in said
    assert "Bromley Town (since 2022) has most: 62.5% of reports" in said


def test_a_missing_map_file_is_named_and_tiles_are_drawn(opened):
    said = opened(report(month(2022, 4), "E05000109", 3.0), maps=False)
    assert "The map file data/maps/bromley-wards-until-may-2022.geojson is missing" in said
    assert "Bromley Town has most: 100.0% of reports" in said


def test_a_register_without_wards(opened):
    said = opened(report(month(2022, 4), "not recorded", 3.0, waste_type="Green"))
    assert "The register names no wards" in said
    assert "Green is 100.0% of reports" in said


def test_a_quarter_that_the_register_does_not_have(opened):
    said = opened(report(month(2022, 4), "E05000109"), report(month(2022, 12), "E05013991"), quarter="2022/23 Q2")
    assert "newest month is December 2022: choose a quarter that has it." in said
