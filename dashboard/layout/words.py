"""What the product itself says, by language: labels, dates, numbers, figures; the words are `dashboard/data/words`."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any
from unicodedata import combining, normalize

from dashboard.layout.agencies import agency_name
from dashboard.layout.states import state_name
from extract.model.event import FigureWhat

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:\.\d+)?(?![\w,]|\.\d)")
# How the store writes the qualifier of a claim, whatever the language of the interface.
_WRITTEN = {"more than ": "more_than", "less than ": "less_than", "about ": "about", "at least ": "at_least"}
_CODE = re.compile(r" [A-Z]{3}$")


@dataclass(frozen=True, slots=True)
class Words:
    """One language's tables. A missing key is a KeyError: a test asks for every value of every enumeration."""

    lang: str
    tables: Mapping[str, Mapping[str, Any]]

    def say(self, table: str, key: str, **values: object) -> str:
        """The words at `[table] key`, filled in.

        >>> words().say("type", "tip_off")
        'Tip-off'
        """
        text = str(self.tables[table][str(key)])
        return text.format(**values) if values else text

    def paragraphs(self, table: str, key: str) -> tuple[str, ...]:
        """The paragraphs of a longer text."""
        return tuple(self.tables[table][key])

    def day(self, day: date) -> str:
        """A day in full.

        >>> words().day(date(2011, 3, 16))
        '16 March 2011'
        """
        return self.say("date", "day", day=day.day, month=self._month(day.month), year=day.year)

    def date(self, edtf: str | None) -> str:
        """An EDTF date in words, in the grain that it has.

        >>> words().date("2016-06"), words().date("../2011-03-16"), words().date("2025-03-10/2025-03-23")
        ('June 2016', 'on or before 16 March 2011', '10 to 23 March 2025')
        """
        if not edtf:
            return self.say("date", "none")
        first, slash, last = edtf.partition("/")
        if not slash:
            return self._part(first)
        if first == "..":
            return self.say("date", "until", last=self._part(last))
        if last == "..":
            return self.say("date", "since", first=self._part(first))
        return self.between(first, last)

    def between(self, first: str, last: str) -> str:
        """A range in words, without saying twice what both ends share; one date if both are the same.

        >>> words().between("2025-03-10", "2025-03-23"), words().between("2010-11", "2011-02")
        ('10 to 23 March 2025', 'November 2010 to February 2011')
        """
        if first == last:
            return self._part(first)
        said = self._part(first)
        if len(first) == len(last) and first[:4] == last[:4] and len(first) > 4:
            month = self._month(int(first[5:7]))
            if len(first) == 7:
                said = month
            else:
                same_month = first[:7] == last[:7]
                said = self.say("date", "day_only" if same_month else "day_month", day=int(first[8:]), month=month)
        return self.say("date", "between", first=said, last=self._part(last))

    def _part(self, part: str) -> str:
        year, *rest = part.split("-")
        if not rest:
            return year
        if len(rest) == 1:
            return self.say("date", "month", month=self._month(int(rest[0])), year=year)
        return self.day(date.fromisoformat(part))

    def _month(self, number: int) -> str:
        return str(self.tables["month"]["names"][number - 1])

    def number(self, value: float) -> str:
        """A number as people write it.

        >>> words().number(50000), words().number(1_200_000), words().number(2.5)
        ('50,000', '1.2 million', '2.5')
        """
        for size, name in ((1e9, "billion"), (1e6, "million")):
            if value >= size and round(value / size, 2) * size == value:
                return self.say("number", name, value=f"{value / size:g}".replace(".", self.say("number", "decimal")))
        grouped = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")
        whole, point, part = grouped.partition(".")
        return whole.replace(",", self.say("number", "group")) + (self.say("number", "decimal") + part if point else "")

    def amount(self, figure: Mapping[str, Any]) -> str:
        r"""A figure row's number with its qualifier and currency.

        >>> words().amount({"what": "money", "value": 2e6, "qualifier": "about", "currency": "EUR"})
        'about EUR\xa02 million'
        """
        value = self.number(unit_of(figure)[1])
        if currency := figure.get("currency"):
            value = self.say("number", "money", value=value, currency=currency)
        return self.say("qualifier", figure["qualifier"], value=value)

    def counted(self, figure: Mapping[str, Any]) -> str:
        """What a figure row counts, in the number its value asks for ("" for money)."""
        what, value = unit_of(figure)
        one, many = self.tables["figure"][what]
        return str(one if value == 1 else many)

    def plural(self, key: str, value: float) -> str:
        """A number and its noun.

        >>> words().plural("events", 1), words().plural("events", 12)
        ('1 event', '12 events')
        """
        one, many = self.tables["plural"][key]
        return f"{self.number(value)} {one if value == 1 else many}"

    def figure(self, figure: Mapping[str, Any]) -> str:
        """A figure row in words.

        >>> words().figure({"what": "arrests", "value": 121, "qualifier": "exact", "country": "GBR"})
        '121 arrests in the United Kingdom'
        """
        said = f"{self.amount(figure)} {self.counted(figure)}".strip()
        if country := figure.get("country"):
            said = self.say("figure_in", "state", figure=said, state=self.state_in(country))
        return said

    def basis(self, basis: str, realis: str = "asserted") -> str:
        """How a date is known, as a sentence.

        >>> words().basis("explicit")
        'Written out in the source.'
        """
        planned = f"{basis}_{realis}"
        return self.say("basis", planned if planned in self.tables["basis"] else basis)

    def about(self, about: str) -> str:
        """What sources differ on, with a capital: kinds of figures, a state's part of one, or a few words of its own.

        >>> words().about("accounts"), words().about("published"), words().about("jail_months")
        ('Accounts', 'Publication date', 'Months in prison')
        >>> words().about("arrests GBR"), words().about("arrests / charged")
        ('Arrests in the United Kingdom', 'Arrests / people charged')
        """
        kinds, _, state = about.rpartition(" ") if _CODE.search(about) else (about, "", "")
        said = " / ".join(self._kind(kind) for kind in kinds.split(" / "))
        if state:
            said = self.say("figure_in", "state", figure=said, state=self.state_in(state))
        return said[:1].upper() + said[1:]

    def _kind(self, kind: str) -> str:
        figure = self.tables["figure"].get(kind, ("", ""))
        return str(self.tables["about"].get(kind) or figure[1] or kind.replace("_", " "))

    def claim(self, value: str, about: str) -> str:
        """A claim's value as people write it: numbers grouped, dates in words, anything else as it is.

        >>> words().claim("more than 50000", "accounts"), words().claim("2011-03-16", "published")
        ('more than 50,000', '16 March 2011')
        >>> words("de").claim("more than 50000", "accounts"), words("de").claim("20 arrests", "arrests / charged")
        ('mehr als 50.000', '20 Festnahmen')
        """
        if about not in self.tables["about"]["dates"]:
            return self._counted_claim(value)
        try:
            return self.date(value)
        except (ValueError, IndexError):
            return value

    def _counted_claim(self, value: str) -> str:
        """The store keeps claims as `extract.operations.conflicts.written` has them: in English, with plain digits."""
        key, rest = _qualified(value)
        number, _, what = rest.partition(" ")
        if not _NUMBER.fullmatch(number):
            return _NUMBER.sub(lambda found: self.number(float(found.group())), value)
        if _CODE.fullmatch(f" {what}"):
            amount = self.say("number", "money", value=self.number(float(number)), currency=what)
            return self.say("qualifier", key, value=amount)
        noun = self.tables["figure"].get(what, ("", what))[number != "1"]
        return self.say("qualifier", key, value=f"{self.number(float(number))} {noun}".strip())

    def state(self, alpha3: str) -> str:
        """The state's name; the code itself where the table lacks it."""
        return state_name(alpha3, self.lang)

    def agency(self, name: str) -> str:
        """An agency's name, where this language has one of its own; else as it is.

        >>> german = words("de")
        >>> german.agency("Dutch National Police"), german.agency("police in Iraq"), german.agency("FIOD")
        ('Niederländische Nationalpolizei', 'Polizei im Irak', 'FIOD')
        """
        return agency_name(name, self.lang, self.state_in)

    def agencies(self, names: Iterable[str]) -> str:
        """Agencies in a sentence; those that have one name in this language once."""
        return self.listed(dict.fromkeys(map(self.agency, names)))

    def state_in(self, alpha3: str) -> str:
        """Where something happened: the name with its preposition, and with its article where it takes one.

        >>> words().state_in("CHL"), words().state_in("NLD"), words("de").state_in("IRQ")
        ('in Chile', 'in the Netherlands', 'im Irak')
        """
        return self._formed("in_state", alpha3)

    def state_the(self, alpha3: str) -> str:
        """The name as it stands in a sentence: some take the article.

        >>> words().state_the("CHL"), words().state_the("NLD"), words("de").state_the("CHE")
        ('Chile', 'the Netherlands', 'die Schweiz')
        """
        return self._formed("the_state", alpha3)

    def _formed(self, table: str, alpha3: str) -> str:
        forms = self.tables[table]
        return str(forms[alpha3]) if alpha3 in forms else self.say(table, "default", state=self.state(alpha3))

    def listed(self, items: Iterable[str]) -> str:
        """Items in a sentence.

        >>> words().listed(["Chile", "Peru", "Spain"])
        'Chile, Peru and Spain'
        """
        items = list(items)
        if len(items) < 2:
            return "".join(items)
        return self.say("list", "and", first=self.say("list", "comma").join(items[:-1]), last=items[-1])

    def states(self, codes: Iterable[str]) -> str:
        """States in a sentence, by name."""
        return self.listed(sorted((self.state(code) for code in codes), key=sorted_as))


