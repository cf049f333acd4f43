"""How fast the dashboard answers, for few and for very many operations; with --browser also what a reader waits for.

python -m bench.dashboard [--operations N] [--events N] [--browser]
"""

import argparse
import logging
import random
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

from dashboard.load import Frames, frames
from extract.model.event import Basis, EventType, Figure, FigureWhat, Link, Realis
from extract.model.operation import MergedEvent, Operation, SourcedDate, SourcedEvidence, SourcedFigure
from extract.model.text import Document, PublishedBasis, Span
from extract.model.time import EdtfDate

STATES = ("DEU", "ESP", "FRA", "GBR", "ITA", "NLD", "POL", "SWE", "USA", "AUS", "BRA", "JPN")
SENTENCE = "Officers of several states acted together and told of it a day later. "
HOME = "http://127.0.0.1:8050"


def operation(number: int, events: int, rng: random.Random) -> Operation:
    """An operation of numbers only."""
    first = date(2000, 1, 1) + timedelta(days=rng.randrange(9000))
    document = Document(
        f"d{number}",
        f"Release {number}",
        SENTENCE * events,
        first + timedelta(days=400),
        PublishedBasis.GIVEN,
        f"Gazette {number % 50}",
    )
    states = tuple(sorted(rng.sample(STATES, 4)))
    return Operation(
        slug=f"operation-{number}",
        name=f"Operation {number}",
        names=(f"Operation {number}",),
        target=(),
        lead=states[:1],
        participants=states,
        agencies=("Europol",),
        documents=(document,),
        events=tuple(_event(number, each, first, states, rng) for each in range(events)),
    )


def _event(number: int, place: int, first: date, states: tuple[str, ...], rng: random.Random) -> MergedEvent:
    day = first + timedelta(days=rng.randrange(400))
    when = rng.choice((EdtfDate.day(day), EdtfDate.parse(f"{day:%Y-%m}"), EdtfDate.parse(f"{day:%Y}"), None))
    basis = Basis.EXPLICIT if when else Basis.NONE
    span = Span(place * len(SENTENCE), (place + 1) * len(SENTENCE) - 1)
    return MergedEvent(
        key=f"e{number}-{place}",
        type=rng.choice(tuple(EventType)),
        link=Link.THIS,
        realis=Realis.ASSERTED,
        date=when,
        basis=basis,
        dates=(SourcedDate(when, basis, (f"d{number}",)),),
        where=((rng.choice(states), (f"d{number}",)),),
        figures=(SourcedFigure(Figure(FigureWhat.ARRESTS, rng.randrange(1, 200)), (f"d{number}",)),),
        agencies=("Europol",),
        evidence=(SourcedEvidence(f"d{number}", "text", span),),
    )


