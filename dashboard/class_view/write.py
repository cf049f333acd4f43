"""One operation into one HTML file: no network, a small script of our own, readable without it."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.class_view.prompts import Prompts, read_prompts
from dashboard.class_view.steps import steps
from dashboard.components.quote import said_note
from dashboard.components.summary import summary
from dashboard.layout.country_map import country_map
from dashboard.layout.timeline import timeline
from dashboard.load import Frames
from dashboard.report.options import Options
from dashboard.report.page import filled, ours, own_file, policy, version
from dashboard.report.view import Views
from dashboard.report.write import ReportError, write_whole
from dashboard.svg.country_map import map_svgs
from dashboard.svg.style import stylesheet
from dashboard.svg.timeline import COLUMNS, SLIM, anchor, timeline_svg
from dashboard.teaching import teaching_words
from extract.care.domains import defanged

PACKAGE = "dashboard.class_view"


def write_class(case: Frames, out: Path, prompts: Prompts | None = None, options: Options | None = None) -> Path:
    """Write the one operation of `case` and return where; `prompts` are those of the package where none are given."""
    options = options or Options()
    write_whole(out, render_class(case, prompts or read_prompts(options.lang), options).encode())
    return out


def render_class(case: Frames, prompts: Prompts, options: Options | None = None) -> str:
    """The page of one operation. ReportError where there is none, or where nothing is told of it."""
    options = options or Options()
    lang = teaching_words(options.lang)
    if len(case.operations) != 1:
        raise ReportError("A class view shows one operation. Name it with --operation.")
    operation: Any = next(case.operations.itertuples(index=False))
    views = Views(case, lang, options.evidence, options.names)
    own = case.events[case.events["link"] != "other"]
    layout = timeline(own, columns=COLUMNS, lang=lang)
    drawn = country_map(case.states, lang=lang)
    style, script = _style(), own_file(PACKAGE, "class.js")
    return filled(
        PACKAGE,
        "class.html",
        lang=lang.lang,
        say=lang.say,
        paragraphs=lang.paragraphs,
        style=ours(style),
        script=ours(script),
        policy=ours(policy(style, script)),
        version=version(),
        place=anchor(operation.slug),
        name=defanged(operation.name),
        note=said_note(case.documents, lang),
        note_on_words=lang.say("class", f"note_{options.evidence}"),
        contacts=options.contacts,
        summary=summary(case, lang),
        figures=views.figures(),
        steps=steps(views, prompts),
        timeline=ours(timeline_svg(layout, name="t", lang=lang, form=SLIM)),
        maps=[ours(panel) for panel in map_svgs(drawn, lang)] if drawn.dots else [],
        legend=drawn.legend,
        differences=views.differences,
        sources=views.sources,
    )


@lru_cache
def _style() -> str:
    return stylesheet("auto") + own_file(PACKAGE, "class.css")
