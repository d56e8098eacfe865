"""M01, across the border: whom the federal Act of the United States binds."""

from types import SimpleNamespace

from lessons.language import mark
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Figure, Words, line
from lessons.practice.question import Body, Family, Option, Question, asks

ACT = "us.fdcpa.scope"
CALLS: dict[str, str] = {
    "own": mark("The bank itself calls, in its own name."),
    "other": mark("The bank itself calls, under the name of a collection firm that does not exist."),
    "agency": mark("A collection agency calls. The bank has asked it to."),
}
BOUND: dict[str, str] = {
    "own": mark("No: a creditor that collects in its own name is outside it"),
    "other": mark("Yes: a creditor whose name suggests somebody else is inside it"),
    "agency": mark("Yes: whoever collects debts owed to another is inside it"),
}
WRONG_BOUND: dict[str, str] = {
    "own": mark("That holds for a creditor under its own name. Next: look at who calls here, and under which name."),
    "other": mark("That holds for a creditor under a strange name. Next: look at who calls here, and for whom."),
    "agency": mark("That holds for those who collect for others. Next: look at whose debt it is here."),
}
TEXAS = Family(
    "m01-border",
    {"_caller": "own", "amount": 120_000, "late": 20},
    lambda rng: {
        "_caller": rng.choice(tuple(CALLS)),
        "amount": 5_000 * rng.randint(8, 90),
        "late": rng.randint(4, 75),
    },
)


@asks("m01-border", mark("Across the border: whom does the US federal Act bind?"), TEXAS)
def border(g: SimpleNamespace) -> Body:
    """The federal Act looks at whose debt it is, and under which name somebody asks."""
    law = Cited(ACT)
    words: dict[str, Words] = {"amount": Amount(g.amount, "USD"), "late": Figure(g.late)}
    options = [
        Option(key, line(BOUND[key]), line(mark("{law}"), law=law))
        if key == g._caller
        else Option(key, line(BOUND[key]), line(WRONG_BOUND[key]), "MC17")
        for key in BOUND
    ]
    options.append(
        Option(
            "everyone",
            line(mark("Yes: it binds everyone who asks for a late payment, as texts of the mainland do")),
            line(
                mark(
                    "Rules stop at borders, and each says whom it binds. Next: ask for whom the caller works and under "
                    "which name."
                )
            ),
            "MC33",
        )
    )
    return Body(
        prompt=(
            line(
                mark("A friend of Lin’s in Texas owes a bank {amount} and is {late} days late."),
                **words,
            ),
            line(CALLS[g._caller]),
            line(mark("Does the federal Act on debt collection bind this caller?")),
        ),
        hints=(
            line(mark("Does this Act speak to all who ask for money, or to some?")),
            line(mark("Two things decide: whose debt it is, and which name is used.")),
            line(mark("Say it in one sentence: who calls, for whom, under whose name?")),
        ),
        solution=(
            line(mark("{law}"), law=law),
            line(mark("States have laws of their own. The course has not read them for this question.")),
        ),
        options=tuple(options),
    )


QUESTIONS: tuple[Question, ...] = (border,)
