"""The names of offences in all generations of the police's files, as lists to look things up in.

With these lists the real files give the Partnership's own published baselines of 2011/12, crime by crime.
`Murder` belongs to violence with injury in the files to 2018, where violence with injury has to be put together;
`Homicide` of the later files does not, for there the published figure is `Violence with Injury` alone.
"""

# The first spelling of each is the one kept; spellings that `text.key` makes alike need no second line.
OF_THE_SEVEN = {
    "burglary": (
        "Burglary in a Dwelling", "Burglary in Other Buildings", "Burglary - Residential", "Domestic Burglary",
        "Burglary Business and Community", "Res Burglary of a Home", "Res Burglary of Unconnected Building",
    ),
    "criminal_damage": (
        "Arson", "Criminal Damage", "Criminal Damage To Dwelling", "Criminal Damage To Motor Vehicle",
        "Criminal Damage To Other Building", "Other Criminal Damage", "Criminal Damage To a Dwelling",
        "Criminal Damage To M/V", "Criminal Damage To Other Bldg",
    ),
    "robbery": ("Robbery of Personal Property", "Robbery of Business Property"),
    "theft_from_motor_vehicle": (
        "Theft From Motor Vehicle", "Theft From M/V", "Theft from a Motor Vehicle", "Theft from a Vehicle",
    ),
    "theft_of_motor_vehicle": (
        "Theft/Taking Of Motor Vehicle", "Theft/Taking of M/V", "Theft or Taking of a Motor Vehicle",
        "Theft or Unauth Taking of a Motor Veh", "Aggravated Vehicle Taking",
    ),
    "theft_from_person": ("Other Theft Person", "Theft Person", "Theft from Person", "Theft from the Person"),
    "violence_with_injury": (
        "Assault with Injury", "Wounding/GBH", "Grievous Bodily Harm", "Murder", "Violence with Injury",
    ),
}  # fmt: skip

# These two say only under `Robbery` what they are.
UNDER_ROBBERY = ("Personal Property", "Business Property")

# The rest, by the group they stand under. True: the group holds one of the seven.
GROUPS = {
    "Burglary": (True, ()),
    "Criminal Damage": (True, ()),
    "Arson and Criminal Damage": (True, ()),
    "Robbery": (True, ()),
    "Theft and Handling": (True, (
        "Handling Stolen Goods", "Motor Vehicle Interference & Tampering", "M/V Interference & Tampering",
        "Other Theft", "Theft From Shops", "Theft/Taking of Pedal Cycle", "Theft/Taking of Pedal Cycles",
    )),
    "Theft": (True, ("Bicycle Theft", "Other Theft", "Shoplifting")),
    "Vehicle Offences": (True, ("Interfering with a Motor Vehicle",)),
    "Violence Against the Person": (True, (
        "Common Assault", "Harassment", "Offensive Weapon", "Other Violence", "Homicide", "Violence without Injury",
        "Stalking and Harassment", "Death Serious Injury Illegal Driving",
    )),
    "Drugs": (False, ("Drug Trafficking", "Other Drugs", "Other Drug Offences", "Possession of Drugs")),
    "Drug Offences": (False, ("Drug Trafficking", "Possession of Drugs", "Trafficking of Drugs")),
    "Fraud or Forgery": (False, ("Counted per Victim", "Other Fraud & Forgery")),
    "Fraud and Forgery": (False, ("Fraud and Forgery",)),
    "Historical Fraud and Forgery": (False, ("Historical Fraud and Forgery",)),
    "Other Notifiable Offences": (False, ("Going Equipped", "Other Notifiable")),
    "Sexual Offences": (False, ("Other Sexual", "Other Sexual Offences", "Rape")),
    "Possession of Weapons": (False, (
        "Possession of Weapons", "Other Firearm Offences", "Other Knife Offences",
        "Possession of Article with Blade or Point", "Possession of Firearm with Intent",
        "Possession of Firearms Offences", "Possession of Other Weapon",
    )),
    "Public Order Offences": (False, (
        "Other Offences Against the State, or Public Order", "Other Offences Public Order",
        "Public Fear Alarm or Distress", "Race or Religious Agg Public Fear",
        "Racially or Religiously Aggravated Public Fear, Alarm or Distress", "Violent Disorder",
    )),
    "Miscellaneous Crimes Against Society": (False, (
        "Misc Crimes Against Society", "Absconding from Lawful Custody", "Aiding Suicide", "Bail Offences", "Bigamy",
        "Concealing an Infant Death Close to Birth", "Dangerous Driving",
        "Disclosure, Obstruction, False or Misleading Statements etc", "Exploitation of Prostitution",
        "Forgery or Use of Drug Prescription", "Fraud or Forgery Associated with Driver Records",
        "Going Equipped for Stealing", "Handling Stolen Goods",
        "Making, Supplying or Possessing Articles for use in Fraud", "Obscene Publications",
        "Offender Management Act", "Other Forgery", "Other Notifiable Offences", "Perjury",
        "Perverting Course of Justice", "Possession of False Documents",
        "Profitting From or Concealing Proceeds of Crime", "Soliciting for Prostitution",
        "Threat or Possession With Intent to Commit Criminal Damage", "Wildlife Crime",
    )),
}  # fmt: skip
NFIB_GROUP = "NFIB fraud"

# Spellings that only the file to 2016 has, and those that stand only in files since.
ONLY_TO_2016 = (
    "Burglary in a Dwelling", "Burglary in Other Buildings", "Criminal Damage To Dwelling",
    "Criminal Damage To Motor Vehicle", "Criminal Damage To Other Building", "Other Drugs",
    "Motor Vehicle Interference & Tampering", "Other Theft Person", "Theft From Motor Vehicle",
    "Theft/Taking Of Motor Vehicle", "Theft/Taking of Pedal Cycle", "Grievous Bodily Harm",
)  # fmt: skip
ONLY_SINCE_2016 = (
    "Burglary - Residential", "Burglary - Business and Community", "Criminal Damage To a Dwelling",
    "Criminal Damage To M/V", "Criminal Damage To Other Bldg", "Other Drug Offences",
    "M/V Interference & Tampering", "Theft Person", "Theft From M/V", "Theft/Taking of M/V",
    "Theft/Taking of Pedal Cycles", "Domestic Burglary", "Violence with Injury", "Violence without Injury",
    "Theft from a Motor Vehicle", "Theft from a Vehicle",
)  # fmt: skip
