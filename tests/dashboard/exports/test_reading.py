"""What an export says comes back from `import`, as records and as what a store holds."""

import json

import pytest

from dashboard.export import export
from dashboard.exports.reading import UNSAID, read_back, to_extractions
from dashboard.exports.records import json_lines
from dashboard.load import frames
from extract.errors import InputError
from extract.operations import join
from tests.dashboard.cases import crowded, hostile, rescue, tantalio
from tests.dashboard.lesson import lantern

ENDINGS = {"jsonl": "events.jsonl", "timelinejs": "show.json"}


def exported(folder, form, *operations, **options):
    path = folder / ENDINGS[form]
    path.write_text(export(frames(operations), form, **options), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("operation", [rescue(), tantalio(), hostile(), crowded(20), lantern()])
def test_records_come_back_as_they_were(tmp_path, form, operation):
    whole = export(frames([operation]), "jsonl")
    found = read_back(exported(tmp_path, form, operation))
    by_key = {record["key"]: record for record in found}
    assert by_key == {record["key"]: record for record in map(json.loads, whole.splitlines())}
    if form == "jsonl":
        assert json_lines(found) == whole


def facts(operations):
    return {
        (operation.name, event.type, event.date.edtf if event.date else None, event.countries, event.realis, event.link,
         tuple(sorted((str(each.figure.what), each.figure.value, each.figure.country or "") for each in event.figures)))
        for operation in operations
        for event in operation.events
    }  # fmt: skip


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("operation", [tantalio(), lantern()])
def test_the_operation_comes_back(tmp_path, form, operation):
    joined = join(to_extractions(read_back(exported(tmp_path, form, operation))))
    assert facts(joined) == facts([operation])
    (back,) = joined
    assert (set(back.participants), set(back.lead)) == (set(operation.participants), set(operation.lead))


def test_evidence_slices_back_to_its_words(tmp_path):
    records = read_back(exported(tmp_path, "jsonl", rescue(), lantern()))
    told = {piece["words"] for record in records for piece in record["evidence"]}
    for extraction in to_extractions(records):
        for event in extraction.events:
            assert event.evidence
            for piece in event.evidence:
                assert piece.span.of(extraction.document.field(piece.field)) in told


def test_words_that_were_left_out_stay_out(tmp_path):
    records = read_back(exported(tmp_path, "jsonl", lantern(), evidence="none"))
    assert {extraction.document.text for extraction in to_extractions(records)} == {UNSAID}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.jsonl", "", "holds no event"),
        ("a.jsonl", "{", "line 1: no JSON"),
        ("a.jsonl", "[1]", "line 1: no event"),
        ("a.jsonl", '{"key": "a"}', "line 1: lacks operation, operation_name, traits"),
        ("a.json", '{"events": [{"text": {"headline": "A slide by hand"}}]}', "slide 1: not written by this program"),
        ("a.json", '{"events": 3}', "holds no event"),
        ("a.jsonl", b"\xff\xfe\x00", "not UTF-8 text"),
        ("a.jsonl", "[" * 100_000, "line 1: no JSON"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as error:
        read_back(path)
    assert said in str(error.value)
    assert str(path) in str(error.value)


@pytest.mark.parametrize(("field", "value"), [("type", "party"), ("dates", 3), ("documents", [{}]), ("where", None)])
def test_a_record_that_means_nothing_is_named_with_its_line(tmp_path, field, value):
    path = exported(tmp_path, "jsonl", lantern())
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = json.dumps(json.loads(lines[1]) | {field: value})
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(InputError, match="line 2: "):
        read_back(path)
