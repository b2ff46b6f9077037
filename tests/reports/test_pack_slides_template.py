import io
import shutil
import subprocess
import zipfile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from performance.pack.deck import deck_of
from reports.pack_slides import TemplateError, slides
from reports.slides_gate import Limits, admitted
from tests.packs import small_pack
from tests.reports.test_pack_slides import inside, notes_of, words_on


def saved(presentation):
    written = io.BytesIO()
    presentation.save(written)
    return written.getvalue()


def house_style(width=13.333, height=7.5, ground="", layouts=range(11)):
    """A template with a sample slide, its notes, an author and a picture at the foot of its master."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(width), Inches(height)
    master = made.slide_master
    for holder in master.placeholders:
        place = holder._element.ph.get("type")
        top = {"title": 0.03, "body": 0.2}.get(place, 0.93)
        holder.left, holder.width = Inches(width * 0.04), Inches(width * 0.92)
        holder.top, holder.height = Inches(height * top), Inches(height * (0.14 if place == "title" else 0.05))
    if ground:
        fill = f'<a:solidFill><a:srgbClr val="{ground}"/></a:solidFill><a:effectLst/>'
        old = master._element.find(qn("p:cSld")).find(qn("p:bg"))
        old.getparent().replace(old, parse_xml(f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{fill}</p:bgPr></p:bg>"))
    sample = made.slides.add_slide(made.slide_layouts[0])
    sample.shapes.title.text = "Our sample slide"
    sample.notes_slide.notes_text_frame.text = "said in confidence"
    made.core_properties.author = "Jane Officer"
    for layout in [one for place, one in enumerate(made.slide_layouts) if place not in {0, *layouts}]:
        made.slide_layouts.remove(layout)
    return made


def with_part(data, name, content):
    """The same archive with another part."""
    written = io.BytesIO(data)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize("size", [(13.333, 7.5), (10, 7.5), (10, 5.625), (20, 11.25)])
@pytest.mark.parametrize("ground", ["", "00263A"])
def test_a_template_keeps_its_size_and_layout_and_its_sample_goes(size, ground):
    deck = deck_of(small_pack())
    made = slides(deck, saved(house_style(*size, ground=ground)))
    shown = Presentation(io.BytesIO(made))
    assert (shown.slide_width, shown.slide_height) == (Inches(size[0]), Inches(size[1]))
    assert len(shown.slides) == len(deck.slides)
    assert {slide.slide_layout.name for slide in shown.slides} == {"Title Only"}
    assert [slide.shapes.title.text_frame.text for slide in shown.slides] == [one.title for one in deck.slides]
    for slide in shown.slides:
        inside(slide, shown.slide_width, shown.slide_height)
        assert "Public · sample data" in words_on(slide)
        assert bool([one for one in slide.shapes if one.name == "Ground"]) is bool(ground)
        smallest = min(int(size) for size in slide._element.xpath(".//a:rPr/@sz"))
        assert smallest >= round(1800 * size[1] / 7.5)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        everything = b"".join(map(archive.read, archive.namelist()))
    assert b"Jane Officer" not in everything
    assert b"said in confidence" not in everything
    assert b"Our sample slide" not in everything


@pytest.mark.parametrize("layouts", [(6,), (1,), (0,)])
def test_without_a_layout_of_a_title_alone_a_slide_has_a_title_all_the_same(layouts):
    deck = deck_of(small_pack())
    shown = Presentation(io.BytesIO(slides(deck, saved(house_style(layouts=layouts)))))
    for one, slide in zip(deck.slides, shown.slides, strict=True):
        assert slide.shapes.title.text_frame.text == one.title
        assert [holder for holder in slide.placeholders if holder != slide.shapes.title] == []


def test_a_potx_is_taken_as_the_presentation_it_makes():
    template = saved(house_style())
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as archive, zipfile.ZipFile(out, "w") as again:
        for name in archive.namelist():
            content = archive.read(name)
            again.writestr(name, content.replace(b"presentation.main+xml", b"template.main+xml"))
    assert len(Presentation(io.BytesIO(slides(deck_of(small_pack()), out.getvalue()))).slides) > 1


def test_a_template_gives_the_same_bytes_and_numbers_as_none():
    deck, template = deck_of(small_pack()), saved(house_style(10, 5.625))
    assert slides(deck, template) == slides(deck, template)
    plain, styled = (Presentation(io.BytesIO(one)) for one in (slides(deck), slides(deck, template)))
    for ours, theirs in zip(plain.slides, styled.slides, strict=True):
        assert notes_of(ours) == notes_of(theirs)
        charts = [[shape.chart for shape in slide.shapes if shape.has_chart] for slide in (ours, theirs)]
        values = [[list(line.values) for chart in each for line in chart.plots[0].series] for each in charts]
        assert values[0] == values[1]


def linked_elsewhere():
    made = house_style()
    made.slide_master.part.relate_to("http://elsewhere.example/logo.png", RT.IMAGE, is_external=True)
    return saved(made)


def a_bomb():
    return with_part(saved(house_style()), "ppt/media/image9.png", b"\0" * 150_000_000)


def entities():
    return with_part(saved(house_style()), "ppt/extra.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>')


def another_part(name, content):
    """A template with another content under a name, or (None) without it."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(house_style()))) as old, zipfile.ZipFile(written, "w") as new:
        for part in old.namelist():
            given = content if part == name else old.read(part)
            if given is not None:
                new.writestr(part, given)
    return written.getvalue()


