"""The switches of the roles map: its legend, with the states of each layer counted."""

from collections.abc import Collection

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.fields import Toggles
from dashboard.layout.roles import RolesMap
from dashboard.layout.words import Words


def layer_switches(layout: RolesMap, hidden: Collection[str], lang: Words) -> Component:
    """A switch for each layer that holds a state; those in `hidden` are off."""
    data = [
        {"value": layer.id, "label": f"{layer.label} {len(layer.marks)}", "mark": f"layer-mark layer-{layer.id}"}
        for layer in layout.layers
    ]
    offered = [layer.id for layer in layout.layers]
    switches = Toggles(
        id=ids.MAP_LAYERS,
        label=lang.say("operation", "layers"),
        data=data,
        value=[name for name in offered if name not in hidden],
    )
    return html.Div([switches, dcc.Store(id=ids.MAP_LAYERS_ALL, data=offered)], className="layer-chips")
