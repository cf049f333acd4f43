"""Which states' authorities took part in the operation a document tells of, and which of them led it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.mentions.agencies import publisher_state
from extract.mentions.authority import lists, takes_part, tells_an_act
from extract.mentions.gazetteer import Scan
from extract.mentions.letters import lettered
from extract.mentions.named import Named, find_named
from extract.mentions.names import CITY, COUNTRY, DEMONYM
from extract.mentions.roles import is_gang
from extract.mentions.signals import Kind
from extract.model.mention import AgencyMention, PlaceMention
from extract.model.text import Document, Field, Sentence, SentenceRole

_SKIPPED = (SentenceRole.TEASER, SentenceRole.BOILERPLATE, SentenceRole.CAPTION)
_ITEM, _HEADING = SentenceRole.ITEM, SentenceRole.HEADING
_BULLET = 4  # characters of a bullet before the item's first word
_OPENING = 6  # sentences that tell who acts
_NEAR = 60  # characters between the words and the list
_ANNOUNCING: tuple[Kind, ...] = ("before_list", "listing")
_OF_LISTS: tuple[Kind, ...] = ("before_list", "actions_before_list", "after_list")
_OF_LEADERS: tuple[Kind, ...] = ("lead_before", "lead_after", "with_help")
_APPOSITION = re.compile(r"(?: ?\([^()\n]{1,60}\))?(?:, [^,.;\n]{1,80},)?")
_HEADED = re.compile(r"(?: ?\([^()\n]{1,30}\))? ?[:–—] |\s- ")
_AND_LAST = (" and ", " and the ", ", and ", ", and the ")
_LINES = 2  # that a state heads make a list
_TO_HELP = re.compile(r"(?:\s?\([^)]{0,60}\))?,?")


@dataclass(frozen=True, slots=True)
class Participants:
    """States by alpha-3, in the order in which the text names them; `lead` is among `participants`."""

    lead: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()


@dataclass(slots=True)
class _Told:
    """One sentence and what it names; positions count in the sentence's field."""

    scan: Scan
    start: int
    end: int
    role: SentenceRole
    places: list[PlaceMention] = field(default_factory=list)
    agencies: list[AgencyMention] = field(default_factory=list)
    kinds: set[Kind] = field(default_factory=set)  # of the phrases in it


def find_participants(
    document: Document, sentences: Sequence[Sentence], named: Mapping[Field, Named] | None = None
) -> Participants:
    """The states whose authorities took part, lead included; none where the text names no authority.

    `named` is what the fields name, where that was read before.
    """
    lead: dict[str, None] = {}
    found: dict[str, None] = {}
    headed: dict[str, None] = {}
    opening: list[tuple[_Told, list[str]]] = []
    before_items: Sentence | None = None
    story = [sentence for sentence in sentences if sentence.role not in _SKIPPED]
    fields = {name: (named or {}).get(name) or find_named(document.field(name)) for name in _fields(story)}
    told_in = _told(story, fields)
    for number, sentence in enumerate(story):
        if sentence.role is not _ITEM:
            before_items = sentence
        if number not in told_in:
            continue
        told = told_in[number]
        acting = _takes_part(told)
        if told.role is _ITEM and before_items and _announces_list(fields[before_items.field].scan, before_items):
            acting += _listed_first(told)
        headed |= dict.fromkeys(_heads_line(told))
        lead |= dict.fromkeys(_leads(told))
        found |= dict.fromkeys(acting)
        if number < _OPENING:
            opening.append((told, acting))
    for name, known in fields.items():
        found |= dict.fromkeys(_lettered(known, [each for each in story if each.field == name]))
    publisher = publisher_state(document.source or "")
    first = None if lead else publisher or _first_actor(opening)
    if first:
        lead[first] = None
    if len(headed) >= _LINES:
        found |= headed
    found |= lead
    if publisher:
        found[publisher] = None
    return Participants(tuple(lead), tuple(found))


def _fields(story: Sequence[Sentence]) -> set[Field]:
    return {sentence.field for sentence in story}


