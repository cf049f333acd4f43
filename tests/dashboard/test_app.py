import json
import subprocess
import sys
from typing import Any

import pytest

from dashboard.app import assets_folder, create_app
from dashboard.components import ids
from dashboard.load import Frames, frames
from extract.errors import StoreError
from tests.dashboard import cases

HOME = "http://127.0.0.1:8050"


def ask(app: Any, path: str, search: str = "", scheme: str = "light") -> dict[str, Any]:
    """The page that a browser would get for an address, as the app's own callback gives it."""
    told = {"pathname": path, "search": search, "scheme": scheme, "width": 1280}
    body = {
        "output": f"..{ids.PAGE}.children...{ids.PAGE_TITLE}.data..",
        "outputs": [{"id": ids.PAGE, "property": "children"}, {"id": ids.PAGE_TITLE, "property": "data"}],
        "inputs": [{"id": ids.REQUEST, "property": "data", "value": told}],
        "changedPropIds": [f"{ids.REQUEST}.data"],
    }
    answer = app.server.test_client().post("/_dash-update-component", json=body, base_url=HOME)
    assert answer.status_code == 200, answer.data
    found: dict[str, Any] = answer.get_json()["response"]
    return found


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Enforcement timeline"),
        ("/operation/operation-rescue", "Operation Rescue · Enforcement timeline"),
        ("/operation/nothing", "Untitled case · Enforcement timeline"),
        ("/operation/none-such", "No such operation"),
        ("/elsewhere", "No such page"),
    ],
)
def test_each_address_has_its_page(path: str, title: str) -> None:
    app = create_app(frames((*cases.cases(), cases.nothing())))
    assert ask(app, path)[ids.PAGE_TITLE]["data"] == title


def test_an_empty_store_says_what_to_do() -> None:
    page = json.dumps(ask(create_app(frames(())), "/"))
    assert "enforcement-timeline serve FOLDER" in page


def test_tables_may_be_read_anew() -> None:
    held: list[Frames] = [frames(())]
    app = create_app(lambda: held[0])
    assert "serve FOLDER" in json.dumps(ask(app, "/"))
    held[0] = frames(cases.cases())
    assert "Operation Rescue" in json.dumps(ask(app, "/"))


def test_a_store_that_cannot_be_read_says_so_on_the_page() -> None:
    def read() -> Frames:
        raise StoreError("cases.sqlite: the file is locked. Close the other program.")

    found = ask(create_app(read), "/operation/operation-rescue")
    assert found[ids.PAGE_TITLE]["data"] == "The articles cannot be read just now"
    assert "the file is locked. Close the other program." in json.dumps(found)


def test_two_apps_know_nothing_of_each_other() -> None:
    one, other = create_app(frames((cases.rescue(),))), create_app(frames((cases.tantalio(),)))
    assert ask(one, "/operation/operation-tantalio")[ids.PAGE_TITLE]["data"] == "No such operation"
    assert ask(other, "/operation/operation-tantalio")[ids.PAGE_TITLE]["data"].startswith("Operation Tantalio")


def test_script_addresses_are_never_links() -> None:
    page = json.dumps(ask(create_app(frames((cases.hostile(),))), "/operation/hostile", "?event=arrest-0"))
    assert "javascript:" not in page


def test_names_of_persons_are_masked() -> None:
    # The words of the source never leave the server unmasked, not even where nothing shows them.
    from dataclasses import replace

    rescue = cases.rescue()
    harbour = rescue.documents[0]
    text = harbour.text + " Ann Sample, 30, was arrested in Leeds."
    changed = replace(rescue, documents=(replace(harbour, text=text), *rescue.documents[1:]))
    for search in ("", "?event=victims_safeguarded-5"):
        page = json.dumps(ask(create_app(frames((changed,))), "/operation/operation-rescue", search))
        assert "Sample" not in page


def test_ids_are_unique() -> None:
    values = [value for name, value in vars(ids).items() if name.isupper()]
    assert len(values) == len(set(values))


def test_assets_hold_what_pages_ask_for() -> None:
    folder = assets_folder()
    for name in ("style.css", "keys.js", "address.js", "highlight.js", "topojson/world_50m.json"):
        assert (folder / name).is_file(), name


def test_importing_the_app_builds_nothing() -> None:
    code = "import dash, dashboard.app; from dash import _get_app; print(_get_app.APP is None)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "True"
