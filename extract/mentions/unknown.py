"""Places that no table lists, where the words say that they are places: "the village of X", "in X, Ohio"."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from extract.mentions.candidate import Candidate
from extract.mentions.cues import begins_sentence, cues, word_before
from extract.mentions.names import Name
from extract.mentions.overlap import longest, touched
from extract.model.text import Span

_NAME = r"[A-ZÀ-Ž][\w'’-]*[\w](?: (?:(?:de|la|el|al|le|du|ez|kwa|upon|del) )?[A-ZÀ-Ž][\w'’-]*\w)?"
_AFTER_KIND = re.compile(rf" (?:of|called|named) ({_NAME})")
_BEFORE_KIND = re.compile(rf"({_NAME}) \Z")
_BEFORE_COMMA = re.compile(rf"(?<!\w)([a-zA-Z]+) ({_NAME}), \Z")
_NEIGHBOURS = 5  # places on either side that are looked at
_OTHER_SENTENCE = 1000  # characters that a sentence's end counts for
_REACH = 60  # characters of a name with what stands around it


@dataclass(frozen=True, slots=True)
class Kind:
    """A word like "village"; `after` says that a name may stand before it, too ("X village")."""

    start: int
    end: int
    after: bool


def find_unknown(
    text: str, kinds: list[Kind], places: list[Candidate], masked: list[tuple[int, int]]
) -> list[Candidate]:
    """Further places of the text; `places` is what was found so far, `masked` what is none."""
    found: dict[Span, str] = {}
    told = [place for place in places if place.country]
    for place in told:
        # Asked here, since hardly any place stands so.
        if text.endswith(", ", 0, place.start):
            _before_comma(text, place, found)
    for kind in kinds:
        for span in _beside(text, kind):
            country = _nearest(text, span, told)
            if country and _is_name(text, span):
                found.setdefault(span, country)
    if not found:
        return []
    taken = [Span(*each) for each in sorted([*((place.start, place.end) for place in places), *masked])]
    return _again(text, {span.of(text): code for span, code in found.items() if not touched(taken, span)}, taken)


def _beside(text: str, kind: Kind) -> list[Span]:
    """The names before and after the word."""
    spans = []
    if match := _AFTER_KIND.match(text, kind.end):
        spans.append(Span(*match.span(1)))
    if not kind.after or not word_before(text, kind.start)[:1].isupper():
        return spans
    match = _BEFORE_KIND.search(text, max(0, kind.start - _REACH), kind.start)
    if match and not begins_sentence(text, match.start(1)):
        spans.append(Span(*match.span(1)))
    return spans


def _before_comma(text: str, place: Candidate, found: dict[Span, str]) -> None:
    match = _BEFORE_COMMA.search(text, max(0, place.start - _REACH), place.start)
    if match and match.group(1) in cues().firm_locatives and place.country:
        span = Span(*match.span(2))
        if _is_name(text, span):
            found.setdefault(span, place.country)


def _is_name(text: str, span: Span) -> bool:
    words = span.of(text)
    first, last = words.split()[0], re.split(r"[ '’]", words)[-1 if " " in words else 0]
    known = cues()
    return not words.isupper() and first not in known.titles and last not in known.openings and last not in known.heads


def _nearest(text: str, span: Span, places: list[Candidate]) -> str | None:
    """The state of the nearest place of the same sentence, else of the nearest at all."""
    best: tuple[int, str] | None = None
    at = bisect_left(places, span.start, key=lambda place: place.start)
    for place in places[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]:
        start, end = min(place.end, span.end), max(place.start, span.start)
        between = text[start : min(end, start + _OTHER_SENTENCE)]
        away = end - start + (_OTHER_SENTENCE if ". " in between or "\n" in between else 0)
        if place.country and (best is None or away < best[0]):
            best = away, place.country
    return best[1] if best else None


def _again(text: str, names: dict[str, str], taken: list[Span]) -> list[Candidate]:
    """The names wherever the text has them; one automaton, since a long text may have thousands."""
    if not names:
        return []
    listed = list(names)
    finds = [
        (start, end, listed[index])
        for index, start, end in AhoCorasick(listed).find_matches_as_indexes(text, overlapping=True)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
    ]
    return [
        Candidate(start, end, name, Name(states=(names[name],)), country=names[name])
        for start, end, name in longest(finds)
        if not touched(taken, Span(start, end))
    ]
