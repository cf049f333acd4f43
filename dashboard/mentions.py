"""What the words of a source name: the dashboard's only importer of `extract.mentions`, asked when a page needs it.

Nothing of this is stored: a document's mentions are found again when somebody opens it, and kept in memory for the
next one who does.
"""

from functools import cache, lru_cache

from extract.mentions.agencies import find_agencies
from extract.mentions.gazetteer import agency_table


@cache
def _states_of_agencies() -> dict[str, str | None]:
    return {agency.name: agency.country for agency in agency_table()}


@lru_cache(maxsize=4096)
def agency_state(name: str) -> str | None:
    """The state (alpha-3) that an agency belongs to, by the tables or by the state in its name; None for none.

    >>> agency_state("Bundeskriminalamt"), agency_state("German police"), agency_state("Europol")
    ('DEU', 'DEU', None)
    """
    known = _states_of_agencies()
    if name in known:
        return known[name]
    return next((found.country for found in find_agencies(name)), None)
