"""PDF files (.pdf): the words of their pages in order, lines joined to paragraphs; scans hold none."""

import io
import re
from datetime import date
from typing import Any

from pypdf import PdfReader

from extract.readers.unread import ReadError

PAGES = 500
# Titles that a program put there instead of the writer: names of programs and of files.
_NO_TITLE = re.compile(
    r"microsoft|untitled|about:blank|^document\d*$|\.(?:docx?|pdf|indd|qxd|rtf|html?|odt|txt)$|://", re.IGNORECASE
)
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]\n(?=[a-z])")
# Letters that typesetters draw as one: no rule would find "o\ufb03cers".
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
# What a browser prints above and below each page: when it was printed, the page's address, its number.
_PRINTED = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?: .*)?"
    r"|(?:file|https?)://\S*(?: +\d+ ?/ ?\d+)?"
    r"|\d+ ?/ ?\d+"
)
_MADE = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
_MARKED = re.compile(r"[•◦▪■●○‣⁃·*–-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
# Nothing ends so: a large heading breaks its lines long before the page's width.
_OPEN = re.compile(r"\b(?:and|or|of|in|the|an?|to|for|with|by|on|from|at|between)$")
_STOP = re.compile(r"[.!?:;]['\"”’»)\]]{0,3}$")
# Of a page's widest line: a line this wide was broken because the next word did not fit. Letters differ in width.
_FULL = 0.85
_NARROW = 30  # characters; a page whose lines are all shorter has no margin to speak of


def parse(content: bytes) -> dict[str, Any]:
    """Title, text and day of making. ReadError where it is encrypted, too long, or holds no words."""
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError("is encrypted", "Save a copy without a password.")
    if len(reader.pages) > PAGES:
        raise ReadError(f"has more than {PAGES} pages", "Save the pages of one article as a file of their own.")
    pages = [page.extract_text() for page in reader.pages]
    text = paragraphs("\n\n".join(page.strip() for page in pages))
    if not text.strip():
        raise ReadError("holds pictures of pages but no words", "Run text recognition on it first.")
    about = reader.metadata
    title = ((about.title or "") if about else "").translate(_LIGATURES).strip()
    return {
        "title": "" if _NO_TITLE.search(title) else title,
        "text": text,
        "made": _day(about.creation_date_raw if about else None),
    }


def paragraphs(text: str) -> str:
    """The words of pages with each paragraph on one line, letters one by one, and without a browser's own lines.

    >>> paragraphs("The o\\ufb03cers, who had waited for hours,\\nsearched a \\ufb02at.\\n\\nhttps://a.example/b 1/1")
    'The officers, who had waited for hours, searched a flat.'
    """
    text = _HYPHEN.sub("", text.translate(_LIGATURES).replace("\r", "\n"))
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if not _PRINTED.fullmatch(line)]
    full = max(map(len, lines), default=0) * _FULL
    joined: list[str] = []
    last, apart = "", False  # the last line as it was, before others were joined to it; whether a page ended behind it
    for line in lines:
        if not line:
            apart = True
            continue
        if last and _goes_on(last, line, 0 if apart else full):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(f"\n{line}" if apart and joined else line)
        last, apart = line, False
    return "\n".join(joined)


def _goes_on(line: str, following: str, full: float) -> bool:
    """Whether the following line belongs to the same paragraph: its first word did not fit, or it goes on in mid
    sentence. `full` is 0 where a page or a blank line is between them."""
    if _MARKED.match(following):
        return False
    if (following[0].islower() and not _STOP.search(line)) or (full and _OPEN.search(line)):
        return True
    return full > _NARROW and len(line) + 1 + len(following.split(maxsplit=1)[0]) > full


def _day(raw: str | None) -> str | None:
    """The day of a date as PDF files write it ("D:20220720093000+02'00'"), whatever stands behind it."""
    found = _MADE.match(raw.strip()) if isinstance(raw, str) else None
    if not found:
        return None
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return None
