"""What one person has not been told yet, on the manager's private side."""

from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from desktop.domain.observations import Observation, ObservationState
from desktop.services import feedback
from desktop.ui.presenters.bench import Presenter, Workbench


@dataclass(frozen=True, slots=True)
class UntoldShown:
    """The observations, latest first."""

    untold: tuple[Observation, ...]
    today: date


class UntoldPresenter(Presenter[UntoldShown]):
    """Intents: told already, let go."""

    def __init__(self, bench: Workbench, person_id: str) -> None:
        super().__init__(bench)
        self.person_id = person_id

    @override
    def derive(self) -> UntoldShown:
        with self.session.vault.read() as reader:
            seen = reader.observations_of(self.person_id)
        return UntoldShown(
            tuple(item for item in seen if item.state is not ObservationState.TOLD), self.session.today()
        )

    def tell(self, observation_id: str) -> None:
        """Told already, without a form."""
        self._act(lambda: feedback.tell(self.session, observation_id), "observation_told")

    def let_go(self, observation_id: str) -> None:
        """Not worth telling any more."""
        self._act(lambda: feedback.let_go(self.session, observation_id), "observation_let_go")
