"""The figures of the IDSVA service, as its reports word them; the wordings printed on 26 March 2018 come first."""

from __future__ import annotations

from loaders.reading.return_table import Every, ReturnList, ReturnRow, ReturnTable

SOURCE = "idsva"
PARTNER = "Bromley & Croydon Women's Aid"

_SERVICE = (
    ReturnRow(
        "Total referrals into service",
        ("Referrals into service", "Total referrals", "Total number of referrals", "Number of referrals",
         "Total referrals into the service", "Number of referrals into service", "Total number of referrals received",
         "Number of referrals into the service", "Referrals received", "Total referrals received", "All referrals",
         "Total number of referrals into service", "Total number of referrals into the service",
         "Number of referrals received", "Referrals into the service", "Referrals to the service",
         "Total referrals to service", "Total referrals to the service"),
        "idsva.referrals",
    ),
    ReturnRow(
        "Number of referrals directed to IDSVA Service",
        ("Referrals directed to IDSVA", "Directed to IDSVA", "Referrals directed to the IDSVA service",
         "Referrals directed to IDSVA service",
         "No of referrals directed to IDSVA", "No of referrals directed to IDSVA service",
         "Number of referrals directed to the IDSVA service",
         "Number directed to IDSVA service", "Number of referrals directed to IDSVA", "Directed to IDSVA service",
         "Directed to the IDSVA service", "Of which directed to IDSVA", "of which directed to IDSVA service"),
        "idsva.directed",
        required=False,
    ),
)  # fmt: skip
_HARMFUL = ("Number of cases presenting as FGM, HBV or Forced Marriage", (
    "Cases presenting as FGM, HBV or Forced Marriage", "Cases presenting as FGM, HBV or FM",
    "FGM, HBV or Forced Marriage",
    "FGM, HBV, Forced Marriage", "FGM/HBV/FM", "FGM / HBV / Forced Marriage", "Harmful practices", "FGM, HBV & FM",
    "Cases presenting as FGM/HBV/FM", "Number of cases presenting as FGM, HBV and Forced Marriage",
    "Cases of FGM, HBV or Forced Marriage", "Number of FGM, HBV or Forced Marriage cases",
    "Harmful practices (FGM, HBV, Forced Marriage)", "FGM, HBV and forced marriage",
    "Number of cases presenting as FGM, HBV or FM", "Cases presenting as harmful practices"))  # fmt: skip
_MARAC = ("Number of MARAC referrals", (
    "MARAC referrals", "Number of MARAC cases", "MARAC cases", "Number of referrals to MARAC",
    "MARAC referrals and representation", "Number of MARAC referrals and representations"))  # fmt: skip
_HARMFUL_AND_MARAC = (
    ReturnRow(*_HARMFUL, "idsva.harmful_practices_current", ("current abuse", "current"), required=False),
    ReturnRow(*_HARMFUL, "idsva.harmful_practices_historic", ("historic abuse", "historic",
              "historical"), required=False),
    ReturnRow(
        "FGM, HBV or Forced Marriage (current abuse)",
        ("Harmful practices - current", "FGM, HBV or forced marriage - current", "FGM/HBV/FM current",
         "FGM, HBV or Forced Marriage: current", "FGM/HBV/FM (current abuse)", "Harmful practices (current abuse)"),
        "idsva.harmful_practices_current",
        required=False,
    ),
    ReturnRow(
        "FGM, HBV or Forced Marriage (historic abuse)",
        ("Harmful practices - historic", "FGM, HBV or forced marriage - historic", "FGM/HBV/FM historic",
         "FGM, HBV or Forced Marriage: historic", "FGM/HBV/FM (historic abuse)",
         "Harmful practices (historic abuse)"),
        "idsva.harmful_practices_historic",
        required=False,
    ),
    ReturnRow(*_MARAC, "idsva.marac_referrals", ("referred to MARAC", "referred",
              "referral"), alone=True, required=False),
    ReturnRow(*_MARAC, "idsva.marac_representation", ("representation at MARAC", "represent"), required=False),
    ReturnRow(
        "Cases referred to MARAC",
        ("Referred to MARAC", "Number referred to MARAC", "Number of cases referred to MARAC",
         "Clients referred to MARAC"),
        "idsva.marac_referrals",
        required=False,
    ),
    ReturnRow(
        "Representation at MARAC",
        ("Cases represented at MARAC", "Represented at MARAC", "MARAC representation", "Number represented at MARAC",
         "Number of cases represented at MARAC", "Clients represented at MARAC",
         "Number of representations at MARAC"),
        "idsva.marac_representation",
        required=False,
    ),
)  # fmt: skip
_SUPPORT = (
    ReturnRow(
        "Number of client supported in accessing civil remedies",
        ("Number of clients supported in accessing civil remedies", "Civil remedies",
         "Supported in accessing civil remedies",
         "Clients supported in accessing civil remedies", "Supported to access civil remedies",
         "Clients supported with civil remedies", "Number supported in accessing civil remedies",
         "Clients supported to access civil remedies", "Number of clients supported to access civil remedies"),
        "idsva.civil_remedies",
        required=False,
    ),
    ReturnRow(
        "Number of clients support through the CJS",
        ("Number of clients supported through the CJS", "Clients supported through the CJS",
         "Supported through the CJS",
         "Supported through the criminal justice system", "Clients supported through the criminal justice system",
         "Number of clients supported through the criminal justice system", "Criminal justice system", "CJS",
         "Supported through CJS", "Clients supported through CJS", "Number supported through the CJS",
         "Number of clients supported through CJS", "Number of clients support through CJS"),
        "idsva.criminal_justice",
        required=False,
    ),
)  # fmt: skip
_GROUP_WORK = ("Number of referrals and assessments completed", (
    "Referrals and assessments completed", "Referrals and assessments",
    "Perpetrator programme: referrals and assessments",
    "Number of referrals and assessments", "Perpetrator programme referrals and assessments",
    "Perpetrator referrals and assessments", "Number of perpetrator referrals and assessments completed",
    "Perpetrator programme - referrals and assessments completed"))  # fmt: skip
