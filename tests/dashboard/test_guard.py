import json
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.guard import HEADERS, same_origin
from dashboard.load import frames
from tests.dashboard import cases


@pytest.fixture(scope="module")
def client() -> Iterator[FlaskClient]:
    app = create_app(frames(cases.cases()))
    with app.server.test_client() as made:
        yield made


HOME = "http://127.0.0.1:8050"


def test_every_answer_carries_the_headers(client: FlaskClient) -> None:
    for path in ("/", "/assets/style.css", "/_dash-layout", "/operation/x"):
        answer = client.get(path, base_url=HOME)
        assert answer.status_code == 200, path
        for name, value in HEADERS.items():
            assert answer.headers[name] == value, (path, name)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        scripts = next(rule for rule in policy.split("; ") if rule.startswith("script-src"))
        assert "unsafe" not in scripts
        assert "sha256-" in scripts
        assert "http:" not in policy
        assert "https:" not in policy


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.0.2.7:8050"])
def test_a_foreign_host_is_refused(client: FlaskClient, host: str) -> None:
    assert client.get("/", base_url=f"http://{host}").status_code == 400
    assert client.get("/", base_url="http://localhost:8050").status_code == 200


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://127.0.0.1:8050", True),
        (None, True),
        ("http://evil.example", False),
        ("http://127.0.0.1:9999", False),
        ("null", False),
        ("", False),
    ],
)
def test_only_own_pages_may_post(client: FlaskClient, origin: str | None, expected: bool) -> None:
    assert same_origin(origin, "127.0.0.1:8050") is expected
    headers = {} if origin is None else {"Origin": origin}
    answer = client.post("/_dash-update-component", json={}, headers=headers, base_url=HOME)
    assert (answer.status_code != 403) is expected


def test_a_body_has_a_bound(client: FlaskClient) -> None:
    answer = client.post(
        "/_dash-update-component", data=b"x" * (3 * 1024 * 1024), content_type="application/json", base_url=HOME
    )
    assert answer.status_code == 413


def test_the_environment_opens_no_debugger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASH_DEBUG", "1")
    monkeypatch.setenv("HOST", "0.0.0.0")
    app = create_app(frames(()))
    assert not app.server.debug
    answer = app.server.test_client().get("/?__debugger__=yes&cmd=resource&f=debugger.js", base_url=HOME)
    assert b"console" not in answer.data.lower()
    config = answer.data.decode().partition('id="_dash-config"')[2].partition(">")[2].partition("</script>")[0]
    assert json.loads(config).get("hot_reload") is None


def test_no_other_door(client: FlaskClient) -> None:
    for path in ("/mcp", "/_mcp", "/console"):
        answer = client.get(path, base_url=HOME)
        # Unknown paths get the app's own page, which says that nothing is kept there.
        assert b"dash-config" in answer.data, path


def test_with_a_token_only_those_who_know_it() -> None:
    app = create_app(frames(cases.cases()), token="so-long-a-secret")
    stranger, reader = app.server.test_client(), app.server.test_client()
    for path in ("/", "/?token=wrong", "/?token=", "/assets/style.css", "/_dash-layout", "/shapes.svg"):
        answer = stranger.get(path, base_url=HOME)
        assert answer.status_code == 403, path
        assert "so-long-a-secret" not in answer.get_data(as_text=True)
        assert answer.headers["X-Frame-Options"] == "DENY"
    assert stranger.post("/_dash-update-component", json={}, base_url=HOME).status_code == 403
    shown = reader.get("/operation/x?token=so-long-a-secret&event=e%201", base_url=HOME)
    assert (shown.status_code, shown.headers["Location"]) == (303, "/operation/x?event=e+1")
    cookie = shown.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "so-long-a-secret" not in cookie
    assert reader.get("/_dash-layout", base_url=HOME).status_code == 200
    assert reader.get("/assets/style.css", base_url=HOME).status_code == 200


def test_no_other_host_by_way_of_the_token() -> None:
    client = create_app(frames(()), token="secret").server.test_client()
    answer = client.get("/?token=secret", base_url="http://evil.example")
    assert answer.status_code == 400
    # An address that begins with two slashes would lead elsewhere.
    away = client.get("//evil.example/?token=secret", base_url=HOME)
    assert not away.headers.get("Location", "/").startswith("//")
