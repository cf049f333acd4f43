"""The languages of the interface: one for each catalogue, asked for by address, remembered, or what the browser wants.

A request's language is that of `?lang=de` in its address, else that of the cookie which such an address left, else the
first of the browser's own languages that has a catalogue, else English.
"""

from flask import Flask, Response, has_request_context, request

from dashboard.components.say import DEFAULT, languages, page_words
from dashboard.layout.words import Words

ASKED = "lang"  # both the name in an address and that of the cookie
_YEAR = 365 * 24 * 3600


def asked_language() -> str:
    """The language of the request that is being answered; English outside of one."""
    if not has_request_context():
        return DEFAULT
    for asked in (request.args.get(ASKED), request.cookies.get(ASKED)):
        if asked in languages():
            return asked
    return request.accept_languages.best_match(languages()) or DEFAULT


def asked_words() -> Words:
    """The words of the pages in that language."""
    return page_words(asked_language())


def remember(server: Flask) -> None:
    """Keep the language that an address asks for in a cookie, for the addresses that follow."""

    @server.after_request
    def _kept(response: Response) -> Response:
        asked = request.args.get(ASKED)
        if asked in languages() and request.method == "GET":
            response.set_cookie(ASKED, asked, max_age=_YEAR, httponly=True, samesite="Lax")
        return response
