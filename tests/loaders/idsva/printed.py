"""The IDSVA service's report of 26 March 2018 as it is printed, and what it says."""

PRINTED = [
    ["Report to the Safer Bromley Partnership Strategic Group, 26 March 2018"],
    ["Bromley & Croydon Women's Aid: Quarter 3 2017/18"],
    [],
    ["2.1 IDSVA Service:"],
    [
        "Throughout Q3 there has been a continued focus on co-locations and steps have been taken to enhance this provision."
    ],
    [],
    ["Total referrals into service", 122],
    ["Number of referrals directed to IDSVA Service", 66],
    ["Number of cases presenting as FGM, HBV or Forced \nMarriage", "0 (current abuse)\n0  (historic abuse)"],
    ["Number of MARAC referrals", "13 (referred to MARAC)\n33 (representation at MARAC)"],
    [
        "Number of client supported in accessing civil remedies",
        "9\n*does not include clients signposted \nto solicitors/OSS/NDVC for support \nin obtaining civil remedies*",
    ],
    ["Number of clients support through the CJS", 19],
    [],
    ["2.2   Community and Domestic Abuse Projects:"],
    [],
    ["Number \nattending the \n\nOne Stop \nShop", "Target", "Q1", "Q2", "Q3"],
    ["", 330, 102, 113, 102],
    [],
    ["Number of \nreferrals to the \nSupport Group", "Target", "Q1", "Q2", "Q3"],
    ["", "260 (300 Pro \nRata)", 76, 60, 83],
    [],
    ["2.3      The Perpetrator Programme:"],
    ["", "Target", "Q1 – (June Only)", "Q2", "Q3"],
    [
        "Number of \nreferrals and \nassessments \n\ncompleted",
        "55 (45 Pro Rata)",
        "8 referrals – 2 \nassessments",
        "15 referrals – 11 \nassessments",
        "11 referrals – \n4 \n\nassessments",
    ],
    ["Number \ncompleting \nprogramme", "", 0, 2, 1],
]

OF_THE_QUARTER = {
    "idsva.referrals": 122,
    "idsva.directed": 66,
    "idsva.harmful_practices_current": 0,
    "idsva.harmful_practices_historic": 0,
    "idsva.marac_referrals": 13,
    "idsva.marac_representation": 33,
    "idsva.civil_remedies": 9,
    "idsva.criminal_justice": 19,
}
OF_THE_YEAR = {
    "idsva.one_stop_shop": (102, 113, 102),
    "idsva.support_group": (76, 60, 83),
    "idsva.perpetrator_referrals": (8, 15, 11),
    "idsva.perpetrator_assessments": (2, 11, 4),
    "idsva.perpetrator_completions": (0, 2, 1),
}
EVERYTHING = {(measure, "2017-10"): value for measure, value in OF_THE_QUARTER.items()} | {
    (measure, start): value
    for measure, values in OF_THE_YEAR.items()
    for start, value in zip(("2017-04", "2017-07", "2017-10"), values, strict=True)
}


def copy(rows=PRINTED):
    """The rows, to be changed."""
    return [list(row) for row in rows]
