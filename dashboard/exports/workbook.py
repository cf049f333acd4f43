"""An Excel workbook: sheets of events, figures, datings, differences and sentences, and one that explains the columns.

Dates stay text in EDTF; `earliest` and `latest` are true dates, since they are bounds and say so. No cell is a formula.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.exports.package import saved
from dashboard.exports.records import Record, headline
from dashboard.exports.table import BETWEEN
from dashboard.layout.words import Words
from dashboard.svg.markup import printable

# Of one cell, in characters, and the first day that every spreadsheet counts alike.
LONGEST = 32_000
FIRST_DAY = date(1900, 3, 1)
ID = ("operation", "key")
SHEETS: dict[str, tuple[str, ...]] = {
    "events": (*ID, "operation_name", "type", "label", "phase", "link", "realis", "date", "date_words", "earliest",
               "latest", "basis", "where", "states", "agencies", "sources"),
    "figures": (*ID, "type", "what", "value", "qualifier", "country", "currency", "sources"),
    "datings": (*ID, "type", "date", "basis", "sources"),
    "differences": (*ID, "type", "about", "kind", "value", "sources"),
    "evidence": (*ID, "type", "source", "field", "start", "end", "words"),
}  # fmt: skip
_WIDE = {"words": 80, "label": 44, "operation_name": 32, "states": 26, "agencies": 26, "sources": 30, "date_words": 24}


def to_xlsx(found: list[Record], lang: Words) -> bytes:
    """The workbook of these records. Its columns are explained on its last sheet, in the language of `lang`."""
    return saved(lambda out: _book(found, lang).save(out))


def _book(found: list[Record], lang: Words) -> Workbook:
    book = Workbook(write_only=True)
    rows = {
        "events": (_event(record, lang) for record in found),
        "figures": _figures(found),
        "datings": _datings(found),
        "differences": _differences(found),
        "evidence": _evidence(found),
    }
    for name, columns in SHEETS.items():
        _fill(book.create_sheet(lang.say("sheet", name)), columns, rows[name])
    about = book.create_sheet(lang.say("sheet", "columns"))
    named = dict.fromkeys(column for columns in SHEETS.values() for column in columns)
    explained = ((column, lang.say("export_column", column)) for column in named)
    _fill(about, (lang.say("sheet", "column"), lang.say("sheet", "meaning")), explained, widths=(18, 90))
    return book


def _event(record: Record, lang: Words) -> tuple[Any, ...]:
    return (
        record["operation"], record["key"], record["operation_name"], record["type"], headline(record, lang),
        record["phase"], record["link"], record["realis"], record["date"], lang.date(record["date"]),
        _day(record["earliest"]), _day(record["latest"]), record["basis"], BETWEEN.join(record["where"]),
        BETWEEN.join(map(lang.state, record["where"])), BETWEEN.join(record["agencies"]),
        BETWEEN.join(record["sources"]),
    )  # fmt: skip


def _figures(found: list[Record]) -> Iterator[tuple[Any, ...]]:
    for record in found:
        for each in record["figures"]:
            yield (
                record["operation"], record["key"], record["type"], each["what"], each["value"], each["qualifier"],
                each.get("country"), each.get("currency"), _sources(record, each["documents"]),
            )  # fmt: skip


def _datings(found: list[Record]) -> Iterator[tuple[Any, ...]]:
    for record in found:
        for each in record["dates"]:
            sources = _sources(record, each["documents"])
            yield record["operation"], record["key"], record["type"], each["date"], each["basis"], sources


def _differences(found: list[Record]) -> Iterator[tuple[Any, ...]]:
    for record in found:
        for each in record["conflicts"]:
            for claim in each["claims"]:
                sources = _sources(record, claim["documents"])
                yield (
                    record["operation"], record["key"], record["type"], each["about"], each["kind"], claim["value"],
                    sources,
                )  # fmt: skip


def _evidence(found: list[Record]) -> Iterator[tuple[Any, ...]]:
    for record in found:
        for each in record["evidence"]:
            yield (
                record["operation"], record["key"], record["type"], _sources(record, [each["document"]]), each["field"],
                each["start"], each["end"], each["words"],
            )  # fmt: skip


def _sources(record: Record, ids: list[str]) -> str:
    names = {each["id"]: each["source"] or each["title"] for each in record["documents"]}
    return BETWEEN.join(names.get(each, each) for each in ids)


def _day(day: str | None) -> date | str | None:
    """A day as a date, where spreadsheets can count it."""
    return None if day is None else found if (found := date.fromisoformat(day)) >= FIRST_DAY else day


def _fill(
    sheet: Worksheet, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]], widths: tuple[int, ...] = ()
) -> None:
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns):
        width = widths[number] if widths else _WIDE.get(column, 14)
        sheet.column_dimensions[get_column_letter(number + 1)].width = width
    sheet.append([_head(sheet, column) for column in columns])
    count = 1
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count}"


def _head(sheet: Worksheet, words: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, words)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="E9EBEE")
    return cell


def _cell(sheet: Worksheet, value: Any) -> WriteOnlyCell:
    """A cell whose text is text, whatever it begins with."""
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return cell
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", printable(value))[:LONGEST])
    cell.data_type = "s"
    # Spreadsheets keep such a cell as text also when somebody edits it.
    if value.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True
    if len(value) > 60:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
