"""A name in a text on its way from the tables to a mention."""

from dataclasses import dataclass

from extract.mentions.cues import cues
from extract.mentions.names import CITY, REGION, Name
from extract.model.mention import PlaceHow


@dataclass(slots=True)
class Candidate:
    """Where a name stands, what it may mean, and what was decided of it so far."""

    start: int
    end: int
    key: str  # the name as the tables have it
    name: Name
    before: str = ""  # the word before, "" where more than a space parts them
    after: str = ""
    country: str | None = None
    sure: bool = False  # by the words beside it
    person: bool = False

    @property
    def how(self) -> PlaceHow:
        """The kind of word, by the readings of its state or by the first; a town gives its name to its region."""
        if len(self.name.readings) < 2:
            return self.name.how
        hows = [each.how for each in self.name.readings if each.alpha3 == self.country]
        if not hows:
            return self.name.how
        if hows[0] is REGION and hows[-1] is CITY and self.country not in cues().region_weights:
            return CITY
        return hows[0]
