"""PDF files (.pdf): the words of their pages in order; scans hold none."""

import io
import re
from typing import Any

from pypdf import PdfReader

from extract.readers.unread import ReadError

PAGES = 500
# Titles that a program put there instead of the writer.
_NO_TITLE = re.compile(r"microsoft|untitled|^document\d*$|\.(?:docx?|pdf|indd|qxd|rtf)$", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]\n(?=[a-z])")


def parse(content: bytes) -> dict[str, Any]:
    """Title, text and day of making. ReadError where it is encrypted, too long, or holds no words."""
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError("is encrypted", "Save a copy without a password.")
    if len(reader.pages) > PAGES:
        raise ReadError(f"has more than {PAGES} pages", "Save the pages of one article as a file of their own.")
    pages = [page.extract_text() for page in reader.pages]
    text = _HYPHEN.sub("", "\n\n".join(page.strip() for page in pages))
    if not text.strip():
        raise ReadError("holds pictures of pages but no words", "Run text recognition on it first.")
    about = reader.metadata
    title = (about.title or "").strip() if about else ""
    made = about.creation_date if about else None
    return {
        "title": "" if _NO_TITLE.search(title) else title,
        "text": text,
        "published": made.date().isoformat() if made else None,
    }
