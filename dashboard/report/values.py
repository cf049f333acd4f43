"""The values that the templates of a report see."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

Evidence = Literal["safe", "full", "none"]
MOST_QUOTES = 3
LONGEST_QUOTE = 700  # letters


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the operation. `number` is what the text refers to it by, 0 where there is only one.

    `url` is there only where it is http or https. `note` is on the wording of the title. `copy` says of which other
    source it repeats the text.
    """

    number: int
    id: str
    name: str
    title: str
    published: str
    url: str | None
    claims: tuple[str, ...]
    note: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that an event rests on; `words` is None where it is not shown.

    `numbers` counts the event's figures that stand in it.
    """

    source: Source
    place: str
    words: str | None
    folded: bool
    note: str | None
    numbers: int = 0

    @property
    def brief(self) -> str:
        """The words on a page: what is no sentence but a whole table in one line is cut."""
        words = self.words or ""
        return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


@dataclass(frozen=True, slots=True)
class Dating:
    """How a date is known and who says so; `date` is "" where it is the event's own."""

    date: str
    basis: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in words and its sources; `others` are further values of the same thing."""

    value: str
    noun: str
    sources: tuple[Source, ...]
    others: tuple[tuple[str, tuple[Source, ...]], ...] = ()
    differs: bool = False


@dataclass(frozen=True, slots=True)
class EventView:
    """One row of the events table; `place` ends the ids of its mark and its row.

    `corrected` says that a person changed something; `quoted` are a person's words that stand in no source.
    """

    place: str
    type: str
    name: str
    icon: Markup
    date: str
    datings: tuple[Dating, ...]
    amounts: tuple[Amount, ...]
    states: str
    agencies: str
    planned: bool
    other: bool
    differs: bool
    corrected: bool
    quoted: tuple[str, ...]
    quotes: tuple[Quote, ...]

    @property
    def told(self) -> tuple[Quote, ...]:
        """The sentences to show: one of each source first, those with the most of the event's numbers."""
        return _telling(self.quotes, MOST_QUOTES)

    @property
    def further(self) -> tuple[tuple[Source, tuple[str, ...]], ...]:
        """Where else the event is told: places by source."""
        left = [quote for quote in self.quotes if quote not in self.told]
        sources = dict.fromkeys(quote.source for quote in left)
        return tuple((source, tuple(quote.place for quote in left if quote.source == source)) for source in sources)


def _telling(quotes: tuple[Quote, ...], most: int) -> tuple[Quote, ...]:
    """The `most` quotes to show, in their own order."""
    ranked = sorted(enumerate(quotes), key=lambda pair: (-pair[1].numbers, pair[0]))
    seen: dict[Source, int] = {}
    order = []
    for number, quote in ranked:
        seen[quote.source] = seen.get(quote.source, 0) + 1
        order.append((seen[quote.source], number))
    chosen = {number for _, number in sorted(order)[:most]}
    return tuple(quote for number, quote in enumerate(quotes) if number in chosen)


@dataclass(frozen=True, slots=True)
class StateView:
    """One row of the states table."""

    name: str
    role: str
    group: str
    events: tuple[EventView, ...]
    amounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyView:
    """An agency and the events that name it; none where only the operation as a whole does."""

    name: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What sources say differently, side by side; `event` is None where it is about the operation or a document.

    `decided` is what a person made of it, "" where nobody decided; the claims stay side by side.
    """

    about: str
    kind: str
    claims: tuple[tuple[str, tuple[Source, ...]], ...]
    note: str
    event: EventView | None
    decided: str = ""
