"""The wiring: which of a page's values ask what, and where the answer goes. What answers is imported when it is first
asked for (`dashboard.callbacks`), so that a server that has just started answers at once."""
