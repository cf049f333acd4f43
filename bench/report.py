"""How fast reports are written and how large they are: 500 invented operations by default, and the exports of all;
class views, worksheets and pictures of the first ones; how soon a browser shows a report and a class view.

python -m bench.report [--operations N] [--browser CHROMIUM]
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.given import count, in_words
from bench.invented import invented
from dashboard.class_view.prompts import read_prompts
from dashboard.class_view.write import render_class, write_class
from dashboard.export import FORMATS, export
from dashboard.load import Frames, frames
from dashboard.picture import picture
from dashboard.report import Options, ReportError, render, write_report
from dashboard.svg.raster import png
from dashboard.worksheets.write import worksheet_files
from extract.operations import join

FIRST = 20


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="speed and size of reports and exports")
    parser.add_argument("--operations", type=count, default=500)
    parser.add_argument("--browser", metavar="PATH", help="a chromium, to see how soon it shows the pages")
    options = parser.parse_args()
    wanted = options.operations
    operations: tuple = ()  # type: ignore[type-arg]
    scale = 0
    while len(operations) < wanted:
        scale += 4
        operations = join(each.extraction for each in invented(scale=scale))
    case = frames(operations[:wanted])
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        written = write_report(case, Path(folder))
        spent = time.process_time() - start
        sizes = sorted(path.stat().st_size / 1000 for path in written)
    print("| reports | processor seconds | each, ms | kB, median | kB, largest page | kB, index |")
    print("| --- | --- | --- | --- | --- | --- |")
    print(
        f"| {wanted} | {spent:.1f} | {1000 * spent / wanted:.0f} | {statistics.median(sizes):.0f} "
        f"| {sizes[-2]:.0f} | {sizes[-1]:.0f} |\n"
    )
    print("| export | processor seconds | kB |\n| --- | --- | --- |")
    for name in FORMATS:
        start = time.process_time()
        content = export(case, name)
        size = len(content if isinstance(content, bytes) else content.encode()) / 1000
        print(f"| {name} | {time.process_time() - start:.1f} | {size:.0f} |")
    handed_out(case)
    if options.browser:
        shown(case, options.browser)


def handed_out(case: Frames) -> None:
    """Print what class views, worksheets and pictures of the first operations cost."""
    slugs = list(case.operations["slug"])[:FIRST]
    prompts = read_prompts("en")
    jobs: dict[str, Callable[[str], int]] = {
        "class view": lambda slug: len(render_class(case.of(slug), prompts).encode()),
        "worksheets and keys, A and B": lambda slug: sum(map(len, sheets(case, slug).values())),
        "timeline, SVG": lambda slug: len(picture(case.of(slug), "timeline").encode()),
        "timeline, PNG": lambda slug: len(png(picture(case.of(slug), "timeline"))),
        "map, PNG": lambda slug: len(png(picture(case.of(slug), "map"))),
        "report with pictures that zoom": lambda slug: len(render(case.of(slug), Options(interactive=True)).encode()),
    }
    print(f"\n| first {FIRST} operations | each, processor ms | kB, median |\n| --- | --- | --- |")
    for name, job in jobs.items():
        job(slugs[0])  # shapes and fonts are read once
        start = time.process_time()
        sizes = [job(slug) / 1000 for slug in slugs]
        print(f"| {name} | {1000 * (time.process_time() - start) / FIRST:.0f} | {statistics.median(sizes):.0f} |")


def sheets(case: Frames, slug: str) -> dict[str, bytes]:
    """The worksheets of an operation, none where it carries no exercise."""
    try:
        return worksheet_files(case, slug)
    except ReportError:
        return {}


def shown(case: Frames, chromium: str) -> None:
    """Print how soon a browser shows pages from files, from asking until everything is loaded."""
    from playwright.sync_api import sync_playwright

    slug = case.operations["slug"][0]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = {
            "report": write_report(case.of(slug), Path(folder) / "report.html")[0],
            "class view": write_class(case.of(slug), Path(folder) / "class.html"),
            "report with pictures that zoom": write_report(
                case.of(slug), Path(folder) / "moving.html", Options(interactive=True)
            )[0],
        }
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        print("\n| from a file, offline | loaded, ms (median of 7) |\n| --- | --- |")
        for name, path in pages.items():
            times = []
            for _ in range(7):
                page = browser.new_context(offline=True).new_page()
                page.goto(path.as_uri())
                times.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
                page.close()
            print(f"| {name} | {statistics.median(times):.0f} |")
        browser.close()


if __name__ == "__main__":
    in_words(main)
