"""What could not be read, told so that the user knows which input it was and what to do about it."""

from dataclasses import dataclass

from extract.errors import InputError


@dataclass(frozen=True, slots=True)
class Unread:
    """One input that gave no document. `skipped` ones were passed over on purpose: nothing failed.

    >>> print(Unread("a.txt", "holds no text", "Remove it or put an article there."))
    a.txt: holds no text. Remove it or put an article there.
    """

    path: str
    reason: str
    remedy: str
    skipped: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}. {self.remedy}"


class ReadError(InputError):
    """A reader cannot make a document of its input; becomes an `Unread` of the path it came from."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}. {remedy}")
        self.reason = reason
        self.remedy = remedy

    def of(self, path: str) -> Unread:
        """The same refusal with the path it is about."""
        return Unread(path, self.reason, self.remedy)
