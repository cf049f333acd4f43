"""The app: pages over a reader of tables. Nothing happens at import, nothing is kept in the module."""

from collections.abc import Callable, Sequence
from pathlib import Path

from dash import Dash
from flask import Response

from dashboard import downloads, guard, language, statics
from dashboard.components.drawing import SHAPES
from dashboard.components.shell import shell
from dashboard.components.still import settled
from dashboard.desk import Desk
from dashboard.language import asked_language, asked_words
from dashboard.load import Frames
from dashboard.sheet import style_sheet
from dashboard.wiring import compare, operation, overview, review, routing, sources

_INDEX = """<!DOCTYPE html>
<html lang="LANGUAGE">
<head>
{%metas%}
<title>{%title%}</title>
{%favicon%}
{%css%}
<style>COLOURS</style>
</head>
<body>
{%app_entry%}
<noscript>The dashboard needs JavaScript. <code>enforcement-timeline report</code> writes pages that do not.</noscript>
<div hidden>{%config%}{%scripts%}{%renderer%}</div>
</body>
</html>"""


def create_app(
    data: Frames | Callable[[], Frames],
    hosts: Sequence[str] = guard.LOCAL_HOSTS,
    *,
    desk: Desk | None = None,
    classroom: downloads.Classroom | None = None,
    token: str | None = None,
) -> Dash:
    """A Dash app over these tables, or over a function that reads them anew at each question.

    `hosts` are the names under which the app answers; any other name in a request is refused. With a `desk` pages may
    also change the store. `classroom` is a teacher's own part of what pages hand out. With a `token` only those who
    know it are answered.
    """
    read = (lambda: data) if isinstance(data, Frames) else data
    app = _App(
        "dashboard",
        assets_folder=str(assets_folder()),
        title=asked_words().say("shell", "title"),
        update_title="",
        compress=True,
        serve_locally=True,
        suppress_callback_exceptions=True,
        enable_mcp=False,
        add_log_handler=False,
        index_string=_INDEX.replace("COLOURS", style_sheet()),
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    app.together = statics.Together(app.server)
    # A function, because each reader has a language of their own.
    app.layout = lambda: settled(shell(asked_words()))
    routing.register(app, read, desk)
    overview.register(app, read)
    compare.register(app, read)
    operation.register(app, read)
    sources.register(app, read, desk)
    review.register(app, read, desk)
    app.server.add_url_rule(SHAPES, "shapes", _shapes)
    downloads.register(app.server, read, classroom)
    language.remember(app.server)
    guard.protect(app, hosts, token)
    statics.keep(app.server)
    return app


def _shapes() -> Response:
    from dashboard.svg.country_map import all_shapes

    return Response(all_shapes(), mimetype="image/svg+xml")


class _App(Dash):
    """A Dash app whose first answer says which language it is in."""

    together: statics.Together

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """The first answer to a browser, from the parts that Dash made."""
        parts["scripts"], parts["css"] = self.together.scripts(parts["scripts"]), self.together.styles(parts["css"])
        page = str(super().interpolate_index(**parts))  # type: ignore[no-untyped-call]
        return page.replace("LANGUAGE", asked_language(), 1)


def assets_folder() -> Path:
    """Style sheets, scripts and map shapes: inside the package where it is installed, beside it in the sources."""
    here = Path(__file__).resolve().parent
    return here / "assets" if (here / "assets").is_dir() else here.parent / "assets"
