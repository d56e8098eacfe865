"""Tables of rules <- the law files: what is asked at each step of a loan, and which kind of firm is bound by what."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lessons.language import long_date, mark, say
from lessons.law.as_of import AS_OF
from lessons.law.library import library
from lessons.law.parameter import Parameter
from lessons.views.bundle import Shown
from lessons.views.law_verdict import closing
from lessons.views.law_words import CONFIDENCES, period, rank_word, sentence, words
from lessons.views.layout import Note, Table
from lessons.views.sentence import joined


class Part(NamedTuple):
    """A heading of the table [English message], and the law files (ids) below it."""

    heading: str
    rules: tuple[str, ...]


STEPS = (
    Part(
        mark("1. Application: the borrower asks, and gives data"),
        ("cn.pbc3.annual_rate_shown", "cn.cpl.financial_information", "cn.pipl.lawful_ground", "cn.pipl.least_data"),
    ),
    Part(
        mark("2. Review: the lender looks at the data, its own and those of others"),
        ("cn.pipl.another_handler", "cn.pipl.automated", "cn.zd9.partner_list"),
    ),
    Part(
        mark("3. Approval and signature: the terms are fixed"),
        ("cn.cc.loan_in_writing", "cn.cc.standard_terms_notice", "cn.htj.tick_box", "cn.msz.online"),
    ),
    Part(
        mark("4. Drawdown: the money is paid out"),
        ("cn.cc.interest_in_advance", "cn.zd9.platform_charges"),
    ),
    Part(
        mark("5. Repayment, and what happens when it is late"),
        ("cn.cc.loan_repayment", "cn.zx.told_first", "cn.xb9.announce_agency", "cn.cc.assignment_notice"),
    ),
)
KINDS = (
    Part(
        mark("Bank, state-owned or private: lends its own money and takes deposits. Who owns it does not change that."),
        ("cn.mj20b.not_for_licensed_lenders", "cn.hlw20.one_borrower", "cn.zd9.partner_list"),
    ),
    Part(
        mark("Consumer finance company: a licensed lender that is not a bank and takes no deposits."),
        ("cn.xj24.one_borrower", "cn.xj24.conduct"),
    ),
    Part(
        mark("Microcredit company: a lender with a local licence."),
        ("cn.pf.seven_local_types", "cn.xd26.one_borrower", "cn.xd86.net_amount"),
    ),
    Part(
        mark("Platform: brings borrower and lender together; lends nothing."),
        ("cn.zd9.platform_charges", "cn.pbc3.who_is_bound"),
    ),
    Part(
        mark("Financing guarantee company: promises the lender to pay if the borrower does not, for a fee."),
        ("cn.pf.seven_local_types", "cn.zd9.other_parties", "cn.cc.guarantee_period"),
    ),
    Part(
        mark("Insurance company: for a premium, pays the lender after an insured default."), ("cn.zd9.other_parties",)
    ),
    Part(
        mark("Seller on its own credit: waits for the price and lends nothing."),
        ("cn.mmj.instalment_sale_count", "cn.cc.instalment_sale_share"),
    ),
    Part(
        mark("Collection agency: asks for money on somebody else’s orders."),
        ("cn.pipl.entrusting", "cn.pipl.sub_entrusting", "cn.cba26.agency_list"),
    ),
    Part(
        mark("Asset management company: buys claims, and is then the creditor."),
        ("cn.blt.licensed_buyers", "cn.cc.assignment_notice"),
    ),
    Part(
        mark("Anybody without a licence: may lend now and then, but not as a business to all comers."),
        ("cn.mj20b.void_lending",),
    ),
)
DESCRIPTIONS = mark(
    "The line on each kind is the course’s own short description; no text was read for it. Each rule below it says "
    "where it stands and how sure the course is of it. A rule binds those it names."
)


def loan_steps(on: date = AS_OF) -> Shown:
    """Return what is asked at each step of a loan, from application to repayment."""
    found = _parameters(STEPS, on)
    head = say("As the rules stood on {day}. A rule binds those it names; not each of them meets every loan.",
               day=long_date(on))  # fmt: skip
    return Shown((_table(say("Five steps, and what is asked at each"), STEPS, on), Note(head), _closing(found)))


def institutions(on: date = AS_OF) -> Shown:
    """Return ten kinds of firms by licence, each with rules that speak of it."""
    found = _parameters(KINDS, on)
    stood = say("As the rules stood on {day}.", day=long_date(on))
    told = Note(joined([stood, say(DESCRIPTIONS)]))
    return Shown((_table(say("Ten kinds, and rules for each"), KINDS, on), told, _closing(found)))


def _parameters(parts: Sequence[Part], on: date) -> list[Parameter]:
    return [library().record(id).nearest(on) for part in parts for id in part.rules]


def _table(caption: str, parts: Sequence[Part], on: date) -> Table:
    head = (say("What it says"), say("Where it stands"), say("Rank"), say("Binds"), say("In force"), say("How sure"))
    rows: list[tuple[str, ...]] = []
    headings = set()
    for part in parts:
        headings.add(len(rows))
        rows.append((say(part.heading),))
        rows += [_row(library().record(id).nearest(on)) for id in part.rules]
    return Table(caption, head, tuple(rows), frozenset(range(6)), headings=frozenset(headings))


def _row(found: Parameter) -> tuple[str, ...]:
    citation = found.citation
    instrument = citation.instrument
    stands = say("{instrument}, {article}", instrument=words(instrument.name), article=words(citation.article))
    how = (words(citation.scope).rstrip(".。"), period(citation), say(CONFIDENCES[citation.confidence]))
    return (sentence(found), stands, rank_word(instrument), *how)


def _closing(found: Sequence[Parameter]) -> Note:
    return Note(closing(one.citation for one in found))
