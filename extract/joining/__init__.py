"""Stored documents to stored operations, with everything that persons corrected.

`stored` brings the operations up to date, `anew` computes all of them, `portion` does a share of that in a worker, and
`touched` computes those that a correction or a new document touches.
"""

from extract.joining.stored import join_anew, rejoin
from extract.joining.touched import recompute

__all__ = ["join_anew", "recompute", "rejoin"]
