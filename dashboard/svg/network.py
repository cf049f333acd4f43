"""Who acted with whom as SVG: a row for each actor, a column for each act, a line through all who share it."""

from collections.abc import Callable
from textwrap import shorten

from dashboard.layout.network import Act, Actor, Network
from dashboard.layout.timeline import Sign
from dashboard.layout.words import Words, words
from dashboard.svg.markup import element, short
from dashboard.svg.markup import words as text
from dashboard.svg.symbols import symbol_path
from dashboard.svg.timeline import evidence_of
from dashboard.theme import SYMBOL
from extract.model.event import EventType

NAMES = 268
ROW = 22
HEAD = 44
WIDTH = 860
# A column is no wider than this, and no narrower: then the drawing grows.
WIDEST, NARROWEST = 64, 19
LONGEST = 46  # letters of a name
RADIUS = 5.0


def network_svg(layout: Network, *, href: Callable[[Sign], str] = evidence_of, lang: Words | None = None) -> str:
    """Each column links to `href(sign)`. A group and no image, so that its links can be reached."""
    lang = lang or words()
    columns = len(layout.acts) + 1
    step = max(NARROWEST, min(WIDEST, (WIDTH - NAMES) / columns))
    width = max(WIDTH, round(NAMES + step * columns + 10))
    bottom = HEAD + ROW * len(layout.actors)
    return element(
        "svg",
        *(_row(actor, width, lang) for actor in layout.actors),
        _whole(layout, step, lang),
        *(_act(act, step, href) for act in layout.acts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {bottom + 6}",
        class_="drawing network",
        role="group",
        aria_label=lang.say("network", "name"),
    )


def _x(column: int, step: float) -> float:
    return NAMES + step * (column + 0.5)


def _y(row: int) -> float:
    return HEAD + ROW * (row + 0.5)


def _row(actor: Actor, width: int, lang: Words) -> str:
    y = _y(actor.row)
    band = element("rect", x=0, y=y - ROW / 2, width=width, height=ROW, class_="band") if actor.row % 2 == 0 else ""
    line = element("path", d=f"M{NAMES} {short(y)}H{width - 6}", class_="rule")
    indent = 22 if actor.kind == "agency" else 8
    name = shorten(actor.name, LONGEST, placeholder="…")
    style = None if actor.kind == "agency" else "strong"
    label = element("text", element("title", text(label_of(actor, lang))), text(name), x=indent, y=y + 4, class_=style)
    return band + line + label


def label_of(actor: Actor, lang: Words) -> str:
    """An actor in a line: its name, its part, how many acts."""
    parts = [actor.name]
    if actor.part:
        parts.append(lang.say("network", f"part_{actor.part}"))
    if actor.acts:
        parts.append(lang.plural("events", len(actor.acts)))
    return " · ".join(parts)


def _whole(layout: Network, step: float, lang: Words) -> str:
    """The first column: who took part in the operation as a whole, whoever led as a diamond."""
    if not layout.whole:
        return ""
    x = _x(0, step)
    line = element(
        "path", d=f"M{short(x)} {short(_y(min(layout.whole)))}V{short(_y(max(layout.whole)))}", class_="part"
    )
    dots = []
    for actor in layout.actors:
        if actor.part:
            shape, size = ("diamond", 6.0) if actor.part == "lead" else ("circle", 4.0)
            path = symbol_path(shape, x, _y(actor.row), size)
            dots.append(element("path", element("title", text(label_of(actor, lang))), d=path, class_="whole"))
    head = element("text", text(lang.say("network", "whole")), x=x, y=HEAD - 26, class_="quiet", text_anchor="middle")
    return line + "".join(dots) + head


def _act(act: Act, step: float, href: Callable[[Sign], str]) -> str:
    x = _x(act.column + 1, step)
    first, last = _y(act.rows[0]), _y(act.rows[-1])
    kind = f"symbol t-{act.sign.type}"
    head = element("path", d=symbol_path(SYMBOL[EventType(act.sign.type)], x, HEAD - 13, 6.0), class_=kind)
    drawn = [element("title", text(act.sign.label)), head]
    if len(act.rows) > 1:
        drawn.append(element("path", d=f"M{short(x)} {short(first)}V{short(last)}", class_="tie"))
    drawn += [element("circle", cx=x, cy=_y(row), r=RADIUS, class_=kind) for row in act.rows]
    year = element("text", text(act.year), x=x, y=HEAD - 26, class_="quiet", text_anchor="middle") if act.year else ""
    classes = "mark planned" if act.sign.planned else "mark"
    return year + element("a", *drawn, href=href(act.sign), class_=classes)
