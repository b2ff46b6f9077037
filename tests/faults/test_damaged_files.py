"""Files that are no spreadsheet, or a spoilt one: refused by name and with what to do."""

from typing import NamedTuple

import pytest

from loaders.intake import Intake
from tests.faults import damage
from tests.faults.crime_borough_a import GOOD as BOROUGH_A
from tests.faults.crime_borough_b import GOOD as BOROUGH_B
from tests.faults.fixmystreet import GOOD as FIXMYSTREET
from tests.faults.idsva_contract import GOOD as CONTRACT
from tests.faults.marac_register import GOOD as REFERRALS
from tests.faults.saved import Tab, as_xls
from tests.faults.variant import assert_said, declared, errors_of, read

WORKBOOKS = (BOROUGH_B, REFERRALS, CONTRACT)  # bytes are the same to every layout: three are enough
TEXTS = (BOROUGH_A, FIXMYSTREET)

EMPTY = ("is empty. Save it again",)
SHORT = ("is cut short or damaged. Open it in Excel, save it again",)
LOCKED = ("is locked. Remove the password", "never send the password to the dashboard")
NAMED = ("Save it as", "and send it again")
DAMAGED = ("is damaged: it cannot be opened. Open it in Excel, save it again",)
DOCUMENT = ("is a web page or document named as a spreadsheet. Open it in Excel, save it as .xlsx",)
NO_SPREADSHEET = ("is no spreadsheet",)


class Damage(NamedTuple):
    """What is done to the bytes, the name the file then has, and the words that refuse it."""

    name: str
    spoil: object
    file: str
    words: tuple[str, ...]


def always(data):
    """A damage that leaves nothing of the good file."""
    return lambda _: data


OF_ANY = (
    Damage("zero bytes", always(b""), "partner.xlsx", EMPTY),
    Damage("zero bytes, text", always(b""), "partner.csv", EMPTY),
    Damage("blanks alone", always(b" \r\n\r\n\t \n"), "partner.csv", EMPTY),
    Damage("nothing but nought bytes", always(bytes(5000)), "partner.xlsx", EMPTY),
    Damage("a PDF", always(damage.PDF), "partner.xlsx", DOCUMENT),
    Damage("a web page", always(damage.HTML), "partner.xls", DOCUMENT),
    Damage("a web page as text", always(damage.HTML), "partner.csv", DOCUMENT),
    Damage("Excel's old XML", always(damage.XML), "partner.xls", DOCUMENT),
    Damage("a letter", always(damage.RTF), "partner.xls", DOCUMENT),
    Damage("a photograph", always(damage.JPEG), "partner.xlsx", NO_SPREADSHEET),
    Damage("an e-mail", always(damage.MAIL), "partner.xls", NO_SPREADSHEET),
    Damage("a zip archive", lambda data: damage.archive({"partner.dat": data}), "partner.zip", NO_SPREADSHEET),
    Damage("a Word document", always(damage.archive({"word/document.xml": b"<w/>"})), "partner.xlsx", NO_SPREADSHEET),
    Damage("a binary workbook", always(damage.archive({"xl/workbook.bin": b"x"})), "partner.xlsb", ("is a binary workbook. Save it as .xlsx",)),
    Damage("a locked workbook of before 2007", always(damage.locked_xls(as_xls((Tab("Q1", CONTRACT.rows),)))), "partner.xls", LOCKED),
    Damage("a locked OpenDocument sheet", damage.locked_ods, "partner.ods", LOCKED),
    Damage("more than 20 MB", lambda _: b"Borough,201604\n" * 1_500_000, "partner.csv", ("is larger than any return we know",)),
)  # fmt: skip
OF_A_WORKBOOK = (
    *(
        Damage(f"cut at {share:.0%}", damage.cut(share), "partner.xlsx", SHORT)
        for share in (0.05, 0.25, 0.5, 0.75, 0.9, 0.99)
    ),
    Damage("its last byte lost", lambda data: data[:-1], "partner.xlsx", SHORT),
    Damage("its first bytes lost", lambda data: data[64:], "partner.xlsx", NO_SPREADSHEET),
    Damage("a password", damage.locked, "partner.xlsx", LOCKED),
    Damage("macros", damage.with_part("xl/vbaProject.bin"), "partner.xlsm", ("holds macros. Save it as .xlsx",)),
    Damage("macro sheets", damage.with_part("xl/macrosheets/sheet1.xml"), "partner.xlsx", ("holds macros. Save it as .xlsx",)),
    Damage("macros under another name", damage.with_part("xl/vbaProject.bin"), "partner.xlsx", ("holds macros. Save it as .xlsx",)),
)  # fmt: skip

