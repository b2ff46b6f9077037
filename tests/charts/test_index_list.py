"""The list of indicators: a link, a mark with its word and a finding for each; what to try where nothing is found."""

import re

from charts.index_list import Listed, Section, index_head, index_list, nothing_found, term_line
from charts.theme import LIGHT
from performance.definitions.glossary import Term
from tests.charts.builders import plain_row
from tests.performance.builders import indicator


def text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def listed(*sections):
    return index_list(sections, lambda name: f"indicator?indicator={name}&view=viewer", LIGHT)


def test_an_indicator_has_mark_title_finding_figure_and_owner():
    page = listed(Section("Crime", "The police", (Listed(plain_row()),)))
    words = text(page)
    for part in ("Crime The police", "Red", "One", "10 above target.", "80 · ", "Owner"):
        assert part in words
    assert 'href="indicator?indicator=one&amp;view=viewer" target="_self"' in page
    assert page.count("<li>") == 1


def test_where_a_word_was_found_is_said_unless_it_is_in_the_title():
    assert "found" not in text(listed(Section("1 found", "", (Listed(plain_row()),)))).replace("1 found", "")
    page = listed(Section("1 found", "", (Listed(plain_row(), ("glossary", "owner")),)))
    assert "· found in the glossary and its owner" in text(page)


def test_a_priority_without_indicators_says_so():
    assert "No figures supplied." in text(listed(Section("Youth", "", ())))


def test_what_people_typed_and_definitions_say_is_text():
    hostile = "<img src=x onerror=1>"
    row = plain_row(about=indicator(title=hostile, owner=hostile))
    page = listed(Section(hostile, hostile, (Listed(row),))) + nothing_found(hostile, [hostile])
    page += term_line(Term(term=hostile, means=hostile))
    assert "<img src=x" not in page
    assert page.count("&lt;img") >= 6


def test_nothing_found_says_what_to_try():
    words = text(nothing_found("burglerry", ["Burglary"]))
    assert words.startswith("Nothing is found for “burglerry”. Did you mean Burglary?")
    assert "MARAC" in words
    assert "Did you mean" not in nothing_found("q", [])


def test_the_head_counts():
    assert "44 indicators" in index_head(44, "")
    assert "One indicator:" in index_head(1, "")
