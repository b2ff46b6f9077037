"""The samples can be made again from the published files, and come out the same."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree.ElementTree import canonicalize

from tests.samples.opened import SAMPLES, manifest
from tests.shared import SHARED, needs_shared

ROOT = Path(__file__).resolve().parents[2]


@needs_shared
def test_made_again_they_are_what_stands_in_the_tree(tmp_path):
    """In another time zone and with another seed for Python's hashes than those they were made with."""
    made = subprocess.run(
        [sys.executable, "-m", "tools.samples", "--shared", str(SHARED), "--out", str(tmp_path)],
        cwd=ROOT, env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"}, stdout=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert made.returncode == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert set(manifest()) < set(names)
    for name in names:
        assert parts((tmp_path / name).read_bytes()) == parts((SAMPLES / name).read_bytes()), name


def parts(content):
    """What a file holds: a workbook's parts one by one, as another machine may compress them otherwise.

    Their XML in its canonical form: openpyxl writes `/>` where lxml is installed and ` />` where it is not.
    """
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: (entry.date_time, canonical(archive.read(entry))) for entry in archive.infolist()}


def canonical(part):
    """XML with its attributes in order and its empty elements written out; anything else as it is."""
    return canonicalize(part.decode("utf-8")) if part.lstrip().startswith(b"<") else part
