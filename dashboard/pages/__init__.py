"""The pages: from an address to what stands there. `page` is the only way in."""

from dash.development.base_component import Component

from dashboard.address import View
from dashboard.desk import Desk
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.pages import compare, fulltext, guide, missing, operation, overview, review, sources
from dashboard.screen import Screen


def page(
    frames: Frames, view: View | None, search: str, screen: Screen, lang: Words, desk: Desk | None = None
) -> tuple[str, Component]:
    """The page's title and body; an address without a page gets one that says so. `search` is the raw query.

    Without a `desk` pages show and change nothing.
    """
    if view is None:
        return missing.page(lang)
    if view.page == "guide":
        return guide.page(lang)
    if view.page == "compare":
        return compare.page(frames, view, search, screen, lang)
    if view.page == "sources":
        return sources.page(frames, lang, desk)
    if view.page == "review" and (view.slug is None or not frames.of(view.slug).operations.empty):
        return review.page(frames, view, search, lang, desk)
    if view.slug is None:
        return overview.page(frames, view, search, screen, lang)
    case = frames.of(view.slug)
    if case.operations.empty:
        return missing.operation(view.slug, lang)
    if view.document is not None:
        if view.document not in set(case.documents["document"]):
            return missing.source(view.slug, view.document, lang)
        return fulltext.page(case, view, lang)
    return operation.page(case, view, search, screen, lang)
