"""Files of every kind, made in a folder, and what reading them gives."""

import io
import zipfile

from extract.model.text import Document
from extract.readers import Unread, read

ARTICLE = "Police in Oslo arrested three men on Monday."


def documents(*paths, **options):
    return [item for item in read([str(path) for path in paths], **options) if isinstance(item, Document)]


def unread(*paths, **options):
    return [item for item in read([str(path) for path in paths], **options) if isinstance(item, Unread)]


def put(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


PARAGRAPHS = "".join(
    f"<p>Officers in Oslo searched house number {n} on Monday and took computers, phones and cash away with them.</p>"
    for n in range(9)
)


PAGE = (
    '<html lang="en"><head><title>Three held in Oslo</title>'
    '<meta property="article:published_time" content="2020-05-04T10:00:00Z">'
    '<meta property="og:site_name" content="Example News"></head><body><nav><a href="/">Home</a></nav>'
    f"<article><h1>Three held in Oslo</h1>{PARAGRAPHS}</article><footer>© 2019 Example</footer></body></html>"
)


def pdf(text):
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (Three held) /CreationDate (D:20200504100000Z) >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def docx(body, core="", **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        archive.writestr("word/document.xml", f'{parts.get("top", "")}<w:document xmlns:w="{word}">{body}</w:document>')
        archive.writestr("word/styles.xml", parts.get("styles", "<styles/>"))
        archive.writestr(
            "docProps/core.xml",
            '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"<dc:title>{core}</dc:title>"
            f"<dcterms:created>{parts.get('day', '2020-05-04')}T10:00:00Z</dcterms:created></c>",
        )
    return out.getvalue()
