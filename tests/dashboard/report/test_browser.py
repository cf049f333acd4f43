"""The written file in a real browser: offline, scripting off, axe, and on paper."""

import io

import pytest
from pypdf import PdfReader

from dashboard.load import frames
from dashboard.report import Options, write_report
from tests.dashboard.cases import rescue, tantalio

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    write_report(frames([rescue(), tantalio()]), path)
    return path


def opened(browser, report, **options):
    page = browser.new_context(offline=True, **options).new_page()
    page.asked = []
    page.said = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.goto(report.as_uri())
    return page


def test_it_is_whole_without_script_and_network(browser, report):
    page = opened(browser, report, java_script_enabled=False)
    assert page.asked == [report.as_uri()]
    assert page.said == []
    # The policy let the style in: the title is larger than the text.
    assert page.locator("h1").evaluate("node => parseFloat(getComputedStyle(node).fontSize)") > 24
    assert page.locator("svg.map").first.bounding_box()["width"] > 200


def test_mark_and_evidence_lead_to_each_other(browser, report):
    page = opened(browser, report, java_script_enabled=False)
    page.locator("#m-operation-rescue-announcement-8").click()
    assert page.url.endswith("#e-operation-rescue-announcement-8")
    row = page.locator("#e-operation-rescue-announcement-8")
    assert "press conference" in row.inner_text()
    row.locator(".type a").click()
    assert page.url.endswith("#m-operation-rescue-announcement-8")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing(browser, report, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(browser, report, color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    found = Axe().run(page)
    assert [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found.response["violations"]] == []


@pytest.mark.parametrize("width", [360, 768, 1024, 1920])
def test_no_page_is_wider_than_its_window(browser, report, width):
    page = opened(browser, report, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_is_light_and_begins_each_operation_on_a_page(browser, report):
    page = opened(browser, report, color_scheme="dark", java_script_enabled=False)
    texts = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    # The page's number is the first thing that the file says of a page.
    starts = [text.split("\n")[1] for text in texts]
    assert {"Operation Rescue", "Operation Tantalio"} <= set(starts)
    # A table that goes on to another page names its columns there again.
    assert sum("Words of the sources" in text for text in texts) > 2
    page.emulate_media(media="print")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


@pytest.fixture(scope="module")
def moving(tmp_path_factory):
    path = tmp_path_factory.mktemp("moving") / "report.html"
    write_report(frames([rescue()]), path, Options(interactive=True))
    return path


def test_pictures_that_zoom_need_no_network(browser, moving):
    page = opened(browser, moving)
    page.wait_for_selector(".both.live .plot-container", timeout=20_000)
    page.wait_for_function("document.querySelectorAll('.both.live').length === 2")
    assert [address for address in page.asked if not address.startswith(("file:", "data:", "blob:"))] == []
    assert page.said == []
    # The shapes of states are drawn without asking anybody for them.
    page.wait_for_function("document.querySelectorAll('.choroplethlayer path').length > 3")
    assert not page.locator(".wide svg.timeline").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".wide svg.timeline").is_visible()
    assert not page.locator(".moving").first.is_visible()


def test_a_mark_that_zooms_leads_to_its_evidence_too(browser, moving):
    page = opened(browser, moving, viewport={"width": 1280, "height": 900})
    page.wait_for_function("document.querySelectorAll('.both.live').length === 2", timeout=20_000)
    page.evaluate(
        """() => {
          const place = document.querySelector("[id^=live-t-]");
          const trace = place.data.find((each) => each.name === "marks");
          place.emit("plotly_click", { points: [{ customdata: trace.customdata[0] }] });
        }"""
    )
    assert "#e-operation-rescue-" in page.url


def test_without_script_the_still_pictures_stand(browser, moving):
    page = opened(browser, moving, java_script_enabled=False)
    assert page.locator(".wide svg.timeline").is_visible()
    assert not page.locator(".moving").first.is_visible()
