"""What a screen reader reads: the accessibility tree over D-Bus, in pure Python.

Interfaces and the order of states: https://gnome.pages.gitlab.gnome.org/at-spi2-core/libatspi/
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_NOTHING = "/org/a11y/atspi/null"
_ACTIVE, _CHECKED, _ENABLED, _FOCUSED, _SHOWING, _EDITABLE = 1, 4, 8, 12, 25, 7
_AT_ONCE = 100
"""Questions under way at the same time: more would fill the bus's queue."""

Place = tuple[str, str]


@dataclass
class Node:
    """One thing in the tree. ``text`` is what stands in it where it holds text, else empty."""

    place: Place
    role: str = ""
    name: str = ""
    description: str = ""
    text: str = ""
    states: int = 0
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False)

    def walk(self) -> Iterator["Node"]:
        """This node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def seen(self) -> Iterator["Node"]:
        """What of it can be seen: a thing in a hidden window is hidden, whatever it says itself."""
        if self.showing:
            yield self
            for child in self.children:
                yield from child.seen()

    def has(self, state: int) -> bool:
        """Whether it is in this state (a number of AtspiStateType)."""
        return bool(self.states >> state & 1)

    @property
    def showing(self) -> bool:
        """Whether it can be seen."""
        return self.has(_SHOWING)

    @property
    def enabled(self) -> bool:
        """Whether it can be used."""
        return self.has(_ENABLED)

    @property
    def focused(self) -> bool:
        """Whether keys go to it."""
        return self.has(_FOCUSED)

    @property
    def checked(self) -> bool:
        """Whether it is ticked."""
        return self.has(_CHECKED)

    @property
    def active(self) -> bool:
        """Whether this window is the one in use."""
        return self.has(_ACTIVE)

    @property
    def editable(self) -> bool:
        """Whether one can write in it."""
        return self.has(_EDITABLE)


class Unreadable(Exception):
    """The program is not there to be asked, or went away while it was."""


class Tree:
    """The tree of one process, read afresh at every ``read``."""

    def __init__(self, bus: str, pid: int) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus)
        self._pid = pid
        self._root: Place | None = None

    def close(self) -> None:
        """No more questions."""
        self._connection.close()

    def read(self) -> Node:
        """Everything, hidden things too. Raises ``Unreadable`` while the program is not on the bus."""
        root = Node(self._program())
        level = [root]
        while level:
            self._fill(level)
            level = [child for node in level for child in node.children]
        return root

    def extents(self, node: Node) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen, in pixels."""
        (box,) = self._ask([_call(node.place, "org.a11y.atspi.Component", "GetExtents", "u", (0,))])
        assert box is not None, f"{node.role} {node.name!r} has no place on the screen"
        return box[0]

    def in_sight(self, node: Node) -> bool:
        """Whether its middle lies within everything that it lies in, and so is not scrolled away."""
        left, top, width, height = self.extents(node)
        across, down = left + width // 2, top + height // 2
        around = node.parent
        while around is not None and around.parent is not None:
            left, top, width, height = self.extents(around)
            if not (left <= across < left + width and top <= down < top + height):
                return False
            around = around.parent
        return True

    def bring_in_sight(self, node: Node) -> None:
        """Give it the focus: pages scroll to where the focus is."""
        self._ask([_call(node.place, "org.a11y.atspi.Component", "GrabFocus")])

    def caret(self, node: Node) -> int:
        """Where the caret stands in this node, in characters from 0."""
        (body,) = self._ask([_get(node.place, "CaretOffset", "org.a11y.atspi.Text")])
        assert body is not None, node.name
        return int(body[0][1])

    def _program(self) -> Place:
        if self._root is None:
            (body,) = self._ask([_call((_REGISTRY, _ROOT), _ACCESSIBLE, "GetChildren")])
            found = [tuple(place) for place in body[0]] if body else []
            bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
            asking = [new_method_call(bus, "GetConnectionUnixProcessID", "s", (place[0],)) for place in found]
            for place, answer in zip(found, self._ask(asking), strict=True):
                if answer is not None and answer[0] == self._pid:
                    self._root = place
        if self._root is None:
            raise Unreadable(str(self._pid))
        return self._root

    def _fill(self, nodes: Sequence[Node]) -> None:
        asking = []
        for node in nodes:
            asking += [
                _call(node.place, _ACCESSIBLE, "GetRoleName"),
                _get(node.place, "Name"),
                _get(node.place, "Description"),
                _call(node.place, _ACCESSIBLE, "GetState"),
                _call(node.place, _ACCESSIBLE, "GetChildren"),
                _call(node.place, _ACCESSIBLE, "GetInterfaces"),
            ]
        told = self._ask(asking)
        if nodes and told and told[0] is None and len(nodes) == 1 and nodes[0].place == self._root:
            raise Unreadable(str(self._pid))
        written = []
        for place, node in enumerate(nodes):
            role, name, description, states, children, interfaces = told[6 * place : 6 * place + 6]
            node.role = role[0] if role else ""
            node.name = name[0][1] if name else ""
            node.description = description[0][1] if description else ""
            node.states = states[0][0] | states[0][1] << 32 if states else 0
            if children:
                node.children = [
                    Node(tuple(child), parent=node) for child in children[0] if child[1] != _NOTHING
                ]
            if interfaces and "org.a11y.atspi.Text" in interfaces[0]:
                written.append(node)
        asking = [_call(node.place, "org.a11y.atspi.Text", "GetText", "ii", (0, -1)) for node in written]
        for node, answer in zip(written, self._ask(asking), strict=True):
            node.text = answer[0] if answer else ""

    def _ask(self, questions: Sequence[Any]) -> list[Any]:
        """The answers' bodies in order; None for a question that could not be answered."""
        answers: list[Any] = []
        for start in range(0, len(questions), _AT_ONCE):
            answers += self._ask_at_once(questions[start : start + _AT_ONCE])
        return answers

    def _ask_at_once(self, questions: Sequence[Any]) -> list[Any]:
        waiting: dict[int, int] = {}
        answers: list[Any] = [None] * len(questions)
        for place, question in enumerate(questions):
            serial = next(self._connection.outgoing_serial)
            self._connection.send(question, serial=serial)
            waiting[serial] = place
        while waiting:
            try:
                message = self._connection.receive(timeout=20)
            except (TimeoutError, OSError) as error:
                raise Unreadable(str(self._pid)) from error
            place = waiting.pop(message.header.fields.get(5, -1), None)  # 5: the serial that it answers
            if place is not None and message.header.message_type is MessageType.method_return:
                answers[place] = message.body
        return answers


def _call(
    place: Place, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
) -> Any:
    return new_method_call(DBusAddress(place[1], place[0], interface), method, signature, body)


def _get(place: Place, name: str, interface: str = _ACCESSIBLE) -> Any:
    return Properties(DBusAddress(place[1], place[0], interface)).get(name)
