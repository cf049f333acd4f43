"""The addresses below /files: what pages offer to take away, made when it is asked for and kept nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, abort, request

from dashboard.components.downloads import FILES
from dashboard.language import asked_language
from dashboard.load import Frames
from extract.errors import ExtractError

_TYPES = {
    "html": "text/html",
    "svg": "image/svg+xml",
    "png": "image/png",
    "zip": "application/zip",
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# A page that is shown brings its own policy; the app's would stop its script.
_POLICY = 'http-equiv="Content-Security-Policy" content="'


@dataclass(frozen=True, slots=True)
class Classroom:
    """A teacher's own: a file of questions, lines of help contacts."""

    prompts: Path | None = None
    contacts: tuple[str, ...] = ()


def register(server: Flask, read: Callable[[], Frames], classroom: Classroom | None = None) -> None:
    """Answer below /files: of all operations, and of each. What there is not is answered with 404."""
    own = classroom or Classroom()

    @server.get(f"{FILES}<name>")
    def _of_all(name: str) -> Response:
        return _answer(read(), read(), None, name, own)

    @server.get(f"{FILES}<slug>/<name>")
    def _of_one(slug: str, name: str) -> Response:
        cases = read()
        case = cases.of(slug)
        if case.operations.empty:
            abort(404, "No such operation.")
        return _answer(cases, case, slug, name, own)


def _answer(cases: Frames, case: Frames, slug: str | None, name: str, own: Classroom) -> Response:
    from dashboard.handouts import content as made

    try:
        content = made(cases, case, slug, name, asked_language(), own.prompts, own.contacts)
    except ExtractError as error:
        # Words of ours, shown as words.
        return Response(str(error), status=409, mimetype="text/plain")
    if content is None:
        abort(404, "No such file.")
    ending = name.rpartition(".")[2]
    response = Response(content, mimetype=_TYPES[ending])
    if name == "class.html" and "save" not in request.args:
        assert isinstance(content, str)
        start = content.index(_POLICY) + len(_POLICY)
        response.headers["Content-Security-Policy"] = content[start : content.index('"', start)]
    else:
        response.headers.set("Content-Disposition", "attachment", filename=f"{slug or 'operations'}-{name}")
    response.headers["Cache-Control"] = "no-store"
    return response
