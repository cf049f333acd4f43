"""Writes the golden files anew: look at the difference before you keep it."""

from tests.golden import write

write()
