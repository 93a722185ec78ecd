"""Which columns of a table of people this program knows, and which it will not read whatever they hold."""

import re
from collections.abc import Sequence
from enum import StrEnum

from desktop.domain.text import composed_form


class Column(StrEnum):
    """What a column says about a person."""

    NAME = "name"
    FIRST = "first"
    LAST = "last"
    ALIAS = "alias"
    ROLE = "role"
    EMAIL = "email"
    TEAM = "team"
    STARTED = "started_on"


_HEADERS: dict[Column, str] = {
    Column.NAME: "namn fullständigtnamn heltnamn förochefternamn personnamn visningsnamn medarbetare medarbetarnamn "
    "anställd anställdsnamn name fullname displayname employee employeename legalname preferredname worker",
    Column.FIRST: "förnamn tilltalsnamn firstname givenname forename first legalfirstname preferredfirstname",
    Column.LAST: "efternamn lastname surname familyname last legallastname",
    Column.ALIAS: "smeknamn kallas alias nickname goesby",
    Column.ROLE: "befattning befattningsbenämning titel tjänstetitel yrkestitel arbetstitel roll tjänst title jobtitle "
    "role position businesstitle jobprofile organizationtitle",
    Column.EMAIL: "epost epostadress mejl mejladress mail arbetsepost email emailaddress workemail primaryemail "
    "businessemail companyemail emailvalue userprincipalname",
    Column.TEAM: "team lag grupp arbetsgrupp avdelning enhet department group unit businessunit organizationdepartment",
    Column.STARTED: "anställdfrån anställdsedan anställningsdatum anställningsstart startdatum började hiredate "
    "startdate dateofhire hired employmentdate employmentstartdate originalhiredate joindate joined",
}
_KNOWN = {header: column for column, headers in _HEADERS.items() for header in headers.split()}

_NEVER = re.compile(
    r"person(?:al)?n(?:umme)?r|^pnr$|^ssn$|socialsecurity|samordningsn|nationalid|passport|passnummer|^pass$"
    r"|födelse|född|birth|^dob$|ålder|^age$|^kön$|gender|^sex$"
    r"|hälsa|health|sjuk|sick|illness|medic|läkar|allerg|diagnos|rehab|frånvaro|absence|disab|funktionsned|vård"
    r"|famil|civilstånd|marital|spouse|partner|^mak[ea]$|barn|child|anhörig|nextofkin|gravid|pregnan|föräldra|parental"
    r"|fack|union|relig|tross|etni|ethni|nationalit|medborgar|citizen|härkomst|^race$|polit|sexuell|sexual|orientation"
)
_PERSONAL_NUMBER = re.compile(r"(?:19|20)?[0-9]{6}[-+ ]?[0-9]{4}")


def known_column(header: str) -> Column | None:
    """What a header says, in Swedish or English, however it is spaced, cased and numbered."""
    return _KNOWN.get(_key(header))


def is_never_read(header: str, values: Sequence[str]) -> bool:
    """Whether a column seems to hold personal numbers, health, family, union or the like (``method.md``).

    ``values`` are some of its cells that are not empty: a column of personal numbers is known by them too.
    """
    numbers = sum(_PERSONAL_NUMBER.fullmatch(value.strip()) is not None for value in values)
    return _NEVER.search(_key(header)) is not None or 2 * numbers > len(values)


def _key(header: str) -> str:
    return "".join(sign for sign in composed_form(header).casefold() if sign.isalpha())
