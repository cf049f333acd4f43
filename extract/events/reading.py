"""What a document offers to its acts: periods, places, figures and agencies, by field and place in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from extract.mentions.agencies import find_agencies
from extract.mentions.figures import find_figures
from extract.mentions.places import find_places
from extract.mentions.times import Period, find_times, periods
from extract.model.mention import AgencyMention, FigureMention, PlaceMention
from extract.model.text import Document, Field, Sentence, Span


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of one field, each tuple in the order of the text."""

    periods: tuple[Period, ...]
    places: tuple[PlaceMention, ...]
    figures: tuple[FigureMention, ...]
    agencies: tuple[AgencyMention, ...]

    def within(self, span: Span) -> "Mentions":
        """Those that lie inside `span`."""
        return Mentions(*(_inside(each, span) for each in (self.periods, self.places, self.figures, self.agencies)))


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its sentences and the mentions of both fields."""

    document: Document
    sentences: tuple[Sentence, ...]
    title: Mentions
    text: Mentions

    def of(self, sentence: Sentence) -> Mentions:
        """The mentions of one sentence."""
        return self.field(sentence.field).within(sentence.span)

    def field(self, name: Field) -> Mentions:
        """The mentions of one field."""
        return self.title if name == "title" else self.text

    def words(self, sentence: Sentence) -> str:
        """The very words of a sentence."""
        return sentence.span.of(self.document.field(sentence.field))


def read(document: Document, sentences: tuple[Sentence, ...]) -> Reading:
    """Find every mention of a document once; times are resolved against its publication date."""
    return Reading(document, sentences, _mentions(document, "title"), _mentions(document, "text"))


def _mentions(document: Document, field: Field) -> Mentions:
    words = document.field(field)
    if not words:
        return Mentions((), (), (), ())
    times = periods(find_times(words, document.published), words)
    return Mentions(times, find_places(words), find_figures(words), find_agencies(words))


def _inside(mentions: Sequence[T], span: Span) -> tuple[T, ...]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return tuple(mention for mention in mentions[first:last] if mention.span.end <= span.end)
