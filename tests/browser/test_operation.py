"""One operation's page: what is chosen in one place is marked in the others, and stands in the address."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Opened
from tests.browser.test_everywhere import violations

RESCUE = "/operation/operation-rescue"


def test_click_on_a_mark_shows_the_words_it_rests_on(opened: Opened) -> None:
    page = opened.goto(RESCUE)
    opened.drawn("timeline", "map")
    expect(page.locator("#evidence")).to_contain_text("Choose an event")
    # Pointed at, a mark says what it is and how its date is known.
    mark = page.locator("#timeline [data-event='takedown-6'] .symbol")
    mark.hover()
    expect(page.locator(".tip")).to_have_text("Takedown · undated · Netherlands\nThe sources give no date.")
    mark.click()
    expect(page.locator("#evidence h3")).to_have_text("Takedown")
    expect(page.locator("#evidence mark").first).to_have_text("The forum boylover[.]net was taken offline.")
    expect(page.locator("#evidence")).to_contain_text("The sources give no date.")
    assert page.url.endswith("?event=takedown-6")
    expect(page.locator("tr.is-chosen")).to_have_attribute("data-row", "takedown-6")
    expect(page.locator("#timeline .is-chosen")).to_have_attribute("data-event", "takedown-6")
    # The Netherlands lie in both panels of the map.
    expect(page.locator("#map g.is-chosen")).to_have_count(2)
    assert opened.complaints == []


def test_a_row_and_a_state_choose_too(opened: Opened) -> None:
    page = opened.goto(RESCUE)
    opened.drawn("timeline", "map")
    page.locator('tr[data-row="announcement-8"] [data-col="date"]').click()
    expect(page.locator("#evidence h3")).to_have_text("Announcement")
    expect(page.locator("#timeline .is-chosen")).to_have_count(1)
    page.locator("#map .europe g[data-key=NLD]").click()
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


def test_what_is_pressed_at_once_is_all_kept(opened: Opened) -> None:
    page = opened.goto("/operation/operation-rescue")
    keys = page.locator("tr[data-row]").evaluate_all("rows => rows.map(row => row.dataset.row)")
    for pressed in (f'tr[data-row="{keys[1]}"] a', "#map-layers input", "[data-zoom=in]", "#next"):
        page.locator(pressed).first.dispatch_event("click")
    parts = ["hide=", "span=", f"event={keys[2]}"]
    page.wait_for_function("parts => parts.every(each => location.search.includes(each))", arg=parts)
    expect(page.locator("#map-layers input:checked")).to_have_count(page.locator("#map-layers input").count() - 1)
    assert opened.complaints == []


def test_an_address_restores_the_view(opened: Opened) -> None:
    page = opened.goto(f"{RESCUE}?event=arrest-4&shade=arrests")
    opened.drawn("timeline", "map")
    expect(page.locator("#evidence h3")).to_have_text("Arrest")
    expect(page.locator("#timeline .is-chosen")).to_have_count(1)
    expect(page.locator("tr.is-chosen")).to_have_attribute("data-row", "arrest-4")
    expect(page.locator("#map-shade input:checked")).to_have_value("arrests")
    assert page.title() == "Operation Rescue · Enforcement timeline"


def test_marks_survive_a_change_of_light(opened: Opened) -> None:
    page = opened.goto(f"{RESCUE}?event=arrest-4")
    opened.drawn("timeline", "map")
    expect(page.locator("#timeline .is-chosen")).to_have_count(1)
    page.locator("#scheme").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    # The names of the lanes are drawn in the dark palette's ink.
    expect(page.locator("#timeline svg text.strong").first).to_have_css("fill", "rgb(232, 234, 237)")
    expect(page.locator("#timeline .is-chosen")).to_have_count(1)
    page.locator("#scheme").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "light")
    assert opened.complaints == []


def test_a_part_of_the_time_is_shown_and_moves_with_the_choice(opened: Opened) -> None:
    page = opened.goto(f"{RESCUE}?event=announcement-8")
    opened.drawn("timeline")
    everything = page.locator("#timeline svg a").count()
    page.keyboard.press("+")
    page.wait_for_url("**span=*")
    expect(page.locator("#timeline [data-event='announcement-8'].is-chosen")).to_be_visible()
    expect(page.locator(".zoom-line")).to_contain_text("All of the time")
    page.keyboard.press("+")  # and on at once: keys follow each other faster than drawings
    # An event that lies outside is brought into sight.
    page.keyboard.press("Home")
    expect(page.locator("#timeline [data-event='identification-0'].is-chosen")).to_be_visible()
    page.get_by_role("button", name="All of the time").click()
    expect(page.locator("#timeline svg a")).to_have_count(everything)
    expect(page.locator(".zoom-line")).to_have_count(0)
    assert "span" not in page.url
    # Drawn across with the mouse.
    box = page.locator("#timeline svg").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.6)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.6, steps=4)
    page.mouse.up()
    page.wait_for_url("**span=*")
    expect(page.locator(".zoom-line")).to_contain_text("7 later")
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


def test_layers_of_the_map_are_switched_by_keys_and_stand_in_the_address(opened: Opened) -> None:
    page = opened.goto(RESCUE)
    opened.drawn("map")
    ring = page.locator("#map .europe g[data-key=GBR] .layer-arrest")
    expect(ring).to_be_visible()
    page.wait_for_load_state("networkidle")  # a page still being drawn may take the focus away again
    switch = page.locator("#map-layers").get_by_label("Place of arrest 1")
    switch.focus()
    expect(switch).to_be_focused()
    page.keyboard.press("Space")
    expect(ring).to_be_hidden()
    page.wait_for_url("**hide=arrest*")
    page.go_back()
    expect(ring).to_be_visible()
    # A state is a button: it leads to its events.
    page.locator("#map .europe g[data-key=NLD]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**country=NLD*")
    assert opened.complaints == []


def test_a_dot_of_the_cooperation_table_is_its_event(opened: Opened) -> None:
    page = opened.goto(RESCUE)
    dot = page.locator(".acts tr", has_text="Europol").locator("a.dot").first
    dot.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#evidence h3")).to_have_text("Cooperation")
    expect(page.locator(".acts .is-chosen").first).to_be_visible()
    assert page.url.endswith("?event=cooperation-1")
    assert opened.complaints == []


def test_evidence_is_read_in_full_at_its_sentence(opened: Opened) -> None:
    page = opened.goto(f"{RESCUE}?event=arrest-4")
    page.locator('#evidence a[href*="?at="]').first.click()
    aim = page.locator("#at")
    expect(aim).to_contain_text("184 arrests have been made")
    expect(aim).to_be_in_viewport()
    expect(page.locator("h1")).to_contain_text("184 arrests")
    # What is marked is switched kind by kind.
    place = page.locator(".full-text .m-place", has_text="United Kingdom").first
    expect(place).to_have_css("border-bottom-style", "dashed")
    page.locator("#full-text-kinds").get_by_label("Places 8").focus()
    page.keyboard.press("Space")
    expect(place).to_have_css("border-bottom-color", "rgba(0, 0, 0, 0)")
    assert violations(page) == []
    page.locator(".rests-sign").first.click()
    expect(page.locator("#evidence h3")).to_be_visible()
    assert opened.complaints == []


def test_a_hostile_source_in_full_is_only_words(opened: Opened) -> None:
    alerts: list[str] = []
    page = opened.page
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    page.goto(opened.address + "/operation/hostile/source/hostile%3C1%3E")
    expect(page.locator(".full-text")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("h1")).to_have_text("<script>alert(1)</script> & <b>bold</b>")
    assert page.locator("main img").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0
    assert alerts == []
    page.goto(opened.address + "/operation/hostile/source/none-such")
    expect(page.locator("h1")).to_have_text("No such source")
    assert opened.complaints == []


def test_words_an_event_and_its_address_are_copied(open_with: Callable[..., Opened]) -> None:
    opened = open_with(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page = opened.goto(f"{RESCUE}?event=takedown-6&shade=arrests")

    def taken(name: str) -> str:
        page.get_by_role("button", name=name, exact=True).first.click()
        expect(page.locator("#copied")).to_have_text("Copied")
        page.evaluate("document.getElementById('copied').textContent = ''")
        return str(page.evaluate("navigator.clipboard.readText()"))

    words = taken("Copy these words with their source")
    assert words.startswith("“The forum boylover[.]net was taken offline.” (")
    told = taken("Copy event")
    assert told.startswith("Operation Rescue: Takedown, undated\nHow the date is known: The sources give no date.\n")
    assert words in told
    assert told.endswith("An arrest or a charge is not guilt.")
    assert taken("Copy link") == f"{opened.address}{RESCUE}?event=takedown-6"
    # Where the browser gives no clipboard, as over a network without TLS, the old way is taken, and the focus stays.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    button = page.get_by_role("button", name="Copy event")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#copied")).to_have_text("Copied")
    expect(button.or_(page.get_by_role("button", name="Copied"))).to_be_focused()
    assert violations(page) == []
    assert opened.complaints == []


def test_an_operation_in_short_is_read_and_copied_by_keys(open_with: Callable[..., Opened]) -> None:
    opened = open_with(
        viewport={"width": 360, "height": 740}, permissions=["clipboard-read", "clipboard-write"], locale="de"
    )
    page = opened.goto(RESCUE)
    short = page.locator(".brief > summary")
    expect(short).to_have_text("Kurz gesagt")
    before = short.bounding_box()
    short.press("Enter")
    expect(page.locator(".brief-inside")).to_contain_text("184 Festnahmen [1, 2]")
    # The button stays where it was pressed.
    assert short.bounding_box() == before
    page.get_by_role("button", name="Chronologie kopieren").press("Enter")
    expect(page.locator("#copied")).to_have_text("Kopiert")
    taken = str(page.evaluate("navigator.clipboard.readText()"))
    assert taken.startswith("Operation Rescue\n\n2009: ")
    assert "\nOhne Datum: Abschaltung; Niederlande [2]\n\n[1] Harbour Gazette, " in taken
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert violations(page) == []
    assert opened.complaints == []
