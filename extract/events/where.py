"""Which states an act took place in: a participant is none, a nationality is none either.

How depends on the type (`place` in its rule file): `of_act`, `of_court`, `of_route`, `of_speaker`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.events.clauses import clause_rules
from extract.events.court import of_court
from extract.events.ground import WHERE, Found, Ground, countries_of, in_clause, where_clause
from extract.events.match import Trigger
from extract.events.offence import is_of_offence, not_of_crime
from extract.events.police import acting_states, not_of_police, own_subject, police_of, takes_goods
from extract.events.reach import Scene
from extract.events.rules import type_rules
from extract.model.event import EventType, FigureWhat
from extract.model.mention import PlaceHow, PlaceMention, PlaceRole
from extract.model.quick import quick
from extract.model.text import Span

# Police that arrest or search do so on their own soil; they seize servers and identify people from afar.
_ON_OWN_SOIL = frozenset({EventType.ARREST, EventType.SEARCH, EventType.TIP_OFF})
# What is done where the police are, if the article tells of one state alone.
_AT_HOME = _ON_OWN_SOIL | {EventType.SEIZURE, EventType.INVESTIGATION_OPENED}
_WITH_OBJECT = frozenset(
    {
        EventType.TAKEDOWN,
        EventType.SEIZURE,
        EventType.SEARCH,
        EventType.VICTIMS_SAFEGUARDED,
        EventType.INVESTIGATION_OPENED,
    }
)
_OPENING = 25  # characters from the start of a sentence that opens with its place
_SUBJECT = 5  # a state this near before an act does it ("Peru has extradited")
_BESIDE = 12  # a state this near to an announcement is that of those who spoke
_LISTED = 40  # acts this near to each other, with no number or place between, are one list
_BY = " by "
_SPOKEN = ("said_on_day", "said_by_office")  # rules of who said something and when
_LOCAL = (PlaceHow.CITY, PlaceHow.REGION)


@quick
@dataclass(frozen=True, slots=True)
class Placing:
    """The states of an act, alpha-3, sorted, and the strategy that found them, in words for the user; `told` if the
    words name the place itself."""

    countries: tuple[str, ...]
    why: str
    told: bool = False


_NO_PLACE = Placing((), "")
_TOLD_BEFORE = "the states told before, which “the countries” stands for"
_VICTIMS = "where the victims are"
_UNDER_HEAD = "the place that its paragraph stands under"


def where(trigger: Trigger, ground: Ground, home: str | None) -> Placing:
    """The states of an act. `home` is the state of the publishing authority, where its courts sit."""
    for countries, why in _STRATEGIES[type_rules()[trigger.type].place](trigger, ground, home):
        if countries:
            return Placing(tuple(sorted(set(countries))), why, told=why.startswith("named"))
    return _NO_PLACE


def venues(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """The towns and districts named in the trigger's clause."""
    named = [place for place in scene.mentions.places if place.how in _LOCAL and place.span.start >= trigger.span.start]
    if not named:
        return ()
    clause = scene.clause(trigger)
    return tuple(sorted({place.text.lower() for place in named if clause.holds(place.span)}))


def of_act(trigger: Trigger, ground: Ground, home: str | None) -> Iterator[Found]:
    """Places told with "in", "near", "at" … after the trigger, else before it; else the state of the police."""
    scene, on_own_soil = ground.scene, trigger.type in _ON_OWN_SOIL or takes_goods(trigger, ground.scene)
    if not ground.somewhere:
        yield _of_victims(trigger, scene), _VICTIMS
        yield countries_of(ground.paragraph_head), _UNDER_HEAD
        if trigger.type in _AT_HOME:
            yield list(_those_states(scene)), _TOLD_BEFORE
            yield ([only] if (only := scene.reading.only_state(home)) else []), "the only state of the article"
        return
    rules = clause_rules()
    tied = ground.on_the_way if trigger.type == EventType.IDENTIFICATION else ground.tied
    tied = [place for place in tied if not is_of_offence(place, trigger, scene)]
    tied = not_of_crime(tied, trigger, scene)
    if not on_own_soil and trigger.type != EventType.INVESTIGATION_OPENED:
        tied = not_of_police(tied, scene)  # but "the investigation in Peru began"
    if trigger.type == EventType.INVESTIGATION_OPENED:
        # What follows is who took part and what it is about; only "opened in Ghent" says where.
        tied = [place for place in tied if place.span.start - trigger.span.end <= _LISTED][:1]
    at_home = _of_the_rest(trigger, ground, tied) if on_own_soil else []
    yield [*_after(trigger, scene, tied), *at_home], "named after the act"
    yield countries_of(where_clause(trigger, scene)), WHERE
    if trigger.type in _AT_HOME and scene.holds(rules.those_states, trigger.span.start, trigger.span.end + _LISTED):
        yield list(_those_states(scene)), _TOLD_BEFORE
    if on_own_soil:
        yield countries_of(own_subject(trigger, ground)), "state of the police that acted"
    yield _before(trigger, scene, tied), "named before the act"
    yield _of_victims(trigger, scene), _VICTIMS
    if trigger.type in _AT_HOME:
        yield list(_those_states(scene)), _TOLD_BEFORE
    yield countries_of(ground.paragraph_head), _UNDER_HEAD
    if on_own_soil or trigger.type == EventType.INVESTIGATION_OPENED:
        yield from _of_police(trigger, ground)
        yield countries_of(acting_states(trigger, scene)), "the states that did it"
    if trigger.type in _AT_HOME:
        yield ([only] if (only := scene.reading.only_state(home)) else []), "the only state of the article"


