"""An exercise in two halves: what the worksheet holds, and what only the key holds. Both painters see only these."""

from dataclasses import dataclass

from dashboard.layout.words import Words

BOX, TICKED = "☐", "☒"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their names. An empty cell is to be filled in; `BOX` is to be ticked. `wide` is the column with most
    of the words."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    wide: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What a worksheet says: a task, tables, maps to draw on (SVG without a mark), lines to write on."""

    kind: str
    title: str
    task: str
    tables: tuple[Table, ...] = ()
    maps: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What the key says: the tables filled in, maps with their states, and notes for the teacher."""

    tables: tuple[Table, ...] = ()
    maps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exercise:
    """A question and its answer."""

    question: Question
    answer: Answer


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands around the exercises: heading, version, a note on the content. `key`: the key and not the sheet."""

    name: str
    letter: str
    note: str
    key: bool
    lang: Words

    def say(self, key: str, **values: object) -> str:
        """The words of a worksheet."""
        return self.lang.say("worksheet", key, **values)

    @property
    def title(self) -> str:
        """The heading, in words."""
        return f"{self.say('key' if self.key else 'title')}: {self.name}"
