"""The overview: filters and address move together, and everything leads to an operation."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Opened


def test_a_row_opens_its_operation_and_back_returns(opened: Opened) -> None:
    page = opened.goto("/")
    expect(page.locator("#overview-count")).to_have_text("3 of 3 operations shown · 19 of 19 events")
    page.locator('tr[data-row="operation-tantalio"] [data-col="period"]').click()
    page.wait_for_url("**/operation/operation-tantalio")
    expect(page.locator("h1")).to_have_text("Operation Tantalio")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Operations")
    page.locator(".cell-link", has_text="Operation Rescue").click()
    page.wait_for_url("**/operation/operation-rescue")
    expect(page.locator("h1")).to_have_text("Operation Rescue")
    assert opened.complaints == []


def test_a_mark_opens_its_event(opened: Opened) -> None:
    page = opened.goto("/?q=tantalio")
    mark = page.locator("#overview-timeline a[tabindex='-1']").first
    mark.hover()
    expect(page.locator(".tip")).to_contain_text("Operation Tantalio")
    mark.click()
    page.wait_for_url("**/operation/operation-tantalio?event=*")
    expect(page.locator("#evidence .evidence-position")).to_contain_text("of 6")
    assert opened.complaints == []


def test_a_state_on_the_map_narrows_and_the_shapes_come_once(opened: Opened) -> None:
    page = opened.goto("/")
    page.locator("#overview-map circle[data-key='AUS']").first.click()
    page.wait_for_url("**/?state=AUS")
    expect(page.locator("#overview-count")).to_have_text("1 of 3 operations shown · 11 of 19 events")
    expect(page.locator("#overview-map [data-key='ESP']")).to_have_count(0)
    page.locator("#overview-map circle[data-key='AUS']").first.click()
    expect(page.locator("#overview-count")).to_have_text("3 of 3 operations shown · 19 of 19 events")
    assert len([url for url in opened.requests if url.endswith("/shapes.svg")]) == 1
    assert opened.complaints == []


def test_filters_say_what_they_leave(opened: Opened) -> None:
    page = opened.goto("/?state=ESP")
    page.get_by_text("More filters and order").click()
    page.get_by_role("combobox", name="Phases").click()
    expect(page.locator("[role=option]")).to_have_text(["Leads (1)", "Action (1)"])
    page.locator("[role=option]", has_text="Action (1)").click()
    page.wait_for_url("**/?state=ESP&phase=action")
    expect(page.locator("#overview-count")).to_have_text("1 of 3 operations shown · 3 of 19 events")
    # Where nothing is left, only that is said, and the way back.
    page.get_by_label("Search", exact=True).fill("no such words")
    expect(page.get_by_text("No operation matches")).to_be_visible()
    expect(page.locator("#overview-map, #overview-grid").locator("visible=true")).to_have_count(0)
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("#overview-map [data-key='ESP']").first).to_be_visible()
    expect(page.locator("#overview-grid tr[data-row]")).to_have_count(3)
    assert opened.complaints == []


def test_a_view_is_saved_under_a_name(open_with: Callable[..., Opened]) -> None:
    opened = open_with(viewport={"width": 1280, "height": 900})
    page = opened.goto("/?q=europol&sort=name")
    page.get_by_text("Saved views", exact=True).click()
    page.get_by_role("textbox", name="Name of this view").fill("With <b>Europol</b>")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(opened.address + "/")
    page.wait_for_selector("tr[data-row]")
    page.get_by_text("Saved views", exact=True).click()
    page.get_by_role("link", name="With <b>Europol</b>").click()
    page.wait_for_url("**/?q=europol&sort=name")
    expect(page.locator("#overview-count")).to_contain_text("2 of 3 operations")
    expect(page.locator("#filter-words")).to_have_value("europol")
    page.get_by_text("Saved views", exact=True).click()
    page.get_by_role("button", name="Remove: With <b>Europol</b>").click()
    expect(page.get_by_role("link", name="With <b>Europol</b>")).to_have_count(0)
    assert opened.complaints == []


def test_boxes_choose_for_comparing_and_stay_in_the_address(opened: Opened) -> None:
    page = opened.goto("/")
    expect(page.locator("#pick-bar")).to_be_hidden()
    page.get_by_role("checkbox", name="Choose Operation Rescue for comparing").check()
    expect(page.locator("#pick-said")).to_contain_text("1 chosen. Choose at least two.")
    page.get_by_role("checkbox", name="Choose Operation Tantalio for comparing").check()
    expect(page.locator("#pick-said")).to_have_text("2 chosen")
    page.wait_for_url("**/?pick=operation-rescue&pick=operation-tantalio")
    href = "/compare?pick=operation-rescue&pick=operation-tantalio"
    expect(page.locator("#pick-open")).to_have_attribute("href", href)
    page.reload()
    expect(page.get_by_role("checkbox", name="Choose Operation Rescue for comparing")).to_be_checked()
    page.get_by_role("button", name="Choose none").click()
    expect(page.get_by_role("checkbox", name="Choose Operation Rescue for comparing")).not_to_be_checked()
    assert opened.complaints == []


def test_what_is_pressed_at_once_is_all_kept(opened: Opened) -> None:
    page = opened.goto("/")
    opened.drawn("overview-map")
    page.evaluate("for (const box of [...document.querySelectorAll('.pick-box')].slice(0, 2)) box.click()")
    expect(page.locator(".pick-box:checked")).to_have_count(2)
    for state in ("NLD", "GBR"):
        page.locator(f'#overview-map [data-key="{state}"]').first.dispatch_event("click")
    page.wait_for_function("() => location.search.includes('state=NLD&state=GBR')")
    assert page.url.count("pick=") == 2
    # Back twice: first the second state, then the first; what was picked before them stays.
    page.evaluate("history.go(-2)")
    page.wait_for_function("() => !location.search.includes('state=')")
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator(".pick-box:checked")).to_have_count(2)
    assert opened.complaints == []


def test_filters_move_the_address_and_the_address_moves_them(opened: Opened) -> None:
    page = opened.goto("/")
    count = page.locator("#overview-count")
    page.keyboard.press("/")
    page.keyboard.type("europol")
    expect(count).to_have_text("2 of 3 operations shown · 17 of 19 events")
    page.wait_for_url("**/?q=europol")
    page.get_by_role("combobox", name="States").click()
    page.locator("[role=option]", has_text="Spain").click()
    expect(count).to_have_text("1 of 3 operations shown · 6 of 19 events")
    page.wait_for_url("**/?q=europol&state=ESP")
    page.go_back()
    expect(count).to_have_text("2 of 3 operations shown · 17 of 19 events")
    page.reload()
    expect(count).to_have_text("2 of 3 operations shown · 17 of 19 events")
    expect(page.locator("#filter-words")).to_have_value("europol")
    page.locator("#filter-words").fill("no such words")
    expect(page.get_by_text("No operation matches")).to_be_visible()
    page.get_by_role("button", name="Clear filters").click()
    expect(count).to_have_text("3 of 3 operations shown · 19 of 19 events")
    expect(page.get_by_text("No operation matches")).to_be_hidden()
    assert opened.complaints == []


def test_lost_addresses_lead_back(opened: Opened) -> None:
    page = opened.goto("/operation/none-such")
    expect(page.locator("h1")).to_have_text("No such operation")
    page.get_by_role("link", name="All operations").click()
    expect(page.locator("h1")).to_have_text("Operations")
    assert opened.complaints == []


def test_to_find_by_keyboard_alone(opened: Opened) -> None:
    page = opened.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("tantalio")
    expect(page.locator("#overview-count")).to_contain_text("1 of 3 operations shown")
    # Past the filters, the drawing's row is a link that tells its name and leads on.
    row = page.locator("#overview-timeline a:not([tabindex])")
    row.focus()
    expect(row).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/operation/operation-tantalio")
    expect(page.locator("h1")).to_have_text("Operation Tantalio")
    page.keyboard.press("1")
    expect(page.locator("#evidence .evidence-position")).to_contain_text("Event 1 of 6")
    page.keyboard.press("g")
    expect(page.locator("h1")).to_have_text("Operations")
    assert opened.complaints == []


def test_a_search_forgives_accents_and_proposes_what_was_meant(opened: Opened) -> None:
    page = opened.goto("/")
    field = page.locator("#filter-words")
    field.fill("Tántalío")
    expect(page.locator("#overview-count")).to_contain_text("1 of 3 operations shown")
    field.fill("tantallio spain")
    expect(page.locator("#overview-count")).to_contain_text("0 of 3 operations shown")
    proposed = page.locator("#overview-count a")
    expect(proposed).to_have_text("Tantalio spain")
    proposed.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#overview-count")).to_have_text("1 of 3 operations shown · 6 of 19 events")
    expect(field).to_have_value("Tantalio spain")
    page.go_back()
    expect(field).to_have_value("tantallio spain")
    expect(proposed).to_have_count(1)
    assert opened.complaints == []


def test_a_telephone_folds_the_filters_behind_a_button_that_says_how_many_are_set(
    open_with: Callable[..., Opened],
) -> None:
    opened = open_with(viewport={"width": 360, "height": 740})
    page = opened.goto("/?state=ESP&from=2016")
    fold = page.get_by_role("button", name="Filters (2)")
    states = page.get_by_role("combobox", name="States")
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_label("Search", exact=True)).to_be_visible()
    expect(states).to_be_hidden()
    expect(page.get_by_text("More filters and order")).to_be_hidden()
    fold.press("Enter")
    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(states).to_be_visible()
    page.get_by_label("From", exact=True).select_option("")
    page.wait_for_url("**/?state=ESP")
    expect(page.get_by_role("button", name="Filters (1)")).to_be_visible()
    page.get_by_role("button", name="Clear filters").click()
    expect(page.get_by_role("button", name="Filters", exact=True)).to_be_visible()
    expect(states).to_be_visible()
    assert opened.complaints == []
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("#filter-fold")).to_be_hidden()
    expect(states).to_be_visible()
