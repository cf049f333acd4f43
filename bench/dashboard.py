"""How fast the dashboard answers, for few and for very many operations; with --browser also what a reader waits for.

    python -m bench.dashboard [--operations 5000 --events 50000] [--people 10] [--workers N] [--browser]

Operations are invented and go through the real store; the server is the real command in a process of its own. Times are
of the wall, in a process beside it, so a busy machine shows: the load at the end of the run is printed with them.
"""

import argparse
import http.client
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.given import count, in_words
from bench.numbered import store_of

# What a page's own scripts ask for when the address of the overview changes, in the order of its callback.
SEARCHES = ("", "?state=ESP", "?type=arrest", "?from=2010&to=2012", "?q=gazette", "?certainty=day&phase=justice")


@contextmanager
def serving(path: Path, workers: int) -> Iterator[tuple[str, float]]:
    """The command on a free port, with the seconds from its start to its first answer."""
    code = "import sys; from dashboard.cli import main; sys.exit(main(sys.argv[1:]))"
    options = ["serve", "--store", str(path), "--port", "0", "--no-browser", "--workers", str(workers)]
    since = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code, *options], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    where = next(line for line in process.stderr if "dashboard is at" in line).split(" at ")[1].split()[0]
    Reader(where).get("/")
    try:
        yield where, time.perf_counter() - since
    finally:
        process.terminate()
        process.wait(20)


class Reader:
    """One browser's connection: asks as the page's scripts do."""

    def __init__(self, where: str) -> None:
        self.host = urlsplit(where).netloc
        self.connection = http.client.HTTPConnection(self.host, timeout=120)

    def get(self, path: str) -> bytes:
        """A file or the page's frame."""
        self.connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        return self._answer()

    def post(self, outputs: list[str], inputs: dict[str, Any], state: dict[str, Any] | None = None) -> Any:
        """A callback: names are `id.property`."""
        listed = [_named(name) for name in outputs]
        body = {
            "output": f"..{'...'.join(outputs)}.." if len(outputs) > 1 else outputs[0],
            "outputs": listed if len(listed) > 1 else listed[0],
            "inputs": [{**_named(name), "value": value} for name, value in inputs.items()],
            "state": [{**_named(name), "value": value} for name, value in (state or {}).items()],
            "changedPropIds": [next(iter(inputs))],
        }
        headers = {"Content-Type": "application/json", "Origin": f"http://{self.host}"}
        self.connection.request("POST", "/_dash-update-component", json.dumps(body), headers)
        return json.loads(self._answer())["response"]

    def page(self, path: str, search: str = "") -> Any:
        """A page as the browser gets it."""
        told = {"pathname": path, "search": search, "scheme": "light", "width": 1280}
        return self.post(["page.children", "page-title.data"], {"request.data": told})

    def evidence(self, slug: str, key: str) -> Any:
        """The evidence of an event."""
        inputs = {"operation-url.search": f"?event={key}"}
        return self.post(["evidence.children"], inputs, {"operation-url.pathname": f"/operation/{slug}"})

    def rows(self, first: int) -> Any:
        """Rows of the long table."""
        asked = {"block": first // 60, "first": first, "last": first + 60, "sort": None, "version": ""}
        outputs, inputs = ["overview-grid.answer"], {"overview-grid.asked": asked}
        return self.post(outputs, inputs, {"overview-url.search": ""})

    def _answer(self) -> bytes:
        answer = self.connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (answer.status, body[:300])
        return body


def _named(name: str) -> dict[str, str]:
    id_, _, what = name.rpartition(".")
    return {"id": id_, "property": what}


def percentiles(times: list[float]) -> str:
    """The middle and the slow end, in milliseconds."""
    ordered = sorted(times)
    return f"{statistics.median(ordered) * 1000:.0f} / {ordered[max(0, int(len(ordered) * 0.95) - 1)] * 1000:.0f}"


def timed(act: Callable[[int], object], times: int) -> list[float]:
    """Seconds of each call."""
    found = []
    for number in range(times):
        start = time.perf_counter()
        act(number)
        found.append(time.perf_counter() - start)
    return found


def measure_server(where: str, operations: int) -> None:
    """Callbacks, one after another."""
    reader = Reader(where)
    since = time.perf_counter()
    reader.page("/")
    print(f"| first page after that, s | {time.perf_counter() - since:.2f} |")
    overview = timed(lambda number: reader.page("/", SEARCHES[number % len(SEARCHES)]), 24)
    print(f"| overview with a filter, ms p50 / p95 | {percentiles(overview)} |")
    rows = timed(lambda number: reader.rows(60 * (number % 5)), 20)
    print(f"| rows of the table, ms p50 / p95 | {percentiles(rows)} |")
    pages = timed(lambda number: reader.page(f"/operation/operation-{number % operations}"), 24)
    print(f"| an operation's page, ms p50 / p95 | {percentiles(pages)} |")
    steps = timed(lambda number: reader.evidence(f"operation-{number % operations}", f"e{number % operations}-0"), 60)
    print(f"| evidence of an event, ms p50 / p95 | {percentiles(steps)} |")
    print(f"| all callbacks, ms p50 / p95 | {percentiles(overview + rows + pages + steps)} |")


def measure_people(where: str, operations: int, people: int) -> None:
    """So many readers at once, each at their own pace: an overview, a filter, an operation, six of its events."""
    times: list[float] = []
    errors: list[str] = []

    def read(number: int) -> None:
        reader, rng = Reader(where), random.Random(number)  # noqa: S311
        for _ in range(4):
            slug = rng.randrange(operations)
            # Each act is given its reader when it is done: one that failed is replaced.
            acts: list[Callable[[Reader], object]] = [
                lambda reader: reader.page("/"),
                lambda reader: reader.page("/", rng.choice(SEARCHES)),
                lambda reader, slug=slug: reader.page(f"/operation/operation-{slug}"),
                *(
                    lambda reader, slug=slug, key=key: reader.evidence(f"operation-{slug}", f"e{slug}-{key}")
                    for key in range(6)
                ),
            ]
            for act in acts:
                start = time.perf_counter()
                try:
                    act(reader)
                except (AssertionError, OSError, http.client.HTTPException) as error:
                    errors.append(repr(error)[:200])
                    reader = Reader(where)
                times.append(time.perf_counter() - start)
                time.sleep(rng.uniform(0.2, 0.6))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"| {people} people at once, {len(times)} questions, ms p50 / p95 | {percentiles(times)} |")
    print(f"| errors | {len(errors)} {errors[:1] or ''} |")


