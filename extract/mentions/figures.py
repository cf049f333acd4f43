"""Find numbers and what they count: "nearly two dozen suspects", "€140 million", "12 kilograms of heroin".

A figure is a number with a counted noun, a unit or a currency; bare numbers (ages, versions, room numbers, years) are
none. What a noun counts is in `extract/data/figures/en.toml`; for people only the act tells, so their `what` is
"people" and the event decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.mentions.figure_rules import KEY, FigureRules, figure_rules
from extract.mentions.together import together
from extract.model.mention import FigureMention, Qualifier
from extract.model.text import Span
from extract.text.lower import lowered
from extract.text.pattern import Words, searchable

PEOPLE = "people"
DRUGS = "drugs_kg"
OTHER = "other"
USERS = "users"  # people, or accounts of a platform
_REACH = 120  # characters in which it stands
_ITEM = re.compile(r"\n\s*(?:[-–•*·▪]|\d|\n)")
_LOOK_AHEAD = 7  # words from the number to the noun it counts
_LOOK_BACK = 40  # characters before a number in which its qualifier and currency stand
_TOTAL = 90  # and in which a "total number of" names the noun
_AGED = 32  # and in which an "aged" makes it an age
_NUMBERED = 24  # and in which a "section" makes it no count
_MANY = 1000  # tablets
_HEAVY = 10  # kilograms; pounds of more are whole kilograms
_SHARED = re.compile(r"\s?(?:,\s?|\s(?:and|or|to)\s|-|–)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*|[^\w\s]")
_DIGIT = re.compile(r"\d")
_COMMAS = re.compile(r"[,\s]")
_SCALE = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTERS = re.compile(r"[a-z]+")
_LABELS = (": ", " – ", " - ")  # between a label and its number
_LABELLED = re.compile(r"\s*(?:$|\n|\()")
_BULLETS = " \t-–•*·▪"


# A row of digits longer than this, marks included, counts nothing: it is a key, or garbage.
_DIGITS = 24
_LIST = 4  # numbers behind one that may have its noun


def find_figures(text: str) -> tuple[FigureMention, ...]:
    """All figures of a text, in order; spans run from the qualifier to the counted noun.

    >>> [(f.value, f.qualifier.value, f.what) for f in find_figures("More than 40 house searches in two countries")]
    [(40, 'more_than', 'searches'), (2, 'exact', 'countries')]
    """
    low = lowered(text)
    return figures_in(Words(text, low, searchable(low)))


def figures_in(words: Words, start: int = 0, end: int | None = None) -> tuple[FigureMention, ...]:
    """All figures of a text whose words are known already; points in its numbers are points. With a range those whose
    number begins in it, such as in a sentence."""
    rules = figure_rules()
    found = [_figure(words, number, rules) for number in rules.number.matches(words, start, end)]
    return tuple(together(_terms([figure for figure in found if figure], words.told), words, rules))


def unlisted_in(words: Words, offset: int, figures: Sequence[Span]) -> Iterator[FigureMention]:
    """Numbers of things that no list names ("12 parrots", "450 converters"): told by a plural noun. They are figures
    only where the act says that things are counted. `figures` are the places of the figures found before, where the
    words begin at `offset`."""
    rules = figure_rules()
    for number in rules.number.matches(words):
        at = number.start() + offset
        known = any(span.start <= at < span.end for span in figures)
        if not known and not number["scales"] and not _is_key(number) and (found := _unlisted(words, number, rules)):
            yield found


def _is_key(number: re.Match[str]) -> bool:
    """Whether its row of digits is too long to count anything."""
    return bool(number["digits"]) and len(number["digits"]) > _DIGITS


def _unlisted(words: Words, number: re.Match[str], rules: FigureRules) -> FigureMention | None:
    noun = rules.thing.match(words.told, number.end())
    if not noun or _is_no_thing(noun["noun"], rules):
        return None
    start, qualifier, sign = _before(words.lowered, number.start(), rules)
    window = words.lowered[max(0, start - _NUMBERED) : start]
    if sign or window.rstrip().endswith(rules.no_object) or _is_age(words.lowered, start, rules):
        return None
    return _mention(words.told, start, noun.end(), _value(number, rules), qualifier, noun["noun"], OTHER, None)


def _is_no_thing(noun: str, rules: FigureRules) -> bool:
    return noun in rules.no_things or noun in rules.stops or noun.endswith(("ss", "us", "is"))


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
    if not years.what == months.what == "jail_months" or months.value >= 12:
        return False
    between = text[years.span.end : months.span.start].strip(" ,")
    return years.noun.startswith("year") and months.noun.startswith("month") and between in ("and", "")


def _figure(words: Words, number: re.Match[str], rules: FigureRules) -> FigureMention | None:
    text, low = words.told, words.lowered
    if _is_key(number):
        return None
    window = low[max(0, number.start() - _NUMBERED) : number.start()]
    if window.endswith(rules.numbered) or (window.endswith(rules.partitive_words) and rules.whole.search(window)):
        return None
    # `rest` ("two hundred and forty") belongs to the number only behind a scale: "six and two" are two numbers.
    end = number.end() if number["scales"] else number.start("scales")
    value = _value(number, rules)
    start, qualifier, sign = _before(low, number.start(), rules)
    money_after = _money_after(low, end, rules)
    if money_after:
        end = max(end, money_after.end())
        sign = sign or money_after["money"]
    if sign:
        return _mention(text, start, end, value, qualifier, "", "money", rules.money[" ".join(sign.split())])
    if label := _labelled(low, start, end, rules):
        return _mention(text, start, end, value, qualifier, label[0], label[1], None)
    return _counted(words, start, end, value, qualifier, rules)


def _before(low: str, start: int, rules: FigureRules) -> tuple[int, Qualifier, str]:
    """Where the figure begins with the words before its number, what they say, and a currency's sign among them."""
    window = low[max(0, start - _LOOK_BACK) : start]
    last = window.rsplit(None, 1)[-1] if window and not window.isspace() else ""
    # Only few words and signs may stand there; the pattern is asked where one of them does.
    if not last or (last.isalnum() and last not in rules.before_words):
        return start, Qualifier.EXACT, ""
    found = rules.before.search(window)
    if not found or not found[0]:
        return start, Qualifier.EXACT, ""
    phrase = found["qualifier"]
    qualifier = rules.qualifiers[" ".join(phrase.split())] if phrase else Qualifier.EXACT
    return start - len(found[0]), qualifier, found["money"] or ""


