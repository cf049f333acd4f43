"""The address of a page is the whole state of its view: what is shown, filtered and chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlencode

from extract.model.event import EventType, Phase

OVERVIEW_PATH = "/"
OPERATION_PATH = "/operation/"
SOURCE_PART = "/source/"
COMPARE_PATH = "/compare"
REVIEW_PATH = "/review/"
# Pages with one address each, beside the overview and those of the operations.
PATHS = {"/compare": "compare", "/guide": "guide", "/sources": "sources", "/review": "review"}

SHADES = ("role", "arrests")
LAYERS = ("lead", "participant", "arrest", "servers", "nationality", "place")
SORTS = ("first", "last", "name", "events", "documents", "conflicts")
CERTAINTIES = ("day", "span", "open", "none")
CORRECTED = ("yes", "no")
# Compared are as many as can be told apart.
MOST_COMPARED = 8

# One address cannot make the server work without bound.
_LONGEST = 4000
_MOST = 60
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class View:
    """What an address asks for. `states` are alpha-3, `types` event types, `since` and `until` a year or a month.

    `page` names the page; `slug` is None but on an operation's; `event` is a merged event's key; `country` a chosen
    state; `span` the first and the last day of the time shown, None for all of it. `document` is the id of a source to
    be read in full, `at` the character of its text to begin at. `hidden` are layers of the roles map. `picked` are the
    operations chosen for comparing, `align` the event type they are aligned at ("" for the calendar). Values that
    cannot be meant are dropped rather than refused: an old link still opens its page.
    """

    page: str = "overview"
    slug: str | None = None
    event: str | None = None
    country: str | None = None
    shade: str = "role"
    span: tuple[date, date] | None = None
    hidden: tuple[str, ...] = ()
    document: str | None = None
    at: int | None = None
    states: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    certainties: tuple[str, ...] = ()
    corrected: str = ""
    since: str | None = None
    until: str | None = None
    words: str = ""
    sort: str = SORTS[0]
    picked: tuple[str, ...] = ()
    align: str = ""

    @property
    def filtered(self) -> bool:
        """Whether anything is left out of the overview."""
        chosen = (self.states, self.agencies, self.types, self.phases, self.sources, self.certainties)
        return any(chosen) or bool(self.corrected or self.words or self.since or self.until)


def parse(pathname: str | None, search: str | None) -> View | None:
    """The view an address asks for, None where there is no such page.

    >>> view = parse("/operation/north-star", "?event=e1&country=deu")
    >>> view.slug, view.event, view.country
    ('north-star', 'e1', 'DEU')
    >>> parse("/guide", "").page, parse("/elsewhere", "") is None
    ('guide', True)
    """
    pathname = pathname or OVERVIEW_PATH
    slug, document = None, ""
    page: str | None = "overview" if pathname == OVERVIEW_PATH else PATHS.get(pathname)
    if pathname.startswith(OPERATION_PATH):
        rest, _, document = pathname.removeprefix(OPERATION_PATH).partition(SOURCE_PART)
        slug, document = unquote(rest).strip("/"), unquote(document)
        page = ("source" if document else "operation") if slug else None
    if pathname.startswith(REVIEW_PATH):
        slug = unquote(pathname.removeprefix(REVIEW_PATH)).strip("/")
        page = "review" if slug else None
    if page is None:
        return None
    asked = parse_qs((search or "")[:_LONGEST].removeprefix("?"))
    return View(
        page=page,
        slug=slug or None,
        event=_first(asked, "event") or None,
        country=_state(_first(asked, "country")),
        shade=_one_of(SHADES, _first(asked, "shade")) or SHADES[0],
        span=_span(_first(asked, "span")),
        hidden=_known(asked, "hide", LAYERS),
        document=document or None,
        at=_count(_first(asked, "at")),
        states=tuple(filter(None, (_state(code) for code in asked.get("state", [])[:_MOST]))),
        agencies=_names(asked, "agency"),
        types=_known(asked, "type", set(EventType)),
        phases=_known(asked, "phase", set(Phase)),
        sources=_names(asked, "source"),
        certainties=_known(asked, "certainty", CERTAINTIES),
        corrected=_one_of(CORRECTED, _first(asked, "corrected")),
        since=_month(_first(asked, "from")),
        until=_month(_first(asked, "to")),
        words=_first(asked, "q").strip(),
        sort=_one_of(SORTS, _first(asked, "sort")) or SORTS[0],
        picked=tuple(dict.fromkeys(_names(asked, "pick")))[:MOST_COMPARED],
        align=_one_of(set(EventType), _first(asked, "align")),
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


def review_href(slug: str | None = None, event: str | None = None) -> str:
    """The address where an operation is reviewed, with one of its events opened; without one, the list of all.

    >>> review_href("north-star", "e1"), review_href()
    ('/review/north-star?event=e1', '/review')
    """
    if slug is None:
        return REVIEW_PATH.rstrip("/")
    query = "?" + urlencode({"event": event}) if event else ""
    return REVIEW_PATH + quote(slug, safe="") + query


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def address_with(search: str, values: Mapping[str, str]) -> str:
    """An address on the same page that asks for these values besides what it asks for now.

    >>> address_with("?q=a&from=2010", {"from": "2012", "to": "2013"})
    '?q=a&from=2012&to=2013'
    """
    asked = [pair for pair in parse_qsl(search[:_LONGEST].removeprefix("?")) if pair[0] not in values]
    return "?" + urlencode([*asked, *values.items()])


def compare_href(slugs: Iterable[str], align: str = "") -> str:
    """The address of the page that compares these operations.

    >>> compare_href(["one", "two"], "arrest")
    '/compare?pick=one&pick=two&align=arrest'
    """
    asked = [*(("pick", slug) for slug in slugs), *([("align", align)] if align else [])]
    return COMPARE_PATH + ("?" + urlencode(asked) if asked else "")


def _first(asked: dict[str, list[str]], name: str) -> str:
    return asked.get(name, [""])[0]


def _names(asked: dict[str, list[str]], name: str) -> tuple[str, ...]:
    return tuple(value for value in asked.get(name, [])[:_MOST] if len(value) <= _LONGEST_NAME)


def _known(asked: dict[str, list[str]], name: str, known: Iterable[str]) -> tuple[str, ...]:
    known = set(known)
    return tuple(dict.fromkeys(value for value in asked.get(name, [])[:_MOST] if value in known))


def _one_of(known: Iterable[str], value: str) -> str:
    return value if value in set(known) else ""


def _state(code: str) -> str | None:
    code = code.upper()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else None


def span_text(span: tuple[date, date] | None) -> str:
    """A part of the time as it stands in an address; "" for all of it.

    >>> span_text(_span("2011-02-01..2011-03-16")), span_text(None)
    ('2011-02-01..2011-03-16', '')
    """
    return f"{span[0].isoformat()}..{span[1].isoformat()}" if span else ""


def _span(text: str) -> tuple[date, date] | None:
    """Two days in their order, a week apart or more.

    >>> _span("2011-03-16..2011-02-01") or _span("2011-03-16") or _span("2011-03-16..2011-03-17")
    """
    first, _, last = text.partition("..")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return days if days[1] - days[0] >= timedelta(days=7) else None


def _month(text: str) -> str | None:
    """A year or a month as it stands in an address.

    >>> _month("2011"), _month("2011-03"), _month("2011-13"), _month("11")
    ('2011', '2011-03', None, None)
    """
    year, dash, month = text.partition("-")
    if not (len(year) == 4 and year.isascii() and year.isdigit() and year != "0000"):
        return None
    if not dash:
        return year
    fits = len(month) == 2 and month.isascii() and month.isdigit() and 1 <= int(month) <= 12
    return text if fits else None
