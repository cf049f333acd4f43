"""Text files (.txt, .md): the whole file is the text, except for front matter between two lines of dashes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.model.text import Document
from extract.readers.encoding import decode
from extract.readers.files import File
from extract.readers.record import FIELDS, LINE_CHARACTERS, days_of, document
from extract.readers.table import other_names
from extract.readers.unread import ReadError

MEGABYTES = 8  # a text of two million characters in the widest encoding in use
_FRONT = re.compile(r"\s*---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# Words copied from a page may bring its no-break spaces.
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t\u00a0]*:(?:[ \t\u00a0]+(.*))?")
_NOTED = 6  # lines at the top that may be fields
_ESCAPED = re.compile(r'\\(["\\/])')


def read(file: File) -> Iterator[Document]:
    """The one article of a text file."""
    text = decode(file.content(MEGABYTES))
    values, text = front_matter(text)
    said_by = "the file's front matter"
    if not values:
        values, text = noted(text)
        said_by = "a line at the top of the file"
    values.pop("id", None)  # the file's name is the id, as for every file with one article
    yield document({**values, "text": text}, file.id, said_by=said_by)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between two lines of dashes at the top, and the text below; no fields where there is no such block.

    A small part of YAML: `field: value`, values bare or in quotes, `#` notes, values continued on indented lines.
    Every value is text: no word turns into a date, a number or a truth value.

    >>> front_matter('---\\ntitle: "Harbour: a raid"\\npublished: 2020-05-04\\n---\\nOfficers came.')
    ({'title': 'Harbour: a raid', 'published': '2020-05-04'}, 'Officers came.')
    """
    found = _FRONT.match(text)
    if not found:
        return {}, text
    lines = found.group(1).split("\n")
    if not any(_FIELD.match(line) for line in lines):
        return {}, text  # a rule drawn across the page, not front matter
    values: dict[str, str] = {}
    field = ""
    for number, line in enumerate(lines, start=2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t-" and field:
            values[field] = f"{values[field]} {line.strip()}".strip()
        elif named := _FIELD.fullmatch(line.rstrip()):
            field = named.group(1).lower()
            if field in values:
                raise ReadError(f"has {field!r} twice in its front matter", "Keep one of them.")
            values[field] = (named.group(2) or "").strip()
        else:
            raise ReadError(f"line {number} of its front matter is no 'field: value'", "Mend that line.")
    return {field: _unquoted(value) for field, value in values.items()}, text[found.end() :].lstrip("\n")


def noted(text: str) -> tuple[dict[str, str], str]:
    """Fields in lines at the top as people note them, without dashes, and the text below; none unless the title is
    among them, or two others.

    >>> noted("Title: A raid\\nDate: 3 May 2022\\n\\nOfficers came.")
    ({'title': 'A raid', 'published': '3 May 2022'}, 'Officers came.')
    >>> noted("Source: police. Officers came.")
    ({}, 'Source: police. Officers came.')
    """
    lines = text.lstrip().split("\n", _NOTED)
    values: dict[str, str] = {}
    for line in lines[:_NOTED]:
        field, value = _noted(line)
        if not field or field in values:
            break
        values[field] = value
    rest = "\n".join(lines[len(values) :]).lstrip("\n")
    return (values, rest) if rest and ("title" in values or len(values) > 1) else ({}, text)


def _noted(line: str) -> tuple[str, str]:
    """The field that a line gives, "" where it gives none that can be used."""
    name, colon, value = line.partition(":")
    value = value.strip()
    field = next((each for each, names in _names().items() if name.strip().lower() in names), "")
    if not (colon and value) or len(value) > LINE_CHARACTERS:
        return "", ""
    if field == "published" and len(days_of(value)) != 1:
        return "", ""  # what is no day, or may be two, stays in the text
    return field, value


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    """What lines at the top may be called, by field: as columns of tables are."""
    return {field: (field, *other_names().get(field, ())) for field in FIELDS if field not in ("id", "text")}


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return _ESCAPED.sub(r"\1", value[1:-1])
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    value = value.split(" #", 1)[0].rstrip()
    for fold in (">-", ">", "|-", "|"):
        if value.startswith(fold):
            return value[len(fold) :].strip()
    return "" if value in ("null", "~") else value
