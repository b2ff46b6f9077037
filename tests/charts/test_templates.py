"""What a blank template holds, in words; a published file names its publisher."""

from charts.templates import holds, published_entry, template_entry


def test_given_rows_are_named_and_a_list_names_its_columns():
    assert holds(["Adults", "Education"], ["Q1", "Q2", "Q3", "Q4"]) == (
        "2 rows to fill in, 4 columns each: Adults, Education."
    )
    assert holds(["Incidents"], ["2017/18"]) == "1 row to fill in: Incidents."
    assert holds([], list("abcdef")) == "A list of as many rows as there are, in 6 columns: a, b, c, d and 2 more."


def test_what_others_wrote_is_escaped():
    shown = template_entry("<i>", "A & B", "<b>") + published_entry("<u>", "C & D")
    assert not {"<i>", "<b>", "<u>"} & set(shown.replace("<", " <").replace(">", "> ").split())
    assert "From A &amp; B" in shown
    assert "Published by C &amp; D" in shown
