import json

import plotly.graph_objects as go
import pytest

from dashboard.figures.country_map import map_figure
from dashboard.figures.timeline import timeline_figure
from dashboard.layout.country_map import country_map
from dashboard.layout.timeline import timeline
from dashboard.load import frames
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio

OPERATIONS = [rescue(), tantalio(), hostile(), crowded(), nothing()]


def figures(operation, mode="light"):
    tables = frames([operation])
    return [
        checked(timeline_figure(timeline(tables.events), mode)),
        checked(map_figure(country_map(tables.states), mode)),
        checked(map_figure(country_map(tables.states, "arrests"), mode)),
    ]


def checked(figure):
    """The figure as plotly's own classes take it: they refuse what plotly.js has no place for."""
    return go.Figure(figure)


def drawn(events, **more):
    return checked(timeline_figure(timeline(events), **more))


def trace(figure, name):
    return next(each for each in figure.data if each.name == name)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.slug)
def test_figures_are_svg_only_and_the_same_each_time(operation, mode):
    for one, again in zip(figures(operation, mode), figures(operation, mode), strict=True):
        assert one.to_json() == again.to_json()
        assert not any("gl" in each["type"] or "map" in each["type"] for each in json.loads(one.to_json())["data"])


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.slug)
def test_words_are_escaped_and_never_a_template(operation):
    for figure in figures(operation):
        text = figure.to_json()
        assert "<script" not in text
        assert "<i>Operation" not in text
        assert "hovertemplate" not in text


def test_no_words_of_an_article_go_in():
    text = "".join(figure.to_json() for figure in figures(rescue()))
    assert "press conference" not in text
    assert "Harbour Gazette" not in text


def test_every_event_is_a_mark_that_carries_its_key():
    figure = drawn(frames([rescue()]).events)
    keys = [key for name in ("marks", "undated") for key, _ in trace(figure, name).customdata]
    assert sorted(keys) == sorted(event.key for event in rescue().events)


def test_planned_marks_are_hollow_and_the_chosen_one_has_a_ring():
    figure = drawn(frames([rescue()]).events, chosen="arrest-9")
    marks = trace(figure, "marks")
    at = [key for key, _ in marks.customdata].index("arrest-9")
    assert marks.marker.color[at] == "#ffffff"
    assert [len(each.x) for each in figure.data if each.name == "chosen"] == [1, 0]


def test_imprecise_bars_are_hatched_and_open_ends_fade():
    bars = trace(drawn(frames([rescue()]).events), "bars")
    by_key = {}
    for (key, _), shape in zip(bars.customdata, bars.marker.pattern.shape, strict=True):
        by_key.setdefault(key, []).append(shape)
    assert by_key["identification-0"] == ["/"]
    assert len(by_key["arrest-4"]) > 1
    assert set(by_key["arrest-4"]) == {""}


def test_undated_only():
    operation = tantalio()
    events = frames([operation]).events
    undated = events[events["edtf"].isna()]
    figure = drawn(undated)
    assert len(trace(figure, "undated").x) == 4
    assert figure.layout.xaxis.visible is False


def test_maps_ask_only_for_the_file_that_is_there():
    figure = checked(map_figure(country_map(frames([rescue()]).states)))
    assert (figure.layout.geo.scope, figure.layout.geo.resolution) == ("world", 50)


def test_every_state_is_an_area_and_a_dot():
    figure = checked(map_figure(country_map(frames([rescue()]).states)))
    areas = sorted(code for each in figure.data if each.type == "choropleth" for code in each.locations)
    assert areas == ["AUS", "CAN", "GBR", "NLD", "NZL", "USA"]
    assert sum(len(each.lon) for each in figure.data if each.type == "scattergeo") == len(areas)
