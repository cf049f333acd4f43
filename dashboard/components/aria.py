"""Attributes with a dash in their name, as keyword arguments of Dash components."""

from typing import Any


def data(**values: str) -> dict[str, Any]:
    """Attributes of the `data-` family, for what scripts read from the page.

    >>> data(said="Copied.")
    {'data-said': 'Copied.'}
    """
    return {f"data-{name}": value for name, value in values.items()}


def aria(**values: str) -> dict[str, Any]:
    """Attributes of the `aria-` family.

    >>> aria(hidden="true")
    {'aria-hidden': 'true'}
    """
    return {f"aria-{name}": value for name, value in values.items()}
