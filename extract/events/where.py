"""Which states an act took place in: a participant is none, a nationality is none either.

How depends on the type (`place` in its rule file): `of_act`, `of_court`, `of_route`, `of_speaker`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.events.match import Trigger
from extract.events.reach import Scene
from extract.events.rules import clause_rules, type_rules
from extract.model.event import EventType
from extract.model.mention import PlaceHow, PlaceMention, PlaceRole
from extract.model.text import Span

# Police that arrest or search do so on their own soil; they seize servers and identify people from afar.
_ON_OWN_SOIL = frozenset({EventType.ARREST, EventType.SEARCH, EventType.TIP_OFF})
_WITH_OBJECT = frozenset({EventType.TAKEDOWN, EventType.SEIZURE, EventType.SEARCH, EventType.VICTIMS_SAFEGUARDED})
_OPENING = 25  # characters from the start of a sentence that opens with its place
_LISTED = 40  # acts this near to each other, with no number or place between, are one list
Found = tuple[list[str], str]  # states and how they were found
_NOWHERE = frozenset({PlaceRole.NATIONALITY, PlaceRole.DATELINE, PlaceRole.HEADQUARTERS})


@dataclass(frozen=True, slots=True)
class Placing:
    """The states of an act, alpha-3, sorted, and the strategy that found them, in words for the user; `told` if the
    words name the place itself."""

    countries: tuple[str, ...]
    why: str
    told: bool = False


def where(trigger: Trigger, scene: Scene, home: str | None) -> Placing:
    """The states of an act. `home` is the state of the publishing authority, where its courts sit."""
    strategy = {"act": of_act, "court": of_court, "route": of_route, "speaker": of_speaker}
    for countries, why in strategy[type_rules()[trigger.type].place](trigger, scene, home):
        if countries:
            return Placing(tuple(sorted(set(countries))), why, told=why.startswith("named"))
    return Placing((), "")


def venues(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """The towns and districts named in the trigger's clause."""
    clause = scene.clause(trigger)
    local = (PlaceHow.CITY, PlaceHow.REGION)
    named = [place for place in scene.mentions.places if place.how in local and clause.holds(place.span)]
    return tuple(sorted({place.text.lower() for place in named if place.span.start >= trigger.span.start}))


def of_act(trigger: Trigger, scene: Scene, home: str | None) -> Iterator[Found]:
    """Places told with "in", "near", "at" … after the trigger, else before it; else the state of the police."""
    tied = _tied(scene, ways=trigger.type == EventType.IDENTIFICATION)
    if trigger.type not in _ON_OWN_SOIL:
        rules = clause_rules()
        tied = [place for place in tied if not rules.police_of.holds(scene.before(place.span))]
    if trigger.type == EventType.INVESTIGATION_OPENED:
        # What follows is who took part and what it is about; only "opened in Ghent" says where.
        tied = [place for place in tied if place.span.start - trigger.span.end <= _LISTED][:1]
    yield _after(trigger, scene, tied), "named after the act"
    yield _before(trigger, scene, tied), "named before the act"
    if trigger.type in _ON_OWN_SOIL:
        police = [place for place in _somewhere(scene) if place.role == PlaceRole.JURISDICTION]
        yield _after(trigger, scene, police), "state of the police named after the act"
        yield _countries(_in_clause(trigger, scene, police)), "state of the police that acted"


def _tied(scene: Scene, ways: bool) -> list[PlaceMention]:
    """Places that a preposition ties to what happens; a list goes on from its first member. `ways`: "from" and "to"
    tie as well."""
    rules = clause_rules()
    tied: list[PlaceMention] = []
    for place in _somewhere(scene):
        if place.role == PlaceRole.JURISDICTION or not place.country:
            continue
        if _heads(place, scene):
            return [place]
        goes_on = tied and rules.list_goes_on.holds(scene.between(tied[-1].span, place.span))
        before = scene.before(place.span)
        if goes_on or rules.preposition.holds(before) or (ways and rules.route.holds(before)):
            tied.append(place)
    return tied


