"""What a template for slides must be, by its bytes alone, before anything opens it.

It comes from outside as partners' files do: its zip directory is looked at first, and what is refused is refused in
words. The limits leave room for pictures, which a house style has and a return has not.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NamedTuple

from loaders.reading.gate import MEGABYTE

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = b"PK\x01\x02"  # begins each line of a zip archive's directory
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, NotImplementedError, EOFError, OSError, RuntimeError)
_PLAIN = ("xml", "rels")
_MAIN = b"presentationml.presentation.main+xml"
_TEMPLATE = b"presentationml.template.main+xml"
_DECLARED = (b"<!DOCTYPE", b"<!ENTITY")
WHAT = "a PowerPoint presentation or template (.pptx or .potx)"


class Limits(NamedTuple):
    """How large a template may be. Bytes, but for `entries` and the ratio; `part` is one part of XML, unpacked."""

    size: int = 30 * MEGABYTE
    unpacked: int = 120 * MEGABYTE
    part: int = 20 * MEGABYTE
    ratio: int = 100
    entries: int = 2_000


class TemplateError(ValueError):
    """The bytes are no template we can use; says what was found, what was expected and what to do."""

    def __init__(self, found: str, expected: str, message: str) -> None:
        super().__init__(message)
        self.found, self.expected = found, expected


def admitted(data: bytes, limits: Limits | None = None) -> bytes:
    """The template as a presentation that may be opened. Raises TemplateError where it is none."""
    limits = limits or Limits()
    if len(data) > limits.size:
        raise _too_large(f"{len(data) / MEGABYTE:.0f} MB", limits)
    if data.startswith(_OLE):
        words = "The template is locked, or of a PowerPoint before 2007. Save it as .pptx without a password."
        raise TemplateError("an old or locked Office file", WHAT, words)
    if not data.startswith(b"PK"):
        raise TemplateError("another kind of file" if data else "an empty file", WHAT, f"Send {WHAT}.")
    if data.count(_ENTRY) > limits.entries:
        raise _too_large(f"{data.count(_ENTRY):,} parts", limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _looked_through(archive, data, limits)
    except TemplateError:
        raise
    except _BROKEN as error:
        raise damaged() from error


def damaged() -> TemplateError:
    """What is said where a template cannot be read to its end."""
    words = "The template is cut short or damaged. Open it in PowerPoint, save it again and send it once more."
    return TemplateError("a damaged presentation", WHAT, words)


def _looked_through(archive: zipfile.ZipFile, data: bytes, limits: Limits) -> bytes:
    entries = archive.infolist()
    _refuse_bombs(entries, limits)
    _refuse_strangers(entries)
    parts = {one.filename: _part(archive, one, limits) for one in entries if one.filename.endswith(_PLAIN)}
    if any(word in part[:4096].replace(b"\0", b"").upper() for part in parts.values() for word in _DECLARED):
        raise TemplateError("a part that declares entities", WHAT, "PowerPoint writes none. Save the template again.")
    types = parts["[Content_Types].xml"]
    if _MAIN in types:
        return data
    if _TEMPLATE not in types:
        raise TemplateError("an Office file that is no presentation", WHAT, f"Send {WHAT}.")
    return _as_presentation(archive, types)


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits) -> bytes:
    with archive.open(entry) as opened:
        read = opened.read(limits.part + 1)
    if len(read) > limits.part:
        raise _too_large(f"a part of more than {limits.part // MEGABYTE} MB", limits)
    return read


def _refuse_bombs(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    unpacked, packed = (sum(getattr(one, size) for one in entries) for size in ("file_size", "compress_size"))
    ratio = unpacked / max(packed, 1)
    if unpacked > limits.unpacked or (ratio > limits.ratio and unpacked > MEGABYTE):
        raise _too_large(f"{unpacked / MEGABYTE:,.0f} MB unpacked ({ratio:,.0f} to 1)", limits)


def _refuse_strangers(entries: list[zipfile.ZipInfo]) -> None:
    names = [one.filename for one in entries]
    if any(one.flag_bits & _ENCRYPTED for one in entries):
        raise TemplateError("a locked archive", WHAT, "The template is locked. Save it without a password.")
    if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        words = "The template holds macros. Save it as .pptx or .potx, which keep none, and send that."
        raise TemplateError("macros", "a presentation without macros", words)
    if len(set(names)) < len(names):
        raise damaged()


def _as_presentation(archive: zipfile.ZipFile, types: bytes) -> bytes:
    """A .potx as the .pptx that PowerPoint makes of it: they differ in one word."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for name in archive.namelist():
            instead = name == "[Content_Types].xml"
            again.writestr(name, types.replace(_TEMPLATE, _MAIN) if instead else archive.read(name))
    return out.getvalue()


def _too_large(found: str, limits: Limits) -> TemplateError:
    expected = (
        f"at most {limits.size // MEGABYTE} MB, {limits.entries:,} parts, {limits.unpacked // MEGABYTE} MB unpacked"
    )
    words = f"The template is larger than any house style we know: {found}. Take its sample slides and pictures out."
    return TemplateError(found, expected, words)
