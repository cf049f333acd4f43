"""Review: the page from what the log says, and what a form asks for made of what was filled in."""

import re
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import View, review_href
from dashboard.components import ids
from dashboard.components.aria import aria
from dashboard.components.cards import section
from dashboard.components.history import history_list, misfit_list, told
from dashboard.components.reasons import reason_in
from dashboard.components.review_case import conflict_forms, document_forms, join_form, operation_form
from dashboard.components.review_event import add_form, event_form, event_head, moment, more_forms, words_of
from dashboard.components.review_fields import do
from dashboard.components.review_queue import queue_list
from dashboard.components.sources import source_names
from dashboard.desk import Asked, Desk, Review
from dashboard.layout.doubts import queue
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.mentions import read_date
from extract.errors import ExtractError, StaleError
from extract.readers.record import days_of

if TYPE_CHECKING:
    from extract.correcting import Outcome

# Operations offered to join with or to move to: more than these are searched for on the overview.
_OTHERS = 2000


def body(frames: Frames, view: View, review: Review, lang: Words) -> list[Component]:
    """Everything below the head: the list, the event that is reviewed, the operation, its sources, the history."""
    case = next(each for each in frames.cases if each.slug == view.slug)
    own = frames.of(case.slug)
    rows = [(event, found) for _, event, found in queue([case], {each.correction.id for each in review.misfits})]
    keys = [event.key for event, _ in rows]
    chosen = view.event if view.event in keys else (keys[0] if keys else None)
    others = [(each.slug, each.name) for each in frames.cases[:_OTHERS] if each.slug != case.slug]
    say = lang.tables["review"]
    # Whoever comes from two rows of the overview finds what they came for at the head.
    twin = next((slug for slug, _ in others if slug in view.picked), None)
    join = join_form(others, twin, lang)
    whole = [operation_form(case, lang), html.Details([html.Summary(say["join"]), join], className="review-more")]
    event = next((each for each, _ in rows if each.key == chosen), None)
    return [
        dcc.Store(id=ids.REVIEW_VERSION, data=review.version),
        dcc.Store(id=ids.REVIEW_KEY, data=chosen),
        # Each drawing has a name of its own: `assets/drafts.js` tells by it whose values the fields hold.
        dcc.Store(id=ids.REVIEW_DRAWING, data=uuid4().hex),
        _turns(review, lang),
        *([section("join", say["join"], join, "area-join")] if twin else []),
        html.Div(
            [
                section("queue", say["queue"], queue_list(case.slug, rows, chosen, lang), "area-queue"),
                html.Section(
                    _editor(frames.of(case.slug), case, event, lang) if event else html.P(say["no_events"]),
                    className="card area-edit",
                    **aria(label=say["edit"]),
                ),
                section(
                    "words", lang.say("evidence", "words"), words_of(own, event, lang) if event else [], "area-words"
                ),
            ],
            className="review-grid",
        ),
        html.Div(
            [
                section("settle", say["settle"], conflict_forms(case, source_names(own.documents), lang)),
                section("case", say["operation"], whole[:1] if twin else whole),
                section("papers", say["documents"], document_forms(own, others, lang)),
                section(
                    "add",
                    say["add"],
                    html.Details([html.Summary(say["add_open"]), add_form(case, lang)], className="review-more"),
                ),
                *_misfits(review, lang),
                section("history", say["history"], history_list(review.history, lang)),
            ],
            className="review-low",
        ),
    ]


def _editor(own: Frames, case: Any, event: Any, lang: Words) -> list[Component]:
    return [*event_head(event, case.slug, lang), event_form(case, event, lang), *more_forms(case, event, lang)]


def _turns(review: Review, lang: Words) -> Component:
    """The last thing done taken back, or done again."""
    undo = do(lang.say("review", "undo"), "undo", quiet=True, disabled=not review.can_undo)
    redo = do(lang.say("review", "redo"), "redo", quiet=True, disabled=not review.can_redo)
    return html.Div([undo, redo], className="review-turns")


