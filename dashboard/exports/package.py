"""Office files (XLSX, DOCX) with the same bytes for the same content: libraries stamp them with the time of day."""

import io
import re
import zipfile

# The first day that a ZIP archive knows.
_DAY = (1980, 1, 1, 0, 0, 0)
_STAMP = b"1980-01-01T00:00:00Z"
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def steady(content: bytes) -> bytes:
    """The same package with every time of writing set to one day, its parts in their order."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written,
    ):
        for name in given.namelist():
            part = given.read(name)
            if name == "docProps/core.xml":
                part = _TIMES.sub(rb"\g<1>" + _STAMP + rb"\g<2>", part)
            about = zipfile.ZipInfo(name, _DAY)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            written.writestr(about, part)
    return out.getvalue()


def archive(files: dict[str, bytes]) -> bytes:
    """A ZIP archive of these files, by name, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as written:
        for name, content in files.items():
            written.writestr(name, content)
    return steady(out.getvalue())
