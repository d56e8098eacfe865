"""M08, how strong is the rule: statute, supervisor's rule, standard or guideline, or none."""

import random
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law.rank import Rank
from lessons.practice.acts import ACTS, BINDING, CARD_ACTS, Act
from lessons.practice.answer import Unit
from lessons.practice.call_logs import COUNT_AGAIN, Said
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Figure, Grid, Line, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks

WORDS = {
    "statute": mark("A statute speaks against it: unlawful"),
    "rule": mark("A supervisor’s rule speaks against it: not compliant, but no statute"),
    "soft": mark("A standard or a guideline speaks against it: a deviation, and not illegal"),
    "none": mark("No rule of this course speaks against it: unpleasant at most"),
}
WRONG = {
    "statute": mark(
        "You take it for a breach of a statute. Ask for the article: none of this course’s "
        "statutes names this act. Next: look one step lower."
    ),
    "rule": mark(
        "You take it for a breach of a supervisor’s rule. The text that speaks here has "
        "another rank. Next: ask who issued it, and whom it binds."
    ),
    "soft": mark(
        "You take it for a mere deviation. A text of another rank decides this case. Next: "
        "go through the ranks from the top."
    ),
    "none": mark(
        "You find no rule. There is one that names this very act. Next: go through the ranks from the top, one by one."
    ),
}
UNPLEASANT = mark("Nothing in the record speaks against it. That a contact is unwelcome does not make it a breach.")
HINTS = (
    line(mark("Put the name of the act first: an hour, a word, a person, a sum?")),
    line(
        mark(
            "Start at the top: do statutes on dignity, private life or personal data name it? Then a supervisor’s rule?"
        )
    ),
    line(
        mark(
            "If neither does, look at the standard and the association’s guideline. If they are "
            "silent too, it may only be unpleasant."
        )
    ),
)


def _draw_act(acts: Mapping[str, Act]) -> Any:
    def draw(rng: random.Random) -> dict[str, Any]:
        return {"act": rng.choice(tuple(acts)), "amount": 1_000 * rng.randint(90, 900), "days": rng.randint(15, 160)}

    return draw


def _why(act: Act) -> tuple[Line, ...]:
    found = act.findings()
    if not found:
        return (line(UNPLEASANT),)
    ids = dict.fromkeys(str(one.step("parameter")) for one in found)
    return (line(mark("What speaks: {said}."), said=Said(found)), *(line(mark("{law}"), law=Cited(id)) for id in ids))


def _feedback(act: Act) -> Line:
    found = act.findings()
    if not found:
        return line(UNPLEASANT)
    strongest = min(found, key=lambda one: list(Rank).index(one.citation.rank))
    return line(mark("{law}"), law=Cited(str(strongest.step("parameter"))))


def _ranked(story: str, acts: Mapping[str, Act]) -> Any:
    def write(g: SimpleNamespace) -> Body:
        act = acts[g.act]
        right = act.strength()
        why = _why(act)
        words = {"amount": Amount(g.amount), "days": Figure(g.days), "act": line(act.said)}
        options = tuple(
            Option(key, line(label), _feedback(act))
            if key == right
            else Option(key, line(label), line(WRONG[key]), "MC27")
            for key, label in WORDS.items()
        )
        return Body(
            prompt=(line(story, **words), line(mark("Which words fit best?"))),
            hints=HINTS,
            solution=why,
            options=options,
        )

    return write


FADED = Family("m08-f3", {"act": "unannounced", "amount": 214_400, "days": 41}, _draw_act(ACTS))
STORY = mark(
    "An online loan of a bank, {amount}, {days} days late. An agency of the bank {act}. Nothing else is known."
)
faded = asks("m08-f3", mark("All steps missing: which rank, which word?"), FADED)(_ranked(STORY, ACTS))

EXIT = Family("m08-x3", {"act": "plan", "amount": 640_000, "days": 95}, _draw_act(CARD_ACTS))
CARD_STORY = mark(
    "A card debt of {amount} with a bank, {days} days late. An agency of the bank {act}. Nothing else is known."
)
exit_card = asks("m08-x3", mark("Exit 3. A card debt: how strong is the rule?"), EXIT)(_ranked(CARD_STORY, CARD_ACTS))


