"""Facts on credit records, bankruptcy in the two zones, and agencies. A fact that is not known is None."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.collection import Association, Product
from lessons.credit.money import Money


class Zone(StrEnum):
    """The two places that have a personal bankruptcy procedure."""

    SHENZHEN = "shenzhen"
    XIAMEN = "xiamen"


@dataclass(frozen=True, kw_only=True)
class Report:
    """Adverse data that was reported; `serious`: the case is serious, or had serious consequences."""

    on: date | None = None
    told: bool | None = None
    public: bool | None = None
    serious: bool | None = None
    statement_refused: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Estate:
    """A bankruptcy in a zone: property [minor units] that is to be exempt, and when the inspection period began.

    `income_per_head` [minor units] is last year's disposable income per head there.
    """

    on: date | None = None
    zone: Zone | None = None
    exempt: Money | None = None
    income_per_head: Money | None = None
    inspected_from: date | None = None


@dataclass(frozen=True, kw_only=True)
class Agency:
    """What the lender does about an agency, and what is collected; days none: not known whether or when."""

    on: date | None = None
    product: Product | None = None
    association: Association | None = None
    reviewed_on: date | None = None
    trained_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class CardDebt:
    """An unpaid overdraft [minor units]."""

    on: date | None = None
    principal: Money | None = None
    charges: Money = 0


class Act(StrEnum):
    """What was done to a person, as public-security law names it."""

    THREAT = "act_threat"
    INSULT = "act_insult"  # in public
    MESSAGES = "act_messages"  # again and again
    PESTERING = "act_pestering"  # also following and not letting go


@dataclass(frozen=True, kw_only=True)
class Disturbance:
    """What somebody did to make a person pay; `order_broken`: against an order not to make contact.

    `protected`: the debt is one that the law protects; `forced`: by force, restraint, entry, threat or harassment.
    """

    on: date | None = None
    act: Act | None = None
    serious: bool | None = None
    order_broken: bool | None = None
    protected: bool | None = None
    forced: bool | None = None
