"""Both pages run without a browser, on an empty folder and with wrong definitions."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """A data folder in which nothing was ever loaded, and a copy of the definitions."""
    shutil.copy(ROOT / "indicators.yaml", tmp_path / "indicators.yaml")
    monkeypatch.setenv("SAFER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(tmp_path / "indicators.yaml"))
    return tmp_path


def opened(page=None):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    return app.switch_page(f"pages/{page}.py").run() if page else app


def written(app):
    return " ".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("page", ["scorecard", "indicator", "indicators"])
def test_a_page_opens_on_an_empty_folder(empty, page):
    app = opened(page)
    assert not app.exception
    assert "nothing received by then" in written(app)
    assert written(app).count("<h1") == 1


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("submissions", "Nothing has been received yet. Hand a file in on the page Upload."),
        ("corrections", "There is no figure of this indicator in this quarter"),
        ("wordings", "Hand a file in to begin."),
        ("templates", "Send it to the partner as it is"),
    ],
)
def test_a_page_of_what_is_kept_says_the_next_step_on_an_empty_folder(empty, page, says):
    app = opened(page)
    assert not app.exception
    assert says in written(app) + " ".join(words.value for words in app.markdown)
    assert written(app).count("<h1") + len(app.title) == 1


def test_an_indicator_without_figures_says_why_and_what_to_do(empty):
    app = opened("indicator")
    said = written(app) + " ".join(words.value for words in app.markdown)
    for part in (
        "No figures yet",
        "Nothing to compare",
        "No other borough's figures are loaded.",
        "no figure to trace",
    ):
        assert part in said
    assert not app.get("plotly_chart")[1:]


def test_the_empty_scorecard_shows_every_indicator_as_not_submitted(empty):
    page = written(opened("scorecard"))
    assert page.count('class="sp-row"') >= 44
    assert page.count('<span class="sp-grey">Not submitted') == page.count('class="sp-row"')
    assert "No figures for this quarter were known by then" in page


def test_wrong_definitions_are_shown_line_by_line_and_never_as_a_traceback(empty):
    path = empty / "indicators.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("better: lower", "better: worse", 1) + "\nunknown_key: 1\n", encoding="utf-8")
    app = opened()
    assert not app.exception
    assert "The definitions cannot be used" in [title.value for title in app.title]
    shown = "\n".join(block.value for block in app.code)
    assert '"worse" is none of the words allowed here' in shown
    assert "unknown_key" in shown
    assert "line " in shown


def test_missing_definitions_are_a_sentence(empty):
    (empty / "indicators.yaml").unlink()
    app = opened()
    assert not app.exception
    assert "--definitions" in app.error[0].value


def test_correcting_the_definitions_is_enough(empty):
    path = empty / "indicators.yaml"
    good = path.read_text(encoding="utf-8")
    path.write_text("partnership:\n  name: [", encoding="utf-8")
    assert opened().title
    path.write_text(good, encoding="utf-8")
    assert "sp-score" in written(opened("scorecard"))
