"""The standard report of a sub-group, as PDF and as Word: filled in where something is known, a hint where not."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from charts.course import course_of
from reports.sub_group_report import report_docx, report_pdf
from tests.packs import small_pack
from tests.reports.pack_sheets import word_tables
from tests.reports.pdf_pages import letters_of, opened, squeezed, structure

PACK = small_pack()
FILED, EMPTY = PACK.items
PARTS = [
    "Operational update",
    "Strategic group update",
    "Action plan update",
    "Action for the Safer Anywhere Partnership",
]


@pytest.fixture(scope="module")
def word():
    """The report that was filed, opened again."""
    return Document(io.BytesIO(report_docx(PACK, FILED)))


def test_the_pdf_is_tagged_and_has_the_partnerships_four_parts_in_order():
    data = report_pdf(PACK, FILED)
    assert opened(data).metadata.title == "Safer Anywhere Partnership: Strategic group report: Domestic abuse"
    assert "/StructTreeRoot" in opened(data).trailer["/Root"]
    letters = letters_of(data)
    places = [letters.index(squeezed(title)) for title in PARTS]
    assert places == sorted(places)
    for one in (
        "Date report filed 16 March 2018",
        "Date of last strategic group 19 December 2017",
        "Author Domestic Abuse Group",
        "Cases rose with two new referrers. Each was trained in December.",
        "To agree who pays for the fourth adviser.",
        "10 above target. Red, and worsening.",
        "30.0% (p)",
    ):
        assert squeezed(one) in letters, one
    assert course_of(FILED.figures[0]).alt in [str(one["/Alt"]) for kind, one in structure(data) if kind == "/Figure"]


def test_what_nobody_has_written_yet_has_a_hint():
    letters = letters_of(report_pdf(PACK, EMPTY))
    for one in (
        "Date report filed Not filed yet",
        "What has been done since the last meeting, and what came of it.",
        "What the Partnership is asked to do or to decide.",
        "£228,492",
    ):
        assert squeezed(one) in letters, one
    texts = [one.text for one in Document(io.BytesIO(report_docx(PACK, EMPTY))).paragraphs]
    place = texts.index("Operational update")
    assert texts[place + 1] == "What has been done since the last meeting, and what came of it."
    assert texts[place + 2] == "", "room to type"


def test_the_word_report_has_real_headings_in_order(word):
    heads = [(one.style.name, one.text) for one in word.paragraphs if one.style.name.startswith("Heading")]
    assert heads == [
        ("Heading 1", "Strategic group report: Domestic abuse"),
        ("Heading 2", "Figures for Q3 2017/18"),
        *(("Heading 2", title) for title in PARTS),
    ]


def test_the_word_report_has_its_figures_in_a_table_with_a_row_of_heads():
    about, figures = word_tables(report_docx(PACK, FILED))
    assert ["Date report filed", "16 March 2018"] in about
    assert figures[0] == ["Indicator and finding", "Rating", "Value", "Target by now", "On year"]
    assert figures[1] == [
        "Cases heard\nQ3 2017/18, data to Dec 2017\n10 above target. Red, and worsening.",
        "◆ Red",
        "80",
        "70",
        "+33.3% worse",
    ]
    assert figures[3][1:3] == ["Hidden", "[c]"]


def test_its_chart_is_a_picture_with_words(word):
    (shape,) = word.inline_shapes
    assert shape._inline.find(qn("wp:docPr")).get("descr") == course_of(FILED.figures[0]).alt
    (picture,) = [part for name, part in word.part.related_parts.items() if part.content_type == "image/png"]
    assert picture.image.px_width > 1400, "sharp in print"


def test_the_same_report_is_the_same_bytes():
    assert report_docx(PACK, FILED) == report_docx(PACK, FILED)
    assert report_pdf(PACK, FILED) == report_pdf(PACK, FILED)


def test_an_item_without_figures_is_still_a_form():
    bare = EMPTY._replace(figures=())
    assert "Nofiguresbelongtothisitem." in letters_of(report_pdf(PACK, bare))
    assert len(word_tables(report_docx(PACK, bare))) == 1


def test_what_people_type_is_taken_as_it_is():
    words = "#let *a* $b$ <c> \\ ] {d}\nsecond \x00line" + "w" * 3000
    said = FILED._replace(title=words, report=FILED.report._replace(plan=words, author=words[:90]))
    assert letters_of(report_pdf(PACK, said)).count("#let*a*$b$<c>\\]{d}") >= 3
    texts = [one.text for one in Document(io.BytesIO(report_docx(PACK, said))).paragraphs]
    assert "#let *a* $b$ <c> \\ ] {d}" in texts
