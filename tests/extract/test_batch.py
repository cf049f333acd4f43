from extract import batch
from extract.engine.local import Local
from extract.engine.results import Results
from extract.model.text import Document


def test_a_document_that_cannot_be_compared_is_told_and_the_others_are_kept(tmp_path, monkeypatch):
    def failing(found):
        if found.document.id == "odd":
            raise ValueError("no such day")
        return profile(found)

    profile = batch.profile
    monkeypatch.setattr(batch, "profile", failing)
    pieces = [Document(name, "", "Police in Oslo arrested three men.") for name in ("one", "odd", "two")]
    told = []
    with Local(workers=1) as engine:
        done = batch.extract_into(Results(tmp_path / "results"), pieces, engine, tell=told.append)
    assert [(each.path, each.reason) for each in told] == [("odd", "could not be extracted (ValueError: no such day)")]
    assert [(part.documents, part.unread) for part in done.parts] == [(2, 1)]
