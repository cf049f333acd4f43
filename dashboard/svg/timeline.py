"""The timeline as SVG: captioned marks in lanes, each a link to its evidence; a strip of what has no date."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.layout.axis import Axis, thinned
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
    """How a timeline is drawn.

    `row` is the height of a sub-row, `gutter` the room for the names of lanes (0: they stand above their marks, in
    `head` pixels), `plot` the width of the axis, `letter` that of a letter. `ticks` is how many labels the axis has
    room for, in `foot` pixels (0: no axis is drawn). `live` is for a page of the app: marks can be chosen, and say how
    their date is known.
    """

    row: int = ROW
    captions: bool = True
    gutter: int = GUTTER
    head: int = 0
    plot: int = PLOT
    letter: float = LETTER
    ticks: int = 99
    foot: int = FOOT
    live: bool = False

    @property
    def left(self) -> int:
        """Where the axis begins."""
        return self.gutter or 10

    @property
    def columns(self) -> int:
        """What the layout is asked with: how many points fit side by side."""
        return max(12, round(self.plot / (2.2 * RADIUS)))

    @property
    def letters(self) -> float:
        """What the layout is asked with: the width of a letter in columns; 0 without captions."""
        return self.letter / (2.2 * RADIUS) if self.captions else 0.0


# For a page that tells of each mark in words beside it.
SLIM = Form(row=15, captions=False)


def on_screen(width: int, narrow: bool, overhang: float = 0.0) -> Form:
    """The form for a page so many pixels wide. `overhang` is what captions asked for beyond the axis before; on a phone
    marks have none, and lanes are named above their marks."""
    if narrow:
        return Form(row=26, captions=False, gutter=0, head=19, plot=width - 30, ticks=3, live=True)
    room = width - 104 - 18
    plot = round(room / (1 + min(0.6, overhang))) if overhang else room - 12
    return Form(row=24, gutter=104, plot=plot, letter=6.9, ticks=max(3, plot // 90), live=True)


def anchor(key: str) -> str:
    """A key as it may stand in an `id` and in an address.

    >>> anchor("arrest <4>")
    'arrest--4-'
    """
    return re.sub(r"[^A-Za-z0-9_-]", "-", key)


def place_of(slug: str, key: str) -> str:
    """What an event's ids on a page end with: `m-…` is its mark, `e-…` its evidence."""
    return anchor(f"{slug}-{key}")


def evidence_of(sign: Sign) -> str:
    """The address, on the same page, of the words that a mark rests on."""
    return f"#e-{place_of(sign.slug, sign.key)}"


def timeline_svg(
    layout: TimelineLayout,
    *,
    name: str = "timeline",
    href: Href = evidence_of,
    lang: Words | None = None,
    form: Form | None = None,
) -> str:
    """Draw a layout made with `columns=COLUMNS, letter=LETTERS`. `name` begins the ids, unique on the page.

    In a `form` without captions (laid out with `letter=0`) marks are their symbols alone.

    Each mark has the id `m-` and `place_of`, and links to `href(sign)`. The drawing is a group and no image: links in
    an image are out of reach for those who cannot see it.
    """
    lang, form = lang or words(), form or Form()
    width = form.left + form.plot + max(14 if form.live else 30, round(layout.overhang * form.plot) + 14)
    lanes = "".join(_band(lane, number, width, form) for number, lane in enumerate(layout.lanes))
    bottom = _y(layout, layout.rows, form) if layout.axis else 0
    parts = [_fills(layout, name)]
    if layout.axis:
        parts += [lanes, _grid(layout.axis, bottom, width, form) if form.foot else ""]
        parts += [_mark(mark, layout, layout.axis, name, href, lang, form) for mark in layout.marks]
        bottom += form.foot
    strip, height = _strip(layout.undated, bottom, width, href, lang, form)
    parts.append(strip)
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {bottom + height}",
        class_=f"drawing timeline{' at-size' if form.live else ''}",
        role="group",
        aria_label=lang.say("timeline", "name"),
        **(_scale(layout.axis, form) if form.live and layout.axis else {}),
    )


def _scale(axis: Axis, form: Form) -> dict[str, object]:
    """Where the axis lies and which days it shows, for the script that makes a part of it the whole."""
    return {
        "data_left": form.left,
        "data_plot": form.plot,
        "data_first": axis.first.isoformat(),
        "data_last": axis.last.isoformat(),
    }


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
    return row * form.row + pads * PAD + above * form.head