def _of_the_rest(trigger: Trigger, ground: Ground, tied: Sequence[PlaceMention]) -> list[str]:
    """Of "Spanish police arrested 15 people, two of them in Morocco" where the others were: at home."""
    if not tied or not ground.scene.before(clause_rules().part_in, tied[0].span):
        return []
    return [state for states, _ in _of_police(trigger, ground) for state in states]


def _of_police(trigger: Trigger, ground: Ground) -> Iterator[Found]:
    """The state of the police that did it: they do so on their own soil."""
    scene, police = ground.scene, police_of(trigger, ground)
    doing = [place for place in police if not scene.between(clause_rules().led_by, trigger.span, place.span)]
    if trigger.type == EventType.INVESTIGATION_OPENED:
        # "started by the Dutch police", but not "began when the FBI passed on a tip"
        doing = [place for place in doing if scene.told_between(trigger.span, place.span).startswith(_BY)]
    yield _after(trigger, scene, doing), "state of the police named after the act"
    acting = [place for place in police if place.span.end <= trigger.span.end]
    yield countries_of(in_clause(trigger, scene, acting)), "state of the police that acted"


def _of_victims(trigger: Trigger, scene: Scene) -> list[str]:
    """ "Up to 900 victims in Peru have been notified"."""
    if trigger.type != EventType.VICTIMS_SAFEGUARDED:
        return []
    return countries_of(
        [place for place in scene.mentions.places if scene.before(clause_rules().victims_in, place.span)]
    )


def _those_states(scene: Scene) -> Sequence[str]:
    """ "In the four countries": those that an earlier sentence names, as many."""
    if not clause_rules().those_states.holds(scene.words):
        return ()
    number = next((figure.value for figure in scene.mentions.figures if figure.what == FigureWhat.COUNTRIES), None)
    return scene.reading.states_before(scene.sentence, number)


