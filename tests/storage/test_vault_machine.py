"""Put, remove, commit, give up and reopen in any order: the encrypted vault and the one in memory stay equal."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.errors import RuleBroken
from desktop.domain.goals import Behaviour, Goal
from desktop.domain.people import Person, Team
from desktop.domain.records import KINDS
from desktop.storage.misuse import Misuse
from tests.memory_vault import REFERENCES, MemoryVault
from tests.storage.sample_records import NINE, drawn
from tests.storage.stored_vault import KEY, OpenVault, new_database

IDS = ["a", "b", "c"]
PARENTS = (
    Team("a", "A"),
    Person("a", "Kim"),
    Goal("a", "…"),
    Behaviour("a", "…"),
    Dialogue("a", "monday", NINE, 45),
    Section("a", "a", 0, "…", 5),
)
"""What others can refer to from the start."""


def records():
    """Records of every kind over three ids, so that many are replaced, refused or referred to."""

    def of(kind):
        targets = REFERENCES.get(kind, {})
        hints = kind.__annotations__

        def given(name):
            if name == "id":
                return st.sampled_from(IDS)
            if name not in targets:
                return None
            present = st.sampled_from([*IDS, "nowhere"])
            return present | st.none() if "None" in str(hints[name]) else present

        return drawn(kind, given)

    return st.one_of([of(kind) for kind in KINDS])


def outcome(call, *asked):
    """What happened, to compare: the answer or the refusal."""
    try:
        return repr(call(*asked))
    except (RuleBroken, Misuse) as refused:
        return type(refused), getattr(refused, "rule", None)


class Vaults(RuleBasedStateMachine):
    """Both vaults side by side, perhaps with work open in both."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = new_database(Path(self.folder.name))
        self.stored, self.memory = OpenVault(self.path, KEY), MemoryVault()
        self.open = None
        self.removed = []
        for vault in (self.stored, self.memory):
            with vault.work() as work:
                for record in PARENTS:
                    work.put(record)
                work.commit()

    @precondition(lambda self: self.open is None)
    @rule()
    def begin(self):
        self.open = ExitStack()
        self.works = [self.open.enter_context(vault.work()) for vault in (self.stored, self.memory)]

    @precondition(lambda self: self.open is not None)
    @rule(record=records())
    def put(self, record):
        real, model = (outcome(work.put, record) for work in self.works)
        assert real == model

    @precondition(lambda self: self.open is not None)
    @rule(kind=st.sampled_from(KINDS), id=st.sampled_from(IDS))
    def remove(self, kind, id):
        real, model = (outcome(work.remove, kind, id) for work in self.works)
        assert real == model

    @precondition(lambda self: self.open is not None)
    @rule()
    def commit(self):
        def committed(work):
            changes = work.commit()
            self.removed += [change for change in changes.items if change.after is None]
            return changes

        real, model = (outcome(committed, work) for work in self.works)
        assert real == model
        self.give_up()

    @precondition(lambda self: self.open is not None and self.removed)
    @rule(which=st.integers(0, 9))
    def put_back(self, which):
        change = self.removed[which % len(self.removed)]
        real, model = (outcome(work.put_back, change.before, change.place) for work in self.works)
        assert real == model

    @precondition(lambda self: self.open is not None)
    @rule()
    def give_up(self):
        self.open.close()
        self.open = None

    @precondition(lambda self: self.open is None)
    @rule()
    def reopen(self):
        self.stored.close()
        self.stored = OpenVault(self.path, KEY)

    @precondition(lambda self: self.open is None)
    @invariant()
    def both_hold_the_same(self):
        with self.stored.read() as real, self.memory.read() as model:
            for kind in KINDS:
                assert repr(real.all(kind)) == repr(model.all(kind))
            for id in IDS:
                for name in (
                    "dialogues_of",
                    "points_of",
                    "actions_of",
                    "behaviours_of",
                    "feedback_of",
                    "sections_of",
                ):
                    assert getattr(real, name)(id) == getattr(model, name)(id)
            assert real.people() == model.people()
            assert real.open_actions_of_manager() == model.open_actions_of_manager()

    def teardown(self):
        if self.open is not None:
            self.give_up()
        self.stored.close()
        self.folder.cleanup()


TestVaults = Vaults.TestCase
TestVaults.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
