"""The timeline as SVG: captioned marks in lanes, each a link to its evidence; a strip of what has no date."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dashboard.layout.axis import Axis
from dashboard.layout.timeline import Lane, Mark, Sign, TimelineLayout
from dashboard.layout.words import Words, words
from dashboard.svg.markup import element, short
from dashboard.svg.markup import words as text
from dashboard.svg.symbols import symbol_path
from dashboard.theme import SYMBOL, TYPE_COLOUR
from extract.model.event import EventType

# Pixels of the drawing at its own size.
GUTTER = 88
PLOT = 730
ROW = 21
PAD = 5
RADIUS = 6.0
INNER = 4.5  # of a symbol inside a bar
LETTER = 5.7  # the mean letter of 11 px
FOOT = 26
# What the layout is asked with, so that captions get the room they take.
COLUMNS = round(PLOT / (2.2 * RADIUS))
LETTERS = LETTER * COLUMNS / PLOT

Href = Callable[[Sign], str]


@dataclass(frozen=True, slots=True)
class Form:
    """How a timeline is drawn: the pixels of a sub-row, and whether marks have captions."""

    row: int = ROW
    captions: bool = True


# For a page that tells of each mark in words beside it.
SLIM = Form(row=15, captions=False)


def anchor(key: str) -> str:
    """A key as it may stand in an `id` and in an address.

    >>> anchor("arrest <4>")
    'arrest--4-'
    """
    return re.sub(r"[^A-Za-z0-9_-]", "-", key)


def place_of(slug: str, key: str) -> str:
    """What an event's ids on a page end with: `m-…` is its mark, `e-…` its evidence."""
    return anchor(f"{slug}-{key}")


def _evidence(sign: Sign) -> str:
    return f"#e-{place_of(sign.slug, sign.key)}"


def timeline_svg(
    layout: TimelineLayout,
    *,
    name: str = "timeline",
    href: Href = _evidence,
    lang: Words | None = None,
    form: Form | None = None,
) -> str:
    """Draw a layout made with `columns=COLUMNS, letter=LETTERS`. `name` begins the ids, unique on the page.

    In a `form` without captions (laid out with `letter=0`) marks are their symbols alone.

    Each mark has the id `m-` and `place_of`, and links to `href(sign)`. The drawing is a group and no image: links in
    an image are out of reach for those who cannot see it.
    """
    lang, form = lang or words(), form or Form()
    width = GUTTER + PLOT + max(30, round(layout.overhang * PLOT) + 14)
    lanes = "".join(_band(lane, number, width, form) for number, lane in enumerate(layout.lanes))
    bottom = _y(layout, layout.rows, form) if layout.axis else 0
    parts = [_fills(layout, name)]
    if layout.axis:
        parts += [lanes, _grid(layout.axis, bottom)]
        parts += [_mark(mark, layout, layout.axis, name, href, lang, form) for mark in layout.marks]
        bottom += FOOT
    strip, height = _strip(layout.undated, bottom, width, href, lang, form)
    parts.append(strip)
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {bottom + height}",
        class_="drawing timeline",
        role="group",
        aria_label=lang.say("timeline", "name"),
    )


def _fills(layout: TimelineLayout, name: str) -> str:
    """The hatch of closed bars, and a fading fill for each type and side that is open somewhere."""
    stripe = element("rect", width=2, height=6, class_="hatch")
    hatch = element(
        "pattern", stripe, id=f"{name}-hatch", width=6, height=6, patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )  # fmt: skip
    opened = {(mark.sign.type, mark.open_start) for mark in layout.marks if mark.open_start or mark.open_end}
    return element("defs", hatch, *(_fade(name, event_type, start) for event_type, start in sorted(opened)))


def _fade(name: str, event_type: str, start: bool) -> str:
    colour = TYPE_COLOUR[EventType(event_type)]
    weak, strong = ("0", "1") if start else ("1", "0")
    stops = [
        element("stop", offset=weak, stop_color=colour, stop_opacity="0"),
        element("stop", offset=strong, stop_color=colour, stop_opacity=".6"),
    ]
    return element("linearGradient", *(stops if start else stops[::-1]), id=_fade_id(name, event_type, start))


def _fade_id(name: str, event_type: str, start: bool) -> str:
    return f"{name}-{event_type}-{'from' if start else 'to'}"


def _y(layout: TimelineLayout, row: int, form: Form) -> int:
    """The top of a sub-row: every lane has a margin above and below its rows."""
    above = sum(1 for lane in layout.lanes if lane.top <= row)
    pads = 2 * above - 1 if row < layout.rows else 2 * len(layout.lanes)
    return row * form.row + pads * PAD


def _x(axis: Axis, mark_day: object) -> float:
    return GUTTER + PLOT * axis.at(mark_day)  # type: ignore[arg-type]


