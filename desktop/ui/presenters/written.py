"""What is being typed on a page: kept beside the window, and held on to for as long as it cannot be kept."""

from collections.abc import Callable

from desktop.domain.errors import RuleBroken
from desktop.ui.presenters.bench import UseCase, Workbench


class Written:
    """Words by the key of their field. ``told`` is called each time it has come out whether something was kept."""

    def __init__(self, bench: Workbench, told: Callable[[], None]) -> None:
        self._bench = bench
        self._told = told
        self._waiting: dict[str, tuple[str, UseCase]] = {}
        self._on_the_way: dict[str, str] = {}
        self._refused: dict[str, RuleBroken] = {}

    def write(self, key: str, text: str, use_case: UseCase) -> None:
        """Keep ``text`` with ``use_case``, and what could not be kept before."""
        self._waiting[key] = text, use_case
        self._refused.pop(key, None)
        self.retry()

    def text(self, key: str, kept: str) -> str:
        """What stands in a field: the words that wait, else those that were kept."""
        return self._waiting[key][0] if key in self._waiting else kept

    def forget(self, key: str) -> None:
        """What the field was about is gone."""
        self._waiting.pop(key, None)
        self._refused.pop(key, None)

    @property
    def unsaved(self) -> bool:
        """Whether words wait that the vault does not hold."""
        return bool(self._waiting)

    @property
    def refused(self) -> RuleBroken | None:
        """A rule that waiting words break; they are not tried again until they are others."""
        return next(iter(self._refused.values()), None)

    def retry(self) -> None:
        """Try everything that is neither kept nor on its way."""
        for key, (text, use_case) in list(self._waiting.items()):
            if key not in self._refused and self._on_the_way.get(key) != text:
                self._on_the_way[key] = text
                self._bench.keep(use_case, _Outcome(self, key, text))

    def settle(self) -> bool:
        """Try once more, and wait until it has come out; whether everything is kept."""
        self._bench.settle()
        self.retry()
        self._bench.settle()
        return not self._waiting

    def came_out(self, key: str, text: str, error: Exception | None) -> None:
        """The words were kept, or not."""
        if self._on_the_way.get(key) == text:
            del self._on_the_way[key]
        if self._waiting.get(key, ("", None))[0] == text:
            if error is None:
                del self._waiting[key]
            elif isinstance(error, RuleBroken):
                self._refused[key] = error
        self._told()


class _Outcome:
    def __init__(self, written: Written, key: str, text: str) -> None:
        self._written, self._key, self._text = written, key, text

    def __call__(self, error: Exception | None) -> None:
        self._written.came_out(self._key, self._text, error)
