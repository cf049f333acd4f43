"""The class view in a real browser: from a file, offline, by keys, buttons and fingers, on a projector and a phone."""

from dataclasses import replace

import pytest

from dashboard.class_view.write import write_class
from dashboard.load import frames
from dashboard.report import Options
from tests.dashboard.cases import crowded
from tests.dashboard.lesson import lantern

pytestmark = pytest.mark.browser
PROJECTOR, PHONE = {"width": 1024, "height": 768}, {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    write_class(frames([lantern()]), folder / "class.html", options=Options(contacts=("Helpline: 555 0100",)))
    write_class(frames([crowded(90)]), folder / "crowded.html")
    write_class(frames([many_numbers()]), folder / "numbers.html")
    return folder / "class.html"


def many_numbers():
    """The case with one act of six numbers in six states."""

    def told(event):
        first = event.figures[:1]
        parts = tuple(
            replace(each, figure=replace(each.figure, country=code))
            for each in first
            for code in ("DNK", "GBR", "NLD", "POL", "PRT")
        )
        states = tuple((code, ("gazette",)) for code in ("DNK", "GBR", "NLD", "POL", "PRT"))
        return replace(event, figures=(*first, *parts), where=states)

    case = lantern()
    return replace(case, events=tuple(told(event) if event.type == "arrest" else event for event in case.events))


@pytest.fixture
def opened(browser, lesson):
    contexts = []

    def open_(path=None, **options):
        given = {"viewport": PROJECTOR, "reduced_motion": "reduce", **options}
        context = browser.new_context(offline=True, **given)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto((path or lesson).as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()


def here(page):
    return page.locator(".step.here").get_attribute("id")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_keys_lead_through_the_case(opened):
    page = opened()
    assert here(page) == "note"
    assert page.locator(".pictures").is_hidden()
    press(page, "ArrowRight", "PageDown")
    assert here(page) == "e-operation-lantern-tip_off-0"
    press(page, "ArrowLeft")
    assert here(page) == "begin"
    press(page, "End")
    assert here(page) == "end"
    press(page, "ArrowRight")
    assert here(page) == "end"
    press(page, "Home", "PageUp")
    assert here(page) == "note"
    assert page.said == []
    assert [each for each in page.asked if not each.startswith("file:")] == []


def test_map_and_timeline_move_along(opened):
    page = opened()
    press(page, *["ArrowRight"] * 2)
    assert page.locator(".map .lit.state").evaluate_all("nodes => nodes.map(node => node.getAttribute('class'))")
    assert page.locator(".map.shown.europe .lit.c-AUT").count() > 0
    assert page.locator(".mark.now").get_attribute("id") == "m-operation-lantern-tip_off-0"
    later = page.locator(".mark.later").count()
    press(page, "ArrowRight")
    assert page.locator(".mark.later").count() == later - 1
    assert page.locator(".map .lit").count() == 0


def test_the_words_stay_folded_until_asked_for(opened):
    page = opened()
    press(page, *["ArrowRight"] * 2)
    words = page.locator(".here details.evidence blockquote").first
    assert not words.is_visible()
    press(page, "e")
    assert words.is_visible()
    press(page, "ArrowRight", "ArrowLeft")
    assert not words.is_visible()
    page.locator("nav [data-do=evidence]").click()
    assert words.is_visible()


def test_black_screen_and_back(opened):
    page = opened()
    press(page, *["ArrowRight"] * 3, "b")
    black = page.locator("#black")
    assert black.is_visible()
    assert black.evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(0, 0, 0)"
    box = black.bounding_box()
    assert (box["width"], box["height"]) == (1024, 768)
    before = here(page)
    press(page, "ArrowRight")
    assert black.is_hidden()
    assert here(page) == before


def test_the_map_can_be_large(opened):
    page = opened()
    press(page, *["ArrowRight"] * 2)
    small = page.locator(".map.shown").bounding_box()["width"]
    press(page, "m")
    assert page.locator(".map.shown").bounding_box()["width"] > 1.2 * small
    assert page.locator("nav [data-do=map]").get_attribute("aria-pressed") == "true"
    press(page, "M")
    assert page.locator(".map.shown").bounding_box()["width"] == small


def test_a_mark_leads_to_its_step(opened):
    page = opened()
    press(page, "ArrowRight")
    page.locator("#m-operation-lantern-seizure-6").click()
    assert here(page) == "e-operation-lantern-seizure-6"
    page.reload()
    # The note comes first each time.
    assert here(page) == "note"


def test_keys_with_modifiers_belong_to_the_browser(opened):
    page = opened()
    press(page, "Control+b", "Alt+ArrowRight")
    assert here(page) == "note"
    assert page.locator("#black").is_hidden()


@pytest.mark.parametrize("size", [PROJECTOR, PHONE, {"width": 1920, "height": 1080}, {"width": 740, "height": 360}])
def test_every_step_fits_the_screen(opened, size):
    page = opened(viewport=size)
    for _ in range(12):
        press(page, "ArrowRight")
        assert page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [
            size["width"],
            size["height"],
        ]
        assert page.locator(".here [tabindex]").bounding_box()["y"] >= 0
        nav = page.locator("nav").bounding_box()
        assert nav["y"] + nav["height"] <= size["height"] + 1
        assert page.locator("nav .go").is_visible()


def test_large_type_on_a_projector(opened):
    page = opened()
    press(page, *["ArrowRight"] * 2)
    size = "node => parseFloat(getComputedStyle(node).fontSize)"
    sizes = [page.locator(f".here {part}").first.evaluate(size) for part in (".what", ".when", ".ask")]
    assert sizes[0] >= 32
    assert min(sizes) >= 20


@pytest.mark.parametrize("size", [PROJECTOR, {"width": 1280, "height": 720}, {"width": 1920, "height": 1080}])
def test_the_question_is_seen_without_scrolling_however_many_numbers_there_are(opened, lesson, size):
    page = opened(lesson.with_name("numbers.html"), viewport=size)
    press(page, *["ArrowRight"] * 2)
    asked = 0
    while page.locator(".step.here.event").count():
        question, room = page.locator(".here .ask > p").bounding_box(), page.locator(".here").bounding_box()
        assert question["y"] + question["height"] <= room["y"] + room["height"]
        assert page.locator(".here .ask").evaluate("node => parseFloat(getComputedStyle(node).fontSize)") >= 16
        asked += 1
        press(page, "ArrowRight")
    assert asked > 8


def test_a_crowded_timeline_moves_to_its_mark(opened, lesson):
    page = opened(lesson.with_name("crowded.html"))
    for _ in range(30):
        press(page, "ArrowRight")
    mark, box = page.locator(".mark.now .symbol").bounding_box(), page.locator("#time").bounding_box()
    assert box["y"] <= mark["y"] + mark["height"] / 2 <= box["y"] + box["height"]


def test_on_a_phone_the_timeline_moves_sideways(opened):
    page = opened(viewport=PHONE)
    press(page, "End", "ArrowLeft", "ArrowLeft")
    mark, box = page.locator(".mark.now .symbol").bounding_box(), page.locator("#time").bounding_box()
    assert box["width"] == 360
    assert mark["x"] >= 0 and mark["x"] + mark["width"] <= 360


def test_buttons_and_fingers(opened):
    page = opened(viewport=PHONE, has_touch=True)
    page.locator("nav .go").tap()
    assert here(page) == "begin"
    page.evaluate(
        """() => {
          const at = (type, x) => {
            const target = document.querySelector(".here");
            const touch = new Touch({ identifier: 1, target, clientX: x, clientY: 200 });
            touch.target.dispatchEvent(new TouchEvent(type, {
              touches: type === "touchend" ? [] : [touch], changedTouches: [touch], bubbles: true }));
          };
          at("touchstart", 300); at("touchend", 120);
        }"""
    )
    assert here(page) == "e-operation-lantern-tip_off-0"


def test_without_script_all_steps_stand_below_each_other(opened):
    page = opened(java_script_enabled=False)
    assert page.locator(".step").count() == 14
    assert all(page.locator(".step").nth(number).is_visible() for number in (0, 5, 13))
    assert page.locator("nav").is_hidden()
    page.locator("details.evidence summary").first.click()
    assert page.locator("details.evidence blockquote").first.is_visible()


@pytest.mark.parametrize(("size", "scheme"), [(PROJECTOR, "light"), (PHONE, "dark")])
def test_axe_finds_nothing(opened, size, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(viewport=size, color_scheme=scheme, bypass_csp=True)
    for step in (0, 1, 4, 11):
        press(page, *["ArrowRight"] * step)
        found = Axe().run(page)
        assert [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found.response["violations"]] == []
        press(page, "Home")


def test_a_large_map_gives_way_to_words_and_a_mark_is_drawn_whole(opened):
    page = opened()
    press(page, "ArrowRight", "ArrowRight", "m")
    assert page.locator("main").is_hidden()
    # Beside the world stands Europe, whose names it leaves to it; where all is in Europe, it stands alone.
    seen = set()
    for _ in range(page.locator(".step.event").count() - 1):
        shown = page.locator(".map.shown").get_attribute("class")
        seen.add((page.locator(".map-box > svg:visible").count(), "world" in shown))
        press(page, "ArrowRight")
    assert seen <= {(2, True), (1, False)}
    assert (1, False) in seen
    press(page, "Home", "ArrowRight", "ArrowRight", "m")
    press(page, "ArrowRight")
    assert page.locator("main").is_hidden()
    press(page, "End")
    assert page.locator("#end-h").is_visible()
    assert page.locator("[data-do=map]").get_attribute("aria-pressed") == "false"
    press(page, "Home", "ArrowRight", "ArrowRight")
    for _ in range(page.locator(".step.event").count()):
        inside = page.evaluate(
            """() => {
                const mark = document.querySelector(".mark.now .symbol");
                if (!mark) return true;
                const box = document.querySelector(".time-box").getBoundingClientRect();
                return mark.getBoundingClientRect().top >= box.top;
            }"""
        )
        assert inside, here(page)
        press(page, "ArrowRight")
    assert page.said == []
