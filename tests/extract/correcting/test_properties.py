"""Whatever persons correct in whatever order, the store holds what joining everything anew gives."""

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from extract.correcting import Corrections
from extract.joining import join_anew, rejoin
from extract.model.correction import CorrectionKind
from extract.operations import join
from extract.pipeline import reread
from extract.store import open_store
from tests.extract.correcting.to_correct import AT, ZARNOW, is_as_joined_anew
from tests.extract.operations.strategies import extractions


class Correcting(RuleBasedStateMachine):
    """Persons correct, undo, redo; documents come and change: the store always holds what joining all anew gives."""

    def __init__(self):
        super().__init__()
        self.store = open_store(self.address())
        self.desk, self.at = Corrections(self.store), AT

    address = None

    def teardown(self):
        self.store.close()

    def who(self):
        self.at += timedelta(seconds=1)
        return {"by": "Ann", "at": self.at}

    def pick(self, data, several=False):
        operations = [each for each in self.store.operations() if each.events or not several]
        return data.draw(st.sampled_from(operations)) if operations else None

    @initialize(first=st.lists(extractions(), min_size=2, max_size=4))
    def start(self, first):
        self.store.add([*first, *ZARNOW])
        join_anew(self.store)

    @rule(data=st.data())
    def edit(self, data):
        operation = self.pick(data, several=True)
        if operation is None:
            return
        event_ = data.draw(st.sampled_from(operation.events))
        field, value = data.draw(
            st.sampled_from(
                [
                    ("date", "2013-05"),
                    ("date", None),
                    ("type", "seizure"),
                    ("type", "arrest"),
                    ("where", ["DEU"]),
                    ("figures", []),
                ]
            )
        )
        self.desk.edit(operation.slug, event_.key, field, value, **self.who())

    @rule(data=st.data())
    def remove_or_merge(self, data):
        operation = self.pick(data, several=True)
        if operation is None:
            return
        keys = data.draw(st.lists(st.sampled_from([each.key for each in operation.events]), min_size=1, unique=True))
        if len(keys) > 1:
            self.desk.merge(operation.slug, keys, **self.who())
        else:
            self.desk.remove(operation.slug, keys[0], **self.who())

    @rule(data=st.data())
    def split(self, data):
        events = [
            (operation.slug, each)
            for operation in self.store.operations()
            for each in operation.events
            if len(each.evidence) > 1
        ]
        if events:
            slug, event_ = data.draw(st.sampled_from(events))
            self.desk.split(slug, event_.key, [[0], list(range(1, len(event_.evidence)))], **self.who())

    @rule(data=st.data())
    def move(self, data):
        operation = self.pick(data)
        document_ = data.draw(st.sampled_from(operation.documents)).id
        to = data.draw(st.sampled_from([None, *[each.slug for each in self.store.operations()]]))
        self.desk.move(document_, None if to == operation.slug else to, **self.who())

    @rule(data=st.data(), day=st.sampled_from([None, "2013-01-05"]))
    def publish(self, data, day):
        operation = self.pick(data)
        self.desk.set_published(data.draw(st.sampled_from(operation.documents)).id, day, **self.who())

    @rule(data=st.data())
    def rename(self, data):
        self.desk.rename(self.pick(data).slug, "Otherwise", **self.who())

    @rule(data=st.data())
    def settle(self, data):
        found = [
            (operation.slug, key, conflict)
            for operation in self.store.operations()
            for key, conflicts in [
                (None, operation.conflicts),
                *((each.key, each.conflicts) for each in operation.events),
            ]
            for conflict in conflicts
        ]
        if found:
            slug, key, conflict = data.draw(st.sampled_from(found))
            choice = data.draw(st.sampled_from([None, *[claim.value for claim in conflict.claims]]))
            self.desk.settle(slug, key, conflict.about, choice, **self.who())

    @precondition(lambda self: self.desk.can_undo)
    @rule(data=st.data())
    def undo(self, data):
        counted = [
            e.correction.id for e in self.desk.history() if e.correction.about.correction is None and not e.undone
        ]
        self.desk.undo(correction=data.draw(st.sampled_from([None, *counted])), **self.who())

    @precondition(lambda self: self.desk.can_redo)
    @rule()
    def redo(self):
        self.desk.redo(**self.who())

    @rule(new=st.lists(extractions(), min_size=1, max_size=2))
    def extract_anew(self, new):
        self.store.add(new)
        rejoin(self.store)

    @rule(data=st.data(), number=st.integers(0, 99))
    def read_one_more(self, data, number):
        self.store.add([data.draw(extractions(id_=f"more{number}"))])
        rejoin(self.store)

    @rule(data=st.data())
    def forget(self, data):
        stored = [each.document.id for each in self.store.extractions()]
        if len(stored) > 2:
            self.store.remove([data.draw(st.sampled_from(stored))])
            rejoin(self.store)

    @invariant()
    def the_store_holds_what_joining_everything_anew_gives(self):
        assert is_as_joined_anew(self.store)
        log = [entry.correction.kind for entry in self.desk.history()]
        assert len(log) == self.desk.version
        if not self.desk.can_undo:
            assert self.store.operations() == join(self.store.extractions(), reread=reread)
        assert all(kind in CorrectionKind for kind in log)


def test_any_order_of_changes_comes_to_what_joining_anew_gives(tmp_path_factory):
    class OnSqlite(Correcting):
        address = staticmethod(lambda: str(tmp_path_factory.mktemp("store") / "store.db"))

    run_state_machine_as_test(
        OnSqlite,
        settings=settings(
            max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
