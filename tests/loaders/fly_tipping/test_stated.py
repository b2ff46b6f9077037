"""The period and the day of the extract, as titles say them."""

from datetime import date

import pytest

from loaders.fly_tipping.stated import Stated, stated
from loaders.reading.periods import Period

QUARTER = Period(date(2016, 4, 1), date(2016, 6, 30))
RUN = date(2016, 7, 4)


@pytest.mark.parametrize(
    ("title", "period", "run"),
    [
        ((), None, None),
        (("Fly-tipping incident register",), None, None),
        (("Fly-tipping, April to June 2016",), QUARTER, None),
        (("Fly-tipping: April 2016 to June 2016", "Run 4 July 2016"), QUARTER, RUN),
        (("Fly-tipping Apr-Jun 2016",), QUARTER, None),
        (("Q1 2016/17 fly-tipping",), QUARTER, None),
        (("Quarter 1", "2016-17"), QUARTER, None),
        (("Period: 01/04/2016 to 30/06/2016",), QUARTER, None),
        (("Period: 01/04/2016 - 30/06/2016", "Printed: 04/07/2016"), QUARTER, RUN),
        (("From 1 April 2016 to 30 June 2016",), QUARTER, None),
        (("1st April to 30th June 2016",), QUARTER, None),
        (("Between 1 April 2016 and 30 June 2016",), QUARTER, None),
        (("Period", "2016-04-01 00:00:00", "to", "2016-06-30 00:00:00"), QUARTER, None),
        (("Period", "01/04/2016", "to", "30/06/2016", "Run date", "2016-07-04 00:00:00"), QUARTER, RUN),
        (("1 - 30 April 2016",), Period(date(2016, 4, 1), date(2016, 4, 30)), None),
        (("10 April 2016 to 20 June 2016",), Period(date(2016, 4, 10), date(2016, 6, 20)), None),
        (("Fly-tipping April 2016",), Period(date(2016, 4, 1), date(2016, 4, 30)), None),
        (("Fly-tipping register 2016/17",), Period(date(2016, 4, 1), date(2017, 3, 31)), None),
        (("Register", "Extract run on 4 July 2016"), None, RUN),
        (("Register (extracted 04/07/2016)",), None, RUN),
        (("Report run date: 4th July 2016",), None, RUN),
        (("Data as at 04/07/2016",), None, RUN),
        (("Fly-tipping, April to June 2016 (produced 04/07/2016 by Neighbourhood Management)",), QUARTER, RUN),
        (("Run date:", "2016-07-04 00:00:00"), None, RUN),
        (("Safer Bromley Partnership Strategy 2016 to 2019",), None, None),
    ],
)
def test_titles(title, period, run):
    assert stated(title) == Stated(period, run)
