"""The overview: filters and address move together, and everything leads to an operation."""

from playwright.sync_api import expect

from tests.browser.conftest import Opened
from tests.browser.test_operation import click_on


def test_a_row_opens_its_operation_and_back_returns(opened: Opened) -> None:
    page = opened.goto("/")
    expect(page.locator("#overview-count")).to_have_text("3 of 3 operations shown · 19 of 19 events")
    page.locator('.ag-row[row-id="operation-tantalio"] [col-id="period"]').click()
    page.wait_for_url("**/operation/operation-tantalio")
    expect(page.locator("h1")).to_have_text("Operation Tantalio")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Operations")
    page.get_by_role("link", name="Operation Rescue").click()
    page.wait_for_url("**/operation/operation-rescue")
    expect(page.locator("h1")).to_have_text("Operation Rescue")
    assert opened.complaints == []


def test_a_mark_opens_its_event(opened: Opened) -> None:
    page = opened.goto("/?q=tantalio")
    opened.drawn("overview-timeline")
    click_on(page, "#overview-timeline .scatterlayer path.point")
    page.wait_for_url("**/operation/operation-tantalio?event=*")
    expect(page.locator("#evidence .evidence-position")).to_contain_text("of 6")


def test_filters_move_the_address_and_the_address_moves_them(opened: Opened) -> None:
    page = opened.goto("/")
    count = page.locator("#overview-count")
    page.keyboard.press("/")
    page.keyboard.type("europol")
    expect(count).to_have_text("2 of 3 operations shown · 17 of 19 events")
    page.wait_for_url("**/?q=europol")
    page.get_by_role("textbox", name="States").click()
    page.get_by_role("option", name="Spain").click()
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