def _money_after(low: str, end: int, rules: FigureRules) -> re.Match[str] | None:
    """The name of a currency right behind the number."""
    following = low[end : end + KEY + 2].removeprefix("+").lstrip()
    return rules.after.match(low, end) if following[:KEY] in rules.after_keys else None


def _counted(
    words: Words, start: int, end: int, value: float, qualifier: Qualifier, rules: FigureRules
) -> FigureMention | None:
    """The figure of the noun that follows, else of the noun that a "total number of" names before."""
    text, low = words.told, words.lowered
    at = end + 1 if text[end : end + 1] in ("+", "-") else end
    if partitive := rules.partitive.match(low, at):
        # "one of the users" is no count of users.
        at = partitive.end() - 1 if value != 1 or partitive["whole"] else len(text)
    else:
        at = _last_of_list(text, low, at, rules)
    if them := rules.them.match(low, at):
        return _mention(text, start, them.end(), value, qualifier, PEOPLE, PEOPLE, None)
    if (auxiliary := rules.auxiliary.match(low, at)) and not _is_age(low, start, rules):
        # "another 16 have been arrested": those who were counted before.
        if held := auxiliary["held"]:
            return _mention(text, start, auxiliary.end("held"), value, qualifier, held, PEOPLE, None)
        at = auxiliary.end() - 1
    found = _noun_phrase(low, at, rules)
    if found is None:
        done = rules.person_done.match(low, end)
        if done and done["noun"] not in rules.no_things and not rules.done_to.match(low, done.end("done")):
            return _mention(text, start, done.end(), value, qualifier, done["noun"], PEOPLE, None)
        known = _totalled(low, start, rules) or _done_to(low, start, end, rules)
        return _mention(text, start, end, value, qualifier, known[0], known[1], None) if known else None
    noun, what, noun_end = found
    if noun in rules.pills and value >= _MANY:
        what = OTHER
    if what in rules.units:
        return _measured(words, start, noun_end, value, qualifier, what, rules)
    return _mention(text, start, noun_end, value, qualifier, noun, what, None)


def _last_of_list(text: str, low: str, at: int, rules: FigureRules) -> int:
    """Where the last number of a list ends: in "41, 36 and 30 months" all count the noun of the last."""
    for _ in range(_LIST):
        shared = _SHARED.match(text, at)
        other = rules.number.compiled.match(low, shared.end()) if shared else None
        if other is None:
            return at
        at = other.start("scales") if not other["scales"] else other.end("scales")
    return at


def _is_age(low: str, start: int, rules: FigureRules) -> bool:
    """Whether the number is one of "aged 34 and 45"."""
    window = low[max(0, start - _AGED) : start]
    return any(word in window for word in rules.ages)


def _done_to(low: str, start: int, end: int, rules: FigureRules) -> tuple[str, str] | None:
    """The participle before a number without a noun: "officers arrested 40 in Bonn" are people."""
    if (
        not low.endswith(rules.done_before, 0, start)
        or not rules.alone.match(low, end)
        or _YEAR.fullmatch(low, start, end)
    ):
        return None
    return low[:start].rsplit(None, 1)[-1], PEOPLE


