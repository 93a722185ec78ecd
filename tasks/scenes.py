"""What each picture of the program shows: how to get there in the sample team, and what is typed on the way.

Qt is imported inside, so that the list of scenes can be read without it.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.bootstrap.house import House
    from desktop.ui.window.unlocked import Unlocked

Tongue = Literal["sv", "en"]
Walk = Callable[["Unlocked", "Talk"], None]

PASSPHRASE = "fyra ord som hör ihop"
_CODE = tuple(f"{number:04}" for number in range(1111, 1125))
"""No real code: what a picture may show to everybody."""


@dataclass(frozen=True)
class Talk:
    """Whom the pictures are about: ids of the person, of the next dialogue, and of the last one held."""

    person: str
    ahead: str
    held: str
    tongue: Tongue


def talk_of(there: "Unlocked", tongue: Tongue) -> Talk:
    """The first person of the list who has met the manager before and meets them again."""
    with there.session.vault.read() as reader:
        for person in reader.people():
            ahead, held = reader.next_dialogue(person.id), reader.last_ended(person.id)
            if ahead and held:
                return Talk(person.id, ahead.id, held.id, tongue)
    raise LookupError("the sample team has nobody with a dialogue behind and one ahead")


def _person_with_private_pane(there: "Unlocked", talk: Talk) -> None:
    there.open_person(talk.person)
    there.window.commands.run("private")


_NOTED = {
    "sv": (
        "Ringde kunden i torsdags, innan de hann ringa oss. De lät lugnare än väntat.",
        "+ Kunden fick veta innan leveransen blev sen",
        "* Fick inte loss montören förrän fredag",
        "! Amir skickar utkastet till planen fre",
        "= När leveransen riskerar att bli sen ringer jag samma dag",
    ),
    "en": (
        "Called the customer on Thursday, before they could call us. They sounded calmer than expected.",
        "+ The customer heard before the delivery slipped",
        "* Could not get the fitter until Friday",
        "! Amir sends the draft of the plan fri",
        "= When a delivery may be late, I call the same day",
    ),
}


def _meeting(there: "Unlocked", talk: Talk) -> None:
    """The second section, with a few lines typed as a manager types them."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from desktop.ui.window.meeting_window import MeetingWindow

    there.open_meeting(talk.ahead)
    _type_lines(
        ("Fullt upp, men på ett bra sätt.",) if talk.tongue == "sv" else ("Busy, but in a good way.",)
    )
    window = QApplication.activeWindow()
    assert window is not None
    assert isinstance(window, MeetingWindow)
    window.page.forward_requested.emit()
    QTest.qWait(200)
    _type_lines(_NOTED[talk.tongue])


def _type_lines(lines: tuple[str, ...]) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    QTest.qWait(200)
    for number, line in enumerate(lines):
        typed_in = QApplication.focusWidget()
        assert typed_in is not None, "the caret stands nowhere"
        if number:
            QTest.keyClick(typed_in, Qt.Key.Key_Return)
        for character in line:  # as a keyboard with å, ä and ö sends it
            for way in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(typed_in, QKeyEvent(way, 0, Qt.KeyboardModifier.NoModifier, character))
    QTest.qWait(600)


def _wrap_up(there: "Unlocked", talk: Talk) -> None:
    """The next dialogue, with notes and a point about a behaviour, as it is when the meeting is over."""
    from desktop.domain.points import RaisedBy
    from desktop.services import meeting

    _meeting(there, talk)
    there.flush()
    for item in meeting.meeting(there.session, talk.ahead).points:
        if item.point.raised_by is RaisedBy.SUGGESTED:
            meeting.tick_point(there.session, item.point.id, talk.ahead, talked_about=True)
    there.leave_meeting()
    there.open_wrap_up(talk.ahead)


