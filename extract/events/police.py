"""The states named in a sentence whose police acted, and those whose police are only named."""

from collections.abc import Sequence

from extract.events.clauses import clause_rules
from extract.events.ground import Ground, countries_of
from extract.events.match import Trigger
from extract.events.reach import Scene
from extract.model.event import EventType
from extract.model.mention import PlaceHow, PlaceMention

_BESIDE = 12  # an agency this near to an act did it
_NEAR = 40  # characters behind an act in which goods stand, behind a state in which its police do


def police_of(trigger: Trigger, ground: Ground) -> list[PlaceMention]:
    """The states of the police of the sentence that may have done it."""
    police = [place for place in ground.police if _acts(place, trigger)]
    if trigger.type == EventType.SEIZURE and len(set(countries_of(police))) > 1:
        return []  # each took something else
    # "Two cars with French number plates", "fraud against American banks": none of theirs.
    return [place for place in police if _is_of_police(place, ground.scene)]


def own_subject(trigger: Trigger, ground: Ground) -> list[PlaceMention]:
    """Of "Five were arrested in Peru, and Austrian police arrested two" the police right before the second act."""
    police = [each for each in ground.police if 0 <= trigger.span.start - each.span.end <= _BESIDE]
    return [each for each in police if any(other.span.end <= each.span.start for other in ground.scene.triggers)]


def accusing(trigger: Trigger, ground: Ground) -> list[PlaceMention]:
    """Of "US prosecutors charged a Canadian with hacking a hospital in Germany" the state that did it, and no other."""
    accuses = clause_rules().accuses
    return [place for place in ground.police if ground.scene.between(accuses, place.span, trigger.span)]


def acting_states(trigger: Trigger, scene: Scene) -> list[PlaceMention]:
    """ "Germany and Austria carried out 12 searches": those that are named as somebody who acts."""
    acting = list[PlaceMention]()
    for place in scene.mentions.places:
        if place.how != PlaceHow.COUNTRY or place.span.end > trigger.span.start:
            continue
        listed = bool(acting) and scene.between(clause_rules().list_goes_on, acting[-1].span, place.span)
        acting = [*acting, place] if listed else [place]
    acted = bool(acting) and scene.holds(clause_rules().state_acts, acting[-1].span.end, trigger.span.end)
    return acting if acted else []


def takes_goods(trigger: Trigger, scene: Scene) -> bool:
    """Whether things are seized that somebody must lay hands on ("Swedish customs seized 3 kg of cocaine")."""
    start, end = trigger.span.start, trigger.span.end + _NEAR
    return trigger.type == EventType.SEIZURE and scene.holds(clause_rules().at_hand, start, end)


def not_of_police(places: Sequence[PlaceMention], scene: Scene) -> list[PlaceMention]:
    """Without those whose police are named ("Authorities in Italy, Germany and Lithuania have closed")."""
    rules, left = clause_rules(), list[PlaceMention]()
    police: PlaceMention | None = None
    for place in places:
        goes_on = police is not None and scene.between(rules.list_goes_on, police.span, place.span)
        if goes_on or scene.before(rules.police_of, place.span):
            police = place
        else:
            left.append(place)
    return left


def _acts(police: PlaceMention, trigger: Trigger) -> bool:
    """Whether police of the sentence may have done it; an agency known by its name works with others too, so it must
    stand beside the act."""
    gap = max(trigger.span.start - police.span.end, police.span.start - trigger.span.end)
    return police.how != PlaceHow.AGENCY or gap <= _BESIDE


def _is_of_police(place: PlaceMention, scene: Scene) -> bool:
    """Whether it is an agency, or says whose police they are."""
    rules, end = clause_rules(), place.span.end
    behind = scene.holds(rules.police_behind, end, end + _NEAR)
    return place.how == PlaceHow.AGENCY or behind or scene.before(rules.police_of, place.span)
