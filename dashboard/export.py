"""Operations as files for other programs: `export(frames, "csv")` gives the content of one.

| format | one … is an event | dates | what has no date |
| --- | --- | --- | --- |
| csv | row | EDTF, and earliest and latest day | empty cells |
| edtf-csv | row | EDTF with its level, earliest and latest day | empty cells |
| jsonl | line | the same, and every dating with its sources | null |
| geojson | feature for each of its states | the same | null |
| ics | all-day entry over the whole range | a note says how precise | a journal entry without a date |
| timelinejs | slide | year, month and day as far as known, and in words | named on the title slide |
| xlsx | row of a sheet | EDTF as text; earliest and latest as dates | empty cells |

An uncertain date never becomes a day. Words of the sources pass `extract.care` as in the report: `evidence` and `names`
mean the same. All formats give the same bytes for the same operations; `docs/exports.md` explains every column.
"""

from collections.abc import Callable
from typing import Literal, get_args

from dashboard.exports.calendar import to_ics
from dashboard.exports.map import to_geojson
from dashboard.exports.records import Record, records
from dashboard.exports.slides import to_timelinejs
from dashboard.exports.table import to_csv, to_edtf_csv, to_jsonl
from dashboard.exports.workbook import to_xlsx
from dashboard.layout.words import Words, words
from dashboard.load import Frames
from dashboard.report.values import Evidence

Format = Literal["csv", "edtf-csv", "jsonl", "geojson", "ics", "timelinejs", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)

_WRITERS: dict[Format, Callable[[list[Record], Words], str | bytes]] = {
    "csv": to_csv,
    "edtf-csv": to_edtf_csv,
    "jsonl": to_jsonl,
    "geojson": to_geojson,
    "ics": to_ics,
    "timelinejs": to_timelinejs,
    "xlsx": to_xlsx,
}


def export(
    case: Frames, wanted: Format, *, evidence: Evidence = "safe", names: bool = False, lang: str = "en"
) -> str | bytes:
    """The content of one file with all events of `case`: text, but for a workbook.

    Lines end in LF, those of a calendar in CRLF as its form asks.
    """
    said = words(lang)
    return _WRITERS[wanted](records(case, said, evidence, names), said)
