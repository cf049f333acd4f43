"""How far an argument is from a trigger: the characters between them, more across a clause boundary or a trigger."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.events.match import Trigger
from extract.events.pattern import Words
from extract.events.reading import Mentions, Reading
from extract.events.rules import clause_rules
from extract.model.text import Sentence, Span

CLAUSE = 60  # what it costs to cross a clause boundary, in characters
TRIGGER = 30  # and another trigger
TOO_FAR = 260


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its triggers and mentions: what every strategy looks at."""

    sentence: Sentence
    words: Words
    triggers: tuple[Trigger, ...]
    mentions: Mentions
    boundaries: tuple[int, ...]
    reading: Reading

    def at(self, span: Span) -> Words:
        """The words of a span."""
        offset = self.sentence.span.start
        return self.words.part(span.start - offset, span.end - offset)

    def before(self, span: Span, characters: int = 60) -> Words:
        """The words of the sentence right before `span`."""
        at = span.start - self.sentence.span.start
        return self.words.part(max(0, at - characters), at)

    def between(self, first: Span, second: Span) -> Words:
        """The words between two spans, none if they overlap."""
        low, high = (first.end, second.start) if first.start <= second.start else (second.end, first.start)
        return self.at(Span(low, max(low, high)))

    def cost(self, trigger: Trigger, argument: Span) -> int:
        """What it costs `trigger` to reach `argument`, in characters."""
        one, other = trigger.span, argument
        low, high = (one.end, other.start) if one.start <= other.start else (other.end, one.start)
        clauses = sum(low <= boundary < high for boundary in self.boundaries)
        triggers = sum(low <= each.span.start and each.span.end <= high for each in self.triggers)
        return max(0, high - low) + CLAUSE * clauses + TRIGGER * triggers

    def clause(self, trigger: Trigger) -> Span:
        """The clause that the trigger stands in."""
        start = max((edge for edge in self.boundaries if edge <= trigger.span.start), default=self.sentence.span.start)
        end = min((edge for edge in self.boundaries if edge >= trigger.span.end), default=self.sentence.span.end)
        return Span(start, end)


def scene(sentence: Sentence, triggers: Sequence[Trigger], reading: Reading) -> Scene:
    """What there is to see in one sentence."""
    words = reading.words(sentence)
    edges = tuple(start + sentence.span.start for start, _ in clause_rules().boundary.spans(words))
    return Scene(sentence, words, tuple(triggers), reading.of(sentence), edges, reading)