def broken_inside():
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(house_style()))) as archive, zipfile.ZipFile(out, "w") as again:
        for name in archive.namelist():
            again.writestr(name, b"<p:sld" if "slideMaster1.xml" in name else archive.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("template", "found", "to_do"),
    [
        (lambda: b"", "an empty file", "Send a PowerPoint"),
        (lambda: b"%PDF-1.4", "another kind of file", "Send a PowerPoint"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old or locked Office file", "Save it as .pptx"),
        (lambda: saved(house_style())[:9000], "a damaged presentation", "save it again"),
        (broken_inside, "a damaged presentation", "save it again"),
        (lambda: another_part("ppt/slideLayouts/slideLayout1.xml", b"<x/>"), "a damaged presentation", "save it again"),
        (lambda: another_part("ppt/theme/theme1.xml", b"no XML"), "a damaged presentation", "save it again"),
        (lambda: another_part("ppt/theme/theme1.xml", None), "a damaged presentation", "save it again"),
        (lambda: with_part(saved(house_style()), "ppt/vbaProject.bin", b"x"), "macros", "which keep none"),
        (a_bomb, "MB unpacked", "Take its sample slides"),
        (entities, "declares entities", "Save the template again"),
        (linked_elsewhere, "a link to a file elsewhere", "Insert the picture itself"),
        (lambda: saved(house_style(7.5, 10)), "slides of 7.5 by 10.0 inches", "Choose widescreen"),
    ],
)
def test_a_bad_template_is_refused_in_words(template, found, to_do):
    with pytest.raises(TemplateError) as refused:
        slides(deck_of(small_pack()), template())
    assert found in refused.value.found
    assert to_do in str(refused.value)


def test_a_template_larger_than_the_limit_is_refused_before_it_is_opened():
    with pytest.raises(TemplateError, match="larger than any house style"):
        admitted(b"PK" + b"\0" * 2000, Limits(size=1000))


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftoppm")), reason="LibreOffice or pdftoppm is not on this machine"
)
def test_libreoffice_draws_every_slide(tmp_path):
    deck = deck_of(small_pack())
    (tmp_path / "pack.pptx").write_bytes(slides(deck))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        f"{tmp_path}/pack.pptx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    subprocess.run(["pdftoppm", "-r", "20", "-png", f"{tmp_path}/pack.pdf", f"{tmp_path}/page"], check=True)
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == len(deck.slides)
    for page in pages:
        with Image.open(page) as image:
            assert len(image.convert("RGB").getcolors(1 << 20)) > 20
