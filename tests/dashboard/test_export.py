import io
import json
import zipfile

import geojson
import icalendar
import pandas as pd
import pytest

from dashboard.export import FORMATS, export
from dashboard.load import frames
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio

OPERATIONS = [rescue(), tantalio(), hostile(), crowded(30), nothing()]
COUNT = sum(len(operation.events) for operation in OPERATIONS)


def text(wanted, *operations, **options):
    """The content of an export; of a workbook the text of all its parts."""
    content = export(frames(operations or OPERATIONS), wanted, **options)
    if isinstance(content, str):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "\n".join(package.read(name).decode() for name in package.namelist())


@pytest.mark.parametrize("wanted", FORMATS)
def test_the_same_bytes_each_time_and_no_event_lost(wanted):
    assert text(wanted) == text(wanted)
    whole = text(wanted, evidence="none")
    # A slide show names what has no date on its title, without keys.
    for operation in OPERATIONS:
        for event in operation.events:
            assert event.key in whole or (wanted == "timelinejs" and event.date is None)


@pytest.mark.parametrize("wanted", FORMATS)
def test_no_operations(wanted):
    assert text(wanted, nothing()) == text(wanted, nothing())
    assert "arrest" not in text(wanted, nothing())


def test_csv_reads_back():
    table = pd.read_csv(io.StringIO(text("csv")), keep_default_na=False)
    assert len(table) == COUNT
    row = table[table["key"] == "arrest-4"].iloc[0]
    assert (row["date"], row["earliest"], row["latest"], row["where"]) == ("../2011-03-16", "", "2011-03-16", "GBR")
    assert row["figures"] == "184 arrests; 121 arrests in the United Kingdom"
    conflict = table[table["key"] == "identification-3"].iloc[0]["conflicts"]
    assert conflict == "Accounts: 70,000 / 50,000"


def test_csv_holds_no_formula():
    table = pd.read_csv(io.StringIO(text("csv", hostile())), keep_default_na=False)
    for cell in table.to_numpy().ravel():
        assert not str(cell).startswith(("=", "+", "-", "@", "\t"))
    assert table["sources"][0] == "'=HYPERLINK(1)"


def test_jsonl_keeps_every_dating_and_difference():
    rows = [json.loads(line) for line in text("jsonl").splitlines()]
    assert len(rows) == COUNT
    row = next(row for row in rows if row["key"] == "identification-3")
    assert row["conflicts"] == [
        {
            "kind": "value",
            "about": "accounts",
            "claims": [{"value": "70000", "documents": ["harbour"]}, {"value": "50000", "documents": ["river"]}],
        }
    ]
    assert row["dates"] == [{"date": "../2011-03-16", "basis": "publication", "documents": ["river"]}]
    assert row["evidence"][0]["words"] == "Investigators identified 670 suspects among more than 50,000 members."


def test_geojson_has_a_point_for_each_state_and_none_where_none_is_known():
    found = json.loads(text("geojson", rescue(), hostile()))
    assert found["type"] == "FeatureCollection"
    by_id = {feature["id"]: feature for feature in found["features"]}
    assert len(by_id) == len(found["features"])
    lon, lat = by_id["operation-rescue/arrest-4/GBR"]["geometry"]["coordinates"]
    assert (-8 < lon < 2, 50 < lat < 60) == (True, True)
    assert by_id["operation-rescue/cooperation-1/-"]["geometry"] is None
    assert by_id["hostile/arrest-0/ZZZ"]["geometry"] is None


def entries(calendar):
    lines = calendar.replace("\r\n ", "").split("\r\n")
    found, entry = [], {}
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            entry = {"kind": value}
        elif name == "END" and value != "VCALENDAR":
            found.append(entry)
        else:
            entry[name.partition(";")[0]] = value
    return {entry["UID"]: entry for entry in found}


