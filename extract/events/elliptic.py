"""Acts of which only the number and the day are told: "Three were detained in June, seven in August and two in May"."""

from collections.abc import Iterator
from dataclasses import replace

from extract.events.acts import Act, Dating
from extract.events.lists import row_counts
from extract.events.match import Trigger
from extract.events.reach import Scene
from extract.events.rules import clause_rules
from extract.events.when import basis_of
from extract.mentions.figure_rules import figure_rules
from extract.model.event import Figure
from extract.model.mention import Qualifier

_TWO = 2  # days or months that are told, at least


def elliptic(trigger: Trigger, act: Act, scene: Scene) -> Iterator[Act]:
    """The acts that a number and a date behind those of `act` tell, where no other act stands between."""
    what, rules = row_counts(trigger.type), clause_rules()
    periods = [each for each in scene.mentions.periods if each.span.start >= trigger.span.end and not each.when.is_open]
    if what is None or len(periods) < _TWO or not act.dating.told or trigger != scene.triggers[-1]:
        return
    for found in rules.and_number.matches(scene.words):
        # "at the beginning of May" may be the period itself.
        reach = range(found.end("number") + scene.start, found.end() + scene.start + 1)
        if period := next((each for each in periods[1:] if each.span.start in reach), None):
            number = found["number"]
            value = int(number) if number.isdigit() else figure_rules().words.get(number, 1)
            told = scene.told(period.span.start, period.span.end)
            yield replace(
                act,
                dating=Dating(period.when, basis_of(period), f"“{told}” behind a number of its own"),
                figures=(Figure(what, value, Qualifier.EXACT),),
                where=(),
                placed=False,
                why=(),
                single=False,
            )
