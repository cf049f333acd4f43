"""Operations as files for other programs: `export(frames, "csv")` gives the text of one.

| format | one … is an event | dates | what has no date |
| --- | --- | --- | --- |
| csv | row | EDTF, and earliest and latest day | empty cells |
| jsonl | line | the same, and every dating with its sources | null |
| geojson | feature for each of its states | the same | null |
| ics | all-day entry over the whole range | a note says how precise | a journal entry without a date |
| timelinejs | slide | year, month and day as far as known, and in words | named on the title slide |

An uncertain date never becomes a day. Words of the sources pass `extract.care` as in the report: `evidence` and `names`
mean the same. All formats give the same bytes for the same operations.
"""

from collections.abc import Callable
from typing import Literal, get_args

from dashboard.exports.calendar import to_ics
from dashboard.exports.map import to_geojson
from dashboard.exports.records import Record, records
from dashboard.exports.slides import to_timelinejs
from dashboard.exports.table import to_csv, to_jsonl
from dashboard.layout.words import Words, words
from dashboard.load import Frames
from dashboard.report.values import Evidence

Format = Literal["csv", "jsonl", "geojson", "ics", "timelinejs"]
FORMATS: tuple[Format, ...] = get_args(Format)

_WRITERS: dict[Format, Callable[[list[Record], Words], str]] = {
    "csv": to_csv,
    "jsonl": to_jsonl,
    "geojson": to_geojson,
    "ics": to_ics,
    "timelinejs": to_timelinejs,
}


def export(case: Frames, wanted: Format, *, evidence: Evidence = "safe", names: bool = False, lang: str = "en") -> str:
    """The text of one file with all events of `case`. Lines end in LF, those of a calendar in CRLF as its form asks."""
    said = words(lang)
    return _WRITERS[wanted](records(case, said, evidence, names), said)
