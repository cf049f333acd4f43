"""What a report says of one operation, as values for the templates: no markup but symbols, no words of its own.

Quotations pass `extract.care` here and nowhere else: with `evidence="safe"` sentences that describe harm give way to
the source's name and the place in it, `full` shows them, `none` shows no sentence at all. Persons are masked in all
three unless `names`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from dashboard.components.quote import as_document, called, is_folded, note_on
from dashboard.components.reasons import reason_in
from dashboard.layout.order import in_order
from dashboard.layout.words import Words, unit_of
from dashboard.load import Frames
from dashboard.report.values import (
    AgencyView,
    Amount,
    Dating,
    Difference,
    EventView,
    Evidence,
    Quote,
    Source,
    StateView,
)
from dashboard.svg.symbols import icon
from dashboard.svg.timeline import place_of
from extract.care.domains import defanged
from extract.care.redact import redact, shown, shown_address
from extract.model.operation import MergedEvent
from extract.model.text import Span


class Views:
    """Builds the values of one operation out of its tables (`Frames.of(slug)`)."""

    def __init__(self, case: Frames, lang: Words, evidence: Evidence = "safe", names: bool = False) -> None:
        self.case, self.lang, self.evidence, self.names = case, lang, evidence, names
        self._documents = {row.document: as_document(row) for row in case.documents.itertuples(index=False)}
        self.sources = tuple(
            self._source(number if len(case.documents) > 1 else 0, row)
            for number, row in enumerate(case.documents.itertuples(index=False), 1)
        )
        self._by_id = {source.id: source for source in self.sources}
        self._quotes: dict[str, list[Quote]] = {}
        for row in case.evidence.itertuples(index=False):
            self._quotes.setdefault(row.key, []).append(self._quote(row))
        self._by_hand = {event.key: tuple(self._own(event)) for event in case.cases[0].events if event.quoted}
        # Walking a table is dear: once. `rows` and `events` go side by side.
        self.rows = list(in_order(case.events).itertuples(index=False))
        self.events = tuple(self._event(row) for row in self.rows)
        self._by_key = {row.key: view for row, view in zip(self.rows, self.events, strict=True)}
        self.differences = tuple(self._difference(row) for row in case.conflicts.itertuples(index=False))

    def event(self, key: str) -> EventView:
        """The event of that key."""
        return self._by_key[key]

    def cited(self, documents: Iterable[str]) -> tuple[Source, ...]:
        """The sources of these ids, in the order of their numbers; copies of one of them confirm nothing."""
        given, twins = set(documents), self.case.twins
        return tuple(source for source in self.sources if source.id in given and twins.get(source.id) not in given)

    def _copy(self, document: str) -> str | None:
        """What is said of a document that repeats another's text."""
        twins = self.case.twins
        if document not in twins:
            return None
        number = list(self.case.documents["document"]).index(twins[document]) + 1
        kind = "reprint" if document in self.case.reprints else "twin"
        return self.lang.say("report", kind, number=number)

    def _source(self, number: int, row: Any) -> Source:
        lang = self.lang
        document = self._documents[row.document]
        title, url = called(document, names=self.names), shown_address(document, names=self.names)
        claims = row.claims if len({claim["day"] for claim in row.claims}) > 1 else ()
        return Source(
            number=number,
            id=row.document,
            name=defanged(row.source or title),
            title=title,
            published=self._published(row),
            url=url if url and urlsplit(url).scheme in ("http", "https") else None,
            note=note_on(title, self.lang),
            copy=self._copy(row.document),
            claims=tuple(f"{lang.day(claim['day'])}: {reason_in(claim['reason'], lang)}" for claim in claims),
        )

    def _published(self, row: Any) -> str:
        """When a document came out and how that is known, as a sentence."""
        if not row.published:
            return self.lang.say("report", "no_date")
        basis = self.lang.say("published", row.published_basis)
        return self.lang.say("report", "published", date=self.lang.day(row.published), basis=basis)

    def _quote(self, row: Any) -> Quote:
        document, span = self._documents[row.document], Span(row.start, row.end)
        folded = is_folded(row.words)
        hidden = self.evidence == "none" or (self.evidence == "safe" and folded)
        said = " ".join(shown(document, row.field, span, names=self.names).split())
        return Quote(
            source=self._by_id[row.document],
            place=self._place(row, document.text),
            words=None if hidden else said,
            folded=folded,
            note=None if hidden else note_on(said, self.lang),
        )

    def _with_numbers(self, quote: Quote, row: Any) -> Quote:
        values = {self.lang.number(figure["value"]) for figure in row.figures}
        return replace(quote, numbers=sum(value in (quote.words or "") for value in values))

    def _place(self, row: Any, text: str) -> str:
        if row.field == "title":
            return self.lang.say("report", "headline")
        paragraphs = sum(1 for line in text[: row.start].splitlines()[:-1] if line.strip()) + 1
        return self.lang.say("report", "paragraph", number=paragraphs)

    def _event(self, row: Any) -> EventView:
        lang = self.lang
        return EventView(
            place=place_of(row.slug, row.key),
            type=row.type,
            name=lang.say("type", row.type),
            icon=Markup(icon(row.type)),  # noqa: S704 - drawn by us out of constants
            date=lang.date(row.edtf),
            datings=tuple(
                Dating(
                    lang.date(each["edtf"]) if each["edtf"] != row.edtf else "",
                    lang.basis(each["basis"], row.realis),
                    self.cited(each["documents"]),
                )
                for each in row.dates
            ),
            amounts=tuple(Amount(lang.figure(figure), "", self.cited(figure["documents"])) for figure in row.figures),
            states=lang.states(row.where),
            agencies=lang.agencies(row.agencies),
            planned=row.realis == "planned",
            other=row.link == "other",
            differs=bool(row.conflicts),
            corrected=bool(row.corrected),
            quoted=tuple(self._by_hand.get(row.key, ())),
            quotes=tuple(self._with_numbers(quote, row) for quote in self._quotes.get(row.key, ())),
        )

    def _difference(self, row: Any) -> Difference:
        lang = self.lang
        return Difference(
            about=lang.about(row.about),
            kind=lang.say("conflict", row.kind),
            claims=tuple((lang.claim(value, row.about), self.cited(documents)) for value, documents in row.claims),
            note=reason_in(row.note, lang),
            event=self._by_key.get(row.key),
            decided=self._decided(row),
        )

    def _own(self, event: MergedEvent) -> Iterator[str]:
        """What a person quoted for an event, as it may be shown."""
        for words in event.quoted:
            if self.evidence == "full" or (self.evidence == "safe" and not is_folded(words)):
                yield " ".join(defanged(words if self.names else redact(words)).split())

    def _decided(self, row: Any) -> str:
        if row.settled is None:
            return ""
        if row.settled.choice is None:
            return self.lang.say("report", "decided_none")
        return self.lang.say("report", "decided", value=self.lang.claim(row.settled.choice, row.about))

    def figures(self) -> tuple[Amount, ...]:
        """The largest figure of each kind for the whole operation, with the other values beside it.

        Where the sources give numbers of states only, the largest of these, named with its state.
        """
        found: dict[tuple[str, str | None], dict[tuple[float, str, str], list[str]]] = {}
        for row in self.rows:
            for figure in row.figures if row.link == "this" and row.realis == "asserted" else ():
                if figure["what"] != "other":
                    values = found.setdefault((str(figure["what"]), figure["currency"]), {})
                    value = figure["value"], str(figure["qualifier"]), figure["country"] or ""
                    values.setdefault(value, []).extend(figure["documents"])
        order = list(self.lang.tables["figure"])
        kinds = sorted(found.items(), key=lambda item: (order.index(item[0][0]), item[0][1] or ""))
        return tuple(self._amount(what, currency, values) for (what, currency), values in kinds)

    def _amount(self, what: str, currency: str | None, values: dict[tuple[float, str, str], list[str]]) -> Amount:
        lang = self.lang
        whole = {value: documents for value, documents in values.items() if not value[2]} or values
        rows = [
            ({"what": what, "value": value, "qualifier": qualifier, "currency": currency}, country, documents)
            for (value, qualifier, country), documents in sorted(whole.items(), reverse=True)
        ]
        (first, country, documents), *others = rows
        noun = lang.counted(first) or lang.say("report", "money")
        if country:
            noun = lang.say("figure_in", "state", figure=noun, state=lang.state_in(country))
        # Numbers of other states stand in the table of states.
        # Below a number in years one in months says its unit.
        said = tuple(
            (lang.amount(figure) if unit_of(figure)[0] == unit_of(first)[0] else lang.figure(figure), self.cited(of))
            for figure, _, of in others
            if not country
        )
        differs = what in set(self.case.conflicts["about"])
        return Amount(lang.amount(first), noun, self.cited(documents), said, differs)

    def states(self) -> tuple[StateView, ...]:
        """States in the order of their part, then by name."""
        order = ("lead", "participant", "place")
        rows = sorted(
            self.case.states.itertuples(index=False),
            key=lambda row: (order.index(row.role), self.lang.state(row.country)),
        )
        return tuple(self._state(row.country, row.role) for row in rows)

    def agencies(self) -> tuple[AgencyView, ...]:
        """Agencies of the operation and of its own events, by name."""
        named = next(self.case.operations.itertuples()).agencies
        acting: dict[str, list[EventView]] = {self.lang.agency(name): [] for name in named}
        for row in self.rows:
            for name in dict.fromkeys(map(self.lang.agency, row.agencies)) if row.link == "this" else ():
                acting.setdefault(name, []).append(self._by_key[row.key])
        return tuple(AgencyView(name, tuple(acting[name])) for name in sorted(acting, key=str.casefold))

    def _state(self, country: str, role: str) -> StateView:
        own = [row for row in self.rows if row.link == "this"]
        figures = [figure for row in own for figure in row.figures if figure["country"] == country]
        said = [f"{self.lang.amount(figure)} {self.lang.counted(figure)}".strip() for figure in figures]
        return StateView(
            name=self.lang.state(country),
            role=self.lang.say("role", role),
            group=role,
            events=tuple(self._by_key[row.key] for row in own if country in row.where),
            amounts=tuple(dict.fromkeys(said)),
        )
