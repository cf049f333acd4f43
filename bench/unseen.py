"""How the speed of reading is measured: by a warm process, on texts that it has not seen.

A reader of an archive meets every article once, so a second pass over the same texts would flatter whoever keeps what
he has found. And it is warm: rules are compiled and the commoner words known after some hundreds of articles.
"""

import gc
import os
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

SIZE = 3_000  # characters of a text whose speed is measured
PASSES = 7

T = TypeVar("T")


def cut(texts: Sequence[str]) -> list[str]:
    """The texts joined and cut to the size whose speed is measured; all in one where they are shorter."""
    whole = "\n\n".join(texts)
    return [whole[at : at + SIZE] for at in range(0, len(whole) - SIZE + 1, SIZE)] or [whole]


def rates(finders: Mapping[str, Callable[[T], object]], warm: Sequence[T], texts: Sequence[T]) -> dict[str, float]:
    """Texts a second of processor time of each finder, the median of several passes, each over all texts once.

    Each pass runs in a child forked from this process, so that nothing kept from one pass is found again by the next.
    The child itself reads the `warm` texts first: a process that goes on with what another one has built copies each
    page that it touches, which takes longer than the reading. The finders take turns from pass to pass, so that what
    else the machine does slows all of them.
    """
    spent: dict[str, list[float]] = {name: [] for name in finders}
    for _ in range(PASSES):
        for name, find in finders.items():
            spent[name] += in_a_child(lambda find=find: [_seconds(find, warm, texts)])
    return {name: len(texts) / statistics.median(passes) for name, passes in spent.items()}


def _seconds(find: Callable[[T], object], warm: Sequence[T], texts: Sequence[T]) -> float:
    for text in warm:
        find(text)
    # Several finders stand in this process: what one has in its tables is not walked while another one is timed.
    gc.collect()
    gc.freeze()
    start = time.process_time()
    for text in texts:
        find(text)
    return time.process_time() - start


def in_a_child(measure: Callable[[], list[float]]) -> list[float]:
    """What is measured in a process forked from this one, which learns nothing by it."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.write(writer, " ".join(map(repr, measure())).encode())
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader) as answer:
        told = answer.read()
    _, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError("the measuring process failed; what it said stands above")
    return [float(number) for number in told.split()]
