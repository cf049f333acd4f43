import pytest

from dashboard.components.links import safe_url, source_link


@pytest.mark.parametrize(
    "url", ["https://gazette.example/a?b=c#d", "http://gazette.example", "HTTPS://gazette.example/"]
)
def test_pages_are_links(url: str) -> None:
    assert safe_url(url) == url
    assert source_link("Gazette", url).to_plotly_json()["type"] == "A"


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//gazette.example/a",
        "https:alert(1)",
        "https://",
        "http://[broken",
        "https://gazette.example/a\nb",
    ],
)
def test_nothing_else_is(url: str | None) -> None:
    assert safe_url(url) is None
    assert source_link("Gazette", url).to_plotly_json()["type"] == "Span"
