"""Each act with its link: background on earlier and parallel cases is told, but kept apart from the own operation."""

import re
from dataclasses import replace

from extract.events.acts import Act
from extract.events.clauses import clause_rules
from extract.events.reading import Reading
from extract.model.event import EventType, Link
from extract.model.text import SentenceRole
from extract.text.pattern import Words
from extract.text.whole import places_of

_NAME = re.compile(r"\b[A-Z][\w.-]*[A-Za-z]\w*")
_OLD = 60  # days before publication from which an act on another name is background
_STARTS = frozenset({EventType.INVESTIGATION_OPENED, EventType.TIP_OFF, EventType.COOPERATION})


def link_acts(acts: list[Act], reading: Reading, own_names: tuple[str, ...]) -> list[Act]:
    """`own_names` are the operation's names and targets, as the document gives them."""
    linked: list[Act] = []
    for act in acts:
        link = link_of(act, reading, own_names)
        before = linked[-1] if linked else None
        if link == Link.THIS and before and (_goes_on(act, before, reading) or _same_breath(act, before, reading)):
            link = Link.OTHER
        linked.append(act if act.link == link else replace(act, link=link))
    return linked


def link_of(act: Act, reading: Reading, own_names: tuple[str, ...]) -> Link:
    """`other` for teasers, for old acts on another named operation or platform, and for old acts told as background."""
    if act.link == Link.OTHER or act.sentence.role == SentenceRole.TEASER:
        return Link.OTHER
    words = reading.words(act.sentence)
    old = _is_old(act, reading)
    background = clause_rules().background.holds(words) or (old and _led_over(act, reading))
    if act.type in _STARTS or not (old or background):
        return Link.THIS
    if _names_another(act, words, own_names, old, reading) or (background and old):
        return Link.OTHER
    return Link.THIS


def _led_over(act: Act, reading: Reading) -> bool:
    """ "The investigation goes back to another case. In 2019 police raided …": the sentence before says so."""
    before = reading.before(act.sentence)
    return before is not None and clause_rules().another_case.holds(reading.words(before))


def _goes_on(act: Act, before: Act, reading: Reading) -> bool:
    """ "At the time, police arrested the operator": the sentence after goes on with the other case."""
    words = reading.words(act.sentence)
    near = act.sentence.field == before.sentence.field and act.sentence.paragraph == before.sentence.paragraph
    if not near or before.link != Link.OTHER or before.realis != act.realis:
        return False
    if clause_rules().at_that_time.holds(words):
        return True
    # "In an earlier case 39 people were arrested. Eleven of them were sentenced last year."
    next_to = reading.before(act.sentence) == before.sentence
    return next_to and (_is_old(act, reading) or not act.dating.told) and clause_rules().goes_on.holds(words)


def _same_breath(act: Act, before: Act, reading: Reading) -> bool:
    """ "In April they took down a similar market and charged its owner", "In another case they seized two tonnes in
    2017; four people were convicted in 2019": one sentence, one case, if all of it is as old or of one date."""
    if act.sentence != before.sentence or not act.dating.told or before.link != Link.OTHER:
        return False
    return act.dating == before.dating or (_is_old(act, reading) and _is_old(before, reading))


def _is_old(act: Act, reading: Reading) -> bool:
    published, when = reading.document.published, act.dating.date
    if not (published and act.dating.told and when):
        return False
    # "Since the first edition in 2019": counted up from there.
    last = when.latest or when.earliest
    return last is not None and (published - last).days > _OLD


def _names_another(act: Act, words: Words, own_names: tuple[str, ...], old: bool, reading: Reading) -> bool:
    """Whether the sentence names an operation or an object of the act, and none of the document's own names."""
    own = (name.lower().replace("[.]", ".") for name in own_names)
    if any(next(places_of(name, words.lowered), None) is not None for name in own):
        return False
    rules = clause_rules()
    if rules.operation_named.holds(words):
        return True
    kinds = (EventType.TAKEDOWN, EventType.ANNOUNCEMENT) if old else (EventType.TAKEDOWN,)
    if act.type not in kinds:
        return False
    found = next(iter(rules.object_named.matches(words)), None)
    return found is not None and not _opens_with(found[0], act, reading)


def _opens_with(told: str, act: Act, reading: Reading) -> bool:
    """Whether a name of these words stands in the title or the first sentence: "CypherCom was taken down in 2021" in an
    article that begins with what came of it."""
    first = next((each for each in reading.sentences if each.role == SentenceRole.BODY), act.sentence)
    title = [each for each in reading.sentences if each.field == "title"]
    known = {
        word for each in (first, *title) if each != act.sentence for word in _NAME.findall(reading.words(each).told)
    }
    return any(word in known and word not in clause_rules().no_names for word in _NAME.findall(told))
