import pytest

from dashboard.address import View, operation_href, parse


@pytest.mark.parametrize(
    ("pathname", "search", "expected"),
    [
        ("/", "", View()),
        (None, None, View()),
        ("/", "?q=europol&state=esp&state=DEU", View(states=("ESP", "DEU"), words="europol")),
        ("/", "?type=arrest&type=nonsense&from=2010&to=2020", View(types=("arrest",), since="2010", until="2020")),
        ("/", "?from=20&to=<b>&state=12&state=DE", View()),
        ("/operation/a%2Fb", "?event=e1&shade=arrests", View("operation", "a/b", event="e1", shade="arrests")),
        ("/operation/x", "?shade=colour&country=x", View("operation", "x")),
        ("/compare", "?pick=a&pick=b&pick=a&align=arrest", View("compare", picked=("a", "b"), align="arrest")),
        ("/compare", "?align=nonsense", View("compare")),
        (
            "/",
            "?agency=Europol&phase=action&phase=x&source=Post&certainty=day&corrected=yes&sort=name&from=2010-05",
            View(
                agencies=("Europol",),
                phases=("action",),
                sources=("Post",),
                certainties=("day",),
                corrected="yes",
                sort="name",
                since="2010-05",
            ),
        ),
        ("/guide", "", View("guide")),
        ("/operation/", "", None),
        ("/admin", "", None),
    ],
)
def test_an_address_is_a_view(pathname: str | None, search: str | None, expected: View | None) -> None:
    assert parse(pathname, search) == expected


def test_an_endless_query_is_cut() -> None:
    view = parse("/", "?" + "state=DEU&" * 100_000)
    assert view is not None
    assert len(view.states) <= 60


@pytest.mark.parametrize("slug", ["north-star", "a/b", "<script>", "é ?&#"])
def test_an_operations_address_reads_back(slug: str) -> None:
    path, _, query = operation_href(slug, "e&1").partition("?")
    assert parse(path, "?" + query) == View("operation", slug, event="e&1")
