"""Time expressions of a text: TIMEX3 types and values, and the days they stand for.

`find_times(text, dct)` gives one `TimeMention` for every expression, after TIMEX3: "from 2011 to 2016" holds two.
`periods(mentions, text)` joins them for whoever dates events: "from 2011 to 2016" is one `Period` 2011/2016, "since at
least June 2016" is 2016-06/.., "until 2019" is ../2019; a mention without such words is a period of its own.

    tokens -> grammar (rules of data/times) -> operations (values) -> finding (mentions) -> periods
"""

from extract.mentions.times.finding import find_times
from extract.mentions.times.periods import Period, periods

__all__ = ["Period", "find_times", "periods"]
