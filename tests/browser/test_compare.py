"""Task 6: compare operations, chosen on the overview or on the page, on the calendar or aligned."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Opened

BOTH = "/compare?pick=operation-rescue&pick=operation-tantalio"


def test_chosen_on_the_overview_and_aligned_on_the_page(opened: Opened) -> None:
    page = opened.goto("/")
    page.get_by_role("checkbox", name="Choose Operation Rescue for comparing").check()
    page.get_by_role("checkbox", name="Choose Operation Tantalio for comparing").check()
    page.locator("#pick-open").click()
    page.wait_for_url("**" + BOTH)
    expect(page.locator("h1")).to_have_text("Compare")
    expect(page.locator(".comparison thead th")).to_have_text(["Operation Rescue", "Operation Tantalio"])
    expect(page.locator(".shared")).to_contain_text("Europol in all of them")
    expect(page.locator(".contrast")).to_contain_text("Led by different states – Operation Rescue: United Kingdom")
    expect(page.get_by_role("combobox", name="Align by").locator("option")).to_have_text(["calendar"])
    assert opened.complaints == []


def test_the_address_holds_the_choice_and_a_mark_leads_on(opened: Opened) -> None:
    page = opened.goto("/compare")
    expect(page.get_by_text("Choose at least two operations")).to_be_visible()
    page.get_by_role("combobox", name="Operations").click()
    page.locator("[role=option]", has_text="Operation Rescue").click()
    page.locator("[role=option]", has_text="Operation Tantalio").click()
    page.wait_for_url("**" + BOTH)
    page.go_back()
    page.wait_for_url("**/compare?pick=operation-rescue")
    page.go_forward()
    page.keyboard.press("Escape")
    expect(page.locator(".comparison thead th")).to_have_count(2)
    page.reload()
    expect(page.locator(".comparison thead th")).to_have_count(2)
    page.locator("#compare-timeline a[tabindex='-1']").first.click()
    page.wait_for_url("**/operation/operation-rescue?event=*")
    assert opened.complaints == []


def test_by_keyboard_alone(opened: Opened) -> None:
    page = opened.goto("/")
    page.locator('tr[data-row="operation-rescue"] a').focus()
    page.keyboard.press("c")
    expect(page.locator("#pick-said")).to_contain_text("1 chosen")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("c")
    expect(page.locator("#pick-said")).to_have_text("2 chosen")
    page.locator("#pick-open").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**" + BOTH)
    expect(page.locator("h1")).to_have_text("Compare")
    expect(page.locator("a.nav-link[aria-current=page]")).to_have_text("Compare")


def test_two_stand_beside_each_other_on_a_telephone_and_are_taken_along_as_text(
    open_with: Callable[..., Opened],
) -> None:
    opened = open_with(viewport={"width": 360, "height": 740}, permissions=["clipboard-read", "clipboard-write"])
    page = opened.goto(BOTH)
    frame = page.locator(".wide-table")
    assert frame.evaluate("each => each.scrollWidth - each.clientWidth") <= 1
    page.get_by_role("button", name="Copy as text").press("Enter")
    expect(page.locator("#copied")).to_have_text("Copied")
    taken = str(page.evaluate("navigator.clipboard.readText()"))
    assert taken.startswith("Operation Rescue and Operation Tantalio\n\nWhen\n")
    assert taken.endswith("What is not told may only be missing from the sources.")
    assert opened.complaints == []


def test_german_all_the_way(open_with: Callable[..., Opened]) -> None:
    opened = open_with(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = opened.goto(BOTH)
    expect(page.locator("h1")).to_have_text("Compare")
    page.get_by_role("link", name="Deutsch").click()
    expect(page.locator("h1")).to_have_text("Vergleichen")
    assert page.locator("html").get_attribute("lang") == "de"
    # The rest of the address stays, and later pages stay in the language.
    expect(page.locator(".comparison thead th")).to_have_count(2)
    page.get_by_role("link", name="Leitfaden").click()
    expect(page.locator("h1")).to_have_text("Leitfaden")
    page.goto(opened.address + "/operation/operation-rescue?event=arrest-4")
    expect(page.locator("#evidence h3")).to_have_text("Festnahme")
    expect(page.locator("#evidence")).to_contain_text("16. März 2011")
    page.locator("#next").click()
    expect(page.locator("#evidence .evidence-position")).to_contain_text("Ereignis")
    assert opened.complaints == []


def test_an_empty_comparison_offers_two_to_begin_with(opened: Opened) -> None:
    page = opened.goto("/compare")
    page.get_by_role("link", name="Operation Rescue and Operation Tantalio").click()
    page.wait_for_url("**/compare?pick=operation-rescue&pick=operation-tantalio")
    expect(page.get_by_role("group", name="Operations on one time axis")).to_be_visible()
    expect(page.locator(".chip")).to_have_count(2)
    page.go_back()
    expect(page.locator("h2", has_text="Choose at least two operations")).to_be_visible()
    # With one chosen, it is the one that another is offered for.
    page = opened.goto("/compare?pick=operation-tantalio")
    expect(page.locator(".nothing a")).to_have_text("Operation Tantalio and Operation Rescue")
    assert opened.complaints == []
