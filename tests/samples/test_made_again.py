"""The samples can be made again from the published files, and come out the same."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.samples.opened import SAMPLES, manifest
from tests.shared import SHARED, needs_shared

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def made_twice(tmp_path_factory):
    """Two folders, each filled by a process of its own with another seed for Python's hashes."""
    folders = [tmp_path_factory.mktemp(name) for name in ("once", "again")]
    makers = [
        subprocess.Popen(
            [sys.executable, "-m", "tools.samples", "--shared", str(SHARED), "--out", str(folder)],
            cwd=ROOT, env={"PYTHONHASHSEED": seed, "TZ": zone}, stdout=subprocess.DEVNULL,
        )
        for folder, seed, zone in zip(folders, ("1", "2"), ("UTC", "Asia/Tokyo"), strict=True)
    ]  # fmt: skip
    assert [maker.wait(120) for maker in makers] == [0, 0]
    return folders


@needs_shared
def test_twice_gives_the_same_bytes(made_twice):
    once, again = made_twice
    names = sorted(path.name for path in once.iterdir())
    assert names == sorted(path.name for path in again.iterdir())
    assert set(manifest()) < set(names)
    for name in names:
        assert (once / name).read_bytes() == (again / name).read_bytes(), name


@needs_shared
def test_the_folder_of_samples_is_what_is_made(made_twice):
    for path in made_twice[0].iterdir():
        assert parts(path.read_bytes()) == parts((SAMPLES / path.name).read_bytes()), path.name


def parts(content):
    """What a file holds: a workbook's parts one by one, as another machine may compress them otherwise."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: (entry.date_time, archive.read(entry)) for entry in archive.infolist()}
