"""M08, "stop contacting me", here and in the United States; and what a breach does to the debt."""

import random
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from lessons.collection import Channel, Contact, Direction, Tag
from lessons.language import mark
from lessons.practice.acts import ACTS
from lessons.practice.answer import Unit
from lessons.practice.call_logs import COUNT_AGAIN, DOLLARS, contact, judged
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Day, Figure, Grid, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks

BY = {
    "call": mark("on the phone"),
    "letter": mark("in a letter"),
    "chat": mark("in the chat of the app"),
    "mail": mark("by e-mail"),
}


def _draw_stop(rng: random.Random) -> dict[str, Any]:
    return {"by": rng.choice(tuple(BY)), "amount": 1_000 * rng.randint(90, 900), "days": rng.randint(15, 160)}


STOP = Family("m08-e5a", {"by": "call", "amount": 214_400, "days": 41}, _draw_stop)


@asks("m08-e5a", mark("E5 (a). “Stop contacting me”"), STOP)
def refuses(g: SimpleNamespace) -> Body:
    """Processing for the contract needs no consent, and has limits."""
    words = {"by": line(BY[g.by]), "amount": Amount(g.amount), "days": Figure(g.days)}
    options = (
        Option(
            "limits",
            line(
                mark(
                    "It may go on contacting him about the debt, with no more data than needed and "
                    "within the other rules"
                )
            ),
            line(mark("{law} {least}"), law=Cited("cn.pipl.lawful_ground"), least=Cited("cn.pipl.least_data")),
        ),
        Option(
            "never",
            line(mark("It may never contact him again: data need his consent")),
            line(
                mark(
                    "Consent is one ground among several. What is needed to carry out a contract has a "
                    "ground of its own. Next: ask what limits such contacts, when consent does not."
                )
            ),
            "MC22",
        ),
        Option(
            "court",
            line(mark("From now on only a court may write to him")),
            line(
                mark(
                    "A creditor may ask for what is owed without going to court first. Next: ask which "
                    "contacts the contract needs, and how they must be made."
                )
            ),
            "MC22",
        ),
        Option(
            "anything",
            line(mark("It may go on as it likes: a debtor has no say")),
            line(
                mark(
                    "He has a say: at which hours, by which means, with which data, and never by "
                    "threats. Next: ask what limits a contact that needs no consent."
                )
            ),
            "MC21",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou owes a bank in mainland China {amount} and is {days} days late. He says {by}: “I do not "
                    "consent to the use of my data. Stop contacting me.”"
                ),
                **words,
            ),
            line(mark("What may the bank do under the law on personal data?")),
        ),
        hints=(
            line(mark("Is consent the only ground on which data may be used?")),
            line(mark("Think of two questions: may it be used at all, and how much of it, and how?")),
            line(mark("The contract is a ground of its own. Then look for what keeps such use small.")),
        ),
        solution=(
            line(mark("{law}"), law=Cited("cn.pipl.lawful_ground")),
            line(mark("{law}"), law=Cited("cn.pipl.least_data")),
            line(mark("{law}"), law=Cited("cn.cc.private_peace")),
        ),
        options=options,
    )


CEASE = "us.fdcpa.cease"
ROWS: dict[str, tuple[str, dict[str, object]]] = {
    "call": (mark("call by the agency"), {}),
    "text": (mark("text message by the agency"), {"channel": Channel.TEXT}),
    "letter": (mark("letter by the agency asking for payment"), {"channel": Channel.LETTER}),
    "notice": (
        mark("letter by the agency: “we may sue you in court”, nothing else"),
        {"channel": Channel.LETTER, "tags": frozenset({Tag.REMEDY_NOTICE})},
    ),
    "stop": (
        mark("letter from Ada: “stop all contact”"),
        {
            "channel": Channel.LETTER,
            "direction": Direction.INBOUND,
            "answered": True,
            "tags": frozenset({Tag.STOP_WRITTEN}),
        },
    ),
    "own": (mark("call from Ada, who asks for a receipt"), {"direction": Direction.INBOUND, "answered": True}),
}


def _draw_cease(rng: random.Random) -> dict[str, Any]:
    kinds = ("call", "call", "text", "letter", "notice", "own")
    before = [rng.choice(("call", "text", "letter")) for _ in range(rng.randint(2, 5))]
    after = [rng.choice(kinds) for _ in range(rng.randint(5, 12))]
    return {"rows": (*before, "stop", *after), "gap": rng.randint(1, 2), "month": rng.randint(2, 10)}


FIRST = tuple("letter call text stop call notice letter own text letter call".split())
LETTERS = Family("m08-e5b", {"rows": FIRST, "gap": 2, "month": 6}, _draw_cease)


def _log(g: SimpleNamespace) -> list[Contact]:
    start = datetime(2026, g.month, 1, 12, tzinfo=DOLLARS.at.tzinfo)
    return [
        contact(start + timedelta(days=place * g.gap), DOLLARS, **ROWS[kind][1]) for place, kind in enumerate(g.rows)
    ]