def _told(story: Sequence[Sentence], fields: Mapping[Field, Named]) -> dict[int, _Told]:
    """The sentences that name a place or an agency, by their number."""
    found: dict[int, _Told] = {}
    for name, known in fields.items():
        own = [number for number, sentence in enumerate(story) if sentence.field == name]
        starts = [story[number].span.start for number in own]
        mentions: tuple[PlaceMention | AgencyMention, ...] = (*known.places, *known.agencies)
        for mention in mentions:
            at = bisect_right(starts, mention.span.start) - 1
            span = story[own[at]].span
            if at < 0 or mention.span.start >= span.end:
                continue  # in a caption, a teaser or between two sentences
            told = found.get(own[at])
            if told is None:
                told = found[own[at]] = _Told(known.scan, span.start, span.end, story[own[at]].role)
            if isinstance(mention, PlaceMention):
                told.places.append(mention)
            else:
                told.agencies.append(mention)
        for start, _, kinds in known.scan.signals.found:
            told = found.get(own[bisect_right(starts, start) - 1])
            if told and start < told.end:
                told.kinds |= kinds
    return found


def _takes_part(told: _Told) -> list[str]:
    """States of agencies, of "German authorities", and of lists that the words make participants."""
    scan, signals = told.scan, told.scan.signals
    found = [
        agency.country
        for agency in told.agencies
        if agency.country and signals.before("accused", agency.span.start) is None
    ]
    if "authorities" in told.kinds:
        found += _authorities(told)
    if not told.kinds.isdisjoint(_OF_LISTS):
        states = [place for place in told.places if place.how is COUNTRY and place.country]
        ranges = [(place.span.start, place.span.end) for place in states]
        for run in lists(scan.text, ranges):
            if takes_part(scan, ranges[run], told.start):
                found += [place.country for place in states[run] if place.country]
    return found


def _authorities(told: _Told) -> list[str]:
    """States of "German authorities", from the last to the first."""
    found, signals = [], told.scan.signals
    acting: PlaceMention | None = None
    for place in reversed(told.places):
        acts = place.span.end in signals.acting or _shares(told.scan.text, place, acting) or _opens(told, place)
        acting = place if acts and signals.before("accused", place.span.start) is None else None
        if acting and acting.country:
            found.append(acting.country)
    return found


def _listed_first(told: _Told) -> list[str]:
    """The state that a list's item begins with: "- Poland: National Police"."""
    first = told.places[0] if told.places else None
    return [first.country] if first and first.country and first.span.start - told.start <= _BULLET else []


def _heads_line(told: _Told) -> list[str]:
    """The state whose acts a line tells: "- Botswana: 88 arrests"."""
    first = told.places[0] if told.places else None
    if not first or not first.country or first.how is not COUNTRY or first.span.start - told.start > _BULLET:
        return []
    mark = _HEADED.match(told.scan.text, first.span.end)
    return [first.country] if mark and tells_an_act(told.scan.text[mark.end() : told.end]) else []


def _lettered(known: Named, sentences: Sequence[Sentence]) -> Iterator[str]:
    """The states of "Participating countries: AT, BE, BG and Ukraine", where words before make them participants."""
    scan = known.scan
    for span, states in lettered(scan.text):
        start = max((each.span.start for each in sentences if each.span.start <= span.start), default=span.start)
        if any(scan.signals.between(kind, start, span.start) for kind in _ANNOUNCING):
            yield from states
            last = (place for place in known.places if scan.text[span.end : place.span.start] in _AND_LAST)
            yield from (place.country for place in last if place.country)


def _shares(text: str, place: PlaceMention, acting: PlaceMention | None) -> bool:
    """In "French and Dutch police" the police of both."""
    if acting is None or place.how is not DEMONYM or acting.how is not DEMONYM:
        return False
    return text[place.span.end : acting.span.start] in (" and ", ", ", ", and ", " & ")


def _opens(told: _Told, place: PlaceMention) -> bool:
    """In "In Zambia, authorities closed ..." those of Zambia."""
    text, end = told.scan.text, place.span.end
    if end + 1 not in told.scan.signals.acting or text[end] != ",":
        return False
    return text[told.start : place.span.start] in ("In ", "In the ")


