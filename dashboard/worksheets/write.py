"""Worksheets and keys of one operation as files: versions A, B … by a seed, each sheet and each key on its own."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random
from string import ascii_uppercase
from typing import Any

from dashboard.components.quote import said_note
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.report.options import Options
from dashboard.report.page import filled, ours, own_file, policy, version
from dashboard.report.view import Views
from dashboard.report.write import ReportError, write_whole
from dashboard.svg.style import stylesheet
from dashboard.svg.timeline import anchor
from dashboard.teaching import teaching_words
from dashboard.worksheets.exercises import Making, exercises, strangers_of
from dashboard.worksheets.values import Answer, Exercise, Paper, Question
from dashboard.worksheets.word import document
from extract.care.domains import defanged

PACKAGE = "dashboard.worksheets"


def write_worksheets(
    cases: Frames, slug: str, out: Path, seed: int = 1, versions: int = 2, options: Options | None = None
) -> tuple[Path, ...]:
    """Write worksheets and keys of the operation `slug` into a folder and return their paths.

    `cases` are all operations at hand: states of the others serve as wrong answers. ReportError where the operation
    does not carry a single exercise, or where nothing can be written.
    """
    written = []
    for name, content in worksheet_files(cases, slug, seed, versions, options or Options()).items():
        written.append(out / name)
        write_whole(written[-1], content)
    return tuple(written)


def worksheet_files(
    cases: Frames, slug: str, seed: int = 1, versions: int = 2, options: Options | None = None
) -> dict[str, bytes]:
    """The files by name, sheets before keys; the same bytes for the same operation, seed and options."""
    options = options or Options()
    lang = teaching_words(options.lang)
    case = cases.of(slug)
    if case.operations.empty:
        raise ReportError(f"There is no operation {slug!r} to make a worksheet of.")
    files: dict[str, bytes] = {}
    for letter in ascii_uppercase[:versions]:
        made = _exercises(cases, case, f"{slug}/{seed}/{letter}", options, lang)
        if not made:
            raise ReportError(f"{slug}: {lang.say('worksheet', 'nothing')}")
        files |= dict(_files(case, slug, letter, made, lang))
    # A folder shows what is handed out first and its keys below.
    return dict(sorted(files.items(), key=lambda item: ("-key-" in item[0], item[0])))


def _exercises(cases: Frames, case: Frames, seed: str, options: Options, lang: Words) -> tuple[Exercise, ...]:
    offered = lang.tables["worksheet"]["strangers"]
    views = Views(case, lang, options.evidence, options.names)
    return exercises(Making(case, views, lang, Random(seed), strangers_of(case, cases, offered)))  # noqa: S311


def _files(
    case: Frames, slug: str, letter: str, made: tuple[Exercise, ...], lang: Words
) -> Iterator[tuple[str, bytes]]:
    name = defanged(next(case.operations.itertuples(index=False)).name)
    note = said_note(case.documents, lang)
    questions = tuple(each.question for each in made)
    sheet = Paper(name, letter, note, False, lang)
    key = Paper(name, letter, note, True, lang)
    stem, tail = anchor(slug), letter.lower()
    # The sheet's writers are handed the questions and nothing else.
    yield f"{stem}-worksheet-{tail}.html", _page(sheet, [(question, None) for question in questions])
    yield f"{stem}-worksheet-{tail}.docx", document(sheet, [(question, None) for question in questions])
    answered = [(each.question, each.answer) for each in made]
    yield f"{stem}-key-{tail}.html", _page(key, answered)
    yield f"{stem}-key-{tail}.docx", document(key, answered)


def _page(paper: Paper, parts: Sequence[tuple[Question, Answer | None]]) -> bytes:
    style = _style()
    values: dict[str, Any] = {"paper": paper, "say": paper.say, "parts": parts, "lang": paper.lang.lang}
    values |= {"style": ours(style), "policy": ours(policy(style)), "version": version(), "ours": ours}
    return filled(PACKAGE, "worksheet.html", **values).encode()


@lru_cache
def _style() -> str:
    return stylesheet("light") + own_file(PACKAGE, "worksheet.css")
