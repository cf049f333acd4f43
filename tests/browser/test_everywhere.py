"""What holds on every page: nothing asked from elsewhere, nothing complained of, readable by all and on any screen."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import SLOW, Opened, Served

PAGES = {
    "overview": "/",
    "operation": "/operation/operation-rescue?event=identification-3",
    "filtered": "/?corrected=no&pick=operation-rescue",
    "compare": "/compare?pick=operation-rescue&pick=operation-tantalio&align=arrest",
    "guide": "/guide",
    "sources": "/sources",
    "review": "/review",
    "lost": "/nowhere",
    "german": "/operation/operation-rescue?lang=de",
}
GRAPHS = {"overview": ("overview-map",), "operation": ("timeline", "map")}


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {[node['html'][:160] for node in each['nodes']]}" for each in found]


INK = {"light": "rgb(27, 31, 36)", "dark": "rgb(232, 234, 237)"}


def test_axe_finds_nothing_light_or_dark(open_with: Callable[..., Opened]) -> None:
    opened = open_with(viewport={"width": 1280, "height": 900}, color_scheme="light")
    for name, path in PAGES.items():
        page = opened.goto(path)
        opened.drawn(*GRAPHS.get(name, ()))
        for scheme in ("light", "dark"):
            # The machine changes its mind while the page is open: everything follows.
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("html")).to_have_attribute("data-scheme", scheme)
            for graph in GRAPHS.get(name, ()):
                if "map" not in graph:
                    expect(page.locator(f"#{graph} svg text.strong").first).to_have_css("fill", INK[scheme])
            assert violations(page) == [], (name, scheme)
        page.emulate_media(color_scheme="light")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == [], "help"
    assert opened.complaints == []


def test_nothing_is_asked_from_elsewhere_and_maps_show_shapes(open_with: Callable[..., Opened], served: Served) -> None:
    opened = open_with(viewport={"width": 1280, "height": 900})
    # Whatever would leave the machine is cut off; the map must not need it.
    opened.page.route(lambda url: urlsplit(url).netloc != served.host, lambda route: route.abort())
    for name in ("overview", "operation"):
        opened.goto(PAGES[name])
        opened.drawn(*GRAPHS[name])
    hosts = {urlsplit(url).netloc for url in opened.requests if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {served.host}
    assert opened.complaints == []
    colours = painted(opened.page, "#map")
    # Land, and the dark blue of the state that led the operation: hundreds of pixels each.
    assert colours.get((233, 235, 238), 0) > 2000
    assert colours.get((0, 34, 78), 0) > 200


def painted(page: Page, selector: str) -> dict[tuple[int, int, int], int]:
    """How many pixels of each colour an element shows."""
    picture = page.locator(selector).screenshot()
    data = page.evaluate(
        """async (bytes) => {
            const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], {type: "image/png"}));
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
            const context = canvas.getContext("2d");
            context.drawImage(bitmap, 0, 0);
            const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
            const found = {};
            for (let at = 0; at < pixels.length; at += 4) {
                const colour = pixels[at] + "," + pixels[at + 1] + "," + pixels[at + 2];
                found[colour] = (found[colour] || 0) + 1;
            }
            return found;
        }""",
        list(BytesIO(picture).getvalue()),
    )
    return {tuple(int(part) for part in colour.split(",")): number for colour, number in data.items()}


def test_pages_fit_a_phone(open_with: Callable[..., Opened]) -> None:
    opened = open_with(viewport={"width": 360, "height": 740})
    for name, path in {**PAGES, "german guide": "/guide?lang=de"}.items():
        page = opened.goto(path)
        opened.drawn(*GRAPHS.get(name, ()))
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
        # All pages of the header are in sight, in the longer words of other languages too.
        assert page.locator(".nav").evaluate("nav => nav.scrollWidth - nav.clientWidth") <= 0, name
    opened.goto(PAGES["operation"])
    # Nothing lies over the page: the evidence comes after the timeline, the map after it.
    places = [page.locator(area).bounding_box() for area in (".area-time", ".area-side", ".area-map")]
    tops = [place["y"] for place in places if place]
    ends = [place["y"] + place["height"] for place in places if place]
    assert len(tops) == 3
    assert all(end <= top for end, top in zip(ends, tops[1:], strict=False))


def test_pages_fit_a_tablet_and_a_projector(open_with: Callable[..., Opened]) -> None:
    opened = open_with(viewport={"width": 1280, "height": 900})
    for path in PAGES.values():
        page = opened.goto(path)
        for width in (640, 768, 1920, 3840, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            # Pictures follow the window after a moment. 640 pixels are what is left of 1280 at 200 % zoom.
            page.wait_for_function("most => document.documentElement.scrollWidth <= most", arg=width, timeout=SLOW)


def test_the_way_past_the_header(opened: Opened) -> None:
    page = opened.goto("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    box = skip.bounding_box()
    assert box is not None and box["y"] >= 0
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert page.locator("html").get_attribute("lang") == "en"


def test_menus_close_as_menus_do(opened: Opened) -> None:
    page = opened.goto(PAGES["operation"])
    opened.drawn("timeline")
    menus = page.locator("details.take")
    hand_out, picture = menus.nth(0), menus.nth(1)
    hand_out.locator("summary").click()
    picture.locator("summary").click()
    expect(hand_out).not_to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(picture).not_to_have_attribute("open", "")
    expect(picture.locator("summary")).to_be_focused()
    assert "event=identification-3" in page.url  # the same press gave up nothing else
    hand_out.locator("summary").click()
    page.locator("h1").click()
    expect(hand_out).not_to_have_attribute("open", "")


def test_a_report_needs_no_scripts(context: BrowserContext, tmp_path: Path) -> None:
    from dashboard.load import frames
    from dashboard.report import write_report
    from tests.dashboard import cases

    target = tmp_path / "report.html"
    write_report(frames(cases.cases()), target)
    browser = context.browser
    assert browser is not None
    made = browser.new_context(java_script_enabled=False)
    page = made.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(target.as_uri())
    expect(page.locator("h1").first).to_be_visible()
    assert page.locator("svg").count() >= 2
    assert all(urlsplit(url).scheme in ("file", "data") for url in asked)
    made.close()


def test_paper_shows_what_a_screen_scrolls_to(open_with: Callable[..., Opened]) -> None:
    opened = open_with(viewport={"width": 1280, "height": 500})
    for name in ("overview", "operation"):
        page = opened.goto(PAGES[name])
        opened.drawn(*GRAPHS[name])
        page.add_style_tag(content="@media screen { .table, .when .graph-frame { max-height: 60px; overflow: auto } }")
        cut = """() => [...document.querySelectorAll(".table, .graph-frame")].filter((each) =>
            getComputedStyle(each).overflowY !== "visible" && each.scrollHeight > each.clientHeight + 2).length"""
        assert page.evaluate(cut) > 0
        page.evaluate("document.querySelectorAll('.table').forEach((each) => each.classList.add('table-tall'))")
        page.emulate_media(media="print")
        assert page.evaluate(cut) == 0
        page.emulate_media(media="screen")
