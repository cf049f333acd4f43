"""The address of a page is the whole state of its view: what is shown, filtered and chosen."""

from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, urlencode

from extract.model.event import EventType

OVERVIEW_PATH = "/"
OPERATION_PATH = "/operation/"
SOURCE_PART = "/source/"
SHADES = ("role", "arrests")
LAYERS = ("lead", "participant", "arrest", "servers", "nationality", "place")

# One address cannot make the server work without bound.
_LONGEST = 2000
_MOST = 60


@dataclass(frozen=True, slots=True)
class View:
    """What an address asks for. `states` are alpha-3, `types` event types, `since` and `until` years.

    `slug` is None on the overview; `event` is a merged event's key; `country` a chosen state. `document` is the id of
    a source to be read in full, `at` the character of its text to begin at. `hidden` are layers of the roles map.
    Values that cannot be meant are dropped rather than refused: an old link still opens its page.
    """

    slug: str | None = None
    event: str | None = None
    country: str | None = None
    shade: str = "role"
    hidden: tuple[str, ...] = ()
    document: str | None = None
    at: int | None = None
    states: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    words: str = ""

    @property
    def filtered(self) -> bool:
        """Whether anything is left out of the overview."""
        return bool(self.states or self.types or self.words or self.since is not None or self.until is not None)


def parse(pathname: str | None, search: str | None) -> View | None:
    """The view an address asks for, None where there is no such page.

    >>> view = parse("/operation/north-star", "?event=e1&country=deu")
    >>> view.slug, view.event, view.country
    ('north-star', 'e1', 'DEU')
    >>> parse("/elsewhere", "") is None
    True
    """
    pathname = pathname or OVERVIEW_PATH
    slug, document = None, ""
    if pathname.startswith(OPERATION_PATH):
        rest, _, document = pathname.removeprefix(OPERATION_PATH).partition(SOURCE_PART)
        slug, document = unquote(rest).strip("/"), unquote(document)
    if not slug and pathname != OVERVIEW_PATH:
        return None
    asked = parse_qs((search or "")[:_LONGEST].removeprefix("?"))
    shade = _first(asked, "shade")
    return View(
        slug=slug or None,
        event=_first(asked, "event") or None,
        country=_state(_first(asked, "country")),
        shade=shade if shade in SHADES else SHADES[0],
        hidden=tuple(name for name in asked.get("hide", [])[:_MOST] if name in LAYERS),
        document=document or None,
        at=_count(_first(asked, "at")),
        states=tuple(filter(None, (_state(code) for code in asked.get("state", [])[:_MOST]))),
        types=tuple(name for name in asked.get("type", [])[:_MOST] if name in set(EventType)),
        since=_year(_first(asked, "from")),
        until=_year(_first(asked, "to")),
        words=_first(asked, "q").strip(),
    )


def operation_href(slug: str, event: str | None = None) -> str:
    """The address of an operation's page, with one of its events chosen.

    >>> operation_href("north-star", "e 1")
    '/operation/north-star?event=e+1'
    """
    query = "?" + urlencode({"event": event}) if event else ""
    return OPERATION_PATH + quote(slug, safe="") + query


def source_href(slug: str, document: str, at: int | None = None) -> str:
    """The address of a source's full text, opened at a character of it.

    >>> source_href("north-star", "a/b", 120)
    '/operation/north-star/source/a%2Fb?at=120#at'
    """
    query = f"?at={at}#at" if at is not None else ""
    return OPERATION_PATH + quote(slug, safe="") + SOURCE_PART + quote(document, safe="") + query


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _first(asked: dict[str, list[str]], name: str) -> str:
    return asked.get(name, [""])[0]


def _state(code: str) -> str | None:
    code = code.upper()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else None


def _year(text: str) -> int | None:
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None
