"""The figures of a pack with their sources, for machines."""

from reports.pack_csv import figures_csv
from tests.packs import small_pack
from tests.reports.pack_sheets import lines_of
from tests.reports.payloads import PAYLOADS

PACK = small_pack()


def test_each_figure_has_a_line_and_under_it_each_of_its_cells():
    assert [(line["line"], line["indicator"], line["cell"]) for line in lines_of(PACK)] == [
        ("figure", "red", ""), ("source", "red", "D12"), ("figure", "provisional", ""), ("figure", "hidden", ""),
        ("source", "hidden", "D14"), ("figure", "cost", ""), ("figure", "none", ""),
    ]  # fmt: skip


def test_numbers_are_unrounded_and_what_is_hidden_is_marked():
    lines = {line["indicator"]: line for line in lines_of(PACK) if line["line"] == "figure"}
    red, hidden = lines["red"], lines["hidden"]
    assert (red["value"], red["mark"], red["target_low"], red["expected_high"]) == ("80", "", "70", "70")
    assert (red["change_on_quarter"], red["rating"], red["data_to"]) == (str(1 / 15), "red", "2017-12-31")
    assert (red["before_quarter"], red["before_value"], red["before_rating"]) == ("2017/18 Q2", "73", "amber")
    assert (lines["provisional"]["value"], lines["provisional"]["mark"]) == ("0.3", "[p]")
    assert (lines["provisional"]["expected_low"], lines["provisional"]["expected_high"]) == ("0.28", "0.29")
    assert (hidden["value"], hidden["mark"], hidden["rating"]) == ("", "[c]", "no_target")
    assert (lines["none"]["value"], lines["none"]["mark"]) == ("", "[x]")


def test_a_column_is_of_a_figure_or_of_a_cell_and_never_of_both():
    for line in lines_of(PACK):
        own, other = ("value", "source_value") if line["line"] == "figure" else ("source_value", "value")
        assert line[other] == ""
        assert own in line
    first = lines_of(PACK)[1]
    assert (first["file"], first["sheet"], first["source_value"], first["received"]) == (
        "returns-q3.xlsx", "Q3", "80", "2018-01-20T09:00:00+00:00",
    )  # fmt: skip


def test_every_line_says_meeting_instant_and_marking():
    for line in lines_of(PACK):
        assert (line["meeting"], line["marking"], line["samples"]) == ("2018-03-26", "public", "yes")
        assert line["as_at"] == "2018-03-26T23:59:59.999999+01:00"


def test_it_opens_in_excel_as_utf_8_and_runs_nothing():
    red, *others = PACK.items[0].figures
    for words in PAYLOADS:
        said = red._replace(comment=red.comment._replace(words=words))
        pack = PACK._replace(items=(PACK.items[0]._replace(figures=(said, *others)),))
        assert figures_csv(pack).startswith(b"\xef\xbb\xbfline,meeting,")
        assert lines_of(pack)[0]["comment"] == words


def test_a_pack_without_figures_is_its_headings():
    assert figures_csv(PACK._replace(items=())).count(b"\r\n") == 1
