"""What comes with a workbook beside its sheets: macros, which never run here, and links to other workbooks."""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple

from loaders.reading.gate import Kind

_VBA = "_VBA_PROJECT".encode("utf-16-le")  # a workbook of Excel 97 names its parts so
_LINK = re.compile(r"xl/externalLinks/externalLink\d+\.xml")
_BASIC = ("Basic/", "Scripts/")  # LibreOffice's macros


class Attached(NamedTuple):
    """`macros`: whether there are any (those of an .xlsx are refused before); `links`: to how many other workbooks."""

    macros: bool = False
    links: int = 0


def attached(data: bytes, kind: Kind) -> Attached:
    """What comes with the workbook that these bytes are."""
    if kind is Kind.XLS:
        return Attached(macros=_VBA in data)
    if kind is Kind.CSV:
        return Attached()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    macros = kind is Kind.ODS and any(name.startswith(_BASIC) and name.endswith(".xml") for name in names)
    return Attached(macros, sum(map(bool, map(_LINK.fullmatch, names))))
