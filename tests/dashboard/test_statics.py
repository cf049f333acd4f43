import gzip
import re

from flask import Flask, Response
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.load import frames
from dashboard.statics import keep, warm
from tests.dashboard import cases

HOME = "http://127.0.0.1:8050"
ZIPPED = {"Accept-Encoding": "gzip, deflate, br"}


def counting() -> tuple[FlaskClient, list[str]]:
    server, asked = Flask("counting"), []

    @server.get("/assets/<name>")
    def asset(name: str) -> Response:
        asked.append(name)
        return Response("x" * 2000 if name == "long" else name, mimetype="text/css")

    @server.get("/page")
    def page() -> str:
        asked.append("page")
        return "y" * 2000

    keep(server)
    return server.test_client(), asked


def test_what_is_long_is_made_and_compressed_once() -> None:
    client, asked = counting()
    for _ in range(3):
        answer = client.get("/assets/long", headers=ZIPPED)
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.data) == b"x" * 2000
        assert "max-age" in answer.headers["Cache-Control"]
    assert asked == ["long"]


def test_who_cannot_unpack_gets_it_plain_and_pages_are_not_kept() -> None:
    client, asked = counting()
    assert client.get("/assets/long").data == b"x" * 2000
    assert client.get("/assets/short", headers=ZIPPED).data == b"short"
    client.get("/page", headers=ZIPPED)
    client.get("/page", headers=ZIPPED)
    assert asked == ["long", "short", "page", "page"]


def test_made_up_questions_do_not_fill_the_memory() -> None:
    client, asked = counting()
    for number in range(400):
        client.get(f"/assets/long?{number}", headers=ZIPPED)
    asked.clear()
    client.get("/assets/long?1", headers=ZIPPED)
    client.get("/assets/long?399", headers=ZIPPED)
    assert asked == ["long"]


def test_kept_answers_are_guarded_as_all_are() -> None:
    client = create_app(frames(cases.cases())).server.test_client()
    for _ in range(2):
        answer = client.get("/shapes.svg", base_url=HOME, headers=ZIPPED)
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert client.get("/shapes.svg", base_url="http://evil.example", headers=ZIPPED).status_code == 400


def test_scripts_and_styles_are_one_file_each() -> None:
    client = create_app(frames(cases.cases())).server.test_client()
    page = client.get("/", base_url=HOME).get_data(as_text=True)
    scripts = re.findall('<script src="([^"]+)"', page)
    styles = re.findall('<link rel="stylesheet" href="([^"]+)"', page)
    assert (len(scripts), len(styles)) == (1, 1)
    answer = client.get(scripts[0], base_url=HOME, headers=ZIPPED)
    assert answer.status_code == 200
    # A page needs less than half a megabyte; with plotly, AG Grid and Mantine it was two and a half.
    assert len(answer.data) < 400_000
    assert "immutable" in answer.headers["Cache-Control"]
    code = gzip.decompress(answer.data).decode()
    assert "clientside.highlight" in code
    assert "--gap" in client.get(styles[0], base_url=HOME).get_data(as_text=True)
    assert client.get("/together/other.js", base_url=HOME).status_code == 404


def test_pages_find_their_scripts_ready() -> None:
    app = create_app(frames(cases.cases()), token="secret")
    warm(app.server, "secret").join(60)
    client = app.server.test_client()
    client.get("/?token=secret", base_url=HOME)
    page = client.get("/operation/operation-rescue", base_url=HOME).get_data(as_text=True)
    address = re.findall('<script src="([^"]+)"', page)[0]
    answer = client.get(address, base_url=HOME, headers=ZIPPED)
    assert answer.headers["Content-Encoding"] == "gzip"
