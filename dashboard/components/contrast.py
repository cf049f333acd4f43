"""What operations have in common and in what they differ, in words that say no more than their tables do."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.citing import copy_text
from dashboard.components.tables import some
from dashboard.layout.durations import STEPS, Duration, durations, length
from dashboard.layout.words import Words
from dashboard.load import Frames

_NAMED = 12
Told = Sequence[tuple[str, tuple[str, ...]]]


def contrast(cases: Frames, lang: Words) -> list[tuple[str, tuple[str, ...]]]:
    """Headings with their sentences: when, who, which acts, how long; without those of which nothing can be said.

    Nothing is called shorter whose bounds leave room for the contrary.
    """
    operations = list(cases.operations.itertuples(index=False))
    tables = {row.slug: cases.of(row.slug).events for row in operations}
    acts = [(row.name, _types(tables[row.slug])) for row in operations]
    states = [(row.name, (*row.lead, *row.participants)) for row in operations]
    found = [
        ("when", [_when(operations, lang)]),
        ("who", [_led(operations, lang), *_shared(states, "states", lang.state, lang)]),
        ("what", _shared(acts, "types", lambda kind: lang.say("type", kind), lang)),
        ("long", _lengths([(row.name, durations(tables[row.slug])) for row in operations], lang)),
    ]
    told = [(lang.say("contrast", head), tuple(filter(None, said))) for head, said in found]
    return [(head, said) for head, said in told if said]


def contrast_list(told: Told, names: Iterable[str], lang: Words) -> list[Component]:
    """The sentences under their headings, with a button that takes them as text; `names` are the operations'."""
    text = [lang.listed(names), *("\n".join([head, *said]) for head, said in told), lang.say("contrast", "hint")]
    rows = [html.Div([html.Dt(head), html.Dd([html.P(each) for each in said])]) for head, said in told]
    return [
        html.Dl(rows, className="guide-list contrast"),
        html.P(
            [lang.say("contrast", "hint"), copy_text("copy_contrast", "\n\n".join(text), lang)],
            className="hint contrast-foot",
        ),
    ]


def _types(events: Any) -> tuple[str, ...]:
    told = {row.type for row in events.itertuples(index=False) if row.link == "this" and row.realis == "asserted"}
    return tuple(sorted(told))


def _when(operations: Sequence[Any], lang: Words) -> str:
    """Whether their dates overlap; "" where one has none."""
    if any(row.earliest is None or row.latest is None for row in operations):
        return ""
    first, last = max(row.earliest for row in operations), min(row.latest for row in operations)
    if first <= last:
        return lang.say("contrast", "overlap", span=lang.between(first.isoformat(), last.isoformat()))
    ordered = sorted(operations, key=lambda row: (row.earliest, row.latest))
    if all(one.latest < other.earliest for one, other in pairwise(ordered)):
        return lang.say("contrast", "follow", operations=lang.listed(row.name for row in ordered))
    return lang.say("contrast", "apart")


def _led(operations: Sequence[Any], lang: Words) -> str:
    leads = {frozenset(row.lead) for row in operations}
    if leads == {frozenset()}:
        return ""
    if len(leads) == 1:
        return lang.say("contrast", "led_alike", states=lang.states(operations[0].lead))
    said = [(row.name, lang.states(row.lead) or lang.say("contrast", "led_none")) for row in operations]
    return lang.say("contrast", "led", each="; ".join(lang.say("cite", "line", name=a, said=b) for a, b in said))


def _shared(
    rows: Sequence[tuple[str, Sequence[str]]], what: str, named: Callable[[str], str], lang: Words
) -> list[str]:
    """What stands in all of them, and what in one alone."""
    everywhere = set(rows[0][1]).intersection(*(told for _, told in rows))
    sentences = []
    if everywhere:
        shared = some([named(each) for each in everywhere], lang, _NAMED)
        sentences.append(lang.say("contrast", f"all_{what}", names=shared))
    for at, (name, told) in enumerate(rows):
        others = {each for place, (_, theirs) in enumerate(rows) if place != at for each in theirs}
        if alone := set(told) - others:
            only = some([named(each) for each in alone], lang, _NAMED)
            sentences.append(lang.say("contrast", f"only_{what}", name=name, names=only))
    return sentences


def _lengths(rows: Sequence[tuple[str, Sequence[Duration]]], lang: Words) -> list[str]:
    """The steps that at least two of them tell: which took surely less time, or that the dates do not say it."""
    sentences = []
    for first, last in STEPS:
        told = [(name, step) for name, steps in rows for step in steps if (step.first, step.last) == (first, last)]
        if len(told) > 1:
            title = lang.say("duration", "title", first=lang.say("type", first), last=lang.say("type", last))
            said = _length(told, lang)
            sentences.append(lang.say("cite", "line", name=title, said=said))
    return sentences


def _length(told: Sequence[tuple[str, Duration]], lang: Words) -> str:
    each = "; ".join(lang.say("contrast", "took", name=name, length=length(step, lang)) for name, step in told)
    for name, step in told:
        others = [other for whose, other in told if whose != name]
        if step.most is not None and others and all(other.least > step.most for other in others):
            return lang.say("contrast", "shortest", name=name, each=each)
    if len({(step.least, step.most) for _, step in told}) == 1 and told[0][1].least == told[0][1].most:
        return lang.say("contrast", "alike", length=length(told[0][1], lang))
    return lang.say("contrast", "unsure", each=each)
