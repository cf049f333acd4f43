"""What a user meets whose folder holds one article twice, and one that tells of no operation."""

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from extract.ingest import ingest
from tests.browser.test_everywhere import violations
from tests.browser.working import FJORD, working

TOWN = replace(FJORD, id="town", title="A new swimming bath", text="The council met and spoke about the bath.")


def test_copies_are_named_and_not_counted_and_other_articles_are_no_operations(
    context: BrowserContext, tmp_path: Path
) -> None:
    with working(tmp_path) as run:
        ingest([replace(FJORD, id="fjord copy"), TOWN], run.store, tell=lambda unread: None)
        page = run.open(context, "/", "tr[data-row]").page
        expect(page.locator("#overview-count")).to_contain_text("1 of 1 operations shown")
        page.get_by_role("link", name="Nothing found in 1 source").click()
        page.wait_for_selector("#sources-grid tr[data-row]")
        copies = page.locator(".silent-sources", has_text="very same text")
        expect(copies).to_contain_text("Copies: 1 source")
        assert violations(page) == []
        copies.get_by_role("link").click()
        page.wait_for_url("**/source/**")
        page.goto(f"{run.served.address}/operation/{run.case().slug}")
        expect(page.locator(".documents .word-note")).to_contain_text("is not counted as a second source")
        # The opening of the investigation is told by the one article and its copy.
        row = page.locator('tr[data-row]:has-text("Investigation opened") [data-col="documents"]').first
        expect(row).to_have_text("1")
        page.close()


def test_two_rows_that_are_one_operation_are_made_one(context: BrowserContext, tmp_path: Path) -> None:
    harbour = replace(
        FJORD,
        id="harbour",
        title="Raid on a harbour",
        text="Police in Portugal arrested four people in Porto on 9 May 2021. Officers seized a boat.",
    )
    with working(tmp_path) as run:
        ingest([harbour], run.store, tell=lambda unread: None)
        opened = run.open(context, "/", "tr[data-row]")
        page = opened.page
        boxes = page.locator(".pick-box")
        expect(boxes).to_have_count(2)
        boxes.nth(0).check()
        same = page.get_by_role("link", name="They are the same operation")
        expect(same).to_be_hidden()
        boxes.nth(1).check()
        same.press("Enter")
        page.wait_for_selector("#join-title")
        assert violations(page) == []
        page.get_by_label("Your name or initials").fill("Kim")
        page.get_by_role("button", name="Make one operation of them").click()
        expect(page.locator("#review-status")).to_contain_text("Saved")
        expect(page.locator("#join-title")).to_have_count(0)
        (only,) = run.store.operations()
        assert {document.id for document in only.documents} == {"fjord", "strait", "harbour"}
        page.get_by_role("link", name="All that needs a look").click()
        page.get_by_role("link", name="Operations", exact=True).first.click()
        expect(page.locator("#overview-count")).to_contain_text("1 of 1 operations shown")
        assert opened.complaints == []
        page.close()
