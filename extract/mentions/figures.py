"""Find numbers and what they count: "nearly two dozen suspects", "€140 million", "12 kilograms of heroin".

A figure is a number with a counted noun, a unit or a currency; bare numbers (ages, versions, room numbers, years) are
none. What a noun counts is in `extract/data/figures/en.toml`; for people only the act tells, so their `what` is
"people" and the event decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extract.errors import RuleError
from extract.mentions.phrases import alternation
from extract.model.mention import FigureMention, Qualifier
from extract.model.text import Span
from extract.resources import check_fields, read_toml
from extract.text.lower import lowered

FILE = "figures/en.toml"
PEOPLE = "people"
USERS = "users"  # people, or accounts of a platform
_LOOK_AHEAD = 7  # words from the number to the noun it counts
_SHARED = re.compile(r"\s?(?:,\s?|\s(?:and|or|to)\s|-|–)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*|[^\w\s]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class FigureRules:
    """`extract/data/figures/en.toml`, compiled."""

    words: dict[str, float]
    scales: dict[str, float]
    suffixes: dict[str, float]
    fractions: dict[str, float]
    nouns: dict[str, str]
    noun_words: int
    units: dict[str, tuple[str, float]]
    money_before: dict[str, str]
    money_after: dict[str, str]
    stops: frozenset[str]
    qualifiers: dict[str, Qualifier]
    number: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    partitive: re.Pattern[str]
    totals: re.Pattern[str]


@cache
def figure_rules() -> FigureRules:
    """The rules, read once. RuleError names what is wrong in the file."""
    table = read_toml(FILE)
    sections = [
        "source",
        "numbers",
        "scales",
        "fractions",
        "suffixes",
        "qualifiers",
        "currencies",
        "nouns",
        "units",
        "phrase",
    ]
    check_fields(table, FILE, sections, ["match", "reject"])
    money = {sign: code for code, signs in table["currencies"].items() for sign in signs}
    qualifiers = {phrase: Qualifier(name) for name, phrases in table["qualifiers"].items() for phrase in phrases}
    nouns: dict[str, str] = {}
    for what, names in table["nouns"].items():
        for noun in names:
            # A wallet is an account before it is something else: the first list that names a noun decides.
            nouns.setdefault(noun, what)
    units: dict[str, tuple[str, float]] = {}
    for name, unit in table["units"].items():
        check_fields(unit, f"{FILE}, unit {name!r}", ["per", "factor"])
        kind = "jail_months" if name in {"years", "months"} else "drugs_kg"
        units.update((word, (kind, unit["factor"])) for word in unit["per"])
    if overlap := set(units) & set(nouns):
        raise RuleError(f"{FILE}: both unit and noun: {sorted(overlap)}")
    words, scales, suffixes = table["numbers"], table["scales"], table["suffixes"]
    return FigureRules(
        words=words,
        scales=scales,
        suffixes=suffixes,
        fractions=table["fractions"],
        nouns=nouns,
        noun_words=max(len(noun.split()) for noun in nouns),
        units=units,
        money_before={sign: code for sign, code in money.items() if len(sign) <= 3},
        money_after=money,
        stops=frozenset(table["phrase"]["stops"]),
        qualifiers=qualifiers,
        number=_number_pattern(words, scales, suffixes, table["fractions"]),
        # These run on the lower-cased text: case costs time.
        before=re.compile(
            rf"(?:\b(?P<qualifier>{alternation(map(str.lower, qualifiers))})\s+)?"
            rf"(?P<money>(?<!\w)(?:{alternation(map(str.lower, money))})\s?)?$"
        ),
        after=re.compile(rf"\+?\s?(?P<money>{alternation(sign.lower() for sign in money if len(sign) > 2)})(?!\w)"),
        totals=re.compile(
            rf"\b(?:{alternation(table['phrase']['totals'])})\s+(?P<nouns>[\w\s'’-]{{1,50}}?)"
            r"\s+(?:has\s+)?(?:to|at|stands? at|reach(?:ed|es)|rose to|is|was|now)\s+$",
            re.IGNORECASE,
        ),
        partitive=re.compile(rf"\s+(?:{alternation(table['phrase']['partitives'])})\s+", re.IGNORECASE),
    )


def _number_pattern(
    words: dict[str, float], scales: dict[str, float], suffixes: dict[str, float], fractions: dict[str, float]
) -> re.Pattern[str]:
    digits = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})++(?:\.\d+)?+|\d++(?:\.\d++)?+"
    word, scale = alternation(words), alternation(scales)
    spelled = rf"(?:{word})(?:-(?:{word}))?"
    return re.compile(
        rf"(?<![\w.,/:§#-])(?:(?P<digits>{digits})(?P<suffix>(?:{alternation(suffixes)})\b)?|(?P<spelled>{spelled})"
        rf"|(?P<article>{alternation(fractions)}|an?)(?=\s(?:{scale})\b))(?!(?!kgs?\b|g of\b)[\w/:§#]|[.,]\d|-(?!\w+\s(?:{scale})))"
        rf"(?P<scales>(?:[\s-](?:{scale})\b){{0,3}})(?P<rest>\s(?:and\s)?(?:{spelled})\b)?"
    )


# A row of digits longer than this, marks included, counts nothing: it is a key, or garbage.
_DIGITS = 24


def find_figures(text: str) -> tuple[FigureMention, ...]:
    """All figures of a text, in order; spans run from the qualifier to the counted noun.

    >>> [(f.value, f.qualifier.value, f.what) for f in find_figures("More than 40 house searches in two countries")]
    [(40, 'more_than', 'searches'), (2, 'exact', 'countries')]
    """
    rules = figure_rules()
    low = lowered(text)
    found = (_figure(text, low, number, rules) for number in rules.number.finditer(low))
    return tuple(_terms([figure for figure in found if figure], text))


def _terms(figures: list[FigureMention], text: str) -> Iterator[FigureMention]:
    """ "13 years and seven months" is one term."""
    before: FigureMention | None = None
    for figure in figures:
        if before is not None and _is_rest(before, figure, text):
            span = Span(before.span.start, figure.span.end)
            months = before.value + figure.value
            before = replace(figure, span=span, text=span.of(text), value=months, qualifier=before.qualifier)
            continue
        if before is not None:
            yield before
        before = figure
    if before is not None:
        yield before


def _is_rest(years: FigureMention, months: FigureMention, text: str) -> bool:
    if not years.what == months.what == "jail_months" or not years.noun.startswith("year") or months.value >= 12:
        return False
    return months.noun.startswith("month") and text[years.span.end : months.span.start].strip() in (
        "and",
        ",",
        ", and",
        "",
    )


def _figure(text: str, low: str, number: re.Match[str], rules: FigureRules) -> FigureMention | None:
    if number["digits"] and len(number["digits"]) > _DIGITS:
        return None
    # `rest` ("two hundred and forty") belongs to the number only behind a scale: "six and two" are two numbers.
    end = number.end() if number["scales"] else number.start("scales")
    value = _value(number, rules)
    window = max(0, number.start() - 40)
    before = rules.before.search(low, window, number.start())
    start = before.start() if before and before.group() else number.start()
    qualifier = Qualifier.EXACT
    if before and before["qualifier"]:
        qualifier = rules.qualifiers[" ".join(before["qualifier"].lower().split())]
    money_after = rules.after.match(low, end)
    sign = (before["money"] if before else None) or (money_after["money"] if money_after else None)
    if sign:
        end = max(end, money_after.end()) if money_after else end
        code = _code(sign.strip(), rules.money_after)
        return _mention(text, start, end, value, qualifier, "", "money", code)
    return _counted(text, low, start, end, value, qualifier, rules)


def _code(sign: str, codes: dict[str, str]) -> str:
    return next(code for name, code in codes.items() if name.lower() == sign)


def _counted(
    text: str, low: str, start: int, end: int, value: float, qualifier: Qualifier, rules: FigureRules
) -> FigureMention | None:
    """The figure of the noun that follows, else of the noun that a "total number of" names before."""
    at = end + 1 if text[end : end + 1] == "+" else end
    if partitive := rules.partitive.match(text, at):
        # "one of the users" is no count of users.
        at = partitive.end() if value != 1 else len(text)
    elif (shared := _SHARED.match(text, at)) and (other := rules.number.match(low, shared.end())):
        # "41 and 30 months": both count the noun of the second.
        at = other.start("scales") if not other["scales"] else other.end("scales")
    found = _noun_phrase(text, at, rules)
    if found is None and (total := rules.totals.search(text, max(0, start - 90), start)):
        known = _noun_phrase(text, total.start("nouns"), rules)
        return _mention(text, start, end, value, qualifier, known[0], known[1], None) if known else None
    if found is None:
        return None
    noun, what, noun_end = found
    if what in rules.units:
        return _measured(text, start, noun_end, value, qualifier, what, rules)
    return _mention(text, start, noun_end, value, qualifier, noun, what, None)


def _noun_phrase(text: str, at: int, rules: FigureRules) -> tuple[str, str, int] | None:
    """The counted noun from `at` on, what it counts and where it ends; the last known noun of the phrase decides. A
    unit is given as its own kind."""
    words: list[tuple[str, int]] = []
    chosen: tuple[str, str, int] | None = None
    for token in _WORD.finditer(text, at, at + 120):
        word = token.group().lower()
        known = word[0].isalpha() and not any(char.isdigit() for char in word)
        if not (known or word in "-“”\"'’‘") or word in rules.stops or len(words) >= _LOOK_AHEAD:
            break
        words.append((word, token.end()))
        if not chosen and len(words) == 1 and word in rules.units:
            return word, word, token.end()
        for length in range(min(rules.noun_words, len(words)), 0, -1):
            phrase = " ".join(part for part, _ in words[-length:])
            if phrase in rules.nouns:
                chosen = phrase, rules.nouns[phrase], token.end()
                break
    return chosen


def _measured(
    text: str, start: int, end: int, value: float, qualifier: Qualifier, unit: str, rules: FigureRules
) -> FigureMention:
    kind, factor = rules.units[unit]
    return _mention(text, start, end, round(value * factor, 6), qualifier, unit, kind, None)


def _mention(
    text: str, start: int, end: int, value: float, qualifier: Qualifier, noun: str, what: str, currency: str | None
) -> FigureMention:
    span = Span(start, end)
    return FigureMention(span, span.of(text), value, qualifier, noun, what, currency)


def _value(number: re.Match[str], rules: FigureRules) -> float:
    if number["digits"]:
        plain = re.sub(r"[,\s]", "", number["digits"])
        value: float = float(plain) if "." in plain else int(plain)
        if number["suffix"]:
            value *= rules.suffixes[number["suffix"].lower()]
    elif number["article"]:
        value = rules.fractions.get(number["article"].lower(), 1)
    else:
        value = sum(rules.words[part] for part in number["spelled"].lower().split("-"))
    for scale in re.findall(r"\w+", number["scales"]):
        value *= rules.scales[scale.lower()]
    if number["scales"] and number["rest"]:
        value += sum(rules.words[part] for part in re.findall(r"[a-z]+", number["rest"].lower()) if part != "and")
    return int(value) if value == int(value) else round(value, 6)
