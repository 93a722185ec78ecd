"""The words of the printed documents, in the language in use when they are asked for.

Everything is looked up at once, so that a paper made in the background keeps its language when the window changes.
"""

from collections.abc import Callable
from datetime import date, datetime

from desktop.domain.dialogues import DialogueState
from desktop.domain.goals import BehaviourState, EffectState, MarkKind
from desktop.domain.note_lines import LineKind
from desktop.domain.paper import (
    FeedbackTexts,
    FooterTexts,
    PaperDates,
    PaperTexts,
    RecoverySheetTexts,
    SignatureTexts,
    StateTexts,
)
from desktop.domain.promises import ActionState, AgreementState
from desktop.ui.presenters.dates import month_name, weekday_name
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import language, tr, trc


def paper_texts() -> PaperTexts:
    """Labels and date forms for ``report dialogue`` and ``report person``."""
    return PaperTexts(
        language=language(),
        dates=_dates(),
        footer=FooterTexts(
            page_of=_page_of(tr("Sida {page} av {pages}")),
            printed=with_text(tr("Utskriven {text}")),
            no_private=tr("Innehåller inga privata anteckningar"),
        ),
        signature=SignatureTexts(
            labels=(tr("Ort och datum"), tr("Namnteckning"), tr("Förtydligande")),
            meaning=tr(
                "Underskriften visar att vi gått igenom innehållet tillsammans, inte att vi är överens om allt."
            ),
            own_thoughts=tr("Mina egna tankar"),
        ),
        states=_states(),
        feedback_parts=FeedbackTexts(
            situation=tr("Situation"),
            saw=tr("Vad jag såg"),
            effect=tr("Effekten"),
            question=tr("Frågan"),
            reply=tr("Svaret"),
        ),
        between=_pair(tr("{one} & {other}")),
        since=with_text(tr("sedan {text}")),
        done_on=with_text(tr("klart {text}")),
        planned=with_text(tr("Planerat till {text}")),
        changed_after=with_text(tr("Ändrad efteråt, {text}")),
        words_of=_words_of(tr("{text} egna ord")),
        quoted=with_text(tr("”{text}”")),
        dialogue=trc("papper", "Samtal"),
        person=trc("papper", "Person"),
        agreed=tr("Vi är överens om"),
        in_force=tr("Gäller nu"),
        behaviours=tr("Beteenden"),
        agreements=tr("Överenskommelser"),
        actions=tr("Åtaganden"),
        who=trc("papper", "Vem"),
        what=trc("papper", "Vad"),
        when=trc("papper", "När"),
        talked_about=tr("Vi pratade om"),
        points=tr("Punkter"),
        feedback=tr("Feedback"),
        next_talk=tr("Nästa samtal"),
        talks=trc("papper", "Våra samtal"),
        effects=tr("Effekter"),
        nothing_shared=tr("Inget är antecknat än."),
    )


def recovery_sheet_texts() -> RecoverySheetTexts:
    """Words of the recovery sheet."""
    return RecoverySheetTexts(
        language=language(),
        title=tr("Återställningsblad"),
        eyebrow=tr("Vardag"),
        made=with_text(tr("Skapat {text}")),
        day=_dates().day,
        vault=with_text(tr("Gäller anteckningarna i {text}")),
        code=tr("Din återställningskod"),
        check_group=tr("Den sista gruppen är en kontroll. Skriv in den också."),
        what_it_is=(
            tr("Den här koden öppnar dina anteckningar när lösenfrasen är glömd eller datorn är borta."),
            tr(
                "Välj ”Använd återställningsblad” på låssidan och skriv in grupperna i ordning. "
                "Stora och små bokstäver spelar ingen roll."
            ),
        ),
        keep_title=tr("Förvara bladet tryggt"),
        keep=(
            tr("Lägg det där du har andra viktiga papper, inte vid datorn."),
            tr("Den som har koden och en kopia av anteckningarna kan läsa allt."),
            tr("Fotografera det inte och spara det inte på datorn."),
            tr("Glömmer du både lösenfrasen och bladet kan ingen läsa innehållet, inte heller vi."),
        ),
        footer=tr("Förvara det här bladet som du förvarar ett pass"),
    )


