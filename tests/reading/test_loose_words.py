"""What a workbook says beside its cells is looked at like its cells, for it would be kept with them."""

import zipfile

import pytest

from tests.loaders.intake.partner_files import book, errors, heard, read_as, service

WORDS = b"Client name: Ann Canary, ann.canary@example.com, tel. 07700 900123"
MANY = b"<t>ann.canary@example.com</t><t>jo.canary@example.com</t><t>max.canary@example.com</t>"
PLACES = {
    "header": ("xl/worksheets/sheet1.xml", b"</worksheet>", b"<headerFooter><oddHeader>%s</oddHeader></headerFooter>"),
    "name": ("xl/workbook.xml", b"</workbook>", b"<definedNames><definedName>%s</definedName></definedNames>"),
    "text box": ("xl/drawings/drawing1.xml", b"", b"<a>%s</a>"),
    "chart": ("xl/charts/chart1.xml", b"", b"<a>%s</a>"),
    "custom": ("customXml/item1.xml", b"", b"<a>%s</a>"),
    "property": ("docProps/custom.xml", b"", b"<a>%s</a>"),
}  # fmt: skip


def report_with(tmp_path, place, words):
    part, before, wrapped = PLACES[place]
    made = book(tmp_path / "made.xlsx", Report=service("IDSVA Q1 2017/18"))
    path = tmp_path / "report.xlsx"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(before, wrapped % words + before) if name == part else content)
        if part not in old.namelist():
            new.writestr(part, wrapped % words)
    return path


@pytest.mark.parametrize("place", PLACES)
def test_words_of_a_person_beside_the_cells_are_said_and_a_pattern_of_them_refuses(tmp_path, place):
    lone = heard(report_with(tmp_path, place, WORDS))
    assert read_as(lone) == "idsva.quarterly_report"
    assert {problem.sheet for problem in lone.problems} == {"words beside the cells"}
    assert "anary" not in repr(lone)
    many = heard(report_with(tmp_path, place, MANY))
    assert (read_as(many), many.personal) == ("", True)
    assert "Personal data may not be sent here" in errors(many)[0]
    assert "anary" not in repr(many)


def test_an_ordinary_header_and_footer_ask_nothing(tmp_path):
    report = heard(report_with(tmp_path, "header", b"&amp;LSafer Bromley, statistics@bromley.gov.uk&amp;RPage &amp;P"))
    assert (read_as(report), report.problems) == ("idsva.quarterly_report", ())
