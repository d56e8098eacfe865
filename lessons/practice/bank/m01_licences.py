"""M01, E3: real names by licence. Each is dated, with its source and how sure it is; nobody is judged."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.institutions import INSTITUTIONS, Kind
from lessons.practice.line import Figure, Grid, Line, line
from lessons.practice.parties import SEMICOLON, Listed, Told
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks, distinct
from lessons.views.law_words import CONFIDENCES

KINDS: dict[Kind, str] = {
    Kind.BANK: mark("a bank"),
    Kind.CONSUMER_FINANCE: mark("a consumer finance company"),
    Kind.MICROCREDIT: mark("a microcredit company"),
    Kind.GROUP: mark("no lender by this name: a group, brand or platform"),
}
NAME, IS, SOURCE, SURE = mark("Name"), mark("What it is"), mark("Source"), mark("How sure")
LOOK_UP = mark(
    "Names and licences change. Before you rely on one, look it up in the supervisor’s public register. The course has "
    "read excerpts of these sources, and no decision of a supervisor."
)
READ_NAME = mark("In China the kind of licence usually stands in the full name of the firm, near its end.")
# what somebody mixes up who takes a name for a wrong kind
TAKEN_FOR: dict[Kind, tuple[str, str]] = {
    Kind.BANK: ("MC16", mark(
        "A bank takes deposits, and says in its full name that it is one. Next: read the full name of {name}."
    )),
    Kind.CONSUMER_FINANCE: ("MC34", mark(
        "Web pages call many firms so. The firm itself carries the words “consumer finance” in its name. Next: read "
        "the full name of {name}."
    )),
    Kind.MICROCREDIT: ("MC16", mark(
        "A microcredit company has a local licence and says so in its name. Next: read the full name of {name}."
    )),
    Kind.GROUP: ("MC16", mark(
        "A group or a brand stands above or in front of lenders. {name} lends under a licence of its own. Next: read "
        "its full name."
    )),
}  # fmt: skip


def known(ids: tuple[str, ...]) -> Grid:
    """Return what is known of some names, with its dated source and how sure it is."""
    rows = tuple(
        (
            Told(one.name),
            line(KINDS[one.kind]),
            line(one.source),
            line(CONFIDENCES[one.confidence]),
        )
        for one in (INSTITUTIONS[id] for id in ids)
    )
    return Grid(tuple(line(head) for head in (NAME, IS, SOURCE, SURE)), rows, words=(0, 1, 2, 3))


def _draw_one(rng: random.Random) -> dict[str, Any]:
    return {"id": rng.choice(tuple(INSTITUTIONS))}


ONE = Family("m01-e3a", {"id": "webank"}, _draw_one)


@asks("m01-e3a", mark("E3 (a). What kind of institution is it?"), ONE)
def kind(g: SimpleNamespace) -> Body:
    """Bank, consumer finance company, microcredit company, or none of them."""
    one = INSTITUTIONS[g.id]
    name = Told(one.name)
    options = [
        Option(
            each.value,
            line(KINDS[each]),
            line(mark("That fits {name}. Source: {source}."), name=name, source=line(one.source))
            if each is one.kind
            else line(TAKEN_FOR[each][1], name=name),
            "" if each is one.kind else TAKEN_FOR[each][0],
        )
        for each in Kind
    ]
    return Body(
        prompt=(
            line(mark("A page lists “consumer finance platforms”. One of the names is {name}."), name=name),
            line(mark("What is it, by licence?")),
        ),
        hints=(
            line(mark("Three questions: does it lend in its own name, does it take deposits, who licensed it?")),
            line(READ_NAME),
            line(mark("Say the full name aloud. Which word in it stands for a licence, if any?")),
        ),
        solution=(known((g.id,)), line(LOOK_UP)),
        options=tuple(options),
    )


def _of(*kinds: Kind) -> list[str]:
    return [id for id, one in INSTITUTIONS.items() if one.kind in kinds]


def _draw_sentence(rng: random.Random) -> dict[str, Any]:
    ids = [
        rng.choice(_of(Kind.GROUP)),
        rng.choice(_of(Kind.BANK)),
        rng.choice(_of(Kind.CONSUMER_FINANCE, Kind.MICROCREDIT)),
    ]
    rng.shuffle(ids)
    return {"ids": tuple(ids)}


SENTENCE = Family("m01-e3b", {"ids": ("ant_group", "jd_consumer", "webank")}, _draw_sentence)
BECOMES = mark("{name}: {kind}")


@asks("m01-e3b", mark("E3 (b). Put a sentence from the web right"), SENTENCE)
def sentence(g: SimpleNamespace) -> Body:
    """Three names, three kinds, one sentence that calls them all the same."""
    right = [INSTITUTIONS[id].kind for id in g.ids]
    names = Listed(tuple(Told(INSTITUTIONS[id].name) for id in g.ids))

    def label(kinds: list[Kind]) -> Listed:
        pairs = zip(g.ids, kinds, strict=True)
        return Listed(
            tuple(line(BECOMES, name=Told(INSTITUTIONS[id].name), kind=line(KINDS[each])) for id, each in pairs),
            SEMICOLON,
        )

    swapped = [
        Kind.CONSUMER_FINANCE if each is Kind.BANK else Kind.BANK if each is not Kind.GROUP else each for each in right
    ]
    options = (
        Option("right", label(right), line(mark("Three names, and no one word for all. The table shows why."))),
        Option("same", line(mark("It may stay: all of them are consumer finance companies")), line(mark(
            "A list on a page is no register. At most one of the three carries these words in its name. Next: read the "
            "three names again."
        )), "MC34"),
        Option("platforms", line(mark("All of them are platforms: none of them lends")), line(mark(
            "A platform shows loans. At least two of the three lend in their own name. Next: ask of each who is named "
            "as lender in its contracts."
        )), "MC16"),
        Option("swapped", label(swapped), line(mark(
            "A bank whose owners are private is still a bank, and no other lender is one. Next: check each name that "
            "ends in “bank”."
        )), "MC16"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(mark("A page says: “consumer finance companies, such as {names}”."), names=names),
            line(mark("Which correction is right?")),
        ),
        hints=(
            line(mark("One word for three firms: does it fit each of them?")),
            line(READ_NAME),
            line(mark("Ask of each: bank, another licensed lender, or a name in front of lenders?")),
        ),
        solution=(known(g.ids), line(LOOK_UP)),
        options=options,
    )


def _draw_list(rng: random.Random) -> dict[str, Any]:
    ids = rng.sample(tuple(INSTITUTIONS), 10)
    return {"ids": tuple(ids), "kind": rng.choice((Kind.BANK, Kind.CONSUMER_FINANCE, Kind.GROUP))}


TEN = Family(
    "m01-e3c",
    {
        "ids": (
            *("ant_group", "webank", "merchants_union", "jd_micro", "jd_finance"),
            *("mybank", "ant_consumer", "finvolution", "mashang", "nanyang"),
        ),
        "kind": Kind.CONSUMER_FINANCE,
    },
    _draw_list,
)
ASKED: dict[Kind, str] = {
    Kind.BANK: mark("How many of them are banks?"),
    Kind.CONSUMER_FINANCE: mark("How many of them are consumer finance companies?"),
    Kind.GROUP: mark("How many of them are no lender by this name: a group, a brand or a platform?"),
}


@asks("m01-e3c", mark("E3 (c). Ten names: count one kind"), TEN, Unit.COUNT)
def ten(g: SimpleNamespace) -> Body:
    """How many of ten names are of a kind."""
    kinds = [INSTITUTIONS[id].kind for id in g.ids]
    right = kinds.count(g.kind)
    licensed = len(kinds) - kinds.count(Kind.GROUP)
    others = kinds.count(Kind.CONSUMER_FINANCE) + kinds.count(Kind.MICROCREDIT)
    slips = [
        Slip("MC34", Fraction(len(kinds)), line(mark(
            "{answer} would be all of them. Pages often use one word for many firms. Next: read each name."
        ))),
        Slip("MC16", Fraction(licensed), line(mark(
            "{answer} is how many lend under a licence of their own. They are of several kinds. Next: sort them by "
            "licence."
        ))),
        Slip("MC16", Fraction(others), line(mark(
            "{answer} is how many are licensed lenders without being a bank. Next: sort these by licence, too."
        ))),
        Slip("MC16", Fraction(kinds.count(Kind.BANK) + kinds.count(Kind.CONSUMER_FINANCE)), line(mark(
            "{answer} takes banks and consumer finance companies together. They have different licences. Next: keep "
            "them apart."
        ))),
    ]  # fmt: skip
    kept = distinct(right, [slip for slip in slips if slip.value], Fraction(0))
    if not right or len(kept) < 2:
        raise Degenerate("m01-e3c")
    names: tuple[Line, ...] = tuple(line(mark("{name}"), name=Told(INSTITUTIONS[id].name)) for id in g.ids)
    found = Listed(tuple(Told(INSTITUTIONS[id].name) for id in g.ids if INSTITUTIONS[id].kind is g.kind))
    return Body(
        prompt=(
            line(mark("Ten names from pages on instalment credit: {names}."), names=Listed(names)),
            line(ASKED[g.kind]),
        ),
        hints=(
            line(mark("Make four heaps: banks, two kinds of other lenders, and names in front of lenders.")),
            line(READ_NAME),
            line(mark("Go through the list once, heap by heap. Then count the heap that is asked for.")),
        ),
        solution=(
            line(mark("{names}: that makes {count}."), names=found, count=Figure(right)),
            known(g.ids),
            line(LOOK_UP),
        ),
        because=line(mark("{names}: that makes {count}."), names=found, count=Figure(right)),
        right=Fraction(right),
        slips=kept,
        then=line(mark("Next: open a hint. Sort the names before you count.")),
    )


QUESTIONS: tuple[Question, ...] = (kind, sentence, ten)
