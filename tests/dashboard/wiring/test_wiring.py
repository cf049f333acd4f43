import subprocess
import sys

import pytest

from dashboard.wiring.overview import FILTERS

# What a page needs, and what reading needs; neither is needed to answer that there is a dashboard.
LATE = (
    "pandas",
    "numpy",
    "extract.pipeline",
    "extract.events",
    "extract.readers",
    "extract.mentions",
)

START = """
import sys
from dashboard.app import create_app
from dashboard.desk import Desk
from pathlib import Path

def read():
    raise AssertionError("nobody asked for a page")

app = create_app(read, desk=Desk("nowhere.sqlite", Path(sys.argv[1])))
client = app.server.test_client()
for path in ("/", "/operation/x", "/_dash-layout", "/_dash-dependencies"):
    assert client.get(path, base_url="http://127.0.0.1:8050").status_code == 200, path
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""


def test_the_first_answers_import_nothing_that_they_do_not_need(tmp_path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path), *LATE], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == []


@pytest.mark.parametrize(
    "name", ["q", "state", "type", "agency", "phase", "source", "certainty", "corrected", "from", "to", "sort"]
)
def test_filters_stand_in_the_order_of_the_script(name: str) -> None:
    from dashboard.app import assets_folder

    script = (assets_folder() / "overview.js").read_text(encoding="utf-8")
    names = script.split("const NAMES = [")[1].split("]")[0].replace('"', "").split(", ")
    assert len(names) == len(FILTERS)
    assert name in names
