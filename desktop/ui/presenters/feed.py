"""One feed tells every open presenter what an edit changed, so that none of them reaches sideways."""

from collections import deque
from collections.abc import Callable

from desktop.services.changes import Changes

Listener = Callable[[Changes], None]


class ChangeFeed:
    """Hands each ``Changes`` to every listener, in the order of subscription.

    What is published while a round is under way waits for its own round, so that all listeners see the same order.
    """

    def __init__(self) -> None:
        self._listeners: dict[object, Listener] = {}
        self._waiting: deque[Changes] = deque()
        self._delivering = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell ``listener`` of every change from now on; the answer ends it and may be called twice."""
        ticket = object()
        self._listeners[ticket] = listener

        def leave() -> None:
            self._listeners.pop(ticket, None)

        return leave

    def publish(self, changes: Changes) -> None:
        """Deliver ``changes``; a listener's error reaches the caller after the other listeners have been told."""
        self._waiting.append(changes)
        if self._delivering:
            return
        errors: list[Exception] = []
        self._delivering = True
        try:
            while self._waiting:
                errors += self._deliver(self._waiting.popleft())
        finally:
            self._delivering = False
        if errors:
            raise errors[0]

    def _deliver(self, changes: Changes) -> list[Exception]:
        errors = []
        for ticket, listener in list(self._listeners.items()):
            if ticket not in self._listeners:
                continue
            try:
                listener(changes)
            except Exception as error:  # noqa: BLE001 - raised again once everybody has been told
                errors.append(error)
        return errors
