"""The steps of a class view: the events of one operation in the order in which they are told, each with a question."""

from dataclasses import dataclass

from dashboard.class_view.prompts import Prompts
from dashboard.report.values import EventView
from dashboard.report.view import Views


@dataclass(frozen=True, slots=True)
class Step:
    """One event. `states` are the alpha-3 codes to light up on the map, `more` the questions behind the first."""

    event: EventView
    number: int
    states: tuple[str, ...]
    question: str
    more: tuple[str, ...]

    @property
    def lit(self) -> str:
        """The states as the page holds them."""
        return " ".join(self.states)


def steps(views: Views, prompts: Prompts) -> tuple[Step, ...]:
    """A step for each event of the operation itself; background is left out.

    Where a type comes again, its next question comes first, so that a class is not asked the same twice.
    """
    own = [(row, event) for row, event in zip(views.rows, views.events, strict=True) if not event.other]
    asked: dict[str, int] = {}
    found = []
    for number, (row, event) in enumerate(own, 1):
        questions = prompts.get(event.type, ())
        turn = asked.get(event.type, 0) % len(questions) if questions else 0
        asked[event.type] = asked.get(event.type, 0) + 1
        turned = questions[turn:] + questions[:turn]
        question = turned[0] if turned else ""
        found.append(Step(event, number, tuple(row.where), question, turned[1:]))
    return tuple(found)
