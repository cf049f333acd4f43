"""What a document says of its operation as a whole: its names and its targets (platform, network, malware)."""

import re
from collections import Counter

from extract.events.reading import Reading
from extract.mentions.participants import find_participants
from extract.model.event import OperationTraits
from extract.model.text import SentenceRole

_OPENING = 14  # sentences in which an article names its own operation

_QUOTE = "“”\"‘’'"
_OPERATION = re.compile(
    rf"\b[Oo]peration\s+[{_QUOTE}]?((?:[A-Z0-9][\w-]*)(?:\s+[A-Z][\w-]+){{0,2}})[{_QUOTE},]?"
    rf"|\b[Oo]peration,?\s+(?:called|named|dubbed|code-?named|known as)\s+[{_QUOTE}]?(?:Operation\s+)?((?:[A-Z0-9][\w-]*)(?:\s+[A-Z][\w-]+){{0,2}})"
)
_KNOWN_AS = re.compile(
    rf"\b(?:known(?: on the darknet)? as|called|dubbed|named)\s+(?:the\s+)?[{_QUOTE}]([A-Z0-9][^{_QUOTE}\n]{{1,30}}?)[,.]?[{_QUOTE}]"
)
_KIND = (
    r"(?:botnet|malware|ransomware|marketplace|market|forum|network|platform|website|site|crime group|gang|exchange|mixer"
    r"|service|group|app|trojan|darknet market|criminal network|messenger|database)"
)
_NAMED_KIND = re.compile(rf"\b((?:[A-Z0-9][\w.+-]*)(?:\s(?:[A-Z0-9][\w.+-]*)){{0,2}})\s+(?:\w+\s)?{_KIND}\b")
_KIND_NAMED = re.compile(
    rf"\b{_KIND}\s+(?:known as\s+|called\s+|named\s+|dubbed\s+)?[{_QUOTE}]?([A-Z][\w.+-]*(?:\s[A-Z0-9][\w.+-]*)?)[{_QUOTE}]?"
)
_DOMAIN = re.compile(r"\b([a-z0-9][a-z0-9-]{1,40}\[?\.\]?(?:net|com|org|cc|to|biz|ru|su|io|info|onion|de|nl|uk))\b")
_NO_NAME = re.compile(
    r"^(?:The|A|An|This|These|Its|In|On|Over|More|US|U\.S|UK|EU|Europol|Eurojust|INTERPOL|Interpol|FBI|DEA|NCA|BKA|Justice"
    r"|Department|Operation|European|International|National|Federal|Police|German|Dutch|French|Dark|Darknet|Web|Tor|Internet"
    r"|Law|Enforcement|Cyber\w*|Global|Task|Joint|Criminal|Europe|WhatsApp|Telegram|Facebook|Microsoft|Google|CNN|BBC)\b"
)


def operation_traits(reading: Reading) -> OperationTraits:
    """Names, targets, lead and participating states, and agencies of the document's own operation."""
    states = find_participants(reading.document, reading.sentences)
    return OperationTraits(
        names=_names(reading),
        target=_targets(reading),
        lead=tuple(states.lead),
        participants=tuple(states.participants),
        agencies=tuple(sorted({agency.name for agency in (*reading.title.agencies, *reading.text.agencies)})),
    )


def _own(reading: Reading) -> list[str]:
    told = [each for each in reading.sentences if each.role not in (SentenceRole.TEASER, SentenceRole.BOILERPLATE)]
    return [reading.words(sentence) for sentence in told]


def _names(reading: Reading) -> tuple[str, ...]:
    """Operation names of the title and the opening, the one most often told first."""
    told = _own(reading)
    count: Counter[str] = Counter()
    for words in told:
        for found in _OPERATION.finditer(words):
            name = _trimmed(found[1] or found[2])
            if name:
                count[name] += 1
    opening = " ".join(told[:_OPENING])
    own = [name for name, _ in count.most_common() if name in opening]
    if not own:
        return ()
    # Another operation's name is told once, the own one again and again.
    most = count[own[0]]
    return tuple(f"Operation {name}" for name in own if count[name] * 2 > most)


def _trimmed(name: str) -> str:
    words = name.split()
    while words and words[-1] in {"The", "In", "Is", "Was", "And", "On", "At", "With", "Results", "Targets", "Task"}:
        words.pop()
    return " ".join(words) if words and not _NO_NAME.match(" ".join(words)) else ""


def _targets(reading: Reading) -> tuple[str, ...]:
    """Names of platforms, networks and malware that title or opening give and that the article repeats."""
    told = _own(reading)
    opening, whole = "\n".join(told[:_OPENING]), "\n".join(told)
    found: Counter[str] = Counter()
    for pattern in (_KNOWN_AS, _NAMED_KIND, _KIND_NAMED, _DOMAIN):
        for match in pattern.finditer(opening):
            name = match[1].strip(" .,")
            if (len(name) > 1 and not _NO_NAME.match(name) and not name[0].isdigit()) or _DOMAIN.fullmatch(name):
                found[name] = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", whole))
    often = [name for name, times in found.most_common(6) if times >= 2 or name in told[0]]
    return tuple(_defanged(name) for name in often)


def _defanged(name: str) -> str:
    return name.replace("[.]", ".").replace(".", "[.]") if _DOMAIN.fullmatch(name) else name