def _quarter(there: "Unlocked", talk: Talk) -> None:
    """The quarter of the person whom the pictures are about, with a few words written in it."""
    from PySide6.QtTest import QTest

    from desktop.domain.quarters import SUMMARY, period_of
    from desktop.services import quarters

    subject, period = quarters.Subject(talk.person), period_of(there.session.today())
    words = {
        "sv": "Kunderna hör nyheterna från oss först. Nordfors ringde för att tacka, inte för att fråga.",
        "en": "Customers hear the news from us first. Nordfors called to say thank you, not to ask.",
    }
    quarters.write(there.session, subject, period, SUMMARY, words[talk.tongue], talk.tongue)
    there.open_quarters(subject)
    QTest.qWait(1500)


def _board(there: "Unlocked", _: Talk) -> None:
    """The first goal's board with one week opened."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from desktop.domain.goals import Goal
    from desktop.ui.pages.board.page import BoardPage

    with there.session.vault.read() as reader:
        goal = reader.all(Goal)[0]
    there.open_board(goal.id)
    page = there.window.findChild(BoardPage)
    assert isinstance(page, BoardPage)
    QTest.qWait(200)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(page.grid, key)


_WORKSHOP = {
    "sv": (
        "Kundvärde och långsiktiga relationer är vår främsta fördel",
        "De ringer oss innan de ringer någon annan",
        (
            "Innan varje kundmöte frågar jag projektledaren vad kunden oroar sig för",
            "Öka debiteringsgraden till 85 %",
            "När ett projekt går snett frågar jag först: vad behöver du av mig?",
            "På måndagsmötet börjar vi med kundens läge",
        ),
        (("Debiteringsgrad", "korta kundsamtal"), ("Återköp", "ringa efteråt"), ("Leveransprecision", "")),
    ),
    "en": (
        "Customer value and long-term relations are our foremost advantage",
        "They call us before they call anybody else",
        (
            "Before every customer meeting I ask the project lead what the customer worries about",
            "Increase utilisation to 85%",
            "When a project goes wrong, I first ask: what do you need from me?",
            "At the Monday meeting we begin with how the customer is doing",
        ),
        (
            ("Utilisation", "cut customer calls short"),
            ("Repurchase", "call afterwards"),
            ("On-time delivery", ""),
        ),
    ),
}


def _workshop(there: "Unlocked", talk: Talk, step: int, *, fourth: bool = False, room: bool = False) -> None:
    """A workshop of its own, written as far as ``step``."""
    from desktop.domain.goals import GapAnswer, Pull
    from desktop.domain.workshop import WorkshopStep
    from desktop.services import workshop
    from desktop.services.goals import add_gap

    sentence, success, lines, gaps = _WORKSHOP[talk.tongue]
    session = there.session
    goal_id, workshop_id = session.new_id(), session.new_id()
    workshop.write_goal(session, workshop_id=workshop_id, goal_id=goal_id, text=sentence)
    with session.vault.work() as work:
        from dataclasses import replace

        from desktop.domain.goals import Goal

        work.put(replace(work.get(Goal, goal_id), success=success))
        work.commit()
    workshop.go_to(session, workshop_id, WorkshopStep.MONDAY)
    workshop.write_monday(session, workshop_id=workshop_id, text="\n".join(lines))
    workshop.go_to(session, workshop_id, WorkshopStep.POLISH)
    with session.vault.read() as reader:
        drafts = [item.id for item in workshop.workshop(reader, workshop_id).drafts]
    if step >= WorkshopStep.GAPS and not room:
        for (measured, makes_us), pull in zip(gaps, (Pull.AGAINST, Pull.ALONG, Pull.UNKNOWN), strict=True):
            add_gap(session, goal_id, measured, pull=pull, makes_us=makes_us)
        with session.vault.read() as reader:
            ids = [gap.id for gap in workshop.workshop(reader, workshop_id).gaps]
        workshop.answer_gap(session, workshop_id, ids[0], GapAnswer.RAISE)
        workshop.answer_gap(session, workshop_id, ids[2], GapAnswer.COUNTER_QUESTION)
        workshop.take_up_with(session, workshop_id, ids[2], talk.person)
    for draft in (drafts[0], drafts[2], drafts[3]):
        workshop.choose(session, workshop_id, draft, chosen=True)
    if step == WorkshopStep.AGREE:
        workshop.agree_with(session, drafts[0], person_id=talk.person, team_id=None, follow_up_on=None)
    workshop.go_to(session, workshop_id, WorkshopStep(step))
    there.open_workshop(goal_id)
    _finish_scene(there, drafts[1] if fourth else "", room=room)


def _finish_scene(there: "Unlocked", fourth: str, *, room: bool) -> None:
    from desktop.ui.pages.workshop.page import WorkshopPage

    page = there.window.findChild(WorkshopPage)
    assert isinstance(page, WorkshopPage)
    if fourth:
        page.choose.chosen.emit(fourth, True)  # noqa: FBT003 - as Qt carries it
    if page.polish.isVisible():
        page.polish.rows.go_to(page.polish.rows.rows()[1].id)
    if page.monday.isVisible():
        page.monday.silent.begun.emit()
    if room:
        there.window.commands.run("full_screen")
        there.window.showNormal()  # the drawn screen is smaller than any projector
        there.window.resize(1280, 800)


def _untold_of(there: "Unlocked", person_id: str) -> str:
    with there.session.vault.read() as reader:
        return next(item.id for item in reader.untold_observations() if item.person_id == person_id)


def _monday(there: "Unlocked", _: Talk) -> None:
    """Nothing is chosen yet for the week that begins."""
    from desktop.services.noticing import choose_notice

    choose_notice(there.session, None)
    there.open_today()


_SAID = {
    "sv": ("I torsdags, dagen före leveransen till Bruksvik", "De la om sitt stopp i lugn och ro"),
    "en": (
        "Thursday, the day before the delivery to Bruksvik",
        "They moved their own stop in peace and quiet",
    ),
}


def _telling(there: "Unlocked", talk: Talk) -> None:
    """Berätta, from the latest that was seen of somebody, with two parts written."""
    from PySide6.QtTest import QTest

    from desktop.services.feedback import Part
    from desktop.ui.pages.feedback.page import FeedbackPage

    there.open_telling(_untold_of(there, talk.person))
    QTest.qWait(200)
    page = there.window.findChild(FeedbackPage)
    assert isinstance(page, FeedbackPage)
    for part, words in zip((Part.SITUATION, Part.EFFECT), _SAID[talk.tongue], strict=True):
        page.parts[part].editor.setFocus()
        _type_lines((words,))


def _bin(there: "Unlocked", talk: Talk) -> None:
    """A few things that were taken away, today and on days before; one of them hangs on another."""
    from dataclasses import replace
    from datetime import timedelta

    from desktop.domain.goals import MarkKind
    from desktop.domain.removed import Removed
    from desktop.services import behaviours, feedback, people, private_book, promises

    session = there.session
    with session.vault.read() as reader:
        other = next(person for person in reader.people() if person.id != talk.person)
        note = reader.private_notes_of(talk.person)[0]
        action = reader.actions_of(talk.person)[0]
    draft = behaviours.draft(session, _DRAFTED[talk.tongue][0]).items[0].id
    mark = behaviours.add_mark(session, draft, MarkKind.OBSTACLE, _DRAFTED[talk.tongue][1]).items[0].id
    there.bench.do(lambda: people.remove_person(session, other.id))
    feedback.let_go(session, _untold_of(there, talk.person))
    behaviours.remove_mark(session, mark)
    behaviours.remove_draft(session, draft)
    private_book.remove(session, note.id)
    promises.remove_action(session, action.id)
    with session.vault.work() as work:
        for entry, days in zip(work.all(Removed), (12, 1, 1, 1, 0, 0), strict=True):
            work.put(replace(entry, removed_at=entry.removed_at - timedelta(days=days, minutes=7)))
        work.commit()
    there.open_bin()


_DRAFTED = {
    "sv": ("När ett projekt drar ut på tiden ringer jag beställaren först", "Hade inte numret"),
    "en": ("When a project drags on I call the client first", "Did not have the number"),
}


def _given(there: "Unlocked", talk: Talk) -> None:
    """A feedback that was given and answered."""
    with there.session.vault.read() as reader:
        feedback = next(item for item in reader.feedback_of(talk.person) if item.reply)
    there.open_feedback(feedback.id)


def _together(there: "Unlocked", talk: Talk) -> None:
    """The quarter gone through together: its paper beside the notes."""
    from PySide6.QtTest import QTest

    from desktop.domain.dialogues import Dialogue
    from desktop.domain.quarters import period_of
    from desktop.services import quarters

    subject, period = quarters.Subject(talk.person), period_of(there.session.today())
    there.open_meeting(quarters.go_through(there.session, subject, period, talk.tongue).added(Dialogue))
    QTest.qWait(1500)


def _password(there: "Unlocked", talk: Talk) -> None:
    """What is asked before a paper is saved behind a password."""
    from PySide6.QtTest import QTest

    from desktop.ui.dialogs.password import PasswordDialog

    there.open_dialogue_paper(talk.held)
    QTest.qWait(1500)
    PasswordDialog(there.window).show()
    QTest.qWait(200)


def _versions(there: "Unlocked", talk: Talk) -> None:
    """A quarter that was locked, changed and begun anew; the paper shows what was locked."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QScrollArea

    from desktop.ui.pages.quarters.page import QuartersPage

    _quarter(there, talk)
    page = there.window.findChild(QuartersPage)
    assert isinstance(page, QuartersPage)
    closing = page.closing
    for press, next_one in (
        (closing.done.box, closing.lock),
        (closing.lock, closing.again),
        (closing.again, closing.versions),
    ):
        press.click()
        while next_one.isHidden():
            QTest.qWait(100)
    closing.versions.choice.setFocus()
    closing.versions.choice.activated.emit(1)
    QTest.qWait(1500)
    for sheet in page.findChildren(QScrollArea):
        sheet.ensureWidgetVisible(page.locked)


