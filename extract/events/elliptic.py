"""Acts of which only the number, the day and maybe the place are told: "Three were detained in June, seven in August",
"ten suspects were held in Bonn on Monday and another five in Ulm a day later"."""

from collections.abc import Iterator
from dataclasses import replace

from extract.events.acts import Act, Dating
from extract.events.clauses import clause_rules
from extract.events.ground import Ground, countries_of
from extract.events.lists import row_counts
from extract.events.match import Trigger
from extract.events.reach import Scene
from extract.events.when import basis_of
from extract.mentions.figure_rules import figure_rules
from extract.mentions.times import Period
from extract.model.event import Figure, FigureWhat
from extract.model.mention import Qualifier
from extract.model.text import Span

_TWO = 2  # days or months that are told, at least
_NEAR = 60  # characters behind a number in which its place and day stand


def elliptic(trigger: Trigger, act: Act, ground: Ground) -> Iterator[Act]:
    """The act itself, and those that a number and a date behind its own tell, where no other act stands between."""
    what, scene = row_counts(trigger.type), ground.scene
    periods = [each for each in scene.mentions.periods if each.span.start >= trigger.span.end and not each.when.is_open]
    if what is None or len(periods) < _TWO or not act.dating.told:
        yield act
        return
    elsewhere = list(_elsewhere(trigger, act, ground, periods[1:], what))
    yield _without(act, elsewhere)
    yield from elsewhere or _at_other_times(trigger, act, scene, periods[1:], what)


def _at_other_times(trigger: Trigger, act: Act, scene: Scene, periods: list[Period], what: FigureWhat) -> Iterator[Act]:
    """ "Three were detained in June, seven in August and two in May"."""
    if trigger != scene.triggers[-1]:
        return
    for found in clause_rules().and_number.matches(scene.words):
        # "at the beginning of May" may be the period itself.
        reach = range(found.end("number") + scene.start, found.end() + scene.start + 1)
        if period := next((each for each in periods if each.span.start in reach), None):
            yield _another(act, period, (), _number(found["number"], what), scene)


def _elsewhere(trigger: Trigger, act: Act, ground: Ground, periods: list[Period], what: FigureWhat) -> Iterator[Act]:
    """ "Twelve were held in Graz on Monday and five in Bari a day later", "the younger one on Friday in Ulm"."""
    scene = ground.scene
    told = [
        found
        for found in clause_rules().number_in.matches(scene.words)
        if found.start() + scene.start >= trigger.span.end
    ]
    for at, found in enumerate(told):
        start = found.end() + scene.start
        end = told[at + 1].start() + scene.start if at + 1 < len(told) else min(start + _NEAR, scene.end)
        period = next((each for each in periods if start <= each.span.start < end), None)
        where = countries_of([place for place in ground.tied if start <= place.span.start < end])
        between = any(trigger.span.end <= other.span.start < start for other in scene.triggers)
        if period and period.when != act.dating.date and not between:
            yield _another(act, period, tuple(dict.fromkeys(where)), _number(found["number"], what), scene)


def _number(told: str, what: FigureWhat) -> Figure:
    """The number that a phrase tells; of "another" and "the younger one", one."""
    number = told.lower().split()[-1]
    return Figure(what, int(number) if number.isdigit() else figure_rules().words.get(number, 1), Qualifier.EXACT)


def _another(act: Act, period: Period, where: tuple[str, ...], figure: Figure, scene: Scene) -> Act:
    span: Span = period.span
    return replace(
        act,
        dating=Dating(
            period.when, basis_of(period), f"“{scene.told(span.start, span.end)}” behind a number of its own"
        ),
        figures=(figure,),
        where=where,
        placed=bool(where),
        why=(f"where: {', '.join(where)}: named behind a number of its own",) if where else (),
        single=False,
    )


def _without(act: Act, others: list[Act]) -> Act:
    """The act without the places and national parts that are those of the others."""
    states = {state for other in others for state in other.where}
    if not states:
        return act
    numbers = {figure.value for other in others for figure in other.figures}
    figures = tuple(each for each in act.figures if each.country not in states or each.value not in numbers)
    rest = tuple(state for state in act.where if state not in states) or act.where
    return replace(act, figures=figures, where=rest)
