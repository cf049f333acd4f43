"""The addresses below /files, asked as a browser asks them."""

import io
import zipfile

import pytest
from flask import Flask

from dashboard import downloads
from dashboard.components.downloads import TABLES, href, picture_menu, take_away
from dashboard.components.say import page_words
from dashboard.load import frames
from tests.dashboard.cases import nothing, rescue
from tests.dashboard.lesson import lantern


@pytest.fixture(scope="module")
def client():
    server = Flask("files")
    own = downloads.Classroom(contacts=("Helpline: 555 0100",))
    downloads.register(server, lambda: frames([rescue(), nothing(), lantern()]), own)
    return server.test_client()


@pytest.mark.parametrize(
    ("name", "kind", "begins"),
    [
        ("report.html", "text/html", b"<!DOCTYPE html>"),
        ("worksheets.zip", "application/zip", b"PK"),
        ("timeline.svg", "image/svg+xml", b"<?xml"),
        ("map.png", "image/png", b"\x89PNG"),
        ("network.svg", "image/svg+xml", b"<?xml"),
        ("events.csv", "text/csv", b"operation,"),
        ("events.edtf.csv", "text/csv", b"id,label,edtf"),
        ("events.jsonl", "application/jsonl", b'{"operation"'),
        ("events.geojson", "application/geo+json", b'{\n "type": "FeatureCollection"'),
        ("events.ics", "text/calendar", b"BEGIN:VCALENDAR"),
        ("events.timelinejs.json", "application/json", b"{"),
        ("events.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
    ],
)
def test_what_one_operation_offers(client, name, kind, begins):
    answer = client.get(href("operation-lantern", name))
    assert (answer.status_code, answer.mimetype) == (200, kind)
    assert answer.data.startswith(begins)
    assert answer.headers["Content-Disposition"] == f"attachment; filename=operation-lantern-{name}"


def test_the_class_view_opens_with_a_policy_of_its_own_or_is_saved(client):
    shown = client.get("/files/operation-lantern/class.html")
    assert "Content-Disposition" not in shown.headers
    assert "script-src 'sha256-" in shown.headers["Content-Security-Policy"]
    assert "Helpline: 555 0100" in shown.text
    saved = client.get("/files/operation-lantern/class.html?save=1")
    assert saved.headers["Content-Disposition"] == "attachment; filename=operation-lantern-class.html"
    assert saved.text == shown.text


def test_worksheets_come_with_their_keys(client):
    with zipfile.ZipFile(io.BytesIO(client.get("/files/operation-lantern/worksheets.zip").data)) as found:
        assert len(found.namelist()) == 8


@pytest.mark.parametrize("name", ["timeline.png", "map.svg", "report.html", "events.csv"])
def test_all_operations_together(client, name):
    answer = client.get(href(None, name))
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f"attachment; filename=operations-{name}"


@pytest.mark.parametrize(
    "address",
    ["/files/none/report.html", "/files/operation-lantern/none.html", "/files/network.svg", "/files/class.html",
     "/files/operation-lantern/map.exe", "/files/operation-lantern/events.html", "/files/operation-lantern/"],
)  # fmt: skip
def test_what_there_is_not(client, address):
    assert client.get(address).status_code == 404


def test_what_cannot_be_made_is_said_in_words(client):
    answer = client.get("/files/nothing/worksheets.zip")
    assert (answer.status_code, answer.mimetype) == (409, "text/plain")
    assert "too few dated events" in answer.text


def test_the_language_is_that_of_the_reader(client):
    german = client.get("/files/operation-lantern/report.html", headers={"Accept-Language": "de"})
    assert '<html lang="de">' in german.text
    assert '<html lang="en">' in client.get("/files/operation-lantern/report.html").text


def test_menus_link_to_what_there_is(client):
    lang = page_words()
    links = [
        each.href
        for menu in (take_away("operation-lantern", lang), picture_menu("operation-lantern", "network", lang),
                     picture_menu(None, "map", lang))
        for each in menu._traverse()
        if getattr(each, "href", None)
    ]  # fmt: skip
    assert len(links) == 4 + len(TABLES) + 4
    assert {client.get(link).status_code for link in links if "zip" not in link} == {200}
