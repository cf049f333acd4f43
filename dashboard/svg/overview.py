"""All operations on one axis as SVG: a row each, its span, and its marks in four tracks by phase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from dashboard.layout.axis import Tick, thinned
from dashboard.layout.overview import Group, OverviewLayout, OverviewRow
from dashboard.layout.words import Words, words
from dashboard.svg.markup import element, short
from dashboard.svg.markup import words as text
from dashboard.svg.symbols import symbol_path
from dashboard.theme import SYMBOL
from extract.model.event import EventType

Href = Callable[[str], str]
EventHref = Callable[[str, str], str]
_HEAD = 20  # pixels of the axis above the rows
_LINE = 14  # from one line of a name to the next
MOST_SAID = 6  # events named when a group is pointed at


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels: the whole drawing, the column of names (0: names stand above their rows), a row, a track, a symbol, a
    letter. `ticks` is how many labels the axis has room for."""

    width: int = 980
    names: int = 210
    row: int = 46
    track: float = 10
    radius: float = 4.2
    letter: float = 6.0
    ticks: int = 99
    classes: str = "drawing overview"

    @property
    def plot(self) -> int:
        """How wide the axis is."""
        return self.width - self.names - 30

    @property
    def left(self) -> int:
        """Where the axis begins."""
        return self.names or 10


ON_PAPER = Sizes()


