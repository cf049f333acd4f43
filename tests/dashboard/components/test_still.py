from typing import Any

import pytest
from dash import dcc, html

from dashboard.address import parse
from dashboard.components import ids
from dashboard.components.fields import button
from dashboard.components.say import page_words
from dashboard.components.shell import shell
from dashboard.components.still import Still, markup, settled
from dashboard.load import frames
from dashboard.pages import page
from dashboard.screen import Screen
from tests.dashboard import cases
from tests.dashboard.reading import texts, walk

LANG = page_words()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (html.P("a"), "<p>a</p>"),
        (html.P(["a", html.Br(), 3, None]), "<p>a<br>3</p>"),
        (html.Div([]), "<div></div>"),
        (html.P("<script>alert(1)</script> & \"'"), "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#x27;</p>"),
        (html.P("x", title='"><img src=x onerror=alert(1)>'), None),
        (html.Td("x", colSpan=2, className="c"), '<td class="c" colspan="2">x</td>'),
        (html.Label("x", htmlFor="f"), '<label for="f">x</label>'),
        (html.Details(html.Summary("s"), open=True), '<details open=""><summary>s</summary></details>'),
        (html.Details("s", open=False), "<details>s</details>"),
        (
            html.Span("x", style={"maxWidth": "3px", "color": "red"}),
            '<span style="max-width: 3px; color: red">x</span>',
        ),
        (html.Span("x", **{"aria-hidden": "true", "data-a": "b"}), '<span aria-hidden="true" data-a="b">x</span>'),
        (dcc.Link("x", href="/guide"), '<a data-go="" href="/guide">x</a>'),
        (html.A("x", href="https://example.org"), '<a href="https://example.org">x</a>'),
        (html.A("x", href="javascript:alert(1)"), "<a>x</a>"),
        (html.A("x", href="java\tscript:alert(1)"), "<a>x</a>"),
        (html.A("x", href="data:text/html,x"), "<a>x</a>"),
        (button("x"), '<button class="btn" type="button">x</button>'),
    ],
)
def test_markup_is_the_element_with_every_word_escaped(part: Any, said: str | None) -> None:
    found = markup(part)
    assert "<img" not in found
    assert "<script" not in found
    if said is not None:
        assert found == said


def test_what_callbacks_know_stays_theirs() -> None:
    known = html.Div(html.P("a"), id=ids.EVIDENCE)
    found = settled(html.Div([html.P(["b", html.Strong("c")]), known, html.Section(html.P("d"), id="own-name")]))
    first, second, third = found.children
    assert isinstance(first, Still)
    assert (first.tag, first.markup) == ("p", "b<strong>c</strong>")
    assert second.id == ids.EVIDENCE
    assert isinstance(second.children, Still)
    assert isinstance(third, Still)
    assert third.id == "own-name"


@pytest.mark.parametrize("id_", [ids.NEXT, f"{ids.MAP}-alt", f"{ids.TIMELINE}-hint", {"type": ids.FIELD, "form": ""}])
def test_ids_of_callbacks_are_live(id_: Any) -> None:
    assert not isinstance(settled(html.Div("a", id=id_)), Still)


@pytest.mark.parametrize(
    "path", ["/", "/operation/operation-rescue?event=arrest-4", "/operation/hostile", "/guide", "/compare"]
)
def test_a_page_says_the_same_with_a_fraction_of_the_components(path: str) -> None:
    made = []
    for _ in range(2):
        read = frames((*cases.cases(), cases.hostile()))
        view = parse(*path.split("?")) if "?" in path else parse(path, "")
        made.append(page(read, view, "", Screen(), LANG)[1])
    before, after = made[0], settled(made[1])
    assert texts(after) == texts(before)
    named = {part.id for part in walk(before) if getattr(part, "id", None)}
    assert {part.id for part in walk(after) if getattr(part, "id", None)} == named
    assert len(list(_components(after))) * 1.4 < len(list(_components(before)))


def test_the_frame_is_a_few_components() -> None:
    found = list(_components(settled(shell(LANG))))
    assert len(found) < 20
    assert {ids.URL, ids.PAGE, ids.REQUEST} <= {getattr(part, "id", None) for part in found}


def _components(part: Any) -> Any:
    if isinstance(part, list | tuple):
        for each in part:
            yield from _components(each)
    elif hasattr(part, "to_plotly_json"):
        yield part
        yield from _components(getattr(part, "children", None))
