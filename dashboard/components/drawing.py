"""A drawing of our own painters (`dashboard.svg`) on a page: a Dash component, painted by `assets/drawing.js`.

The markup goes into the page as it is, so it may only come from the painters, which escape every word (tests hold
them to it). Colours are classes: light and dark need no new drawing. In the markup

- `<a href>` leads on without loading the page anew (and without a jump where it stays on the page);
- a mark with `data-key` can be chosen: `clicked` becomes `{"key": …, "at": milliseconds}`;
- a `<title>` is shown at once when its parent is pointed at or has the focus;
- `<use href="#world-DEU">` finds the shapes of states where the drawing is made with `shapes=True`.
"""

from typing import Any

from dashboard.components.own import Own

# Where `dashboard.app` serves the shapes of all states, once for all maps.
SHAPES = "/shapes.svg"


class Drawing(Own):
    """`svg` is the markup; `clicked` is set by the browser. Further attributes are those of a `div`."""

    _type = "Drawing"
    _prop_names = ["id", "svg", "className", "shapes", "clicked"]  # noqa: RUF012

    def __init__(self, id: str, svg: str, *, shapes: bool = False, className: str = "", **more: Any) -> None:  # noqa: A002, N803
        classes = f"drawn {className}".strip()
        super().__init__(id=id, svg=svg, className=classes, shapes=SHAPES if shapes else None, **more)
