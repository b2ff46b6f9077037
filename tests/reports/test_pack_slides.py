import io
import re
import zipfile
from datetime import datetime
from fractions import Fraction

import pytest
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from benchmarks.packs import every_figure
from charts.course import course_of
from charts.wording import level_words, value_words
from performance.pack.deck import SlideKind, deck_of
from performance.pack.pack import Decision, Marking
from reports.pack_slides import slides
from reports.slides_box import HIGH, WIDE
from tests.packs import sample_pack, small_pack

LONG = "Working together with partners across the whole borough to bring down how often young people offend again "


@pytest.fixture(scope="module", params=["small", "sample"])
def made(request):
    """A deck, and its slides opened."""
    deck = deck_of(small_pack() if request.param == "small" else sample_pack())
    return deck, Presentation(io.BytesIO(slides(deck)))


@pytest.fixture(scope="module")
def small():
    deck = deck_of(small_pack())
    return deck, Presentation(io.BytesIO(slides(deck)))


def opened(deck):
    return Presentation(io.BytesIO(slides(deck)))


def every_shape(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every_shape(shape.shapes)


def words_on(slide):
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    return "\n".join(found + [cell.text for table in tables for row in table.rows for cell in row.cells])


def notes_of(slide):
    return slide.notes_slide.notes_text_frame.text


def chart_of(slide):
    return next((shape for shape in slide.shapes if shape.has_chart), None)


def test_a_slide_for_each_of_the_deck_titled_by_its_finding_and_numbered(made):
    deck, shown = made
    assert len(shown.slides) == len(deck.slides)
    for place, (one, slide) in enumerate(zip(deck.slides, shown.slides, strict=True), 1):
        assert slide.shapes.title.text_frame.text == one.title
        assert f"Slide {place} of {len(deck.slides)}" in words_on(slide)


def test_every_slide_says_its_marking_the_instant_and_to_when_its_data_run(small):
    deck, shown = small
    for slide in shown.slides:
        assert "Public · sample data" in words_on(slide)
        assert "As at 26 March 2018" in words_on(slide)
        assert re.search(r"data to|no figure|report of|no report", words_on(slide))
    restricted = opened(deck._replace(pack=deck.pack._replace(marking=Marking.RESTRICTED, samples=False)))
    assert "Restricted" in words_on(restricted.slides[0])
    assert "Not for publication" in words_on(restricted.slides[0])
    assert "Small numbers are hidden" not in words_on(restricted.slides[0])


def test_a_chart_has_exactly_the_figures_of_the_course(made):
    deck, shown = made
    charts = 0
    for one, slide in zip(deck.slides, shown.slides, strict=True):
        course = course_of(one.figure) if one.figure else None
        frame = chart_of(slide)
        assert (frame is None) == (course is None)
        if course is None:
            continue
        charts += 1
        plot = frame.chart.plots[0]
        assert list(plot.categories) == [point.label for point in course.points]
        data = [series for series in plot.series if series.name.startswith("Figure")]
        values = [
            next((v for v in column if v is not None), None) for column in zip(*(s.values for s in data), strict=True)
        ]
        assert values == [None if point.value is None else float(point.value) for point in course.points]
        expected = [series.values for series in plot.series if not series.name.startswith("Figure")]
        known = [None if point.expected is None else float(point.expected) for point in course.points]
        assert [list(line) for line in expected[:1]] == ([known] if any(v is not None for v in known) else [])
        assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == course.alt
        assert not frame.chart.has_legend
    assert charts


def test_the_workbook_behind_a_chart_holds_the_same_figures_and_leaves_unknown_ones_empty(small):
    deck, _ = small
    slide = next(s for s in opened(every_figure(deck.pack)).slides if "Cases with children" in words_on(s))
    book = load_workbook(io.BytesIO(chart_of(slide).chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book.active.iter_rows(values_only=True))
    assert [row[1] for row in rows] == ["Figure", 7, 9, None]
    assert "[c]" in words_on(slide)


def test_shown_words_are_those_of_the_rows(made):
    deck, shown = made
    for one, slide in zip(deck.slides, shown.slides, strict=True):
        figures = [one.figure] if one.figure else one.figures if one.kind in {SlideKind.REST, SlideKind.ITEM} else []
        for figure in figures:
            assert value_words(figure.row) in words_on(slide)
            assert level_words(figure.row.expected, figure.row.indicator.unit) in words_on(slide)
            assert figure.row.reason.rstrip(".") in notes_of(slide)


def test_a_hidden_figure_is_c_in_every_place(made):
    deck, _ = made
    hidden = [figure for figure in deck.pack.figures if figure.row.suppressed]
    assert hidden
    shown = opened(every_figure(deck.pack))
    for figure, slide in zip(deck.pack.figures, shown.slides, strict=True):
        if figure in hidden:
            assert "[c]" in words_on(slide)
            assert "[c]" in notes_of(slide)
            frame = chart_of(slide)
            last = [series.values[-1] for series in frame.chart.plots[0].series] if frame else []
            assert set(last) <= {None}


def test_a_line_is_broken_where_the_series_is_and_a_provisional_point_is_hollow():
    pack = small_pack()
    broken = pack.figures[0]
    about = broken.row.indicator.model_copy(
        update={"series_breaks": (_Break(datetime(2017, 4, 1).date(), "cases are counted anew"),)}
    )
    broken = broken._replace(row=broken.row._replace(indicator=about))
    deck = every_figure(pack._replace(items=(pack.items[0]._replace(figures=(broken, pack.figures[1])),)))
    first, second = opened(deck).slides
    assert [series.name for series in chart_of(first).chart.plots[0].series][:2] == ["Figure", "Figure from Q1 2017/18"]
    assert list(chart_of(first).chart.plots[0].series[0].values) == [55, 58, 61, 60, None, None, None]
    assert "Series break, April 2017: cases are counted anew" in words_on(first)
    point = chart_of(second).chart.plots[0].series[0].points[2]
    assert str(point.marker.format.fill.fore_color.rgb) == "FFFFFF"


class _Break:
    def __init__(self, month, reason):
        self.month, self.reason = month, reason


def test_axis_and_number_formats_are_those_of_the_course(small):
    _, shown = small
    red, amber = (chart_of(slide).chart for slide in shown.slides if chart_of(slide))
    assert (red.value_axis.minimum_scale, red.value_axis.major_unit) == (50, 5)
    assert amber.value_axis.minimum_scale == 0
    assert amber.value_axis.tick_labels.number_format == "0%"
    assert 'formatCode="0.0%&quot; (p)&quot;"' in etree.tostring(amber._chartSpace).decode()


def test_notes_say_why_what_the_owner_says_and_the_cells(small):
    deck, shown = small
    slide = next(s for one, s in zip(deck.slides, shown.slides, strict=True) if one.figure)
    said = notes_of(slide)
    assert "Why: Gap: 80 − 70 = 10; 10 ÷ 70 = 14.3% above" in said
    assert "Real change? Worsening. Worsening: above its upper limit." in said
    assert "Two new referrers began in October; we expect the number to settle." in said
    assert "Source: returns-q3.xlsx › Q3 › D12, received 20 January 2018, 09:00." in said
    assert "Penge and Cator 48 (30 a year before)" in said


def test_long_lists_of_cells_are_cut_with_words():
    pack = small_pack()
    figure = pack.figures[0]
    cells = tuple(figure.cells[0]._replace(cell=f"D{row}") for row in range(1, 31))
    deck = every_figure(pack._replace(items=(pack.items[0]._replace(figures=(figure._replace(cells=cells),)),)))
    assert "D11, D12 and 18 more, received" in notes_of(opened(deck).slides[0])


def test_tables_flag_their_head_and_marks_have_words(small):
    _, shown = small
    tables = [shape.table for slide in shown.slides for shape in slide.shapes if shape.has_table]
    assert tables
    assert all(table.first_row and not table.horz_banding for table in tables)
    marks = [shape for slide in shown.slides for shape in slide.shapes if shape.name.startswith("Rating:")]
    assert [mark._element.xpath(".//p:cNvPr")[0].get("descr") for mark in marks] == ["Red", "Amber (p)"]


def test_shapes_are_in_the_order_in_which_they_are_read(small):
    _, shown = small
    names = [shape.name for shape in shown.slides[3].shapes]
    order = ["Banner", "Marking", "As at", "Place in the agenda", "Title 1", "Slide number"]
    assert [name for name in names if name in order] == order
    assert names.index("Signal") < names.index("Rating: Red") < names.index("Needed, owner, action")
    assert len({shape.shape_id for shape in every_shape(shown.slides[3].shapes)}) == len(
        list(every_shape(shown.slides[3].shapes))
    )


def hard_deck():
    """Forty items with long titles, one with long words everywhere."""
    pack = small_pack()
    red = pack.figures[0]
    about = red.row.indicator.model_copy(update={"title": LONG, "owner": LONG})
    row = red.row._replace(headline=LONG * 3, needed=LONG * 2, indicator=about, reason=LONG)
    long = red._replace(row=row, changes=(LONG, LONG))
    decisions = tuple(Decision(str(n), pack.meeting.on, "x", "", "", LONG, "clerk", "", pack.made) for n in range(5))
    items = tuple(
        pack.items[0]._replace(
            number=n, title=f"{LONG} {n}", lead=LONG, figures=(long,) * (n == 1), decisions=decisions
        )
        for n in range(1, 41)
    )
    arising = tuple(one._replace(update=LONG * 4, words=LONG * 3) for one in pack.arising)
    return deck_of(pack._replace(items=items, arising=arising))


def inside(slide, width, height):
    for shape in slide.shapes:
        assert shape.left >= 0, shape.name
        assert shape.top >= 0, shape.name
        assert shape.left + shape.width <= width + 2, shape.name
        assert shape.top + shape.height <= height + 2, shape.name


def test_nothing_leaves_a_slide_or_is_smaller_than_18_points():
    deck = hard_deck()
    shown = opened(deck._replace(slides=deck.slides[:8]))
    assert (shown.slide_width.inches, shown.slide_height.inches) == pytest.approx((WIDE, HIGH), abs=0.001)
    for slide in shown.slides:
        inside(slide, shown.slide_width, shown.slide_height)
        sizes = [int(size) for size in slide._element.xpath(".//@sz") if size.isdigit()]
        assert min(sizes) >= 1800
    first = words_on(shown.slides[0])
    assert "40  Working together" in first
    assert "…" in first
    assert f"40. {' '.join(LONG.split())} 40." in notes_of(shown.slides[0])


def test_boxes_of_words_do_not_cover_each_other():
    deck = hard_deck()
    shown = opened(deck._replace(slides=deck.slides[:8]))
    for slide in shown.slides:
        boxes = [s for s in slide.shapes if (s.has_text_frame and s.text_frame.text) or s.has_table or s.has_chart]
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                apart = (
                    one.left + one.width <= other.left + 9525
                    or other.left + other.width <= one.left + 9525
                    or one.top + one.height <= other.top + 9525
                    or other.top + other.height <= one.top + 9525
                )
                assert apart, (one.name, other.name)


def test_no_agenda_no_figures_and_nothing_arising_are_said():
    pack = small_pack()
    shown = opened(deck_of(pack._replace(items=(), arising=())))
    assert "No agenda is entered for this meeting." in words_on(shown.slides[0])
    assert "Nothing is carried over" in words_on(shown.slides[1])
    alone = every_figure(pack._replace(items=(pack.items[1]._replace(figures=pack.figures[-1:]),)))
    assert "No figures yet, so there is no line to draw." in words_on(opened(alone).slides[0])


def test_words_people_typed_stand_as_they_are():
    pack = small_pack()
    report = pack.items[0].report._replace(operational='<b>"5 & 6"</b>\x0b > 4')
    deck = deck_of(pack._replace(items=(pack.items[0]._replace(report=report),)))
    assert any('<b>"5 & 6"</b>' in words_on(slide) for slide in opened(deck).slides)


def test_the_same_pack_gives_the_same_bytes_and_names_nobody():
    first, again = slides(deck_of(small_pack())), slides(deck_of(small_pack()))
    assert first == again
    said = Presentation(io.BytesIO(first)).core_properties
    assert (said.title, said.author, said.last_modified_by) == ("Safer Anywhere Partnership, 26 March 2018", "", "")
    assert said.created == datetime(2018, 3, 27, 9, 30)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def test_values_of_shares_are_not_rounded():
    pack = small_pack()
    figure = pack.figures[1]
    steps = tuple(step._replace(value=Fraction(62, 193)) for step in figure.course)
    deck = every_figure(pack._replace(items=(pack.items[0]._replace(figures=(figure._replace(course=steps),)),)))
    assert chart_of(opened(deck).slides[0]).chart.plots[0].series[0].values[-1] == 62 / 193
