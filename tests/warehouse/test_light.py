"""The warehouse is quick to start: what takes a second to import is not imported, neither at once nor on the way."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"pandas", "numpy", "pyarrow", "plotly", "streamlit", "openpyxl", "pydantic"}

WHAT_A_LOAD_DOES = """
import sys
from pathlib import Path
from tests.warehouse.building import *
desk = Desk(Path(sys.argv[1]))
warehouse = desk.open()
kept = desk.load(warehouse, observation(5), observation(None, MAY, marker="[c]"))
warehouse.submissions(NOW), warehouse.answers(NOW, "borough", frozenset({"Bromley"}), None)
warehouse.covered(NOW, "borough", None, None), warehouse.measures(NOW)
warehouse.withdraw(kept.submission, reason="wrong", by="Ann", recorded=NOW)
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""


def test_loading_listing_and_withdrawing_import_nothing_heavy(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", WHAT_A_LOAD_DOES, tmp_path], capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.split())
    assert {"duckdb", "warehouse"} <= imported
    assert imported & HEAVY == set()
