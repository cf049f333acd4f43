"""An operation in short, to read and to take along as text: its key facts in one paragraph, and its chronology.

Every number, and every line of the chronology, carries the numbers of its sources; the sources stand below in full.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.citing import copy_text, source_in_full
from dashboard.components.say import ranked
from dashboard.components.summary import lengths, summary
from dashboard.layout.order import rows_in_order
from dashboard.layout.words import Words
from dashboard.load import Frames
from extract.care.domains import defanged

_NUMBERS = 6
# A longer chronology is a table: the exports have it.
_LINES = 60


@dataclass(frozen=True, slots=True)
class Brief:
    """The key facts as one paragraph, the chronology a line an event, and the numbered sources that both point to."""

    name: str
    facts: str
    chronology: tuple[str, ...]
    sources: tuple[str, ...]

    def text(self, said: str, end: str) -> str:
        """The facts or the chronology as they are copied: under the name, with the sources, and with what to mind."""
        return "\n\n".join([self.name, said, "\n".join(self.sources), end])


def brief(case: Frames, lang: Words) -> Brief:
    """The key facts of one operation's tables."""
    operation = next(case.operations.itertuples(index=False))
    cited = _Cited(case)
    sentences = [*summary(case, lang), *_numbers(operation, cited, lang), *_differences(case, cited, lang)]
    sentences += [_named(_step(step, lang), length, lang) for step, length in lengths(case, lang)]
    events = [row for row in rows_in_order(case.events) if row.link == "this"]
    lines = [_line(row, cited, lang) for row in events[:_LINES]]
    if len(events) > _LINES:
        lines.append(lang.say("brief", "more", events=lang.plural("events", len(events) - _LINES)))
    sources = tuple(f"[{number}] {source_in_full(row, lang)}" for number, row in cited.sources)
    return Brief(defanged(operation.name), " ".join(sentences), tuple(lines), sources)


def brief_card(case: Frames, lang: Words) -> Component:
    """A fold-out with the paragraph, and buttons that copy it or the chronology with their sources."""
    told = brief(case, lang)
    end = lang.say("cite", "end")
    buttons = [copy_text("copy_facts", told.text(told.facts, end), lang)]
    if told.chronology:
        buttons.append(copy_text("copy_chronology", told.text("\n".join(told.chronology), end), lang))
    return html.Details(
        [
            html.Summary(lang.say("brief", "title")),
            html.Div(
                [
                    html.P(told.facts),
                    html.P([html.Span(each) for each in told.sources], className="brief-sources"),
                    html.P(buttons, className="brief-tools"),
                ],
                className="card brief-inside",
            ),
        ],
        className="brief",
    )


class _Cited:
    """Numbers the sources; a copy has the number of the article whose text it is."""

    def __init__(self, case: Frames) -> None:
        self._twins = case.twins
        rows = [row for row in case.documents.itertuples(index=False) if row.document not in self._twins]
        self.sources = tuple(enumerate(rows, 1))
        self._numbers = {row.document: number for number, row in self.sources}

    def __call__(self, documents: Iterable[str]) -> str:
        """The numbers in brackets, behind a space; "" where a person's correction names no source."""
        found = {self._numbers.get(self._twins.get(name, name), 0) for name in documents} - {0}
        return "".join([" [", ", ".join(map(str, sorted(found))), "]"]) if found else ""


def _named(name: str, said: str, lang: Words) -> str:
    return lang.say("brief", "sentence", said=lang.say("cite", "line", name=name, said=said))


def _step(step: Any, lang: Words) -> str:
    return lang.say("duration", "title", first=lang.say("type", step.first), last=lang.say("type", step.last))


def _numbers(operation: Any, cited: _Cited, lang: Words) -> list[str]:
    most = ranked(operation.figures)[:_NUMBERS]
    said = [lang.figure(figure) + cited(figure["documents"]) for figure in most]
    return [_named(lang.say("evidence", "numbers"), "; ".join(said), lang)] if said else []


def _differences(case: Frames, cited: _Cited, lang: Words) -> list[str]:
    """What each source says of every matter on which they differ."""
    sentences = []
    for row in case.conflicts.itertuples(index=False):
        sides = [lang.claim(value, row.about) + cited(documents) for value, documents in row.claims]
        about = lang.say("brief", "differ", about=lang.about(row.about))
        sentences.append(_named(about, "; ".join(sides), lang))
    return sentences


def _line(event: Any, cited: _Cited, lang: Words) -> str:
    """Date, type, numbers and states of an event, with its sources."""
    kind = lang.say("type", event.type)
    if event.realis == "planned":
        kind = f"{kind} ({lang.say('evidence', 'planned')})"
    parts = [kind, *(lang.figure(figure) for figure in ranked(event.figures)), lang.states(event.where)]
    date = lang.date(event.edtf)
    said = lang.say("cite", "line", name=date[:1].upper() + date[1:], said="; ".join(filter(None, parts)))
    return said + cited(event.documents)