_PROJECTS = (
    ReturnRow(
        "Number attending the One Stop Shop",
        ("One Stop Shop", "Attending the One Stop Shop", "One Stop Shop attendance", "One Stop Shop attendances",
         "OSS",
         "Number attending One Stop Shop", "Number attending the OSS", "One Stop Shop attendees",
         "Attended One Stop Shop",
         "Number of people attending the One Stop Shop", "Number of clients attending the One Stop Shop",
         "Attendances at the One Stop Shop", "Attendance at the One Stop Shop", "Attending One Stop Shop"),
        "idsva.one_stop_shop",
        required=False,
    ),
    ReturnRow(
        "Number of referrals to the Support Group",
        ("Support group", "Referrals to the support group", "Support group referrals", "Referrals to support group",
         "Number of referrals to support group", "Community support group", "Community support group referrals",
         "Referrals to the community support group", "Number of referrals to the Community Support Group"),
        "idsva.support_group",
        required=False,
    ),
    ReturnRow(*_GROUP_WORK, "idsva.perpetrator_referrals", ("referrals", "referral", "referred"), required=False),
    ReturnRow(*_GROUP_WORK, "idsva.perpetrator_assessments", ("assessments", "assessment",
              "assessed"), required=False),
    ReturnRow(
        "Perpetrator programme referrals",
        ("Number of perpetrator referrals", "Perpetrator referrals",
         "Number of referrals to the perpetrator programme",
         "Referrals to the perpetrator programme", "Perpetrator programme: referrals"),
        "idsva.perpetrator_referrals",
        required=False,
    ),
    ReturnRow(
        "Perpetrator programme assessments completed",
        ("Number of perpetrator assessments", "Perpetrator assessments", "Perpetrator programme assessments",
         "Number of assessments completed", "Assessments completed", "Perpetrator programme: assessments"),
        "idsva.perpetrator_assessments",
        required=False,
    ),
    ReturnRow(
        "Number completing programme",
        ("Number completing the programme", "Completing programme", "Programme completions", "Completed programme",
         "Number completing perpetrator programme", "Perpetrator programme completions", "Completions",
         "Number completing the perpetrator programme", "Perpetrator completions",
         "Number who completed the programme",
         "Perpetrator programme: completions", "Completing the programme"),
        "idsva.perpetrator_completions",
        required=False,
    ),
)  # fmt: skip
PRINTED = (*_SERVICE, *_HARMFUL_AND_MARAC, *_SUPPORT, *_PROJECTS)


def _more(label: str, measure: str, *also: str) -> ReturnRow:
    return ReturnRow(label, also, f"idsva.{measure}", required=False)


