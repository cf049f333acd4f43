"""Review: values are corrected in their place, by keyboard alone; differences are settled; nothing is lost."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import BrowserContext, expect

from extract.correcting import Corrections
from extract.model.event import EventType
from extract.model.operation import MergedEvent
from tests.browser.test_everywhere import violations
from tests.browser.working import Working, tab_to, working


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Working]:
    with working(tmp_path_factory.mktemp("review")) as made:
        yield made


def event(work: Working, kind: EventType) -> MergedEvent:
    return next(each for each in work.case().events if each.type == kind)


def test_a_date_is_corrected_undone_and_redone_by_keyboard_alone(work: Working, context: BrowserContext) -> None:
    opened = work.open(context, "/review", ".review-queue a")
    page = opened.page
    # What most needs a look comes first: the arrests on which the sources differ.
    tab_to(page, ".review-queue a")
    expect(page.locator(".review-queue a").first).to_contain_text("sources differ")
    page.keyboard.press("Enter")
    expect(page.locator("#review-event")).to_contain_text("Arrest, 3 March 2020")
    tab_to(page, "#review-by")
    page.keyboard.type("Kim")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.keyboard.type("4 March 2020")
    expect(page.locator(".area-edit")).to_contain_text("Read as: 4 March 2020 (2020-03-04)")
    page.keyboard.press("Control+Enter")
    status = page.locator("#review-status")
    expect(status).to_have_text("Saved: Arrest: Date from 3 March 2020 to 4 March 2020")
    expect(page.locator("#review-event")).to_contain_text("Arrest, 4 March 2020")
    expect(page.locator(".area-edit")).to_contain_text("Corrected by Kim: Date")
    # The focus comes back to what is reviewed, so that keys go on working.
    page.keyboard.press("Escape")
    page.keyboard.press("z")
    expect(status).to_have_text("Taken back.")
    expect(page.locator("#review-event")).to_contain_text("Arrest, 3 March 2020")
    page.keyboard.press("Z")
    expect(status).to_have_text("Brought back.")
    arrest = event(work, EventType.ARREST)
    assert arrest.date is not None
    assert arrest.date.edtf == "2020-03-04"
    first = page.locator("#review-event").text_content()
    page.keyboard.press("j")
    expect(page.locator("#review-event")).not_to_have_text(first or "")
    assert opened.complaints == []
    page.close()


def test_what_is_pressed_fast_is_all_kept(work: Working, context: BrowserContext) -> None:
    opened = work.open(context, f"/review/{work.case().slug}", "#review-event")
    page = opened.page
    page.locator("#review-by").fill("Kim")
    page.locator("#review-by").blur()
    keys = page.locator(".queue-link").evaluate_all(
        "all => all.map(each => new URL(each.href).searchParams.get('event'))"
    )
    current = page.locator(".review-queue .is-current .queue-link")
    for key in "jj":
        page.keyboard.press(key)
    expect(current).to_have_attribute("href", re.compile(f"event={keys[2]}$"))
    page.keyboard.press("j")
    expect(current).to_have_attribute("href", re.compile(f"event={keys[3]}$"))
    page.go_back()
    expect(current).to_have_attribute("href", re.compile(f"event={keys[2]}$"))
    # Whoever goes on while a correction is saved stays where they went; two corrections follow one another.
    before = len(Corrections(work.store).history())
    for number in (1, 2):
        expect(page.locator(".history")).not_to_contain_text(f"note {number}")
        page.locator('[data-form="note"] textarea').evaluate("field => field.closest('details').open = true")
        page.locator('[data-form="note"] textarea').fill(f"note {number}")
        page.locator('[data-form="note"] button[data-do]').click()
        expect(page.locator(".area-edit .person-note").last).to_contain_text(f"note {number}")
    for key in "zzk":
        page.keyboard.press(key)
        page.wait_for_timeout(80)
    expect(current).not_to_have_attribute("href", re.compile(f"event={keys[2]}$"))
    assert page.url.endswith(current.get_attribute("href") or "nowhere")
    expect(page.locator(".history .is-undone", has_text="note ")).to_have_count(2)
    assert len(Corrections(work.store).history()) == before + 4
    assert opened.complaints == []
    page.close()


def test_a_difference_is_settled_and_stands_on_the_timeline_page(work: Working, context: BrowserContext) -> None:
    slug = work.case().slug
    opened = work.open(context, f"/review/{slug}", "#review-event")
    page = opened.page
    page.locator("#review-by").fill("Kim")
    settle = page.locator(".settle", has_text="Arrest: Arrests")
    settle.get_by_label("15", exact=True).check()
    settle.get_by_role("button", name="Decide").click()
    expect(page.locator("#review-status")).to_contain_text("Arrests decided: 15")
    expect(page.locator(".settle").first).to_contain_text("Decided by Kim")
    conflict = next(each for each in event(work, EventType.ARREST).conflicts)
    assert conflict.settled is not None
    assert conflict.settled.choice == "15"
    expect(page.locator(".history")).to_contain_text("Kim")
    assert opened.complaints == []
    page.close()


def test_what_somebody_else_changed_meanwhile_is_told(work: Working, context: BrowserContext) -> None:
    case, tip = work.case(), event(work, EventType.INVESTIGATION_OPENED)
    opened = work.open(context, f"/review/{case.slug}?event={tip.key}", "#review-event")
    page = opened.page
    page.locator("#review-by").fill("Kim")
    at = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    Corrections(work.store).edit(case.slug, tip.key, "date", "2019-04", by="Robin", at=at)
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.keyboard.type("2018")
    page.keyboard.press("Enter")
    page.locator('[data-form="event"] .review-save').click()
    expect(page.locator("#review-status")).to_contain_text("Robin made a correction")
    expect(page.locator("#review-status")).to_contain_text("2 January 2026, 03:04 UTC")
    # What there is now is drawn, and what was filled in stands beside it.
    expect(page.locator("#review-event")).to_contain_text("April 2019")
    expect(page.locator('[data-form="event"] input[placeholder="2019-08-15"]')).to_have_value("2018")
    now = event(work, EventType.INVESTIGATION_OPENED)
    assert now.date is not None
    assert now.date.edtf == "2019-04"
    page.close()


def test_an_event_is_added_noted_and_taken_off(work: Working, context: BrowserContext) -> None:
    slug = work.case().slug
    opened = work.open(context, f"/review/{slug}", "#review-event")
    page = opened.page
    page.locator("#review-by").fill("Kim")
    page.get_by_text("What the rules have missed").click()
    form = page.locator('[data-form="add"]')
    form.get_by_label("Sentences it rests on").fill("More arrests")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    form.get_by_label("Or words from elsewhere").fill("<b>A trial</b> is to begin in 2021.")
    form.get_by_label("Date", exact=True).fill("2021")
    form.get_by_role("button", name="Add the event").click()
    expect(page.locator("#review-status")).to_contain_text("Saved: Arrest added")
    expect(page.locator(".review-queue")).to_contain_text("2021")
    page.locator(".queue-link", has_text="2021").click()
    expect(page.locator(".area-words")).to_contain_text("<b>A trial</b> is to begin in 2021.")
    page.get_by_text("This is no event").click()
    page.get_by_role("button", name="Take it off").click()
    expect(page.locator("#review-status")).to_contain_text("Arrest taken off")
    expect(page.locator(".queue-link", has_text="2021")).to_have_count(0)
    assert opened.complaints == []
    page.close()


def test_without_a_name_nothing_is_corrected(work: Working, context: BrowserContext) -> None:
    opened = work.open(context, f"/review/{work.case().slug}", "#review-event")
    page = opened.page
    page.locator("#review-by").fill("")
    before = len(Corrections(work.store).history())
    page.locator('[data-form="event"] .review-save').click()
    expect(page.locator("#review-status")).to_contain_text("Write your name or initials first")
    assert len(Corrections(work.store).history()) == before
    page.close()


def test_axe_finds_nothing_light_or_dark(work: Working, context: BrowserContext) -> None:
    opened = work.open(context, "/review", ".review-queue a")
    page = opened.page
    for path in ("/review", f"/review/{work.case().slug}"):
        page.goto(work.served.address + path)
        page.wait_for_selector(".review-queue a")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("html")).to_have_attribute("data-scheme", scheme)
            assert violations(page) == [], (path, scheme)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_words_that_are_not_saved_wait_for_the_reader(work: Working, context: BrowserContext) -> None:
    opened = work.open(context, f"/review/{work.case().slug}", "#review-event")
    page = opened.page
    page.locator("#review-by").fill("Kim")
    title, current = page.locator("#review-event"), page.locator(".review-queue .is-current .queue-link")
    date = page.locator('[data-form="event"] input[placeholder="2019-08-15"]')
    note = page.locator('[data-form="note"] textarea')
    name = page.locator('[data-form="operation"] .field', has_text="Name of the operation").locator("input")
    first, was = title.text_content() or "", date.input_value()
    link = current.get_attribute("href") or ""
    date.fill("June 2018")
    name.fill("Operation Iceberg")
    page.locator("summary", has_text="Add a note").click()
    note.fill("Ask the courier.")
    expect(page.locator('[data-form="event"] > .draft-note')).to_be_visible()
    note.blur()
    page.keyboard.press("j")
    # Another event has its own values; what is about the operation stays; the list tells where words wait.
    expect(title).not_to_have_text(first)
    expect(note).to_have_value("")
    expect(date).not_to_have_value("June 2018")
    expect(name).to_have_value("Operation Iceberg")
    expect(page.locator(f'.queue-link[href="{link}"]')).to_have_attribute("data-draft", "not saved")
    expect(page.locator('[data-form="event"] > .draft-note')).to_be_hidden()
    for key in "kjk":
        page.keyboard.press(key)
    expect(title).to_have_text(first)
    expect(date).to_have_value("June 2018")
    expect(note).to_be_visible()
    # Another page, and the page anew.
    page.locator("#nav-guide").click()
    expect(page.locator(".guide h1")).to_be_visible()
    page.go_back()
    expect(date).to_have_value("June 2018")
    page.reload()
    expect(date).to_have_value("June 2018")
    expect(name).to_have_value("Operation Iceberg")
    # What is saved waits no longer; the rest does, though the page is drawn anew.
    page.locator('[data-form="note"] button[data-do]').click()
    expect(page.locator(".area-edit .person-note").last).to_contain_text("Ask the courier.")
    expect(date).to_have_value("June 2018")
    expect(note).to_have_value("")
    page.locator('[data-form="event"] > .draft-note button').click()
    expect(date).to_have_value(was)
    page.locator('[data-form="operation"] > .draft-note button').click()
    expect(name).to_have_value("Operation Glacier")
    page.reload()
    expect(name).to_have_value("Operation Glacier")
    expect(date).to_have_value(was)
    expect(page.locator("[data-draft]")).to_have_count(0)
    assert opened.complaints == []
    page.close()
