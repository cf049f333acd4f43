"""The desk: what pages may do to the store that the server was started with. Files come in through its inbox, are read
in a process of their own, and persons' corrections go to the log. Pages that only show have no desk."""

from dashboard.desk.correcting import ALONE, Asked, Made
from dashboard.desk.desk import Desk, Review
from dashboard.desk.inbox import ENDINGS, Inbox, RefusedError
from dashboard.desk.reading import Progress, Read, Told

__all__ = ["ALONE", "ENDINGS", "Asked", "Desk", "Inbox", "Made", "Progress", "Read", "RefusedError", "Review", "Told"]
