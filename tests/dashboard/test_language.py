from datetime import date

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.layout.words import words
from dashboard.load import frames
from tests.dashboard import cases

HOME = "http://127.0.0.1:8050"


@pytest.fixture
def client() -> FlaskClient:
    return create_app(frames(cases.cases())).server.test_client()


def language_of(client: FlaskClient, path: str, **headers: str) -> str:
    page = client.get(path, base_url=HOME, headers=headers).get_data(as_text=True)
    return page.partition('<html lang="')[2].partition('"')[0]


def test_the_address_decides_and_is_remembered(client: FlaskClient) -> None:
    assert language_of(client, "/") == "en"
    assert language_of(client, "/?lang=de") == "de"
    # The next address says nothing, and neither do the page's own questions.
    assert language_of(client, "/operation/operation-rescue") == "de"
    assert "Zum Inhalt springen" in client.get("/_dash-layout", base_url=HOME).get_data(as_text=True)
    assert language_of(client, "/?lang=en") == "en"
    assert "Skip to the content" in client.get("/_dash-layout", base_url=HOME).get_data(as_text=True)


@pytest.mark.parametrize(
    ("header", "expected"),
    [("de-AT,de;q=0.9,en;q=0.5", "de"), ("fr,en;q=0.8,de;q=0.6", "en"), ("fr", "en"), ("", "en"), ("de;q=0,en", "en")],
)
def test_the_browser_is_asked_first(client: FlaskClient, header: str, expected: str) -> None:
    assert language_of(client, "/", **{"Accept-Language": header}) == expected


@pytest.mark.parametrize("asked", ["xx", "../en", "de%00", '"><script>', ""])
def test_no_other_word_is_a_language(client: FlaskClient, asked: str) -> None:
    answer = client.get("/", query_string={"lang": asked}, base_url=HOME)
    assert '<html lang="en">' in answer.get_data(as_text=True)
    assert "Set-Cookie" not in answer.headers


def test_the_cookie_is_for_the_server_only(client: FlaskClient) -> None:
    cookie = client.get("/?lang=de", base_url=HOME).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2011-03-16", "16. März 2011"),
        ("2016-06", "Juni 2016"),
        ("../2011-03-16", "spätestens 16. März 2011"),
        ("2019/..", "ab 2019"),
        ("2025-03-10/2025-03-23", "10. bis 23. März 2025"),
        ("2025-03-10/2025-04-02", "10. März bis 2. April 2025"),
        ("2010-11/2011-02", "November 2010 bis Februar 2011"),
        (None, "ohne Datum"),
    ],
)
def test_german_dates(edtf: str | None, said: str) -> None:
    assert words("de").date(edtf) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(50000, "50.000"), (1_200_000, "1,2 Mio."), (2.5, "2,5"), (1234567.5, "1.234.567,5"), (3e9, "3 Mrd."), (7, "7")],
)
def test_german_numbers(value: float, said: str) -> None:
    assert words("de").number(value) == said


def test_german_states_and_figures() -> None:
    lang = words("de")
    assert lang.states(["GBR", "AUT", "DEU"]) == "Deutschland, Österreich und Vereinigtes Königreich"
    figure = {"what": "arrests", "value": 121, "qualifier": "more_than", "country": "GBR"}
    assert lang.figure(figure) == "mehr als 121 Festnahmen im Vereinigten Königreich"
    assert lang.day(date(2024, 12, 1)) == "1. Dezember 2024"
