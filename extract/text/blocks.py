"""Blocks of a text: paragraphs, headings, list items and table rows, by the form of their lines alone."""

import re
from dataclasses import dataclass
from itertools import pairwise

from extract.model.quick import quick
from extract.model.text import SentenceRole, Span
from extract.text.lexicon import lexicon

# What stands before the words of a line: heading marks, quotation marks of mail, bullets, list numbers.
_MARK = re.compile(
    r"\s*+(?:(?P<heading>#{1,6}+)\s++"
    r"|(?P<item>(?:[•◦▪■●○‣⁃·*+-]|\(?[a-z]\)|\(?\d{1,2}[.)])(?!\S)\s*+|\|)"
    r"|>\s*+)?"
)
_ENDS = re.compile(r"[.!?…:;,]['\"”’»)\]]{0,4}\s*+$")
_STOPS = ".!?…:;,"
_HEADING, _ITEM, _BODY = SentenceRole.HEADING, SentenceRole.ITEM, SentenceRole.BODY
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_BLANK = re.compile(r"\n[^\S\n]*+\n")

HEADING_CHARACTERS = 150
ROW_CHARACTERS = 60
ROWS = 4
# A hard-wrapped text: most lines reach the margin, few are longer than any margin in use.
_MARGIN = 100


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of its own: `span` without marks and outer white space; `role` HEADING, ITEM or BODY.

    `marked` says that the writer marked it so ("## ", "- ") rather than that its form looks so.
    """

    span: Span
    role: SentenceRole
    marked: bool = False


def blocks(text: str) -> list[Block]:
    """The blocks of a text in order. Hard-wrapped lines are joined, all other lines stand for themselves."""
    lines = _lines(text)
    if wrapped(text, lines):
        lines = _joined(text, lines)
    return _classified(text, [_trimmed(text, start, end) for start, end in lines])


def _lines(text: str) -> list[tuple[int, int]]:
    """Where the lines that hold more than white space begin and end."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        if not line.isspace():
            found.append((start, start + len(line.rstrip(_LINE_ENDS))))
        start += len(line)
    return found


def wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether line ends are mere margins: many lines, none long, and most of them broken off in mid sentence."""
    if len(lines) < 4 or max(end - start for start, end in lines) > _MARGIN:
        return False
    neighbours = [(a, b) for a, b in pairwise(lines) if not _BLANK.search(text, a[1], b[0])]
    broken = sum(not _ENDS.search(text, max(a[0], a[1] - 8), a[1]) and text[b[0]].islower() for a, b in neighbours)
    return broken > 2 and broken * 4 > len(neighbours)


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Paragraphs of a hard-wrapped text: a line goes on where its next word would not have fitted."""
    margin = max(end - start for start, end in lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        first_word = len(text[line[0] : line[1]].split(maxsplit=1)[0])
        full = before[1] - before[0] + 1 + first_word > margin - 6
        mark = _MARK.match(text, *line)
        if full and not _BLANK.search(text, before[1], line[0]) and not (mark and (mark["heading"] or mark["item"])):
            joined[-1] = joined[-1][0], line[1]
        else:
            joined.append(line)
    return joined


def _trimmed(text: str, start: int, end: int) -> tuple[int, int, str]:
    """The line without its mark and outer white space, and the mark's kind ("heading", "item" or "")."""
    kind = ""
    # A line that begins with a word has no mark, unless it is a letter in brackets.
    if not text[start].isalpha() or text.startswith(")", start + 1):
        found = _MARK.match(text, start, end)
        if found and found.end() < end and not _is_date(text, found):
            kind, start = found.lastgroup or "", found.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if kind == "heading":
        while end > start and text[end - 1] in "# ":
            end -= 1
    return start, end, kind


def _is_date(text: str, mark: re.Match[str]) -> bool:
    """Whether the number of a list item is the day of a date ("27. May")."""
    return bool(mark["item"] and mark["item"][0].isdigit() and lexicon().months.match(text, mark.end()))


def _classified(text: str, lines: list[tuple[int, int, str]]) -> list[Block]:
    found: list[Block] = []
    in_list = False
    rows = _rows(text, lines)
    for number, (start, end, kind) in enumerate(lines):
        if start == end:
            continue
        ended = _has_stop(text, start, end)
        last = text[end - 1]
        # A list goes on after "...:" while its lines lack a final stop or end with a semicolon.
        in_list = kind != "heading" and in_list and (not ended or last in ";,")
        if kind == "heading":
            role = _HEADING
        elif kind == "item" or in_list or number in rows or text.find("\t", start, end) >= 0:
            role = _ITEM
        elif not ended and end - start <= HEADING_CHARACTERS:
            role = _HEADING
        else:
            role = _BODY
        found.append(Block(Span(start, end), role, marked=bool(kind)))
        in_list = in_list or last == ":"
    return found


def _has_stop(text: str, start: int, end: int) -> bool:
    """Whether a line ends with a stop, perhaps with closing marks behind it."""
    if end > start and (text[end - 1] in _STOPS or text[end - 1].isalnum()):
        return text[end - 1] in _STOPS
    return _ENDS.search(text, max(start, end - 6), end) is not None


def _rows(text: str, lines: list[tuple[int, int, str]]) -> set[int]:
    """Numbers of the lines that are cells of a table: one of many in a row that are short and have no final stop."""
    found: set[int] = set()
    run: list[int] = []
    for number, (start, end, _) in enumerate(lines):
        if end - start <= ROW_CHARACTERS and not _has_stop(text, start, end):
            run.append(number)
            if len(run) >= ROWS:
                found.update(run)
        elif start < end:
            run = []
    return found
