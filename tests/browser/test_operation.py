"""One operation's page: what is chosen in one place is marked in the others, and stands in the address."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened

RESCUE = "/operation/operation-rescue"


def click_on(page: Page, selector: str) -> None:
    """Point at a mark as a hand does, then click: plotly clicks what it has seen pointed at."""
    mark = page.locator(selector).first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    page.wait_for_selector(".hoverlayer .hovertext")
    page.mouse.down()
    page.mouse.up()


def test_click_on_a_mark_shows_the_words_it_rests_on(opened: Opened) -> None:
    page = opened.goto(RESCUE)
    opened.drawn("timeline", "map")
    expect(page.locator("#evidence")).to_contain_text("Choose an event")
    # The first undated mark is the takedown.
    page.wait_for_selector("#timeline .scatterlayer.mlayer path.point", state="attached")
    click_on(page, "#timeline .x2y .scatterlayer path.point")
    expect(page.locator("#evidence h3")).to_have_text("Takedown")
    expect(page.locator("#evidence mark").first).to_have_text("The forum boylover[.]net was taken offline.")
    expect(page.locator("#evidence")).to_contain_text("The sources give no date.")
    assert page.url.endswith("?event=takedown-6")
    expect(page.locator(".ag-row-selected")).to_have_attribute("row-id", "takedown-6")
    expect(page.locator("#timeline .ring")).to_have_count(1)
    # The Netherlands lie in both panels of the map.
    expect(page.locator("#map .ring")).to_have_count(2)
    assert opened.complaints == []


def test_a_row_and_a_state_choose_too(opened: Opened) -> None:
    page = opened.goto(RESCUE)
    opened.drawn("timeline", "map")
    page.locator('.ag-row[row-id="announcement-8"] [col-id="date"]').click()
    expect(page.locator("#evidence h3")).to_have_text("Announcement")
    expect(page.locator("#timeline .ring")).to_have_count(1)
    # The first sign of the inset is the square around the state where the platform stood.
    click_on(page, "#map .geo2 .scattergeo path.point")
    page.wait_for_url("**country=NLD*")
    expect(page.locator("#evidence .facts")).to_contain_text("Netherlands")
    assert opened.complaints == []


def test_keys_walk_through_the_events_and_back_undoes(opened: Opened) -> None:
    page = opened.goto(RESCUE)
    position = page.locator("#evidence .evidence-position")
    expect(position).to_have_text("11 events")
    page.keyboard.press("j")
    expect(position).to_have_text("Event 1 of 11")
    page.keyboard.press("ArrowRight")
    expect(position).to_have_text("Event 2 of 11")
    page.keyboard.press("k")
    expect(position).to_have_text("Event 1 of 11")
    page.keyboard.press("End")
    expect(position).to_have_text("Event 11 of 11")
    page.keyboard.press("j")
    expect(position).to_have_text("Event 11 of 11")
    page.go_back()
    expect(position).to_have_text("Event 1 of 11")
    page.keyboard.press("Escape")
    expect(position).to_have_text("11 events")
    assert page.url.endswith(RESCUE)
    assert opened.complaints == []


def test_an_address_restores_the_view(opened: Opened) -> None:
    page = opened.goto(f"{RESCUE}?event=arrest-4&shade=arrests")
    opened.drawn("timeline", "map")
    expect(page.locator("#evidence h3")).to_have_text("Arrest")
    expect(page.locator("#timeline .ring")).to_have_count(1)
    expect(page.locator(".ag-row-selected")).to_have_attribute("row-id", "arrest-4")
    expect(page.locator("#map-shade input:checked")).to_have_value("arrests")
    assert page.title() == "Operation Rescue · Enforcement timeline"


def test_marks_survive_a_change_of_light(opened: Opened) -> None:
    page = opened.goto(f"{RESCUE}?event=arrest-4")
    opened.drawn("timeline", "map")
    expect(page.locator("#timeline .ring")).to_have_count(1)
    page.locator("#scheme").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect(page.locator("html")).to_have_attribute("data-ag-theme-mode", "dark")
    # The names of the lanes are drawn in the dark palette's ink.
    expect(page.locator("#timeline .ytick text").first).to_have_css("fill", "rgb(232, 234, 237)")
    expect(page.locator("#timeline .ring")).to_have_count(1)
    page.locator("#scheme").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "light")
    assert opened.complaints == []


def test_conflicts_stand_side_by_side(opened: Opened) -> None:
    page = opened.goto(f"{RESCUE}?event=identification-3")
    claims = page.locator("#evidence .claims li")
    expect(claims).to_have_text(["70,000Harbour Gazette", "50,000River Post"])
    expect(page.locator("[aria-labelledby=diff-title]")).to_contain_text("Publication date")
    expect(page.locator("[aria-labelledby=docs-title]")).to_contain_text("6 March 2011")


def test_hostile_words_are_only_words(opened: Opened) -> None:
    alerts: list[str] = []
    page = opened.page
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    opened.goto("/operation/hostile?event=search-1")
    opened.drawn("timeline", "map")
    expect(page.locator("h1")).to_have_text('<i>Operation</i> "&amp;"')
    expect(page.locator("#evidence mark")).to_have_text("<script>alert(1)</script> & <b>bold</b>")
    page.keyboard.press("j")
    expect(page.locator("#evidence mark")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0
    assert alerts == []
    assert opened.complaints == []
