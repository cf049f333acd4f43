"""The switches of the roles map: its legend, with the states of each layer counted."""

from collections.abc import Collection

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.aria import aria
from dashboard.layout.roles import RolesMap
from dashboard.layout.words import Words


def layer_switches(layout: RolesMap, hidden: Collection[str], lang: Words) -> Component:
    """A switch for each layer that holds a state; those in `hidden` are off."""
    chips = [
        dmc.Chip(
            [
                html.Span(className=f"layer-mark layer-{layer.id}", **aria(hidden="true")),
                f"{layer.label} {len(layer.marks)}",
            ],
            value=layer.id,
            size="xs",
            variant="outline",
        )
        for layer in layout.layers
    ]
    offered = [layer.id for layer in layout.layers]
    group = dmc.ChipGroup(
        chips, id=ids.MAP_LAYERS, multiple=True, value=[name for name in offered if name not in hidden]
    )
    return html.Div(
        [group, dcc.Store(id=ids.MAP_LAYERS_ALL, data=offered)],
        className="chips layer-chips",
        role="group",
        **aria(label=lang.say("operation", "layers")),
    )