CONTRACT = (
    _more("Referrals accepted", "accepted", "Accepted", "Accepted / engaged", "Engaged", "Number engaged",
              "Accepted/engaged",
          "Clients engaged", "Number accepted", "Referrals accepted / engaged", "Number of referrals accepted",
          "Clients accepted", "Engaged with service", "Engaged with the service"),
    _more("Declined or unable to contact", "declined", "Declined", "Declined / unable to contact",
              "Unable to contact",
          "Declined support", "Declined/unable to contact", "Not engaged", "Number declined", "Referrals declined",
          "Referrals declined / unable to contact", "Referrals declined or unable to contact",
          "Clients declined / unable to contact", "Number declined / unable to contact"),
    _more("New referrals", "new_referrals", "New cases", "New clients", "Number of new referrals"),
    _more("Repeat referrals", "repeat_referrals", "Repeat cases", "Repeat clients", "Number of repeat referrals"),
    _more("High risk referrals", "high_risk", "High risk", "Number high risk", "High risk cases"),
    _more("MARAC cases supported", "marac_supported", "Number of MARAC cases supported", "Supported at MARAC"),
    _more("Closed - planned", "closed_planned", "Planned closures", "Cases closed - planned", "Closed (planned)",
          "Cases closed (planned)", "Closed planned", "Closures: planned", "Number of planned closures"),
    _more("Closed - unplanned", "closed_unplanned", "Unplanned closures", "Cases closed - unplanned",
          "Closed (unplanned)", "Cases closed (unplanned)", "Closed unplanned", "Closures: unplanned",
          "Number of unplanned closures"),
    _more("Cases closed", "closed", "Closed cases", "Total closed", "Closures", "Number of cases closed",
          "Total cases closed"),
    _more("Safety improved", "safety_improved", "Clients with improved safety", "Number reporting improved safety",
          "Clients reporting improved safety", "Feeling safer", "Clients feeling safer at closure"),
    _more("Outreach sessions", "outreach_sessions", "Number of outreach sessions", "Outreach sessions held"),
    _more("Waiting list", "waiting_list", "Number on waiting list", "On waiting list", "Clients on waiting list"),
    _more("Children in households", "children", "Number of children", "Children in household",
          "Children in the household", "Number of children in household"),
)  # fmt: skip

DATA_SETS = (
    ReturnList(
        "Referral source", "idsva.referrals_by_source",
        ("Source of referral", "Source of referrals", "Referrals by source", "By referral source", "Referral sources",
         "Referring agency", "Who referred", "Referred by", "Source", "Referrals by referral source"),
        adds_up_to="idsva.referrals",
        holds=("One Stop Shop", "OSS", "MARAC", "Support group", "Community support group", "Perpetrator programme"),
    ),
    ReturnList(
        "Victim age", "idsva.referrals_by_age",
        ("Age band", "Age", "Age group", "Victim age band", "Ages", "Age of victim", "Age bands", "By age",
         "Age range",
         "Referrals by age", "Referrals by age band", "Client age", "Victims by age", "Age of client", "By age band"),
        adds_up_to="idsva.referrals",
    ),
    ReturnList(
        "Postcode district", "idsva.referrals_by_postcode_district",
        ("Postcode", "Postcode area", "By postcode district", "Referrals by postcode district", "Postcode districts",
         "Area (postcode)", "Postcode sector", "Referrals by postcode", "By postcode", "District"),
        adds_up_to="idsva.referrals",
    ),
    ReturnList(
        "Crime type", "idsva.referrals_by_crime_type",
        ("Primary crime type", "Type of crime", "By crime type", "Referrals by crime type", "Crime types", "Offence",
         "Primary crime", "Offence type", "Type of abuse", "Abuse type"),
        adds_up_to="idsva.referrals",
        holds=("Harmful practices", "FGM, HBV or Forced Marriage", "FGM, HBV, Forced Marriage", "FGM/HBV/FM"),
    ),
    ReturnList(
        "Risk level", "idsva.referrals_by_risk",
        ("Risk band", "Risk", "Level of risk", "By risk level", "Risk assessment", "Referrals by risk level",
         "By risk",
         "Risk bands", "Referrals by risk", "Risk level at referral"),
        adds_up_to="idsva.referrals",
        holds=("High risk", "High risk cases", "High risk referrals"),
    ),
    ReturnList("Gender", "idsva.referrals_by_gender", ("Sex", "Gender of client", "By gender", "Victim gender")),
    ReturnList("Ethnicity", "idsva.referrals_by_ethnicity", ("Ethnic group", "Ethnic origin", "By ethnicity")),
)  # fmt: skip

QUARTERLY_REPORT = ReturnTable(
    source=SOURCE,
    name="quarterly_report",
    title="IDSVA service, quarterly figures as printed",
    partner=PARTNER,
    rows=PRINTED,
    lists=DATA_SETS,
    every=Every.QUARTER,
    least=3,
)
CONTRACT_WORKBOOK = ReturnTable(
    source=SOURCE,
    name="contract_workbook",
    title="IDSVA contract monitoring, one sheet a quarter",
    partner=PARTNER,
    rows=(*PRINTED, *CONTRACT),
    lists=DATA_SETS,
    every=Every.QUARTER,
    least=2,
)
