"""Addresses that lead nowhere: what happened, and the way back."""

from dash import dcc
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.cards import nothing
from dashboard.layout.words import Words
from extract.errors import ExtractError


def page(lang: Words) -> tuple[str, Component]:
    """No page has this path."""
    title = lang.say("operation", "lost_title")
    return title, nothing(title, lang.say("operation", "lost"), _back(lang), whole_page=True)


def operation(slug: str, lang: Words) -> tuple[str, Component]:
    """No operation has this slug."""
    title = lang.say("operation", "missing_title")
    return title, nothing(title, lang.say("operation", "missing", slug=slug[:80]), _back(lang), whole_page=True)


def source(slug: str, document: str, lang: Words) -> tuple[str, Component]:
    """The operation has no document of this id."""
    title = lang.say("fulltext", "missing_title")
    said = lang.say("fulltext", "missing", document=document[:80])
    return title, nothing(
        title, said, dcc.Link(lang.say("fulltext", "to_operation"), href=operation_href(slug)), whole_page=True
    )


def store(error: ExtractError, lang: Words) -> tuple[str, Component]:
    """The store cannot be read now: why, and that the page may be asked for again."""
    title = lang.say("operation", "store_title")
    again = dcc.Link(lang.say("operation", "store_again"), href="/")
    return title, nothing(title, str(error), again, whole_page=True)


def _back(lang: Words) -> Component:
    return dcc.Link(lang.say("operation", "back"), href="/")
