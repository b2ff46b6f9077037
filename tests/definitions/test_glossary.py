"""The glossary of the definitions: read as it is written, or every fault with its line."""

from performance.definitions.definitions import parse_definitions
from tests.definitions.written import as_marked, whole


def text(words):
    return whole() + "glossary:\n" + words


def test_a_glossary_is_read():
    found = parse_definitions(text("""\
  - term: YOS
    stands_for: Youth Offending   Service
    also: YOT
    means: >
      The council's team
      for young people.
  - term: Ward
    means: An area.
""")).glossary  # fmt: skip
    assert [(one.term, one.stands_for, one.spellings) for one in found] == [
        ("YOS", "Youth Offending Service", ("YOS", "YOT")),
        ("Ward", "", ("Ward",)),
    ]
    assert found[0].means == "The council's team for young people."
    assert found[0].anchor == "yos"


def test_definitions_need_no_glossary():
    assert parse_definitions(whole()).glossary == ()


def test_every_fault_is_said_at_once_with_its_line():
    assert as_marked(text("""\
  - term: YOS
    means: A team.
    also: [YOT]
  - term: YOT  #! "YOT" is explained already, by entry no. 1; make one entry of the two
    means: A team.
  - term: ""  #! nothing is written here; write words
    means: A team.
  - term: DA
    means:  #! write words here
    also: [YOS]  #! "YOS" is explained already, by entry no. 1
  - term: DV
    stands: domestic violence  #! "stands" is no word we know here
    means: A name.
  - term: DVX  #! `means:` is missing; write it
""")) is True  # fmt: skip


def test_a_glossary_that_is_no_list():
    assert as_marked(whole() + "glossary: MARAC  #! write a list here: lines that begin with a dash\n") is True
