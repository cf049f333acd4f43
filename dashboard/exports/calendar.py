"""iCalendar (RFC 5545): all-day entries over the whole range that a date may mean."""

from datetime import date, timedelta

from dashboard.exports.records import Record, details, headline
from dashboard.layout.words import Words

# No clock: an entry's stamp is the same at every run.
STAMP = "19700101T000000Z"
_FOLD = 75  # octets


def to_ics(found: list[Record], lang: Words) -> str:
    """An entry an event; the summary says where a date is not known to the day, undated ones are journal entries."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//enforcement-timeline//EN", "CALSCALE:GREGORIAN"]
    for record in found:
        lines += _entry(record, lang)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines)


def _entry(record: Record, lang: Words) -> list[str]:
    days = _days(record)
    kind = "VEVENT" if days else "VJOURNAL"
    summary = f"{headline(record, lang)} ({record['operation_name']})"
    if not days or record["earliest"] != record["latest"]:
        summary = f"{lang.date(record['date'])}: {summary}"
    lines = [f"BEGIN:{kind}", f"UID:{_text(record['key'])}@{_text(record['operation'])}", f"DTSTAMP:{STAMP}"]
    if days:
        first, last = days
        lines += [f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"]
        lines += ["TRANSP:TRANSPARENT", f"STATUS:{'TENTATIVE' if record['realis'] == 'planned' else 'CONFIRMED'}"]
    lines += [f"SUMMARY:{_text(summary)}", f"DESCRIPTION:{_text(chr(10).join(details(record, lang)))}"]
    return [*lines, f"CATEGORIES:{_text(lang.say('phase', record['phase']))}", f"END:{kind}"]


def _days(record: Record) -> tuple[date, date] | None:
    """First and last day of the entry; an open date has its known day, and the summary says so."""
    known = [date.fromisoformat(day) for day in (record["earliest"], record["latest"]) if day]
    return (known[0], known[-1]) if known else None


def _text(text: str) -> str:
    r"""Text as the form wants it.

    >>> _text("a, b; c" + chr(10) + chr(92))
    'a\\, b\\; c\\n\\\\'
    """
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(char for char in plain if char >= " ")


def _folded(line: str) -> str:
    """A line in pieces of 75 octets, no character torn."""
    pieces, piece, size = [], "", 0
    for char in line:
        width = len(char.encode())
        # Each further piece begins with a space.
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + char, size + width
    return "\r\n".join([*pieces, piece])
