"""An operation: its events in order, and the evidence of the one that is chosen."""

from typing import Any

from dash.development.base_component import Component

from dashboard.address import View
from dashboard.components.evidence import evidence_panel
from dashboard.components.forms import forms_of
from dashboard.layout.order import rows_in_order
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.svg.samples import samples


def order_of(case: Frames) -> list[dict[str, Any]]:
    """The events as they are walked through, with states and lane: what the browser needs to know for a step."""
    return [
        {
            "key": row.key,
            "where": list(row.where),
            "lane": "other" if row.link == "other" else row.phase,
            # The days that a part of the time must hold to show it; none where there is no date.
            "days": [day.isoformat() for day in (row.earliest or row.latest, row.latest or row.earliest) if day],
        }
        for row in rows_in_order(case.events)
    ]


def evidence_of(case: Frames, view: View, lang: Words) -> Component:
    """The panel for the chosen event."""
    asked = [] if view.event else forms_of(case.events.itertuples(index=False))
    order = [row.key for row in rows_in_order(case.events)]
    return evidence_panel(case, view.event, order, lang, samples(lang, asked) if asked else ())
