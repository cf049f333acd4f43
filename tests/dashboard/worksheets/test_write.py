"""What is in the files: no answer in a worksheet, wherever one looks, and every answer in its key."""

import io
import re
import zipfile

import docx
import pytest

from dashboard.load import frames
from dashboard.report import Options, ReportError
from dashboard.worksheets.write import worksheet_files, write_worksheets
from tests.dashboard.cases import nothing
from tests.dashboard.lesson import lantern
from tests.dashboard.report.pages import Page

SLUG = "operation-lantern"
DATES = ("4 February", "March 2021", "9 June", "14 September", "15 September", "16 September", "October 2021",
         "25 January")  # fmt: skip


@pytest.fixture(scope="module")
def files():
    return worksheet_files(frames([lantern()]), SLUG)


def texts(content):
    """Every word of a file, wherever it stands: markup, attributes, comments, properties, all parts of a package."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not package.comment
        names = " ".join(package.namelist())
        parts = [package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))]
    return "\n".join([names, *parts])


def said(content):
    """The words that a reader sees."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return Page(content.decode()).words
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_sheets_and_keys_are_files_of_their_own(files):
    assert list(files) == [
        "operation-lantern-worksheet-a.docx", "operation-lantern-worksheet-a.html",
        "operation-lantern-worksheet-b.docx", "operation-lantern-worksheet-b.html",
        "operation-lantern-key-a.docx", "operation-lantern-key-a.html", "operation-lantern-key-b.docx",
        "operation-lantern-key-b.html",
    ]  # fmt: skip


SHEETS = [f"operation-lantern-worksheet-{letter}.{form}" for letter in "ab" for form in ("html", "docx")]


@pytest.mark.parametrize("name", SHEETS)
def test_a_worksheet_holds_no_answer(files, name):
    # The style is the same on every worksheet; it is left aside because it names all types of events.
    whole = re.sub(r"<style>.*?</style>", "", texts(files[name]), flags=re.DOTALL)
    # Order and time: no date of an event. Law and roles: nothing ticked.
    assert [each for each in DATES if each in whole] == []
    assert not re.search(r"20(?:21|22)-\d\d", whole)
    assert "☒" not in whole
    # Map: no state has a mark, a name or a class of its own.
    assert not re.search(r"\bc-[A-Z]{3}\b|#(?:world|europe)-|<title>[A-Z][a-z]+ ·|g-lead\"|class=\"dot", whole)
    # Match: no row has both an event and its state.
    for row in re.findall(r"<(?:w:)?tr\b.*?</(?:w:)?tr>", whole, re.DOTALL):
        assert not (
            re.search(r"Tip-off|Seizure|Search:|Identification", row) and re.search(r"Austria|Malta|Portu|Denm", row)
        )
    # Neither keys nor numbers of events, nor the seed from which the order comes.
    assert not re.search(r"tip_off|arrest-\d|seed|data-|<!--", whole)


def test_the_style_is_the_same_on_every_page(files):
    styles = {re.search(r"<style>(.*?)</style>", content.decode(), re.DOTALL)[1]
              for name, content in files.items() if name.endswith(".html")}  # fmt: skip
    assert len(styles) == 1


@pytest.mark.parametrize("letter", "ab")
def test_the_key_holds_every_answer(files, letter):
    for form in ("html", "docx"):
        key = said(files[f"operation-lantern-key-{letter}.{form}"])
        assert "☒" in key
        assert "223 days" in key
        assert "Led: Austria." in key
        assert "There is no single right answer" in key
        assert "Do not hand out" in key


@pytest.mark.parametrize("form", ["html", "docx"])
def test_page_and_document_say_the_same(files, form):
    page, document = (said(files[f"operation-lantern-worksheet-a.{each}"]) for each in ("html", "docx"))
    for words in ("Worksheet: Operation Lantern", "1. Put the events in order", "7. Arrested, charged, convicted?"):
        assert words in page and words in document


def test_versions_differ_and_a_seed_gives_the_same_again(files):
    cases = frames([lantern()])
    assert worksheet_files(cases, SLUG) == files
    assert worksheet_files(cases, SLUG, seed=2) != files
    a, b = (said(files[f"operation-lantern-worksheet-{letter}.html"]) for letter in "ab")
    assert a.replace("Version A", "") != b.replace("Version B", "")


def test_a_document_says_nothing_of_the_day_or_the_machine(files):
    for name, content in files.items():
        if name.endswith(".docx"):
            about = docx.Document(io.BytesIO(content)).core_properties
            assert (about.author, about.comments, about.created.year) == ("enforcement-timeline", "", 1980)
            assert about.last_modified_by in ("", None)
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                assert {each.date_time[:3] for each in package.infolist()} == {(1980, 1, 1)}


def test_maps_in_a_document_say_what_they_are(files):
    with zipfile.ZipFile(io.BytesIO(files["operation-lantern-worksheet-a.docx"])) as package:
        document = package.read("word/document.xml").decode()
        pictures = [name for name in package.namelist() if name.startswith("word/media/")]
    assert re.findall(r'descr="([^"]*)"', document) == ["Blank map of Europe"]
    assert len(pictures) == 1


def test_written_where_asked(tmp_path):
    written = write_worksheets(frames([lantern()]), SLUG, tmp_path / "new" / "sheets", versions=1)
    assert sorted(path.name for path in written) == sorted(path.name for path in (tmp_path / "new/sheets").iterdir())
    assert len(written) == 4


def test_german():
    files = worksheet_files(frames([lantern()]), SLUG, versions=1, options=Options(lang="de"))
    sheet = said(files["operation-lantern-worksheet-a.docx"])
    assert "Arbeitsblatt: Operation Lantern" in sheet
    assert "Bringen Sie die Ereignisse" in sheet and "Put the events" not in sheet
    assert b'lang="de"' in files["operation-lantern-worksheet-a.html"]


def test_too_little_is_said():
    with pytest.raises(ReportError, match="too few dated events"):
        worksheet_files(frames([nothing()]), "nothing")
    with pytest.raises(ReportError, match="no operation 'none'"):
        worksheet_files(frames([lantern()]), "none")


def test_lines_to_write_on_in_a_document_are_evenly_apart(files):
    document = docx.Document(io.BytesIO(files["operation-lantern-worksheet-a.docx"]))
    lines = [each.paragraph_format for each in document.paragraphs if "w:pBdr" in each._p.xml]
    assert len(lines) > 5
    # Space behind a paragraph lies above the rules between lines and below the last one.
    assert {(each.line_spacing, each.space_after) for each in lines} == {(docx.shared.Pt(26), 0)}