def measure_browser(where: str) -> None:
    """What a reader waits for, in chromium with an empty profile each time."""
    from playwright.sync_api import sync_playwright

    from tests.conftest import FLAGS, chromium_path

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), headless=True, args=list(FLAGS))
        for path, ready, act, answer in (
            ("/", "#overview-map [data-key='ESP']", _choose_state, "#filter-clear:not(.hidden)"),
            (
                "/operation/operation-0",
                "#evidence .evidence-position",
                _next,
                ".evidence-position:has-text('Event 1 of')",
            ),
        ):
            opened = []
            for turn in range(3):
                context = browser.new_context(viewport={"width": 1280, "height": 900})
                page = context.new_page()
                loaded: list[int] = []
                watch = context.new_cdp_session(page)
                watch.send("Network.enable")
                watch.on("Network.loadingFinished", lambda event, into=loaded: into.append(event["encodedDataLength"]))
                start = time.perf_counter()
                page.goto(where + path[1:], wait_until="commit")
                page.wait_for_selector(ready)
                act(page)
                page.wait_for_selector(answer, state="attached")
                opened.append(time.perf_counter() - start)
                if turn == 2:
                    page.wait_for_timeout(3000)
                    said = ", ".join(f"{each:.1f}" for each in opened)
                    print(f"| {path} opened to first answered click, s (three times) | {said} |")
                    print(f"| {path} bytes over the wire, gzip, MB | {sum(loaded) / 1e6:.2f} |")
                    if path != "/":
                        _steps(page)
                context.close()
        browser.close()


def _choose_state(page: Any) -> None:
    page.locator("#overview-map circle[data-key='ESP'], #overview-map path.dot[data-key='ESP']").first.click()


def _next(page: Any) -> None:
    page.locator("#next").click()


def _steps(page: Any) -> None:
    def step(number: int) -> None:
        page.keyboard.press("j" if number % 2 == 0 else "k")
        place = 2 if number % 2 == 0 else 1
        page.locator(f".evidence-position:has-text('Event {place} of')").wait_for()

    step(0)
    step(1)
    print(f"| step to the next event, ms p50 / p95 | {percentiles(timed(step, 40))} |")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="speed of the dashboard")
    parser.add_argument("--operations", type=count, default=4)
    parser.add_argument("--events", type=count, default=40)
    parser.add_argument("--workers", type=count, default=1, help="processes that answer")
    parser.add_argument("--people", type=int, default=10, help="readers at once; 0 for none")
    parser.add_argument("--browser", action="store_true", help="needs chromium")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = store_of(given.operations, given.events, Path(folder))
        print(f"| {given.operations} operations, {given.events} events | |\n| --- | --- |")
        with serving(path, given.workers) as (where, seconds):
            print(f"| start to first answer, s | {seconds:.2f} |")
            measure_server(where, given.operations)
            if given.people:
                measure_people(where, given.operations, given.people)
            if given.browser:
                measure_browser(where)
    if hasattr(os, "getloadavg"):
        print(f"| load of the machine meanwhile | {os.getloadavg()[0]:.1f} |")


if __name__ == "__main__":
    in_words(main)
