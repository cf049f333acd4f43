"""What can go wrong, as one small tree; each leaf is something a caller does differently.

    ExtractError            anything this project raises on purpose; its text is for the user
    ├── InputError          a file or record cannot be read: report it, go on with the others
    ├── RuleError           a rule or table file is wrong: stop, the message names file, row and field
    └── StoreError          the store cannot be opened or is of another version: stop, nothing was changed
        └── StaleError      somebody else changed it first: show what it is now, ask again

A text in which nothing is found is an empty result, not an error.
"""


class ExtractError(Exception):
    """Base of all errors whose message is meant for the user: what, where, and what to do next."""


class InputError(ExtractError):
    """One input (a file, a record, a line) cannot be read; the others still can."""


class RuleError(ExtractError):
    """A file below `extract/data` breaks its own form; names the file, the row, the field and what is allowed."""


class StoreError(ExtractError):
    """The store cannot be used as it is; what was stored before is untouched."""


class StaleError(StoreError):
    """What was to be changed is no longer as it was when it was looked at; nothing was changed.

    The message says what changed, by whom and when. `present` is the row as it is now.
    """

    def __init__(self, message: str, present: object = None) -> None:
        super().__init__(message)
        self.present = present
