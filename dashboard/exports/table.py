"""CSV for spreadsheets and pandas, EDTF-CSV for archives and catalogues, JSON Lines for programs."""

import csv
import io

from dashboard.exports.records import Record, headline, json_lines
from dashboard.layout.words import Words

COLUMNS = (
    "operation",
    "operation_name",
    "key",
    "type",
    "phase",
    "link",
    "realis",
    "date",
    "earliest",
    "latest",
    "basis",
    "where",
    "states",
    "figures",
    "agencies",
    "sources",
    "conflicts",
    "evidence",
)
EDTF_COLUMNS = ("id", "label", "edtf", "level", "earliest", "latest", "basis", "type", "states", "operation", "sources")
BETWEEN = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def to_csv(found: list[Record], lang: Words) -> str:
    """A header and a row an event; several values of one cell stand between "; ", `where` is alpha-3.

    No cell begins like a formula of a spreadsheet.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(_plain(record, lang)[column]) for column in COLUMNS] for record in found)
    return out.getvalue()


def to_edtf_csv(found: list[Record], lang: Words) -> str:
    """A row an event with its date in EDTF (ISO 8601-2) and the level that reads it: 0, or 1 for an open end.

    What has no date has no EDTF string either: EDTF has no way to write that nothing is known.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(EDTF_COLUMNS)
    writer.writerows([_cell(value) for value in _edtf_row(record, lang)] for record in found)
    return out.getvalue()


def _edtf_row(record: Record, lang: Words) -> tuple[object, ...]:
    edtf = record["date"]
    return (
        f"{record['operation']}/{record['key']}",
        headline(record, lang),
        edtf,
        None if edtf is None else int(".." in edtf),
        record["earliest"],
        record["latest"],
        record["basis"],
        record["type"],
        BETWEEN.join(record["where"]),
        record["operation_name"],
        BETWEEN.join(record["sources"]),
    )


def _plain(record: Record, lang: Words) -> Record:
    return record | {
        "where": BETWEEN.join(record["where"]),
        "states": BETWEEN.join(map(lang.state, record["where"])),
        "figures": BETWEEN.join(map(lang.figure, record["figures"])),
        "agencies": BETWEEN.join(record["agencies"]),
        "sources": BETWEEN.join(record["sources"]),
        "conflicts": BETWEEN.join(
            f"{lang.about(each['about'])}: "
            + " / ".join(lang.claim(claim["value"], each["about"]) for claim in each["claims"])
            for each in record["conflicts"]
        ),
        "evidence": " | ".join(each["words"] for each in record["evidence"] if each["words"]),
    }


def _cell(value: object) -> str:
    """A cell that a spreadsheet takes for text.

    >>> _cell("=1+1"), _cell(None), _cell("-5"), _cell("184 arrests")
    ("'=1+1", '', "'-5", '184 arrests')
    """
    text = "" if value is None else str(value).replace("\0", "")
    return f"'{text}" if text.startswith(_FORMULA) else text


def to_jsonl(found: list[Record], lang: Words) -> str:
    """See `json_lines`; the language changes nothing of it."""
    return json_lines(found)
