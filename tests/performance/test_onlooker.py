"""What an onlooker can work out, and from which figures, on cases small enough to do by hand."""

from performance.onlooker import UNBOUNDED, Onlooker, Range
from tests.performance.builders import month, q, year

Q1, Q2, YEAR = q("2014/15 Q1").period, q("2014/15 Q2").period, year("2014/15")
HALF = Q1._replace(end=Q2.end)
APRIL, MAY, JUNE = month("2014-04"), month("2014-05"), month("2014-06")
ANY = Range(0, UNBOUNDED)


def exactly(count):
    return Range(count, count)


def test_the_last_month_of_a_quarter_is_the_rest():
    seen = Onlooker({APRIL: exactly(10), MAY: exactly(11), JUNE: Range(1, 4), Q1: exactly(24)})
    assert seen.works_out(JUNE)
    assert seen.relies_on(JUNE) == {APRIL, MAY, Q1}
    assert not seen.contradicted()


def test_two_unknown_months_are_not_worked_out_unless_their_bounds_meet():
    known = {APRIL: exactly(10), MAY: Range(1, 4), JUNE: Range(1, 4)}
    assert not Onlooker({**known, Q1: exactly(15)}).works_out(MAY)
    for total in (12, 18):  # 1 + 1, 4 + 4
        seen = Onlooker({**known, Q1: exactly(total)})
        assert seen.works_out(MAY)
        assert seen.works_out(JUNE)


def test_a_running_total_never_falls():
    # at least 5 in the first quarter, 5 in the half year: nothing is left for the second
    assert Onlooker({Q1: Range(5, UNBOUNDED), HALF: exactly(5)}).works_out(Q1)
    assert not Onlooker({Q1: Range(4, UNBOUNDED), HALF: exactly(5)}).works_out(Q1)


def test_what_nothing_is_said_of_is_not_worked_out():
    seen = Onlooker({Q1: ANY, Q2: ANY, YEAR: exactly(20)})
    assert not seen.works_out(Q1)
    assert not seen.works_out(Q2)


def test_figures_that_cannot_all_be_true():
    assert Onlooker({APRIL: exactly(10), MAY: exactly(10), JUNE: exactly(10), Q1: exactly(29)}).contradicted()
    assert Onlooker({Q1: exactly(12), YEAR: exactly(10)}).contradicted()
    assert not Onlooker({Q1: exactly(10), YEAR: exactly(10)}).contradicted()
