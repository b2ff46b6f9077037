"""A Word report that everybody can read: headings that are headings, tables that are tables, in British English."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Report
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from reports.book import MAKER, dateless
from reports.cells import shown

ENGLISH = "en-GB"
LONGEST_PROPERTY = 255  # letters of what an Office file says of itself
_FONT, _SIZE = "Arial", 11
_HEADINGS = (("Heading 1", 18), ("Heading 2", 13))
_INK = RGBColor(0x16, 0x1B, 0x26)
_A4, _MARGIN = (Cm(21.0), Cm(29.7)), Cm(2)


def new_report(title: str, made: datetime) -> Report:
    """An empty A4 document; `title` is what a screen reader says of it, `made` stands in its properties."""
    report = Document()
    about = report.core_properties
    about.title, about.author, about.language, about.comments = title[:LONGEST_PROPERTY], MAKER, ENGLISH, ""
    about.created = about.modified = made
    about.last_modified_by = MAKER
    _set_page(report)
    _set_fonts(report)
    return report


def as_bytes(report: Report) -> bytes:
    """The document as .docx. The same content gives the same bytes."""
    written = io.BytesIO()
    report.save(written)
    return dateless(written.getvalue())


def add_pairs(report: Report, caption: str, pairs: Sequence[tuple[str, str]], widths: Sequence[float]) -> None:
    """Terms and what is said of them, as a table whose first column heads its rows."""
    table = _table(report, caption, len(pairs), widths, headed="firstColumn")
    for row, pair in zip(table.rows, pairs, strict=True):
        for cell, words in zip(row.cells, pair, strict=True):
            write(cell, words, first_bold=words == pair[0])


def add_table(report: Report, caption: str, columns: Sequence[str], widths: Sequence[float], rows: int) -> Table:
    """A table with a row of headers that is repeated on every page, and so many empty rows; widths in centimetres."""
    table = _table(report, caption, rows + 1, widths, headed="firstRow")
    for cell, words in zip(table.rows[0].cells, columns, strict=True):
        write(cell, words, first_bold=True)
    _mark_row(table.rows[0], "w:tblHeader")
    for row in table.rows:
        _mark_row(row, "w:cantSplit")
    return table


def add_footer(report: Report, words: str) -> None:
    """Words at the foot of every page, and its number."""
    paragraph = report.sections[0].footer.paragraphs[0]
    add_run(paragraph, f"{words} Page ")
    for kind, content in (("begin", ""), ("", "PAGE"), ("end", "")):
        paragraph.add_run()._r.append(_field(kind, content))


def write(cell: _Cell, words: str, *, first_bold: bool = False) -> None:
    """Words into a cell, a paragraph a line, the first of them bold where that is asked for."""
    for place, line in enumerate(words.split("\n")):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.paragraph_format.space_before = Pt(0 if place else 3)
        add_run(paragraph, line, bold=first_bold and not place)


def add_run(paragraph: Paragraph, words: str, *, bold: bool = False) -> None:
    """Words at the end of a paragraph; control characters as their symbols, which XML cannot hold."""
    paragraph.add_run(shown(words) if words else "").bold = bold


def _table(report: Report, caption: str, rows: int, widths: Sequence[float], *, headed: str) -> Table:
    """A table that says what it is, and whether its "firstRow" or its "firstColumn" holds the headings."""
    table: Table = report.add_table(rows, len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        for cell in column.cells:
            cell.width = Cm(width)
        column.width = Cm(width)
    about = table._tbl.tblPr
    for side in ("firstRow", "firstColumn"):
        about.find(qn("w:tblLook")).set(qn(f"w:{side}"), str(int(side == headed)))
    name = OxmlElement("w:tblCaption")
    name.set(qn("w:val"), caption)
    about.append(name)
    return table


def _mark_row(row: _Row, mark: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(mark))


def _field(kind: str, content: str) -> BaseOxmlElement:
    """A part of a field that Word works out: its beginning, what it is, its end."""
    element = OxmlElement("w:fldChar" if kind else "w:instrText")
    if kind:
        element.set(qn("w:fldCharType"), kind)
    element.text = content or None
    return element


def _set_page(report: Report) -> None:
    for section in report.sections:
        section.page_width, section.page_height = _A4
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN


def _set_fonts(report: Report) -> None:
    """One typeface, near black, and the language that a screen reader speaks."""
    styles = report.styles
    language = styles.element.find(f".//{qn('w:lang')}")
    if language is not None:
        language.set(qn("w:val"), ENGLISH)
    for name, size in (("Normal", _SIZE), *_HEADINGS):
        style = styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _INK
        style.paragraph_format.space_before = Pt(0 if name == "Normal" else size)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.line_spacing = 1.1
