"""Reading a PDF back: its words, its structure, its fonts."""

import io
import re

from pypdf import PdfReader


def opened(data):
    """The document."""
    return PdfReader(io.BytesIO(data))


def words_of(data):
    """All its words, a blank between them."""
    return " ".join(" ".join(page.extract_text() for page in opened(data).pages).split())


def letters_of(data):
    """All its letters without any blank: what does not depend on where lines break."""
    return squeezed(words_of(data))


def squeezed(words):
    """Letters without blanks."""
    return re.sub(r"\s", "", words)


def structure(data):
    """Every element of the tags as (kind, element), in reading order."""
    found = []

    def walk(element):
        element = element.get_object()
        if isinstance(element, list):
            for one in element:
                walk(one)
        elif hasattr(element, "get"):
            if "/S" in element:
                found.append((str(element["/S"]), element))
            if "/K" in element:
                walk(element["/K"])

    walk(opened(data).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def fonts_of(data):
    """The names of all fonts, those inside drawings too, and whether each is embedded."""
    found = {}

    def look(resources):
        resources = resources.get_object()
        for font in resources.get("/Font", {}).values():
            one = font.get_object()["/DescendantFonts"][0].get_object()
            found[str(one["/BaseFont"])] = "/FontFile2" in one["/FontDescriptor"]
        for drawing in resources.get("/XObject", {}).values():
            if "/Resources" in drawing.get_object():
                look(drawing.get_object()["/Resources"])

    for page in opened(data).pages:
        look(page["/Resources"])
    return found
