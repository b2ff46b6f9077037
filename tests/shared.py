"""Where the real partner files and known answers lie: the folder `shared` beside the checkout, or SAFER_SHARED."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("SAFER_SHARED", Path(__file__).resolve().parents[2] / "shared"))
MPS = SHARED / "partner-files" / "mps"
GENERATION_A = MPS / "MPS_Borough_Level_Crime_Historic.csv"
GENERATION_B = MPS / "MPS Borough Level Crime (Historical) 201004-202202.csv"
GENERATION_C = MPS / "MPS Borough Level Crime (most recent 24 months) 202312-202511.csv"
DEFRA = SHARED / "partner-files" / "defra" / "Flytipping_incidents_and_actions_2012-13_to_2021-22.xlsx"
KNOWN_ANSWERS = SHARED / "known-answers"

needs_shared = pytest.mark.skipif(
    not (SHARED / "partner-files").is_dir() and not os.environ.get("CI"),
    reason="the real partner files are not here: put the folder `shared` beside the checkout",
)
