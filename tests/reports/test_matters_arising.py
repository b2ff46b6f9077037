"""Matters arising in the committee's own form, as a Word report and as CSV."""

import csv
import io
import zipfile

from docx import Document
from docx.oxml.ns import qn

from performance.pack.pack import Marking
from reports.matters_arising import matters_csv, matters_docx
from tests.packs import small_pack
from tests.reports.pack_sheets import word_tables
from tests.reports.payloads import PAYLOADS

PACK = small_pack()


def report(pack=PACK):
    return Document(io.BytesIO(matters_docx(pack)))


def test_appendix_a_is_in_the_committees_three_columns():
    about, appendix = word_tables(matters_docx(PACK))
    assert appendix == [
        ["Minute number/title", "Matters arising", "Update"],
        [
            "Minute 180\n19 December 2017\nDomestic abuse",
            "That the number of cases heard be explained.\nDomestic Abuse Group, by 28 February 2018.",
            "Done on 12 March 2018: two new referrers began in October.\n"
            "Cases heard: 75 in Q2 2017/18, 80 in Q3 2017/18.",
        ],
        [
            "Minute 181b\n19 December 2017\nEnvirocrime",
            "That an update on the revised action plan be brought to the next meeting.\n"
            "Trading Standards, by 8 March 2018.",
            "Overdue since 8 March 2018; nothing was said of it.",
        ],
    ]
    assert dict(about)["Decision maker"] == "Safer Anywhere Partnership"
    assert dict(about)["Date"] == "26 March 2018"


def test_a_status_the_update_does_not_say_is_said_first():
    one = PACK.arising[1]._replace(update="The plan is being written.", minute="", meeting=None)
    appendix = word_tables(matters_docx(PACK._replace(arising=(one,))))[1]
    assert appendix[1][0] == "Agreed between meetings\nEnvirocrime"
    assert appendix[1][2] == "Overdue.\nThe plan is being written."


def test_it_says_why_and_what_is_asked_under_headings_in_their_order():
    lines = [(one.style.name, one.text) for one in report().paragraphs]
    assert [line for line in lines if line[0].startswith("Heading")] == [
        ("Heading 1", "Matters arising"), ("Heading 2", "1. Reason for report"), ("Heading 2", "2. Recommendation"),
        ("Heading 2", "Appendix A"),
    ]  # fmt: skip
    words = [line[1] for line in lines]
    assert "1.1 Appendix A updates Members on matters arising from previous meetings." in words
    assert "2.1 The Group is asked to review progress on matters arising from previous meetings." in words
    assert words[0] == "PART ONE – PUBLIC"


def test_its_table_has_a_name_and_headings_that_every_page_repeats():
    made = report()
    appendix = made.tables[1]
    assert [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in appendix.rows] == [True, False, False]
    assert appendix._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Matters arising from previous meetings"
    assert appendix._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert made.core_properties.language == "en-GB"
    assert made.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
    assert made.core_properties.title == "Matters arising, Safer Anywhere Partnership, 26 March 2018"


def test_where_nothing_arises_it_says_so():
    made = report(PACK._replace(arising=()))
    assert len(made.tables) == 1
    assert "No matter arises from previous meetings." in [one.text for one in made.paragraphs]
    assert matters_csv(PACK._replace(arising=())).count(b"\r\n") == 1


def test_a_restricted_report_says_so_first():
    made = report(PACK._replace(marking=Marking.RESTRICTED))
    assert made.paragraphs[0].text == "RESTRICTED – not for publication"
    assert "Marking: restricted." in made.sections[0].footer.paragraphs[0].text


def test_the_csv_has_the_form_and_its_facts():
    first, second = csv.DictReader(io.StringIO(matters_csv(PACK).decode("utf-8-sig"), newline=""))
    assert list(first)[:3] == ["Minute number/title", "Matters arising", "Update"]
    assert (first["Due"], first["Status"], first["Indicator"]) == ("2018-02-28", "done", "red")
    assert (second["Meeting"], second["Owner"], second["Indicator"]) == ("2017-12-19", "Trading Standards", "")


def test_words_with_control_characters_still_make_a_report():
    one = PACK.arising[0]._replace(words="".join(PAYLOADS), title="\0\x0b")
    data = matters_docx(PACK._replace(arising=(one,)))
    assert "␀␋" in word_tables(data)[1][1][0]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None


def test_the_same_pack_gives_the_same_bytes():
    assert matters_docx(PACK) == matters_docx(PACK)
