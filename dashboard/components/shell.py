"""What stands around every page: the header, the way past it for keyboards, the help window."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.aria import aria
from dashboard.components.fields import button
from dashboard.components.say import languages, page_words
from dashboard.layout.words import Words

MAIN = "main"
# The pages that the header leads to, beside the overview.
NAV = (
    ("operations", "/"),
    ("compare", "/compare"),
    ("sources", "/sources"),
    ("review", "/review"),
    ("guide", "/guide"),
)
# Each row of the help: the keys, and what the words file says they do.
KEYS = (
    (("j", "→"), "next"),
    (("k", "←"), "previous"),
    (("Home", "End"), "edges"),
    (("Esc",), "none"),
    (("/",), "search"),
    (("g",), "home"),
    (("c",), "compare"),
    (("1", "…", "4"), "lanes"),
    (("+", "-", "0"), "zoom"),
    (("?",), "help"),
)


def shell(lang: Words) -> Component:
    """The frame that pages are put into; what does not change when the address does."""
    frame: Component = html.Div(
        [
            dcc.Location(id=ids.URL, refresh=False),
            dcc.Store(id=ids.REQUEST),
            dcc.Store(id=ids.PAGE_TITLE),
            html.A(lang.say("shell", "skip"), href=f"#{MAIN}", className="skip"),
            html.Header(
                [
                    dcc.Link(
                        [html.Span(className="brand-mark", **aria(hidden="true")), lang.say("shell", "title")],
                        href="/",
                        className="brand",
                    ),
                    html.Nav(
                        [
                            dcc.Link(lang.say("nav", name), href=href, className="nav-link", id=f"nav-{name}")
                            for name, href in NAV
                        ],
                        className="nav",
                        **aria(label=lang.say("nav", "label")),
                    ),
                    html.Div(
                        [
                            *_languages(lang),
                            button(
                                html.Span("?", **aria(hidden="true")),
                                ids.HELP_OPEN,
                                look="icon",
                                **aria(label=lang.say("shell", "help")),
                            ),
                            button(
                                [icon("moon"), icon("sun")],
                                ids.SCHEME,
                                look="icon",
                                **aria(label=lang.say("shell", "scheme")),
                            ),
                        ],
                        className="header-tools",
                    ),
                ],
                className="header",
            ),
            html.Main(html.Div(id=ids.PAGE, className="page"), id=MAIN, tabIndex="-1"),
            # The report is made for paper: whoever prints a page is told where it is.
            html.P(lang.say("shell", "print"), className="print-only"),
            html.Footer(
                [
                    html.P(lang.say("shell", "care")),
                    html.P(lang.say("shell", "map_source")),
                ],
                className="footer",
            ),
            _help(lang),
        ],
        className="shell",
    )
    return frame


def _languages(lang: Words) -> list[Component]:
    """A link for every other language, in that language; `assets/language.js` keeps the rest of the address."""
    return [
        html.A(
            [
                html.Span(page_words(other).say("shell", "language"), className="only-read"),
                html.Span(other.upper(), **aria(hidden="true")),
            ],
            href=f"?lang={other}",
            lang=other,
            hrefLang=other,
            className="language",
        )
        for other in languages()
        if other != lang.lang
    ]


def icon(name: str) -> Component:
    """A picture from the style sheet; says nothing to a screen reader."""
    return html.Span(className=f"icon icon-{name}", **aria(hidden="true"))


def keys_table(lang: Words) -> list[Component]:
    """The keys and what they do."""
    rows = [
        html.Tr([html.Th([html.Kbd(key) for key in keys], scope="row"), html.Td(lang.say("keys", meaning))])
        for keys, meaning in KEYS
    ]
    return [
        html.Table(html.Tbody(rows), className="keys"),
        html.P(lang.say("shell", "grid_keys"), className="quiet"),
    ]


def _help(lang: Words) -> Component:
    # The browser's own dialog: it keeps the focus, closes with Escape and needs no answer from the server.
    return html.Dialog(
        [
            html.H2(lang.say("shell", "help"), id=f"{ids.HELP}-title"),
            *keys_table(lang),
            button(lang.say("shell", "close"), ids.HELP_CLOSE),
        ],
        id=ids.HELP,
        **aria(labelledby=f"{ids.HELP}-title"),
    )
