"""The pack on paper: tagged, in real text, the same bytes each time, and nothing in it that the pack does not hold."""

import time
from datetime import UTC, datetime
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from charts.course import course_of
from charts.wording import value_words
from performance.pack.pack import Marking
from reports.pack_paper import PaperSize, paper
from reports.typeset import printable
from tests.packs import small_pack
from tests.reports.pdf_pages import fonts_of, letters_of, opened, squeezed, structure, words_of

PACK = small_pack()
BOTH = pytest.mark.parametrize("size", PaperSize)


@pytest.fixture(scope="module")
def papers():
    """Both papers, made once."""
    return {size: paper(PACK, size) for size in PaperSize}


def with_words(words):
    """The small pack with these words wherever people type."""
    item = PACK.items[0]
    figure = item.figures[0]
    figure = figure._replace(comment=figure.comment._replace(words=words), changes=(words,))
    said = item._replace(
        title=f"About {words[:60]}",
        figures=(figure, *item.figures[1:]),
        report=item.report._replace(operational=words, asked=words),
        decisions=(item.decisions[0]._replace(words=words),),
        actions=(item.actions[0]._replace(words=words, owner=words[:40]),),
    )
    return PACK._replace(items=(said, PACK.items[1]), arising=(PACK.arising[0]._replace(words=words, update=words),))


@BOTH
def test_it_is_a_tagged_document_with_a_title_in_british_english(papers, size):
    root = opened(papers[size]).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"] == True  # noqa: E712  pypdf's own kind
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert opened(papers[size]).metadata.title == "Safer Anywhere Partnership: Performance pack, 26 March 2018"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


@pytest.mark.parametrize(("size", "wide", "high"), [(PaperSize.A4, 595, 842), (PaperSize.A3, 1191, 842)])
def test_pages_have_their_size_and_say_which_of_how_many_they_are(papers, size, wide, high):
    document = opened(papers[size])
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in document.pages} == {(wide, high)}
    assert document.page_labels == [str(place) for place in range(1, len(document.pages) + 1)]
    for place, page in enumerate(document.pages, 1):
        head_and_foot = " ".join(page.extract_text().split())
        assert f"Page {place} of {len(document.pages)}" in head_and_foot
        assert "Performance pack, meeting of 26 March 2018" in head_and_foot
        assert "PUBLIC" in head_and_foot


@BOTH
def test_every_figure_stands_in_it_as_text(papers, size):
    words = words_of(papers[size])
    letters = squeezed(words)
    for figure in PACK.figures:
        for one in (figure.row.indicator.title, value_words(figure.row), figure.row.finding):
            assert squeezed(one) in letters, one
    for figure in PACK.figures:
        assert squeezed(figure.row.indicator.definition) in letters
    assert "30.0% (p)" in words
    assert "Target 70" in words, "the chart's labels are text too"


@BOTH
def test_what_was_said_decided_and_reported_stands_in_it(papers, size):
    letters = letters_of(papers[size])
    for one in (
        "Two new referrers began in October; we expect the number to settle.",
        "RESOLVED that the fourth adviser be paid for until March 2019.",
        "Minute 186a",
        "Write to the two new referrers.",
        "30 April 2018",
        "The strategy for 2018 to 2021 is out for comment.",
        "Action for the Safer Anywhere Partnership",
        "No report received from Environment.",
        "Minute number/title",
        "That an update on the revised action plan be brought to the next meeting.",
        "Amber for Q2 2017/18, red now.",
        "returns-q3.xlsx › Q3: D12",
        "R red, A amber, G green",
    ):
        assert squeezed(one) in letters, one


@BOTH
def test_the_same_pack_gives_the_same_bytes_dated_by_the_pack(papers, size):
    assert paper(PACK, size) == papers[size]
    assert opened(papers[size]).metadata.creation_date == datetime(2018, 3, 27, 9, 30, tzinfo=UTC)


@BOTH
def test_only_our_two_fonts_are_in_it(papers, size):
    names = {name.split("+")[1]: embedded for name, embedded in fonts_of(papers[size]).items()}
    assert names == {"PackSansRegular": True, "PackSansSemiBold": True}