def _together_search(there: "Unlocked", talk: Talk) -> None:
    """The same, with a word looked for on the paper."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from desktop.ui.pages.meeting.page import MeetingPage

    _together(there, talk)
    window = QApplication.activeWindow()
    page = window.findChild(MeetingPage) if window is not None else None
    assert isinstance(page, MeetingPage)
    while not page.paper.pages:
        QTest.qWait(100)
    page.find_words()
    page.find_bar.entry.insert("Nordfors")


_CAUGHT = {
    "sv": "Amir ringde kunden i går, före leveransen",
    "en": "Amir called the customer yesterday, before the delivery",
}


def _capture(there: "Unlocked", talk: Talk) -> None:
    """Over I dag, with a sentence in it and what it was taken for."""
    from PySide6.QtWidgets import QApplication

    from desktop.ui.presenters.capture import InVault
    from desktop.ui.window.capture_window import CaptureWindow

    there.open_today()
    QApplication.processEvents()
    window = CaptureWindow()
    window.setParent(there.window, window.windowFlags())  # goes away with it
    window.ask(InVault(there.bench, shows_names=True))
    window.page.field.show_note(_CAUGHT[talk.tongue])
    window.page.typed.emit(window.page.text())


COMMANDS = ("palette", "shortcuts", "curtain")
"""Commands given on I dag, each a picture of its own."""
WALKS: dict[str, Walk] = {
    "today": lambda there, _: there.open_today(),
    "today-monday": _monday,
    "today-friday": lambda there, _: there.open_today(),
    "feedback": _telling,
    "feedback-given": _given,
    "capture": _capture,
    "people": lambda there, _: there.open_people(),
    "person": lambda there, talk: there.open_person(talk.person),
    "private": _person_with_private_pane,
    "prepare": lambda there, talk: there.open_prepare(talk.ahead),
    "meeting": _meeting,
    "wrap-up": _wrap_up,
    "dialogue": lambda there, talk: there.open_dialogue(talk.held),
    "dialogue-paper": lambda there, talk: there.open_dialogue_paper(talk.held),
    "password": _password,
    "person-paper": lambda there, talk: there.open_person_paper(talk.person),
    "access": lambda there, talk: there.open_access(talk.person),
    "quarters": _quarter,
    "quarter-versions": _versions,
    "together": _together,
    "together-search": _together_search,
    "goals": lambda there, _: there.open_goals(),
    "board": _board,
    "templates": lambda there, _: there.open_templates(),
    "workshop-1-goal": lambda there, talk: _workshop(there, talk, 1),
    "workshop-2-success": lambda there, talk: _workshop(there, talk, 2),
    "workshop-3-monday": lambda there, talk: _workshop(there, talk, 3),
    "workshop-4-polish": lambda there, talk: _workshop(there, talk, 4),
    "workshop-5-gaps": lambda there, talk: _workshop(there, talk, 5),
    "workshop-6-choose": lambda there, talk: _workshop(there, talk, 6, fourth=True),
    "workshop-7-agree": lambda there, talk: _workshop(there, talk, 7),
    "workshop-room-monday": lambda there, talk: _workshop(there, talk, 3, room=True),
    "workshop-room-gaps": lambda there, talk: _workshop(there, talk, 5, room=True),
    "settings": lambda there, _: there.open_settings(),
    "bin": _bin,
    "bin-empty": lambda there, _: there.open_bin(),
    **dict.fromkeys(COMMANDS, lambda there, _: there.open_today()),
}
FIRST_STEPS = ("language", "passphrase", "sheet", "team", "start")
DOORS = (*(f"first-run-{number}-{step}" for number, step in enumerate(FIRST_STEPS, 1)), "lock")
_MOMENTS = {
    "today-monday": "2026-03-09T08:03:00+01:00",
    "today-friday": "2026-03-13T08:03:00+01:00",
    "meeting": "2026-03-10T14:11:00+01:00",
    "wrap-up": "2026-03-10T14:27:00+01:00",
}
LARGE = (
    *("today", "person", "prepare", "meeting", "wrap-up", "settings", "quarters", "goals", "board"),
    *("workshop-4-polish", "workshop-5-gaps", "today-monday", "feedback", "private"),
    *("dialogue-paper", "password", "quarter-versions", "bin", "together-search"),
)
"""Drawn with text at 200 % too."""


@dataclass(frozen=True)
class Picture:
    """One picture: what, in which language, how it is dressed, and how large its text is in percent."""

    scene: str
    tongue: Tongue
    theme: str
    percent: int = 100

    @property
    def moment(self) -> str:
        """When the picture is taken: the morning, except for a talk at two o'clock."""
        return _MOMENTS.get(self.scene, "2026-03-10T09:00:00+01:00")

    @property
    def file_name(self) -> str:
        """``today-sv-light.png``; text larger than usual is named: ``today-sv-light-200.png``."""
        large = "" if self.percent == 100 else f"-{self.percent}"
        return f"{self.scene}-{self.tongue}-{self.theme}{large}.png"


