"""The gate: what a file must be, by its bytes alone, before anything parses it.

Runs in the process that received the bytes, so it only looks: magic numbers and the directory of a zip archive.
The limits refuse no real workbook seen (they compress 3:1 in the median and 16:1 at the 99th percentile) and stop the
bombs known (40:1 and more on tiny files, a gigabyte of text in a megabyte).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from enum import StrEnum
from typing import NamedTuple

MEGABYTE = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = b"PK\x01\x02"  # begins each line of a zip archive's directory
_ENCRYPTED = 0x1
_BIFF = (b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x08\x00\x00\x05\x05\x00")  # begins an .xls
_FILEPASS = 0x2F
_SECTOR = 512  # so many bytes of it stand together at least
_LONGEST_MANIFEST = MEGABYTE
_TEXT_LIKE = (b"<!doctype", b"<html", b"<table", b"<?xml", b"{\\rtf", b"%pdf")


class Kind(StrEnum):
    """What a file is, whatever its name says."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


class Limits(NamedTuple):
    """How large a file may be. Bytes, but for `entries` and the ratio."""

    size: int = 20 * MEGABYTE
    unpacked: int = 200 * MEGABYTE
    ratio: int = 100
    entries: int = 1_000


class GateError(ValueError):
    """The bytes are no spreadsheet we read; says what was found, what was expected and what to do."""

    def __init__(self, found: str, expected: str, message: str) -> None:
        super().__init__(message)
        self.found, self.expected = found, expected


def kind_of(data: bytes, name: str, limits: Limits | None = None) -> Kind:
    """What kind of spreadsheet these bytes are. Raises GateError where they are none we read."""
    limits = limits or Limits()
    if len(data) > limits.size:
        raise _too_large(name, len(data), limits)
    if not data.strip(b"\x00\r\n\t "):
        raise GateError("an empty file", "a spreadsheet", f"{name} is empty. Save it again and send it once more.")
    if data.startswith(b"PK"):
        return _zipped(data, name, limits)
    if data.startswith(_OLE):
        return _ole(data, name)
    return _text(data, name)


def _too_large(name: str, size: int, limits: Limits) -> GateError:
    return GateError(
        f"{size / MEGABYTE:.0f} MB",
        f"at most {limits.size // MEGABYTE} MB",
        f"{name} is larger than any return we know. Send the sheet with the figures only.",
    )


def _zipped(data: bytes, name: str, limits: Limits) -> Kind:
    # Counted before zipfile makes an object of each: a directory of 43,000 lines fits into 2 MB and fills 50.
    if (count := data.count(_ENTRY)) > limits.entries:
        raise _unpacks(name, f"{count:,} parts", limits)
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise _damaged(name) from error
    _refuse_bombs(entries, name, limits)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise _locked(name)
    names = {entry.filename for entry in entries}
    if any(entry.endswith("vbaProject.bin") or entry.startswith("xl/macrosheets/") for entry in names):
        raise GateError("macros", "a workbook without macros", f"{name} holds macros. Save it as .xlsx and send that.")
    if "xl/workbook.bin" in names:
        raise GateError("an .xlsb workbook", ".xlsx", f"{name} is a binary workbook. Save it as .xlsx and send that.")
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "content.xml" in names:
        return _open_document(data, name)
    raise GateError(
        "a zip archive", ".xlsx, .xls, .ods or .csv", f"{name} is no spreadsheet. Send the workbook itself."
    )


def _refuse_bombs(entries: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    ratio = unpacked / max(packed, 1)
    if unpacked > limits.unpacked or (ratio > limits.ratio and unpacked > MEGABYTE):
        found = f"{len(entries):,} parts, {unpacked / MEGABYTE:,.0f} MB unpacked ({ratio:,.0f} to 1)"
        raise _unpacks(name, found, limits)


def _unpacks(name: str, found: str, limits: Limits) -> GateError:
    return GateError(
        found,
        f"at most {limits.entries:,} parts, {limits.unpacked // MEGABYTE} MB, {limits.ratio} to 1",
        f"{name} unpacks to more than any return we know. Copy the figures into a new workbook and send that.",
    )


def _damaged(name: str) -> GateError:
    return GateError(
        "a damaged workbook",
        "a whole .xlsx or .ods file",
        f"{name} is cut short or damaged. Open it in Excel, save it again and send it once more.",
    )


def _open_document(data: bytes, name: str) -> Kind:
    """Says `ods` unless its manifest names a password; of that no more is unpacked than a manifest needs."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            named = "META-INF/manifest.xml" in archive.namelist()
            manifest = archive.open("META-INF/manifest.xml").read(_LONGEST_MANIFEST) if named else b""
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError) as error:
        raise _damaged(name) from error
    if b"encryption-data" in manifest:
        raise _locked(name)
    return Kind.ODS


def _ole(data: bytes, name: str) -> Kind:
    # An encrypted .xlsx is an OLE file holding "EncryptedPackage"; OLE stores names in UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise _locked(name)
    if _has_password(data):
        raise _locked(name)
    if "Workbook".encode("utf-16-le") in data or "Book".encode("utf-16-le") in data:
        return Kind.XLS
    raise GateError("an old Office file without a workbook", "a spreadsheet", f"{name} is no spreadsheet. Send .xlsx.")


def _has_password(data: bytes) -> bool:
    """Whether the first records of a workbook of Excel 5 to 2003 say that what follows is encrypted."""
    begins = next((at for mark in _BIFF if (at := data.find(mark)) >= 0), len(data))
    at = begins
    while at + 4 <= min(len(data), begins + _SECTOR):
        record, length = struct.unpack_from("<HH", data, at)
        if record == _FILEPASS:
            return True
        at += 4 + length
    return False


def _locked(name: str) -> GateError:
    return GateError(
        "a password-protected workbook",
        "a workbook without a password",
        f"{name} is locked. Remove the password (File, Info, Protect Workbook) and send it again by a safe way; "
        "never send the password to the dashboard.",
    )


def _text(data: bytes, name: str) -> Kind:
    start = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:16].lower()
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if start.startswith(_TEXT_LIKE):
        raise GateError(
            "a web page or document",
            ".xlsx, .xls, .ods or .csv",
            f"{name} is a web page or document named as a spreadsheet. Open it in Excel, save it as .xlsx, send that.",
        )
    if not wide and b"\x00" in data[:65_536]:
        raise GateError(
            "unknown bytes", ".xlsx, .xls, .ods or .csv", f"{name} is no spreadsheet we can read. Send .xlsx."
        )
    return Kind.CSV
