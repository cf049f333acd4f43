"""Names and states for screen readers, as keyword arguments of Dash components."""

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Attributes of the `aria-` family.

    >>> aria(hidden="true")
    {'aria-hidden': 'true'}
    """
    return {f"aria-{name}": value for name, value in values.items()}