INSIDE_A_WORKBOOK = (
    Damage("named .csv", bytes, "partner.csv", NAMED),
    Damage("named .xls", bytes, "partner.xls", NAMED),
    Damage("named .ods", bytes, "partner.ods", NAMED),
    Damage("named .pdf", bytes, "partner.pdf", NAMED),
    Damage("without an ending", bytes, "partner", NAMED),
    Damage("bytes changed in its sheet", damage.flipped, "partner.xlsx", DAMAGED),
    Damage("its sheet ends in the middle", damage.cut_part("xl/worksheets/sheet1.xml"), "partner.xlsx", DAMAGED),
    Damage("its sheet is lost", damage.without_part("xl/worksheets/sheet1.xml"), "partner.xlsx", DAMAGED),
    Damage("its relations are lost", damage.without_part("xl/_rels/workbook.xml.rels"), "partner.xlsx", DAMAGED),
    Damage("its list of sheets ends in the middle", damage.cut_part("xl/workbook.xml"), "partner.xlsx", DAMAGED),
)
INSIDE_A_TEXT = (
    Damage("named .xlsx", bytes, "partner.xlsx", NAMED),
    Damage("named .xls", bytes, "partner.xls", NAMED),
    Damage("named .ods", bytes, "partner.ods", NAMED),
    Damage("without an ending", bytes, "partner", NAMED),
    Damage("a quotation mark never closed", lambda data: data[:200] + b',"' + data[200:], "partner.csv", ("a quotation mark that is never closed",)),
    Damage("JSON", always(b'{"borough": "Bromley", "201604": 12}'), "partner.csv", ("No header row was found",)),
    Damage("lines without a separator", always(b"Bromley\nCroydon\nBexley\n"), "partner.csv", ("No header row was found",)),
)  # fmt: skip


def each(goods, damages):
    return [pytest.param(good, spoilt, id=f"{good.layout}: {spoilt.name}") for good in goods for spoilt in damages]


@pytest.mark.parametrize(("good", "spoilt"), [*each((BOROUGH_A,), OF_ANY), *each(WORKBOOKS, OF_A_WORKBOOK)])
def test_what_is_no_spreadsheet_is_refused_before_it_is_opened(good, spoilt, folder):
    path, work = folder / spoilt.file, folder / "nothing"
    path.write_bytes(spoilt.spoil(good.data))
    work.mkdir(exist_ok=True)
    outcome = Intake("Bromley", declared()).read(path, work)
    assert outcome.parsed is None
    assert_said(errors_of(outcome.problems), "", "", (spoilt.file, *spoilt.words))
    assert list(work.iterdir()) == []


@pytest.mark.parametrize(("good", "spoilt"), [*each(WORKBOOKS, INSIDE_A_WORKBOOK), *each(TEXTS, INSIDE_A_TEXT)])
def test_what_cannot_be_opened_is_refused(good, spoilt, folder):
    report = read(spoilt.spoil(good.data), spoilt.file, folder)
    errors = errors_of(report.problems)
    assert_said(errors, "", errors[0].cell, spoilt.words)
    assert list((folder / "work").iterdir()) == []
