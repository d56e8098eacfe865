"""Small contact logs that questions speak of, judged by the law room, and shown as a table without row numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from lessons.collection import (
    LENDER,
    Association,
    Channel,
    Contact,
    ContactLog,
    Direction,
    LenderType,
    Product,
    Reached,
    Style,
    Tag,
)
from lessons.language import mark
from lessons.law.conduct import audit
from lessons.law.finding import Finding
from lessons.law.library import parameter
from lessons.law.parameter import Parameter
from lessons.practice.line import Grid, Line, Verbatim, line
from lessons.simulators.audit_views import short
from lessons.simulators.audited import objects
from lessons.views.words import listed

SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")
# what to do after a number that no known mistake explains
COUNT_AGAIN = mark("Next: open a hint, then go through the contacts one by one and hold each against the rule.")
TIME_AGAIN = mark("Next: open a hint, then count the time once more, first minutes, then seconds.")
AGENCY = "Hengxin"
# the day on which a question stands when it names none: all layers of 2025 and 2026 are in force
NOW = date(2026, 3, 2)

BASE = Contact(
    1,
    datetime(2026, 3, 2, 10, tzinfo=SHANGHAI),
    SHANGHAI,
    "debtor",
    "loan",
    Product.ONLINE_LOAN,
    "Anheng Bank",
    LenderType.BANK,
    Association.BANKING,
    LENDER,
    "N-debtor",
    Channel.CALL,
    Direction.OUTBOUND,
    False,
)
DOLLARS = replace(
    BASE,
    at=BASE.at.replace(tzinfo=NEW_YORK),
    consumer_zone=NEW_YORK,
    product=Product.CONSUMER_LOAN,
    association=None,
    actor=AGENCY,
)


def contact(at: datetime, base: Contact = BASE, **changes: object) -> Contact:
    """Return an unanswered call of the lender to the debtor at this moment, with what is different here."""
    moment = at if at.tzinfo else at.replace(tzinfo=base.at.tzinfo)
    return replace(base, at=moment, **changes)  # type: ignore[arg-type]


def log(contacts: Iterable[Contact]) -> ContactLog:
    """Return contacts as a log, numbered in their order."""
    return ContactLog(tuple(replace(each, row=row) for row, each in enumerate(contacts, start=1)))


def judged(contacts: Sequence[Contact], place: str = "cn", on: date | None = None, *ids: str) -> tuple[Finding, ...]:
    """Return what the audit has against these contacts; with `ids`, only under these law values."""
    found = audit(log(contacts), place, on)
    return tuple(one for one in found if objects(one) and (not ids or one.step("parameter") in ids))


@cache
def number(id: str, on: date = NOW) -> int:
    """Return a whole number of the law on a day."""
    value: Parameter = parameter(id, on)
    return int(value.number)


@dataclass(frozen=True)
class Said:
    """The verdict word and the rank of findings, as one list of words."""

    findings: tuple[Finding, ...]

    def text(self) -> str:
        """Return the words, each once."""
        return listed(list(dict.fromkeys(short(one) for one in self.findings)))


def clock(at: datetime) -> Verbatim:
    """Return the time of day, with seconds where there are any."""
    return Verbatim(f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}")


BANK_CALL, AGENCY_CALL = mark("call by the bank"), mark("call by Hengxin")
NOTICE, TEXT, FROM_DEBTOR = mark("recorded voice notice"), mark("text message"), mark("call from the debtor")
TIME, WHAT, WHO, TOOK = mark("Time"), mark("What"), mark("To whom"), mark("Answered")
DEBTOR, MOTHER, YES, NO = mark("the debtor"), mark("the mother"), mark("yes"), mark("no")


@dataclass(frozen=True)
class Kind:
    """A kind of contact that a table can hold: its words, and what makes it."""

    what: str
    who: str
    answered: bool
    changes: tuple[tuple[str, object], ...] = ()


KINDS = {
    "bank": Kind(BANK_CALL, DEBTOR, True),
    "agency": Kind(AGENCY_CALL, DEBTOR, True, (("actor", AGENCY),)),
    "missed": Kind(BANK_CALL, DEBTOR, False),
    "notice": Kind(NOTICE, DEBTOR, True, (("style", Style.NOTIFICATION),)),
    "text": Kind(TEXT, DEBTOR, False, (("channel", Channel.TEXT),)),
    "inbound": Kind(FROM_DEBTOR, DEBTOR, True, (("direction", Direction.INBOUND),)),
    "mother": Kind(
        BANK_CALL,
        MOTHER,
        True,
        (("reached", Reached.RELATIVE), ("number", "N-mother"), ("tags", frozenset({Tag.MESSAGE_LEFT}))),
    ),
}


def made(kind: str, at: datetime) -> Contact:
    """Return a contact of a kind."""
    found = KINDS[kind]
    return contact(at, answered=found.answered, **dict(found.changes))


def table(rows: Iterable[tuple[datetime, str]], caption: Line | None = None) -> Grid:
    """Return contacts as a table of times and kinds."""
    cells = tuple(
        (clock(at), line(KINDS[kind].what), line(KINDS[kind].who), line(YES if KINDS[kind].answered else NO))
        for at, kind in rows
    )
    return Grid(tuple(map(line, (TIME, WHAT, WHO, TOOK))), cells, caption, words=(0, 1, 2, 3))
