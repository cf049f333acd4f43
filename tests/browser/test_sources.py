"""Sources: files come in by keyboard and by dropping, what became of each is told, hostile ones do nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FileChooser, Page, expect

from tests.browser.test_everywhere import violations
from tests.browser.working import Working, tab_to, working


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Working]:
    with working(tmp_path_factory.mktemp("sources")) as made:
        yield made


def test_files_are_brought_by_keyboard_and_told_one_by_one(
    work: Working, context: BrowserContext, tmp_path: Path
) -> None:
    (tmp_path / "raid.txt").write_text("Operation Tundra: police arrested 3 people in Malta on 9 April 2021.")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (tmp_path / "run.exe").write_bytes(b"MZ")
    (tmp_path / "<img src=x onerror=alert(1)>.html").write_text(
        "<title><script>alert(2)</script>Raid \u202egpj</title><p>Officers searched four houses in Oslo on 1 May 2021."
        '<a href="javascript:alert(3)">here</a></p>'
    )
    opened = work.open(context, "/sources", "tr[data-row]")
    page = opened.page
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    tab_to(page, "#sources-drop")
    choosers: list[FileChooser] = []
    page.on("filechooser", lambda chooser: choosers.append(chooser))
    # A browser without a screen now and then swallows the first key after a page is drawn; a person presses again.
    for _ in range(5):
        page.keyboard.press("Enter")
        page.wait_for_timeout(1000)
        if choosers:
            break
    choosers[0].set_files(sorted(map(str, tmp_path.iterdir())))
    expect(page.locator("#sources-sending")).to_contain_text("run.exe is of a kind that cannot be read")
    result = page.locator("#sources-result")
    expect(result.locator(".summary")).to_have_text("2 read, 1 not read")
    expect(result.locator(".file-name")).to_have_text(["img src-x onerror-alert(1).html", "broken.pdf", "raid.txt"])
    expect(result).to_contain_text("Operation Tundra")
    expect(result.locator("li", has_text="broken.pdf")).to_contain_text("Open it yourself")
    expect(page.locator("#sources-count")).to_have_text("4 of 4 sources")
    assert not list(work.desk.inbox.folder.rglob("*.*"))
    assert page.locator("main img, main script, a[href^=javascript]").count() == 0
    assert alerts == []
    assert opened.complaints == []
    page.close()


def drop(page: Page, name: str, words: str) -> None:
    page.evaluate(
        """([name, words]) => {
            const held = new DataTransfer();
            held.items.add(new File([words], name, { type: "text/plain" }));
            const to = document.getElementById("sources-drop");
            for (const kind of ["dragenter", "dragover", "drop"]) {
                to.dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true }));
            }
        }""",
        [name, words],
    )


def test_a_dropped_file_is_read_dated_and_removed(work: Working, context: BrowserContext) -> None:
    opened = work.open(context, "/sources", "tr[data-row]")
    page = opened.page
    drop(page, "dropped.txt", "Police searched two offices in Lisbon on Tuesday.")
    row = page.locator('tr[data-row$="/dropped"]')
    expect(row).to_contain_text("undated")
    expect(page.locator("#sources-remove")).to_be_disabled()
    row.locator("input[type=checkbox]").click()
    expect(page.locator("#sources-picked")).to_have_text("1 source picked")
    page.locator("#sources-day").fill("soon")
    page.locator("#sources-set-date").click()
    expect(page.locator("#sources-result")).to_contain_text("“soon” is no date")
    page.locator("#sources-day").fill("2022-06-16")
    page.locator("#sources-set-date").click()
    expect(row).to_contain_text("16 June 2022")
    (event,) = next(each for each in work.store.operations() if "dropped" in {d.id for d in each.documents}).events
    assert event.date is not None
    assert event.date.edtf == "2022-06-14"
    # The row stays picked when its date has changed.
    page.locator("#sources-remove").click()
    expect(page.get_by_role("dialog")).to_contain_text("cannot be undone")
    page.locator("#sources-remove-yes").click()
    expect(row).to_have_count(0)
    assert "dropped" not in work.store.known()
    assert opened.complaints == []
    page.close()


def test_a_cancelled_reading_leaves_the_store_as_it_was(work: Working, context: BrowserContext, tmp_path: Path) -> None:
    before = work.store.known().keys()
    many = tmp_path / "many.jsonl"
    many.write_text(
        "".join(
            json.dumps({"id": f"m{n}", "title": "T", "text": f"Police arrested {n} people in Spain in 2019. " * 40})
            + "\n"
            for n in range(4000)
        )
    )
    opened = work.open(context, "/sources", "tr[data-row]")
    page = opened.page
    with page.expect_file_chooser() as chooser:
        page.locator("#sources-drop").click()
    chooser.value.set_files(str(many))
    expect(page.locator("#sources-progress")).to_contain_text("Reading many.jsonl (1 of 1)")
    page.locator("#sources-cancel").click()
    expect(page.locator("#sources-progress")).to_contain_text("Cancelled. What was stored before is as it was.")
    expect(page.locator("#sources-cancel")).to_be_hidden()
    assert work.store.known().keys() == before
    page.close()


def test_axe_finds_nothing_light_or_dark(work: Working, context: BrowserContext) -> None:
    opened = work.open(context, "/sources", "tr[data-row]")
    for scheme in ("light", "dark"):
        opened.page.emulate_media(color_scheme=scheme)
        expect(opened.page.locator("html")).to_have_attribute("data-scheme", scheme)
        assert violations(opened.page) == [], scheme
    opened.page.set_viewport_size({"width": 360, "height": 740})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
    opened.page.close()
