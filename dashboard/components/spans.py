"""From when to when, in the grain that the sources give: a year stays a year."""

from typing import TYPE_CHECKING

from dashboard.layout.words import Words

if TYPE_CHECKING:
    import pandas as pd


def span_words(events: "pd.DataFrame", lang: Words) -> tuple[str, str] | None:
    """The first and the last date of these events in words, None where none is dated. Background is left out.

    A date with an open end counts by the end that is known.
    """
    rows = [row for row in events.itertuples(index=False) if row.edtf and row.link != "other"]
    if not rows:
        return None
    first = min(rows, key=lambda row: row.earliest or row.latest)
    last = max(rows, key=lambda row: row.latest or row.earliest)
    return lang.date(_ends(first.edtf)[0]), lang.date(_ends(last.edtf)[1])


def _ends(edtf: str) -> tuple[str, str]:
    """The parts that stand for the beginning and the end.

    >>> _ends("../2011-03-16"), _ends("2009"), _ends("2010-11/2011-02")
    (('2011-03-16', '2011-03-16'), ('2009', '2009'), ('2010-11', '2011-02'))
    """
    first, _, last = edtf.partition("/")
    known = first if first != ".." else last
    return known, last if last not in ("", "..") else known
