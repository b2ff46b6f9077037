"""The scorecard as a table: what it says, that it stays a table, and that nothing hostile gets through."""

import re
from fractions import Fraction
from html.parser import HTMLParser

from charts.scorecard_table import Group, finding_html, scorecard_table
from charts.theme import LIGHT
from performance.rating import Rating
from performance.row import Benchmark, Change
from performance.signal import Signal
from tests.charts.builders import plain_row
from tests.performance.builders import indicator

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'


def table(*rows, title="1. Crime", note="Police"):
    return scorecard_table([Group(title, note, rows)], lambda name: f"indicator?indicator={name}", LIGHT, "Scorecard")


class Tags(HTMLParser):
    """The tags of a page, and whether all that were opened are closed in order."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.open, self.attributes = [], [], []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        if tag not in {"img", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def text(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).strip()


def test_a_row_says_name_period_finding_rating_value_target():
    words = text(table(plain_row()))
    for part in ("One", "Q3 2017/18, data to Dec 2017", "10 above target.", "Red", "80", "70"):
        assert part in words


def test_a_change_has_its_word_and_the_area_beside():
    row = plain_row(
        change_on_year=Change(Fraction("-0.015"), Fraction(9834), better=True),
        benchmark=Benchmark("London", Fraction(333888), Fraction("0.015"), None),
    )
    assert "−1.5% better" in text(table(row))
    assert "London +1.5%" in text(table(row))


def test_where_colour_and_signal_disagree_a_bold_sentence_says_so():
    assert finding_html("162 above target. Red, but normal variation.") == (
        "162 above target. <b>Red, but normal variation.</b>"
    )


def test_the_name_links_to_the_indicators_own_page_in_the_same_window():
    assert '<a href="indicator?indicator=one" target="_self">One</a>' in table(plain_row())


def test_a_heading_counts_its_marks():
    rows = [plain_row(), plain_row(), plain_row(rating=Rating.GREEN), plain_row(rating=Rating.NO_DATA)]
    assert "2 red 1 green 1 no data" in text(table(*rows))


def test_a_priority_without_figures_says_so():
    page = scorecard_table([Group("5. Youth", "", (), "No figures supplied.")], str, LIGHT, "Scorecard")
    assert "No figures supplied." in text(page)


def test_it_is_a_table_for_those_who_hear_it():
    page = table(plain_row())
    assert 'role="table"' in page
    assert page.count('scope="col"') == 8
    assert page.count('scope="row"') == 1
    assert page.count('scope="rowgroup"') == 1
    assert page.count('role="cell"') == 7
    Tags(page)


def test_what_partners_wrote_is_text_and_never_markup():
    about = indicator({"kind": "value", "value": 70, **_AGREED}, title=HOSTILE, owner=HOSTILE)
    page = table(plain_row(about=about, finding=HOSTILE, marker=HOSTILE), title=HOSTILE, note=HOSTILE)
    found = Tags(page)
    assert "script" not in found.tags
    assert not [name for name in found.attributes if name.startswith("on")]


_AGREED = {"agreed": {"by": "b", "on": "2010-01-01"}, "source": "s", "from": "2008/09"}


def test_a_hidden_row_shows_nothing_but_that_it_is_hidden():
    row = plain_row(value=None, suppressed=True, rating=Rating.NO_DATA, marker="[c]")
    words = text(table(row))
    assert "[c]" in words
    assert "Hidden" in words
    assert "80" not in words.replace("80 ", "")


def test_a_signal_has_its_word():
    about = indicator()
    assert "Worsening" in text(table(plain_row(about=about, signal=Signal.CONCERN, target=None)))
