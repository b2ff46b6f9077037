"""Words inside a chart: plotly takes tags such as `<b>` and `<a href>` in any text for its own."""

from __future__ import annotations

from html import escape


def chart_text(words: str) -> str:
    """Words as a text of plotly that shows them as they are.

    Quotes stay: plotly knows no `&quot;` and would show it (its list of named signs is amp, lt, gt and five others).

    >>> chart_text('Operation "Dragon" <a href="https://example.org">here</a>')
    'Operation "Dragon" &lt;a href="https://example.org"&gt;here&lt;/a&gt;'
    """
    return escape(words, quote=False)
