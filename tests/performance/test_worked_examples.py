"""The worked ratings of the design, from published figures, with the indicators as shipped."""

from fractions import Fraction

import pytest

from loaders.reading.periods import Period
from performance.definitions.indicator import Selection
from performance.flow import build_flow
from performance.rating import Rating
from tests.performance.builders import (
    Answer,
    Cover,
    counts,
    month,
    monthly,
    months_since,
    q,
    quarterly,
    received,
    row,
    year,
    yearly,
)
from tests.performance.shipped import shipped

SEVEN = (
    "burglary", "criminal_damage", "robbery", "theft_from_motor_vehicle", "theft_of_motor_vehicle",
    "theft_from_person", "violence_with_injury",
)  # fmt: skip


def _crimes(first, totals):
    """Monthly offences, all seven covered, the whole count in burglary."""
    answers, covers = [], []
    for span, total in zip(months_since(first, len(totals)), totals, strict=True):
        answers.append(Answer(span, total, "month", slice="burglary", mopac_7="burglary"))
        covers += [Cover(span, "month", received("2017-01-01"), slice=name) for name in SEVEN]
    return build_flow(shipped("mopac_7").counts, answers, covers)


def _spread(total, months=12):
    """A year's total over its months, the remainder in the first."""
    each, rest = divmod(total, months)
    return [each + rest] + [each] * (months - 1)


def _to(end, total):
    first = f"{int(end[:4]) - (end[5:] != '12')}-{int(end[5:]) % 12 + 1:02}"
    return _crimes(first, _spread(total))


def test_mopac_7_to_march_2016_is_amber():
    found = row(shipped("mopac_7"), _to("2016-03", 9682), "2015/16 Q4")
    assert (found.value, found.level, found.expected) == (9682, 9400, 9400)
    assert found.rating is Rating.AMBER
    assert found.edge == 9870
    assert "9,682 against 9,400 expected by now, 3.0% above" in found.reason
    assert found.finding.startswith("17.6% below 2011/12; 282 above target.")
    arithmetic = ["11,750", "9,400", "9,400", "9,682", "3.0% above", "9,870"]
    assert [line.result for line in found.lines if line.result] == arithmetic
    assert "The baseline lies before April 2014" in [line.label for line in found.lines]


def test_mopac_7_to_september_2016_is_green():
    found = row(shipped("mopac_7"), _to("2016-09", 9312), "2016/17 Q2")
    assert (found.value, found.expected, found.rating) == (9312, 9400, Rating.GREEN)
    assert found.finding.startswith("20.7% below 2011/12; target met by 88; ")
    assert found.data_from == month("2015-10").start
    assert found.data_to == month("2016-09").end


def test_the_path_to_the_mopac_target_goes_down_month_by_month():
    # 11,750 × (1 − 0.2 × months since March 2012 ÷ 48)
    gone = {"2012/13 Q1": 3, "2012/13 Q4": 12, "2013/14 Q2": 18, "2014/15 Q3": 33, "2015/16 Q3": 45, "2015/16 Q4": 48}
    for name, months in {**gone, "2016/17 Q1": 48, "2016/17 Q4": 48}.items():
        found = row(shipped("mopac_7"), monthly("2001-04", []), name)
        assert found.expected == 11750 * (1 - Fraction(months, 240))
        assert found.level == 9400


@pytest.mark.parametrize("name", ["2017/18 Q1", "2017/18 Q3", "2020/21 Q4"])
def test_from_2017_18_on_mopac_7_has_no_target_and_says_why(name):
    end = q(name).end
    found = row(shipped("mopac_7"), _to(f"{end.year}-{end.month:02}", 10740), name)
    assert found.value == 10740
    assert found.rating is Rating.NO_TARGET
    assert found.target is found.level is found.expected is None
    assert "the target ended with 2016/17" in found.reason


def test_in_2016_17_the_target_is_held():
    found = row(shipped("mopac_7"), _to("2017-03", 9871), "2016/17 Q4")
    assert (found.expected, found.rating) == (9400, Rating.RED)


def test_the_one_stop_shop_is_green():
    found = row(shipped("one_stop_shop"), quarterly("2017/18 Q1", [102, 113, 102]), "2017/18 Q3")
    assert (found.value, found.level, found.expected) == (317, 330, Fraction("247.5"))
    assert found.rating is Rating.GREEN
    assert "317 against 247.5" in found.reason


