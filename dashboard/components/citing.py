"""What is copied out of the app: words with their source, an event with all that it rests on; as careful as the page.

Texts stand in the page as `data-cite`, `data-head` and `data-text`; `assets/copy.js` puts them together and into the
clipboard.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.aria import aria, data
from dashboard.components.links import safe_url
from dashboard.components.quote import as_document, note_on, title_of
from dashboard.components.sources import source_address, source_name
from dashboard.layout.words import Words
from extract.model.text import PublishedBasis

if TYPE_CHECKING:
    import pandas as pd

# A day that was not given for this very article is not cited as if it were.
_UNSURE = (PublishedBasis.INFERRED, PublishedBasis.MADE)


def cited(words: str, source: str, lang: Words) -> str:
    """Words as the page shows them, in quotation marks and with their source in full."""
    note = note_on(words, lang)
    said = lang.say("cite", "quote", words=words)
    return " ".join(filter(None, (said, f"[{note}]" if note else "", f"({source})")))


def not_cited(source: str, lang: Words) -> str:
    """What is copied in the place of words that describe harm."""
    return lang.say("cite", "folded", source=source)


def source_in_full(source: Any, lang: Words) -> str:
    """Name, title, day and address of a source (a row of `Frames.documents`), as far as they are known."""
    title = title_of(as_document(source))
    parts = [source_name(source)]
    if title and title != parts[0]:
        parts.append(lang.say("cite", "quote", words=title))
    if source.published is None:
        parts.append(lang.say("date", "none"))
    else:
        parts.append(lang.day(source.published))
        if source.published_basis in _UNSURE:
            parts.append(lang.say("published", source.published_basis))
    return ", ".join([*parts, *filter(None, (safe_url(source_address(source)),))])


def copy_words(lang: Words) -> Component:
    """The button that copies the words of the figure it stands in."""
    return _button("words", "copy", lang, said=lang.say("cite", "copy_words"))


def copy_event(event: Any, head: Iterable[str], lang: Words) -> list[Component]:
    """The buttons that copy the chosen event as text, and its address; `head` are the lines above its words."""
    end = lang.say("cite", "end")
    return [
        _button("event", "copy_event", lang, head="\n".join(head), end=end),
        _button("link", "copy_link", lang, href=operation_href(event.slug, event.key)),
    ]


def copy_text(label: str, text: str, lang: Words) -> Component:
    """A button that copies a text of several lines; `label` is its key among the words."""
    return _button("text", label, lang, text=text)


def event_head(event: Any, conflicts: "pd.DataFrame", documents: dict[str, Any], lang: Words) -> list[str]:
    """What an event is, when, where, with which numbers, and what the sources tell differently: a line each."""
    kind = lang.say("type", event.type)
    signs = [lang.say("evidence", "planned")] if event.realis == "planned" else []
    signs += [lang.say("evidence", "other")] if event.link == "other" else []
    first = f"{kind} ({', '.join(signs)}), {lang.date(event.edtf)}" if signs else f"{kind}, {lang.date(event.edtf)}"
    lines = [f"{event.operation}: {first}", _line("how", lang.say("basis", event.basis), lang)]
    if event.where:
        lines.append(_line("where", lang.states(event.where), lang))
    if event.agencies:
        lines.append(_line("agencies", lang.agencies(event.agencies), lang))
    if event.figures:
        lines.append(_line("numbers", "; ".join(map(lang.figure, event.figures)), lang))
    for row in conflicts.itertuples(index=False):
        sides = [
            f"{lang.claim(value, row.about)} ({lang.listed(source_name(documents[name]) for name in names)})"
            for value, names in row.claims
        ]
        lines.append(_line("conflict", f"{lang.about(row.about)}: {'; '.join(sides)}", lang))
    return lines


def _line(name: str, said: str, lang: Words) -> str:
    return lang.say("cite", "line", name=lang.say("evidence", name), said=said)


def _button(what: str, label: str, lang: Words, *, said: str = "", **given: str) -> Component:
    told = {"done": lang.say("cite", "copied"), "failed": lang.say("cite", "failed"), **given}
    return html.Button(
        lang.say("cite", label),
        type="button",
        className="copy",
        **data(copy=what, **told),
        # The panel around it is read out when it changes; what came of copying is said apart.
        **aria(live="off", **({"label": said} if said else {})),
    )
