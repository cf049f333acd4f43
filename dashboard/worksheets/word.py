"""A worksheet or a key as a Word document, through python-docx: headings, tables, lines and pictures, easy to edit."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from dashboard.exports.package import saved
from dashboard.svg.file import svg_file
from dashboard.svg.markup import printable
from dashboard.svg.raster import png
from dashboard.worksheets.values import BOX, TICKED, Answer, Paper, Question, Table

KEPT = 14  # rows
WIDTH = 17.0  # cm between the margins
PICTURE = {"world": 16.5, "europe": 10.5}
LANGUAGES = {"en": "en-GB", "de": "de-DE"}


def document(paper: Paper, parts: Sequence[tuple[Question, Answer | None]]) -> bytes:
    """The file of these questions, with their answers where there are any; the same bytes each time."""
    made = Document()
    _set_up(made, paper)
    made.add_heading(printable(paper.title), level=1)
    _heading_lines(made, paper)
    for number, (question, answer) in enumerate(parts, 1):
        made.add_heading(paper.say("exercise", number=number, title=question.title), level=2)
        task = made.add_paragraph(printable(question.task))
        task.paragraph_format.keep_with_next = True
        if answer:
            _answer(made, question, answer)
        else:
            _question(made, question)
    return saved(made.save)


def _set_up(made: Any, paper: Paper) -> None:
    about = made.core_properties
    about.title, about.author, about.language = printable(paper.title), "enforcement-timeline", paper.lang.lang
    about.comments = about.keywords = about.subject = about.category = ""
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.0)
    section.top_margin = section.bottom_margin = Cm(1.8)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    normal.paragraph_format.space_after = Pt(5)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LANGUAGES.get(paper.lang.lang, paper.lang.lang))
    normal.element.get_or_add_rPr().append(spoken)
    for name, size in (("Heading 1", 18), ("Heading 2", 13)):
        style = made.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), RGBColor(0x1B, 0x1F, 0x24)
        style.element.get_or_add_rPr().rFonts.set(qn("w:asciiTheme"), "")
        del style.element.rPr.rFonts.attrib[qn("w:asciiTheme")]


def _heading_lines(made: Any, paper: Paper) -> None:
    line = made.add_paragraph()
    line.add_run(paper.say("version", letter=paper.letter)).bold = True
    if paper.key:
        line.add_run(f". {paper.say('key_note')}")
    else:
        line.add_run(f"    {paper.say('name')}: {'_' * 28}    {paper.say('day')}: {'_' * 14}")
    note = made.add_paragraph(printable(paper.note))
    note.runs[0].italic = True


def _question(made: Any, question: Question) -> None:
    for table in question.tables:
        _table(made, table)
    for drawing in question.maps:
        _picture(made, drawing)
    for _ in range(question.lines):
        _line(made)


def _answer(made: Any, question: Question, answer: Answer) -> None:
    for table in answer.tables or question.tables:
        _table(made, table)
    for drawing in answer.maps:
        _picture(made, drawing)
    for note in answer.notes:
        made.add_paragraph(printable(note))


def _table(made: Any, table: Table) -> None:
    grid = made.add_table(rows=1, cols=len(table.head), style="Table Grid")
    grid.autofit = False
    widths = _widths(table)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Cm(width)
    for cell, words, width in zip(grid.rows[0].cells, table.head, widths, strict=True):
        _fill(cell, words, width, bold=True)
    _mark_row(grid.rows[0], "w:tblHeader")
    for row in table.rows:
        added = grid.add_row()
        _mark_row(added, "w:cantSplit")
        for cell, words, width in zip(added.cells, row, widths, strict=True):
            _fill(cell, words, width, centred=words in (BOX, TICKED))
    # A short table stays on one page.
    for row in grid.rows[:-1] if len(table.rows) <= KEPT else ():
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _widths(table: Table) -> list[float]:
    """Centimetres of each column: room for its longest word, and the rest as its longest text asks."""
    least, wanted = [], []
    for place in range(len(table.head)):
        cells = [row[place] for row in (table.head, *table.rows)]
        word = max((len(word) for cell in cells for word in cell.split()), default=0)
        least.append(max(0.25 * word + 0.6, 1.3 if any(cells[1:]) else 2.2))
        wanted.append(min(max(map(len, cells)), 80))
    spare = max(0.0, WIDTH - sum(least))
    return [few + spare * many / sum(wanted) for few, many in zip(least, wanted, strict=True)]


def _fill(cell: Any, words: str, width: float, bold: bool = False, centred: bool = False) -> None:
    cell.width = Cm(width)
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(3)
    paragraph.add_run(printable(words)).bold = bold
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _mark_row(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _picture(made: Any, drawing: str) -> None:
    panel = "europe" if "map europe" in drawing[:300] else "world"
    made.add_picture(io.BytesIO(png(svg_file(drawing), scale=2.5)), width=Cm(PICTURE[panel]))
    # The name that python-docx gives says nothing; those who cannot see the picture get what the page says.
    said = drawing.split('aria-label="', 1)[1].split('"', 1)[0]
    for about in made.paragraphs[-1]._p.iter(qn("wp:docPr")):
        about.set("descr", said)
    made.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _line(made: Any) -> None:
    """A line to write on."""
    line = made.add_paragraph()
    # The height is the line's own: space after a paragraph would lie below the last line and above all others.
    line.paragraph_format.line_spacing, line.paragraph_format.space_after = Pt(26), Pt(0)
    edge = OxmlElement("w:pBdr")
    # Equal paragraphs share one box: the lines inside it are those "between".
    for side in ("bottom", "between"):
        rule = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "808080")):
            rule.set(qn(f"w:{key}"), value)
        edge.append(rule)
    line._p.get_or_add_pPr().append(edge)