def _band(lane: Lane, number: int, width: int, form: Form) -> str:
    top = lane.top * form.row + 2 * PAD * number
    height = lane.rows * form.row + 2 * PAD
    label = element("text", text(lane.label), x=8, y=top + PAD + form.row / 2 + 4.5, class_="strong")
    if number % 2:
        return label
    return element("rect", x=0, y=top, width=width, height=height, class_="band") + label


def _grid(axis: Axis, bottom: int) -> str:
    drawn = []
    for tick in axis.ticks:
        x = _x(axis, tick.day)
        line = f"M{short(x)} 0V{bottom}"
        drawn.append(element("path", d=line, class_="rule year" if tick.strong else "rule"))
        drawn.append(element("text", text(tick.label), x=x, y=bottom + 15, class_="quiet", text_anchor="middle"))
    drawn.append(element("path", d=f"M{GUTTER} {bottom}H{GUTTER + PLOT}", class_="rule"))
    return "".join(drawn)


def _mark(mark: Mark, layout: TimelineLayout, axis: Axis, name: str, href: Href, lang: Words, form: Form) -> str:
    y = _y(layout, mark.row, form) + form.row / 2
    left, right = _x(axis, mark.first), _x(axis, mark.last)
    drawn = []
    if mark.shape == "point":
        at, radius, end = left, RADIUS, left + RADIUS
    else:
        # Never narrower than its symbol: too wide is honest where too narrow would look precise.
        if not (mark.open_start or mark.open_end) and right - left < 3 * RADIUS:
            left, right = (left + right) / 2 - 1.5 * RADIUS, (left + right) / 2 + 1.5 * RADIUS
        drawn += _bar(mark, left, right, y, name)
        at = right if mark.open_start else left if mark.open_end else (left + right) / 2
        radius, end = INNER, right + (INNER if mark.open_start else 0)
    drawn.append(_symbol(mark.sign, at, y, radius))
    drawn += _caption(mark.sign, end + 5, y + 4, lang) if form.captions else []
    return _link(mark.sign, href, drawn)


def _bar(mark: Mark, left: float, right: float, y: float, name: str) -> list[str]:
    box = {"x": left, "y": y - 5, "width": right - left, "height": 10}
    if mark.open_start or mark.open_end:
        fill = _fade_id(name, mark.sign.type, mark.open_start)
        return [element("rect", **box, fill=f"url(#{fill})")]
    return [
        element("rect", **box, rx=2, class_=f"bar t-{mark.sign.type}"),
        element("rect", **box, rx=2, fill=f"url(#{name}-hatch)"),
    ]


def _symbol(sign: Sign, x: float, y: float, radius: float) -> str:
    path = symbol_path(SYMBOL[EventType(sign.type)], x, y, radius)
    return element("path", d=path, class_=f"symbol t-{sign.type}")


def _caption(sign: Sign, x: float, y: float, lang: Words) -> list[str]:
    sign_words = [text(sign.caption)]
    if sign.conflicts:
        sign_words.append(element("tspan", text("\u2009" + lang.say("sign", "conflict")), class_="warn"))
    return [element("text", *sign_words, x=x, y=y, class_="halo")]


def _link(sign: Sign, href: Href, drawn: Iterable[str]) -> str:
    classes = "mark" + (" planned" if sign.planned else "") + (" other" if sign.other else "")
    title = element("title", text(sign.label))
    return element("a", title, *drawn, href=href(sign), id=f"m-{place_of(sign.slug, sign.key)}", class_=classes)


def _strip(signs: tuple[Sign, ...], top: int, width: int, href: Href, lang: Words, form: Form) -> tuple[str, int]:
    """What has no date, in lines of symbols and captions, and the height it takes."""
    if not signs:
        return "", 0
    x, line = float(GUTTER), 0
    drawn = []
    for sign in signs:
        letters = len(sign.caption) + (2 if sign.conflicts else 0) if form.captions else 0
        needed = 2 * RADIUS + 5 + LETTER * letters + (16 if form.captions else 4)
        if x + needed > width and x > GUTTER:
            x, line = float(GUTTER), line + 1
        y = top + PAD + line * form.row + form.row / 2
        symbol = _symbol(sign, x + RADIUS, y, RADIUS)
        said = _caption(sign, x + 2 * RADIUS + 5, y + 4, lang) if form.captions else []
        drawn.append(_link(sign, href, [symbol, *said]))
        x += needed
    height = (line + 1) * form.row + 2 * PAD
    frame = element("rect", x=0.5, y=top + 0.5, width=width - 1, height=height - 1, rx=3, class_="frame")
    y = top + PAD + form.row / 2 + 4.5
    label = element("text", text(lang.say("timeline", "undated")), x=8, y=y, class_="strong")
    return frame + label + "".join(drawn), height
