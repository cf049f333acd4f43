"""Made-up timelines of one mark each, for the page that says what the forms of a mark mean."""

from datetime import date, timedelta

from dashboard.layout.axis import Axis
from dashboard.layout.timeline import Lane, Mark, Sign, TimelineLayout
from dashboard.layout.words import Words

_AXIS = Axis(date(2020, 1, 1), date(2020, 4, 10), ())
# Name of the form, first and last day drawn, what is special; the order is that of the explanation.
FORMS = ("day", "span", "before", "after", "planned", "background", "differ")


def forms(lang: Words) -> dict[str, TimelineLayout]:
    """A timeline for each form by its name, without words: they stand beside it."""
    lane = Lane("forms", "", 0, 1)
    return {name: TimelineLayout((lane,), (_mark(name, lang),), (), _AXIS) for name in FORMS}


def _mark(name: str, lang: Words) -> Mark:
    sign = Sign(
        key=name,
        slug="form",
        type="arrest",
        phase="action",
        label=lang.say("forms", name),
        caption="",
        date="",
        basis="explicit",
        planned=name == "planned",
        other=name == "background",
        conflicts=int(name == "differ"),
    )
    day, month = _AXIS.first + timedelta(days=50), timedelta(days=30)
    if name == "span":
        return Mark(sign, "forms", 0, "bar", day - month, day + month)
    if name == "before":
        return Mark(sign, "forms", 0, "bar", day - month, day + month, open_start=True)
    if name == "after":
        return Mark(sign, "forms", 0, "bar", day - month, day + month, open_end=True)
    return Mark(sign, "forms", 0, "point", day, day)
