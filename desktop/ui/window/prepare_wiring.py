"""Connects Förbered with its presenters and the screens it leads to."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.domain.progress import Progress
from desktop.domain.sheets import SheetAnswers
from desktop.ui.dialogs.files import where_to_save, which_file
from desktop.ui.pages.prepare import agenda, since
from desktop.ui.pages.prepare.page import PreparePage
from desktop.ui.presenters.date_words import reading_of_day, reading_of_moment
from desktop.ui.presenters.long_work import sentence_of
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.presenters.prepare import PreparePresenter
from desktop.ui.presenters.promise_words import Promised
from desktop.ui.presenters.wording import tr
from desktop.ui.window.private_book_wiring import ConnectedBook
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Prepare(QObject):
    """One talk being prepared."""

    def __init__(self, unlocked: Unlocked, dialogue_id: str) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = PreparePresenter(unlocked.bench, dialogue_id)
        self.book = ConnectedBook(unlocked.bench, self.presenter.person_id)
        now = unlocked.session.now
        self.page = PreparePage(
            reading_of_moment(now, self.presenter.usual_time), reading_of_day(now), self.book.book
        )
        self._connect_head()
        self._connect_columns()
        self._connect_sheet()
        self.book.show()
        self.presenter.when_gone = self._to_person
        self.presenter.watch(self.page.show_state)
        self.setParent(self.page)  # lives as long as the page does

    def _connect_head(self) -> None:
        page, presenter = self.page, self.presenter
        page.head.template_chosen.connect(self._choose_template)
        page.head.minutes_set.connect(self._set_minutes)
        page.head.moved.connect(self._move)
        page.start_requested.connect(self.start)
        page.cancel_requested.connect(self._cancel)
        page.person_requested.connect(self._to_person)
        page.since.ticked.connect(presenter.tick_action)
        page.since.dropped.connect(presenter.drop_action)
        page.since.answered.connect(self._answer_action)
        page.since.editor.promise_kept.connect(self._edit_action)

    def _connect_columns(self) -> None:
        page, presenter = self.page, self.presenter
        page.agenda.typed.connect(self._add_point)
        page.agenda.moved.connect(presenter.move_point)
        page.agenda.dropped.connect(presenter.drop_point)
        page.agenda.answered.connect(self._answer_point)
        page.agenda.editor.kept.connect(self._edit_point)
        page.agenda.suggestion_taken.connect(presenter.suggest)
        page.agenda.offer_taken.connect(self._take_offer)
        page.alone.shared.connect(presenter.share)

    def _connect_sheet(self) -> None:
        theirs = self.page.agenda.theirs
        theirs.sheet_requested.connect(self._make_sheet)
        theirs.answers_requested.connect(self._ask_for_answers)
        self.page.answers_dropped.connect(self._read_answers)

    def _make_sheet(self) -> None:
        """Ask where, then make the sheet and save it there, beside the window."""
        unlocked = self._unlocked
        path = where_to_save(unlocked.window, tr("Spara underlaget"), self.presenter.sheet_file(), "pdf")
        if path is None:
            return
        house = unlocked.house
        options = PaperChoices(letter=house.settings.paper.letter).options(unlocked.session.now())
        dialogue_id = self.presenter.dialogue_id

        def work(progress: Progress) -> None:
            house.write_file(path, house.preparation_paper(dialogue_id, options, progress).content)

        def saved(_: object) -> None:
            self.page.agenda.theirs.say_error("")
            unlocked.window.toast(tr("Sparad som {file}.").format(file=path.name))

        unlocked.jobs.submit(work, saved, self._sheet_failed)

    def _ask_for_answers(self) -> None:
        path = which_file(self._unlocked.window, tr("Läs in svar"), "pdf")
        if path is not None:
            self._read_answers(path)

    def _read_answers(self, path: object) -> None:
        if isinstance(path, Path):
            read = partial(self._unlocked.house.read_sheet, path)
            self._unlocked.jobs.submit(read, self._answers_read, self._sheet_failed)

    def _answers_read(self, answers: SheetAnswers) -> None:
        self.page.agenda.theirs.say_error(self.presenter.take_answers(answers))

    def _sheet_failed(self, error: Exception) -> None:
        self.page.agenda.theirs.say_error(sentence_of(error))

    def start(self) -> None:
        """Starta samtal."""
        self._unlocked.open_meeting(self.presenter.dialogue_id)

    def close(self) -> None:
        """The page is left."""
        self.book.close()
        self.presenter.close()

    def _choose_template(self, template_id: str) -> None:
        self.page.head.say_error(self.presenter.choose_template(template_id))

    def _take_offer(self) -> None:
        self.page.head.say_error(self.presenter.take_offer())

    def _set_minutes(self, minutes: int) -> None:
        self.page.head.say_error(self.presenter.set_minutes(minutes))

    def _move(self, moment: object) -> None:
        if isinstance(moment, datetime):
            self.presenter.move(moment)

    def _cancel(self) -> None:
        if self.presenter.cancel():
            self._to_person()

    def _to_person(self) -> None:
        self._unlocked.open_person(self.presenter.person_id)

    def _answer_action(self, action_id: str, answer: str) -> None:
        if answer == since.NOW:
            self.presenter.do_now(action_id)
        else:
            self.presenter.drop_action(action_id)

    def _edit_action(self, action_id: str, promised: object) -> None:
        if isinstance(promised, Promised):
            self.page.since.editor.close_or_say(self.presenter.edit_action(action_id, promised))

    def _add_point(self, text: str) -> None:
        self.page.agenda.new_point.say_outcome(self.presenter.add_point(text))

    def _edit_point(self, point_id: str, text: str) -> None:
        self.page.agenda.editor.close_or_say(self.presenter.edit_point(point_id, text))

    def _answer_point(self, point_id: str, answer: str) -> None:
        if answer == agenda.FIRST:
            self.presenter.take_first(point_id)
        else:
            self.presenter.drop_point(point_id)


def wire_prepare(unlocked: Unlocked, dialogue_id: str) -> Wired:
    """Förbered for one dialogue."""
    wired = _Prepare(unlocked, dialogue_id)
    page = wired.page
    return Wired(
        page,
        page.retranslate,
        wired.close,
        commands={"forward": wired.start, "private": page.toggle_private, "edit": page.edit_current},
        place="people",
        person_id=wired.presenter.person_id,
        flush=wired.book.flush,
        focus_first=page.agenda.new_point.entry,
    )
