"""The list of samples: what is in the folder, when each came, and that each says what it is."""

import re

import pytest

from tests.samples.opened import SAMPLES, csv_rows, manifest, xlsx_rows

NAMES = list(manifest())
PERSONAL = re.compile(r"[\w.]+@(?!example\.org)[\w.]+|\b0\d{9,10}\b|\b[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}\b")


def test_the_folder_holds_the_listed_files_and_no_others():
    held = {path.name for path in SAMPLES.iterdir()} - {"manifest.yaml", "meetings.yaml", "README.md"}
    assert held == set(NAMES)
    assert len(NAMES) == 20


def test_every_line_of_the_manifest_is_a_name_and_a_day_in_the_order_of_receipt():
    lines = (SAMPLES / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[a-z0-9-]+\.(xlsx|csv): 20\d\d-\d\d-\d\d", line) for line in lines)
    days = list(manifest().values())
    assert days == sorted(days)


def test_the_samples_are_small():
    assert sum((SAMPLES / name).stat().st_size for name in NAMES) < 2_000_000
    assert all((SAMPLES / name).stat().st_size < 400_000 for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_says_so_above_its_table(name):
    titles = ["LA_incidents", "LA_actions"] if "defra" in name else [None]
    for title in titles:
        rows = csv_rows(name) if name.endswith(".csv") else xlsx_rows(name, title)
        above = " ".join(str(cell) for row in rows[:3] for cell in row if cell)
        assert "SAMPLE" in above
        assert "published" in above or "printed" in above


@pytest.mark.parametrize("name", NAMES)
def test_no_sample_holds_an_address_a_telephone_number_or_a_postcode(name):
    rows = csv_rows(name) if name.endswith(".csv") else xlsx_rows(name)
    words = " ".join(cell for row in rows for cell in row if isinstance(cell, str))
    assert PERSONAL.findall(words) == []


def test_the_readme_has_a_line_a_file():
    page = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for name, received in manifest().items():
        assert f"| `{name}` | {received} |" in page


def test_what_the_meeting_of_27_june_2016_knew():
    known = [name for name, received in manifest().items() if str(received) <= "2016-06-27"]
    assert known == [
        "sample-marac-safelives-return-2014.xlsx",
        "sample-mopac-7-summary-march-2016.xlsx",
        "sample-mps-borough-crime-200801-201603.csv",
        "sample-defra-fly-tipping-2012-13-to-2015-16.xlsx",
        "sample-domestic-incidents-2014-15.xlsx",
        "sample-probation-caseload-2016-05.xlsx",
    ]