def _dates() -> PaperDates:
    return (_swedish_dates if language() == "sv" else _english_dates)(
        tuple(month_name(month) for month in range(1, 13)), tuple(weekday_name(day) for day in range(1, 8))
    )


def _swedish_dates(months: tuple[str, ...], weekdays: tuple[str, ...]) -> PaperDates:
    return _said(months, weekdays, lambda at: f"kl. {at.hour:02d}.{at.minute:02d}")


def _english_dates(months: tuple[str, ...], weekdays: tuple[str, ...]) -> PaperDates:
    return _said(months, weekdays, lambda at: f"{at.hour:02d}:{at.minute:02d}")


def _said(months: tuple[str, ...], weekdays: tuple[str, ...], clock: Callable[[datetime], str]) -> PaperDates:
    def day(of: date) -> str:
        return f"{of.day} {months[of.month - 1]} {of.year}"

    def month(of: date) -> str:
        return f"{months[of.month - 1]} {of.year}"

    def moment(at: datetime) -> str:
        return f"{weekdays[at.isoweekday() - 1]} {day(at.date())}, {clock(at)}"

    return PaperDates(day, month, moment)


def _states() -> StateTexts:
    return StateTexts(
        agreement={
            AgreementState.PROPOSED: tr("Föreslagen"),
            AgreementState.IN_FORCE: "",
            AgreementState.CHANGED: tr("Ändrad"),
            AgreementState.ENDED: tr("Avslutad"),
        },
        action={
            ActionState.OPEN: "",
            ActionState.DONE: trc("åtagande", "Klart"),
            ActionState.DROPPED: trc("åtagande", "Släppt"),
        },
        behaviour={
            BehaviourState.DRAFT: trc("beteende", "Utkast"),
            BehaviourState.AGREED: trc("beteende", "Överenskommet"),
            BehaviourState.PRACTISING: trc("beteende", "Övar"),
            BehaviourState.SETTLED: trc("beteende", "Sitter"),
            BehaviourState.RESTING: trc("beteende", "Vilar"),
        },
        dialogue={
            DialogueState.PLANNED: trc("samtal", "Planerat"),
            DialogueState.PREPARED: trc("samtal", "Förberett"),
            DialogueState.ONGOING: trc("samtal", "Pågår"),
            DialogueState.TO_WRAP_UP: trc("samtal", "Inte avrundat än"),
            DialogueState.ENDED: "",
            DialogueState.CANCELLED: trc("samtal", "Inställt"),
        },
        mark={
            MarkKind.DONE: tr("Gjordes"),
            MarkKind.ON_THE_WAY: tr("På väg"),
            MarkKind.OBSTACLE: tr("Hinder"),
            MarkKind.EFFECT: tr("Effekt"),
            MarkKind.TALKED_ABOUT: tr("Pratat om"),
        },
        effect={
            EffectState.NOTED: trc("effekt", "Noterad"),
            EffectState.CONFIRMED: trc("effekt", "Bekräftad"),
        },
        note_line={
            LineKind.ACTION: tr("Åtagande"),
            LineKind.AGREEMENT: tr("Överenskommelse"),
            LineKind.OBSERVATION: tr("Iakttagelse"),
            LineKind.OBSTACLE: tr("Hinder"),
            LineKind.NEXT_TIME: tr("Nästa gång"),
        },
    )


def with_text(pattern: str) -> Callable[[str], str]:
    """Puts a text into the one place of ``pattern``; what the text says is never read as a pattern."""

    def put_in(text: str) -> str:
        return pattern.replace("{text}", text)

    return put_in


def _pair(pattern: str) -> Callable[[str, str], str]:
    before, between, after = _parts(pattern)

    def join(one: str, other: str) -> str:
        return f"{before}{one}{between}{other}{after}"

    return join


def _parts(pattern: str) -> tuple[str, str, str]:
    before, rest = pattern.split("{one}")
    between, after = rest.split("{other}")
    return before, between, after


def _page_of(pattern: str) -> Callable[[int, int], str]:
    def page_of(page: int, pages: int) -> str:
        return pattern.format(page=page, pages=pages)

    return page_of


def _words_of(pattern: str) -> Callable[[str], str]:
    def words_of(name: str) -> str:
        return pattern.replace("{text}", genitive(name))

    return words_of
