"""Scripts, styles and shapes of states: compressed once, not at every request.

Dash compresses each answer anew; of the megabyte of scripts that a page needs, that took most of the time until it
stood (decision 0065). All scripts come as one file and all styles as another, because thirty questions take longer than
two (decision 0095).
"""

import gzip
import hashlib
import re
import threading
from dataclasses import dataclass
from html import unescape

from flask import Flask, Response, abort, request

from dashboard.guard import TOKEN

_OURS = ("/_dash-component-suites/", "/assets/", "/shapes.svg", "/together/")
# For browsers that know no promises, and for tables of a kind that no page has.
_UNUSED = ("/dash/deps/polyfill", "/dash/dash_table/")
_FOREVER = "private, max-age=31536000, immutable"
_KEPT = "private, max-age=3600"
_ICON = "/_favicon.ico"
_LEAST = 500  # bytes below which compressing gains nothing
_LEVEL = 6
_MOST = 300  # answers kept
_ASKED = re.compile(r'(?:src|href)="(/[^"]+)"')
_SCRIPT = re.compile(r'<script[^>]*\ssrc="([^"]+)"[^>]*></script>')
_STYLE = re.compile(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"[^>]*>')


@dataclass(frozen=True, slots=True)
class _Kept:
    body: bytes
    type: str
    control: str
    etag: str | None


def keep(server: Flask) -> None:
    """Answer from memory what was answered before."""
    kept: dict[str, _Kept] = {}
    server.after_request(_keep_icon)

    @server.before_request
    def _known() -> Response | None:
        found = kept.get(request.full_path) if _compressible() else None
        if found is None:
            return None
        answer = Response(found.body, content_type=found.type)
        answer.headers["Content-Encoding"] = "gzip"
        answer.headers["Cache-Control"] = found.control
        answer.headers["Vary"] = "Accept-Encoding"
        if found.etag:
            answer.set_etag(found.etag)
            answer.make_conditional(request)
        return answer

    @server.after_request
    def _remember(response: Response) -> Response:
        if not _compressible() or response.status_code != 200 or "Content-Encoding" in response.headers:
            return response
        response.direct_passthrough = False
        source = response.response
        body = response.get_data()
        if hasattr(source, "close"):
            source.close()  # the file, which is in memory now
        # What bears its version in its name may be kept as long as Dash says; the rest for an hour.
        control = response.headers.get("Cache-Control", "")
        if "max-age" not in control:
            control = response.headers["Cache-Control"] = _KEPT
        if len(body) < _LEAST:
            return response
        packed = gzip.compress(body, _LEVEL, mtime=0)
        etag = response.get_etag()[0]
        # No address with made-up questions can fill the memory.
        if len(kept) < _MOST:
            kept[request.full_path] = _Kept(packed, response.content_type or "", control, etag)
        response.set_data(packed)
        response.headers["Content-Encoding"] = "gzip"
        return response


def _keep_icon(response: Response) -> Response:
    """Browsers ask for the icon at each change of the address, unless they may keep it."""
    if request.path == _ICON:
        response.headers["Cache-Control"] = _KEPT
    return response


class Together:
    """The scripts that Dash asks a page to load, as one file, and the styles as another.

    Their address is made from those of the files, which bear their versions: what is in the browser's cache fits.
    """

    def __init__(self, server: Flask) -> None:
        self._server = server
        self._files: dict[str, tuple[str, ...]] = {}
        server.add_url_rule("/together/<name>", "together", self._answer)

    def scripts(self, tags: str) -> str:
        """One tag for these."""
        files = tuple(
            each for each in map(unescape, _SCRIPT.findall(tags)) if not any(part in each for part in _UNUSED)
        )
        return f'<script src="{self._name(files, "dash-renderer", "js")}"></script>' if files else tags

    def styles(self, tags: str) -> str:
        """One tag for these."""
        files = tuple(map(unescape, _STYLE.findall(tags)))
        return f'<link rel="stylesheet" href="{self._name(files, "style", "css")}">' if files else tags

    def _name(self, files: tuple[str, ...], stem: str, ending: str) -> str:
        # Dash looks for its renderer by name before it lets a page go.
        name = f"{stem}.{hashlib.sha256(chr(10).join(files).encode()).hexdigest()[:16]}.{ending}"
        self._files[name] = files
        return f"/together/{name}"

    def _answer(self, name: str) -> Response:
        if name not in self._files:
            abort(404)
        # A line's end between scripts, because one may end in a comment, and what ends a statement.
        kind, between = ("text/css", "\n") if name.endswith(".css") else ("text/javascript", "\n;\n")
        answer = Response(between.join(map(self._content, self._files[name])), mimetype=kind)
        answer.headers["Cache-Control"] = _FOREVER
        return answer

    def _content(self, address: str) -> str:
        """What the app itself answers there."""
        with self._server.test_request_context(address):
            answer = self._server.make_response(self._server.dispatch_request())
            answer.direct_passthrough = False
            source, text = answer.response, answer.get_data(as_text=True)
            if hasattr(source, "close"):
                source.close()  # the file
            return text


def warm(server: Flask, token: str | None = None) -> threading.Thread:
    """Compress in the background what the first page asks for; the browser comes a moment later."""

    def run() -> None:
        client = server.test_client()
        headers = {"Accept-Encoding": "gzip", "Host": "127.0.0.1"}
        page = client.get("/", query_string={TOKEN: token} if token else None, headers=headers, follow_redirects=True)
        text = gzip.decompress(page.data) if page.headers.get("Content-Encoding") == "gzip" else page.data
        for address in (*_ASKED.findall(text.decode("utf-8", "replace")), "/shapes.svg"):
            client.get(address.replace("&amp;", "&"), headers=headers)

    thread = threading.Thread(target=run, name="compressing", daemon=True)
    thread.start()
    return thread


def _compressible() -> bool:
    accepts = "gzip" in request.headers.get("Accept-Encoding", "")
    return accepts and request.method == "GET" and request.path.startswith(_OURS)
