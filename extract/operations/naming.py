"""What an operation is called, and the slug that names it in addresses."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import Protocol

from extract.care.domains import defang
from extract.care.redact import NAME, defanged, mask_text, redact
from extract.care.wording import preferred
from extract.model.event import OperationTraits
from extract.model.text import Document
from extract.operations.heading import first_said
from extract.operations.profile import known_published
from extract.operations.words import fold, is_umbrella, name_key, target_key

_LONGEST_NAME = 70
_LONGEST_SLUG = 60
_INTRODUCED = 1500  # characters of the text
_AROUND = 400
# Whether it is undated, its day (ISO), its id: sorts documents by when they were published.
FirstTold = tuple[bool, str, str]
_ADDED = re.compile(r"\d{4}|[0-9a-f]{6}|")  # what tells namesakes apart: a year, or a mark
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_STOP = re.compile(r"(?<=\w\w\w)[.]$")


class Titled(Protocol):
    """A document and what it says of its operation: an `Extraction`, or a `sources.Source`."""

    @property
    def document(self) -> Document:
        """The article."""

    @property
    def operation(self) -> OperationTraits:
        """Its names, targets and states."""


def names(extractions: Iterable[Titled], programmes: Collection[str] = ()) -> tuple[str, ...]:
    """The names of the operation, one spelling each, those of most documents first, standing programmes last.

    `programmes` are the cores of names that the run showed to be programmes, beside those of the word file.
    """
    found = _spellings((each.operation.names for each in extractions), name_key)
    return tuple(sorted(found, key=lambda name: _is_programme(name, programmes)))


def targets(extractions: Iterable[Titled]) -> tuple[str, ...]:
    """The targets of the operation, one spelling each and defanged, those of most documents first; never a person."""
    spelt = (
        [defang(target) for target in each.operation.target if not _is_person(target, each.document.text)]
        for each in extractions
    )
    return _spellings(spelt, lambda target: target_key(target) or target)


def display_name(extractions: Sequence[Titled], programmes: Collection[str] = ()) -> str:
    """What `called` makes of all names and targets."""
    return called(extractions, names(extractions, programmes), targets(extractions), programmes)


def called(
    extractions: Sequence[Titled],
    own_names: Sequence[str],
    own_targets: Sequence[str],
    programmes: Collection[str] = (),
) -> str:
    """An operation's name, else its target, else a short form of the main title, else its programme or an id.

    Cases of a programme have its name in common, so their titles tell more.
    """
    specific = [name for name in own_names if not _is_programme(name, programmes)]
    main = min(extractions, key=_first_told).document
    for candidate in (*specific[:1], *own_targets[:1]):
        if short := shorten(candidate):
            return short
    return next((short for said in (headline(main), *own_names) if (short := shorten(said))), main.id)


def headline(document: Document) -> str:
    """A document's title in the tool's own terms and without persons; without a title, its first heading or sentence.

    >>> headline(Document("a", "Paedophile ring smashed", ""))
    'Child sexual abuse network smashed'
    """
    said = document.title
    if not said.strip():
        first = first_said(document)
        # A sentence that serves as a name ends without its stop; that of "U.S." belongs to the word.
        said = _STOP.sub("", first.span.of(document.text)) if first else ""
    # Whoever stands in a headline is introduced in the first lines.
    return preferred(defanged(mask_text(redact(said, document.text[:_INTRODUCED]))))


def shorten(title: str) -> str:
    """One line of at most 70 characters, cut between words.

    >>> shorten("Twelve arrested in four states after a long inquiry into forged medicines sold across borders")
    'Twelve arrested in four states after a long inquiry into forged …'
    """
    line = " ".join(title.split())
    if len(line) <= _LONGEST_NAME:
        return line
    cut = line[: _LONGEST_NAME - 1]
    return f"{(cut.rpartition(' ')[0] or cut[:-1]).rstrip(' ,;:–-')} …"


def slugged(operations: Iterable[tuple[str, FirstTold]]) -> list[str]:
    """A slug for each operation's name and first document, in the order given: readable, ASCII, no two alike.

    Of operations with one name, the earlier keeps the plain slug, so that a namesake of a later year does not
    change a link; the later ones carry their year.
    """
    given = list(operations)
    order = sorted(range(len(given)), key=lambda at: given[at][1])
    taken: dict[str, int] = {}
    for at in order:
        name, (undated, published, document) = given[at]
        mark = hashlib.sha256(document.encode()).hexdigest()[:6]
        base = slug(name) or f"operation-{mark}"
        options = (base, f"{base}-{mark if undated else published[:4]}", f"{base}-{mark}")
        free = next((option for option in options if option not in taken), f"{base}-{mark}-{at}")
        taken[free] = at
    return [text for text, _ in sorted(taken.items(), key=lambda item: item[1])]


def kin(slug_text: str) -> tuple[str, str]:
    """What two slugs have in common if one may be given because of the other: no others need to be looked at.

    >>> kin("operation-heron"), kin("operation-heron-2019"), kin("heron"), kin("heron-2019")
    (('operation', 'heron'), ('operation', 'heron'), ('heron', ''), ('heron', ''))
    """
    first, _, rest = slug_text.partition("-")
    second = rest.partition("-")[0]
    return first, "" if _ADDED.fullmatch(second) else second


def slug(name: str) -> str:
    """A name for addresses and file names.

    >>> slug("Opération Été [2011]"), slug("boylover[.]net")
    ('operation-ete-2011', 'boylover-net')
    """
    plain = _NO_SLUG.sub("-", fold(name)).strip("-")
    return plain if len(plain) <= _LONGEST_SLUG else plain[: _LONGEST_SLUG + 1].rsplit("-", 1)[0]


def _spellings(values: Iterable[Iterable[str]], key: Callable[[str], Hashable | None]) -> tuple[str, ...]:
    spelt: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for document in values:
        for value in dict.fromkeys(document):
            if (found := key(value)) is not None:
                spelt[found][value] += 1
    # Of spellings as frequent, the longer one: "Operation Lantern" rather than "Lantern".
    best = [
        (-sum(counts.values()), min(counts, key=lambda value: (-counts[value], -len(value), value)))
        for counts in spelt.values()
    ]
    return tuple(value for _, value in sorted(best))


def _is_person(target: str, text: str) -> bool:
    """Whether a supposed target is somebody's name, by the words around its first mention."""
    words = target.split()
    if not 1 < len(words) < 4 or not all(word.isalpha() and word.istitle() for word in words):
        return False
    at = max(0, text.find(target))
    return NAME in redact(target, text[max(0, at - _AROUND) : at + _AROUND])


def _is_programme(name: str, programmes: Collection[str]) -> bool:
    key = name_key(name)
    return bool(key and (key.core in programmes or is_umbrella(key.core)))


def first_told(extractions: Iterable[Titled]) -> FirstTold:
    """The document that told it first; an undated one only where there is no other."""
    return min(_first_told(each) for each in extractions)


def _first_told(extraction: Titled) -> FirstTold:
    published = known_published(extraction.document)
    return published is None, published.isoformat() if published else "", extraction.document.id
