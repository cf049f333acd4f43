"""One module a step; `revision` is its number with four digits, and `schema.VERSION` the number of the last."""
