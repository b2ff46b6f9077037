"""The sample files of `data/samples/`, made from published figures.

    python -m tools.samples --shared ../shared --out data/samples

One module makes the files of one partner. Nothing here is random: the same published files give the same bytes.
"""
