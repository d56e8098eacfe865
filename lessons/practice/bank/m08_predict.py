"""M08, predict and explain: how many contacts of a log of thirty does the audit object to?"""

from types import SimpleNamespace

from lessons.collection import contact_log
from lessons.language import mark
from lessons.law.rank import Rank
from lessons.practice.answer import Unit
from lessons.practice.call_logs import COUNT_AGAIN
from lessons.practice.line import Figure, line
from lessons.practice.question import Body, Family, Question, Slip, asks
from lessons.simulators.audited import Audited, audited

LOG = "borderline_counts"
# one log of the data set, the same for everybody: the lab opens with it
THIRTY = Family("m08-predict", {}, lambda rng: {})


def found() -> Audited:
    """Return the audit of the log that the lab opens with."""
    return audited(contact_log(LOG), "cn")


def _words() -> dict[str, Figure]:
    result = found()
    statutes = {
        row
        for rows, group in result.objections.items()
        if any(one.citation.rank is Rank.STATUTE for one in group)
        for row in rows
    }
    several = {row for rows in result.objections if len(rows) > 1 for row in rows}
    return {
        "n": Figure(len(result.log)),
        "right": Figure(len(result.objected)),
        "findings": Figure(sum(size for rank, size in result.counts() if rank)),
        "statutes": Figure(len(statutes)),
        "several": Figure(len(several)),
        "alone": Figure(len(result.objected - several)),
    }


STORY = mark(
    "A bank and its agencies contact one debtor, who is late with an online loan: {n} "
    "contacts in nine days, most of them calls. The audit looks at each contact under "
    "the law of its own day: statutes, supervisors’ rules, a standard and the guidelines "
    "of associations."
)
HINTS = (
    line(mark("A rule can object to one contact, or to several of a day together.")),
    line(mark("Hours, numbers of calls, other people, what was said: each has rules of its own.")),
    line(mark("Where a day has too many calls, all calls of that day belong to the finding.")),
)


@asks("m08-predict", mark("Predict: how many of thirty contacts?"), THIRTY, Unit.COUNT, rolls=False, checked=False)
def predicted(g: SimpleNamespace) -> Body:
    """How many rows does the audit object to?"""
    words = _words()
    slips = (
        Slip(
            "MC21",
            words["n"].value,
            line(
                mark(
                    "{answer} is every contact. Being called is unwelcome, and much of it breaks no "
                    "rule. Next: mark the contacts in the lab, one by one, and name the rule."
                )
            ),
        ),
        Slip(
            "MC27",
            words["statutes"].value,
            line(
                mark(
                    "{answer} is what a statute speaks against. Most rules on calls stand lower: in a "
                    "standard and a guideline. Next: look at the picture of ranks in the lab."
                )
            ),
        ),
        Slip(
            "MC19",
            words["alone"].value,
            line(
                mark(
                    "{answer} leaves out the days with too many calls. There several contacts are judged "
                    "together. Next: count the calls of each day."
                )
            ),
        ),
    )
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark("To how many of these contacts will the audit object? Write the number that you would bet on now.")
            ),
        ),
        hints=HINTS,
        solution=(
            line(
                mark(
                    "The audit objects to {right} of {n} contacts, in {findings} findings: {several} of "
                    "the contacts stand in days with too many calls, {alone} stand alone. A statute "
                    "speaks against {statutes} of them."
                ),
                **words,
            ),
        ),
        because=line(
            mark(
                "The audit objects to {right} of {n} contacts. In {several} of them nothing is wrong "
                "with the single call: there are too many in a day. A statute speaks against "
                "{statutes}."
            ),
            **words,
        ),
        right=words["right"].value,
        slips=slips,
        then=line(COUNT_AGAIN),
    )


@asks(
    "m08-explain",
    mark("Explain: your prediction and the audit"),
    THIRTY,
    rolls=False,
    checked=False,
    explains="m08-predict",
)
def explained(g: SimpleNamespace) -> Body:
    """One sentence on what made the difference."""
    words = _words()
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "Compare your prediction with what the audit finds. In one sentence: what did you "
                    "count in another way than the rules do?"
                )
            ),
        ),
        hints=HINTS,
        solution=(
            line(
                mark(
                    "I looked at each contact alone, but {several} of the {right} contacts are objected "
                    "to only because there were too many in one day; and only for {statutes} of them "
                    "does a statute speak, for the others a rule, a standard or a guideline."
                ),
                **words,
            ),
        ),
    )


QUESTIONS: tuple[Question, ...] = (predicted, explained)
