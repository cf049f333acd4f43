"""Which states an act took place in: a participant is none, a nationality is none either.

How depends on the type (`place` in its rule file): `of_act`, `of_court`, `of_route`, `of_speaker`.
"""

from collections.abc import Sequence

from extract.events.match import Trigger
from extract.events.reach import Scene
from extract.events.rules import clause_rules, type_rules
from extract.model.event import EventType
from extract.model.mention import FigureMention, PlaceHow, PlaceMention, PlaceRole
from extract.model.text import Span

# Police that arrest or search do so on their own soil; they seize servers and identify people from afar.
_ON_OWN_SOIL = frozenset({EventType.ARREST, EventType.SEARCH, EventType.TIP_OFF})
_OPENING = 25  # characters from the start of a sentence that opens with its place
_LISTED = 40  # acts this near to each other, with no number between, are one list
_NOWHERE = frozenset({PlaceRole.NATIONALITY, PlaceRole.DATELINE, PlaceRole.HEADQUARTERS})


def where(trigger: Trigger, scene: Scene, home: str | None) -> tuple[str, ...]:
    """The states of an act, alpha-3, sorted. `home` is where the publishing authority's courts sit."""
    strategy = {"act": of_act, "court": of_court, "route": of_route, "speaker": of_speaker}
    return tuple(sorted(set(strategy[type_rules()[trigger.type].place](trigger, scene, home))))


def venues(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """The towns and districts named in the trigger's clause."""
    clause = scene.clause(trigger)
    local = (PlaceHow.CITY, PlaceHow.REGION)
    named = [place for place in scene.mentions.places if place.how in local and clause.holds(place.span)]
    return tuple(sorted({place.text.lower() for place in named if place.span.start >= trigger.span.start}))


def of_act(trigger: Trigger, scene: Scene, home: str | None) -> list[str]:
    """Places told with "in", "near", "from" … after the trigger, else before it; else the state of the police."""
    tied = _tied(scene, ways=trigger.type == EventType.IDENTIFICATION)
    near = _after(trigger, scene, tied) or _before(trigger, scene, tied)
    if near or trigger.type not in _ON_OWN_SOIL:
        return near
    police = [place for place in _somewhere(scene) if place.role == PlaceRole.JURISDICTION]
    return _after(trigger, scene, police) or _countries(_in_clause(trigger, scene, police))


def _tied(scene: Scene, ways: bool) -> list[PlaceMention]:
    """Places that a preposition ties to what happens; a list goes on from its first member. `ways`: "from" and "to"
    tie as well."""
    rules = clause_rules()
    tied: list[PlaceMention] = []
    for place in _somewhere(scene):
        if place.role == PlaceRole.JURISDICTION or not place.country:
            continue
        goes_on = tied and rules.list_goes_on.search(scene.between(tied[-1].span, place.span))
        before = scene.before(place.span)
        if goes_on or rules.preposition.search(before) or (ways and rules.route.search(before)):
            tied.append(place)
    return tied


def _after(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[str]:
    """Those between the trigger and the next one; acts that are listed ("searches and arrests in") share theirs."""
    own = _in_clause(trigger, scene, places)
    stop = scene.clause(trigger).end
    for other in sorted(scene.triggers, key=lambda each: each.span):
        if other.span.start < trigger.span.end:
            continue
        between = scene.between(trigger.span, other.span)
        if len(between) > _LISTED or any(
            figure.span.start >= trigger.span.end for figure in _figures(trigger, other, scene)
        ):
            stop = other.span.start
            break
    return _countries([place for place in own if trigger.span.start <= place.span.start < max(stop, trigger.span.end)])


def _figures(trigger: Trigger, other: Trigger, scene: Scene) -> list[FigureMention]:
    gap = Span(trigger.span.end, other.span.start)
    return [figure for figure in scene.mentions.figures if gap.holds(figure.span)]


def _before(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[str]:
    """Those before the trigger: where the sentence opens with them, where a thing that is seized stands, or, for what
    is done on the spot, anywhere in the clause."""
    opening = [place for place in places if place.span.start - scene.sentence.span.start <= _OPENING]
    left = [place for place in _in_clause(trigger, scene, places) if place.span.end <= trigger.span.start]
    if trigger.type not in _ON_OWN_SOIL:
        rules = clause_rules()
        left = [place for place in left if rules.thing_before.search(scene.before(place.span))]
    return _countries(left or opening)


def _in_clause(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    clause = scene.clause(trigger)
    return [place for place in places if clause.holds(place.span)]


def _countries(places: Sequence[PlaceMention]) -> list[str]:
    return [place.country for place in places if place.country]


def of_court(trigger: Trigger, scene: Scene, home: str | None) -> list[str]:
    """States named right after the trigger ("charged in Spain", "by prosecutors in Milan"), else the court's own."""
    rules = clause_rules()
    after = [place for place in _somewhere(scene) if place.span.start >= trigger.span.start]
    near = [
        place.country
        for place in after
        if place.country and rules.court_before.search(scene.between(trigger.span, place.span))
    ]
    if near:
        return near
    if home:
        return [home]
    return _countries(_in_clause(trigger, scene, _somewhere(scene)))


def of_route(trigger: Trigger, scene: Scene, home: str | None) -> list[str]:
    """Both ends of the way ("from Austria to Norway") and where somebody is held for it."""
    return _countries(_in_clause(trigger, scene, _tied(scene, ways=True)))


def of_speaker(trigger: Trigger, scene: Scene, home: str | None) -> list[str]:
    """Where it was said: "press conference in The Hague", "authorities in Hesse said", the dateline."""
    rules = clause_rules()
    places = [place for place in scene.mentions.places if place.country and place.role != PlaceRole.NATIONALITY]
    said = [
        place.country
        for place in places
        if place.country
        and place.role == PlaceRole.PLACE
        and rules.said_at.search(scene.words[: place.span.start - scene.sentence.span.start])
    ]
    if said:
        return said[:1]
    dateline = [place.country for place in scene.reading.text.places[:3] if place.role == PlaceRole.DATELINE]
    if dateline or trigger.rule.id != "said_on_day":
        return [country for country in dateline[:1] if country]
    return [place.country for place in places if place.country][:1]


def _somewhere(scene: Scene) -> list[PlaceMention]:
    """Places that are where something is or happens, with the states of courts and police."""
    rules = clause_rules()
    found: list[PlaceMention] = []
    away: PlaceMention | None = None
    for place in scene.mentions.places:
        goes_on = away is not None and rules.list_goes_on.search(scene.between(away.span, place.span))
        if goes_on or rules.elsewhere_before.search(scene.before(place.span)):
            away = place
        elif place.role not in _NOWHERE:
            found.append(place)
    return found
