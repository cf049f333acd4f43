"""A wish and who has it, to a row of the log of corrections and the operations that follow.

`corrections` is what persons do to a store, `change` one transaction of it, `lines` the log as JSON Lines.
"""

from extract.correcting.change import Outcome, Who
from extract.correcting.corrections import Corrections, Received

__all__ = ["Corrections", "Outcome", "Received", "Who"]
