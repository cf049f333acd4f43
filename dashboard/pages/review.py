"""Review: what most needs a look, and everything about it to be put right in its place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import REVIEW_PATH, View, operation_href, review_href
from dashboard.callbacks.review import body
from dashboard.components import ids
from dashboard.components.aria import aria, data
from dashboard.components.cards import section
from dashboard.components.fields import TextField
from dashboard.components.history import history_list, misfit_list
from dashboard.components.marks import mark
from dashboard.components.review_queue import doubt_signs
from dashboard.desk import Desk, Review
from dashboard.layout.doubts import Doubt, queue
from dashboard.layout.words import Words, sorted_as
from dashboard.load import Frames
from extract.model.operation import MergedEvent, Operation

# What the page of all operations lists; a page of one lists all of its events.
_MOST = 60
_HISTORY = 40
_OPERATIONS = 500


def page(frames: Frames, view: View, search: str, lang: Words, desk: Desk | None) -> tuple[str, Component]:
    """The page's title and body: of one operation where the address names it, else of all."""
    if view.slug is None:
        return _all(frames, lang, desk)
    case = next(each for each in frames.cases if each.slug == view.slug)
    title = lang.say("review", "title_of", name=case.name)
    parts: list[Any] = [
        dcc.Location(id=ids.REVIEW_URL, refresh=False, pathname=REVIEW_PATH + case.slug, search=search),
        dcc.Store(id=ids.REVIEW_ASKED),
        dcc.Store(id=ids.REVIEW_ANSWER),
        dcc.Store(id=ids.REVIEW_CHANGED),
        html.Div(
            [
                html.Nav(
                    [
                        dcc.Link(lang.say("review", "all"), href=review_href()),
                        dcc.Link(lang.say("fulltext", "to_operation"), href=operation_href(case.slug)),
                    ],
                    className="crumb crumbs",
                ),
                html.H1(title),
            ],
            className="area-head",
        ),
    ]
    if desk is None:
        parts.append(html.P(lang.say("sources", "no_desk"), className="care-note"))
        return f"{title} · {lang.say('shell', 'title')}", html.Div(parts, className="review-page")
    parts += [
        _bar(lang),
        html.Div(
            [
                html.Div(id=ids.REVIEW_STATUS, role="status", className="review-status"),
                html.Div(
                    body(frames, view, desk.review(case.slug), lang),
                    id=ids.REVIEW_BODY,
                    **data(unsaved=lang.say("review", "unsaved_short")),
                ),
            ]
        ),
    ]
    return f"{title} · {lang.say('shell', 'title')}", html.Div(parts, className="review-page")


def _bar(lang: Words) -> Component:
    """Who corrects: asked once, kept in this browser."""
    who = TextField(
        id=ids.REVIEW_BY,
        label=lang.say("review", "by"),
        description=lang.say("review", "by_hint"),
        kept="enforcement-timeline-by",
        className="date-field",
        value="",
        maxLength=80,
    )
    keys = [html.Li([html.Kbd(key), f" {lang.say('review', f'key_{name}')}"]) for key, name in _KEYS]
    legend = html.Details(
        [html.Summary(lang.say("review", "keys")), html.Ul(keys, className="plain key-list")], className="review-keys"
    )
    return html.Div([who, legend], className="review-bar")


_KEYS = (("j", "next"), ("k", "previous"), ("e", "edit"), ("Ctrl+Enter", "save"), ("z", "undo"), ("Z", "redo"))


def _all(frames: Frames, lang: Words, desk: Desk | None) -> tuple[str, Component]:
    """What most needs a look in all operations, corrections that no longer fit, and what was done last."""
    log = desk.review() if desk else Review(0, (), (), False, False)
    title = lang.say("review", "title")
    parts: list[Any] = [
        html.Div([html.H1(title), html.P(lang.say("review", "lede"), className="lede")], className="area-head")
    ]
    if desk is None:
        parts.append(html.P(lang.say("sources", "no_desk"), className="care-note"))
    rows = queue(frames.cases, {each.correction.id for each in log.misfits})
    parts.append(section("queue", lang.say("review", "queue"), _open(rows, lang)))
    if log.misfits:
        misfits = html.Ul(misfit_list(log.misfits, lang), className="plain misfits")
        hint = html.P(lang.say("review", "misfits_hint"), className="hint")
        parts.append(section("misfits", lang.say("review", "misfits"), [hint, misfits]))
    history = history_list(log.history[:_HISTORY], lang, act=False)
    parts.append(section("history", lang.say("review", "history"), history))
    return f"{title} · {lang.say('shell', 'title')}", html.Div(parts, className="review-page", **aria(label=title))


def _open(rows: Sequence[tuple[Operation, MergedEvent, tuple[Doubt, ...]]], lang: Words) -> list[Component]:
    """How many events need a look, the first of them, and the way to the others."""
    open_ = [row for row in rows if row[2]]
    items = [_to_review(case, event, found, lang) for case, event, found in open_[:_MOST]]
    count = lang.say(
        "review",
        "count",
        shown=lang.number(len(items)),
        all=lang.number(len(open_)),
        events=lang.plural("events", len(rows)),
    )
    said = html.P(count if open_ else lang.say("review", "none_open"), className="filter-line")
    parts: list[Component] = [said, html.Ol(items, className="review-queue plain wide")]
    if len(open_) > _MOST:
        parts.append(_by_operation((case for case, _, _ in open_), lang))
    return parts


def _to_review(case: Operation, event: MergedEvent, found: Sequence[Doubt], lang: Words) -> Component:
    """One event of the queue: a link to its form, with what makes it doubtful."""
    named = f"{lang.say('type', event.type)}, {lang.date(event.date.edtf if event.date else None)}"
    words = [html.Strong(named), html.Span(case.name, className="quiet"), doubt_signs(found, lang)]
    return html.Li(dcc.Link([mark(str(event.type)), html.Span(words)], href=review_href(case.slug, event.key)))


def _by_operation(cases: Iterable[Operation], lang: Words) -> Component:
    """The way to all that the list has no room for: operations with how many of their events need a look."""
    number = Counter((case.name, case.slug) for case in cases)
    rows = sorted(number.items(), key=lambda each: (-each[1], sorted_as(each[0][0])))[:_OPERATIONS]
    links = [
        html.Li(dcc.Link(lang.say("overview", "option", value=name, number=lang.number(count)), href=review_href(slug)))
        for (name, slug), count in rows
    ]
    summary = html.Summary(lang.say("review", "by_operation"))
    return html.Details([summary, html.Ul(links, className="plain shared")], className="review-more")
