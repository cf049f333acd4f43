"""Links to sources: only the two schemes that open a page and run nothing."""

from urllib.parse import urlsplit

from dash import html
from dash.development.base_component import Component


def safe_url(url: str | None) -> str | None:
    """The address if it is http or https with a host, None for anything else.

    >>> safe_url("https://gazette.example/a")
    'https://gazette.example/a'
    >>> safe_url(" javascript:alert(1)") or safe_url("//gazette.example") or safe_url("http:alert(1)")
    """
    if not url or any(ord(character) < 33 for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def source_link(words: str, url: str | None) -> Component:
    """The words, as a link that leaves the app where there is an address to go to."""
    if not (safe := safe_url(url)):
        return html.Span(words, className="source-name")
    return html.A(words, href=safe, target="_blank", rel="noopener noreferrer nofollow", className="source-name")
