"""Samples of the forms of a mark, painted as every timeline is: for the words that say what they mean."""

import re
from collections.abc import Collection
from functools import lru_cache

from dashboard.layout.samples import FORMS, forms
from dashboard.layout.timeline import TimelineLayout
from dashboard.layout.words import Words
from dashboard.svg.timeline import Form, timeline_svg

# Pixels of a mark that stands for its form.
_SAMPLE = Form(row=18, gutter=0, plot=86, foot=0)


def samples(lang: Words, names: Collection[str] = FORMS) -> list[tuple[str, str]]:
    """Name and picture of each of these forms, in the order of `FORMS`; its marks lead nowhere and are no links."""
    layouts = forms(lang)
    return [(name, _unlinked(name, layouts[name])) for name in FORMS if name in names]


@lru_cache
def _unlinked(name: str, layout: TimelineLayout) -> str:
    # Its language is that of its label; the drawing has no other words, and is hidden from screen readers.
    svg = timeline_svg(layout, name=f"form-{name}", form=_SAMPLE)
    return re.sub(r"<a ([^>]*?)\s?href=\"[^\"]*\"", r"<g \1", svg).replace("</a>", "</g>")
