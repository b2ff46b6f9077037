"""A quarterly report line by line, an indicator's history on its own basis, and the list of sources."""

from fractions import Fraction

from loaders.reading.periods import financial_year
from performance.definitions.definitions import Definitions
from performance.quarter import Quarter
from performance.scorecard.report import quarterly_report
from performance.source import indicators_of, sources_of
from performance.source_history import stood
from performance.source_report import split_note
from tests.performance.builders import indicator, monthly, q, quarterly, subject, target
from tests.performance.shipped import definitions
from tests.performance.sources.loaded import figures, opened, quarter_of

Q3 = Quarter(2017, 3)
TWO = "8 referrals - 2 assessments"


def report(tmp_path, reader, *held, quarter=Q3):
    with opened(tmp_path, *held) as warehouse:
        found, board = figures(warehouse, "idsva", reader)
        return quarterly_report(board, found, quarter)


def test_every_line_with_its_quarters_its_target_and_the_partners_words(tmp_path):
    held = quarter_of(
        "2017/18 Q1", perpetrator_referrals=8, one_stop_shop=102,
        notes={"perpetrator_referrals": f"{TWO}; Q1 - (June Only); target as printed: 55 (45 Pro Rata)"},
    ) + quarter_of("2017/18 Q2", one_stop_shop=113) + quarter_of("2017/18 Q3", one_stop_shop=102)  # fmt: skip
    found = report(tmp_path, "public", *held)
    lines = {line.title: line for line in found.lines}
    shop, men = lines["One Stop Shop attendance"], lines["Perpetrator programme: referrals"]
    assert [one.value for one in shop.quarters] == [102, 113, 102]
    assert (shop.to_date.value, shop.row.expected, shop.row.rating) == (317, Fraction(495, 2), "green")
    assert [one.value for one in men.quarters] == [8, None, None]
    assert men.to_date.value is None  # two of its quarters are not known
    assert [(one.quarter.name, one.words, one.cell) for one in men.words] == [
        ("2017/18 Q1", f"{TWO}; Q1 - (June Only)", "D4")
    ]
    assert men.target_words == "55 (45 Pro Rata)"
    assert "Waiting list" in found.silent
    assert lines["Directed to an IDSVA"].given is False


def test_a_spare_line_has_no_sum_and_no_words_where_it_is_hidden(tmp_path):
    held = quarter_of("2017/18 Q3", referrals=120, declined=2, notes={"declined": "2 could not be reached"})
    public = {one.title: one for one in report(tmp_path / "a", "public", *held).lines}
    everything = {one.title: one for one in report(tmp_path / "b", "administrator", *held).lines}
    name = "Declined or unable to contact"
    assert (public[name].quarters[2].hidden, public[name].words, public[name].to_date.value) == (True, (), None)
    assert (everything[name].quarters[2].value, everything[name].words[0].words) == (2, "2 could not be reached")


def test_a_report_of_nothing(tmp_path):
    found = report(tmp_path, "public")
    assert not any(line.given for line in found.lines)
    assert [line.words for line in found.lines if line.words] == []


def test_a_note_is_divided_into_its_own_words_and_its_targets():
    assert split_note("target as printed: 260 (300 Pro Rata)") == ("", "260 (300 Pro Rata)")
    assert split_note("9 *without solicitors*") == ("9 *without solicitors*", "")


def test_a_figure_stood_from_its_first_quarter_on_with_gaps():
    about = indicator(target(kind="value", value=50), basis="rolling_12_months", better="higher")
    flow = monthly("2015-04", [3] * 15 + [None] * 3 + [4] * 12)
    found = stood(subject(about, flow), q("2017/18 Q3"))
    assert [(one.quarter.name, one.value) for one in found] == [
        ("2015/16 Q4", 36), ("2016/17 Q1", 36), ("2016/17 Q2", None), ("2016/17 Q3", None), ("2016/17 Q4", None),
        ("2017/18 Q1", None), ("2017/18 Q2", 48),
    ]  # fmt: skip
    assert found[-1].expected == 50


def test_what_is_hidden_stays_hidden_in_a_history():
    about = indicator(basis="quarter", small_numbers="1-4")
    flow = quarterly("2017/18 Q1", [9, 3, 7])
    (first, second, third) = stood(subject(about, flow, hidden={q("2017/18 Q2").period}), q("2017/18 Q3"))
    assert [(one.value, one.hidden) for one in (first, second, third)] == [(9, False), (None, True), (7, False)]


def test_a_yearly_figure_stands_once():
    about = indicator(basis="latest")
    flow = quarterly("2016/17 Q1", [1, 1, 1, 1])
    found = stood(subject(about, flow), q("2017/18 Q2"))
    assert [one.value for one in found] == [1, 1, 1, 1]
    assert financial_year(2016).end == found[-1].period.end


def test_the_sources_are_those_of_the_loaders_and_of_the_returns():
    found = {one.name: one for one in sources_of(definitions())}
    assert [*found] == ["mopac_7", "marac", "domestic_incidents", "idsva", "prevent", "probation", "fly_tipping",
                        "impact_days", "fixmystreet"]  # fmt: skip
    assert found["fixmystreet"].prefix == "fixmystreet"
    assert {one.name.partition(".")[0] for one in found["fly_tipping"].measures} == {
        "fly_tipping",
        "fly_tipping_return",
    }
    assert found["fly_tipping"].brings("fly_tipping", "register")
    assert not found["fly_tipping"].brings("fly_tipping", "fixmystreet")
    assert [found[name].by_quarter for name in ("idsva", "marac", "prevent")] == [True, False, False]
    assert len(indicators_of(found["impact_days"], definitions())) == 3


def test_a_return_that_is_declared_is_a_source_at_once():
    shipped = definitions()
    more = shipped.returns[0].__class__(
        "buses", "Bus lanes", "TfL", shipped.returns[0].rows, measure="buses.passengers"
    )
    known = Definitions.model_validate({**dict(shipped), "returns": (*shipped.returns, more)})
    found = next(one for one in sources_of(known) if one.name == "buses")
    assert (found.title, [one.name for one in found.measures]) == ("Bus lanes", ["buses.passengers"])
