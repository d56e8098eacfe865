"""Pieces <- a synthetic credit report: one row for each line, its months, and the same in sentences."""

from lessons.language import iso_date, long_date, mark, money, number, say, speaking
from lessons.servicing.credit_record import Account, AccountKind, CreditReport, Enquiry
from lessons.views.layout import Note, Table
from lessons.views.sentence import joined

KINDS: dict[AccountKind, str] = {
    AccountKind.CONSUMER_LOAN: mark("consumer loan"),
    AccountKind.CAR_LOAN: mark("car loan"),
    AccountKind.CREDIT_CARD: mark("credit card"),
}
REASONS: dict[Enquiry, str] = {
    Enquiry.LOAN_APPROVAL: mark("to decide on a loan"),
    Enquiry.OWN_REQUEST: mark("own request"),
}
SYNTHETIC = mark(
    "Synthetic: nobody in this report exists, and no line comes from a real one. Its layout is simplified."
)
KEY = mark(
    "Marks, one for each month, as of its last day: N paid on time; 1 late by 1 to 30 days; 2 by 31 to 60 days, and so "
    "on to 6; 7 by more than 180 days; C settled. They follow the manner of real reports and were not checked against "
    "the register's own description."
)


def report_pieces(report: CreditReport) -> tuple[Table | Note, ...]:
    """Return the report as tables, with each line in words below."""
    language = speaking()
    head = (
        say("No. of the line"),
        say("Reported by"),
        say("Kind"),
        say("Opened"),
        say("Amount or limit"),
        say("Months"),
        say("Marks"),
        say("Closed"),
    )
    rows = tuple(
        (
            one.id,
            one.lender[language],
            say(KINDS[one.kind]),
            iso_date(one.opened),
            money(one.amount),
            _span(one),
            " ".join(one.marks),
            iso_date(one.closed) if one.closed else say("open"),
        )
        for one in report.accounts
    )
    caption = say("{title}, made on {day}", title=report.title[language], day=iso_date(report.made_on))
    looks = tuple((iso_date(one.on), one.by[language], say(REASONS[one.why])) for one in report.enquiries)
    enquiries = Table(
        say("Who looked at the report"),
        (say("Date"), say("Who looked"), say("Reason given")),
        looks,
        frozenset({0, 1, 2}),
    )
    lines = tuple(Note(line_words(one)) for one in report.accounts)
    return (
        Note(say(SYNTHETIC)),
        Table(caption, head, rows, frozenset({0, 1, 2, 3, 5, 6, 7})),
        Note(say(KEY)),
        *lines,
        enquiries,
    )


def _span(account: Account) -> str:
    months = account.months()
    first, last = (iso_date(day)[:7] for day in (months[0][0], months[-1][0]))
    return say("{start} to {end}", start=first, end=last)


def line_words(account: Account) -> str:
    """Return one line of a report in sentences."""
    named = say(
        "{id}: {kind} from {lender}.",
        id=account.id,
        kind=say(KINDS[account.kind]),
        lender=account.lender[speaking()],
    )
    late = account.overdue
    if late is None:
        return joined([named, say("Paid on time in every month shown.")])
    found = [
        named,
        say(
            "Late since {arose}; the item missed first: {amount}; the worst mark is {worst}.",
            arose=long_date(late.arose),
            amount=money(late.amount),
            worst=number(account.worst),
        ),
        say("Paid in full on {day}.", day=long_date(late.ended)) if late.ended else say("Still unpaid."),
    ]
    if late.told is False:
        found.append(say("The person says that nobody told him before it was reported."))
    return joined(found)
