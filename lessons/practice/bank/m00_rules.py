"""M00, the pre-test on rules of collection: a call in the evening, an old debt."""

import random
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Day, Verbatim, line
from lessons.practice.question import Body, Family, Option, Question, asks


def _draw_call(rng: random.Random) -> dict[str, Any]:
    return {
        "hour": rng.choice((20, 21)),
        "minute": 5 * rng.randint(1, 11),
        "amount": 1_000 * rng.randint(150, 900),
        "day": date(2026, 3, 2) + timedelta(days=rng.randint(0, 240)),
    }


CALL = Family("m00-p9", {"hour": 20, "minute": 40, "amount": 214_000, "day": date(2026, 9, 8)}, _draw_call)


@asks("m00-p9", mark("Pre-test 9: a call in the evening"), CALL)
def evening(g: SimpleNamespace) -> Body:
    """The quiet hours stand in a standard and a guideline; an agreement can move them."""
    words: dict[str, Any] = {"time": Verbatim(f"{g.hour}:{g.minute:02}"), "limit": Verbatim(f"{g.hour}:00")}
    words |= {"amount": Amount(g.amount), "day": Day(g.day)}
    standard, guideline = Cited("cn.gbt.quiet_from", g.day), Cited("cn.cba26.quiet_from", g.day)
    options = (
        Option(
            "texts",
            line(mark("A standard and a guideline name hours; neither is a law")),
            line(mark("{standard} {guideline}"), standard=standard, guideline=guideline),
        ),
        Option(
            "statute",
            line(mark("He is right: a law forbids it from {limit} on"), **words),
            line(
                mark(
                    "The hours that are often quoted come from texts of another rank, and they begin later. Next: look "
                    "for who wrote the text and whom it binds."
                )
            ),
            "MC20",
        ),
        Option(
            "anything",
            line(mark("He is wrong: no text says anything about hours")),
            line(
                mark(
                    "There are texts, and a complaint can name them. Next: look for the standard on online loans and "
                    "the guideline of the banking association."
                )
            ),
            "MC19",
        ),
        Option(
            "agency",
            line(mark("He is right for agencies; a lender may call at any hour")),
            line(
                mark(
                    "Whose staff it is decides little here: the texts speak of the lender’s own people too. Next: ask "
                    "for which loans the text is made."
                )
            ),
            "MC17",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "On {day} at {time} the phone rings: {amount} of an online loan is late. A friend says: “From "
                    "{limit} on the law forbids such calls.”"
                ),
                **words,
            ),
            line(mark("What is the best answer to him?")),
        ),
        hints=(
            line(mark("Who could have written such a rule?")),
            line(
                mark("Rank decides: an act of the legislature, a standard and a guideline are three different things.")
            ),
            line(mark("Ask three things: which text, from which hour, unless what?")),
        ),
        solution=(
            line(mark("{law}"), law=standard),
            line(mark("{law}"), law=guideline),
        ),
        options=options,
    )


def _draw_old(rng: random.Random) -> dict[str, Any]:
    last = date(2021, 2, 1) + timedelta(days=rng.randint(0, 500))
    return {
        "amount": 10_000 * rng.randint(15, 90),
        "last": last,
        "letter": last + timedelta(days=rng.randint(1300, 1560)),
    }


OLD = Family("m00-p10", {"amount": 460_000, "last": date(2021, 6, 15), "letter": date(2025, 3, 10)}, _draw_old)


@asks("m00-p10", mark("Pre-test 10: an old debt"), OLD)
def old_debt(g: SimpleNamespace) -> Body:
    """The time limit is a defence; the debt remains."""
    words: dict[str, Any] = {"amount": Amount(g.amount), "last": Day(g.last), "letter": Day(g.letter)}
    defence, motion = Cited("cn.cc.limitation_defence", g.letter), Cited("cn.cc.limitation_not_of_own_motion", g.letter)
    options = (
        Option(
            "objection",
            line(mark("It is still there; if he is sued, he can object that it is too late")),
            line(mark("{law}"), law=defence),
        ),
        Option(
            "gone",
            line(mark("It is gone: debts end by themselves after some years")),
            line(
                mark(
                    "Time gives him an objection. It does not wipe out the debt. Next: ask who has to say that time "
                    "has run out."
                )
            ),
            "MC24",
        ),
        Option(
            "back",
            line(mark("It is gone, and whatever he pays now he can ask back")),
            line(mark("Who pays of his own will after that cannot ask it back. Next: ask what time does to a debt.")),
            "MC24",
        ),
        Option(
            "court",
            line(mark("He need not do anything: a court looks at the time by itself")),
            line(mark("That is not so: {law} Next: ask who has to speak up."), law=motion),
            "MC24",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "The last instalment of Zhou’s old loan was due on {last}; {amount} was left. Nobody asked for it, "
                    "he paid nothing and promised nothing. On {letter} a letter asks for the money."
                ),
                **words,
            ),
            line(mark("What has become of the debt?")),
        ),
        hints=(
            line(mark("Does a debt end, or does something else end?")),
            line(mark("A time limit can be a right that someone has to use.")),
            line(mark("Ask who must raise it, and what holds if it is paid all the same.")),
        ),
        solution=(
            line(mark("{law}"), law=Cited("cn.cc.limitation_period", g.letter)),
            line(mark("{law}"), law=defence),
            line(mark("{law}"), law=motion),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (evening, old_debt)