def sorted_as(name: str) -> str:
    """What a name is sorted by: its letters without their marks, so that Ö stands beside O.

    >>> sorted(["Zypern", "Österreich", "Oman"], key=sorted_as)
    ['Oman', 'Österreich', 'Zypern']
    """
    return "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))


def unit_of(figure: Mapping[str, Any]) -> tuple[str, float]:
    """What a figure row counts, in the unit in which people say it: terms of whole years from two on are told in years.

    >>> unit_of({"what": "jail_months", "value": 84}), unit_of({"what": "jail_months", "value": 18})
    (('jail_years', 7.0), ('jail_months', 18))
    """
    what, value = str(figure["what"]), figure["value"]
    if what == FigureWhat.JAIL_MONTHS and value >= 24 and not value % 12:
        return "jail_years", value / 12
    return what, value


def _qualified(value: str) -> tuple[str, str]:
    """The qualifier that a stored claim begins with, and what it qualifies.

    >>> _qualified("more than 180"), _qualified("180")
    (('more_than', '180'), ('exact', '180'))
    """
    for before, key in _WRITTEN.items():
        if value.startswith(before):
            return key, value.removeprefix(before)
    return "exact", value


@lru_cache
def words(lang: str = "en") -> Words:
    """The tables of one language; FileNotFoundError where there are none."""
    source = files("dashboard").joinpath("data", "words", f"{lang}.toml")
    return Words(lang, tomllib.loads(source.read_text(encoding="utf-8")))
