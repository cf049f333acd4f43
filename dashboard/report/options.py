"""What a reader may choose about a report, a class view or a worksheet, and the file of help contacts."""

from dataclasses import dataclass
from pathlib import Path

from dashboard.report.values import Evidence
from extract.errors import InputError

MOST_CONTACTS = 20
LONGEST_CONTACT = 300  # letters


@dataclass(frozen=True, slots=True)
class Options:
    """`evidence` and `names` say which words of the sources are shown (see `view`), `lang` in which language the page
    speaks. `interactive` adds pictures that zoom. `contacts` are lines to put where help contacts stand."""

    evidence: Evidence = "safe"
    names: bool = False
    lang: str = "en"
    interactive: bool = False
    contacts: tuple[str, ...] = ()


def read_contacts(path: Path) -> tuple[str, ...]:
    """The lines of a text file of help contacts, empty ones and those that begin with # left out.

    InputError where it cannot be read, holds nothing, or is no short list.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise InputError(f"{path}: cannot be read ({reason}). Give a text file with a contact on each line.") from error
    lines = tuple(line.strip() for line in text.splitlines() if line.strip() and not line.strip().startswith("#"))
    if not lines:
        raise InputError(f"{path}: holds no contact. Write one on each line, such as “Counselling: 555 0100”.")
    if len(lines) > MOST_CONTACTS or max(map(len, lines)) > LONGEST_CONTACT:
        raise InputError(
            f"{path}: is no list of contacts ({MOST_CONTACTS} lines of {LONGEST_CONTACT} letters at most)."
        )
    return lines
