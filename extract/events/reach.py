"""How far an argument is from a trigger: the characters between them, more across a clause boundary or a trigger."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.events.clauses import clause_rules
from extract.events.match import Trigger
from extract.events.reading import Mentions, Reading
from extract.model.event import EventType
from extract.model.mention import PlaceHow, PlaceMention, PlaceRole
from extract.model.text import Sentence, Span
from extract.text.pattern import Pattern, Words

CLAUSE = 60  # what it costs to cross a clause boundary, in characters
TRIGGER = 30  # and another trigger
TOO_FAR = 260
_NEAR = 60  # characters before a span in which its preposition stands


class Scene:
    """One sentence with its triggers and mentions: what every strategy looks at. Spans are of its field."""

    def __init__(self, sentence: Sentence, triggers: Sequence[Trigger], reading: Reading) -> None:
        self.sentence = sentence
        self.reading = reading
        self.triggers = tuple(triggers)
        self.words: Words = reading.words(sentence)
        self.mentions: Mentions = reading.of(sentence)
        self.start, self.end = sentence.span.start, sentence.span.end
        # Where a clause ends and another begins.
        boundaries = [start + self.start for start, _ in clause_rules().boundary.spans(self.words)]
        self.boundaries = [edge for edge in boundaries if not self._in_list(edge)]

    def _in_list(self, edge: int) -> bool:
        """Whether it stands between two places of a list ("in Malta as well as Cyprus")."""
        places = self.mentions.places
        at = bisect_left(places, edge, key=_begin)
        if not 0 < at < len(places) or places[at - 1].span.end > edge:
            return False
        last = places[at - 1]
        if places[at].how == PlaceHow.DEMONYM and last.how != PlaceHow.DEMONYM and last.role != PlaceRole.JURISDICTION:
            return False  # "in Iași; the Irish police searched", but "UK and Irish police"
        return self.between(clause_rules().list_goes_on, last.span, places[at].span)

    def told(self, start: int, end: int) -> str:
        """The words from `start` to `end`."""
        return self.words.told[start - self.start : end - self.start]

    def holds(self, pattern: Pattern, start: int, end: int) -> bool:
        """Whether a pattern matches between two places of the field, of which only what the sentence has counts."""
        return pattern.holds(self.words, max(0, start - self.start), min(end, self.end) - self.start)

    def before(self, pattern: Pattern, span: Span, characters: int = _NEAR) -> bool:
        """Whether a pattern holds for the words of the sentence right before `span`."""
        at = span.start - self.start
        return pattern.holds(self.words, max(0, at - characters), at)

    def between(self, pattern: Pattern, first: Span, second: Span) -> bool:
        """Whether a pattern holds for the words between two spans, none if they overlap."""
        start, end = _gap(first, second)
        return pattern.holds(self.words, start - self.start, max(start, end) - self.start)

    def told_between(self, first: Span, second: Span) -> str:
        """The words between two spans, none if they overlap."""
        return self.told(*_gap(first, second))

    def cost(self, trigger: Trigger, argument: Span) -> int:
        """What it costs `trigger` to reach `argument`, in characters."""
        start, end = _gap(trigger.span, argument)
        if end <= start:
            return 0
        cost = end - start
        for boundary in self.boundaries:
            if start <= boundary < end:
                cost += CLAUSE
        for other in self.triggers:
            if start <= other.span.start and other.span.end <= end:
                cost += TRIGGER
        return cost

    def announced(self, trigger: Trigger) -> int | None:
        """Where "announced" begins in "The arrests were announced in Madrid on Friday": a day and a place behind it are
        those of the announcement. None if nothing says so."""
        end = trigger.span.end
        for other in self.triggers:
            if other.type == EventType.ANNOUNCEMENT != trigger.type and other.span.start >= end:
                told = self.between(clause_rules().was_announced, trigger.span, other.span)
                return other.span.start if told else None
        return None

    def clause(self, trigger: Trigger) -> Span:
        """The clause that the trigger stands in."""
        start, end = self.start, self.end
        for edge in self.boundaries:
            if edge <= trigger.span.start:
                start = edge
            elif edge >= trigger.span.end:
                end = edge
                break
        return Span(start, end)


def _begin(place: PlaceMention) -> int:
    return place.span.start


def _gap(first: Span, second: Span) -> tuple[int, int]:
    """Where what lies between two spans begins and ends."""
    return (first.end, second.start) if first.start <= second.start else (second.end, first.start)
