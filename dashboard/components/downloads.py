"""What can be taken away from a page: files of an operation and pictures, as plain links that need no callback."""

from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.layout.words import Words

FILES = "/files/"
# The tables of an operation by the name of their file, and what the words file calls them.
TABLES = {
    "events.csv": "csv",
    "events.xlsx": "xlsx",
    "events.edtf.csv": "edtf",
    "events.jsonl": "jsonl",
    "events.geojson": "geojson",
    "events.ics": "ics",
    "events.timelinejs.json": "timelinejs",
}


def href(slug: str | None, name: str) -> str:
    """The address of a file: of one operation, or of all where `slug` is None.

    >>> href("operation-rescue", "report.html"), href(None, "map.svg")
    ('/files/operation-rescue/report.html', '/files/map.svg')
    """
    return f"{FILES}{quote(slug, safe='')}/{name}" if slug else FILES + name


def take_away(slug: str, lang: Words) -> Component:
    """A menu of what can be handed out of one operation: report, class view, worksheets, tables."""
    say = lang.say
    paper = [
        html.Li(html.A(say("take", "report"), href=href(slug, "report.html"), download="")),
        html.Li(
            [
                html.A(say("take", "class"), href=href(slug, "class.html"), target="_blank", rel="noopener"),
                " ",
                html.A(say("take", "class_save"), href=href(slug, "class.html?save=1"), download=""),
            ]
        ),
        html.Li(html.A(say("take", "worksheets"), href=href(slug, "worksheets.zip"), download="")),
    ]
    tables = [html.Li(html.A(say("take", key), href=href(slug, name), download="")) for name, key in TABLES.items()]
    return _menu(
        say("take", "menu"),
        [html.Ul(paper), html.P(say("take", "tables"), className="take-head"), html.Ul(tables, className="take-two")],
    )


def picture_menu(slug: str | None, name: str, lang: Words) -> Component:
    """A menu beside a figure: its picture for slides and papers. `name` is timeline, map or network."""
    forms = [
        html.Li(html.A(lang.say("take", form), href=href(slug, f"{name}.{form}"), download=""))
        for form in ("svg", "png")
    ]
    return _menu(lang.say("take", "picture"), [html.Ul(forms)], label=lang.say("take", f"picture_{name}"))


def _menu(words: str, inside: list[Component], label: str | None = None) -> Component:
    """A native disclosure: it opens by mouse, finger and keys without any script."""
    said = aria(label=label) if label else {}
    return html.Details([html.Summary(words, **said), html.Div(inside, className="take-list")], className="take")
