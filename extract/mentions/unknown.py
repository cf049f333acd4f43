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

_NAME = r"[A-ZÀ-Ž][\w'’-]*[\w](?: (?:(?:de|la|el|al|le|du|ez|kwa|upon|del) )?[A-ZÀ-Ž][\w'’-]*\w)?"
_AFTER_KIND = re.compile(rf" (?:of|called|named) ({_NAME})")
_BEFORE_KIND = re.compile(rf"({_NAME}) \Z")
_BEFORE_COMMA = re.compile(rf"(?<!\w)([a-zA-Z]+) ({_NAME}), \Z")
Range = tuple[int, int]
_OTHER_SENTENCE = 1000  # characters that a sentence's end counts for
_LONGEST = 3  # words of a name, as the pattern has it
_REACH = 60  # characters of a name with what stands around it


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
        if comma != last and text.endswith(", ", 0, place.start) and (name := _before_comma(text, place.start)):
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
    match = _BEFORE_KIND.search(text, _words_back(text, kind.start, _LONGEST), kind.start)
    if match and not begins_sentence(text, match.start(1)):
        names.append(match.span(1))
    return names


def _before_comma(text: str, start: int) -> Range | None:
    """The name in "in Wobbleton, Kent", of which Kent begins at `start`."""
    first, locatives = _words_back(text, start, _LONGEST + 1), cues().firm_locatives
    if locatives.isdisjoint(text[first:start].split()[:-1]):
        return None
    match = _BEFORE_COMMA.search(text, first, start)
    return match.span(2) if match and match.group(1) in locatives and _is_name(text, match.span(2)) else None


def _words_back(text: str, end: int, count: int) -> int:
    """Where the last so many words begin that stand before a name, or a little before them."""
    least = max(0, end - _REACH)
    start = end
    for _ in range(count + 1):
        start = text.rfind(" ", least, start)
        if start < 0:
            return least
    return start


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
