"""A cell that holds a very long text is looked at in a moment, or refused by its name."""

import time

import pytest

from tests.faults.marac_register import GOOD
from tests.faults.rows import put_all
from tests.faults.saved import Tab, as_csv, as_xlsx
from tests.faults.variant import assert_said, errors_of, read

LONGEST = 32_767


def test_a_cell_with_more_than_excel_holds_is_refused(tmp_path):
    rows = put_all(GOOD.rows, {"J5": "x" * (LONGEST + 1)})
    errors = errors_of(read(as_csv((Tab("", rows),)), "partner.csv", tmp_path).problems)
    assert_said(errors, "", "J5", ("32,768 letters", "at most 32,767 letters", "more text than Excel can show"))


def test_the_longest_text_that_excel_holds_is_read(tmp_path):
    rows = put_all(GOOD.rows, {"J5": "x" * LONGEST})
    said = errors_of(read(as_xlsx((Tab("Register", rows),)), "partner.xlsx", tmp_path).problems)
    assert {error.cell for error in said} == {"J5"}
    assert "neither yes nor no" in said[0].message


@pytest.mark.parametrize("words", ["1", " ", "a@", "[c] "], ids=repr)
def test_no_pattern_runs_through_a_text_again_and_again(tmp_path, words):
    text = f"a{words * LONGEST}"[: LONGEST - 1] + "!"
    rows = put_all(GOOD.rows, {"B5": text, "D6": text, "J7": text})
    begun = time.process_time()
    problems = read(as_csv((Tab("", rows),)), "partner.csv", tmp_path).problems
    assert time.process_time() - begun < 10  # seconds; a minute and more where one did
    assert errors_of(problems) != []
