"""Extractions as printed lines: JSON Lines, one a document, and CSV, one row an event."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.care.redact import defang, shown_address, shown_title
from extract.model.event import Event, Extraction, Figure
from extract.model.wire import Record, to_record

COLUMNS = (
    "document",
    "title",
    "published",
    "published_basis",
    "source",
    "url",
    "operation",
    "type",
    "link",
    "realis",
    "date",
    "earliest",
    "latest",
    "basis",
    "where",
    "agencies",
    "figures",
    "evidence",
)
# A spreadsheet takes a cell that begins so for a formula and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\x00")


@dataclass(frozen=True, slots=True)
class Style:
    """How extractions are printed: "jsonl" or "csv", with the rules that fired, with the names of persons."""

    format: str = "jsonl"
    explain: bool = False
    names: bool = False

    @property
    def header(self) -> str:
        """What stands before the first one."""
        return _line(COLUMNS) if self.format == "csv" else ""


def printed(extraction: Extraction, style: Style) -> str:
    """The lines of one extraction, line ends included: of JSON one, of CSV one an event, safe in a spreadsheet.

    Platforms are named in the form that is no link. Persons in title and address are masked unless the style has
    names; spans count in title and text as they were read. Several values of a cell stand apart by "; ".
    """
    if style.format == "csv":
        return "".join(_rows(extraction, names=style.names))
    record = _shown(extraction, to_record(extraction, explain=style.explain), style.names)
    return json.dumps(record, ensure_ascii=False) + "\n"


def _rows(extraction: Extraction, *, names: bool) -> Iterator[str]:
    record = _shown(extraction, to_record(extraction), names)
    document, operation = record["document"], "; ".join(record["operation"]["names"])
    about = [document[name] for name in ("id", "title", "published", "published_basis", "source", "url")]
    for event, row in zip(extraction.events, record["events"], strict=True):
        yield _line([*about, operation, *_cells(event, row)])


def figure_words(figure: Figure) -> str:
    """A figure in one word group.

    >>> from extract.model.event import FigureWhat
    >>> from extract.model.mention import Qualifier
    >>> figure_words(Figure(FigureWhat.MONEY, 1500000.0, Qualifier.MORE_THAN, "DEU", "EUR"))
    'more_than 1500000 EUR money (DEU)'
    """
    value = f"{figure.value:.15g}" if figure.value % 1 else f"{figure.value:.0f}"
    qualifier = "" if figure.qualifier == "exact" else f"{figure.qualifier} "
    currency = f" {figure.currency}" if figure.currency else ""
    country = f" ({figure.country})" if figure.country else ""
    return f"{qualifier}{value}{currency} {figure.what}{country}"


def _shown(extraction: Extraction, record: Record, names: bool) -> Record:
    """The record with its platforms defanged ("forum[.]net") and, unless `names`, no persons in title and url."""
    document = {
        **record["document"],
        "title": shown_title(extraction.document, names=names),
        "url": shown_address(extraction.document, names=names),
    }
    operation = {**record["operation"], "target": [defang(name) for name in record["operation"]["target"]]}
    return {**record, "document": document, "operation": operation}


def _cells(event: Event, row: Record) -> list[str | None]:
    plain = [row[name] for name in ("type", "link", "realis", "date", "earliest", "latest", "basis")]
    evidence = (f"{piece.field}:{piece.span.start}-{piece.span.end}" for piece in event.evidence)
    listed = (event.where, event.agencies, map(figure_words, event.figures), evidence)
    return [*plain, *("; ".join(words) for words in listed)]


def _line(cells: Iterable[str | None]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_safe(cell) for cell in cells])
    return line.getvalue()


def _safe(cell: str | None) -> str:
    cell = cell or ""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
