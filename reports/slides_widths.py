"""How wide the letters of Arial are, in thousandths of the size: what is written on a slide is measured with them.

Taken once from Liberation Sans, whose widths are those of Arial by design; so measuring needs no font on the machine.
"""

from __future__ import annotations

_REGULAR = {
    188: "′",
    191: "'",
    222: "ijlįĵĺļł‘’",
    260: "|¦",
    278: " !,./:;I[\\]ft·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧ",
    292: "ľ",
    333: "()-`r¡¨²³´¸¹ŕŗř“”‹›",
    334: "{}ŀ",
    350: "•",
    354: "″",
    355: '"',
    365: "º",
    370: "ª",
    375: "ť",
    389: "*",
    400: "°",
    444: "ĳ",
    469: "^",
    494: "◊",
    500: "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżžỳ",
    537: "¶",
    549: "±÷≤≥≠≈",
    552: "¯",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–€†‡",
    576: "µ",
    584: "+<=>~¬×−",
    604: "ŉ●■□",
    611: "FTZ¿ßøŢŤŦŹŻŽ",
    615: "ď",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ",
    722: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵẃẁẅ",
    723: "Ŋ",
    735: "Ĳ",
    737: "©®",
    778: "GOQÒÓÔÕÖØĜĞĠĢŌŎŐ",
    833: "Mm",
    834: "¼½¾",
    889: "%æ",
    944: "WœŴ",
    990: "▲",
    1000: "ÆŒ—…→‰™",
    1015: "@",
}
_BOLD = {
    238: "'",
    240: "′",
    278: " ,./I\\ijl·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıĵĺļł‘’",
    280: "|¦",
    333: "!()-:;[]`ft¡¨²³´¸¹ţŧ‹›",
    350: "•",
    365: "º",
    370: "ª",
    385: "ľ",
    389: "*r{}ŕŗř",
    400: "°",
    474: '"',
    479: "ŀť″",
    494: "◊",
    500: "zźżž“”",
    549: "±÷≤≥≠≈",
    552: "¯",
    556: "#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿāăąćĉċčēĕėęěĳĴķĸśŝşšŷ–€†‡ỳ",
    576: "µ",
    584: "+<=>^~¬×−",
    604: "●■□",
    611: "?FLTZbdghnopqu¿ßðñòóôõöøùúûüþđĝğġģĥħĹĻĽĿŁńņňŋōŏőŢŤŦũūŭůűųŹŻŽ",
    667: "EPSVXYÈÉÊËÝÞĒĔĖĘĚŚŜŞŠŶŸ",
    708: "ŉ",
    719: "ď",
    722: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜĀĂĄĆĈĊČĎĐĤĦĶŃŅŇŔŖŘŨŪŬŮŰŲ",
    723: "Ŋ",
    737: "©®",
    778: "GOQwÒÓÔÕÖØĜĞĠĢŌŎŐŵẃẁẅ",
    785: "Ĳ",
    833: "M",
    834: "¼½¾",
    889: "%mæ",
    944: "WœŴ",
    975: "@",
    990: "▲",
    1000: "ÆŒ—…→‰™",
}
_REGULAR_OF = {letter: width for width, letters in _REGULAR.items() for letter in letters}
_BOLD_OF = {letter: width for width, letters in _BOLD.items() for letter in letters}
_UNKNOWN = 1000  # a letter Arial does not have comes from another font: as wide as it is high


def letters_wide(words: str, *, bold: bool = False) -> int:
    """How wide words are on one line, in thousandths of their size.

    >>> letters_wide("Red"), letters_wide("Red", bold=True), letters_wide("◆")
    (1834, 1889, 1000)
    """
    known = _BOLD_OF if bold else _REGULAR_OF
    return sum(known.get(letter, _UNKNOWN) for letter in words)
