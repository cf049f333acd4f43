import re

import pytest

from dashboard.class_view.prompts import read_prompts
from dashboard.class_view.steps import steps
from dashboard.class_view.write import render_class, write_class
from dashboard.load import frames
from dashboard.report import Options, ReportError
from dashboard.report.page import digest
from dashboard.report.view import Views
from dashboard.teaching import teaching_words
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio
from tests.dashboard.lesson import lantern
from tests.dashboard.report.pages import Page
from tests.dashboard.report.test_view import harm

PROMPTS = read_prompts("en")


def page(operation, **options):
    return render_class(frames([operation]), PROMPTS, Options(**options))


def test_a_step_for_each_event_in_the_order_in_which_they_are_told():
    found = steps(Views(frames([rescue()]), teaching_words("en")), PROMPTS)
    assert [step.event.type for step in found[:3]] == ["identification", "cooperation", "cooperation"]
    assert [step.number for step in found] == list(range(1, 11))
    # Background belongs to another case, and is no step of this one.
    assert not any(step.event.other for step in found)
    assert found[0].lit == "NLD"


def test_a_type_that_comes_again_is_asked_something_else():
    found = steps(Views(frames([crowded(70)]), teaching_words("en")), PROMPTS)
    arrests = [step for step in found if step.event.type == "arrest"]
    assert [step.question for step in arrests] == [*PROMPTS["arrest"], PROMPTS["arrest"][0]]
    assert all({step.question, *step.more} == set(PROMPTS["arrest"]) for step in arrests)


def test_a_type_without_questions_has_none():
    found = steps(Views(frames([lantern()]), teaching_words("en")), {"arrest": ()})
    assert {(step.question, step.more) for step in found} == {("", ())}


@pytest.mark.parametrize("operation", [rescue(), tantalio(), hostile(), crowded(30), nothing(), lantern()])
def test_the_page_is_whole_small_and_fetches_nothing(operation):
    html = page(operation)
    read = Page(re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL))
    assert read.faults == []
    assert len(read.ids) == len(set(read.ids))
    assert {href[1:] for href in read.hrefs if href.startswith("#")} <= set(read.ids)
    assert not {"img", "link", "iframe", "object", "form", "image"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name in ("style", "src") or name.startswith("on")]
    assert len(html.encode()) < 350_000


def test_the_policy_names_its_own_script_and_style():
    html = page(rescue())
    script = re.search(r"<script>(.*?)</script>", html, re.DOTALL)[1]
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]
    said = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    assert said == (
        f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert html.count("<script") == 1


def test_words_of_others_never_become_markup():
    html = page(hostile())
    assert "<img" not in html
    assert "alert(1)</script>" not in html
    assert "<i>Operation</i>" not in html


def test_the_note_and_the_contacts_come_first():
    words = Page(re.sub(r"<script>.*?</script>", "", page(rescue(), contacts=("Helpline <1>: 555",)))).words
    assert words.index("Before you read") < words.index("Helpline <1>: 555") < words.index("Operation Rescue was led")
    assert "Say here whom people can turn to" in page(rescue())


def test_words_that_describe_harm():
    case = harm()
    safe, full, none = (
        render_class(case, PROMPTS, Options(evidence=evidence)) for evidence in ("safe", "full", "none")
    )
    assert "showed the abuse" not in safe
    assert "Not repeated here because the words describe harm" in safe
    # Folded a second time, inside what is folded already.
    assert re.search(r'<details class="harm"><summary>[^<]*</summary><blockquote><p>[^<]*showed the abuse', full)
    assert "market[.]example" not in none
    assert "Sample" not in safe + full + none
    assert "Ann Sample" in render_class(case, PROMPTS, Options(names=True))


def test_evidence_is_folded_until_somebody_asks():
    html = page(rescue())
    assert html.count('<details class="evidence">') == 10
    assert "<details open" not in html and " open>" not in html


def test_german():
    html = page(lantern(), lang="de")
    assert '<html lang="de">' in html
    assert "Ereignis 1 von 11" in html
    assert "Event 1 of" not in html


def test_the_same_bytes_each_time(tmp_path):
    one = write_class(frames([rescue()]), tmp_path / "a.html", PROMPTS)
    other = write_class(frames([rescue()]), tmp_path / "b.html")
    assert one.read_bytes() == other.read_bytes()


def test_one_operation_at_a_time():
    with pytest.raises(ReportError, match="--operation"):
        render_class(frames([rescue(), tantalio()]), PROMPTS)
