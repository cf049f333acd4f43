"""Frozen dataclasses that are made in half the time.

A frozen dataclass sets every field by name through `object.__setattr__`, which is most of what making one costs; and an
article makes several hundred. The setters of its slots do the same without the search for the name.
"""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """The frozen dataclass with slots, its `__init__` written anew; for fields with plain defaults only.

    >>> from dataclasses import dataclass
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1)
    Point(x=1, y=0)
    """
    names: dict[str, Any] = {}
    arguments, body = ["self"], []
    for field in fields(cls):  # type: ignore[arg-type]
        if not field.init or field.default_factory is not MISSING or hasattr(cls, "__post_init__"):
            raise TypeError(f"{cls.__name__}.{field.name}: only plain fields are set quickly")
        names[f"set_{field.name}"] = getattr(cls, field.name).__set__
        names[f"default_{field.name}"] = field.default
        arguments.append(field.name if field.default is MISSING else f"{field.name}=default_{field.name}")
        body.append(f"    set_{field.name}(self, {field.name})")
    source = "\n".join([f"def __init__({', '.join(arguments)}):", *body])
    exec(source, names)  # noqa: S102 (as dataclasses itself does it; made of the names of fields alone)
    names["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    cls.__init__ = names["__init__"]  # type: ignore[method-assign]
    return cls