def _misfits(review: Review, lang: Words) -> list[Component]:
    if not review.misfits:
        return []
    found = html.Ul(misfit_list(review.misfits, lang), className="plain misfits")
    return [
        section(
            "misfits",
            lang.say("review", "misfits"),
            [html.P(lang.say("review", "misfits_hint"), className="hint"), found],
        )
    ]


def as_written(values: dict[str, Any], lang: Words) -> dict[str, Any]:
    """A date in words as EDTF, a day of publication as an ISO day, numbers with the reader's own signs as plain ones.

    What is no date and no number stays, and is refused with the words that were written.
    """
    words = str(values.get("date") or "").strip()
    found = read_date(words) if words else None
    numbers = {name: _plain(value, lang) for name, value in values.items() if name.startswith("value-") and value}
    days = days_of(str(values.get("published") or ""))
    published = {"published": days[0].isoformat()} if len(days) == 1 else {}
    return {**values, **numbers, **published, **({"date": found.edtf} if found else {})}


def _plain(value: Any, lang: Words) -> str:
    """A number with the language's signs between thousands and before decimals, as Python reads it."""
    group, decimal = (re.escape(lang.say("number", name)) for name in ("group", "decimal"))
    words = re.sub(r"\s", "", str(value))
    if re.fullmatch(rf"\d{{1,3}}({group}\d{{3}})+({decimal}\d+)?", words):
        words = re.sub(group, "", words)
    return re.sub(rf"^(\d+){decimal}(\d+)$", r"\1.\2", words)


def date_said(words: str, lang: Words) -> tuple[str, str | None]:
    """What a date is read as, or that it is none."""
    if not words.strip():
        return lang.say("review", "date_none"), None
    found = read_date(words)
    if found is None:
        return lang.say("review", "date_help"), lang.say("review", "date_wrong")
    return lang.say("review", "date_read", date=lang.date(found.edtf), edtf=found.edtf), None


def answered(desk: Desk, asked: Asked, lang: Words) -> tuple[Component, dict[str, Any]]:
    """Make the correction and say what became of it, for the reader and for `assets/review.js`.

    The latter is told the log's new `version` (None where nothing changed), a `changed` that is new each time, which
    event it `was` about, and the `key` of the one to look at next (None: any).
    """
    try:
        made = desk.correct(asked)
    except StaleError as error:
        # What there is now is drawn; what was filled in waits beside it.
        return said(_overtaken(error, lang), wrong=True), {**unchanged(), "changed": f"stale-{asked.at.isoformat()}"}
    except (ExtractError, KeyError, ValueError, TypeError) as error:
        words = reason_in(str(error), lang) if isinstance(error, ExtractError) else lang.say("review", "not_understood")
        return said(words, wrong=True), unchanged()
    if not made.number or made.outcome is None:
        return said(lang.say("review", "nothing_changed")), unchanged()
    version = made.outcome.version
    answer = {"version": version, "changed": f"{version}-{asked.at.isoformat()}", "was": asked.key, "key": made.key}
    return _done(asked, made.outcome, made.number, lang), answer


def _overtaken(error: StaleError, lang: Words) -> str:
    """Who changed it meanwhile, when, and how."""
    rows = error.present if isinstance(error.present, tuple) else ()
    if not rows:
        return reason_in(str(error), lang)
    row = rows[-1].correction
    return lang.say("review", "overtaken", by=row.by, at=moment(row.at, lang), what=told(row, lang))


def unchanged() -> dict[str, Any]:
    """The answer that changes nothing."""
    return {"version": None}


def _done(asked: Asked, outcome: "Outcome", number: int, lang: Words) -> Component:
    words = lang.say(
        "review",
        f"done_{asked.form}" if asked.form in ("undo", "redo") else "done",
        what=told(outcome.correction, lang),
        number=number,
    )
    parts: list[Any] = [words]
    if asked.slug in outcome.gone:
        parts += [" ", *(dcc.Link(lang.say("review", "see"), href=review_href(slug)) for slug in outcome.slugs[:1])]
    parts += [html.Span(f" {reason_in(misfit.reason, lang)}", className="why") for misfit in outcome.misfits[:3]]
    return html.P(parts)


def said(words: str, *, wrong: bool = False) -> Component:
    """A line of status; a refusal looks like one."""
    return html.P(words, className="why" if wrong else "")