def all_pictures() -> list[Picture]:
    """Every page in both languages and themes, and some with text twice as large."""
    tongues: tuple[Tongue, ...] = ("sv", "en")
    usual = itertools.product((*DOORS, *WALKS), tongues, ("light", "dark"))
    return [
        *(Picture(*each) for each in usual),
        *(Picture(scene, "sv", "light", 200) for scene in LARGE),
    ]


def walk_to(house: "House", unlocked: "Unlocked | None", picture: Picture) -> None:
    """Bring the program to where the picture is taken; ``unlocked`` is None before the door."""
    if unlocked is not None:
        WALKS[picture.scene](unlocked, talk_of(unlocked, picture.tongue))
    elif picture.scene != "lock":
        _show_first_step(house.window, picture)


def _show_first_step(window: "QWidget", picture: Picture) -> None:
    """A step of the first run as it looks when somebody has come that far."""
    from desktop.domain.people import Person
    from desktop.ui.pages.first_run.page import FirstRunPage
    from desktop.ui.presenters.first_run import FirstRunState, Step

    page = window.findChild(FirstRunPage)
    assert isinstance(page, FirstRunPage)
    step: Step = Step[picture.scene.rsplit("-", 1)[1].upper()]
    names = ("Amir Haddad", "Lisa Ek", "Nguyễn Thị Lan", "Þórdís Jónsdóttir")
    page.team.manager.show_text("Karin")
    page.team.names.show_text("\n".join(names))
    people = tuple(Person(str(number), name) for number, name in enumerate(names))
    page.show_state(FirstRunState(step=step, code=_CODE, sheet_saved=True, people=people, capture_keys=""))
