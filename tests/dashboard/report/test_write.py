import base64
import hashlib
import re
import time
from dataclasses import replace

import pytest

from dashboard.load import frames
from dashboard.report import ReportError, render, write_report
from dashboard.report.write import render_index
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio
from tests.dashboard.report.pages import Page

OPERATIONS = [rescue(), tantalio(), hostile(), crowded(80), nothing()]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.slug)
def test_one_operation(operation):
    html = render(frames([operation]))
    page = Page(html)
    assert page.faults == []
    assert len(page.ids) == len(set(page.ids))
    inside = {href[1:] for href in page.hrefs if href.startswith("#")}
    assert inside <= set(page.ids)
    assert len(html.encode()) <= 350_000
    for event in operation.events:
        assert f"e-{operation.slug}-{event.key}" in page.ids
        assert f"m-{operation.slug}-{event.key}" in page.ids


def test_several_in_one_file_hold_the_shapes_once():
    html = render(frames(OPERATIONS))
    page = Page(html)
    assert page.faults == []
    assert len(page.ids) == len(set(page.ids))
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= set(page.ids)
    assert len(html.encode()) < 500_000


def test_index():
    page = Page(render_index(frames(OPERATIONS)))
    assert page.faults == []
    assert {"operation-rescue.html", "operation-tantalio.html"} <= set(page.hrefs)


@pytest.mark.parametrize("render_page", [render, render_index])
def test_no_script_nothing_fetched_and_the_policy_says_so(render_page):
    html = render_page(frames(OPERATIONS))
    page = Page(html)
    assert not {"script", "img", "link", "iframe", "object", "form", "image"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in ("style", "src", "srcset") or name.startswith("on")]
    style = re.search(r"<style>(.*?)</style>", html, re.S)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in html
    assert "url(" not in style


def test_words_of_others_never_become_markup():
    html = render(frames([hostile()]))
    assert "<script" not in html
    assert "<img" not in html
    assert "javascript:" not in html
    assert "<i>Operation</i>" not in html
    assert '<i>Operation</i> "&amp;"' in Page(html).words
    assert "<img src=x onerror=alert(1)> in Malta" in Page(html).words


def test_the_same_operations_give_the_same_bytes(tmp_path):
    one, other = tmp_path / "a.html", tmp_path / "b.html"
    write_report(frames([rescue(), tantalio()]), one)
    write_report(frames([rescue(), tantalio()]), other)
    assert one.read_bytes() == other.read_bytes()


def test_folder_has_an_index_and_a_file_each(tmp_path):
    written = write_report(frames([rescue(), tantalio()]), tmp_path / "new" / "reports")
    assert sorted(path.name for path in written) == ["index.html", "operation-rescue.html", "operation-tantalio.html"]
    assert all(path.stat().st_size > 1000 for path in written)
    assert not list(tmp_path.rglob("*.part"))


def test_an_operation_called_index_keeps_its_page(tmp_path):
    written = write_report(frames([replace(rescue(), slug="index")]), tmp_path)
    assert sorted(path.name for path in written) == ["index.html", "operation-index.html"]
    assert "operation-index.html" in Page((tmp_path / "index.html").read_text()).hrefs


def test_characters_that_no_page_can_hold_are_left_out(tmp_path):
    odd = replace(nothing(), name="A\x00B\ud800C")
    write_report(frames([odd]), tmp_path / "report.html")
    assert "ABC" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_one_file(tmp_path):
    assert write_report(frames([rescue()]), tmp_path / "Report.HTML") == (tmp_path / "Report.HTML",)


def test_what_cannot_be_written_is_said(tmp_path):
    with pytest.raises(ReportError, match="no operation"):
        write_report(frames([]), tmp_path / "report.html")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ReportError, match="cannot be written"):
        write_report(frames([rescue()]), tmp_path / "file" / "report.html")


def test_dates_tell_how_they_are_known():
    said = Page(render(frames([rescue()]))).words
    assert "on or before 16 March 2011 No date in the words: it happened on or before the day it was reported." in said
    assert "2009 Written out in the source." in said
    assert "November 2010 to February 2011" in said
    assert "from 16 March 2011 on No date in the words: it was still to come when it was reported." in said
    assert "Published 16 March 2011 (inferred from another source on the same operation)." in said
    assert "6 March 2011: The file's own metadata says 2011-03-06." in said


def test_both_sides_of_a_conflict_stand():
    said = Page(render(frames([rescue()]))).words
    assert "Accounts Different values" in said
    assert "70,000 Harbour Gazette [1]" in said
    assert "50,000 River Post [2]" in said
    assert "70,000 accounts [1] also more than 50,000 [2] ≠ sources differ" in said


def test_the_note_comes_before_everything_else():
    said = Page(render(frames([rescue()]))).words
    assert said.index("Before you read.") < said.index("Operation Rescue was led by")
    assert "Help contacts." in said


def test_many_operations_in_little_time():
    tables = frames([rescue()] * 1)
    render(tables)
    begun = time.process_time()
    for _ in range(10):
        render(tables)
    # 500 in a minute of one processor.
    assert time.process_time() - begun < 1.2
