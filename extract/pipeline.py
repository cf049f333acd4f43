"""From one document to what was found in it: the only file that knows the order of the steps."""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from extract.model.event import Extraction
from extract.model.text import Document, Sentence
from extract.text.sentences import split

try:
    from extract.events import find_events
    from extract.mentions.anchor import publish
except ImportError:

    def publish(document: Document) -> Document:  # noqa: D103
        return document

    def find_events(document: Document, sentences: tuple[Sentence, ...]) -> Extraction:  # noqa: D103
        return Extraction(document)


def extract_document(document: Document) -> Extraction:
    """Everything found in one document as read: its publication date, its operation, its events."""
    document = publish(document)
    return find_events(document, split(document))


def content_hash(document: Document) -> str:
    """The hex digest of all that extraction depends on in a document as read; its id is no part of that."""
    digest = hashlib.sha256()
    given = document.published.isoformat() if document.published else ""
    for part in (document.title, document.text, given, document.published_basis, document.source, document.url):
        piece = (part or "").encode("utf-8", "surrogatepass")
        digest.update(len(piece).to_bytes(8, "big") + piece)
    return digest.hexdigest()


@cache
def rule_version() -> str:
    """The package's version and a digest of its code and data: changes whenever results may change.

    What was extracted with another rule version is extracted again.
    """
    digest = hashlib.sha256()
    for name, content in sorted(_sources(files("extract"), "extract")):
        digest.update(f"{name}:{len(content)}:".encode() + content)
    return f"{version('enforcement-timeline')}+{digest.hexdigest()[:12]}"


def __getattr__(name: str) -> str:
    # Computed when it is first asked for, so that `--help` reads no tables.
    if name == "RULE_VERSION":
        return rule_version()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _sources(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found.extend([] if entry.name in ("__pycache__", "seeds") else _sources(entry, name))
        elif name.endswith((".py", ".toml", ".csv")):
            found.append((name, entry.read_bytes()))
    return found
