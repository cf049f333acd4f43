"""Addresses that lead nowhere: what happened, and the way back."""

from dash import dcc
from dash.development.base_component import Component

from dashboard.components.cards import nothing
from dashboard.layout.words import Words


def page(lang: Words) -> tuple[str, Component]:
    """No page has this path."""
    title = lang.say("operation", "lost_title")
    return title, nothing(title, lang.say("operation", "lost"), _back(lang), whole_page=True)


def operation(slug: str, lang: Words) -> tuple[str, Component]:
    """No operation has this slug."""
    title = lang.say("operation", "missing_title")
    return title, nothing(title, lang.say("operation", "missing", slug=slug[:80]), _back(lang), whole_page=True)


def _back(lang: Words) -> Component:
    return dcc.Link(lang.say("operation", "back"), href="/")
