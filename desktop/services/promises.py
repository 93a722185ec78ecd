"""Actions and agreements: making, changing, keeping and letting go of them."""

from dataclasses import replace
from datetime import date

from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.domain.text import sentence
from desktop.services.changes import Changes
from desktop.services.removing import into_the_bin
from desktop.services.session import Session


def add_action(
    session: Session,
    person_id: str,
    text: str,
    *,
    owner: Owner | None = None,
    due_on: date | None = None,
    dialogue_id: str | None = None,
) -> Changes:
    """Promise something; owner and date may be missing. Raises ``RuleBroken`` as ``sentence`` does."""
    with session.vault.work() as work:
        work.put(
            Action(
                id=session.new_id(),
                person_id=person_id,
                text=sentence(text),
                owner=owner,
                due_on=due_on,
                dialogue_id=dialogue_id,
            )
        )
        return work.commit()


def edit_action(
    session: Session, action_id: str, *, text: str, owner: Owner | None, due_on: date | None
) -> Changes:
    """Change an action's words, owner and day."""
    with session.vault.work() as work:
        action = work.get(Action, action_id)
        work.put(replace(action, text=sentence(text), owner=owner, due_on=due_on))
        return work.commit()


def tick_action(session: Session, action_id: str) -> Changes:
    """Open becomes done today; done (or dropped) becomes open again."""
    with session.vault.work() as work:
        action = work.get(Action, action_id)
        if action.state is ActionState.OPEN:
            work.put(replace(action, state=ActionState.DONE, done_on=session.today()))
        else:
            work.put(replace(action, state=ActionState.OPEN, done_on=None))
        return work.commit()


def drop_action(session: Session, action_id: str) -> Changes:
    """Let an action go; it stays in the history as dropped."""
    with session.vault.work() as work:
        work.put(replace(work.get(Action, action_id), state=ActionState.DROPPED, done_on=None))
        return work.commit()


def remove_action(session: Session, action_id: str) -> Changes:
    """Take away an action that was never meant (a slip in Runda av)."""
    with session.vault.work() as work:
        with into_the_bin(session, work, work.get(Action, action_id)):
            work.remove(Action, action_id)
        return work.commit()


def add_agreement(
    session: Session, person_id: str, text: str, *, dialogue_id: str | None = None, in_force: bool = False
) -> Changes:
    """Agree on something: proposed until it is said to hold. Raises ``RuleBroken`` as ``sentence`` does."""
    with session.vault.work() as work:
        work.put(
            Agreement(
                id=session.new_id(),
                person_id=person_id,
                text=sentence(text),
                state=AgreementState.IN_FORCE if in_force else AgreementState.PROPOSED,
                since=session.today() if in_force else None,
                dialogue_id=dialogue_id,
            )
        )
        return work.commit()


def edit_agreement(session: Session, agreement_id: str, text: str, dialogue_id: str | None = None) -> Changes:
    """Change the words of a proposal. What is in force is kept as it was, as changed, and a new agreement with the new
    words holds from today."""
    with session.vault.work() as work:
        agreement = work.get(Agreement, agreement_id)
        words = sentence(text)
        if agreement.state is not AgreementState.IN_FORCE:
            work.put(replace(agreement, text=words))
        elif words != agreement.text:
            work.put(replace(agreement, state=AgreementState.CHANGED))
            work.put(
                replace(
                    agreement,
                    id=session.new_id(),
                    text=words,
                    since=session.today(),
                    dialogue_id=dialogue_id or agreement.dialogue_id,
                )
            )
        return work.commit()


def hold_agreement(session: Session, agreement_id: str, *, held: bool = True) -> Changes:
    """Say that a proposed agreement holds from today, or take that back."""
    with session.vault.work() as work:
        agreement = work.get(Agreement, agreement_id)
        state = AgreementState.IN_FORCE if held else AgreementState.PROPOSED
        work.put(
            replace(agreement, state=state, since=(agreement.since or session.today()) if held else None)
        )
        return work.commit()


def end_agreement(session: Session, agreement_id: str) -> Changes:
    """An agreement that no longer holds; it stays in the history."""
    with session.vault.work() as work:
        work.put(replace(work.get(Agreement, agreement_id), state=AgreementState.ENDED))
        return work.commit()


def remove_agreement(session: Session, agreement_id: str) -> Changes:
    """Take away a proposal that was never meant (a slip in Runda av)."""
    with session.vault.work() as work:
        with into_the_bin(session, work, work.get(Agreement, agreement_id)):
            work.remove(Agreement, agreement_id)
        return work.commit()
