import io
import zipfile
from datetime import datetime

import openpyxl
import pytest

from dashboard.export import export
from dashboard.exports.workbook import SHEETS
from dashboard.load import frames
from tests.dashboard.cases import hostile, nothing, rescue


def book(*operations, **options):
    return openpyxl.load_workbook(io.BytesIO(export(frames(operations), "xlsx", **options)))


def day(cell):
    """A true date of the spreadsheet, as ISO."""
    assert isinstance(cell, datetime)
    return cell.date().isoformat()


def rows(sheet):
    head, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_a_sheet_of_each_kind_and_one_that_explains_them():
    names = ["Events", "Figures", "Datings", "Differences", "Sentences", "Columns"]
    found = book(rescue())
    assert found.sheetnames == names
    explained = {row["Column"]: row["Meaning"] for row in rows(found["Columns"])}
    for sheet, columns in zip(found.sheetnames, SHEETS.values(), strict=False):
        assert tuple(cell.value for cell in found[sheet][1]) == columns
        assert set(columns) <= set(explained)
    assert book(rescue(), lang="de").sheetnames[0] == "Ereignisse"


def test_dates_are_bounds_and_text():
    events = {row["key"]: row for row in rows(book(rescue())["Events"])}
    year = events["identification-0"]
    assert (year["date"], day(year["earliest"]), day(year["latest"])) == ("2009", "2009-01-01", "2009-12-31")
    before = events["arrest-4"]
    assert (before["date"], before["earliest"], day(before["latest"])) == ("../2011-03-16", None, "2011-03-16")
    assert before["date_words"] == "on or before 16 March 2011"
    assert events["takedown-6"]["date"] is None


def test_numbers_are_numbers_with_their_sources():
    figures = [row for row in rows(book(rescue())["Figures"]) if row["key"] == "arrest-4"]
    assert [(row["value"], row["country"], row["sources"]) for row in figures] == [
        (184, None, "Harbour Gazette; River Post"),
        (121, "GBR", "Harbour Gazette"),
    ]
    claims = [row for row in rows(book(rescue())["Differences"]) if row["key"] == "identification-3"]
    assert [(row["value"], row["sources"]) for row in claims] == [("70000", "Harbour Gazette"), ("50000", "River Post")]


def test_no_cell_is_a_formula():
    found = book(hostile())
    cells = [cell for sheet in found for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    sources = next(cell for cell in found["Events"][2] if str(cell.value).startswith("="))
    assert (sources.value, sources.data_type, sources.quotePrefix) == ("=HYPERLINK(1)", "s", True)


def test_sentences_pass_care():
    safe = " ".join(str(row["words"]) for row in rows(book(rescue())["Sentences"]))
    assert "670 suspects among" in safe
    assert {row["words"] for row in rows(book(rescue(), evidence="none")["Sentences"])} == {None}


def test_the_same_bytes_each_time():
    one, other = (export(frames([rescue()]), "xlsx") for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as package:
        assert b"1980-01-01T00:00:00Z" in package.read("docProps/core.xml")


@pytest.mark.parametrize("operations", [(), (nothing(),)])
def test_no_events(operations):
    assert rows(book(*operations)["Events"]) == []
