"""What an address says is shown as it is: nothing is made of it."""

from streamlit.testing.v1 import AppTest

from pages._words import literal
from tests.performance.shipped import PATH


def test_nothing_is_made_of_words_that_came_from_elsewhere():
    assert literal("![x](//e/a.png)") == r"\!\[x\]\(//e/a\.png\)"
    assert literal("https://e and www.e") == r"https\://e and www\.e"
    assert literal("Snow, it says") == "Snow, it says"


def test_a_meeting_that_is_none_loads_no_picture_from_elsewhere(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(PATH))
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)  # pages are known to the navigation alone
    app = AppTest.from_file(str(PATH.parent / "pages" / "meeting.py"), default_timeout=60)
    app.query_params["meeting"] = "![x](//e/a.png)"
    app.run()
    assert [one.value for one in app.error][0].startswith(r"No meeting is entered for “\!\[x\]\(//e/a\.png\)”")
