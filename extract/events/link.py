"""This operation or another one: background on earlier and parallel cases is told, but kept apart."""

import re
from dataclasses import replace

from extract.events.attach import Act
from extract.events.reading import Reading
from extract.events.rules import clause_rules
from extract.model.event import EventType, Link
from extract.model.text import SentenceRole

_NAME = r"[A-Z][\w.-]*(?:[A-Z0-9][\w.-]*)?(?: (?:Market|Forum|Network|[A-Z][\w.-]+))?"
_OPERATION = re.compile(r"\b[Oo]peration (?:[“\"‘'])?([A-Z]\w+(?: [A-Z]\w+)?)")
_OBJECT = re.compile(
    rf"(?:[Tt]akedown|[Dd]isruption|[Dd]ismantl\w+|[Ss]hut ?down|took down|shut down|[Ss]eizure) (?:of )?(?:the )?"
    rf"(?:\w+ ){{0,6}}?({_NAME})|({_NAME})(?:,? which)? (?:takedown|(?:was|were|had been|been) (?:taken|shut|dismantled|disrupted|seized))"
)
_OWN_AFTER = 400  # an act this many days before publication, told with a background cue, is another case


def link_acts(acts: list[Act], reading: Reading, own_names: tuple[str, ...]) -> list[Act]:
    """Each act with its link. `own_names` are the operation's names and targets, as the document gives them."""
    return [replace(act, link=link_of(act, reading, own_names)) for act in acts]


def link_of(act: Act, reading: Reading, own_names: tuple[str, ...]) -> Link:
    """`other` for teasers, for acts on another named operation or platform, and for old acts told as background."""
    if act.sentence.role == SentenceRole.TEASER:
        return Link.OTHER
    words = reading.words(act.sentence)
    background = bool(clause_rules().background.search(words))
    old = _is_old(act, reading)
    if _names_another(act, words, own_names) and (background or old):
        return Link.OTHER
    if background and old and act.type not in (EventType.INVESTIGATION_OPENED, EventType.TIP_OFF):
        return Link.OTHER
    return Link.THIS


def _is_old(act: Act, reading: Reading) -> bool:
    published, when = reading.document.published, act.dating.date
    if not (published and act.dated and when and when.latest):
        return False
    return (published - when.latest).days > 60


def _names_another(act: Act, words: str, own_names: tuple[str, ...]) -> bool:
    """Whether the sentence names an operation or an object of the act, and none of the document's own names."""
    own = {name.lower() for name in own_names}
    if any(name in words.lower() for name in own):
        return False
    named = [found[1] for found in _OPERATION.finditer(words)]
    if act.type in (EventType.TAKEDOWN, EventType.SEIZURE):
        named += [name for found in _OBJECT.finditer(words) for name in found.groups() if name]
    return bool(named)