@asks("m08-e5b", mark("E5 (b). The same words in New York"), LETTERS, Unit.COUNT)
def ceased(g: SimpleNamespace) -> Body:
    """After a written stop only certain notices."""
    contacts = _log(g)
    right = len(judged(contacts, "us", None, CEASE))
    after = g.rows[g.rows.index("stop") + 1 :]
    by_agency = [kind for kind in after if kind != "own"]
    slips = [
        Slip(
            "MC22",
            len(by_agency),
            line(
                mark(
                    "{answer} is every contact by the agency after the letter. Notices of what comes "
                    "next stay allowed. Next: take those out."
                )
            ),
        ),
        Slip(
            "MC22",
            len(after),
            line(
                mark(
                    "{answer} is everything after the letter, Ada’s own calls as well. The rule binds "
                    "the collector. Next: keep the agency’s contacts, then take out what stays allowed."
                )
            ),
        ),
        Slip(
            "MC33",
            after.count("call"),
            line(
                mark(
                    "{answer} counts calls only. The rule stops every means, letters and texts too. "
                    "Next: add the other means."
                )
            ),
        ),
        Slip(
            "MC22",
            sum(kind not in ("own", "stop", "notice") for kind in g.rows),
            line(
                mark(
                    "{answer} also counts contacts before Ada’s letter. The rule begins with it. Next: "
                    "start below that line."
                )
            ),
        ),
    ]
    seen, kept = {right, 0}, []
    for slip in slips:
        if slip.value not in seen:
            seen.add(int(slip.value))
            kept.append(slip)
    if right < 2 or len(kept) < 3:
        raise Degenerate("m08-e5b")
    cells = tuple(
        (Day(each.at.date(), short=True), line(ROWS[kind][0])) for each, kind in zip(contacts, g.rows, strict=True)
    )
    return Body(
        prompt=(
            line(mark("Ada Quill in New York owes on a loan; an agency collects for the lender.")),
            Grid((line(mark("Day")), line(mark("Contact"))), cells, words=(0, 1)),
            line(mark("How many of these contacts are against the rule on a written request to stop?")),
        ),
        hints=(
            line(mark("Find the line in which Ada asks to stop, in writing.")),
            line(mark("After it, a collector may still say that it stops, or which named step it takes next.")),
            line(mark("Count the agency’s contacts below that line, by any means, without such notices.")),
        ),
        solution=(
            line(mark("Below Ada’s letter, {right} contacts by the agency are no such notice."), right=Figure(right)),
            line(mark("{law}"), law=Cited(CEASE)),
        ),
        because=line(
            mark("It is a statute of the United States; mainland China has no rule of this kind in this course.")
        ),
        right=right,
        slips=tuple(kept),
        then=line(COUNT_AGAIN),
    )


BREACHES = ("insult", "told", "posted", "phone_book")


def _draw_breach(rng: random.Random) -> dict[str, Any]:
    return {"act": rng.choice(BREACHES), "amount": 1_000 * rng.randint(90, 900), "days": rng.randint(15, 160)}


BREACH = Family("m08-e8", {"act": "insult", "amount": 214_400, "days": 41}, _draw_breach)


@asks("m08-e8", mark("E8. Does the breach cancel the debt?"), BREACH)
def two_questions(g: SimpleNamespace) -> Body:
    """The remedy is one question, the debt another."""
    words = {"act": line(ACTS[g.act].said), "amount": Amount(g.amount), "days": Figure(g.days)}
    found = ACTS[g.act].findings()[0]
    laws = tuple(line(mark("{law}"), law=Cited(str(id))) for id in (found.step("parameter"), "cn.pipl.fault_presumed"))
    options = (
        Option(
            "two",
            line(
                mark(
                    "He still owes {amount}; for the breach he can complain and ask that it stops, and "
                    "for damages where there is harm"
                ),
                **words,
            ),
            laws[0],
        ),
        Option(
            "gone",
            line(mark("He owes nothing any more"), **words),
            line(
                mark(
                    "No text of this course lets a debt fall away because somebody collected it badly. "
                    "Next: ask who must do what for the breach, and leave the debt apart."
                )
            ),
            "MC23",
        ),
        Option(
            "less",
            line(mark("He owes half, as a penalty for the bank"), **words),
            line(
                mark(
                    "There is no such share. Damages follow the harm that was done, and are claimed on "
                    "their own. Next: treat breach and debt as two questions."
                )
            ),
            "MC23",
        ),
        Option(
            "nothing",
            line(mark("He owes {amount}, and has no remedy while he is late"), **words),
            line(
                mark(
                    "Being late takes no rights of this kind away. Next: ask to whom he can complain, "
                    "and what a court can order."
                )
            ),
            "MC22",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou owes a bank {amount} from an online loan and is {days} days late. An agency of "
                    "the bank {act}. The audit finds a breach of a statute."
                ),
                **words,
            ),
            line(mark("What follows for Zhou?")),
        ),
        hints=(
            line(mark("Two things happened: somebody is late, and somebody broke a rule.")),
            line(mark("Each has its own consequence. One does not pay for the other.")),
            line(mark("Look for an answer that keeps both: what is owed, and what can be done about the breach.")),
        ),
        solution=laws,
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (refuses, ceased, two_questions)