def _totalled(low: str, start: int, rules: FigureRules) -> tuple[str, str, int] | None:
    """The noun of a "total number of arrests to" before the number."""
    window = low[max(0, start - _TOTAL) : start]
    if not any(word in window for word in rules.total_words):
        return None
    total = rules.totals.search(window)
    return _noun_phrase(window, total.start("nouns"), rules) if total else None


def _labelled(low: str, start: int, end: int, rules: FigureRules) -> tuple[str, str, int] | None:
    """The noun of a line that is a label and a number ("House searches: 21", "- Arrests: 17 (Spain 9, Malta 8)")."""
    if not low.endswith(_LABELS, 0, start) or not _LABELLED.match(low, end):
        return None
    window = low[max(low.rfind("\n", 0, start) + 1, start - _TOTAL) : start]
    begin = len(window) - len(window.lstrip(_BULLETS))
    found = _noun_phrase(window, begin, rules)
    return found if found and found[1] not in rules.units else None


def _line_end(low: str, at: int) -> int:
    """Where the search for a noun ends: after some words, or before the next item of a list."""
    end = at + _REACH
    item = _ITEM.search(low, at, end) if low.find("\n", at, end) >= 0 else None
    return item.start() if item else end


def _noun_phrase(low: str, at: int, rules: FigureRules) -> tuple[str, str, int] | None:
    """The counted noun from `at` on, what it counts and where it ends; the last known noun of the phrase decides. A
    unit is given as its own kind."""
    words: list[str] = []
    chosen: tuple[str, str, int] | None = None
    last = at
    for found in _WORD.finditer(low, at, _line_end(low, at)):
        word = found[0]
        if found.start() - last > 1 and _DIGIT.search(low, last, found.start()):
            break  # "the past six weeks 37 suspects": another number begins
        last = found.end()
        known = word[0].isalpha() and (word.isalpha() or not _DIGIT.search(word))
        if not (known or word in "-“”\"'’‘") or word in rules.stops or word in rules.words or len(words) >= _LOOK_AHEAD:
            break
        if chosen and word in rules.verbs:
            break
        if words and word in rules.done and rules.done_to.match(low, found.end()):
            break  # "police in 14 regions arrested 2,000 people": 14 are regions
        words.append(word)
        if len(words) == 1 and word in rules.units:
            return word, word, found.end()
        for noun in rules.nouns_by_last.get(word, ()):
            if tuple(words[-len(noun) :]) == noun:
                phrase = " ".join(noun)
                chosen = phrase, rules.nouns[phrase], found.end()
                break
    return chosen


def _measured(
    words: Words, start: int, end: int, value: float, qualifier: Qualifier, unit: str, rules: FigureRules
) -> FigureMention | None:
    kind, factor = rules.units[unit]
    if unit in rules.pounds:
        if not rules.weighed.match(words.lowered, end):
            return None  # "300 pounds" are money, or of no interest
        # No more digits than the source gives.
        return _mention(words.told, start, end, _rounded(value * factor), qualifier, unit, kind, None)
    if kind == DRUGS and rules.other_goods.match(words.lowered, end):
        kind = OTHER
    return _mention(words.told, start, end, round(value * factor, 6), qualifier, unit, kind, None)


def _rounded(kilograms: float) -> float:
    return round(kilograms) if kilograms >= _HEAVY else round(kilograms, 1)


def _mention(
    text: str, start: int, end: int, value: float, qualifier: Qualifier, noun: str, what: str, currency: str | None
) -> FigureMention:
    span = Span(start, end)
    return FigureMention(span, span.of(text), value, qualifier, noun, what, currency)


def _value(number: re.Match[str], rules: FigureRules) -> float:
    if number["digits"]:
        plain = number["digits"]
        plain = plain if plain.isdigit() else _COMMAS.sub("", plain)
        value: float = float(plain) if "." in plain else int(plain)
        if number["suffix"]:
            value *= rules.suffixes[number["suffix"].lower()]
    elif number["article"]:
        value = rules.fractions.get(number["article"].lower(), 1)
    else:
        value = sum(rules.words[part] for part in number["spelled"].lower().split("-"))
    if number["half"]:
        value += 0.5  # "three and a half years", "two and a half million"
    if not number["scales"]:
        return int(value) if value == int(value) else round(value, 6)
    for scale in _SCALE.findall(number["scales"]):
        value *= rules.scales[scale.lower()]
    if number["rest"]:
        value += sum(rules.words[part] for part in _LETTERS.findall(number["rest"].lower()) if part != "and")
    return int(value) if value == int(value) else round(value, 6)
