"""What the addresses below /files hold, by name. A module of its own, because reports and workbooks take a while to
import and nobody has asked for one when the dashboard starts."""

from pathlib import Path

from dashboard.class_view.prompts import read_prompts
from dashboard.class_view.write import render_class
from dashboard.export import Format, export
from dashboard.exports.package import archive
from dashboard.layout.words import words
from dashboard.load import Frames
from dashboard.picture import KINDS, picture
from dashboard.report import Options, render
from dashboard.svg.raster import png
from dashboard.worksheets.write import worksheet_files

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


def content(
    cases: Frames, case: Frames, slug: str | None, name: str, lang: str, prompts: Path | None, contacts: tuple[str, ...]
) -> str | bytes | None:
    """The content of a file, None where there is none of this name. `prompts` and `contacts` are a teacher's own."""
    stem, _, ending = name.partition(".")
    if stem in KINDS and ending in ("svg", "png") and (slug or stem != "network"):
        drawn = picture(case, next(kind for kind in KINDS if kind == stem), lang=words(lang))
        return drawn if ending == "svg" else png(drawn)
    if stem == "events" and ending in _ENDINGS:
        return export(case, _ENDINGS[ending], lang=lang)
    if name == "report.html":
        return render(case, Options(lang=lang, contacts=contacts))
    if slug and name == "class.html":
        return render_class(case, read_prompts(lang, prompts), Options(lang=lang, contacts=contacts))
    if slug and name == "worksheets.zip":
        return archive(worksheet_files(cases, slug, options=Options(lang=lang)))
    return None
