"""Templates into pages: what the report, the class view and the worksheets share."""

import base64
import hashlib
from functools import lru_cache
from importlib.metadata import version as installed
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dashboard.svg.markup import printable


def ours(markup: str) -> Markup:
    """Markup of our own painters and files, in which every word is escaped already."""
    return Markup(markup)  # noqa: S704


def policy(style: str = "", script: str = "") -> str:
    """A Content-Security-Policy that allows this very style and script, and nothing from anywhere.

    >>> policy("a{}")
    "default-src 'none'; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; base-uri 'none'; \
form-action 'none'"
    """
    rules = ["default-src 'none'"]
    rules += [f"style-src {digest(style)}"] if style else []
    rules += [f"script-src {digest(script)}"] if script else []
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def digest(inline: str) -> str:
    """The source expression of an inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


@lru_cache
def environment(package: str) -> Environment:
    """Templates of a package, below its folder `templates`; every word is escaped, a missing one is an error."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache
def own_file(package: str, name: str) -> str:
    """The text of a file beside the templates of a package: a style sheet, a script."""
    return files(package).joinpath("templates", name).read_text(encoding="utf-8")


@lru_cache
def version() -> str:
    """The version of this program."""
    return installed("enforcement-timeline")


def filled(package: str, template: str, **values: Any) -> str:
    """A template with its values, ending in a line feed."""
    page = environment(package).get_template(template).render(**values)
    return page if page.endswith("\n") else page + "\n"


def _printable(value: Any) -> Any:
    """What a template is about to print; markup of our own is that already."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
