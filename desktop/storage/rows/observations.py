"""Tables of what was seen, how it was told, and how the other person sees it."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.domain.observations import FeedbackState, ObservationState
from desktop.storage.rows.base import Extended, Row, one_of, refers_to, strict


class ObservationRow(Extended, Row):
    """An observation."""

    __tablename__ = "observation"
    __table_args__ = strict(
        one_of("state", ObservationState),
        Index("observation_person", "person_id", "seen_at_utc", "id"),
        Index("observation_behaviour", "behaviour_id"),
        Index("observation_state", "state", "seen_at_utc", "id"),
    )

    seen_at: Mapped[str]
    seen_at_utc: Mapped[int]
    text: Mapped[str]
    person_id: Mapped[str | None] = refers_to("person")
    behaviour_id: Mapped[str | None] = refers_to("behaviour")
    state: Mapped[str]
    told_at: Mapped[str | None]


class FeedbackRow(Extended, Row):
    """A feedback."""

    __tablename__ = "feedback"
    __table_args__ = strict(
        one_of("state", FeedbackState),
        Index("feedback_person", "person_id"),
        Index("feedback_observation", "observation_id"),
    )

    person_id: Mapped[str] = refers_to("person")
    situation: Mapped[str]
    saw: Mapped[str]
    effect: Mapped[str]
    question: Mapped[str]
    reply: Mapped[str]
    state: Mapped[str]
    given_at: Mapped[str | None]
    given_at_utc: Mapped[int | None]
    observation_id: Mapped[str | None] = refers_to("observation")


class TheirViewRow(Extended, Row):
    """The other person's view; ``about`` is the id of a record of any kind and therefore no reference."""

    __tablename__ = "their_view"
    __table_args__ = strict(Index("their_view_person", "person_id"), Index("their_view_about", "about"))

    person_id: Mapped[str] = refers_to("person")
    about: Mapped[str]
    written_on: Mapped[str]
    text: Mapped[str]
