"""Triggers -> acts: which date, places and figures of the sentence belong to which trigger.

One small strategy an argument: `when`, `where`, `howmany`; each act keeps the reason.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.events.acts import Act, Dating, Frame
from extract.events.clauses import clause_rules
from extract.events.elliptic import elliptic
from extract.events.ground import Ground
from extract.events.howmany import figures_of
from extract.events.lists import row_figure
from extract.events.match import Trigger
from extract.events.names import NamesOf
from extract.events.reach import Scene
from extract.events.reading import Reading
from extract.events.when import COUNTED, DESCRIBED, led_up, of_sentence
from extract.events.where import Placing, venues, where
from extract.events.whose import heads_line
from extract.model.event import PHASE_OF, EventType, Figure, Link, Phase, Realis
from extract.model.text import SentenceRole
from extract.model.time import EdtfDate

_OBJECT = 40  # characters behind an act in which the person stands whom it was done to
_BEGINNINGS = frozenset({EventType.INVESTIGATION_OPENED, EventType.TIP_OFF})


def attach(
    triggers: Sequence[Trigger], reading: Reading, home: str | None, before: EdtfDate | None = None
) -> list[Act]:
    """The acts of one sentence, of which these are the triggers in order: those of one type and date become one. `home`
    is the publishing authority's state, where its courts sit; `before` is the date of the act told last
    in its paragraph."""
    sentence = triggers[0].sentence
    seen = Scene(sentence, triggers, reading)
    ground = Ground(seen)
    agencies = tuple(sorted({agency.name for agency in seen.mentions.agencies}))
    names = NamesOf(seen)
    # "How the case began" tells nothing; a line of a list without bullets ("105 suspects arrested") does.
    headline = reading.is_headline(sentence)
    chronicle = any(heads_line(period, seen) for period in seen.mentions.periods)
    heading = sentence.role == SentenceRole.HEADING and not seen.mentions.figures and not headline and not chronicle
    # "The investigation began in 2022, when customs seized …" is not the seizure that the news is about.
    began = any(trigger.type in _BEGINNINGS for trigger in triggers)
    apart, more = clause_rules().other_time.holds(seen.words), clause_rules().more.holds(seen.words)
    partial = clause_rules().some_of.holds(seen.words)
    owned = figures_of(seen)
    if triggers[0].listed is not None:
        row = row_figure(triggers[0], reading)
        owned = [(row,)] if row else owned
        if not owned[0]:
            return []  # a line that tells nothing of the act above
    acts: dict[tuple[EventType, Realis, Link, str | None], Act] = {}
    for trigger, counted in zip(seen.triggers, owned, strict=True):
        # "Two of those arrested were released" arrests nobody.
        figures = () if trigger.relation == DESCRIBED else counted
        placing, dating = where(trigger, ground, home), of_sentence(trigger, seen, before)
        if acts and dating.why.endswith(COUNTED):
            # "A search two days later led to the seizure of": one and the same two days.
            words = dating.why.removesuffix(COUNTED)
            dating = next((act.dating for act in acts.values() if act.dating.why.startswith(words)), dating)
        if not dating.told:
            # "A load was stopped and seized two weeks later": two words for one act.
            dating = next((act.dating for act in acts.values() if act.dating.frame is Frame.LATER), dating)
        if figures and began and not dating.told:
            dating = led_up(trigger, seen)
        before = told_date(dating, trigger.realis) or before
        act = Act(
            type=trigger.type,
            sentence=sentence,
            realis=trigger.realis,
            dating=dating,
            where=tuple(sorted({*placing.countries, *(figure.country for figure in figures if figure.country)})),
            placed=placing.told,
            figures=figures,
            agencies=agencies,
            venues=venues(trigger, seen),
            rules=(trigger.rule.id,),
            why=_reasons(placing, figures),
            weak=trigger.rule.weak or heading or (trigger.presupposed and trigger.link == Link.THIS and not figures),
            apart=apart or (began and dating.told and PHASE_OF[trigger.type] == Phase.ACTION),
            more=more,
            added=clause_rules().added.holds(seen.words),
            headline=headline,
            single=not figures and _is_single(trigger, seen),
            partial=partial,
            row_of=trigger.listed,
            link=trigger.link,
            names=names,
        )
        for each in elliptic(trigger, act, ground):
            key = each.type, each.realis, each.link, each.dating.date.edtf if each.dating.date else None
            acts[key] = _joined(acts[key], each) if key in acts else each
    return list(acts.values())


def _is_single(trigger: Trigger, scene: Scene) -> bool:
    """Whether it was done to one person: "he was arrested", "arrested a 44-year-old man"."""
    start, end = trigger.span.start, trigger.span.end
    rules = clause_rules()
    return scene.holds(rules.one_told, start - 20, end) or scene.holds(rules.one_object, start, end + _OBJECT)


def told_date(dating: Dating, realis: Realis) -> EdtfDate | None:
    """The date of what was done, None if the text tells none."""
    return dating.date if dating.told and realis == Realis.ASSERTED else None


def _joined(first: Act, second: Act) -> Act:
    figures = (*first.figures, *second.figures)
    if len(first.where) == len(second.where) == 1 and first.where != second.where:
        # "Five were arrested in Latvia, while Austrian police arrested two more": parts, each of its state.
        figures = (*_of_state(first), *_of_state(second))
    return replace(
        first,
        where=tuple(sorted({*first.where, *second.where})),
        figures=tuple(dict.fromkeys(figures)),
        venues=tuple(sorted({*first.venues, *second.venues})),
        rules=tuple(dict.fromkeys((*first.rules, *second.rules))),
        why=tuple(dict.fromkeys((*first.why, *second.why))),
        weak=first.weak and second.weak,
    )


def _of_state(act: Act) -> tuple[Figure, ...]:
    """Its figures as those of the one state where it was done."""
    return tuple(replace(figure, country=figure.country or act.where[0]) for figure in act.figures)


def _reasons(placing: Placing, figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """How places and figures came to the act, for the user."""
    reasons = [f"where: {', '.join(placing.countries)}: {placing.why}"] if placing.countries else []
    if figures:
        told = ", ".join(f"{figure.value:g} {figure.what}" for figure in figures)
        reasons.append(f"figures: {told}: nearest to this act in the sentence")
    return tuple(reasons)
