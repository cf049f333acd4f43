"""What a document offers to its acts: periods, places, figures and agencies, by field and place in it."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from extract.events.wording import Wording
from extract.mentions.anchor import Times
from extract.mentions.figures import figures_in
from extract.mentions.named import find_named
from extract.mentions.overlap import touched
from extract.mentions.times import Period, periods
from extract.model.mention import AgencyMention, FigureMention, PlaceMention, PlaceRole, TimeMention, TimexType
from extract.model.text import Document, Field, Sentence, SentenceRole, Span
from extract.text.pattern import Words

_BACK = 8  # sentences in which "the four countries" were named
_SEVERAL = 2
_SETTLED = 3
_MOSTLY = 3
_GROUNDS = frozenset({PlaceRole.PLACE, PlaceRole.PARTICIPANT, PlaceRole.JURISDICTION})


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_Spanned)


class _Row(Generic[T]):
    """The mentions of one kind in a field, in the order of the text."""

    def __init__(self, mentions: tuple[T, ...]) -> None:
        self._mentions = mentions
        self._starts = [each.span.start for each in mentions]

    def inside(self, span: Span) -> tuple[T, ...]:
        """Those that lie inside `span`."""
        found = self._mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        # Mentions of one kind share no character, so only the last can reach over the end.
        return found[:-1] if found and found[-1].span.end > span.end else found


class FieldReading:
    """What one field of a document offers: its places and agencies, and what belongs to acts. An article without any is
    never looked through for periods, and a sentence that no act asks for never for figures."""

    def __init__(self, words: Words, times: tuple[TimeMention, ...]) -> None:
        self._words = words
        self._times = times
        self.named = find_named(words.told)
        self.places, self.agencies = self.named.places, self.named.agencies

    @cached_property
    def row_of_periods(self) -> _Row[Period]:
        """The periods of the field."""
        return _Row(periods(self._times, self._words.told))

    @cached_property
    def row_of_places(self) -> _Row[PlaceMention]:
        """The places of the field."""
        return _Row(self.places)

    @cached_property
    def row_of_agencies(self) -> _Row[AgencyMention]:
        """The agencies of the field."""
        return _Row(self.agencies)

    @cached_property
    def _days(self) -> list[tuple[int, int]]:
        return [(time.span.start, time.span.end) for time in self._times if time.type == TimexType.DATE]

    def figures(self, span: Span) -> tuple[FigureMention, ...]:
        """The figures that lie inside `span`, in order."""
        start, end = span.start, span.end
        return tuple(
            figure
            for figure in figures_in(self._words, start, end)
            if start <= figure.span.start
            and figure.span.end <= end
            # "On 6 May 2024 officers": the year counts no officers.
            and not touched(self._days, figure.span.start, figure.span.end)
        )


class Mentions:
    """The mentions of one sentence, each kind in the order of the text; looked up when it is first asked for."""

    def __init__(self, field: FieldReading, span: Span) -> None:
        self._field = field
        self._span = span

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """When something was."""
        return self._field.row_of_periods.inside(self._span)

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """States, regions and towns."""
        return self._field.row_of_places.inside(self._span)

    @cached_property
    def figures(self) -> tuple[FigureMention, ...]:
        """Numbers of people and things."""
        return self._field.figures(self._span)

    @cached_property
    def agencies(self) -> tuple[AgencyMention, ...]:
        """Police, courts and offices."""
        return self._field.row_of_agencies.inside(self._span)


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
            self._of[key] = Mentions(self._fields[sentence.field], sentence.span)
        return self._of[key]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before this one in its paragraph."""
        at = self._at[sentence.field, sentence.span.start]
        found = self.sentences[at - 1] if at else None
        same = found and (found.field, found.paragraph) == (sentence.field, sentence.paragraph)
        return found if same else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence after this one in its paragraph."""
        at = self._at[sentence.field, sentence.span.start] + 1
        found = self.sentences[at] if at < len(self.sentences) else None
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

    def mostly(self, home: str | None) -> str | None:
        """The state that published the article (`home`), if nearly all of its places are there."""
        if home is None:
            return None
        here, away = self._here(home)
        return home if here >= _SETTLED and here >= _MOSTLY * away else None

    def _here(self, home: str) -> tuple[int, int]:
        places = [place for place in (*self.title.places, *self.text.places) if place.country]
        grounds = [place.country for place in places if place.role in (PlaceRole.PLACE, PlaceRole.JURISDICTION)]
        here = sum(country == home for country in grounds)
        return here, len(grounds) - here

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


def read(document: Document, sentences: tuple[Sentence, ...], times: Times) -> Reading:
    """Find every mention of a document once; its `times` are resolved against its publication date."""
    wording = Wording(document, sentences)
    return Reading(wording, {field: FieldReading(wording.field(field), found) for field, found in times.items()})
