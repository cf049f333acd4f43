"""Places: words to states. What a name means is decided by the words around it, then by the rest of the text."""

from functools import lru_cache

from extract.mentions.cues import word_after, word_before
from extract.mentions.gazetteer import gazetteer
from extract.mentions.meaning import Candidate, settle
from extract.mentions.people import mark_persons
from extract.mentions.plausible import is_place
from extract.mentions.roles import with_roles
from extract.mentions.unknown import Kind, find_unknown
from extract.model.mention import PlaceMention
from extract.model.text import Span


# Several steps ask for the same text one after the other; the cache holds no more than those.
@lru_cache(maxsize=4)
def find_places(text: str) -> tuple[PlaceMention, ...]:
    """Countries, demonyms, regions and cities in the text, in order; spans do not overlap.

    Give it a whole field: which Georgia or Birmingham a sentence means, the rest of the text tells.

    >>> [(place.text, place.how.value, place.country) for place in find_places("A German was held in Paris, Texas.")]
    [('German', 'demonym', 'DEU'), ('Paris', 'city', 'USA'), ('Texas', 'region', 'USA')]
    """
    tables = gazetteer()
    candidates: list[Candidate] = []
    kinds: list[Kind] = []
    masked: list[Span] = []
    for start, end, key in tables.find(text):
        name = tables.name(key)
        if name.readings:
            candidates.append(Candidate(start, end, key, name, word_before(text, start), word_after(text, end)))
        elif name.mask.startswith("kind"):
            kinds.append(Kind(start, end, name.mask == "kind"))
        else:
            masked.append(Span(start, end))
    mark_persons(text, candidates)
    settle(text, candidates)
    mentions = [mention for each in candidates if (mention := _mention(text, each))]
    mentions += find_unknown(text, kinds, mentions, masked)
    return tuple(with_roles(text, sorted(mentions, key=lambda mention: mention.span)))


def _mention(text: str, each: Candidate) -> PlaceMention | None:
    if each.person or not (each.sure or is_place(text, each)):
        return None
    if each.country is None and len(each.name.states) < 2:
        return None
    span = Span(each.start, each.end)
    return PlaceMention(span, span.of(text), each.how, each.country, each.name.states)
