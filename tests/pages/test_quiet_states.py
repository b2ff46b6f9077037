"""Pages on which a part has nothing to say: a quarter without a figure, two days between which nothing changed."""

import pytest
from streamlit.testing.v1 import AppTest

from loaders.reading.periods import financial_year
from tests.pages.test_source_pages import ROOT
from tests.performance.shipped import PATH
from tests.warehouse.building import Desk, covering, observation


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Two boroughs' annual returns, a later quarter of another source, and a page of them."""
    held = [observation(n, financial_year(2015), measure="fly_tipping_return.incidents", area=area)
            for area, n in (("Bromley", 2495), ("Croydon", 9000))]  # fmt: skip
    held.append(observation(3, financial_year(2012), measure="impact_days.vehicles_seized"))
    desk = Desk(tmp_path)
    warehouse = desk.open()
    desk.load(warehouse, *held, coverage=covering(*held))
    warehouse.close()
    monkeypatch.setenv("SAFER_DATA", str(desk.data))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(PATH))

    def start(page, **address):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120).run()
        for name, words in address.items():
            app.query_params[name] = words
        app.switch_page(f"pages/{page}.py").run()
        assert not app.exception
        return " ".join([element.proto.body for element in app.get("html")] + [one.value for one in app.markdown])

    return start


def test_a_quarter_without_a_figure_beside_boroughs_that_have_others(opened):
    said = opened("indicator", indicator="fly_tipping_incidents", quarter="2012/13 Q1")
    assert "No figure of this quarter to set beside other boroughs." in said


def test_two_days_between_which_nothing_changed(opened):
    said = opened("what_changed", **{"from": "2000-01-01", "to": "2001-01-01"})
    assert "Nothing changed" in said


@pytest.mark.parametrize(("page", "name"), [("indicators", "find"), ("glossary", "words")])
def test_an_address_that_looks_for_a_book_is_cut_to_what_the_box_takes(opened, page, name):
    said = opened(page, **{name: "qzx " * 50_000})
    assert 0 < said.count("qzx") < 100
