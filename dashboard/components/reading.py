"""How far a reading has come, and what became of each file."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.aria import aria
from dashboard.components.marks import mark
from dashboard.components.quote import title_of
from dashboard.components.reasons import reason_in
from dashboard.desk import Progress, Read, Told
from dashboard.layout.words import Words
from extract.model.text import Document

_STATES = ("waiting", "reading", "read", "unchanged", "failed")


def progress_view(progress: Progress, lang: Words) -> Component:
    """A bar, what is being read, and what was told so far."""
    said = lang.say("sources", "joining") if progress.joining else lang.say(
        "sources", "reading", name=progress.name, number=progress.done + 1, all=progress.all
    )  # fmt: skip
    bar = html.Progress(value=str(progress.done), max=str(max(1, progress.all)), **aria(label=said))
    return html.Div([html.P(said, role="status"), bar, *([read_list(progress.files, lang)] if progress.files else [])])


def read_list(files: Iterable[Read], lang: Words) -> Component:
    """What became of each file, in the order in which they came."""
    return html.Ul([_file(each, lang) for each in files], className="read-files plain")


def summary_line(files: Iterable[Read], lang: Words) -> str:
    """How many files were read, and how many not."""
    files = tuple(files)
    counts = [(state, sum(each.state == state for each in files)) for state in _STATES]
    return lang.say("list", "comma").join(
        lang.say("sources", f"number_{state}", number=lang.number(number)) for state, number in counts if number
    )


def _file(file: Read, lang: Words) -> Component:
    said = [
        html.Span(lang.say("sources", f"state_{file.state}"), className=f"state state-{file.state}"),
        html.Strong(file.name, dir="auto", className="file-name"),
    ]
    if file.reason:
        # Reasons go on from the name: "a.pdf is damaged".
        why, remedy = reason_in(file.reason, lang), reason_in(file.remedy, lang)
        place = f"{reason_in(file.place, lang)}: " if file.place else ""
        further = f" {lang.say('sources', 'further', number=lang.number(file.further))}" if file.further else ""
        said.append(html.Span(f"{place}{why}. {remedy}".replace("..", ".") + further, className="why"))
    parts: list[Any] = [html.P(said)]
    parts += [_document(told, lang) for told in file.documents[:20]]
    if len(file.documents) > 20:
        parts.append(
            html.P(lang.say("sources", "more", number=lang.number(len(file.documents) - 20)), className="quiet")
        )
    return html.Li(parts)


def _document(told: Told, lang: Words) -> Component:
    title = title_of(Document(told.document, told.title, "")) or told.document
    parts: list[Any] = [html.Span(title, dir="auto")]
    if told.slug:
        found = sum(number for _, number in told.events)
        link = dcc.Link(told.operation, href=operation_href(told.slug))
        parts += [html.Span([lang.plural("events", found), " · ", link], className="quiet")]
        parts.append(html.Span([_count(name, number, lang) for name, number in told.events], className="found-types"))
    if told.published is None:
        parts.append(html.Span(lang.say("sources", "undated"), className="why"))
    if told.renamed:
        parts.append(html.Span(lang.say("sources", "renamed", name=told.document), className="why"))
    return html.Div(parts, className="read-document")


def _count(name: str, number: int, lang: Words) -> Component:
    return html.Span([mark(name), f" {lang.say('type', name)} {number}"])
