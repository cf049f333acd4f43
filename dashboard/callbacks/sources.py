"""Sources: which the list shows, and what is done with them, said in words."""

from collections.abc import Callable
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.reading import read_list, summary_line
from dashboard.components.reasons import reason_in
from dashboard.desk import Desk, Progress
from dashboard.layout.words import Words
from extract.errors import ExtractError
from extract.readers.record import days_of


def filtered(rows: list[dict[str, Any]], asked: str) -> list[dict[str, Any]]:
    """The rows that hold all words asked for, in what the table shows."""
    words = asked.casefold().split()
    columns = ("title", "operation", "source", "date", "day", "basis", "document")
    return [
        row for row in rows if all(word in " ".join(str(row[name]) for name in columns).casefold() for word in words)
    ]


def done(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    """Do what a page asks for, and say in words what came of it; refusals too are words."""
    try:
        return _DOINGS[str(asked.get("act"))](desk, asked, day, tell, lang)
    except ExtractError as error:
        return html.P(reason_in(str(error), lang), className="why")


def _read(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    given = day.strip()
    if given and _day(given) is None:
        desk.inbox.forget(str(asked["batch"]))
        return html.P(lang.say("sources", "no_day", day=given[:40]), className="why")
    files = desk.read(str(asked["batch"]), _day(given), tell)
    return [html.P(summary_line(files, lang), className="summary"), read_list(files, lang)]


def _again(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    documents = _documents(asked)
    refused = desk.read_again(documents, tell)
    said = [html.P(lang.say("sources", "done_again", number=lang.number(len(documents) - len(refused))))]
    return [*said, *(html.P(f"{each.path}: {reason_in(each.reason, lang)}", className="why") for each in refused)]


def _remove(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    return html.P(lang.say("sources", "done_remove", number=lang.number(desk.remove(_documents(asked)))))


def _date(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    given = str(asked.get("day") or "").strip()
    published = _day(given)
    if given and published is None:
        return html.P(lang.say("sources", "no_day", day=given[:40]), className="why")
    documents = _documents(asked)
    for document in documents:
        desk.set_published(document, published, by=str(asked.get("by") or lang.say("review", "somebody")))
    return html.P(lang.say("sources", "done_date", number=lang.number(len(documents))))


_DOINGS = {"read": _read, "again": _again, "remove": _remove, "date": _date}


def _documents(asked: dict[str, Any]) -> list[str]:
    return [str(each) for each in asked.get("documents", ())]


def _day(text: str) -> date | None:
    days = days_of(text)
    return days[0] if len(days) == 1 else None
