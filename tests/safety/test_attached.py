"""What comes with a workbook is said: macros, links to other workbooks, hidden sheets and rows. None of it is used."""

import pytest

from tests.faults import damage
from tests.faults.idsva_contract import GOOD
from tests.faults.saved import Tab, as_xls, as_xlsx
from tests.faults.variant import errors_of, read

LINK = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'


def said(data, name, folder):
    """What is said of a file that loads."""
    report = read(data, name, folder)
    assert errors_of(report.problems) == []
    assert report.observations > 0
    return {(problem.sheet, problem.found, problem.message) for problem in report.problems}


def test_links_to_other_workbooks_are_said(tmp_path):
    one = damage.with_part("xl/externalLinks/externalLink1.xml", LINK)(GOOD.data)
    two = damage.with_part("xl/externalLinks/externalLink2.xml", LINK)(one)
    message = (
        "Some cells take their figures from other workbooks. Read was what stood in them when this one was saved: "
        "are they up to date?"
    )
    assert ("", "links to 1 other workbook", message) in said(one, "partner.xlsx", tmp_path)
    assert ("", "links to 2 other workbooks", message) in said(two, "partner.xlsx", tmp_path)


def test_macros_of_an_old_workbook_are_said_and_never_run(tmp_path):
    tabs = GOOD.tabs
    plain = as_xls(tabs)
    assert not any("macros" in found for _, found, _ in said(plain, "partner.xls", tmp_path))
    with_macros = plain + "_VBA_PROJECT".encode("utf-16-le") + bytes(488)
    message = "The workbook holds macros. They were neither run nor read."
    assert ("", "macros", message) in said(with_macros, "partner.xls", tmp_path)


def test_a_hidden_sheet_is_named_and_not_read(tmp_path):
    tabs = (*GOOD.tabs, Tab("Workings", [["Referrals into service", 999]], "hidden"))
    message = "This sheet is hidden and was not read."
    assert ("Workings", "a hidden sheet", message) in said(as_xlsx(tabs), "partner.xlsx", tmp_path)


@pytest.mark.parametrize("name", ["partner.xlsm", "partner.xlsb", "partner.xltx"])
def test_another_ending_is_told_how_to_save_it(tmp_path, name):
    (error,) = errors_of(read(GOOD.data, name, tmp_path).problems)
    assert "Save it as .xlsx" in error.message
