"""The sources of an operation, with every date that was offered for their publication."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import source_href
from dashboard.components.links import source_link
from dashboard.components.quote import as_document, called, note_on
from dashboard.components.reasons import reason_in
from dashboard.components.sources import published, source_address, source_name
from dashboard.layout.words import Words

if TYPE_CHECKING:
    import pandas as pd


def document_list(
    documents: "pd.DataFrame", lang: Words, twins: Mapping[str, str] | None = None, reprints: Collection[str] = ()
) -> Component:
    """Rows of `Frames.documents`; each leads to its full text, and one of `twins` (`Frames.twins`, some of them
    `reprints`) says so."""
    rows = documents.itertuples(index=False)
    return html.Ul(
        [_document(row, lang, (twins or {}).get(row.document), row.document in reprints) for row in rows],
        className="documents",
    )


def _document(row: Any, lang: Words, twin: str | None, reprint: bool) -> Component:
    # A source without a name of its own is called by its title, which stands above already.
    name: list[Any] = [source_link(source_name(row), source_address(row)), ". "] if row.source or row.url else []
    title = called(as_document(row))
    parts: list[Any] = [
        dcc.Link(title, href=source_href(row.slug, row.document), className="document-title"),
        html.Span([*name, published(row, lang)], className="quiet"),
    ]
    if twin:
        said = lang.say("documents", "reprint" if reprint else "twin", name=row.document, other=twin)
        parts.append(html.Span(said, className="word-note"))
    if note := note_on(title, lang):
        parts.append(html.Span(note, className="word-note"))
    if len({claim["day"] for claim in row.claims}) > 1:
        parts.append(html.Span(lang.say("documents", "claims"), className="quiet"))
        parts.append(claims_list(row, lang))
    return html.Li(parts)


def claims_list(row: Any, lang: Words) -> Component:
    """Every date that was offered for a document's publication, the one taken marked."""
    return html.Ul([_claim(claim, row, lang) for claim in row.claims], className="document-claims")


def _claim(claim: dict[str, Any], row: Any, lang: Words) -> Component:
    taken = f" ({lang.say('documents', 'claims_taken')})" if claim["day"] == row.published else ""
    return html.Li([html.Strong(lang.day(claim["day"]) + taken), " ", reason_in(claim["reason"], lang)])
