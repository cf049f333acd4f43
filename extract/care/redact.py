"""What may be shown of a source: no victims, suspects or convicted people by name, and no way to a platform.

`mask` runs when a document is read; what it hides is stored nowhere. The rest runs when words are shown, so that
`--names` can show what is public in the source: `shown` for one sentence, `redact` for a text of its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote, urlsplit

from extract.care.addresses import mask, mask_text
from extract.care.beside import introductions, title_words
from extract.care.domains import defang, defanged
from extract.care.persons import find_persons
from extract.care.rules import MASKED, rules
from extract.model.text import Document, Field, Span

__all__ = [
    "Masking",
    "defang",
    "defanged",
    "mask",
    "mask_text",
    "masked",
    "maskings",
    "redact",
    "shown",
    "shown_address",
    "shown_id",
    "shown_title",
]

NAME = "[name]"
ALIAS = "[alias]"
# Between title and text while names are looked for: ends a clause, and no name runs over it.
_BETWEEN = "\n\n"
_NO_LETTERS = re.compile(r"[\W\d_]+")
# How many places of a text that may introduce a name of its title are looked at, and how many characters beside each.
_MOST_PLACES = 6
_BESIDE = 150


@dataclass(frozen=True, slots=True, order=True)
class Masking:
    """Characters of a text that are not shown, and the words that stand there instead."""

    span: Span
    becomes: str


@lru_cache(maxsize=512)
def maskings(text: str) -> tuple[Masking, ...]:
    """Everything to be masked in a text: names, names used online, ages, addresses; sorted, none overlapping.

    >>> [each.becomes for each in maskings("Ann Sample, 30, was arrested.")]
    ['[name]', ', [age]']
    """
    persons = find_persons(text)
    found = [Masking(span, NAME) for span in persons.names] + [Masking(span, ALIAS) for span in persons.aliases]
    hidden = list(text)
    for each in found:
        hidden[each.span.start : each.span.end] = MASKED * (each.span.end - each.span.start)
    without = "".join(hidden)
    taken = [each.span for each in found]
    for detail in rules().details:
        for hit in detail.pattern.finditer(without) if detail.hint.search(without) else ():
            span = Span(*hit.span())
            if not any(span.touches(other) for other in taken):
                found.append(Masking(span, hit.expand(detail.becomes)))
                taken.append(span)
    return tuple(sorted(found))


def masked(text: str, hidden: tuple[Masking, ...], within: Span | None = None) -> str:
    """The words of `within` (default: all) with the masks in place.

    >>> masked("Ann Sample, 30, fled.", maskings("Ann Sample, 30, fled."), Span(0, 14))
    '[name], [age]'
    """
    within = within or Span(0, len(text))
    pieces, at = [], within.start
    for each in hidden:
        if each.span.touches(within):
            pieces += [text[at : max(at, each.span.start)], each.becomes]
            at = max(at, each.span.end)
    return "".join([*pieces, text[at : within.end]])


def redact(text: str, context: str = "") -> str:
    """A text without persons. `context` is the rest of its document: who is named there is known here too.

    >>> redact("Sample fled.", "Ann Sample, 30, was arrested.")
    '[name] fled.'
    """
    if not context:
        return masked(text, maskings(text))
    whole = text + _BETWEEN + context
    return masked(whole, maskings(whole), Span(0, len(text)))


def shown(document: Document, field: Field, span: Span, *, names: bool = False) -> str:
    """The words of a span as they may be shown: persons masked unless `names`, platforms defanged, addresses out.

    White space is folded to single spaces: what was masked at reading keeps its length by padding.
    """
    if names:
        words = span.of(document.field(field))
    else:
        # Title and text are looked at together: a headline gives the surname, the text says who that is.
        start = 0 if field == "title" else len(document.title) + len(_BETWEEN)
        whole = document.title + _BETWEEN + document.text
        words = masked(whole, maskings(whole), Span(start + span.start, start + span.end))
    return _tidy(words)


def shown_title(document: Document, *, names: bool = False) -> str:
    """The title as it may be shown. Of the text only what stands around the words of the title is looked at.

    >>> shown_title(Document("a", "Muster jailed", "Karl Muster, 40, was sentenced on Friday."))
    '[name] jailed'
    """
    title = document.title
    if not names:
        title = redact(title, _around(document.text, title_words(title)))
    return _tidy(title)


def shown_address(document: Document, *, names: bool = False) -> str | None:
    """The address of a source as it may be shown: of one that names a person nothing but the site is left.

    >>> shown_address(Document("a", "", "Karl Muster, 40, was jailed.", url="https://post.example/news/karl-muster-jailed"))
    'https://post.example/'
    """
    if document.url is None or names:
        return document.url
    parts = urlsplit(document.url)
    tail = unquote(document.url.partition(parts.netloc)[2] if parts.netloc else document.url)
    return f"{parts.scheme}://{parts.netloc}/" if _named_in(tail, document) else document.url


def shown_id(document: Document, *, names: bool = False) -> str:
    """The name of a file or record as it may be shown: files are often called after persons.

    >>> shown_id(Document("muster-jailed-2", "", "Karl Muster, 40, was jailed."))
    '[name] Jailed'
    """
    return document.id if names else _named_in(document.id, document) or document.id


def _named_in(words: str, document: Document) -> str:
    """What is no title and names a person all the same, as a title with masks; "" where it names nobody."""
    # Words of an address and of a file's name mostly have no capitals, by which names are known.
    titled = " ".join(word[0].upper() + word[1:] for word in _NO_LETTERS.split(words) if word)
    context = document.title + _BETWEEN + document.text
    hidden = redact(titled, _around(context, title_words(titled)))
    return hidden if hidden != titled else ""


def _around(text: str, words: Iterable[str]) -> str:
    """Where a text introduces one of these words as a person's name, with what stands beside it."""
    spans = (span for word in words for span in islice(introductions(text, word), _MOST_PLACES))
    return _BETWEEN.join(text[max(0, span.start - _BESIDE) : span.end + _BESIDE] for span in sorted(spans))


def _tidy(words: str) -> str:
    words = re.sub(r"[ \t]{2,}", " ", defanged(mask_text(words)))
    return re.sub(r"(?<=\]) (?=[.,;:!?)])", "", words)
