"""Files that are no spreadsheet: told by their bytes, before anything parses them. Bombs stand in tests/safety."""

from pathlib import Path

import pytest

from loaders.intake import Intake


@pytest.fixture(scope="module")
def intake():
    return Intake("Bromley")


def test_a_missing_file_is_refused_by_name(intake, tmp_path):
    outcome = intake.read(tmp_path / "nowhere.xlsx", tmp_path)
    assert "nowhere.xlsx" in outcome.problems[0].message


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("page.xls", b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "no spreadsheet"),
        ("locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no spreadsheet"),
        ("nothing.csv", b"\r\n\r\n  ", "is empty"),
    ],
)
def test_other_bytes_are_told_what_they_are(intake, tmp_path: Path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    assert words in intake.read(path, tmp_path).problems[0].message