STATES = {
    "court": mark("the people’s court"),
    "police": mark("the police station"),
    "bureau": mark("the enforcement bureau of the court"),
    "office": mark("the procuratorate"),
}


def _draw_court(rng: random.Random) -> dict[str, Any]:
    return {"state": rng.choice(tuple(STATES)), "amount": 1_000 * rng.randint(90, 900), "days": rng.randint(15, 160)}


COURT = Family("m08-e4", {"state": "court", "amount": 386_000, "days": 61}, _draw_court)


@asks("m08-e4", mark("E4. “I am ringing from the court”"), COURT)
def from_court(g: SimpleNamespace) -> Body:
    """Posing as a state organ."""
    found = ACTS["court"].findings()
    words = {"state": line(STATES[g.state]), "amount": Amount(g.amount), "days": Figure(g.days), "said": Said(found)}
    options = (
        Option("found", line(mark("{said}"), **words), line(mark("{law}"), law=Cited("cn.xb9.no_state_name"))),
        Option(
            "bluff",
            line(mark("Nothing: a bluff about the caller’s name is not regulated"), **words),
            line(
                mark(
                    "It is. Posing as a state organ is among the first things that rules on collecting "
                    "forbid. Next: look at the supervisor’s rule for banks."
                )
            ),
            "MC27",
        ),
        Option(
            "debt",
            line(mark("The debt of {amount} falls away because of it"), **words),
            line(
                mark(
                    "A false name has consequences for the caller; the debt is another question. Next: "
                    "ask what the text says should happen, and to whom."
                )
            ),
            "MC23",
        ),
        Option(
            "owed",
            line(mark("Nothing, as long as the debt is really owed"), **words),
            line(
                mark(
                    "That a debt is owed does not allow every way of asking for it. Next: ask what was "
                    "said, not whether money is owed."
                )
            ),
            "MC17",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A loan of {amount} with a bank is {days} days late. A collector of the bank’s "
                    "agency rings: “I am calling from {state}. Pay today, or we come.” Nobody has gone "
                    "to court."
                ),
                **words,
            ),
            line(mark("What does this course’s audit say?")),
        ),
        hints=(
            line(mark("Who speaks, and who does the speaker claim to be?")),
            line(mark("State organs do not collect for a bank by phone. Rules speak of using their name.")),
            line(
                mark(
                    "Look at two texts: the supervisor’s measures for banks and insurers, and the "
                    "guideline of the association."
                )
            ),
        ),
        solution=_why(ACTS["court"]),
        options=options,
    )


def _draw_four(rng: random.Random) -> dict[str, Any]:
    by_rank: dict[str, list[str]] = {}
    for key, act in ACTS.items():
        by_rank.setdefault(act.strength(), []).append(key)
    chosen = [rng.choice(by_rank[rank]) for rank in ("statute", "rule", "soft", "none")]
    return {"acts": tuple(chosen), "amount": 1_000 * rng.randint(90, 900)}


FOUR = Family("m08-e6a", {"acts": ("told", "unannounced", "late", "dinner"), "amount": 214_400}, _draw_four)
BELOW = {
    "rule": mark(
        "A supervisor’s rule speaks against this one. It binds banks, and it is not a "
        "statute. Next: look for an act that a statute itself names."
    ),
    "soft": mark(
        "A standard or a guideline speaks against this one. Neither is a statute. Next: look "
        "for an act that a statute itself names."
    ),
    "none": mark(
        "No rule of this course speaks against this one, unpleasant as it may be. Next: look "
        "for an act that a statute itself names."
    ),
}


