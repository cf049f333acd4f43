"""A made-up timeline with one mark of each form, for the page that says what the forms mean."""

from datetime import date, timedelta

from dashboard.layout.axis import axis_over
from dashboard.layout.timeline import Lane, Mark, Sign, TimelineLayout
from dashboard.layout.words import Words

_FIRST, _LAST = date(2020, 1, 1), date(2021, 1, 1)
# Name of the form, first and last day drawn, what is special; the order is that of the explanation.
FORMS = ("day", "span", "before", "after", "planned", "background", "differ")


def forms(lang: Words) -> TimelineLayout:
    """One sub-row a form, its name as the caption of its mark."""
    lane = Lane("forms", "", 0, len(FORMS))
    marks = tuple(_mark(name, row, lang) for row, name in enumerate(FORMS))
    return TimelineLayout((lane,), marks, (), axis_over(_FIRST, _LAST, lang=lang))


def _mark(name: str, row: int, lang: Words) -> Mark:
    said = lang.say("forms", name)
    sign = Sign(
        key=name,
        slug="form",
        type="arrest",
        phase="action",
        label=said,
        caption=said,
        date="",
        basis="explicit",
        planned=name == "planned",
        other=name == "background",
        conflicts=int(name == "differ"),
    )
    day = _FIRST + timedelta(days=40)
    if name == "span":
        return Mark(sign, "forms", row, "bar", day, day + timedelta(days=60))
    if name == "before":
        return Mark(sign, "forms", row, "bar", day - timedelta(days=30), day + timedelta(days=30), open_start=True)
    if name == "after":
        return Mark(sign, "forms", row, "bar", day, day + timedelta(days=60), open_end=True)
    return Mark(sign, "forms", row, "point", day, day)