def _heads(place: PlaceMention, scene: Scene) -> bool:
    """Whether the sentence stands under the place ("Kenya: Officers arrested …")."""
    after = place.span.end - scene.sentence.span.start
    return place.span.start == scene.sentence.span.start and scene.words.told[after : after + 1] == ":"


def _after(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[str]:
    """Those between the trigger and the next one; acts in a list ("searches and arrests in") share theirs."""
    own = _in_clause(trigger, scene, places)
    stop = scene.clause(trigger).end
    arguments = [place.span for place in own] + [figure.span for figure in scene.mentions.figures]
    for other in sorted(scene.triggers, key=lambda each: each.span):
        gap = Span(trigger.span.end, max(trigger.span.end, other.span.start))
        apart = gap.end - gap.start > _LISTED or any(gap.holds(span) for span in arguments)
        if other.span.start >= trigger.span.end and apart:
            stop = other.span.start
            break
    # Inside the words of a trigger stands what was seized ("servers in Riga were seized"), or who identified somebody.
    start = trigger.span.start if trigger.type in _WITH_OBJECT else trigger.span.end
    return _countries([place for place in own if start <= place.span.start < max(stop, trigger.span.end)])


def _before(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[str]:
    """Those before the trigger: where the sentence opens with them, where a thing that is seized stands, or, for what
    is done on the spot, anywhere in the clause."""
    opening = [place for place in places if place.span.start - scene.sentence.span.start <= _OPENING]
    left = [place for place in _in_clause(trigger, scene, places) if place.span.end <= trigger.span.start]
    if trigger.type not in _ON_OWN_SOIL:
        rules = clause_rules()
        left = [place for place in left if rules.thing_before.holds(scene.before(place.span))]
    return _countries(left or opening)


def _in_clause(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    clause = scene.clause(trigger)
    return [place for place in places if clause.holds(place.span)]


def _countries(places: Sequence[PlaceMention]) -> list[str]:
    return [place.country for place in places if place.country]


def of_court(trigger: Trigger, scene: Scene, home: str | None) -> Iterator[Found]:
    """States named right after the trigger ("charged in Spain", "by prosecutors in Milan"), else the court's own."""
    rules = clause_rules()
    after = [place for place in _somewhere(scene) if place.span.start >= trigger.span.start]
    near = [place for place in after if rules.court_before.holds(scene.between(trigger.span, place.span))]
    yield _countries(near), "court or prosecutors named after the act"
    yield ([home] if home else []), "state of the authority that published it"
    yield _countries(_in_clause(trigger, scene, _somewhere(scene))), "named in the clause"


def of_route(trigger: Trigger, scene: Scene, home: str | None) -> Iterator[Found]:
    """Both ends of the way ("from Austria to Norway") and where somebody is held for it."""
    yield _countries(_in_clause(trigger, scene, _tied(scene, ways=True))), "both ends of the way"


def of_speaker(trigger: Trigger, scene: Scene, home: str | None) -> Iterator[Found]:
    """Where it was said: "press conference in The Hague", the dateline, "authorities in Hesse said"."""
    rules = clause_rules()
    places = [place for place in scene.mentions.places if place.role != PlaceRole.NATIONALITY]
    said = [
        place
        for place in places
        if place.role == PlaceRole.PLACE
        and rules.said_at.holds(scene.words.part(0, place.span.start - scene.sentence.span.start))
    ]
    yield _countries(said[:1]), "where it was announced"
    dateline = [place for place in scene.reading.text.places[:3] if place.role == PlaceRole.DATELINE]
    yield _countries(dateline[:1]), "dateline"
    if trigger.rule.id == "said_on_day":
        yield _countries(places[:1]), "state of those who spoke"


def _somewhere(scene: Scene) -> list[PlaceMention]:
    """Places that are where something is or happens, with the states of courts and police."""
    rules = clause_rules()
    found: list[PlaceMention] = []
    away: PlaceMention | None = None
    for place in scene.mentions.places:
        goes_on = away is not None and rules.list_goes_on.holds(scene.between(away.span, place.span))
        if goes_on or rules.elsewhere_before.holds(scene.before(place.span)):
            away = place
        elif place.role not in _NOWHERE:
            found.append(place)
    return found
