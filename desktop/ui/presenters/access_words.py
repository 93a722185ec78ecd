"""The words of the access pack and of the information sheet, in the language in use when they are asked for."""

from datetime import date, datetime

from desktop.domain.access_words import AccessTexts, InformationTexts
from desktop.domain.living import Living
from desktop.domain.observations import ObservationState
from desktop.domain.people import Rhythm
from desktop.domain.points import PointState, RaisedBy
from desktop.domain.quarters import Period
from desktop.ui.presenters import dates, state_names
from desktop.ui.presenters.balance_words import about_name
from desktop.ui.presenters.bin_words import day_of, kind_name
from desktop.ui.presenters.paper_texts import paper_texts, with_text
from desktop.ui.presenters.quarter_words import period_name
from desktop.ui.presenters.wording import language, tr, trc


def access_texts() -> AccessTexts:
    """Labels of the access pack; the states are said in the language of the moment they are asked for."""
    return AccessTexts(
        title=tr("Registerutdrag"),
        intro=(
            tr(
                "Det här är allt som finns om dig i din chefs anteckningar, också sådant som bara chefen har läst."
            ),
            tr(
                "Du kan be att något rättas eller raderas, och att din egen bild skrivs bredvid. "
                "Vänd dig till din chef eller till HR."
            ),
        ),
        without_private=tr("Chefens privata anteckningar är inte med i det här utdraget."),
        masked=tr("Namn på andra personer är utbytta mot ”en kollega”."),
        details=tr("Uppgifter om dig"),
        name=tr("Namn"),
        role=tr("Roll"),
        email=tr("E-post"),
        team=tr("Team"),
        started=tr("Började"),
        aliases=tr("Kallas också"),
        state=tr("Läge"),
        rhythm=tr("Hur ofta ni ses"),
        dialogues=trc("flera", "Samtal"),
        points=tr("Samtalspunkter"),
        earlier_words=with_text(tr("Tidigare: ”{text}”")),
        observations=tr("Iakttagelser"),
        feedback_draft=tr("Utkast som inte har berättats för dig än"),
        quarters=tr("Sammanfattningar"),
        quarter=lambda year, number: period_name(Period(year, number)),
        sheets=tr("Dina svar inför samtalet"),
        their_views=tr("Din egen bild"),
        private_notes=tr("Chefens privata anteckningar"),
        recalls=tr("Chefens minneslappar från samtalen"),
        removed=tr("Borttaget, men inte raderat än"),
        removed_facts=_removed_facts,
        manager=tr("Din chef"),
        mostly_about=with_text(tr("Mest om: {text}")),
        nothing=tr("Det finns inget mer sparat."),
        label=tr("Uppgift"),
        value=tr("Innehåll"),
        person_state=state_names.person,
        rhythm_of=_rhythm,
        point_state=_point_state,
        raised_by=_raised_by,
        observation_state=_observation_state,
        about=about_name,
        moment=paper_texts().dates.moment,
    )


def _rhythm(rhythm: Rhythm) -> str:
    return dates.rhythm(rhythm.every_weeks, rhythm.weekday, rhythm.at)


def _point_state(state: PointState) -> str:
    return {
        PointState.NEW: trc("punkt", "Väntar"),
        PointState.NEXT_TIME: trc("punkt", "Nästa gång"),
        PointState.TALKED_ABOUT: trc("punkt", "Pratat om"),
        PointState.DROPPED: trc("punkt", "Struken"),
    }[state]


def _raised_by(who: RaisedBy) -> str:
    return {
        RaisedBy.MANAGER: tr("Chefens punkt"),
        RaisedBy.PERSON: tr("Din punkt"),
        RaisedBy.SUGGESTED: tr("Föreslagen av programmet"),
    }[who]


def _observation_state(state: ObservationState, told_on: date | None) -> str:
    if state is not ObservationState.TOLD:
        return tr("Inte berättad för dig än")
    if told_on is None:
        return tr("Berättad för dig")
    return tr("Berättad för dig {day}").format(day=paper_texts().dates.day(told_on))


def _removed_facts(record: Living, at: datetime, until: date) -> str:
    day, own = paper_texts().dates.day, day_of(record)
    kind = kind_name(type(record))
    what = tr("{kind} {day}").format(kind=kind, day=day(own)) if own is not None else kind
    words = tr("{what}, togs bort {day}, ligger i papperskorgen till och med {until}")
    return words.format(what=what, day=day(at.date()), until=day(until))


def information_texts() -> InformationTexts:
    """The information sheet for employees: how the program works, and lines that the employer fills in."""
    texts = paper_texts()
    return InformationTexts(
        language=language(),
        eyebrow=tr("Information till medarbetare"),
        title=tr("Så hanteras anteckningar från våra samtal"),
        lead=tr(
            "Din chef använder programmet Vardag som stöd för era samtal. Det här bladet berättar vad som antecknas, "
            "varför, och vad du har rätt till."
        ),
        parts=(
            (tr("Vem ansvarar"), _who_answers()),
            (tr("Vad som antecknas"), _what_is_noted()),
            (tr("Varför"), _why()),
            (tr("Var det finns, och vem som läser"), _where_it_is()),
            (tr("Vad du har rätt till"), _their_rights()),
        ),
        to_fill_in=tr("Fylls i av arbetsgivaren"),
        lines=(
            tr("Arbetsgivare"),
            tr("Kontakt i frågor om personuppgifter"),
            tr("Rättslig grund"),
            tr("Hur länge anteckningarna sparas"),
        ),
        footer=tr("Inte juridisk rådgivning. Fråga HR eller en jurist."),
        day=texts.dates.day,
        page_of=texts.footer.page_of,
    )


def _who_answers() -> tuple[str, ...]:
    return (
        tr(
            "Din arbetsgivare är personuppgiftsansvarig. Det gäller också de minnesanteckningar som din chef "
            "gör i sitt arbete."
        ),
    )


def _what_is_noted() -> tuple[str, ...]:
    return (
        tr(
            "Ditt namn, din roll, din e-postadress, när du började och hur ofta ni ses. Det ni pratar om och "
            "kommer överens om i samtalen. Sådant din chef har sett eller hört i arbetet, och hur det har "
            "berättats för dig. Chefens egna anteckningar före och efter samtalen."
        ),
        tr(
            "Det finns inga fält för hälsa, familj, tro, facklig tillhörighet eller personnummer. Ingen får "
            "betyg eller poäng."
        ),
    )


def _why() -> tuple[str, ...]:
    return (
        tr(
            "För att förbereda och hålla samtal, hålla det ni lovat varandra, och berätta vad som fungerar "
            "nära det som hänt."
        ),
    )


def _where_it_is() -> tuple[str, ...]:
    return (
        tr(
            "Allt ligger i en krypterad fil på din chefs egen dator. Programmet skickar ingenting över nätet, "
            "och ingen AI läser eller bedömer det som skrivs."
        ),
        tr(
            "Det ni skriver tillsammans får du läsa när du vill. Det som skrivs ut från samtalen innehåller "
            "aldrig chefens privata anteckningar, och aldrig något som inte har berättats för dig."
        ),
    )


def _their_rights() -> tuple[str, ...]:
    return (
        tr(
            "Du kan be att få se allt som finns om dig, också chefens privata anteckningar. Du kan be att "
            "något rättas, att din egen bild skrivs bredvid, att något raderas, eller invända mot att det "
            "används. Vänd dig till din chef eller till HR."
        ),
        tr(
            "Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten. I offentlig verksamhet kan en "
            "anteckning bli allmän handling: fråga HR eller en jurist."
        ),
    )
