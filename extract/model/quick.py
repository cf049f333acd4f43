"""Frozen dataclasses that are made as quickly as open ones.

A frozen dataclass refuses assignment at run time, and so its own `__init__` has to go round that for every field, which
is most of what making one costs; and an article makes several hundred. The type checker refuses assignment already, in
all of the code, so these do without the second guard: a run does not pay for it.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["changed", "quick"]

T = TypeVar("T")
_COPY: dict[type, Callable[[Any], Any]] = {}

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:

    def changed(value, /, **fields):
        """The value with other `fields`, as `dataclasses.replace` makes it of any, at a fifth of the price."""
        made = _COPY[type(value)](value)
        for name, each in fields.items():
            setattr(made, name, each)
        return made


def quick(cls: type[T]) -> type[T]:
    """The frozen dataclass with slots, frozen for the type checker alone; for fields with plain defaults only.

    >>> from dataclasses import dataclass
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1)
    Point(x=1, y=0)
    """
    names: dict[str, Any] = {"made_of": cls, "new": object.__new__}
    arguments, body, copied = ["self"], [], []
    for field in fields(cls):  # type: ignore[arg-type]
        if not field.init or field.default_factory is not MISSING or hasattr(cls, "__post_init__"):
            raise TypeError(f"{cls.__name__}.{field.name}: only plain fields are set quickly")
        names[f"default_{field.name}"] = field.default
        arguments.append(field.name if field.default is MISSING else f"{field.name}=default_{field.name}")
        body.append(f"    self.{field.name} = {field.name}")
        copied.append(f"    made.{field.name} = value.{field.name}")
    init = [f"def __init__({', '.join(arguments)}):", *body]
    copy = ["def copy(value):", "    made = new(made_of)", *copied, "    return made"]
    source = "\n".join([*init, *copy])
    exec(source, names)  # noqa: S102 (as dataclasses itself does it; made of the names of fields alone)
    names["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    cls.__init__ = names["__init__"]  # type: ignore[method-assign]
    _COPY[cls] = names["copy"]
    del cls.__setattr__, cls.__delattr__
    return cls
