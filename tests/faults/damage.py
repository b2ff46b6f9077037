"""Files spoilt as bytes: pure functions from the bytes of a good file to those of a bad one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import msoffcrypto.format.ooxml

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
HTML = b"<html><body><table><tr><td>Borough</td><td>201604</td></tr></table></body></html>"
RTF = b"{\\rtf1\\ansi Borough 201604}"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256))
XML = b'<?xml version="1.0"?><Workbook><Worksheet/></Workbook>'
MAIL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2048  # an OLE file such as a .msg, without a workbook
_MANIFEST = (
    b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)


def cut(share: float) -> Callable[[bytes], bytes]:
    """The first so much of a file."""
    return lambda data: data[: int(len(data) * share)]


def locked(data: bytes) -> bytes:
    """A workbook behind a password."""
    out = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(data)).encrypt("secret", out)
    return out.getvalue()


def locked_xls(data: bytes) -> bytes:
    """A workbook of before 2007 behind a password: its record WRITEACCESS turned into FILEPASS."""
    at = data.index(b"\x5c\x00\x70\x00")
    return data[:at] + b"\x2f\x00\x70\x00\x01\x00" + data[at + 6 :]


def locked_ods(_: bytes) -> bytes:
    """An OpenDocument sheet behind a password."""
    return archive({"mimetype": b"", "content.xml": b"secret", "META-INF/manifest.xml": _MANIFEST})


def with_part(name: str, content: bytes = b"x") -> Callable[[bytes], bytes]:
    """A workbook with one part more, or with another content of one it has."""
    return lambda data: archive({**parts(data), name: content})


def without_part(name: str) -> Callable[[bytes], bytes]:
    """A workbook that lost one of its parts."""
    return lambda data: archive({part: content for part, content in parts(data).items() if part != name})


def cut_part(name: str) -> Callable[[bytes], bytes]:
    """A workbook one part of which ends in the middle."""
    return lambda data: archive({**parts(data), name: parts(data)[name][: len(parts(data)[name]) // 2]})


def flipped(data: bytes) -> bytes:
    """A workbook with some bytes changed inside its first sheet, as on a bad disk."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        entry = book.getinfo("xl/worksheets/sheet1.xml")
    at = entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2
    return data[:at] + bytes(255 - byte for byte in data[at : at + 8]) + data[at + 8 :]


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


def archive(held: dict[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in held.items():
            book.writestr(name, content)
    return out.getvalue()
