"""Coverage-guided fuzzing with atheris: `python -m tests.fuzz.harness TARGET CORPUS -max_total_time=600`.

A target gets bytes and must give a right result or refuse with a `ReadError`; whatever else is raised is a finding.
"""

import io
import sys
from collections.abc import Callable, Mapping
from datetime import date

import atheris

with atheris.instrument_imports(include=["extract"]):
    from extract.mentions.times import find_times
    from extract.model.text import Document
    from extract.pipeline import extract_document
    from extract.readers import docx, html, jsonl, pdf
    from extract.readers.encoding import decode
    from extract.readers.plain import front_matter
    from extract.readers.record import document
    from extract.readers.unread import ReadError
    from extract.text.clean import safe
    from extract.text.sentences import split

DAY = date(2020, 5, 7)


def times(content: bytes) -> None:
    """Every time found slices back to its own words and lies on the calendar."""
    text = safe(content.decode("utf-8", "replace"))
    for mention in find_times(text, DAY):
        assert mention.span.of(text) == mention.text
        if mention.when and mention.when.earliest and mention.when.latest:
            assert mention.when.earliest <= mention.when.latest


def pipeline(content: bytes) -> None:
    """Everything found in an article rests on words of it."""
    title, _, text = safe(content.decode("utf-8", "replace")).partition("\n")
    article = Document("a", title, text, DAY)
    for sentence in split(article):
        assert sentence.span.of(article.field(sentence.field)).strip()
    for event in extract_document(article).events:
        assert event.evidence
        assert all(piece.span.of(article.field(piece.field)).strip() for piece in event.evidence)


def readers(content: bytes) -> None:
    """The first byte chooses the format, the rest is the file."""
    kind, content = content[:1], content[1:]
    try:
        if kind == b"j":
            list(jsonl.read_stream(io.BytesIO(content), "a", "a.jsonl"))
        elif kind == b"t":
            values, text = front_matter(decode(content))
            document({**values, "text": text}, "a")
        elif kind in PARSERS:
            values = PARSERS[kind](content)
            document(values, "a")
        else:
            decode(content)
    except ReadError:
        return
    except Exception:
        # The sandbox turns what the parsers of others raise on a damaged file into a refusal.
        if kind not in PARSERS:
            raise


PARSERS: Mapping[bytes, Callable[[bytes], dict[str, object]]] = {b"h": html.parse, b"d": docx.parse, b"p": pdf.parse}
TARGETS: Mapping[str, Callable[[bytes], None]] = {"times": times, "pipeline": pipeline, "readers": readers}


def main() -> None:
    """Fuzz the target named first until libFuzzer's options say enough."""
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