def _after(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[str]:
    """Those between the trigger and the next one; acts in a list ("searches and arrests in") share theirs."""
    own = in_clause(trigger, scene, places)
    if not own:
        return []
    # Inside the words of a trigger stands what was seized ("servers in Riga were seized"), or who identified somebody.
    start = trigger.span.start if trigger.type in _WITH_OBJECT else trigger.span.end
    stop = max(_next_act(trigger, scene, own), trigger.span.end)
    return countries_of([place for place in own if start <= place.span.start < stop])


def _next_act(trigger: Trigger, scene: Scene, own: Sequence[PlaceMention]) -> int:
    """Where the next trigger that is no neighbour in a list begins, else the end of the clause."""
    # A state whose police act there opens the next clause: "detained the leader, and Czech police searched his flat".
    arguments = [place.span for place in scene.mentions.places if place in own or place.role == PlaceRole.JURISDICTION]
    arguments += [figure.span for figure in scene.mentions.figures]
    end = trigger.span.end
    for other in scene.triggers:
        if other.span.start >= end:
            gap = Span(end, other.span.start)
            if gap.end - gap.start > _LISTED or any(gap.holds(span) for span in arguments):
                return gap.end
    clause = scene.clause(trigger).end
    # "One arrest in Oslo, followed by two more in Bergen" tells of more acts.
    more = (begin + scene.start for begin, _ in clause_rules().followed_by.spans(scene.words))
    announced = scene.announced(trigger)
    return min([clause, *(start for start in more if start >= end), *([announced] if announced else [])])


def _before(trigger: Trigger, scene: Scene, places: Sequence[PlaceMention]) -> list[str]:
    """Those before the trigger: where the sentence opens with them, where a thing that is seized stands, or, for what
    is done on the spot, anywhere in the clause."""
    if not places:
        return []
    opening = [place for place in places if place.span.start - scene.start <= _OPENING]
    left = [place for place in in_clause(trigger, scene, places) if place.span.end <= trigger.span.start]
    if trigger.type not in _ON_OWN_SOIL:
        left = _of_things(left, scene) or _of_stop(trigger, left, scene)
    return countries_of(left or opening)


def _of_things(places: Sequence[PlaceMention], scene: Scene) -> list[PlaceMention]:
    """Where a thing stands: "the servers, located in France, Germany and Ukraine, were seized"."""
    rules, found = clause_rules(), list[PlaceMention]()
    for place in places:
        goes_on = found and scene.between(rules.list_goes_on, found[-1].span, place.span)
        if goes_on or scene.before(rules.thing_before, place.span) or scene.before(rules.site_at, place.span):
            found.append(place)
    return found


def _of_stop(trigger: Trigger, places: Sequence[PlaceMention], scene: Scene) -> list[PlaceMention]:
    """ "Officers stopped a van near Cork and seized 40 kg": where it was stopped."""
    if trigger.type != EventType.SEIZURE:
        return []
    return [place for place in places if scene.before(clause_rules().stopped_at, place.span)]


def of_route(trigger: Trigger, ground: Ground, home: str | None) -> Iterator[Found]:
    """Both ends of the way ("from Austria to Norway") and where somebody is held for it."""
    scene = ground.scene
    # "Surrendered to the Belgian authorities": theirs is where the way ends.
    to_police = [place for place in ground.police if scene.before(clause_rules().route, place.span)]
    way = in_clause(trigger, scene, [*ground.on_the_way, *to_police])
    if scene.told(trigger.span.start, trigger.span.end).lower().startswith(trigger.rule.stems):
        way += [each for each in scene.mentions.places if each.how == PlaceHow.COUNTRY and _is_subject(each, trigger)]
    way += [each for each in scene.mentions.places if _decides(each, trigger, scene)]
    way += [each for each in scene.mentions.places if scene.before(clause_rules().by_state, each.span)]
    if home and way and all(scene.before(clause_rules().from_before, place.span) for place in way):
        yield [*countries_of(way), home], "where from, and the state of the authority that published it"
    yield countries_of(way), "both ends of the way"


def _decides(place: PlaceMention, trigger: Trigger, scene: Scene) -> bool:
    """ "Spain's High Court approved his extradition", "the Netherlands has requested it"."""
    if place.role == PlaceRole.NATIONALITY or place.span.end > trigger.span.start:
        return False
    return scene.holds(clause_rules().decides_on, place.span.end, trigger.span.start)


def _is_subject(place: PlaceMention, trigger: Trigger) -> bool:
    """ "Bulgaria extradited", "Peru has extradited"."""
    return 0 < trigger.span.start - place.span.end <= _SUBJECT


def of_speaker(trigger: Trigger, ground: Ground, home: str | None) -> Iterator[Found]:
    """Where it was said: "press conference in Vienna", the dateline, "authorities in Hesse said"."""
    scene, said_at = ground.scene, clause_rules().said_at
    places = [place for place in scene.mentions.places if place.role != PlaceRole.NATIONALITY]
    said = [
        place
        for place in places
        if place.role in (PlaceRole.PLACE, PlaceRole.HEADQUARTERS)
        and scene.holds(said_at, scene.start, place.span.start)
    ]
    yield countries_of(said[:1]), "where it was announced"
    dateline = [place for place in scene.reading.text.places[:3] if place.role == PlaceRole.DATELINE]
    yield countries_of(dateline[:1]), "dateline"
    if trigger.rule.id in _SPOKEN:
        near = [place for place in places if place.span.end >= trigger.span.start - _BESIDE]
        yield countries_of(near[:1]), "state of those who spoke"


_STRATEGIES = {"act": of_act, "court": of_court, "route": of_route, "speaker": of_speaker}
