"""Every sample loads, by the command partners' files are checked with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples.opened import SAMPLES, manifest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {"mps": "mopac_7", "mopac": "mopac_7", "defra": "fly_tipping", "fly": "fly_tipping",
           "fixmystreet": "fly_tipping", "marac": "marac", "idsva": "idsva"}  # fmt: skip

pytestmark = pytest.mark.skipif(not (ROOT / "cli.py").exists(), reason="cli.py is not written yet")


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """What `check` says of each sample, by name; all in one call."""
    files = [str(SAMPLES / name) for name in manifest()]
    data = tmp_path_factory.mktemp("data")
    done = subprocess.run(
        [sys.executable, "cli.py", "check", *files, "--data", str(data), "--json"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    answers = json.loads(done.stdout)
    return {Path(answer["file"]).name: answer for answer in answers}, done.returncode


def test_every_sample_is_accepted(checked):
    answers, code = checked
    refused = {name: answer["problems"] for name, answer in answers.items() if answer["status"] != "accepted"}
    assert refused == {}
    assert (code, set(answers)) == (0, set(manifest()))


@pytest.mark.parametrize("name", list(manifest()))
def test_a_sample_holds_figures_and_no_errors(checked, name):
    answer = checked[0][name]
    assert answer["observations"] > 0
    assert [problem for problem in answer["problems"] if problem["severity"] == "error"] == []
    expected = SOURCES.get(name.split("-")[1])
    assert expected is None or answer["source"] == expected
