"""What keeps the app to itself: only known hosts, only its own pages as callers, only its own code and files; where
others in the network can reach it, only those who know its token.

The threat is another page in the same browser (DNS rebinding, cross-site posts), hostile words in an article, and
neighbours in the network.
"""

import hmac
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import urlencode, urlsplit

from dash import Dash
from flask import Flask, Response, abort, redirect, request
from werkzeug.wrappers import Response as WerkzeugResponse

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")

# No upload is part of the app yet; a callback's own body is a few kilobytes.
_LARGEST_BODY = 2 * 1024 * 1024
_KEPT = "private, max-age=3600"
# The name of the token in an address, and of the cookie that says that it was shown.
TOKEN = "token"  # noqa: S105
COOKIE = "reader"
_SAFE = ("GET", "HEAD", "OPTIONS")

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def protect(app: Dash, hosts: Sequence[str] = LOCAL_HOSTS, token: str | None = None) -> None:
    """Guard every answer of the app; call it last, because the policy lists the hashes of all inline scripts.

    With a `token` only those are answered whose address has it (`?token=…`), and those whom such an address gave a
    cookie.
    """
    server: Flask = app.server
    server.config["TRUSTED_HOSTS"] = list(hosts)
    server.config["MAX_CONTENT_LENGTH"] = _LARGEST_BODY
    policy = content_policy(app.csp_hashes())

    @server.before_request
    def _own_pages_only() -> None:
        # A host that is not ours is found out by the routing, which would be asked only after what stands here.
        if request.routing_exception is not None:
            raise request.routing_exception
        if request.method not in _SAFE and not same_origin(request.headers.get("Origin"), request.host):
            abort(403, "This address answers only its own pages.")

    if token:
        server.before_request(lambda: _known_reader(token))

    @server.after_request
    def _headers(response: Response) -> Response:
        # A page to hand out that is shown here brings a policy of its own, which names its script.
        response.headers.setdefault("Content-Security-Policy", policy)
        if request.path.startswith("/assets/"):
            # Own files carry their date in the address; the shapes of the map are asked for twice a page without it.
            response.headers["Cache-Control"] = _KEPT
        for name, value in HEADERS.items():
            response.headers[name] = value
        return response


def _known_reader(token: str) -> WerkzeugResponse | None:
    """None for those who have shown the token before; those who show it now get a cookie and an address without it."""
    kept = hmac.new(token.encode(), b"cookie", sha256).hexdigest()
    if hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), kept.encode()):
        return None
    shown = request.args.get(TOKEN, "")
    if not hmac.compare_digest(shown.encode(), token.encode()):
        abort(403, "Open the address that was printed when the dashboard was started: it holds the token.")
    rest = [(name, value) for name, value in request.args.items(multi=True) if name != TOKEN]
    # One slash: two would lead to another host.
    answer = redirect("/" + request.path.lstrip("/") + ("?" + urlencode(rest) if rest else ""), 303)
    answer.set_cookie(COOKIE, kept, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer


def same_origin(origin: str | None, host: str) -> bool:
    """Whether a request comes from a page of this very host and port. Browsers name the origin of every POST;
    programs that are no browser name none and cannot be tricked by another page.

    >>> same_origin("http://127.0.0.1:8050", "127.0.0.1:8050")
    True
    >>> same_origin("http://evil.example", "127.0.0.1:8050") or same_origin("null", "127.0.0.1:8050")
    False
    """
    return origin is None or urlsplit(origin).netloc == host


def content_policy(hashes: Sequence[str]) -> str:
    """The Content-Security-Policy: nothing from elsewhere, no evaluated code, inline scripts only by their hash.

    Inline style stays allowed: Dash's own components write style elements, and the page's colours stand in one.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *sorted(set(hashes))]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "worker-src": "'self' blob:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
