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
