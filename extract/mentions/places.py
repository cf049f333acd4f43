"""Places: words to states. What a name means is decided by the words around it, then by the rest of the text."""

from extract.mentions.gazetteer import gazetteer
from extract.mentions.meaning import Candidate, settle
from extract.mentions.people import begins_sentence, cues, is_person, word_after, word_before
from extract.model.mention import PlaceHow, PlaceMention
from extract.model.text import Span

_LARGE = 1_000  # thousand inhabitants: mostly the place, whatever else it names


def find_places(text: str) -> tuple[PlaceMention, ...]:
    """Countries, demonyms, regions and cities in the text, in order; give it the whole text, for the text decides."""
    tables = gazetteer()
    candidates = []
    for start, end, key in tables.find(text):
        name = tables.name(key)
        if name.readings:
            candidates.append(Candidate(start, end, key, name))
    _mark_persons(text, candidates)
    settle(text, candidates)
    mentions = []
    for each in candidates:
        if not each.person and (each.sure or _plausible(text, each)):
            span = Span(each.start, each.end)
            states = each.name.states
            if each.country or len(states) > 1:
                mentions.append(PlaceMention(span, span.of(text), each.how, each.country, states))
    return tuple(mentions)


def _mark_persons(text: str, candidates: list[Candidate]) -> None:
    """A surname met with its given name is a person's wherever it stands, unless "in" or the like precedes it."""
    surnames = set()
    for each in candidates:
        how = each.name.readings[0].how
        if how == PlaceHow.DEMONYM:
            continue
        firmly = how == PlaceHow.COUNTRY or max(reading.weight for reading in each.name.readings) >= _LARGE
        if is_person(text, each.start, each.end, firmly):
            each.person = True
            surnames.add(each.key)
    for each in candidates:
        if each.key in surnames and not each.person and word_before(text, each.start) not in cues().locatives:
            each.person = each.name.readings[0].how == PlaceHow.CITY or bool(each.name.also)


def _plausible(text: str, each: Candidate) -> bool:
    name = each.name
    if name.needs_comma:
        return False
    how = name.readings[0].how
    before = word_before(text, each.start)
    if how == PlaceHow.DEMONYM:
        return not _language(text, each, before)
    if how == PlaceHow.COUNTRY:
        return True
    weight = max(reading.weight for reading in name.readings)
    if name.also == "word":
        return before in cues().locatives and weight >= 50 and not begins_sentence(text, each.start)
    if name.also == "surname":
        return before in cues().locatives or weight >= _LARGE
    return True


def _language(text: str, each: Candidate, before: str) -> bool:
    """"in English.", "speaks French and": the language and nobody's."""
    if each.key not in cues().languages or before.lower() in ("the", "a", "an", "two", "three", "many"):
        return False
    after = word_after(text, each.end)
    if before in ("speaks", "speak", "spoke", "speaking", "in", "fluent", "learning", "studying", "into"):
        return not after or after in ("and", "or", "language", "is", "as", "but")
    return after in ("language", "speakers", "speaker", "speaking", "translation", "as", "is", "will", "has", "was")