def tables(operations: int, events: int) -> Frames:
    """So many operations with so many events in all."""
    rng = random.Random(7)  # noqa: S311
    return frames(operation(number, events // operations, rng) for number in range(operations))


def post(app: Any, outputs: list[tuple[str, str]], inputs: list[tuple[str, str, Any]], **state: Any) -> None:
    """One callback, asked as a browser asks."""
    listed = [{"id": name, "property": what} for name, what in outputs]
    several = ".." + "...".join(f"{name}.{what}" for name, what in outputs) + ".."
    body = {
        "output": several if len(outputs) > 1 else f"{outputs[0][0]}.{outputs[0][1]}",
        "outputs": listed if len(listed) > 1 else listed[0],
        "inputs": [{"id": name, "property": what, "value": value} for name, what, value in inputs],
        "state": state.get("state", []),
        "changedPropIds": [f"{inputs[0][0]}.{inputs[0][1]}"],
    }
    answer = app.server.test_client().post("/_dash-update-component", json=body, base_url=HOME)
    assert answer.status_code == 200, answer.data[:400]


def percentiles(times: list[float]) -> str:
    """The middle and the slow end, in milliseconds."""
    ordered = sorted(times)
    return f"{statistics.median(ordered) * 1000:.0f} / {ordered[int(len(ordered) * 0.95) - 1] * 1000:.0f}"


def timed(act: Callable[[int], None], times: int) -> list[float]:
    """Seconds of each call."""
    found = []
    for number in range(times):
        start = time.perf_counter()
        act(number)
        found.append(time.perf_counter() - start)
    return found


def measure_server(data: Frames, since: float) -> Any:
    """Start, pages and evidence."""
    from dashboard.app import create_app

    app = create_app(data)
    assert app.server.test_client().get("/", base_url=HOME).status_code == 200
    print(f"| start to first answer, s | {time.perf_counter() - since:.2f} |")
    slugs = list(data.operations["slug"])
    keys = dict(zip(data.events["slug"], data.events["key"], strict=True))

    def page(pathname: str, search: str = "") -> None:
        told = {"pathname": pathname, "search": search, "scheme": "light", "width": 1280}
        post(app, [("page", "children"), ("page-title", "data")], [("request", "data", told)])

    def evidence(number: int) -> None:
        slug = slugs[number % len(slugs)]
        state = [{"id": "operation-url", "property": "pathname", "value": f"/operation/{slug}"}]
        post(app, [("evidence", "children")], [("operation-url", "search", f"?event={keys[slug]}")], state=state)

    page("/")  # reads tables of words and shapes once
    searches = ("", "?state=ESP", "?type=arrest", "?from=2010&to=2012", "?q=gazette")
    print(f"| overview with a filter, ms p50 / p95 | {percentiles(timed(lambda n: page('/', searches[n % 5]), 20))} |")
    operations = timed(lambda n: page(f"/operation/{slugs[n % len(slugs)]}"), 20)
    print(f"| an operation's page, ms p50 / p95 | {percentiles(operations)} |")
    print(f"| evidence of an event, ms p50 / p95 | {percentiles(timed(evidence, 60))} |")
    return app


@contextmanager
def serving(app: Any) -> Iterator[str]:
    """The app on a free port of this machine."""
    from werkzeug.serving import make_server

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


def measure_browser(app: Any, slug: str) -> None:
    """What a reader waits for, in chromium with an empty profile."""
    from playwright.sync_api import sync_playwright

    from tests.conftest import FLAGS, chromium_path

    with serving(app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), headless=True, args=list(FLAGS))
        for path, answer in (("/", "#overview-count"), (f"/operation/{slug}", "#evidence .evidence-position")):
            page = browser.new_page()
            loaded: list[int] = []
            watch = page.context.new_cdp_session(page)
            watch.send("Network.enable")
            watch.on("Network.loadingFinished", lambda event, into=loaded: into.append(event["encodedDataLength"]))
            start = time.perf_counter()
            page.goto(address + path)
            page.wait_for_selector(f"{answer}")
            page.wait_for_selector(".ag-row")
            if path != "/":
                page.keyboard.press("j")
                page.locator(".evidence-position:has-text('Event 1 of')").wait_for()
            print(f"| {path} opened to first answer, s | {time.perf_counter() - start:.1f} |")
            page.wait_for_timeout(3000)
            print(f"| {path} bytes over the wire, MB | {sum(loaded) / 1e6:.2f} |")
            if path != "/":
                _steps(page)
            page.close()
        browser.close()


def _steps(page: Any) -> None:
    def step(number: int) -> None:
        page.keyboard.press("j" if number % 2 == 0 else "k")
        place = 2 if number % 2 == 0 else 1
        page.locator(f".evidence-position:has-text('Event {place} of')").wait_for()

    print(f"| step to the next event, ms p50 / p95 | {percentiles(timed(step, 30))} |")


def main() -> None:
    """Print the table."""
    since = time.perf_counter()
    parser = argparse.ArgumentParser(description="speed of the dashboard")
    parser.add_argument("--operations", type=int, default=4)
    parser.add_argument("--events", type=int, default=40)
    parser.add_argument("--browser", action="store_true", help="needs chromium")
    given = parser.parse_args()
    data = tables(given.operations, given.events)
    made = time.perf_counter() - since
    print(f"| {given.operations} operations, {given.events} events | |\n| --- | --- |")
    app = measure_server(data, since + made)
    if given.browser:
        measure_browser(app, data.operations["slug"][0])


if __name__ == "__main__":
    main()
