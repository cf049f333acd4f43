"""One document's events: sentences and mentions in, an `Extraction` out.

read (mentions) -> match (triggers) -> attach (acts with their arguments) -> link -> date -> assemble (events).
"""

from collections.abc import Sequence
from functools import lru_cache

from extract.events.acts import Act
from extract.events.assemble import assemble
from extract.events.attach import attach, told_date
from extract.events.borrowed import at_home, with_places
from extract.events.clauses import clause_rules
from extract.events.link import link_acts
from extract.events.lists import as_lines, with_lists
from extract.events.match import find_triggers
from extract.events.outside import date_undated
from extract.events.reading import Reading, read
from extract.events.size import size_acts
from extract.events.traits import operation_traits
from extract.mentions.agencies import find_agencies
from extract.mentions.anchor import Times, times_of
from extract.model.event import Extraction, OperationTraits
from extract.model.text import Document, Sentence
from extract.model.time import EdtfDate

_SEVERAL = 3  # states whose authorities took part besides its own


def find_events(document: Document, sentences: tuple[Sentence, ...], times: Times | None = None) -> Extraction:
    """The dated events of one document, and what it says of its operation as a whole. `times` are those of its fields,
    resolved against its publication date, if they were read before."""
    reading = read(document, sentences, times or times_of(document))
    traits = operation_traits(reading)
    acts = _acts(reading, traits)
    acts = link_acts(acts, reading, (*traits.names, *traits.target))
    dated = date_undated(with_places(acts, reading), reading)
    events = assemble((*as_lines(dated, reading), *size_acts(dated, reading)))
    return Extraction(document, traits, at_home(events, reading, _own_state(document, traits)))


def _own_state(document: Document, traits: OperationTraits) -> str | None:
    """The state of the authority that published the article, else the one that leads; None where several others take
    part, in whose states much may have been done."""
    home = home_state(document, traits) or (traits.lead[0] if len(traits.lead) == 1 else None)
    return home if len({*traits.participants} - {home}) < _SEVERAL else None


def _acts(reading: Reading, traits: OperationTraits) -> list[Act]:
    home = home_state(reading.document, traits)
    triggers = find_triggers(reading.wording)
    acts: list[Act] = []
    for own in with_lists(triggers, reading):
        acts += attach(own, reading, home, _told_before(acts, own[0].sentence, reading))
    return acts


def _told_before(acts: Sequence[Act], sentence: Sentence, reading: Reading) -> EdtfDate | None:
    """The date of the act told last in the paragraph of a sentence; the last day of all for "on the same day"."""
    beyond = False
    for act in reversed(acts):
        if not beyond and (act.sentence.field, act.sentence.paragraph) != (sentence.field, sentence.paragraph):
            if not clause_rules().same_day.holds(reading.words(sentence)):
                return None
            beyond = True
        date = told_date(act.dating, act.realis)
        if date and (date.is_day or not beyond):
            return date
    return None


def home_state(document: Document, traits: OperationTraits) -> str | None:
    """The state of the authority that published the article, where its courts sit; None for international ones and
    newspapers, unless one state alone leads."""
    if document.source is None:
        return traits.lead[0] if len(traits.lead) == 1 else None
    return _state_of(document.source)


# An archive has few sources.
@lru_cache(maxsize=256)
def _state_of(source: str) -> str | None:
    return next((agency.country for agency in find_agencies(source)), None)