def on_screen(width: int, narrow: bool) -> Sizes:
    """The sizes for a page so many pixels wide; on a phone names stand above their rows."""
    if narrow:
        return Sizes(width, 0, 70, 11, 5, 7.2, 3, "drawing overview at-size")
    names = min(300, max(200, width // 5))
    return Sizes(width, names, 50, 11, 5, 7.2, max(3, (width - names) // 90), "drawing overview at-size")


def overview_svg(
    layout: OverviewLayout,
    *,
    href: Href,
    event_href: EventHref | None = None,
    sizes: Sizes = ON_PAPER,
    lang: Words | None = None,
) -> str:
    """Each row links to `href(slug)`; with `event_href(slug, key)` its marks lead to their events, and the
    drawing is one for a page: a `div` with the axis above the rows as well."""
    lang = lang or words()
    painter = _Painter(layout, sizes, href, event_href, lang)
    bottom = sizes.row * len(layout.rows)
    drawn = [
        element("rect", x=0, y=sizes.row * number, width=sizes.width, height=sizes.row, class_="band")
        for number in range(0, len(layout.rows), 2)
    ]
    ticks = layout.axis.ticks if layout.axis else ()
    shown = thinned(ticks, sizes.ticks)
    for tick in shown:
        x = painter.x(tick.day)
        drawn.append(element("path", d=f"M{short(x)} 0V{bottom}", class_="rule year" if tick.strong else "rule"))
        drawn.append(painter.label(tick, bottom + 15))
    drawn += [painter.row(number, row) for number, row in enumerate(layout.rows)]
    svg = element(
        "svg",
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {sizes.width} {bottom + 24}",
        class_=sizes.classes,
        role="group",
        aria_label=lang.say("overview", "name"),
    )
    # On a page the rows may be many: their axis stands above them as well, and stays there while they are scrolled.
    return element("div", _head(painter, shown), svg) if event_href and shown else svg


def _head(painter: "_Painter", ticks: Sequence[Tick]) -> str:
    """The labels of the axis in a drawing of their own; those below the rows are read out, these are not."""
    labels = [painter.label(tick, 14) for tick in ticks]
    return element(
        "svg",
        *labels,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {painter.sizes.width} {_HEAD}",
        class_=f"{painter.sizes.classes} axis-head",
        aria_hidden="true",
    )


class _Painter:
    """What every row needs to know."""

    def __init__(
        self, layout: OverviewLayout, sizes: Sizes, href: Href, event_href: EventHref | None, lang: Words
    ) -> None:
        self.layout, self.sizes, self.href, self.event_href, self.lang = layout, sizes, href, event_href, lang

    def x(self, day: date) -> float:
        """Where a day stands."""
        assert self.layout.axis
        return self.sizes.left + self.sizes.plot * self.layout.axis.at(day)

    def label(self, tick: Tick, y: float) -> str:
        """The words at a tick; at an edge of the drawing they begin or end there, or half of them would be cut off."""
        x, half = self.x(tick.day), self.sizes.letter * len(tick.label) / 2
        place = "start" if x < half else "end" if x > self.sizes.width - half else "middle"
        return element("text", text(tick.label), x=x, y=y, class_="quiet", text_anchor=place)

    def row(self, number: int, row: OverviewRow) -> str:
        """A row: its name, its span and its marks."""
        sizes = self.sizes
        above = 22 if not sizes.names else 0
        middle = sizes.row * number + above + (sizes.row - above) / 2
        drawn = self._names(row, sizes.row * number + 16 if above else middle)
        span = []
        if row.first and row.last:
            left, right = self.x(row.first), max(self.x(row.last), self.x(row.first) + 2)
            span.append(element("path", d=f"M{short(left)} {short(middle)}H{short(right)}", class_="span"))
        marks = [self._group(row, group, middle) for group in row.groups]
        link = self.href(row.slug)
        if self.event_href is None:
            return element("a", element("title", text(row.name)), *drawn, *span, *marks, href=link)
        # Marks are links of their own: the row's covers what lies beneath them.
        whole = element("rect", x=0, y=sizes.row * number, width=sizes.width, height=sizes.row, class_="target")
        return element("a", element("title", text(row.name)), whole, *drawn, *span, href=link) + "".join(marks)

    def _names(self, row: OverviewRow, y: float) -> list[str]:
        """The name, in two lines where one is too short for it and there is a column of names."""
        sizes = self.sizes
        room = int(((sizes.names or sizes.width) - 18) / sizes.letter)
        said = self.lang.say("overview", "undated", number=row.undated) if row.undated else ""
        if not sizes.names:
            # Above its row a name has one line, which it shares with what is said of the row.
            room -= len(said) + 2 if said else 0
            name = row.name if len(row.name) <= room else row.name[: room - 1].rstrip() + "…"
            quiet = (
                [element("text", text(said), x=sizes.width - 8, y=y, class_="quiet", text_anchor="end")] if said else []
            )
            return [element("text", text(name), x=8, y=y, class_="strong"), *quiet]
        lines = wrap(row.name, room, max_lines=2, placeholder="…") or [""]
        placed = [(line, "strong") for line in lines] + ([(said, "quiet")] if said else [])
        top = y + 4 - _LINE * (len(placed) - 1) / 2
        return [
            element("text", text(line), x=8, y=top + _LINE * number, class_=kind)
            for number, (line, kind) in enumerate(placed)
        ]

    def _group(self, row: OverviewRow, group: Group, middle: float) -> str:
        sizes = self.sizes
        y = middle + (group.track - 1.5) * sizes.track
        left, right = self.x(group.first), self.x(group.last)
        first = group.signs[0]
        at = left if group.shape == "point" else (left + right) / 2
        path = symbol_path(SYMBOL[EventType(first.type)], at, y, sizes.radius)
        drawn = [element("title", text(self._said(row, group)))]
        if group.shape == "bar":
            drawn.append(element("path", d=f"M{short(left)} {short(y)}H{short(right)}", class_="part"))
        drawn.append(element("path", d=path, class_=f"symbol t-{first.type}"))
        if len(group.signs) > 1:
            x = at + sizes.radius + 3
            number = text(str(len(group.signs)))
            size = 8 if self.event_href is None else 10
            drawn.append(element("text", number, x=x, y=y + 3, class_="quiet halo", font_size=size))
        if self.event_href is None:
            return element("g", *drawn)
        # By keyboard a row is one stop; the page it leads to has every event.
        return element("a", *drawn, href=self.event_href(row.slug, first.key), tabindex=-1)

    def _said(self, row: OverviewRow, group: Group) -> str:
        labels = [sign.label for sign in group.signs]
        if self.event_href is None:
            return "; ".join(labels)
        more = [self.lang.say("timeline", "more", number=len(labels) - MOST_SAID)] if len(labels) > MOST_SAID else []
        return "\n".join((row.name, *labels[:MOST_SAID], *more))
