"""How many events each month or year holds, as SVG: a column each, phase over phase, the scale beside them."""

from collections.abc import Callable
from math import floor, log10

from dashboard.layout.density import PHASES, Bin, Density
from dashboard.layout.words import Words, words
from dashboard.svg.markup import element, short
from dashboard.svg.markup import words as text
from dashboard.theme import PHASE_COLOUR
from extract.model.event import Phase

LEFT, RIGHT, TOP, FOOT = 46, 12, 10, 26
HEIGHT = 220


def density_svg(layout: Density, *, href: Callable[[Bin], str], width: int = 980, lang: Words | None = None) -> str:
    """Each column leads to `href` of its bin and says what it holds."""
    lang = lang or words()
    plot, bottom = width - LEFT - RIGHT, HEIGHT - FOOT
    step = nice_step(layout.most)
    top = step * max(1, -(-layout.most // step))
    drawn = []
    for number in range(1, int(top / step) + 1):
        y = bottom - (bottom - TOP) * number * step / top
        drawn.append(element("path", d=f"M{LEFT} {short(y)}H{width - RIGHT}", class_="rule"))
        drawn.append(
            element("text", text(lang.number(number * step)), x=LEFT - 6, y=y + 4, class_="quiet", text_anchor="end")
        )
    wide = plot / max(1, len(layout.bins))
    for number, each in enumerate(layout.bins):
        drawn.append(_column(each, LEFT + wide * number, wide, bottom, (bottom - TOP) / top, href, lang))
    drawn.append(element("path", d=f"M{LEFT} {bottom}H{width - RIGHT}", class_="rule year"))
    for tick in layout.axis.ticks if layout.axis else ():
        x = LEFT + plot * layout.axis.at(tick.day) if layout.axis else 0
        drawn.append(element("text", text(tick.label), x=x, y=bottom + 17, class_="quiet", text_anchor="middle"))
    return element(
        "svg",
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {HEIGHT}",
        class_="drawing density at-size",
        role="group",
        aria_label=lang.say("density", "name"),
    )


def _column(
    each: Bin, x: float, wide: float, bottom: float, unit: float, href: Callable[[Bin], str], lang: Words
) -> str:
    gap = min(2.0, wide * 0.15)
    drawn, y = [], bottom
    for phase, count in zip(PHASES, each.counts, strict=True):
        tall = count * unit
        if tall <= 0:
            continue
        y -= tall
        drawn.append(
            element("rect", x=x + gap / 2, y=y, width=wide - gap, height=tall, fill=PHASE_COLOUR[Phase(phase)])
        )
    # The whole height leads on, so that a low column is as easy to point at as a high one.
    target = element("rect", x=x, y=TOP, width=wide, height=bottom - TOP, class_="target")
    return element("a", element("title", text(said(each, lang))), target, *drawn, href=href(each), data_stay="")


def said(each: Bin, lang: Words) -> str:
    """What a column says: its time, and about how many events of each phase."""
    parts = [
        lang.say("density", "part", phase=lang.say("phase", phase), number=lang.number(round(count)))
        for phase, count in zip(PHASES, each.counts, strict=True)
        if round(count)
    ]
    total = lang.plural("events", round(each.total))
    return "\n".join((lang.say("density", "bin", label=each.label, events=total), *parts))


def nice_step(most: float) -> float:
    """A round number that goes at most five times into `most`.

    >>> [nice_step(most) for most in (0.5, 4, 12, 430)]
    [1, 1, 5, 100]
    """
    if most <= 5:
        return 1
    power: float = 10 ** floor(log10(most / 5))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power * 5 >= most)