def test_calendar_entries_cover_the_whole_range():
    found = entries(text("ics", rescue()))
    year = found["identification-0@operation-rescue"]
    assert (year["DTSTART"], year["DTEND"]) == ("20090101", "20100101")
    assert year["SUMMARY"].startswith("2009: Identification")
    day = found["announcement-8@operation-rescue"]
    assert (day["DTSTART"], day["DTEND"]) == ("20110316", "20110317")
    assert day["SUMMARY"] == "Announcement: Netherlands (Operation Rescue)"
    before = found["arrest-4@operation-rescue"]
    assert before["SUMMARY"].startswith("on or before 16 March 2011: Arrest: 184 arrests")
    assert found["takedown-6@operation-rescue"]["kind"] == "VJOURNAL"
    assert found["arrest-9@operation-rescue"]["STATUS"] == "TENTATIVE"


def test_calendar_lines_are_short_and_end_as_they_should():
    calendar = text("ics")
    assert "\n" not in calendar.replace("\r\n", "")
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75


def test_slides_are_as_precise_as_the_dates():
    show = json.loads(text("timelinejs", rescue()))
    slides = {slide["unique_id"]: slide for slide in show["events"]}
    assert slides["operation-rescue-identification-0"]["start_date"] == {"year": 2009}
    span = slides["operation-rescue-cooperation-7"]
    assert (span["start_date"], span["end_date"]) == ({"year": 2010, "month": 11}, {"year": 2011, "month": 2})
    assert slides["operation-rescue-arrest-4"]["display_date"] == "on or before 16 March 2011"
    assert "Takedown: Netherlands" in show["title"]["text"]["text"]


def test_slides_hold_no_markup_of_others():
    show = text("timelinejs", hostile())
    assert "<script" not in show
    assert "<img" not in show
    assert "&lt;script&gt;" in show


@pytest.mark.parametrize("wanted", ["csv", "jsonl", "ics", "timelinejs"])
def test_words_can_be_left_out(wanted):
    assert "670 suspects among" in text(wanted, rescue())
    assert "670 suspects among" not in text(wanted, rescue(), evidence="none")


def test_edtf_table_reads_back():
    table = pd.read_csv(io.StringIO(text("edtf-csv", rescue())), keep_default_na=False, dtype=str).set_index("id")
    told = {
        "operation-rescue/identification-0": ("2009", "0", "2009-01-01", "2009-12-31"),
        "operation-rescue/cooperation-7": ("2010-11/2011-02", "0", "2010-11-01", "2011-02-28"),
        "operation-rescue/arrest-4": ("../2011-03-16", "1", "", "2011-03-16"),
        "operation-rescue/arrest-9": ("2011-03-16/..", "1", "2011-03-16", ""),
        "operation-rescue/takedown-6": ("", "", "", ""),
    }
    for key, expected in told.items():
        assert tuple(table.loc[key][["edtf", "level", "earliest", "latest"]]) == expected
    assert table.loc["operation-rescue/arrest-4"]["label"] == "Arrest: 184 arrests, United Kingdom"


def test_another_program_reads_the_calendar():
    calendar = icalendar.Calendar.from_ical(text("ics", rescue(), hostile()))
    found = {str(entry["UID"]): entry for entry in calendar.walk() if entry.name in ("VEVENT", "VJOURNAL")}
    assert len(found) == len(rescue().events) + len(hostile().events)
    year = found["identification-0@operation-rescue"]
    assert (year.decoded("DTSTART").isoformat(), year.decoded("DTEND").isoformat()) == ("2009-01-01", "2010-01-01")
    before = found["arrest-4@operation-rescue"]
    assert str(before["SUMMARY"]).startswith("on or before 16 March 2011: ")
    assert "DTSTART" not in found["takedown-6@operation-rescue"]
    assert "<img src=x onerror=alert(1)>" in str(found["arrest-0@hostile"]["DESCRIPTION"])


def test_another_program_reads_the_map():
    found = geojson.loads(text("geojson", rescue(), tantalio()))
    assert found.is_valid
    placed = [feature for feature in found["features"] if feature["geometry"]]
    assert {feature["properties"]["precision"] for feature in placed} == {"state"}
    assert sum(feature["properties"]["key"] == "arrest-4" for feature in placed) == 15
    assert {feature["properties"]["date"] for feature in placed} >= {"2009", "../2011-03-16", None}
