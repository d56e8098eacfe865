"""What the borrower of a case can ask for or do, in words, and the law values behind it."""

from dataclasses import dataclass

from lessons.language import mark


@dataclass(frozen=True)
class Ask:
    """One thing asked for or done: how it is called, the values behind it, and what must be said beside them.

    `ids` are empty where no rule of the course speaks. `own` says that it is a right or a precaution of the borrower,
    and not a risk he takes.
    """

    label: str
    ids: tuple[str, ...]
    note: str = ""
    own: bool = True


ASKS: dict[str, Ask] = {
    "who": Ask(mark("asks who is calling, and for whom"), ("cn.cba26.identify",)),
    "basis": Ask(mark("asks what the amount is made of"), ("cn.cpl.right_to_know", "cn.cpl.financial_information")),
    "verify": Ask(
        mark("checks the caller with the lender before talking"),
        ("cn.cba26.agency_list", "cn.xb9.announce_agency"),
        mark("Nobody has to talk or pay before checking; the number to ring is the one in the contract."),
    ),
    "statement": Ask(
        mark("asks for a statement in writing"),
        (),
        mark("Asking is free all the same, and a written answer is evidence."),
    ),
    "evidence": Ask(
        mark("keeps evidence: time, number, words"),
        ("cn.gbt.records_kept", "cn.xj24.records_kept"),
        mark("The other side has records to keep, too. One’s own notes need no rule."),
    ),
    "stop_phone": Ask(
        mark("asks for letters in place of calls"),
        ("cn.cc.private_peace",),
        mark("No rule of the course lets a debtor refuse every contact. Private peace is protected by this:"),
    ),
    "stop_night": Ask(mark("asks not to be rung at night"), ("cn.gbt.quiet_from", "cn.cba26.quiet_from")),
    "stop_third_parties": Ask(
        mark("asks that others be left out of it"),
        ("cn.pipl.disclosure", "cn.gbt.contact_persons", "cn.cba26.third_persons"),
    ),
    "complaint": Ask(
        mark("complains, to the lender first"),
        ("cn.xj24.conduct",),
        mark("A complaint and the debt are two questions: a broken rule does not cancel what is owed."),
    ),
    "plan": Ask(
        mark("proposes a plan that can be kept"),
        ("cn.cc.loan_extension",),
        mark("There is no right to a plan: it takes the lender’s consent. Asking early is what can be done."),
    ),
    "official_account": Ask(
        mark("pays only what the contract says, only to the account in it"), ("cn.cba26.red_lines",)
    ),
    "code_given": Ask(mark("gives a code or password away"), (), own=False),
    "borrows": Ask(mark("borrows elsewhere to pay"), ("cn.cba26.red_lines",), own=False),
}
