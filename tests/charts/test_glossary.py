"""Abbreviations explained where they stand, and the page Glossary."""

import re

import pytest

from charts.glossary import explained
from charts.glossary_page import glossary_head, help_sections, term_list
from charts.theme import palette
from performance.definitions.glossary import Term, matching
from performance.rating import Rating
from tests.performance.shipped import definitions

MARAC = Term(
    term="MARAC", stands_for="multi-agency conference", means='It meets "monthly" & agrees plans.', also=("Marac",)
)
MOPAC = Term(term="MOPAC", stands_for="Mayor's Office", means="It sets the plan.")
SEVEN = Term(term="MOPAC 7", stands_for="the seven crimes", means="They were to be cut.")
AID = Term(term="B&CWA", stands_for="Women's Aid", means="A charity.")
WARD = Term(term="Ward", means="An area.")
GLOSSARY = (MARAC, MOPAC, SEVEN, AID, WARD)
MARKED = '<abbr title="Multi-agency conference. It meets &quot;monthly&quot; &amp; agrees plans.">MARAC</abbr>'


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>MARAC cases</p>", f"<p>{MARKED} cases</p>"),
        ("MARAC, then MARAC and Marac", f"{MARKED}, then MARAC and Marac"),  # the first of them only
        ('<p id="MARAC" title="MARAC">x</p>', '<p id="MARAC" title="MARAC">x</p>'),
        ('<a href="/x">MARAC <b>MARAC</b></a> MARAC', f'<a href="/x">MARAC <b>MARAC</b></a> {MARKED}'),
        ('<abbr title="x">MARAC</abbr>', '<abbr title="x">MARAC</abbr>'),
        ("<code>MARAC</code><style>.MARAC{}</style>", "<code>MARAC</code><style>.MARAC{}</style>"),
        ("MARACX xMARAC MARAC-DATA marac", "MARACX xMARAC MARAC-DATA marac"),
        ("Ward by ward", "Ward by ward"),  # a word that is no abbreviation is explained on the page only
        ("<br><img src='x'>MARAC", f"<br><img src='x'>{MARKED}"),
        ("", ""),
    ],
)
def test_the_first_of_each_abbreviation_is_explained(html, wanted):
    assert explained(html, GLOSSARY) == wanted


def test_the_longest_abbreviation_is_meant():
    assert re.findall(r">([^<]+)</abbr>", explained("MOPAC 7, MOPAC", GLOSSARY)) == ["MOPAC 7", "MOPAC"]


def test_an_ampersand_is_written_as_html_writes_it():
    assert explained("B&amp;CWA", GLOSSARY).endswith(">B&amp;CWA</abbr>")


def test_without_a_glossary_nothing_changes():
    assert explained("<p>MARAC</p>", ()) == "<p>MARAC</p>"
    assert explained("<p>Ward</p>", (WARD,)) == "<p>Ward</p>"


def test_text_stays_the_same_whatever_is_explained():
    text = "<h1>MARAC</h1><p>MOPAC 7 &amp; MOPAC</p><table><tr><th scope='row'>MARAC</th></tr></table>"
    assert re.sub(r"</?abbr[^>]*>", "", explained(text, GLOSSARY)) == text


def test_words_are_found_in_any_order_and_case():
    assert matching(GLOSSARY, "conference MULTI") == (MARAC,)
    assert matching(GLOSSARY, "monthly") == (MARAC,)
    assert matching(GLOSSARY, " ") == GLOSSARY
    assert matching(GLOSSARY, "submarine") == ()


def test_the_list_is_in_the_order_of_the_alphabet_with_anchors():
    html = term_list(GLOSSARY, GLOSSARY, "")
    assert re.findall(r'<div id="([^"]+)"><dt>', html) == ["b-cwa", "marac", "mopac", "mopac-7", "ward"]
    assert "5 words" in html
    assert '<dt>MARAC <span class="sp-soft">or Marac</span></dt><dd><b>Multi-agency conference.</b> It meets' in html
    assert "2 of 5 words" in term_list((MOPAC, SEVEN), GLOSSARY, "mopac")


def test_what_is_missing_is_said():
    assert "No words are explained yet" in term_list((), (), "")
    assert "No word of the glossary fits “&lt;b&gt;”" in term_list((), GLOSSARY, "<b>")


def test_every_link_of_the_page_leads_somewhere():
    page = glossary_head() + help_sections(palette("light"))
    assert set(re.findall(r'href="#([^"]+)"', page)) == set(re.findall(r'<h2 id="([^"]+)"', page))


def test_every_rating_is_explained_with_its_mark():
    html = help_sections(palette("dark"))
    entries = re.findall(r"<dt><img[^>]*> ([^<]+)</dt>", html)
    assert entries[: len(Rating)] == ["Green", "Amber", "Red", "No target", "Not submitted"]


def test_the_shipped_glossary_explains_what_the_pages_say():
    words = {spelling for one in definitions().glossary for spelling in one.spellings}
    assert {
        "MARAC",
        "IDVA",
        "IDSVA",
        "VAWG",
        "TNO",
        "VWI",
        "MOPAC",
        "MOPAC 7",
        "WRAP",
        "Prevent",
        "YOT",
        "FPN",
    } <= words
    titles = " ".join(one.title for one in definitions().indicators)
    unknown = set(re.findall(r"\b[A-Z]{3,}\b", titles)) - words - {"MOPAC"}
    assert unknown == set()


def test_no_two_anchors_are_the_same():
    anchors = [one.anchor for one in definitions().glossary]
    assert len(anchors) == len(set(anchors))
    assert all(anchors)
