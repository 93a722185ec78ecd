"""Tables of what people want to raise and have promised each other."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.domain.points import PointState, RaisedBy
from desktop.domain.promises import ActionState, AgreementState, Owner
from desktop.storage.rows.base import Extended, Row, one_of, refers_to, strict


class TalkingPointRow(Extended, Row):
    """A talking point."""

    __tablename__ = "talking_point"
    __table_args__ = strict(
        one_of("raised_by", RaisedBy),
        one_of("state", PointState),
        Index("talking_point_person", "person_id", "state"),
        Index("talking_point_dialogue", "dialogue_id"),
    )

    person_id: Mapped[str] = refers_to("person")
    text: Mapped[str]
    raised_by: Mapped[str]
    raised_on: Mapped[str | None]
    state: Mapped[str]
    dialogue_id: Mapped[str | None] = refers_to("dialogue")
    carried: Mapped[int]
    position: Mapped[int]


class AgreementRow(Extended, Row):
    """An agreement."""

    __tablename__ = "agreement"
    __table_args__ = strict(
        one_of("state", AgreementState),
        Index("agreement_person", "person_id"),
        Index("agreement_dialogue", "dialogue_id"),
        Index("agreement_behaviour", "behaviour_id"),
    )

    person_id: Mapped[str] = refers_to("person")
    text: Mapped[str]
    state: Mapped[str]
    since: Mapped[str | None]
    dialogue_id: Mapped[str | None] = refers_to("dialogue")
    behaviour_id: Mapped[str | None] = refers_to("behaviour")


class ActionRow(Extended, Row):
    """An action."""

    __tablename__ = "action"
    __table_args__ = strict(
        one_of("owner", Owner),
        one_of("state", ActionState),
        Index("action_person", "person_id", "state", "due_on"),
        Index("action_state_due", "state", "due_on", "id"),
        Index("action_dialogue", "dialogue_id"),
    )

    person_id: Mapped[str] = refers_to("person")
    text: Mapped[str]
    owner: Mapped[str | None]
    due_on: Mapped[str | None]
    state: Mapped[str]
    done_on: Mapped[str | None]
    dialogue_id: Mapped[str | None] = refers_to("dialogue")
