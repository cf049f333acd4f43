"""Places that no table lists, where the words say that they are places: "the village of X", "in X, Ohio"."""

import re
from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from extract.mentions.candidate import Candidate
from extract.mentions.cues import begins_sentence, cues, word_before
from extract.mentions.matcher import Matcher
from extract.mentions.names import Name
from extract.mentions.overlap import longest, touched
from extract.mentions.town import NAME, Range, town_before, words_back

_AFTER_KIND = re.compile(rf" (?:of|called|named) ({NAME})")
_BEFORE_KIND = re.compile(rf"({NAME}) \Z")
_OTHER_SENTENCE = 1000  # characters that a sentence's end counts for
_LONGEST = 3  # words of a name, as the pattern has it


class Kind(NamedTuple):
    """A word like "village"; `after` says that a name may stand before it, too ("X village")."""

    start: int
    end: int
    after: bool


def find_unknown(text: str, kinds: list[Kind], places: list[Candidate], masked: list[Range]) -> list[Candidate]:
    """Further places of the text; `places` is what was found so far, `masked` what is none."""
    found: dict[Range, str] = {}
    told = [place for place in places if place.country]
    last = 0  # where the place before ends
    for place in told:
        # Asked here, since hardly any place stands so; and what stands before the comma of "Spain, France" is known.
        comma = place.start - 2
        name = town_before(text, place.start) if comma != last else None
        if name and (text[name[0] : name[1]].isupper() or _is_name(text, name)):
            found.setdefault(name, place.country or "")
        last = place.end
    for kind in kinds:
        for name in _beside(text, kind):
            if _is_name(text, name) and (country := _nearest(text, name, told)):
                found.setdefault(name, country)
    if not found:
        return []
    taken = sorted([*((place.start, place.end) for place in places), *masked])
    names = {text[start:end]: code for (start, end), code in found.items() if not touched(taken, start, end)}
    return _again(text, names, taken)


def _beside(text: str, kind: Kind) -> list[Range]:
    """The names before and after the word."""
    names = []
    if match := _AFTER_KIND.match(text, kind.end):
        names.append(match.span(1))
    if not kind.after or not word_before(text, kind.start)[:1].isupper():
        return names
    match = _BEFORE_KIND.search(text, words_back(text, kind.start, _LONGEST), kind.start)
    if match and not begins_sentence(text, match.start(1)):
        names.append(match.span(1))
    return names


def _is_name(text: str, name: Range) -> bool:
    words = text[name[0] : name[1]]
    first, last = words.split()[0], re.split(r"[ '’]", words)[-1 if " " in words else 0]
    known = cues()
    return not words.isupper() and first not in known.titles and last not in known.openings and last not in known.heads


def _nearest(text: str, name: Range, places: list[Candidate]) -> str | None:
    """The state of the nearest place of the same sentence, else of the nearest at all.

    Beyond the next place on a side none is nearer, and none of the same sentence if that is not.
    """
    at = bisect_left(places, name[0], key=attrgetter("start"))
    beside = places[max(0, at - 1) : at + 1]
    return min(beside, key=lambda place: _away(text, name, place)).country if beside else None


def _away(text: str, name: Range, place: Candidate) -> int:
    """How many characters part them; many more where a sentence ends between them."""
    start, end = min(place.end, name[1]), max(place.start, name[0])
    between = text[start : min(end, start + _OTHER_SENTENCE)]
    return end - start + (_OTHER_SENTENCE if ". " in between or "\n" in between else 0)


def _again(text: str, names: dict[str, str], taken: list[Range]) -> list[Candidate]:
    """The names wherever the text has them; one automaton, since a long text may have thousands."""
    if not names:
        return []
    finds = longest(Matcher(list(names), list(names)).find(text))
    return [
        Candidate(start, end, name, Name(states=(names[name],)), country=names[name])
        for start, end, name in finds
        if not touched(taken, start, end)
    ]