@asks("m08-e6a", mark("E6 (a). Which of the four is against a statute?"), FOUR)
def which_statute(g: SimpleNamespace) -> Body:
    """One of four acts is against a statute."""
    options = []
    for key in g.acts:
        act = ACTS[key]
        rank = act.strength()
        label = line(mark("The agency {act}."), act=line(act.said))
        if rank == "statute":
            found = next(one for one in act.findings() if one.citation.rank is BINDING[0])
            options.append(Option(key, label, line(mark("{law}"), law=Cited(str(found.step("parameter"))))))
        else:
            options.append(Option(key, label, line(BELOW[rank]), "MC27"))
    right = next(option for option in options if not option.misconception)
    return Body(
        prompt=(
            line(
                mark("An agency collects an online loan of {amount} for a bank. Four contacts, each looked at alone."),
                amount=Amount(g.amount),
            ),
            line(mark("Against which of them does a statute speak?")),
        ),
        hints=(
            line(mark("Hours and numbers of calls stand in a standard and a guideline.")),
            line(mark("Statutes of this course protect dignity, private life and personal data.")),
            line(mark("Which of the four touches somebody’s dignity, or tells or uses data that it should not?")),
        ),
        solution=(line(mark("This one: {act}"), act=right.label), *_why(ACTS[right.key])),
        options=tuple(options),
    )


def _draw_list(rng: random.Random) -> dict[str, Any]:
    return {
        "acts": tuple(rng.choice(tuple(ACTS)) for _ in range(rng.randint(9, 14))),
        "amount": 1_000 * rng.randint(90, 900),
    }


FIRST = tuple("insult late dinner unannounced borrow told cold early court letter private fee".split())
LIST = Family("m08-e6b", {"acts": FIRST, "amount": 214_400}, _draw_list)


@asks("m08-e6b", mark("E6 (b). How many of them are against a text that binds?"), LIST, Unit.COUNT)
def how_many_bind(g: SimpleNamespace) -> Body:
    """Statutes and supervisors' rules bind; standards and guidelines do not."""
    ranks = [ACTS[key].strength() for key in g.acts]
    right = sum(rank in ("statute", "rule") for rank in ranks)
    every, statutes = sum(rank != "none" for rank in ranks), ranks.count("statute")
    slips = (
        Slip(
            "MC27",
            every,
            line(
                mark(
                    "{answer} also counts what only a standard or a guideline speaks against. Those do "
                    "not bind like a law. Next: ask for the rank of each text."
                )
            ),
        ),
        Slip(
            "MC27",
            statutes,
            line(
                mark(
                    "{answer} counts statutes only. A supervisor’s rule binds the banks as well. Next: "
                    "add the acts that such a rule forbids."
                )
            ),
        ),
        Slip(
            "MC27",
            len(ranks),
            line(
                mark(
                    "{answer} is every contact in the list. Some of them break no rule at all. Next: "
                    "take out what is only unpleasant, then what only a guideline names."
                )
            ),
        ),
    )
    if len({right, *(slip.value for slip in slips), 0}) < 5:
        raise Degenerate("m08-e6b")
    said = tuple((line(mark("The agency {act}."), act=line(ACTS[key].said)),) for key in g.acts)
    steps = tuple(
        (line(mark("The agency {act}."), act=line(ACTS[key].said)), line(WORDS[rank]))
        for key, rank in zip(g.acts, ranks, strict=True)
    )
    return Body(
        prompt=(
            line(
                mark("An agency collects an online loan of {amount} for a bank. Its contacts, each looked at alone:"),
                amount=Amount(g.amount),
            ),
            Grid((line(mark("Contact")),), said, words=(0,)),
            line(mark("Against how many of them does a statute or a supervisor’s rule speak?")),
        ),
        hints=(
            line(mark("Sort them into three heaps: a binding text, a standard or a guideline, nothing.")),
            line(mark("Hours, borrowing, private accounts and extra fees: look for them in the guideline first.")),
            line(mark("Dignity, data, a state organ’s name, an agency nobody announced: there a binding text speaks.")),
        ),
        solution=(
            Grid((line(mark("Contact")), line(mark("How strong"))), steps, words=(0, 1)),
            line(mark("A binding text speaks against {right} of them."), right=Figure(right)),
        ),
        because=line(mark("Binding are statutes and, for those whom they address, supervisors’ rules.")),
        right=right,
        slips=slips,
        then=line(COUNT_AGAIN),
    )


QUESTIONS: tuple[Question, ...] = (faded, from_court, which_statute, how_many_bind, exit_card)
