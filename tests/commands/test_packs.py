"""`cli.py pack`: the same files unattended, from the pack that was kept or from one made now."""

import hashlib
import json
import re
from datetime import UTC, date, datetime

import pytest

from commands.options import ROOT
from commands.place import receiving
from performance.definitions.door import read_definitions
from performance.pack.frozen import pack_bytes
from performance.pack.pack import Marking
from reports.pack_csv import figures_csv
from tests.command_line import call
from tests.packs import small_pack

REPORT = ROOT / "data" / "samples" / "sample-idsva-quarterly-report-2017-18-q3.xlsx"
DAY = "2018-03-26"


def _few_definitions():
    """The shipped partnership and meetings with two of its indicators: a pack of all takes seconds to write."""
    text = (ROOT / "indicators.yaml").read_text(encoding="utf-8")
    sections = {part.partition(":")[0]: part for part in re.split(r"^(?=\w)", text, flags=re.MULTILINE)}
    head, *entries = re.split(r"^(?=  - id: )", sections["indicators"], flags=re.MULTILINE)
    kept = [one for one in entries if one.startswith(("  - id: one_stop_shop", "  - id: support_group"))]
    return "".join([sections["partnership"], sections["priorities"], sections["meetings"], head, *kept])


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    path = tmp_path_factory.mktemp("few") / "few.yaml"
    path.write_text(_few_definitions(), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    data = tmp_path_factory.mktemp("loaded")
    assert call("load", REPORT, "--received", "2018-03-19", "--by", "officer", data=data).code == 0
    return data


@pytest.fixture(scope="module")
def made(loaded, few, tmp_path_factory):
    out = tmp_path_factory.mktemp("made") / "of march"
    return out, call("pack", "--meeting", DAY, "--out", out, "--as-at", DAY, "--definitions", few, data=loaded)


def written_by(data):
    """What the journal says was taken away, the newest last."""
    lines = map(json.loads, (data / "journal.jsonl").read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line["kind"] == "exported"]


def keep(data, pack, stage):
    with receiving(data, read_definitions((ROOT / "indicators.yaml").read_text(encoding="utf-8"))) as place:
        place.warehouse.freeze(
            pack.meeting.on, stage, pack_bytes(pack), as_at=pack.as_at, marking=pack.marking.value, by="clerk",
            recorded=datetime(2018, 3, 27, tzinfo=UTC),
        )  # fmt: skip


def test_it_writes_every_file_and_says_which(made):
    out, answer = made
    assert answer.code == 0
    files = {one["file"]: one for one in answer.document}
    begin = "safer-bromley-partnership-2018-03-26-"
    assert {"slides.pptx", "papers-a4.pdf", "papers-a3.pdf", "tables.xlsx", "figures.csv", "matters-arising.docx",
            "matters-arising.csv"} <= {name.removeprefix(begin) for name in files}  # fmt: skip
    assert {path.name for path in out.iterdir()} == set(files)
    for name, one in files.items():
        content = (out / name).read_bytes()
        assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
        assert " " not in name
    assert list(answer.document[0]) == ["file", "bytes", "sha256"]
    assert "The pack is made now, of the figures known on 26 March 2018." in answer.said


def test_the_journal_says_who_took_what_away(loaded, made):
    facts = written_by(loaded)[0]["facts"]
    assert (facts["meeting"], facts["marking"]) == (DAY, "public")
    assert facts["files"].split(", ") == [one["file"] for one in made[1].document]
    assert written_by(loaded)[0]["who"]


def test_a_day_without_a_meeting_is_answered_with_those_known(loaded, tmp_path):
    for words in ("2018-03-27", "next week"):
        answer = call("pack", "--meeting", words, "--out", tmp_path / "out", data=loaded)
        assert (answer.code, answer.document) == (2, None)
        assert f'No meeting is entered for "{words}"' in answer.said
        assert DAY in answer.said
    assert not (tmp_path / "out").exists()


def test_what_was_closed_comes_before_what_was_published(loaded, tmp_path):
    words = ("pack", "--meeting", DAY, "--out", tmp_path)
    assert "No closed pack is kept" in call(*words, "--figures", "closed", data=loaded).said
    keep(loaded, small_pack()._replace(area="Published"), "published")
    keep(loaded, small_pack()._replace(area="Closed"), "closed")
    answer = call(*words, data=loaded)
    assert "This is the pack closed on 27 March 2018" in answer.said
    files = {one["file"]: one["sha256"] for one in answer.document}
    content = (tmp_path / "safer-anywhere-partnership-2018-03-26-figures.csv").read_bytes()
    assert content == figures_csv(small_pack())
    assert hashlib.sha256(content).hexdigest() in files.values()


def test_a_pack_of_a_meeting_that_is_no_longer_entered_can_still_be_had(loaded, tmp_path):
    on = date(2013, 5, 7)
    keep(loaded, small_pack()._replace(meeting=small_pack().meeting.model_copy(update={"on": on})), "closed")
    answer = call("pack", "--meeting", "2013-05-07", "--out", tmp_path, data=loaded)
    assert answer.code == 0
    assert answer.document[0]["file"].startswith("safer-anywhere-partnership-2013-05-07-")


def test_a_restricted_pack_says_so_in_every_name_and_is_never_the_kept_one(loaded, few, tmp_path):
    keep(loaded, small_pack()._replace(marking=Marking.RESTRICTED, area="Kept"), "closed")
    words = ("pack", "--meeting", DAY, "--out", tmp_path, "--definitions", few)
    answer = call(*words, "--role", "administrator", data=loaded)
    assert "The pack is made now" in answer.said
    assert all("-restricted-" in one["file"] for one in answer.document)
    assert written_by(loaded)[-1]["facts"]["marking"] == "restricted"
    refused = call(*words, "--role", "officer", "--figures", "closed", data=loaded)
    assert (refused.code, "leave --role out" in refused.said) == (2, True)


def test_what_does_not_go_together_is_refused(loaded, tmp_path):
    words = ("pack", "--meeting", DAY, "--out", tmp_path)
    assert call(*words, "--as-at", DAY, "--figures", "closed", data=loaded).code == 2
    assert call(*words, "--template", tmp_path / "none.pptx", data=loaded).code == 2
    assert call("pack", "--meeting", DAY, data=loaded).code == 2
    bad = tmp_path / "bad.pptx"
    bad.write_bytes(b"no slides")
    answer = call(*words, "--template", bad, data=loaded)
    assert (answer.code, "bad.pptx cannot be used as a template" in answer.said) == (1, True)
    assert list(tmp_path.iterdir()) == [bad]
