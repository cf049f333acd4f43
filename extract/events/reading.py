"""What a document offers to its acts: periods, places, figures and agencies, by field and place in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from extract.events.pattern import Words
from extract.mentions.agencies import find_agencies
from extract.mentions.figures import find_figures
from extract.mentions.places import find_places
from extract.mentions.times import Period, find_times, periods
from extract.model.mention import AgencyMention, FigureMention, PlaceMention, TimexType
from extract.model.text import Document, Field, Sentence, SentenceRole, Span
from extract.text.lower import lowered


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
        return Mentions(
            _inside(self.periods, span),
            _inside(self.places, span),
            _inside(self.figures, span),
            _inside(self.agencies, span),
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its sentences and the mentions of both fields."""

    document: Document
    sentences: tuple[Sentence, ...]
    title: Mentions
    text: Mentions
    title_words: Words
    text_words: Words

    def of(self, sentence: Sentence) -> Mentions:
        """The mentions of one sentence."""
        return self.field(sentence.field).within(sentence.span)

    def field(self, name: Field) -> Mentions:
        """The mentions of one field."""
        return self.title if name == "title" else self.text

    def is_headline(self, sentence: Sentence) -> bool:
        """Whether it is the title or a heading above the first sentence of the text."""
        if sentence.role == SentenceRole.HEADING:
            body = (each.span.start for each in self.sentences if each.role == SentenceRole.BODY)
            return sentence.span.start < next(body, 0)
        return sentence.role == SentenceRole.TITLE

    def words(self, sentence: Sentence) -> Words:
        """The words of a sentence, as told and in lower case."""
        field = self.title_words if sentence.field == "title" else self.text_words
        return field.part(sentence.span.start, sentence.span.end)


def read(document: Document, sentences: tuple[Sentence, ...]) -> Reading:
    """Find every mention of a document once; times are resolved against its publication date."""
    return Reading(
        document=document,
        sentences=sentences,
        title=_mentions(document, "title"),
        text=_mentions(document, "text"),
        title_words=Words(document.title, lowered(document.title)),
        text_words=Words(document.text, lowered(document.text)),
    )


def _mentions(document: Document, field: Field) -> Mentions:
    words = document.field(field)
    if not words:
        return Mentions((), (), (), ())
    times = find_times(words, document.published)
    days = [time.span for time in times if time.type == TimexType.DATE]
    # "On 6 May 2024 officers": the year counts no officers.
    figures = tuple(figure for figure in find_figures(words) if not _touches_any(figure.span, days))
    return Mentions(periods(times, words), find_places(words), figures, find_agencies(words))


def _touches_any(span: Span, others: list[Span]) -> bool:
    at = bisect_left(others, span.end, key=lambda other: other.start)
    return at > 0 and others[at - 1].touches(span)


def _inside(mentions: Sequence[T], span: Span) -> tuple[T, ...]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return tuple(mention for mention in mentions[first:last] if mention.span.end <= span.end)
