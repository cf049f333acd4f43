"""Word files (.docx): paragraphs, list items and table rows in order; read from a bounded archive, entities off."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from extract.readers.unread import ReadError

# What one part of the archive may unpack to; a book of two million characters needs less.
PART_BYTES = 40_000_000
# How files begin that Word encrypts, and those of its old format.
_OLE = b"\xd0\xcf\x11\xe0"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_HEADING = re.compile(r"title|heading 1", re.IGNORECASE)
_CREATED = "{http://purl.org/dc/terms/}created"


def parse(content: bytes) -> dict[str, Any]:
    """Title, text and day of making. ReadError where it is no Word file or would unpack beyond bounds."""
    if content.startswith(_OLE):
        raise ReadError(
            "is protected by a password, or of the Word before 2007", "Save it anew as .docx without a password."
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile as error:
        raise ReadError("is no Word file", "Save it anew as .docx, or as a text file.") from error
    body = _root(archive, "word/document.xml")
    if body is None:
        raise ReadError("is an archive but no Word file", "Save it anew as .docx, or as a text file.")
    about = _root(archive, "docProps/core.xml")
    title = about.findtext(_TITLE) if about is not None else None
    created = about.findtext(_CREATED) if about is not None else None
    lines = list(_lines(body))
    if not lines:
        raise ReadError("holds no words", "Save its words as a text file.")
    if not (title or "").strip() and len(lines) > 1 and _is_heading(body, _root(archive, "word/styles.xml")):
        title = lines.pop(0)
    return {"title": title or "", "text": "\n".join(lines), "made": created[:10] if created else None}


def _is_heading(body: Any, styles: Any) -> bool:
    """Whether the first paragraph that holds words is styled as the document's title or a heading."""
    first = next((each for each in body.iter(f"{_WORD}p") if "".join(_pieces(each)).strip()), None)
    style = first.find(f"{_WORD}pPr/{_WORD}pStyle") if first is not None else None
    if style is None or styles is None:
        return False
    # Ids of styles are in the language of the Word that wrote them, their names are not.
    named = (each.find(f"{_WORD}name") for each in styles if each.get(f"{_WORD}styleId") == style.get(f"{_WORD}val"))
    return any(_HEADING.fullmatch(name.get(f"{_WORD}val", "")) for name in named if name is not None)


def _root(archive: zipfile.ZipFile, name: str) -> Any:
    """The root element of one part, None where the archive has no such part."""
    try:
        with archive.open(name) as part:
            xml = part.read(PART_BYTES + 1)
    except KeyError:
        return None
    if len(xml) > PART_BYTES:
        raise ReadError("unpacks to more than an article holds", "Save its words as a text file.")
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml:
        raise ReadError("declares entities, as no Word file does", "Save its words as a text file.")
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _lines(body: Any) -> Iterator[str]:
    for paragraph in body.iter(f"{_WORD}p"):
        line = "".join(_pieces(paragraph)).strip()
        if line:
            yield f"- {line}" if paragraph.find(f"{_WORD}pPr/{_WORD}numPr") is not None else line


def _pieces(paragraph: Any) -> Iterator[str]:
    for element in paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br"):
        yield (element.text or "") if element.tag == f"{_WORD}t" else " "
