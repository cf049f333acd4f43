from datetime import date

from dashboard.app import assets_folder
from dashboard.components.say import page_words
from dashboard.components.spans import span_words
from dashboard.components.tables import FROM, TALL, event_rows, events_grid, in_order, period
from dashboard.load import frames
from tests.dashboard import cases

LANG = page_words()


def test_events_are_walked_through_in_time() -> None:
    case = frames((cases.rescue(),))
    assert list(in_order(case.events)["key"]) == [
        "identification-0",
        "cooperation-1",
        "cooperation-7",
        "covert_operation-2",
        "identification-3",
        "arrest-4",
        "victims_safeguarded-5",
        "announcement-8",
        "arrest-9",
        "takedown-6",
        "arrest-10",
    ]


def test_a_row_says_what_the_mark_says() -> None:
    rows = event_rows(in_order(frames((cases.rescue(),)).events), LANG)
    assert rows[4]["note"] == "sources differ"
    assert rows[4]["numbers"].startswith("670 suspects; more than 50,000 accounts")
    assert (rows[8]["note"], rows[8]["date"]) == ("planned", "from 16 March 2011 on")
    assert (rows[10]["note"], rows[10]["where"]) == ("another case", "Thailand")
    assert [row["place"] for row in rows] == list(range(11))


def test_periods() -> None:
    assert period(date(2016, 6, 1), date(2016, 6, 30), LANG) == "2016"
    assert period(date(2009, 1, 1), date(2011, 3, 16), LANG) == "2009–2011"


def test_a_year_stays_a_year() -> None:
    assert span_words(frames((cases.rescue(),)).events, LANG) == ("2009", "16 March 2011")
    assert span_words(frames((cases.tantalio(),)).events, LANG) == ("June 2016", "June 2016")
    assert span_words(frames((cases.nothing(),)).events, LANG) is None


def test_a_table_that_scrolls_is_a_region_with_a_name() -> None:
    short = events_grid(in_order(frames((cases.rescue(),)).events), LANG).to_plotly_json()["props"]
    long = events_grid(in_order(frames((cases.crowded(TALL + 1),)).events), LANG).to_plotly_json()["props"]
    assert "tall" not in short
    assert (long["tall"], long["label"], len(long["rows"])) == (True, "Events", TALL + 1)
    # What fits into a page stands there whole: nobody guesses that rows are hidden.
    most = events_grid(in_order(frames((cases.crowded(TALL),)).events), LANG).to_plotly_json()["props"]
    assert "tall" not in most and TALL >= 40
    # A column that comes with room names a width that the style sheet knows.
    sheet = (assets_folder() / "style.css").read_text(encoding="utf-8")
    for width in FROM:
        assert f"@container (max-width: {width - 1}px) {{ .from-{width} {{ display: none; }} }}" in sheet