def test_the_support_group_that_began_in_june_is_green():
    found = row(shipped("support_group"), quarterly("2017/18 Q1", [76, 60, 83]), "2017/18 Q3")
    assert (found.value, found.level, found.expected, found.rating) == (219, 260, 182, Rating.GREEN)
    assert (found.data_from, found.data_to) == (month("2017-06").start, month("2017-12").end)
    assert 'Printed as "260 (300 Pro Rata)"' in found.reason


def test_perpetrator_referrals_are_green_and_assessments_red():
    referrals = row(shipped("perpetrator_referrals"), quarterly("2017/18 Q1", [8, 15, 11]), "2017/18 Q3")
    assert (referrals.value, referrals.expected, referrals.rating) == (34, Fraction("31.5"), Rating.GREEN)
    assessments = row(shipped("perpetrator_assessments"), quarterly("2017/18 Q1", [2, 11, 4]), "2017/18 Q3")
    assert (assessments.value, assessments.expected, assessments.rating) == (17, Fraction("31.5"), Rating.RED)
    assert assessments.needed == "At least 28 in the last quarter; the best so far was 11."
    assert assessments.finding.startswith("14.5 short of the path to 45 by March.")


def test_a_service_that_began_in_june_in_its_first_two_quarters():
    flow = quarterly("2017/18 Q1", [8, 15, 11])
    first, second = (row(shipped("perpetrator_referrals"), flow, name) for name in ("2017/18 Q1", "2017/18 Q2"))
    assert (first.value, first.expected) == (8, Fraction("4.5"))
    assert (second.value, second.expected) == (23, 18)
    by_month = monthly("2017-06", [8, 5, 5, 5])
    assert row(shipped("perpetrator_referrals"), by_month, "2017/18 Q1").value == 8
    assert row(shipped("perpetrator_referrals"), by_month, "2017/18 Q2").value == 23


def test_marac_at_the_end_of_2014_is_red():
    whole = counts(
        (Period(month("2014-01").start, month("2014-12").end), 118), selection=Selection(measure="marac.cases")
    )
    by_month = monthly("2014-01", _spread(118))
    for flow in (whole, by_month):
        found = row(shipped("marac_cases"), flow, "2014/15 Q3")
        assert (found.value, found.expected, found.rating) == (118, 520, Rating.RED)
        assert found.finding.startswith("22.7% of the 520 expected; 402 short of target.")


def test_fly_tipping_in_2015_16_is_red():
    flow = yearly("2012/13", [2495, 2809, 3377, 3343])
    found = row(shipped("fly_tipping_incidents"), flow, "2015/16 Q4")
    assert (found.value, found.expected, found.rating) == (3343, 2495, Rating.RED)
    assert "34.0% above" in found.reason
    assert found.finding.startswith("34.0% above the 2012/13 level it should return to by 2018/19; cut 283 a year")
    assert found.period == year("2015/16")
    assert found.change_on_year.value == Fraction(3343 - 3377, 3377)


def test_2011_12_to_2015_16_is_up_by_53_per_cent_not_54():
    about = shipped("fly_tipping_cost")
    found = row(about, yearly("2014/15", [2180, 3343]), "2015/16 Q4")
    assert found.finding == "53.3% above the year before; no target is set."


def test_the_newest_annual_return_stands_for_the_quarters_after_it():
    flow = yearly("2014/15", [3377, 3343])
    for name in ("2016/17 Q1", "2016/17 Q2", "2016/17 Q3"):
        found = row(shipped("fly_tipping_incidents"), flow, name)
        assert (found.value, found.period, found.rating) == (3343, year("2015/16"), Rating.RED)


def test_marac_shares_inside_and_outside_their_range():
    repeats, cases = quarterly("2016/17 Q1", [12, 11, 12, 13]), quarterly("2016/17 Q1", [38, 39, 40, 41])
    found = row(shipped("marac_repeat_rate"), repeats, "2016/17 Q4", cases)
    assert (found.value, found.rating) == (Fraction(48, 158), Rating.GREEN)
    assert found.level == (Fraction("0.28"), Fraction("0.4"))
    few = row(shipped("marac_repeat_rate"), quarterly("2016/17 Q1", [9, 9, 9, 9]), "2016/17 Q4", cases)
    assert (few.value, few.rating) == (Fraction(36, 158), Rating.RED)
