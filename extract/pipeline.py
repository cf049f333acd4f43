"""From one document to what was found in it: the only file that knows the order of the steps."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from extract.engine import Why
from extract.errors import RuleError
from extract.events import find_events
from extract.mentions.anchor import dated
from extract.model.event import Extraction
from extract.model.text import Document
from extract.readers.unread import Unread
from extract.text.sentences import split

_REPORT = "Please report this, with the article if it may be shown; the others were read."
_WHY = {
    Why.TIME: "it takes too long",
    Why.MEMORY: "it takes too much memory",
    Why.ENDED: "its process was ended, perhaps for lack of memory",
}


def extract_document(document: Document) -> Extraction:
    """Everything found in one document as read: its publication date, its operation, its events."""
    found = dated(document)
    return find_events(found.document, split(found.document), found.times)


def attempt(item: Document | Unread) -> Extraction | Unread:
    """What was found in a document, or why nothing could be: one bad article never ends a run."""
    if isinstance(item, Unread):
        return item
    try:
        return extract_document(item)
    except (RuleError, MemoryError):
        raise  # every document would fail in the same way; whoever bounds memory tells what took too much
    except Exception as error:  # told to the user with its name; the run goes on
        return at_fault(item.id, error)


def at_fault(name: str, error: Exception) -> Unread:
    """What to tell of a document at which the program itself failed."""
    return Unread(name, f"could not be extracted ({type(error).__name__}: {error})", _REPORT)


def reread(document: Document) -> Extraction | None:
    """What is found in a document now that its publication day is known, None where it cannot be extracted."""
    found = attempt(document)
    return found if isinstance(found, Extraction) else None


def lost(item: Document | Unread, why: Why = Why.ENDED) -> Unread:
    """What to tell of an item that took too much time or memory, or whose process ended while it was worked on."""
    name = item.path if isinstance(item, Unread) else item.id
    return Unread(name, f"could not be extracted ({_WHY[why]})", _REPORT)


@cache
def rule_version() -> str:
    """The package's version and a digest of its code and data: changes whenever results may change.

    What was extracted with another rule version is extracted again.
    """
    # Costs a fifth of the import of everything else, and what only reads articles has no use for it.
    from importlib.metadata import version

    digest = hashlib.sha256()
    for name, content in sorted(_sources(files("extract"), "extract")):
        digest.update(f"{name}:{len(content)}:".encode() + content)
    return f"{version('enforcement-timeline')}+{digest.hexdigest()[:12]}"


def _sources(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found.extend([] if entry.name in ("__pycache__", "seeds") else _sources(entry, name))
        elif name.endswith((".py", ".toml", ".csv")):
            found.append((name, entry.read_bytes()))
    return found
