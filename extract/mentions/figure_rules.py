"""The rules by which figures are found: `extract/data/figures/en.toml`, read once and compiled."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.errors import RuleError
from extract.mentions.phrases import alternation
from extract.model.mention import Qualifier
from extract.resources import check_fields, read_csv, read_toml
from extract.text.pattern import Family, Pattern, compile_pattern

FILE = "figures/en.toml"
KEY = 3  # letters by which a currency's name is told from other words


@dataclass(frozen=True, slots=True)
class FigureRules:
    """`extract/data/figures/en.toml`, compiled."""

    words: dict[str, float]
    scales: dict[str, float]
    suffixes: dict[str, float]
    fractions: dict[str, float]
    nouns: dict[str, str]
    nouns_by_last: dict[str, tuple[tuple[str, ...], ...]]
    units: dict[str, tuple[str, float]]
    money: dict[str, str]
    other_goods: re.Pattern[str]  # behind a weight, where it is none of drugs
    pounds: frozenset[str]
    pills: frozenset[str]
    weighed: re.Pattern[str]
    persons: frozenset[str]
    one_more: re.Pattern[str]
    one_before: re.Pattern[str]
    stops: frozenset[str]
    verbs: frozenset[str]
    done: frozenset[str]  # "arrested", of those whom a number counts
    done_before: tuple[str, ...]  # the same, before a number
    alone: re.Pattern[str]  # what stands behind a number that has no noun
    done_to: re.Pattern[str]  # what follows where it is told of whom others arrested: " 2,000 people"
    numbered: tuple[str, ...]
    qualifiers: dict[str, Qualifier]
    number: Pattern
    before: re.Pattern[str]
    before_words: frozenset[str]
    after: re.Pattern[str]
    after_keys: frozenset[str]
    partitive: re.Pattern[str]
    whole: re.Pattern[str]
    partitive_words: tuple[str, ...]
    them: re.Pattern[str]
    auxiliary: re.Pattern[str]
    person_done: re.Pattern[str]
    ages: tuple[str, ...]
    thing: re.Pattern[str]
    no_things: frozenset[str]
    no_object: tuple[str, ...]
    totals: re.Pattern[str]
    total_words: tuple[str, ...]


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
    money = {sign.lower(): code for code, signs in reversed(table["currencies"].items()) for sign in signs}
    qualifiers = {phrase: Qualifier(name) for name, phrases in table["qualifiers"].items() for phrase in phrases}
    after = [sign for sign in money if len(sign) > 2]
    totals = table["phrase"]["totals"]
    nouns: dict[str, str] = {}
    for what, names in table["nouns"].items():
        for noun in names:
            # A wallet is an account before it is something else: the first list that names a noun decides.
            nouns.setdefault(noun, what)
    demonyms = [row["demonym"].lower() for row in read_csv("places/demonyms.csv", ("demonym", "alpha3"))]
    nationals = [f"{demonym.removesuffix('s')}s" for demonym in demonyms]
    for noun in nationals:
        nouns.setdefault(noun, "people")
    units: dict[str, tuple[str, float]] = {}
    for name, unit in table["units"].items():
        check_fields(unit, f"{FILE}, unit {name!r}", ["per", "factor"])
        kind = "jail_months" if name in {"years", "months"} else "drugs_kg"
        units.update((word, (kind, unit["factor"])) for word in unit["per"])
    if overlap := set(units) & set(nouns):
        raise RuleError(f"{FILE}: both unit and noun: {sorted(overlap)}")
    # "a Dutchman was arrested", but no "Dutch dog".
    behind = rf"(?=[.,;]|$| (?:{alternation(table['phrase']['behind_nationals'])})\b)"
    one = rf"an? (?:\d\d?-year-old )?(?:{alternation(table['phrase']['person'])}|(?:{alternation(demonyms)}){behind})\b"
    stops = table["phrase"]["stops"]
    drugs = [*table["phrase"]["weighed"], *table["phrase"]["more_drugs"]]
    participle = rf"(?:\w+ed|(?P<held>{alternation(table['phrase']['participles'])}))"
    words, scales, suffixes = table["numbers"], table["scales"], table["suffixes"]
    return FigureRules(
        words=words,
        scales=scales,
        suffixes=suffixes,
        fractions=table["fractions"],
        nouns=nouns,
        nouns_by_last=_by_last_word(nouns),
        units=units,
        money=money,
        # "2 kg of gold", "12 tonnes of counterfeit cigarettes": no drugs.
        other_goods=re.compile(rf"\s+of\s+(?!(?:(?!and\b)[\w-]+\s+){{0,3}}(?:{alternation(drugs)})(?!\w))\w"),
        pills=frozenset(table["phrase"]["pills"]),
        pounds=frozenset(table["units"]["pounds"]["per"]),
        weighed=re.compile(rf"\s+(?:of\s+)?(?:[\w-]+\s+){{0,2}}?(?:{alternation(table['phrase']['weighed'])})(?!\w)"),
        persons=frozenset((*table["phrase"]["person"], *table["phrase"]["persons"], *nationals)),
        one_more=re.compile(rf"(?:,(?: aged)? \d\d(?:, \d\d){{0,4}}(?: and \d\d)?,)?(?:, {one})*,? and {one}"),
        one_before=re.compile(rf"\b{one} and $"),
        stops=frozenset(stops),
        verbs=frozenset(table["phrase"]["verbs"]),
        done=frozenset(table["phrase"]["done"]),
        done_before=tuple(f"{word} " for word in table["phrase"]["done"]),
        alone=re.compile(rf"$|[.,;](?!\d)|\s(?:{alternation(table['phrase']['behind_alone'])})\b"),
        done_to=re.compile(rf"\s(?:\d|(?:{alternation([*words, *table['phrase']['before_object']])})\b)"),
        numbered=tuple(f" {word} " for word in table["phrase"]["numbered"]),
        qualifiers=qualifiers,
        number=_number_pattern(words, scales, suffixes, table["fractions"]),
        # These run on the lower-cased text: case costs time.
        before=re.compile(
            rf"(?<!\w)(?:(?P<qualifier>{alternation(map(str.lower, qualifiers))})\s+)?"
            rf"(?P<money>(?:{alternation(money)})\s?)?$"
        ),
        before_words=frozenset(phrase.lower().split()[-1] for phrase in (*qualifiers, *money)),
        after=re.compile(rf"\+?\s?(?P<money>{alternation(after)})(?!\w)"),
        after_keys=frozenset(sign[:KEY] for sign in after),
        totals=re.compile(
            rf"\b(?:{alternation(totals)})\s+(?P<nouns>[\w\s'’-]{{1,50}}?)"
            r"\s+(?:has\s+)?(?:to|at|stands? at|reach(?:ed|es)|rose to|is|was|now)\s+$"
        ),
        total_words=tuple(phrase.split()[-1] for phrase in totals),
        # "two of the four were arrested": two, and not four.
        whole=re.compile(rf"\b(?:\d+|{alternation(words)})\s+(?:{alternation(table['phrase']['partitives'])})\s+$"),
        partitive_words=tuple({f" {phrase.split()[-1]} " for phrase in table["phrase"]["partitives"]}),
        them=re.compile(
            rf"\s+(?:{alternation(table['phrase']['them'])})(?=\s+(?:{alternation(table['phrase']['them_did'])})\b)"
        ),
        partitive=re.compile(
            rf"\s+(?:{alternation(table['phrase']['partitives'])})\s+(?P<whole>(?:\d+|{alternation(words)})\s)?"
        ),
        auxiliary=re.compile(
            rf"\s+(?:{alternation(table['phrase']['auxiliaries'])})\s+(?:\w+ly\s+)?(?={participle}\b)"
        ),
        person_done=re.compile(
            rf"(?:\s(?!(?:{alternation(stops)})\b)[a-z][a-z-]+){{0,2}}?\s(?P<noun>[a-z][a-z-]+s)"
            rf"(?=(?:\s(?:were|have|had)(?:\s\w+){{0,2}}?)?\s(?P<done>{alternation(table['phrase']['done'])})\b)"
        ),
        # "12 hyacinth macaws", "nine GPS jammers": small words or initials, the last of them a plural.
        thing=re.compile(
            rf"(?:\s(?:(?!(?:{alternation(stops)})\b)[a-z][a-z-]+|[A-Z]{{2,5}}(?=\s))){{0,3}}?\s(?P<noun>[a-z][a-z-]+s)(?![\w’'-])"
        ),
        no_things=frozenset(table["phrase"]["no_things"]),
        no_object=tuple(f" {word}" for word in table["phrase"]["no_object"]),
        ages=tuple(f" {word} " for word in table["phrase"]["ages"]),
    )


def _by_last_word(nouns: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each noun by their last one, the longer nouns first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for noun in sorted((tuple(noun.split()) for noun in nouns), key=len, reverse=True):
        found.setdefault(noun[-1], []).append(noun)
    return {last: tuple(listed) for last, listed in found.items()}


def _number_pattern(
    words: dict[str, float], scales: dict[str, float], suffixes: dict[str, float], fractions: dict[str, float]
) -> Pattern:
    comma = r"[,\u00a0\u202f ]\d{3}"
    digits = rf"\d{{1,3}}(?:{comma})+(?!{comma})(?:\.\d++|(?!\.\d))|\d++(?:\.\d++|(?!\.\d))"
    word, scale = alternation(words), alternation(scales)
    spelled = rf"(?:{word})(?:-(?:{word}))?"
    pattern = (
        rf"\b(?<![\w.,/:§#-])(?:(?P<digits>{digits})(?P<suffix>(?:{alternation(suffixes)})\b)?|(?P<spelled>{spelled})"
        rf"|(?P<article>{alternation(fractions)}|an?)(?=\s(?:{scale})\b))(?P<half>[\s-]and[\s-]a[\s-]half\b)?"
        rf"(?!(?!kgs?\b|g of\b)[\w/:§#]|[.,]\d"
        rf"|-(?!\w+\s(?:{scale})|(?:year|month)\s(?:prison|jail|sentence|term|custodial|suspended)))"
        rf"(?P<scales>(?:[\s-](?:{scale})\b){{0,3}})(?P<rest>(?<=dred|sand|lion|ozen)\s(?:and\s)?(?:{spelled})\b)?"
    )
    return compile_pattern(pattern, {}, f"{FILE}, numbers", Family(whole_texts=True))