def _announces_list(scan: Scan, sentence: Sentence) -> bool:
    """Whether the items that follow are participants: "Participating countries:"."""
    start, end = sentence.span.start, sentence.span.end
    if sentence.role is not _HEADING and scan.text[end - 1] != ":":
        return False
    return any(scan.signals.between(kind, start, end) for kind in _ANNOUNCING)


def _leads(told: _Told) -> list[str]:
    """States that the words call the leader: "led by X and Y", "X takes the lead", "X, in cooperation with"."""
    signals, found = told.scan.signals, list[str]()
    if told.kinds.isdisjoint(_OF_LEADERS):
        return found
    for start, end in signals.between("lead_before", told.start, told.end):
        if signals.before("lead_parts", start) is None:
            stops = {*signals.between("with_help", end, told.end), *signals.between("helped", end, told.end)}
            stops.difference_update(signals.between("leaders_go_on", end, told.end))
            found += _named_between(told, end, min(stops)[0] if stops else told.end)
    if "lead_after" in told.kinds:
        for mention in _both(told):
            if mention.country and _may_lead(mention) and _is_said_to_lead(told.scan, mention.span.end):
                found.append(mention.country)
    if "with_help" in told.kinds:
        leading = (agency for agency in told.agencies if _is_helped(told.scan, agency.span.end))
        found += [agency.country for agency in leading if agency.country]
    return found


def _is_said_to_lead(scan: Scan, end: int) -> bool:
    """Whether "takes the lead" follows, or stands behind what explains a name: "the NCA, Britain's force, led the"."""
    explained = _APPOSITION.match(scan.text, end)
    for begins in (end, explained.end()) if explained else (end,):
        said = scan.signals.after("lead_after", begins)
        # "Spain and Portugal, has led to 12 arrests" is what came of it.
        if said is not None and not scan.text.startswith(" to ", said):
            return not (scan.text.startswith("-", begins) and is_gang(scan.text, said))
    return False


def _is_helped(scan: Scan, end: int) -> bool:
    """Whether "in cooperation with" follows, so that the others help."""
    comma = _TO_HELP.match(scan.plain, end)
    return comma is not None and scan.signals.after("with_help", comma.end()) is not None


def _named_between(told: _Told, start: int, end: int) -> list[str]:
    """States of the agencies and states that follow each other from `start`, at most a few words apart."""
    found, at = [], start
    for mention in _both(told):
        if not start <= mention.span.start < end:
            continue
        if mention.span.start - at > _NEAR:
            break
        if mention.country and _may_lead(mention):
            found.append(mention.country)
        at = mention.span.end
    return found


def _may_lead(mention: AgencyMention | PlaceMention) -> bool:
    return isinstance(mention, AgencyMention) or mention.how is not CITY


def _both(told: _Told) -> list[AgencyMention | PlaceMention]:
    mentions: list[AgencyMention | PlaceMention] = [*told.agencies, *told.places]
    return sorted(mentions, key=lambda mention: mention.span)


def _first_actor(opening: Sequence[tuple[_Told, Sequence[str]]]) -> str | None:
    """The state that the first sentence with an actor names, if it is one: who tells of a case mostly leads it.

    Of "Spanish police, together with the FBI" it is the one before the words.
    """
    for told, acting in opening:
        if told.role is _ITEM or _is_label(told):
            continue
        if states := set(acting):
            if any(_opens(told, place) for place in told.places):
                return None  # one of several, each with its sentence
            if len(states) > 1:
                states = set(_takes_part(_before_help(told)))
            return states.pop() if len(states) == 1 else None
    return None


def _is_label(told: _Told) -> bool:
    """Whether it is a line like "Canada: Ontario Provincial Police"."""
    first = told.places[0].span if told.places else None
    return first is not None and first.start == told.start and told.scan.text.startswith(":", first.end)


def _before_help(told: _Told) -> _Told:
    """The sentence up to "together with" and its like."""
    helped = told.scan.signals.between("helped", told.start, told.end)
    if not helped:
        return told
    end = helped[0][0]
    return replace(
        told,
        end=end,
        places=[place for place in told.places if place.span.start < end],
        agencies=[agency for agency in told.agencies if agency.span.start < end],
    )
