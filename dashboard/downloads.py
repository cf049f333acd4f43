"""The addresses below /files: what pages offer to take away, made when it is asked for and kept nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, abort, request

from dashboard.class_view.prompts import read_prompts
from dashboard.class_view.write import render_class
from dashboard.components.downloads import FILES
from dashboard.export import Format, export
from dashboard.exports.package import archive
from dashboard.language import asked_language
from dashboard.layout.words import words
from dashboard.load import Frames
from dashboard.picture import KINDS, picture
from dashboard.report import Options, render
from dashboard.svg.raster import png
from dashboard.worksheets.write import worksheet_files
from extract.errors import ExtractError

# Endings of tables by their format, and what browsers call them.
_ENDINGS: dict[str, Format] = {
    "csv": "csv",
    "edtf.csv": "edtf-csv",
    "jsonl": "jsonl",
    "geojson": "geojson",
    "ics": "ics",
    "timelinejs.json": "timelinejs",
    "xlsx": "xlsx",
}
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
    try:
        content = _content(cases, case, slug, name, own)
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


def _content(cases: Frames, case: Frames, slug: str | None, name: str, own: Classroom) -> str | bytes | None:
    """The content of a file, None where there is none of this name."""
    lang = asked_language()
    stem, _, ending = name.partition(".")
    if stem in KINDS and ending in ("svg", "png") and (slug or stem != "network"):
        drawn = picture(case, next(kind for kind in KINDS if kind == stem), lang=words(lang))
        return drawn if ending == "svg" else png(drawn)
    if stem == "events" and ending in _ENDINGS:
        return export(case, _ENDINGS[ending], lang=lang)
    if name == "report.html":
        return render(case, Options(lang=lang, contacts=own.contacts))
    if slug and name == "class.html":
        return render_class(case, read_prompts(lang, own.prompts), Options(lang=lang, contacts=own.contacts))
    if slug and name == "worksheets.zip":
        return archive(worksheet_files(cases, slug, options=Options(lang=lang)))
    return None
