"""Places that no table lists, where the words say that they are places: "the village of X", "in X, Ohio"."""

import re
from dataclasses import dataclass

from extract.mentions.cues import begins_sentence, cues
from extract.model.mention import PlaceHow, PlaceMention
from extract.model.text import Span

_NAME = r"[A-ZÀ-Ž][\w'’-]*[\w](?: (?:(?:de|la|el|al|le|du|ez|kwa|upon|del) )?[A-ZÀ-Ž][\w'’-]*\w)?"
_AFTER_KIND = re.compile(rf" (?:of|called|named) ({_NAME})")
_BEFORE_KIND = re.compile(rf"({_NAME}) \Z")
_BEFORE_COMMA = re.compile(rf"(?<!\w)([a-zA-Z]+) ({_NAME}), \Z")
_REACH = 60  # characters of a name with what stands around it


@dataclass(frozen=True, slots=True)
class Kind:
    """A word like "village"; `after` says that a name may stand before it, too ("X village")."""

    start: int
    end: int
    after: bool


def find_unknown(text: str, kinds: list[Kind], places: list[PlaceMention], masked: list[Span]) -> list[PlaceMention]:
    """Further places of the text; `places` is what was found so far, `masked` what is none."""
    found: dict[Span, str] = {}
    taken = [place.span for place in places] + masked
    for place in places:
        if place.country and place.how in (PlaceHow.COUNTRY, PlaceHow.REGION, PlaceHow.CITY):
            _before_comma(text, place, found)
    for kind in kinds:
        for span in _beside(text, kind):
            country = _nearest(text, span, places)
            if country and _is_name(text, span):
                found.setdefault(span, country)
    free = {span: code for span, code in found.items() if not any(span.touches(other) for other in taken)}
    return _again(text, free, taken)


def _beside(text: str, kind: Kind) -> list[Span]:
    """The names before and after the word."""
    spans = []
    if match := _AFTER_KIND.match(text, kind.end):
        spans.append(Span(*match.span(1)))
    if kind.after and (match := _BEFORE_KIND.search(text, max(0, kind.start - _REACH), kind.start)):
        spans += [] if begins_sentence(text, match.start(1)) else [Span(*match.span(1))]
    return spans


def _before_comma(text: str, place: PlaceMention, found: dict[Span, str]) -> None:
    start = place.span.start
    if text[start - 2 : start] != ", ":
        return
    match = _BEFORE_COMMA.search(text, max(0, start - _REACH), start)
    if match and match.group(1) in cues().firm_locatives and place.country:
        span = Span(*match.span(2))
        if _is_name(text, span):
            found.setdefault(span, place.country)


def _is_name(text: str, span: Span) -> bool:
    words = span.of(text)
    first, last = words.split()[0], re.split(r"[ '’]", words)[-1 if " " in words else 0]
    known = cues()
    return not words.isupper() and first not in known.titles and last not in (known.openings | known.heads)


def _nearest(text: str, span: Span, places: list[PlaceMention]) -> str | None:
    """The state of the nearest place of the same sentence, else of the nearest before."""
    best: tuple[int, str] | None = None
    for place in places:
        if not place.country:
            continue
        between = text[min(place.span.end, span.end) : max(place.span.start, span.start)]
        away = len(between) + (1000 if ". " in between or "\n" in between else 0)
        if best is None or away < best[0]:
            best = away, place.country
    return best[1] if best else None


def _again(text: str, found: dict[Span, str], taken: list[Span]) -> list[PlaceMention]:
    """The found names wherever the text repeats them."""
    mentions: dict[Span, PlaceMention] = {}
    for name, country in {span.of(text): country for span, country in found.items()}.items():
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            span = Span(*match.span())
            if not any(span.touches(other) for other in taken):
                mentions[span] = PlaceMention(span, name, PlaceHow.CITY, country, (country,))
    return list(mentions.values())
