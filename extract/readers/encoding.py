"""Bytes to characters: Unicode by its marks, else what the bytes look like; never a guess that hides garbage."""

import codecs
import re

from extract.readers.unread import ReadError
from extract.text.clean import safe

# Longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF", ".pdf"),
    (b"PK\x03\x04", "a ZIP archive or an Office document", ".docx, or unpack it"),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"\x1f\x8b", "a packed file", "unpacked"),
    (b"SQLite format 3", "a database", ""),
    (b"\xd0\xcf\x11\xe0", "an old Office document", ".docx after saving it so"),
)
# What Western European text holds beyond ASCII when it is written in Windows-1252.
_WESTERN = re.compile("[€‚„…†‡‰‹Œ‘’“”•–—™›œŸ\xa0-\xbf×÷À-ÖØ-öø-ÿŠšŽžƒˆ˜]")
# Signs inside a word ("trwa³o") are letters of another alphabet, read wrong.
_SIGN_IN_WORD = re.compile("[A-Za-z][¡-¿€ˆ˜™×÷][A-Za-z]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 200_000


def decode(content: bytes) -> str:
    """The text, line ends as "\\n", what cannot be stored replaced one for one. ReadError where it is no text.

    >>> decode("Café".encode("cp1252")), decode("Café".encode("utf-16"))
    ('Café', 'Café')
    """
    text = _decoded(content)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return safe(text)


def _decoded(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    refuse_binary(content)
    if (wide := _wide(content)) is not None:
        return wide
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if len(_CONTROL.findall(content[:_SAMPLE])) * 200 > len(content[:_SAMPLE]):
        raise _no_text("binary data")
    return _older(content) if text is None else text


def refuse_binary(content: bytes) -> None:
    """ReadError where the first bytes are those of another kind of file; says which."""
    for start, kind, ending in _KINDS:
        if content.startswith(start):
            raise _no_text(kind, f"Name it {ending}." if ending else "Give an article as text.")


def _no_text(kind: str, remedy: str = "Save it as UTF-8 text, or leave it out.") -> ReadError:
    return ReadError(f"is no text but {kind}", remedy)


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is zero."""
    sample = content[:2000]
    if len(sample) < 4:
        return None
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[offset::2].count(0)
        if zeros * 10 > len(sample[offset::2]) * 7 and sample[1 - offset :: 2].count(0) == 0:
            return content.decode(name, "replace")
    return None


def _older(content: bytes) -> str:
    """An encoding from before Unicode: Windows-1252 where all its letters are Western, else the best likeness."""
    sample = content[:_SAMPLE]
    western = sample.decode("cp1252", "replace")
    beyond = [sign for sign in western if sign > "\x7f"]
    likely = sum(bool(_WESTERN.match(sign)) for sign in beyond)
    if likely == len(beyond) and len(beyond) * 3 <= len(western) and not _SIGN_IN_WORD.search(western):
        return content.decode("cp1252", "replace")
    from charset_normalizer import from_bytes  # imported late: only odd files need it

    best = from_bytes(sample).best()
    if best is None:
        raise _no_text("bytes in no known encoding")
    return content.decode(best.encoding, "replace")
