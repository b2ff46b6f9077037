"""A page asks the warehouse little when it is first drawn, and nothing when it is drawn again."""

from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.counting import Counting, readings
from commands.first_run import MANIFEST
from loaders.intake import Intake
from pages._room import open_room
from performance.wording import LONDON
from tests.performance.shipped import PATH, definitions
from warehouse.receiving import Receiving

ROOT = Path(__file__).resolve().parents[2]
FILES = ("sample-mps-borough-crime-201701-201712.csv", "sample-defra-fly-tipping-2012-13-to-2015-16.xlsx")
MEETING = {"quarter": "2015/16 Q4", "as_at": "2018-03-26"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Two files of every borough, loaded once."""
    data = tmp_path_factory.mktemp("queries")
    known = definitions()
    with Receiving(data / "data", Intake(known.partnership.area, known.returns)) as receiving:
        for name in FILES:
            workspace = data / name.partition(".")[0]
            workspace.mkdir()
            outcome = receiving.intake.read(MANIFEST.parent / name, workspace)
            received = datetime(2018, 1, 19, tzinfo=LONDON)
            kept = receiving.receive(outcome, received=received, recorded=datetime.now(LONDON), by="a.smith")
            assert kept.submission
    return data / "data"


@pytest.fixture
def asked(folder, monkeypatch):
    """What the warehouse behind the pages is asked, with every board forgotten."""
    monkeypatch.setenv("SAFER_DATA", str(folder))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(PATH))
    room = open_room()
    room.receiving.warehouse = Counting(folder)
    room.receiving.warehouse.open()
    return room.receiving.warehouse.asked


def opened(page, **address):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120).run()
    for name, words in (MEETING | address).items():
        app.query_params[name] = words
    return app.switch_page(f"pages/{page}.py")


def counted(app, asked):
    before = len(asked)
    assert not app.run().exception
    return asked[before:]


def written(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_an_indicator_beside_boroughs_asks_a_handful_and_then_nothing(asked):
    app = opened("indicator", indicator="fly_tipping_incidents", beside="Croydon,Bexley", view="administrator")
    cold = counted(app, asked)
    assert "14th of 31 boroughs" in written(app)
    assert 4 <= len(readings(cold)) <= 10
    assert len(cold) <= 30
    assert counted(app, asked) == []
    app.query_params["beside"] = "Croydon,Sutton,Barnet"
    assert counted(app, asked) == []
    assert "Barnet" in "".join(element.proto.spec for element in app.get("plotly_chart"))


def test_another_indicator_asks_only_for_its_boroughs_and_its_cells(asked):
    app = opened("indicator", indicator="fly_tipping_incidents", view="officer:MARAC steering group")
    counted(app, asked)
    app.query_params["indicator"] = "fly_tipping_prosecutions"
    assert len(readings(counted(app, asked))) <= 4


def test_the_scorecard_asks_a_handful_and_then_nothing(asked):
    app = opened("scorecard", view="viewer")
    cold = counted(app, asked)
    assert written(app).count('class="sp-row"') == len(definitions().indicators)
    assert 3 <= len(readings(cold)) <= 5
    assert len(cold) <= 12
    assert counted(app, asked) == []


def test_the_index_of_indicators_asks_no_more_than_the_scorecard_and_a_search_nothing(asked):
    app = opened("indicators", as_at="2018-03-20")
    assert len(readings(counted(app, asked))) <= 5
    app.query_params["find"] = "burglary"
    assert counted(app, asked) == []
    assert "2 indicators found" in written(app)


def test_the_next_meeting_asks_a_handful_and_then_nothing(asked):
    app = opened("home", as_at="2018-02-01")
    cold = counted(app, asked)
    assert "The next meeting is on 26 March 2018" in written(app)
    assert 6 <= len(readings(cold)) <= 14  # two boards, the area beside ours, single figures, returns
    assert counted(app, asked) == []


def test_what_changed_asks_nothing_that_the_next_meeting_has_asked_for(asked):
    counted(opened("home", as_at="2018-02-02"), asked)
    app = opened("what_changed", to="2018-02-02", **{"from": "2017-12-19"})
    assert len(readings(counted(app, asked))) <= 4
    assert "Files received: 2" in written(app)
    assert counted(app, asked) == []
