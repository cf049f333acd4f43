"""How large a platform was ("the forum had 142,000 members", "200,000 files") belongs to its takedown, though no act is
told there."""

from extract.events.acts import Act
from extract.events.clauses import clause_rules
from extract.events.reading import Reading
from extract.mentions.figures import USERS
from extract.model.event import EventType, Figure, FigureWhat, Link, Realis
from extract.model.text import SentenceRole

_SIZE = 100  # fewer are people of the story, not the size of a platform
_SIZES = {
    USERS: FigureWhat.ACCOUNTS,
    "accounts": FigureWhat.ACCOUNTS,
    "files": FigureWhat.FILES,
    "devices": FigureWhat.DEVICES,
}
_NO_STORY = frozenset({SentenceRole.TEASER, SentenceRole.BOILERPLATE})


def size_acts(acts: list[Act], reading: Reading) -> list[Act]:
    """One act for each sentence that tells the size of the platform, to be joined with the document's one takedown;
    none if it tells of several or of none."""
    takedowns = [
        act
        for act in acts
        if act.type == EventType.TAKEDOWN and act.link == Link.THIS and act.realis == Realis.ASSERTED and not act.weak
    ]
    if not takedowns or len({act.dating.date for act in takedowns if act.dating.told}) > 1:
        return []
    lead = next((act for act in takedowns if act.dating.told), takedowns[0])
    busy = {(act.sentence.field, act.sentence.span.start) for act in acts}
    rules = clause_rules()
    found: list[Act] = []
    for sentence, words in reading.wording.with_one_of(rules.size_nouns, silent=_NO_STORY):
        if (sentence.field, sentence.span.start) in busy:
            continue
        figures = tuple(
            Figure(_SIZES[figure.what], figure.value, figure.qualifier)
            for figure in reading.of(sentence).figures
            if figure.what in _SIZES and figure.noun in rules.size_nouns and figure.value >= _SIZE
        )
        if figures and rules.platform.holds(words):
            found.append(
                Act(
                    type=EventType.TAKEDOWN,
                    sentence=sentence,
                    realis=lead.realis,
                    dating=lead.dating,
                    figures=figures,
                    rules=("platform_size",),
                )
            )
    return found