def _x(axis: Axis, day: date, form: Form) -> float:
    return form.left + form.plot * axis.at(day)


def _band(lane: Lane, number: int, width: int, form: Form) -> str:
    top = lane.top * form.row + (2 * PAD + form.head) * number
    height = lane.rows * form.row + 2 * PAD + form.head
    middle = form.head - 5 if form.head else PAD + form.row / 2 + 4.5
    label = element("text", text(lane.label), x=8, y=top + middle, class_="strong")
    if number % 2:
        return label
    return element("rect", x=0, y=top, width=width, height=height, class_="band") + label


def _grid(axis: Axis, bottom: int, width: int, form: Form) -> str:
    drawn = []
    for tick in thinned(axis.ticks, form.ticks):
        x = _x(axis, tick.day, form)
        line = f"M{short(x)} 0V{bottom}"
        drawn.append(element("path", d=line, class_="rule year" if tick.strong else "rule"))
        # At an edge of the drawing half of a label would be cut off.
        half = max(LETTER, form.letter) * len(tick.label) / 2
        place = "start" if x < half else "end" if x > width - half else "middle"
        drawn.append(element("text", text(tick.label), x=x, y=bottom + 15, class_="quiet", text_anchor=place))
    drawn.append(element("path", d=f"M{form.left} {bottom}H{form.left + form.plot}", class_="rule"))
    return "".join(drawn)


def _mark(mark: Mark, layout: TimelineLayout, axis: Axis, name: str, href: Href, lang: Words, form: Form) -> str:
    y = _y(layout, mark.row, form) + form.row / 2
    left, right = _x(axis, mark.first, form), _x(axis, mark.last, form)
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
    if form.live:
        said = form.letter * mark.sign.letters + 8 if form.captions else 4
        drawn.insert(0, _target(min(left, at - RADIUS) - 4, max(right, end) + said, y, form))
    return _link(mark.sign, href, drawn, form)


def _target(left: float, right: float, y: float, form: Form) -> str:
    """What can be hit, as high as the row: a symbol alone is small for a finger."""
    return element("rect", x=left, y=y - form.row / 2, width=right - left, height=form.row, rx=4, class_="target")


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


def _link(sign: Sign, href: Href, drawn: Iterable[str], form: Form) -> str:
    classes = "mark" + (" planned" if sign.planned else "") + (" other" if sign.other else "")
    title = element("title", text(f"{sign.label}\n{sign.why}" if form.live else sign.label))
    place = f"m-{place_of(sign.slug, sign.key)}"
    key = {"data_key": sign.key, "data_event": sign.key} if form.live else {}
    return element("a", title, *drawn, href=href(sign), id=place, class_=classes, **key)


def _strip(signs: tuple[Sign, ...], top: int, width: int, href: Href, lang: Words, form: Form) -> tuple[str, int]:
    """What has no date, in lines of symbols and captions, and the height it takes."""
    if not signs:
        return "", 0
    x, line = float(form.left), 0
    drawn = []
    apart = 16 if form.captions else 12 if form.live else 4
    for sign in signs:
        letters = sign.letters if form.captions else 0
        needed = 2 * RADIUS + 5 + form.letter * letters + apart
        if x + needed > width and x > form.left:
            x, line = float(form.left), line + 1
        y = top + PAD + form.head + line * form.row + form.row / 2
        symbol = _symbol(sign, x + RADIUS, y, RADIUS)
        said = _caption(sign, x + 2 * RADIUS + 5, y + 4, lang) if form.captions else []
        target = [_target(x - 4, x + needed - 6, y, form)] if form.live else []
        drawn.append(_link(sign, href, [*target, symbol, *said], form))
        x += needed
    height = (line + 1) * form.row + 2 * PAD + form.head
    frame = element("rect", x=0.5, y=top + 0.5, width=width - 1, height=height - 1, rx=3, class_="frame")
    y = top + (form.head - 3 if form.head else PAD + form.row / 2 + 4.5)
    label = element("text", text(lang.say("timeline", "undated")), x=8, y=y, class_="strong")
    return frame + label + "".join(drawn), height
