"""GeoJSON (RFC 7946): where the events took place, a point a state."""

import json

from dashboard.exports.records import Record, headline
from dashboard.layout.states import states
from dashboard.layout.words import Words


def to_geojson(found: list[Record], lang: Words) -> str:
    """A feature for each event and state; `null` as geometry where no state is known.

    A point stands for the whole state, which the property `precision` says.
    """
    features = [feature for record in found for feature in _features(record, lang)]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1) + "\n"


def _features(record: Record, lang: Words) -> list[Record]:
    plain = {name: record[name] for name in ("operation", "operation_name", "key", "type", "phase", "link", "realis")}
    plain |= {name: record[name] for name in ("date", "earliest", "latest", "basis", "agencies", "sources", "figures")}
    plain["label"] = headline(record, lang)
    return [
        {
            "type": "Feature",
            "id": f"{record['operation']}/{record['key']}/{code or '-'}",
            "geometry": _point(code),
            "properties": {**plain, "state": code, "precision": "state"},
        }
        for code in record["where"] or (None,)
    ]


def _point(code: str | None) -> Record | None:
    state = states().get(code or "")
    return {"type": "Point", "coordinates": [state.lon, state.lat]} if state else None