@BOTH
def test_headings_begin_with_one_of_the_first_level_and_skip_none(papers, size):
    levels = [int(kind[2]) for kind, _ in structure(papers[size]) if kind in {"/H1", "/H2", "/H3", "/H4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@BOTH
def test_pictures_have_words_and_tables_have_heads(papers, size):
    found = structure(papers[size])
    alts = [str(element["/Alt"]) for kind, element in found if kind == "/Figure"]
    charts = [course_of(figure).alt for figure in (PACK.items[0].figures[0], PACK.items[1].figures[0])]
    assert [alt for alt in alts if alt in charts] == charts
    assert all(0 < len(alt.split()) <= 30 for alt in alts)
    kinds = [kind for kind, _ in found]
    assert kinds.count("/THead") >= kinds.count("/Table") - 1 > 4, "only the facts at the top have no row of heads"
    assert kinds.count("/TH") > 20


@BOTH
def test_the_contents_lead_to_every_part(papers, size):
    document = opened(papers[size])
    links = [one.get_object() for page in document.pages for one in page.get("/Annots", [])]
    assert len(links) >= 7
    assert {str(one["/Subtype"]) for one in links} == {"/Link"}
    assert "2. Envirocrime" in {str(one.title) for level in document.outline for one in flat(level)}


def flat(level):
    """The entries of a document's outline, whatever their level."""
    return [one for each in level for one in flat(each)] if isinstance(level, list) else [level]


@BOTH
def test_cells_are_named_and_what_stands_in_them_is_not_printed(papers, size):
    item = PACK.items[0]
    hidden = item.figures[2]
    assert hidden.row.suppressed
    cells = tuple(one._replace(value=Fraction(8675309)) for one in hidden.cells)
    figures = (*item.figures[:2], hidden._replace(cells=cells))
    pack = PACK._replace(items=(item._replace(figures=figures), PACK.items[1]))
    assert "8675309" not in letters_of(paper(pack, size)).replace(",", "")
    words = words_of(papers[size])
    assert "[c]" in words
    assert "Hidden to protect people" in words


@settings(max_examples=4, deadline=None)
@example('#let x = $a^2$ *bold* _it_ <label> @ref \\ ] [ } { `raw` // no comment /* none */ "q" ~ = h\n= h\n- l')
@given(st.text(alphabet="#$*_<>@\\[](){}`/~=-+\"'&%;:,.!? aZé£−Ж\t\n", min_size=1, max_size=300))
def test_what_people_type_is_no_markup(words):
    letters = letters_of(paper(with_words(words), PaperSize.A4))
    assert letters.count(squeezed(printable(words))) >= (5 if squeezed(words) else 0)


@BOTH
def test_five_thousand_letters_stay_on_the_paper(size):
    document = opened(paper(with_update("W" * 5000), size))
    lines = [line for page in document.pages for line in page.extract_text().splitlines() if "WWW" in line]
    assert sum(line.count("W") for line in lines) == 5000
    assert max(map(len, lines)) < 60, "the third column is two fifths of the paper"
    assert letters_of(paper(with_update("word " * 1000), size)).count("word") == 1000


def with_update(words):
    return PACK._replace(items=PACK.items[1:], arising=(PACK.arising[0]._replace(update=words),))


def test_letters_the_font_lacks_become_squares_and_control_signs_nothing():
    assert printable("a\u6f22b\x00c\u202e\U0001f600") == "a□bc□"
    assert "a□b" in letters_of(paper(with_update("a\u6f22b"), PaperSize.A4))


@BOTH
def test_an_empty_agenda_is_said_in_words(size):
    bare = PACK._replace(items=(), arising=(), before=None, samples=False)
    words = words_of(paper(bare, size))
    assert "No item of this agenda has figures." in words
    assert "No matters arising: no earlier meeting is entered." in words
    assert "No meeting before this one is entered, so there is nothing to compare with." in words


def test_an_item_without_figures_report_or_lead_is_said_in_words():
    item = PACK.items[1]._replace(figures=(), lead="", expects_report=False)
    assert "2. Envirocrime No figures" in words_of(paper(PACK._replace(items=(item,)), PaperSize.A4))


def test_one_figure_alone_is_told_instead_of_drawn():
    figure = PACK.items[1].figures[0]
    item = PACK.items[1]._replace(figures=(figure._replace(course=figure.course[-1:]),))
    words = words_of(paper(PACK._replace(items=(item,)), PaperSize.A4))
    assert "a line needs two" in words


def test_a_restricted_pack_says_so_on_every_page():
    pages = opened(paper(PACK._replace(marking=Marking.RESTRICTED), PaperSize.A4)).pages
    assert all("RESTRICTED" in page.extract_text() for page in pages)


@BOTH
def test_forty_four_indicators_take_less_than_five_seconds_of_processor(size):
    items = tuple(PACK.items[0]._replace(number=place, figures=PACK.items[0].figures * 4) for place in range(1, 5))
    pack = PACK._replace(items=items)
    assert len(pack.figures) >= 44
    began = time.process_time()
    paper(pack, size)
    assert time.process_time() - began < 5
