"""What a document offers for finding its siblings: names, targets, numbers, days, states, words.

A profile may also stand for several documents (`Profile.joined`): what a cluster says together.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b

from extract.mentions.places import find_places
from extract.model.event import PHASE_OF, Event, EventType, Extraction, Link, Phase, Realis
from extract.model.quick import quick
from extract.model.text import Document, PublishedBasis
from extract.operations.heading import heading
from extract.operations.number import FigureKey, Month, figure_keys
from extract.operations.words import (
    NameKey,
    brands,
    fold,
    is_umbrella,
    name_key,
    runs_every_year,
    spoken_word,
    target_key,
    title_words,
    tongue,
)
from extract.text.copies import packed, pieces_of

Days = tuple[int, int]  # ordinals: subtracting dates takes several times as long

_BEFORE_NAMES = "operation"
_LEAD = 600  # characters of the text that tell what it is about
_WEEK = 7
_WHOLE = 200  # characters from which a text is an article
_SHORT = 40  # characters from which a text is one together with its title
_PRECISE = timedelta(days=62)  # a dating longer than two months tells nothing of who was there
# Capitalised words inside a sentence: persons, towns, firms. Compared within one run, kept nowhere.
_LEAD_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_PROPER = re.compile(r"[A-Z][^\W\d_]{3,}")
# "BERLIN (Wire) - ": the place that a report is from stands in capitals before it.
_DATELINE = re.compile(r"\A[A-Z][A-Z.,'/ -]{1,40}[^\n]{0,40}?(?: [-–—]|\()")
_INSIDE = frozenset("abcdefghijklmnopqrstuvwxyz,;")  # a space after one of these is no beginning of a sentence


@quick
@dataclass(frozen=True, slots=True)
class Profile:
    """One document, or one cluster of documents, for comparing.

    `days` are the days (ordinals) it was published or tells of, each as a closed interval of at most two months,
    `months` those around them, so that the last day of one meets the first of the next; `published` leaves inferred
    dates out, so that a second run decides as the first. `justice` says that most of what it tells is charge, trial or
    sentence: the later phases of a case. `headline` and `lead` hold the capitalised words of title and first lines,
    and two and three of them in a row, folded and without spaces; `spoken` its own names and targets as they would
    stand there in another document; `main` the targets that its own headline names. `brands` are words spelt as only
    names are, `proper` other capitalised words, `tongues` the languages of the word "operation" in its names. `texts`
    is a digest of the text, by which one that came twice is known, `pieces` (packed) by which a copy that was
    changed a little is.
    """

    ids: tuple[str, ...]
    names: frozenset[NameKey] = frozenset()
    programmes: frozenset[NameKey] = frozenset()
    targets: frozenset[str] = frozenset()
    figures: frozenset[FigureKey] = frozenset()
    published: tuple[date, ...] = ()
    days: tuple[Days, ...] = ()
    months: frozenset[Month] = frozenset()
    states: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    headline: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    tongues: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()
    brands: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    pieces: str = ""
    justice: bool = False

    @property
    def cores(self) -> frozenset[str]:
        """The names without their editions."""
        return _cores(self.names) if self.names else frozenset()

    @classmethod
    def joined(cls, first: "Profile", second: "Profile") -> "Profile":
        """What two clusters say together; the order does not matter."""
        return cls(
            ids=tuple(sorted({*first.ids, *second.ids})),
            names=first.names | second.names,
            programmes=first.programmes | second.programmes,
            targets=first.targets | second.targets,
            figures=first.figures | second.figures,
            published=tuple(sorted({*first.published, *second.published})),
            days=tuple(sorted({*first.days, *second.days})),
            months=first.months | second.months,
            states=first.states | second.states,
            agencies=first.agencies | second.agencies,
            title=first.title | second.title,
            proper=first.proper | second.proper,
            tongues=first.tongues | second.tongues,
            spoken=first.spoken | second.spoken,
            main=first.main | second.main,
            brands=first.brands | second.brands,
            texts=first.texts | second.texts,
            justice=first.justice and second.justice,
        )


def profile(extraction: Extraction) -> Profile:
    """The profile of one document: only what it tells of its own operation, nothing of its background."""
    document, traits = extraction.document, extraction.operation
    own = [event for event in extraction.events if event.link == Link.THIS]
    keys = {key for name in traits.names if (key := name_key(name))}
    programmes = {key for key in keys if is_umbrella(key.core)} | _yearly(extraction)
    targets = {target for name in traits.target if (target := target_key(name)) and not _ordinary(name, document.text)}
    title = heading(document)
    headline = _capitalised(title)
    published = known_published(document)
    days = _days(own, published)
    return Profile(
        ids=(document.id,),
        names=frozenset(keys - programmes),
        programmes=frozenset(programmes),
        targets=frozenset(targets),
        figures=frozenset(key for event in own for figure in event.figures for key in figure_keys(figure)),
        published=(published,) if published else (),
        days=tuple(sorted(days)),
        months=frozenset(_months(days)),
        states=frozenset({*traits.lead, *traits.participants, *(state for event in own for state in event.where)}),
        agencies=frozenset({*traits.agencies, *(name for event in own for name in event.agencies)}),
        title=title_words(_without_places(title)) - _words_of(traits.names),
        proper=frozenset(_proper(document.text)),
        headline=headline,
        main=frozenset(targets & headline),
        brands=brands(f"{'' if title.isupper() else title}\n{_DATELINE.sub('', document.text, count=1)}"),
        lead=_capitalised(document.text[:_LEAD]),
        tongues=frozenset(found for name in traits.names if (found := tongue(name))),
        spoken=frozenset({*(targets & headline or targets), *(spoken("name", key.core) for key in keys - programmes)}),
        texts=_digest(document),
        pieces=packed(pieces_of(document.text)),
        justice=_mostly_justice(own),
    )


def _digest(document: Document) -> frozenset[str]:
    """What a text is told by, whatever its line breaks; a few words ("Read more with a subscription") stand under many
    titles, and very few are none that only one article may have."""
    words = " ".join(document.text.split())
    if len(words) < _SHORT:
        return frozenset()
    told = words if len(words) >= _WHOLE else f"{document.title}\n{words}"
    return frozenset([blake2b(told.encode(errors="surrogatepass"), digest_size=8).hexdigest()])


def _yearly(extraction: Extraction) -> set[NameKey]:
    """The names that the document itself tells of as a standing programme."""
    text = f"{extraction.document.title}\n{extraction.document.text}"
    yearly = (name for name in extraction.operation.names if runs_every_year(name, text))
    return {key for name in yearly if (key := name_key(name))}


def _words_of(names: Iterable[str]) -> frozenset[str]:
    """The words of code names: they count as names, and those of a programme not at all."""
    return frozenset().union(*(title_words(name) for name in names))


def _ordinary(name: str, text: str) -> bool:
    """Whether every word of a supposed target mostly stands in small letters in the text, as no name does."""
    words_of = name.split()
    if not all(word.isalpha() and not word.islower() for word in words_of):
        return False
    return all(_times(word.lower(), text) >= max(1, _times(word, text)) for word in words_of)


def _without_places(title: str) -> str:
    """A title without states, towns and agencies: many cases share these."""
    for mention in reversed(find_places(title)):
        title = f"{title[: mention.span.start]} {title[mention.span.end :]}"
    return title


def _times(word: str, text: str) -> int:
    return len(re.findall(rf"\b{word}\b", text))


def known_published(document: Document) -> date | None:
    """The publication date that the document itself carries; one inferred from siblings does not count."""
    return None if document.published_basis == PublishedBasis.INFERRED else document.published


def spoken(kind: str, core: str) -> str:
    """A name or target as it would stand among the lead words; a code name only after "Operation".

    >>> spoken("name", "rescue"), spoken("target", "hydra")
    ('operationrescue', 'hydra')
    """
    return f"{_BEFORE_NAMES}{core}" if kind == "name" else core


def unspoken(word: str) -> str:
    """The core of a name from how it is `spoken`.

    >>> unspoken("operationrescue")
    'rescue'
    """
    return word.removeprefix(_BEFORE_NAMES)


@lru_cache(maxsize=65536)
def _cores(names: frozenset[NameKey]) -> frozenset[str]:
    return frozenset(name.core for name in names)


def _days(events: Iterable[Event], published: date | None) -> set[Days]:
    days = {(published.toordinal(), published.toordinal())} if published else set()
    for event in events:
        when = event.date
        if when and when.earliest and when.latest and when.latest - when.earliest <= _PRECISE:
            days.add((when.earliest.toordinal(), when.latest.toordinal()))
    return days


def _months(days: Iterable[Days]) -> set[Month]:
    edges = {day + shift for interval in days for day in interval for shift in (-_WEEK, _WEEK)}
    return {_month(day) for day in edges}


@lru_cache(maxsize=65536)
def _month(day: int) -> Month:
    found = date.fromordinal(day)
    return found.year, found.month


def _capitalised(text: str) -> frozenset[str]:
    found: set[str] = set()
    row: tuple[str, ...] = ()
    for word in _LEAD_WORD.findall(text.replace("[.]", ".")):
        if "." in word and (site := target_key(word)):
            found.add(site)
        # A word in small letters ends the row: names are capitalised, and so is "Operation" before one.
        if not (word[0].isupper() or word[0].isdigit()):
            row = ()
            continue
        row = (*row[-2:], spoken_word(word))
        found.add(row[-1])
        if len(row) > 1:
            found.add(row[-2] + row[-1])
        if len(row) > 2:
            found.add(row[0] + row[1] + row[2])
    return frozenset(found)


def _proper(text: str) -> Iterator[str]:
    """Capitalised words of four letters and more inside a sentence."""
    for found in _PROPER.finditer(text):
        start = found.start()
        if start > 1 and text[start - 1] == " " and text[start - 2] in _INSIDE:
            yield fold(found.group())


def _mostly_justice(events: list[Event]) -> bool:
    acts = [event.type for event in events if event.realis == Realis.ASSERTED and event.type != EventType.ANNOUNCEMENT]
    later = [kind for kind in acts if PHASE_OF[kind] == Phase.JUSTICE]
    return 2 * len(later) >= len(acts) > 0
