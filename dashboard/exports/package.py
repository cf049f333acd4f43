"""Office files (XLSX, DOCX) with the same bytes for the same content: libraries stamp them with the time of day."""

import io
import re
import time
import zipfile
from collections.abc import Callable
from typing import IO

from extract.errors import InputError

# The first day that a ZIP archive knows.
_DAY = (1980, 1, 1, 0, 0, 0)
_STAMP = b"1980-01-01T00:00:00Z"
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def saved(save: Callable[[IO[bytes]], object]) -> bytes:
    """The package that a library's `save` writes, as `steady` bytes.

    InputError where the clock stands before the first day of an archive: the library would stamp it with that.
    """
    if (year := time.localtime().tm_year) < _DAY[0]:
        raise InputError(f"the clock of this machine says {year}, which no Excel or Word file can hold. Set the clock.")
    out = io.BytesIO()
    save(out)
    return steady(out.getvalue())


def steady(content: bytes) -> bytes:
    """The same package with every time of writing set to one day, its parts in their order."""
    with zipfile.ZipFile(io.BytesIO(content)) as given:
        return archive({name: _unstamped(name, given.read(name)) for name in given.namelist()})


def archive(files: dict[str, bytes]) -> bytes:
    """A ZIP archive of these files, by name, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written:
        for name, content in files.items():
            about = zipfile.ZipInfo(name, _DAY)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            written.writestr(about, content)
    return out.getvalue()


def _unstamped(name: str, part: bytes) -> bytes:
    return _TIMES.sub(rb"\g<1>" + _STAMP + rb"\g<2>", part) if name == "docProps/core.xml" else part
