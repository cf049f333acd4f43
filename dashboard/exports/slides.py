"""The JSON that TimelineJS reads: a slide an event.

Beside what TimelineJS knows, each slide carries the event's record, which TimelineJS passes over and `import` reads
back.
"""

import json
from html import escape

from dashboard.exports.records import Record, details, headline
from dashboard.layout.words import Words

OWN = "enforcement_timeline"


def to_timelinejs(found: list[Record], lang: Words) -> str:
    """Slides in the order of the events; the title slide names those without a date, which TimelineJS cannot place."""
    undated = [record for record in found if not record["date"]]
    names = list(dict.fromkeys(record["operation_name"] for record in found))
    title: Record = {"headline": escape(lang.listed(names))}
    if undated:
        items = "".join(f"<li>{escape(headline(record, lang))}</li>" for record in undated)
        title["text"] = f"<p>{escape(lang.say('timeline', 'undated'))}</p><ul>{items}</ul>"
    slides = [_slide(record, lang) for record in found if record["date"]]
    show: Record = {"title": {"text": title}, "events": slides}
    if undated:
        show[OWN] = undated
    # Others put this into pages: no word of a source may end a script there.
    return json.dumps(show, ensure_ascii=False, indent=1).replace("<", "\\u003c") + "\n"


def _slide(record: Record, lang: Words) -> Record:
    # TimelineJS puts text into the page as HTML.
    lines = "".join(f"<p>{escape(line)}</p>" for line in details(record, lang))
    slide: Record = {
        "unique_id": f"{record['operation']}-{record['key']}",
        "group": lang.say("phase", record["phase"]),
        "display_date": lang.date(record["date"]),
        "text": {"headline": escape(headline(record, lang)), "text": lines},
        OWN: record,
    }
    known = [part for part in record["date"].split("/") if part != ".."]
    slide["start_date"] = _parts(known[0])
    if len(known) > 1:
        slide["end_date"] = _parts(known[-1])
    return slide


def _parts(part: str) -> Record:
    """Year, month and day as far as they are known.

    >>> _parts("2016-06")
    {'year': 2016, 'month': 6}
    """
    names = ("year", "month", "day")
    return {name: int(number) for name, number in zip(names, part.split("-"), strict=False)}
