"""Connects Kvartal with its presenter, the paper it becomes, and the meeting in which it is gone through."""

from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.errors import RuleBroken
from desktop.domain.paper import PaperOptions
from desktop.domain.progress import Progress
from desktop.domain.quarters import Period, QuarterPart
from desktop.services.quarters import Subject
from desktop.ui.dialogs.files import which_folder
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.pages.quarters.page import QuartersPage
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.long_work import sentence_of
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.presenters.quarter import QuarterPresenter, QuarterView
from desktop.ui.presenters.wording import tr
from desktop.ui.window.paper_on_screen import PaperOnScreen
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Quarters(QObject):
    """The builder and its paper on screen."""

    def __init__(self, unlocked: Unlocked, subject: Subject | None) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = QuarterPresenter(unlocked.bench, subject)
        self.on_screen = PaperOnScreen(unlocked, self.presenter.title(), self._make)
        self.paper = self.on_screen.presenter
        self._of, self._earlier = (Subject(""), self.presenter.period), ""
        self._owed: dict[tuple[Subject, Period, str], str] = {}
        self._way: ProgressDialog | None = None
        self.page = QuartersPage()
        self._connect()
        self.presenter.watch(self._show)
        self.paper.watch(self.page.show_paper)
        self.setParent(self.page)  # lives as long as the page does

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        page.head.chosen.connect(presenter.choose)
        page.head.stepped.connect(presenter.step)
        page.head.year_wanted.connect(self._show_year)
        page.written.connect(self._write)
        page.quoted.connect(self._quote)
        page.part_chosen.connect(self._include)
        page.people_requested.connect(self._unlocked.open_people)
        self.on_screen.connect_page(page)
        page.closing.together_requested.connect(self._go_through)
        page.closing.gone_through.connect(self._gone_through)
        page.closing.lock_requested.connect(self._lock)
        page.closing.version_requested.connect(presenter.new_version)
        page.closing.version_chosen.connect(presenter.show_version)
        page.closing.everybody_requested.connect(self._save_everybodys)

    def _show(self, view: QuarterView) -> None:
        self.page.show_view(view)
        if view.page is None:
            return
        shown = (view.page.subject, view.period), view.earlier.id if view.earlier is not None else ""
        if shown != (self._of, self._earlier):
            self._of, self._earlier = shown
            self._show_owed()
            self.paper.become(title=self.presenter.title())
            self.paper.make()

    def _make(self, options: PaperOptions, progress: Progress) -> MadePaper:
        house, (subject, period), earlier = self._unlocked.house, self._of, self._earlier
        if earlier:
            return house.quarter_version(earlier, progress)
        return house.quarter_paper(subject, period, options, progress)

    def _show_year(self, whole: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.presenter.show_year(whole=whole)

    def _show_owed(self) -> None:
        """Words of this quarter that could not be kept when another was shown in its place."""
        for (subject, period, about), words in self._owed.items():
            if (subject, period) == self._of and not self._earlier:
                self.page.owe(about, words)

    def _write(self, about: str, text: str) -> None:
        of = self._of

        def told(error: Exception | None) -> None:
            if isinstance(error, RuleBroken):
                self._unlocked.bench.outlet.broken(error)
            elif error is None:
                self._owed.pop((*of, about), None)
            else:
                self._owed[(*of, about)] = text
                if of == self._of:
                    self.page.owe(about)

        self.presenter.write(about, text, told)

    def _quote(self, record_id: str, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.presenter.quote(record_id, wanted=wanted)

    def _include(self, part: object, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.presenter.include(QuarterPart(str(part)), wanted=wanted)

    def _gone_through(self, done: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.presenter.say_gone_through(done=done)

    def _go_through(self) -> None:
        self._unlocked.flush()
        dialogue_id = self.presenter.go_through()
        if dialogue_id is not None:
            self._unlocked.open_meeting(dialogue_id)

    def _lock(self) -> None:
        """Draw it once more as it stands, beside the window, and lock that version with it."""
        self._unlocked.flush()
        choices = self._unlocked.house.settings.paper
        options = PaperChoices(letter=choices.letter).options(self._unlocked.session.now())
        draw = partial(self._unlocked.house.quarter_to_lock, *self._of, options)
        self._unlocked.jobs.submit(draw, self._locked, self._not_locked)

    def _locked(self, paper: MadePaper) -> None:
        self.presenter.lock(paper.content)
        if self.presenter.state.is_locked:
            self._unlocked.window.toast(tr("Låst. Den här versionen finns kvar som den är."))

    def _not_locked(self, error: Exception) -> None:
        self.paper.could_not(sentence_of(error))

    def _save_everybodys(self) -> None:
        """Everybody's quarter in the team, a file each in one folder, as one job that can be stopped."""
        unlocked, (subject, period) = self._unlocked, self._of
        wanted, password = self.on_screen.ways_out.password()
        if not wanted:
            return
        folder = which_folder(unlocked.window, tr("Spara allas kvartal"))
        if folder is None:
            return
        options = unlocked.house.settings.paper.options(unlocked.session.now())
        work = partial(unlocked.house.team_quarters, subject.id, period, options, folder, password=password)
        self._way = ProgressDialog(unlocked.window, tr("Sparar allas kvartal …"))
        job = unlocked.jobs.submit(
            work, self._saved_all, self._not_saved_all, self._way.advance, self._end_way
        )
        self._way.cancelled.connect(job.cancel)

    def _saved_all(self, _: object) -> None:
        self._end_way()
        self._unlocked.window.toast(tr("Sparat, en fil per person."))

    def _not_saved_all(self, error: Exception) -> None:
        self._end_way()
        self._not_locked(error)

    def _end_way(self) -> None:
        way, self._way = self._way, None
        if way is not None:
            way.done_with()

    def retranslate(self) -> None:
        """Say everything again; the paper too."""
        self.presenter.refresh()
        self.page.retranslate()
        if self.presenter.subject is not None:
            self.paper.make()

    def close(self) -> None:
        """End both presenters, and let go of the paper."""
        self._end_way()
        self.presenter.close()
        self.paper.close()
        self.page.let_go()


def wire_quarters(unlocked: Unlocked, subject: Subject | None) -> Wired:
    """Kvartal, of somebody or of the first in the list."""
    wired = _Quarters(unlocked, subject)
    page = wired.page
    return Wired(
        page,
        wired.retranslate,
        wired.close,
        commands=wired.on_screen.commands(page),
        place="quarters",
        flush=page.flush,
        focus_first=page.first(),
    )
