"""Places: words to states. What a name means is decided by the words around it, then by the rest of the text."""

import re

from extract.mentions.gazetteer import gazetteer
from extract.mentions.meaning import Candidate, settle
from extract.mentions.people import begins_sentence, cues, is_person, word_after, word_before
from extract.model.mention import PlaceHow, PlaceMention
from extract.model.text import Span

_ABOUT_LANGUAGE = frozenset({"in", "speak", "speaks", "spoke", "speaking", "fluent", "learning", "studying", "into", "of"})
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
    last: Candidate | None = None
    for each in candidates:
        how = each.name.readings[0].how
        if how == PlaceHow.DEMONYM:
            continue
        firmly = how == PlaceHow.COUNTRY or max(reading.weight for reading in each.name.readings) >= _LARGE
        beside = last is not None and not last.person and last.end == each.start - 1
        if not beside and is_person(text, each.start, each.end, firmly):
            each.person = True
            surnames.add(each.key)
        last = each
    for each in candidates:
        if each.key in surnames and not each.person and word_before(text, each.start) not in ("in", "near", "at", "from"):
            each.person = each.name.readings[0].how == PlaceHow.CITY or bool(each.name.also)


def _plausible(text: str, each: Candidate) -> bool:
    name = each.name
    if name.needs:
        return False
    how = name.readings[0].how
    before = word_before(text, each.start)
    if how == PlaceHow.DEMONYM:
        return not _language(text, each, before)
    if how == PlaceHow.COUNTRY:
        return True
    weight = max(reading.weight for reading in name.readings)
    if _half_of_a_name(text, each.start):
        return False
    if not name.also or word_after(text, each.end) in cues().kinds or _dateline(text, each):
        return True
    if name.also == "word":
        if begins_sentence(text, each.start):
            return weight >= 500 and text[each.end : each.end + 1] in ":,"
        return weight >= 500 or (before in cues().locatives and weight >= 50)
    enough = _LARGE if each.key in cues().surnames else 400
    return before in cues().locatives or weight >= enough or _of(text, each, before)


_DOUBLE = re.compile(r"(\w+)-\Z")
_DATELINE = re.compile(r" ?(?:\([\w .]{2,25}\)|, \w+\.? \d{1,2} ?[(–—-]|[–—]| --? )")


def _half_of_a_name(text: str, start: int) -> bool:
    """"Navarro-Valls", but "Mid-Jutland" and "Al-Minya"."""
    found = _DOUBLE.search(text, max(0, start - 20), start)
    if not found:
        return False
    half = found.group(1)
    return half[0].isupper() and not half.isupper() and half not in cues().openings and half not in ("Al", "El")


def _dateline(text: str, each: Candidate) -> bool:
    """"BOSTON (Reuters)" where a paragraph begins."""
    begins = each.start == 0 or text[each.start - 1] == "\n"
    return begins and _DATELINE.match(text, each.end) is not None


def _of(text: str, each: Candidate, before: str) -> bool:
    """"Ms Roe, of Hayes, ...": where somebody lives."""
    return before == "of" and text[each.start - 5 : each.start - 3] == ", "


def _language(text: str, each: Candidate, before: str) -> bool:
    """"in English.", "speaks French and": the language and nobody's."""
    if each.key not in cues().languages or before.lower() in ("the", "a", "an", "two", "three", "many", "some"):
        return False
    after = word_after(text, each.end)
    if after:
        return after in cues().language_before_words and not (after in ("and", "or") and before not in _ABOUT_LANGUAGE)
    return text[each.end : each.end + 1] not in "'’-/," or before in _ABOUT_LANGUAGE
