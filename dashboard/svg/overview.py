"""All operations on one axis as SVG: a row each, its span, and its marks in four tracks by phase."""

from collections.abc import Callable

from dashboard.layout.overview import Group, OverviewLayout, OverviewRow
from dashboard.layout.words import Words, words
from dashboard.svg.markup import element, short
from dashboard.svg.markup import words as text
from dashboard.svg.symbols import symbol_path
from dashboard.theme import SYMBOL
from extract.model.event import EventType

NAMES = 210
PLOT = 740
WIDTH = NAMES + PLOT + 30
ROW = 46
TRACK = 10
RADIUS = 4.2
LONGEST = 34  # letters of a name


def overview_svg(layout: OverviewLayout, *, href: Callable[[str], str], lang: Words | None = None) -> str:
    """Each row links to `href(slug)`."""
    lang = lang or words()
    bottom = ROW * len(layout.rows)
    drawn = [
        element("rect", x=0, y=ROW * number, width=WIDTH, height=ROW, class_="band")
        for number in range(0, len(layout.rows), 2)
    ]
    for tick in layout.axis.ticks if layout.axis else ():
        x = _x(layout, tick.day)
        drawn.append(element("path", d=f"M{short(x)} 0V{bottom}", class_="rule year" if tick.strong else "rule"))
        drawn.append(element("text", text(tick.label), x=x, y=bottom + 15, class_="quiet", text_anchor="middle"))
    drawn += [_row(layout, number, row, href, lang) for number, row in enumerate(layout.rows)]
    return element(
        "svg",
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {bottom + 24}",
        class_="drawing overview",
        role="group",
        aria_label=lang.say("overview", "name"),
    )


def _x(layout: OverviewLayout, day: object) -> float:
    assert layout.axis
    return NAMES + PLOT * layout.axis.at(day)  # type: ignore[arg-type]


def _row(layout: OverviewLayout, number: int, row: OverviewRow, href: Callable[[str], str], lang: Words) -> str:
    middle = ROW * number + ROW / 2
    name = row.name if len(row.name) <= LONGEST else row.name[: LONGEST - 1].rstrip() + "…"
    drawn = [element("text", text(name), x=8, y=middle + (0 if row.undated else 4), class_="strong")]
    if row.undated:
        said = lang.say("overview", "undated", number=row.undated)
        drawn.append(element("text", text(said), x=8, y=middle + 14, class_="quiet"))
    if row.first and row.last:
        left, right = _x(layout, row.first), max(_x(layout, row.last), _x(layout, row.first) + 2)
        drawn.append(element("path", d=f"M{short(left)} {short(middle)}H{short(right)}", class_="span"))
    drawn += [_group(layout, group, middle) for group in row.groups]
    return element("a", element("title", text(row.name)), *drawn, href=href(row.slug))


def _group(layout: OverviewLayout, group: Group, middle: float) -> str:
    y = middle + (group.track - 1.5) * TRACK
    left, right = _x(layout, group.first), _x(layout, group.last)
    first = group.signs[0]
    path = symbol_path(SYMBOL[EventType(first.type)], (left + right) / 2, y, RADIUS)
    drawn = [element("title", text("; ".join(sign.label for sign in group.signs)))]
    if group.shape == "bar":
        drawn.append(element("path", d=f"M{short(left)} {short(y)}H{short(right)}", class_="part"))
    drawn.append(element("path", d=path, class_=f"symbol t-{first.type}"))
    if len(group.signs) > 1:
        x = (left + right) / 2 + RADIUS + 3
        drawn.append(
            element(
                "text",
                text(str(len(group.signs))),
                x=x,
                y=y + 3,
                class_="quiet halo",
                font_size=8,
                paint_order="stroke",
            )
        )
    return element("g", *drawn)
