"""Hostile and broken files: refused by their bytes or in the child process, quickly, with words, leaving nothing."""

import io
import resource
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from loaders.intake import Intake

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData>{}</worksheet>'
ROW = '<row r="{0}"><c r="{1}{0}" t="inlineStr"><is><t>{2}</t></is></c></row>'


def workbook(rows: str, tail: str = "", **parts: str) -> bytes:
    """A small workbook whose one sheet holds this XML."""
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != "xl/worksheets/sheet1.xml":
                new.writestr(entry.filename, parts.get(entry.filename) or old.read(entry))
        new.writestr("xl/worksheets/sheet1.xml", SHEET.format(rows, tail))
    return out.getvalue()


def with_prologue(prologue: str, word: str) -> bytes:
    sheet = f'<?xml version="1.0"?>{prologue}' + SHEET.format(ROW.format(1, "A", word), "")
    out, made = io.BytesIO(), io.BytesIO(workbook(""))
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != "xl/worksheets/sheet1.xml":
                new.writestr(entry.filename, old.read(entry))
        new.writestr("xl/worksheets/sheet1.xml", sheet)
    return out.getvalue()


LAUGHS = (
    "<!DOCTYPE x [<!ENTITY l0 'ha'>" + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
)
BOMBS = {
    "far cell": (workbook(ROW.format(1, "A", "x") + ROW.format(1_048_576, "XFD", "x")), "XFD1048576"),
    "far column": (workbook(ROW.format(1, "ZZZ", "x")), "ZZZ1"),
    "a million rows": (workbook("".join(ROW.format(n, "A", "x") for n in range(1, 260_000))), "rows"),
    "merge of everything": (workbook(ROW.format(1, "A", "x"), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), ""),
    "lying dimension": (workbook('<dimension ref="A1:XFD1048576"/>' + ROW.format(1, "A", "x")), ""),
    "a gigabyte of text": (workbook(ROW.format(1, "A", "x" * 400_000_000)), "unpacks"),
    "entity expansion": (with_prologue(LAUGHS, "&l9;"), ""),
    "external entity": (with_prologue("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;"), ""),
    "zip in zip": (None, ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def intake():
    return Intake("Bromley")


@pytest.mark.parametrize("name", list(BOMBS))
def test_a_bomb_is_refused_soon_and_leaves_nothing(intake, tmp_path, name):
    data, words = BOMBS[name]
    if data is None:
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w") as archive:
            archive.writestr("inner.zip", workbook(ROW.format(1, "A", "x")))
        data = inner.getvalue()
    path, space = tmp_path / "bomb.xlsx", tmp_path / "space"
    path.write_bytes(data)
    space.mkdir()
    assert len(data) < 2_000_000
    begun, memory = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcome = intake.read(path, space)
    assert time.monotonic() - begun < 30
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 50_000  # kilobytes
    assert outcome.parsed is None
    said = " ".join(f"{one.cell} {one.found} {one.message}" for one in outcome.problems)
    assert words in said
    assert "root:" not in said
    assert not (space / "observations.csv").exists()


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
