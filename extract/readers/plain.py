"""Text files (.txt, .md): the whole file is the text, except for front matter between two lines of dashes."""

import re
from collections.abc import Iterator

from extract.model.text import Document
from extract.readers.encoding import decode
from extract.readers.files import File
from extract.readers.record import document
from extract.readers.unread import ReadError

MEGABYTES = 8  # a text of two million characters in the widest encoding in use
_FRONT = re.compile(r"\s*---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# Words copied from a page may bring its no-break spaces.
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t\u00a0]*:(?:[ \t\u00a0]+(.*))?")
_ESCAPED = re.compile(r'\\(["\\/])')


def read(file: File) -> Iterator[Document]:
    """The one article of a text file."""
    text = decode(file.content(MEGABYTES))
    values, text = front_matter(text)
    values.pop("id", None)  # the file's name is the id, as for every file with one article
    yield document({**values, "text": text}, file.id, said_by="the file's front matter")


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
