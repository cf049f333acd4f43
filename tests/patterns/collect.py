"""Every regular expression of the project, as it is compiled: those in modules and those made from rule files.

Run as a program it prints them as JSON. It loads every module, compiles every rule of events and times, and reads the
starter cases, so that other patterns which are compiled when they are first needed are there too.
"""

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOUND: dict[tuple[str, int], str] = {}
_compile = re._compile


def watched(pattern, flags):
    """Compile, and note the pattern where a module of ours asked for it."""
    compiled = _compile(pattern, flags)
    if isinstance(compiled.pattern, str):
        frame = sys._getframe(1)
        while frame and "/re/" in frame.f_code.co_filename:
            frame = frame.f_back
        place = Path(frame.f_code.co_filename) if frame else Path()
        if place.is_relative_to(ROOT / "extract") or place.is_relative_to(ROOT / "dashboard"):
            FOUND.setdefault((compiled.pattern, compiled.flags), str(place.relative_to(ROOT)))
    return compiled


def main():
    re._compile = watched
    for name in ("extract", "dashboard"):
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not any(part in module.name for part in ("__main__", ".migrations", ".data")):
                importlib.import_module(module.name)
    from extract.care.redact import maskings, shown_title
    from extract.events.rules import patterns
    from extract.mentions.times.grammar import LANGUAGES, grammar
    from extract.operations import join
    from extract.pipeline import extract_document
    from extract.readers import read
    from extract.starters import starter_cases

    for pattern in patterns():
        assert pattern.compiled
    for language in LANGUAGES:
        for rule in grammar(language).rules:
            FOUND.setdefault((rule.pattern, re.UNICODE), f"extract/data/times/{language}.toml")
    extractions = [extract_document(document) for document in read([str(starter_cases())])]
    join(extractions)
    for extraction in extractions:
        maskings(extraction.document.text)
        shown_title(extraction.document)
    json.dump([[pattern, flags, place] for (pattern, flags), place in sorted(FOUND.items())], sys.stdout)


if __name__ == "__main__":
    main()
