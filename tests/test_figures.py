"""Figures of quality and speed that README quotes stand in the table of the bench: nobody measured any other."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# A number with what it measures behind it, or a measure with its number: "500 documents/s", "F1 .91", "60 ms", "16 %".
FIGURE = re.compile(
    r"(\d[\d,.]*)\s?(?:documents/s|documents a second|MB/s|GB|MB|kB|ms|seconds|per cent|%|times as (?:fast|long))"
    r"|(?:F1|precision|recall|B-cubed|B³)\s(?:of\s)?(\.\d+|\d\.\d+)"
)


def quoted(page):
    """The figures of a page, without its code blocks."""
    text = re.sub(r"```.*?```", "", page, flags=re.DOTALL)
    return [first or second for first, second in FIGURE.findall(text)]


def missing(page, bench):
    return [figure for figure in quoted(page) if figure.rstrip(".,") not in bench]


def test_every_figure_of_the_readme_stands_in_the_bench():
    bench = (ROOT / "bench/README.md").read_text(encoding="utf-8")
    assert missing((ROOT / "README.md").read_text(encoding="utf-8"), bench) == []


@pytest.mark.parametrize(
    ("page", "lacks"),
    [
        ("It reads 500 documents/s with F1 .91.", ["500"]),
        ("It takes 60 ms and 2 GB.", ["60", "2"]),
        ("In 2009 there were 50,000 members.", []),
        ("```\n900 documents/s\n```", []),
    ],
)
def test_a_figure_that_nobody_measured_is_seen(page, lacks):
    assert missing(page, "| events | .91 |") == lacks
