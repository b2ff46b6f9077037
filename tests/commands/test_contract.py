"""The commands others rely on: their documents, their exit codes, and that loading waits for nothing it does not need."""

import json
import subprocess
import sys

import pytest

from commands.first_run import MANIFEST
from commands.options import ROOT
from tests.command_line import call

SAMPLES = MANIFEST.parent
REPORT = SAMPLES / "sample-idsva-quarterly-report-2017-18-q3.xlsx"
PREVENT = SAMPLES / "sample-prevent-wrap-training-2017-18.xlsx"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    data = tmp_path_factory.mktemp("loaded")
    assert call("load", REPORT, PREVENT, "--received", "2018-03-19", "--by", "officer", data=data).code == 0
    return data


def test_load_gives_one_object_a_file_in_the_order_given(tmp_path):
    answer = call("load", PREVENT, REPORT, "--received", "2018-03-19", data=tmp_path)
    assert [one["file"] for one in answer.document] == [PREVENT.name, REPORT.name]
    assert list(answer.document[0]) == [
        "file", "source", "layout", "status", "submission", "observations", "period_start", "period_end", "problems",
    ]  # fmt: skip
    assert {one["status"] for one in answer.document} == {"accepted"}


def test_check_writes_nothing(tmp_path):
    data = tmp_path / "data"
    answer = call("check", REPORT, data=data)
    assert (answer.code, answer.document[0]["status"]) == (0, "accepted")
    assert answer.document[0]["submission"] is None
    assert not data.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [("missing.xlsx", None), ("empty.csv", b""), ("words.xlsx", b"no workbook"), ("cut.xlsx", b"PK\x03\x04cut short")],
)
def test_an_unreadable_file_is_refused_with_json(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    answer = call("load", path, REPORT, "--received", "2018-03-19", data=tmp_path / "data")
    assert answer.code == 1
    refused, accepted = answer.document
    assert (refused["status"], accepted["status"]) == ("refused", "accepted")
    problem = refused["problems"][0]
    assert list(problem) == ["severity", "sheet", "cell", "found", "expected", "message"]
    assert (problem["severity"], bool(problem["message"])) == ("error", True)


def test_list_is_newest_first(loaded):
    rows = call("list", data=loaded).document
    assert list(rows[0]) == [
        "submission", "file", "sha256", "source", "partner", "received", "recorded", "by", "status", "period_start",
        "period_end",
    ]  # fmt: skip
    assert {row["status"] for row in rows} == {"standing"}
    assert [row["received"] for row in rows] == sorted((row["received"] for row in rows), reverse=True)


def test_a_bare_date_is_its_start_as_received_and_its_end_as_at(loaded):
    assert call("list", "--as-at", "2018-03-19", data=loaded).document
    assert call("list", "--as-at", "2018-03-18", data=loaded).document == []


def test_scorecard_has_the_fields_of_the_contract(loaded):
    row = call("scorecard", "--quarter", "Q3 2017/18", data=loaded).document[0]
    assert list(row) == [
        "indicator", "title", "priority", "quarter", "basis", "data_from", "data_to", "value", "unit", "target",
        "expected", "rating", "reason", "change_on_quarter", "change_on_year", "benchmark", "signal", "provisional",
        "suppressed",
    ]  # fmt: skip
    assert row["quarter"] == "2017/18 Q3"


def test_series_and_trace_have_the_fields_of_the_contract(loaded):
    point = call("series", "one_stop_shop", data=loaded).document[0]
    assert (point["period"], point["value"], point["complete"]) == ("2017/18 Q1", 102, True)
    assert {"period", "period_start", "period_end", "value", "marker", "complete"} <= set(point)
    cell = call("trace", "one_stop_shop", "--quarter", "2017/18 Q3", data=loaded).document[0]
    assert {"submission", "file", "sha256", "received", "sheet", "cell", "value", "part"} <= set(cell)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("scorecard", "--quarter", "third quarter"), 2),
        (("scorecard", "--quarter", "2017/18 Q3", "--as-at", "27/06/2016"), 2),
        (("series", "mopac_8"), 2),
        (("trace", "mopac_8", "--quarter", "2017/18 Q3"), 2),
        (("check", str(REPORT), "--source", "nobody"), 2),
        (("withdraw", "S9999", "--reason", "mistake"), 1),
        (("withdraw", "S9999"), 2),
        (("frobnicate",), 2),
    ],
)
def test_exit_codes(loaded, words, code):
    assert call(*words, data=loaded, json_wanted=False).code == code


def test_an_unknown_indicator_is_answered_with_the_nearest(loaded):
    assert 'did you mean "mopac_7"' in call("series", "mopac_8", data=loaded).said


def test_standard_output_is_one_json_document_and_nothing_else(loaded):
    command = [sys.executable, "cli.py", "scorecard", "--quarter", "2017/18 Q3", "--data", str(loaded), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert len(json.loads(done.stdout)) > 40


def test_loading_imports_neither_pandas_nor_plotly_nor_streamlit(tmp_path):
    # Each takes 0.6 to 1.5 s to import, which an officer would wait for at every file.
    program = (
        "import sys; from click.testing import CliRunner; from cli import cli;"
        f"done = CliRunner().invoke(cli, ['load', {str(REPORT)!r}, '--data', {str(tmp_path)!r}]);"
        "assert done.exit_code == 0, done.output;"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'pandas', 'plotly', 'streamlit', 'numpy'}))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_faulty_definitions_are_all_said_with_their_lines(tmp_path):
    text = (ROOT / "indicators.yaml").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(
        text.replace("measure: marac.children", "measure: marac.childern").replace("better: lower", "beter: lower", 1)
    )
    answer = call("scorecard", "--quarter", "2017/18 Q3", "--definitions", wrong, data=tmp_path / "data")
    assert (answer.code, answer.document) == (2, None)
    assert 'did you mean "marac.children"?' in answer.said
    assert '"beter" is no word we know here' in answer.said
    assert answer.said.count("line ") >= 3
