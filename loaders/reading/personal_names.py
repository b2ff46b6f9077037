"""Columns of people's names without a header that says so: known by the forenames in them."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice

_FEWEST = 3
_SHARE = 0.3  # of the different words of a column; of 22 wards, two begin like a forename
_SHARE_OF_SINGLE_WORDS = 0.6
_LOOKED_AT = 2_000  # different words; a column of names shows itself in far fewer
_SHAPE = re.compile(
    r"(?:[A-Z][a-z]+|[A-Z]+|[a-z]+|[A-Z]\.?|[A-Z][a-z]*['’\-][A-Z]?[a-z]+)"
    r"(?:,?\s+(?:[A-Z][A-Za-z]*['’\-]?[A-Za-z]*\.?|[a-z]+)){1,3}"
)
_PLACES_WORDS = """
road street lane avenue close drive way gardens garden park hill court place crescent grove terrace walk square
green rise mews path row view gate wood common approach parade broadway house school academy centre hospital church
estate lodge farm cray palace north south east west station ward borough town council rd st ave support service
services team trust group ltd limited plc housing police and the of with for primary junior infants college
university library surgery clinic hotel inn arms bridge end field fields heath vale corner
"""
_PLACES = frozenset(_PLACES_WORDS.split())
_FORENAMES_WORDS = """
aaron abbie abdul abigail adam adele adrian ahmed aidan aisha alan albert alex alexander alexandra alfie alice
alicia alison allan alistair amanda amber amelia amina amir amy andrea andrew angela anita ann anna anne annette
annie anthony antony archie arthur asha ashley audrey barbara barry beatrice becky belinda ben benjamin bernadette
bernard beth bethany beverley bradley brandon brenda brian bridget bruce bryan callum cameron carl carla carly carol
caroline carolyn catherine cathy cecilia charlene charles charlie charlotte chelsea cheryl chloe christian christina
christine christopher claire clare clifford clive colin connor conor craig cynthia daisy dale damian daniel danielle
danny darren dave david dawn dean debbie deborah debra declan denise dennis derek diana diane dominic donald donna
doreen doris dorothy douglas duncan dylan edith edward eileen elaine eleanor elizabeth ella ellen ellie ellis elsie
emily emma eric erica erin ernest esme esther ethan eva eve evelyn evie faith fatima fiona florence frances
francesca francis frank fred frederick freya gail gareth garry gary gavin gemma geoffrey george georgia georgina
gerald gerard geraldine gillian gina glen glenn gloria glynis gordon grace graeme graham grant greg gregory guy
hannah harold harriet harrison harry hassan hayley hazel heather helen henry hilary hollie holly howard hugh hussein
ian ibrahim imogen imran irene iris isaac isabel isabella isabelle isla isobel ivy jack jackie jacob jacqueline jade
jake james jamie jan jane janet janice jasmine jason jay jayne jean jeffrey jemma jenna jennifer jenny jeremy
jessica jill jillian jim jo joan joanna joanne jodie joe joel john jonathan jordan joseph josephine josh joshua joy
joyce judith julia julian julie june justin karen karl kate katherine kathleen kathryn kathy katie katy kay kayleigh
keith kelly ken kenneth kerry kevin khalid kieran kim kimberley kirsty kyle lara laura lauren lawrence layla leah
leanne lee leigh len leo leon leonard lesley leslie lewis liam lilian lily linda lindsay lindsey lisa liz logan
lorna lorraine louis louise luca lucas lucy luke lydia lynda lynn lynne malcolm marc marcus margaret maria marian
marie marilyn marion mark martin martyn mary mason mathew matilda matthew maureen maurice max maxine megan melanie
melissa michael michaela michele michelle mike millie mo mohamed mohammad mohammed molly monica morgan muhammad
muriel nadia naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah nora norma norman oliver
olivia omar oscar owen paige pamela patricia patrick paul paula pauline penelope penny peter philip phillip phoebe
phyllis poppy priya rachael rachel raj ralph raymond rebecca reece reginald rhys richard rita robert roberta robin
roger ronald rory rosa rose rosemary rosie ross roy ruby rupert russell ruth ryan sabrina sally sam samantha samuel
sandra sanjay sara sarah scarlett scott sean sebastian shane shannon sharon shaun sheila shirley sian simon sofia
sonia sophia sophie stacey stanley stella stephanie stephen steve steven stewart stuart sue summer susan suzanne
sybil sylvia tahir tamara tania tanya tara ted teresa terence terry thelma theo theodore theresa thomas tim timothy
tina toby tom tony tracey tracy trevor valerie vanessa vera veronica vicki vicky victor victoria vincent violet
vivian vivien walter wanda warren wayne wendy wilfred william winifred yasmin yusuf yvonne zachary zainab zara zoe
"""
_FORENAMES = frozenset(_FORENAMES_WORDS.split())


def names_among(texts: Collection[str], *, headed: bool = False) -> set[str]:
    """The texts of a column that are names of people; nothing where too few are for it to be a column of names.

    `headed`: the header speaks of a person (Victim, Officer), so the shape of a name is enough.
    """
    worded = [text for text in islice(texts, _LOOKED_AT) if any(sign.isalpha() for sign in text)]
    full = {text for text in worded if _is_full_name(text, headed=headed)}
    if len(full) >= _FEWEST and len(full) >= _SHARE * len(worded):
        return full
    single = {text for text in worded if is_forename(text.strip())}
    if len(single) >= _FEWEST and len(single) >= _SHARE_OF_SINGLE_WORDS * len(worded):
        return single
    return {text for text in full if headed} if worded and len(full) >= len(worded) / 2 else set()


def is_forename(word: str) -> bool:
    """Whether a word is a forename we know."""
    return word.casefold() in _FORENAMES


def begins_with_name(text: str) -> bool:
    """Whether a text begins with a forename we know and another name."""
    return _is_full_name(" ".join(text[:50].split()[:2]).rstrip(".,;"), headed=False)


def _is_full_name(text: str, *, headed: bool) -> bool:
    text = text.strip()
    if len(text) > 50 or not _SHAPE.fullmatch(text):
        return False
    words = [word.strip(".,").casefold() for word in text.replace("-", " ").split()]
    if words[0] == "st" or any(word in _PLACES for word in words):
        return False
    return headed or any(map(is_forename, words))
