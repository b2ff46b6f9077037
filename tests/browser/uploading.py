"""Dropping files on the page of uploads as an officer does, and registers to drop."""

import re

from openpyxl import Workbook, load_workbook

from commands.first_run import MANIFEST

SAMPLES = MANIFEST.parent
SETTLED = re.compile(r"ready|stopped|answer|received before|not read")
HEADERS = ["Ref", "Referral date", "Meeting date", "Referring agency", "Repeat", "Children"]


def title(page):
    """The page's title."""
    return page.locator("h1").inner_text()


def settled(page, seconds=180):
    """Wait until every file on the desk was read and what they would change is drawn; the title then."""
    page.wait_for_function(
        "() => /ready|stopped|answer|received before|not read/.test(document.querySelector('h1')?.innerText ?? '')",
        timeout=seconds * 1000,
    )
    idle(page)
    return title(page)


def idle(page):
    """Wait until the server has nothing more to draw."""
    page.wait_for_timeout(150)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=120_000)


def drop(page, *paths):
    """Drop files and wait until they were read; the title then."""
    if page.get_by_text("Add more files").count():
        page.get_by_text("Add more files").click()
    page.set_input_files("input[type=file]", [str(path) for path in paths])
    page.wait_for_selector(".sp-file", timeout=60_000)
    return settled(page)


def files(page):
    """The files as the page lists them: name → (recognised as, period, from, result)."""
    found = {}
    for row in page.locator(".sp-file").all():
        name, *cells = [cell.inner_text() for cell in row.locator("th, td").all()]
        found[row.locator("b").first.inner_text()] = (name, *cells)
    return found


def accept(page, note=""):
    """Accept what is ready; the title then."""
    if note:
        page.get_by_label("Note").fill(note)
    page.get_by_role("button", name=re.compile(r"^Accept \d+ file")).click()
    page.wait_for_selector(".sp-became", timeout=120_000)
    idle(page)
    return title(page)


def register(path, months, *, headers=HEADERS, people=()):
    """A register of referrals with three rows a month, its headers as given; `people` are put in a column Name."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Referrals"
    sheet.append([*headers, *(["Name"] if people else [])])
    number = 0
    for month in months:
        for day, agency in ((3, "Police"), (10, "IDVA"), (17, "Housing")):
            number += 1
            row = [f"B-{number}", f"{day:02}/{month}", f"28/{month}", agency, "No", number % 3]
            sheet.append([*row, *([people[number % len(people)]] if people else [])])
    book.save(path)
    return path


def spoilt(path, source, **cells):
    """A copy of a workbook with other values in some cells of its first sheet."""
    book = load_workbook(source)
    for cell, value in cells.items():
        book.worksheets[0][cell] = value
    book.save(path)
    return path


def type_into(page, row, words):
    """Type into a cell of the first grid, in its last column; `row` counts from 0."""
    grid = page.locator("[data-testid=stDataFrame] canvas").first
    box = grid.bounding_box()
    for _ in range(4):  # a canvas takes the keyboard a moment after the click
        page.mouse.click(box["x"] + box["width"] * 0.8, box["y"] + 52 + 35 * row)
        page.wait_for_timeout(400)
        page.keyboard.type(words, delay=60)
        page.keyboard.press("Enter")
        idle(page)
        if grid.locator("[role=gridcell]", has_text=words).count():
            return
    raise AssertionError(f"{words} was not taken")
