"""What a document offers to its acts: periods, places, figures and agencies, by field and place in it."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from extract.events.wording import Wording
from extract.mentions.anchor import Times
from extract.mentions.figures import figures_in
from extract.mentions.named import find_named
from extract.mentions.overlap import touched
from extract.mentions.times import Period, periods
from extract.model.mention import AgencyMention, FigureMention, PlaceMention, PlaceRole, TimeMention, TimexType
from extract.model.quick import quick
from extract.model.text import Document, Field, Sentence, SentenceRole, Span
from extract.text.pattern import Words

_BACK = 8  # sentences in which "the four countries" were named
_SEVERAL = 2
_GROUNDS = frozenset({PlaceRole.PLACE, PlaceRole.PARTICIPANT, PlaceRole.JURISDICTION})


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_Spanned)


@quick
@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of one field or sentence, each tuple in the order of the text."""

    periods: tuple[Period, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    agencies: tuple[AgencyMention, ...] = ()


class FieldReading:
    """What one field of a document offers: its places and agencies, and what belongs to acts. An article without any is
    never looked through for figures and periods."""

    def __init__(self, words: Words, times: tuple[TimeMention, ...]) -> None:
        self._words = words
        self._times = times
        self.named = find_named(words.told)
        self.places, self.agencies = self.named.places, self.named.agencies

    def within(self, span: Span) -> Mentions:
        """The mentions that lie inside `span`."""
        return self._cuts.within(span)

    @cached_property
    def _cuts(self) -> "_Cuts":
        days = [(time.span.start, time.span.end) for time in self._times if time.type == TimexType.DATE]
        # "On 6 May 2024 officers": the year counts no officers.
        figures = tuple(each for each in figures_in(self._words) if not touched(days, each.span.start, each.span.end))
        return _Cuts(Mentions(periods(self._times, self._words.told), self.places, figures, self.agencies))


class Reading:
    """A document with its sentences and the mentions of both fields; what belongs to a sentence is looked up once."""

    def __init__(self, wording: Wording, fields: Mapping[Field, FieldReading]) -> None:
        self.wording = wording
        self.document = wording.document
        self.sentences = wording.sentences
        self.title, self.text = fields["title"], fields["text"]
        self.named = {name: field.named for name, field in fields.items()}
        self._fields = fields
        self._of: dict[tuple[Field, int], Mentions] = {}

    def of(self, sentence: Sentence) -> Mentions:
        """The mentions of one sentence."""
        key = sentence.field, sentence.span.start
        if key not in self._of:
            self._of[key] = self._fields[sentence.field].within(sentence.span)
        return self._of[key]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before this one in its paragraph."""
        at = self._at[sentence.field, sentence.span.start]
        found = self.sentences[at - 1] if at else None
        same = found and (found.field, found.paragraph) == (sentence.field, sentence.paragraph)
        return found if same else None

    def paragraph_start(self, sentence: Sentence) -> Sentence:
        """The first sentence of its paragraph."""
        while found := self.before(sentence):
            sentence = found
        return sentence

    def only_state(self, home: str | None) -> str | None:
        """The state that the article tells of alone, more than once or as that of its authority (`home`); None if it
        names another. Where somebody comes from says nothing."""
        states, told_often = self._states
        if home is not None and self.document.source is not None and states <= {home}:
            return home
        return next(iter(states)) if told_often and len(states) == 1 else None

    def states_before(self, sentence: Sentence, number: float | None) -> tuple[str, ...]:
        """The states of the nearest sentence before this one that names so many, alpha-3, sorted; two or more if the
        number is not told. Where somebody comes from says nothing."""
        at = self._at[sentence.field, sentence.span.start]
        for other in reversed(self.sentences[max(0, at - _BACK) : at]):
            told = {place.country for place in self.of(other).places if place.role in _GROUNDS and place.country}
            if len(told) == number or (number is None and len(told) >= _SEVERAL):
                return tuple(sorted(told))
        return ()

    @cached_property
    def _states(self) -> tuple[frozenset[str], bool]:
        """The states that the article tells of, and whether its places are more than one."""
        places = [place for place in (*self.title.places, *self.text.places) if place.country]
        grounds = [place for place in places if place.role in (PlaceRole.PLACE, PlaceRole.JURISDICTION)]
        states = {place.country or "" for place in places if place.role != PlaceRole.NATIONALITY}
        return frozenset(states), len(grounds) > 1

    @cached_property
    def _at(self) -> dict[tuple[Field, int], int]:
        return {(each.field, each.span.start): at for at, each in enumerate(self.sentences)}

    def words(self, sentence: Sentence) -> Words:
        """The words of a sentence, as told and in lower case."""
        return self.wording.of(sentence)

    def is_headline(self, sentence: Sentence) -> bool:
        """Whether it is the title or a heading above the first sentence of the text."""
        if sentence.role == SentenceRole.HEADING:
            return sentence.span.start < self._first_words
        return sentence.role == SentenceRole.TITLE

    @cached_property
    def _first_words(self) -> int:
        return next((each.span.start for each in self.sentences if each.role == SentenceRole.BODY), 0)


class _Cuts:
    """Where the mentions of a field begin, to cut out those of a sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._periods = [each.span.start for each in mentions.periods]
        self._places = [each.span.start for each in mentions.places]
        self._figures = [each.span.start for each in mentions.figures]
        self._agencies = [each.span.start for each in mentions.agencies]

    def within(self, span: Span) -> Mentions:
        """Those that lie inside `span`."""
        return Mentions(
            _inside(self._mentions.periods, self._periods, span),
            _inside(self._mentions.places, self._places, span),
            _inside(self._mentions.figures, self._figures, span),
            _inside(self._mentions.agencies, self._agencies, span),
        )


def _inside(mentions: tuple[T, ...], starts: list[int], span: Span) -> tuple[T, ...]:
    found = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    # Mentions of one kind share no character, so only the last can reach over the end.
    return found[:-1] if found and found[-1].span.end > span.end else found


def read(document: Document, sentences: tuple[Sentence, ...], times: Times) -> Reading:
    """Find every mention of a document once; its `times` are resolved against its publication date."""
    wording = Wording(document, sentences)
    return Reading(wording, {field: FieldReading(wording.field(field), found) for field, found in times.items()})
