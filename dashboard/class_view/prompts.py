"""Questions to the class, by event type: those of the package, over them those of a teacher's own file."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from extract.errors import InputError
from extract.model.event import EventType

Prompts = Mapping[str, tuple[str, ...]]

LONGEST = 400  # letters of a question
MOST = 12  # questions of a type


def read_prompts(lang: str = "en", own: Path | None = None) -> Prompts:
    """Questions for each event type; a type that `own` names has the questions of that file alone.

    An empty list there means that nothing is asked. InputError names the file, the type and what is wrong.
    """
    return {**_of_package(lang), **(_of_file(own) if own else {})}


@lru_cache
def _of_package(lang: str) -> dict[str, tuple[str, ...]]:
    name = f"prompts/{lang}.toml"
    text = files("dashboard").joinpath("data", "prompts", f"{lang}.toml").read_text(encoding="utf-8")
    return _checked(name, tomllib.loads(text))


def _of_file(path: Path) -> dict[str, tuple[str, ...]]:
    try:
        return _checked(str(path), tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f'{path}: {error}. Write each type as: arrest = ["A question?", "Another?"]') from error


def _checked(name: str, table: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    known = [str(each) for each in EventType]
    for key, questions in table.items():
        if key not in known:
            raise InputError(f"{name}: {key!r} is no event type; the types are {', '.join(known)}")
        if not isinstance(questions, list) or not all(isinstance(each, str) for each in questions):
            raise InputError(f'{name}, {key}: must be a list of questions: {key} = ["A question?", "Another?"]')
        if len(questions) > MOST or max(map(len, questions), default=0) > LONGEST:
            raise InputError(f"{name}, {key}: at most {MOST} questions of {LONGEST} letters")
    return {key: tuple(" ".join(each.split()) for each in questions) for key, questions in table.items()}
