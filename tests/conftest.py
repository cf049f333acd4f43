"""What all tests share: a browser and a PostgreSQL server where there are any."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import databases

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The harness of the fuzzer needs atheris, which only a fuzzing machine has.
collect_ignore = ["fuzz/harness.py"]

# A new, empty profile each time; nothing that asks the network by itself.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium_path() -> str | None:
    """The browser of this machine: `CHROMIUM` names one, otherwise the usual names are looked up."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else shutil.which(named)
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    path = chromium_path()
    if path is None:
        reason = "no chromium found: install it or name it in CHROMIUM"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(f"REQUIRE_BROWSER=1 and {reason}")
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, headless=True, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A PostgreSQL server of this run's own: the folder of its socket, which is the host to connect to."""
    programs = databases.binaries()
    reason = "no PostgreSQL server found: install Debian's postgresql" if programs is None else ""
    if not find_spec("psycopg"):
        reason = "no driver for PostgreSQL found: install the extra postgresql"
    if reason:
        if os.environ.get("REQUIRE_POSTGRESQL") == "1":
            pytest.fail(f"REQUIRE_POSTGRESQL=1 and {reason}")
        pytest.skip(reason)
    with databases.server(programs) as host:
        yield host


@pytest.fixture(params=["sqlite", "postgresql"])
def new_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Makes addresses for `--store`, each of a store that is not there yet; the test runs once on each database."""
    if request.param == "sqlite":
        return lambda: str(tmp_path_factory.mktemp("store") / "store.db")
    host = request.getfixturevalue("postgresql")
    return lambda: databases.new_database(host)


@pytest.fixture
def store_address(new_store: Callable[[], str]) -> str:
    """The address of one such store."""
    return new_store()
