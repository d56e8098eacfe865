"""DisclosureForm: the all-in cost form, filled in from a contract, or with one fee to be found missing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lessons.credit import CostItem, CostStatement, FeeKind, Standard, cost_statement
from lessons.language import mark, money, number, percent, say
from lessons.law import AS_OF, Parameter, parameter
from lessons.law.as_of import today
from lessons.simulators.controls import Choice, Number
from lessons.simulators.disclosure_cases import CASES, NONE, Audit, audit, example, fee_of, terms_from
from lessons.simulators.panel import Panel
from lessons.simulators.pictures import stack
from lessons.simulators.shown import Shown, folded, grid, joined, message, paragraph, shown
from lessons.views import sentence
from lessons.views.law_verdict import cited as where_it_stands
from lessons.views.law_verdict import closing, overdue
from lessons.views.law_words import sentence as rule_sentence
from lessons.views.layout import Table
from lessons.views.table import charge_text, rate_text, total
from lessons.views.words import COSTS, PAYEES, TIMINGS, word

PLATFORM = "cn.zd9.platform_charges"
BASIS = ("cn.msz.form_content", "cn.msz.item_by_item", "cn.msz.nothing_else", PLATFORM)
RECONSTRUCTED = mark(
    "Reconstructed for teaching from published summaries of the 2026 rule. The official form was not available; "
    "its layout and wording may differ."
)
DECLARED = mark("Declared on the form: beyond what is listed here, the lender and its partners charge nothing.")
MEETS = mark("A fee paid to a servicer or a platform in assisted lending meets this rule: {sentence}")
MODES = (("generate", mark("fill in a form")), ("find", mark("find the missing fee")))
PICKS = (
    ("", mark("choose one …")),
    (FeeKind.GUARANTEE.value, mark("the guarantee fee")),
    (FeeKind.CONSULTING.value, mark("the consulting fee")),
    (FeeKind.INSURANCE.value, mark("an insurance premium with every payment")),
    (NONE, mark("nothing is missing")),
)


def controls() -> tuple[Choice | Number, ...]:
    """Return the controls of both modes, standing where the example stands."""
    start = example()
    return (
        Choice("mode", mark("What to do"), MODES, "generate"),
        Number("rate", mark("Contract rate per year"), 0, 24, 0.5, float(start.annual_rate * 100), "%", 2, "rate"),
        Number("instalments", mark("Number of instalments"), 1, 36, 1, start.instalments, kind="count"),
        Number("guarantee", mark("Guarantee fee per instalment"), 0, 200, 5, fee_of(FeeKind.GUARANTEE),
               mark("yuan"), 2, "money"),
        Number("consulting", mark("Consulting fee on the first day"), 0, 1000, 20, fee_of(FeeKind.CONSULTING),
               mark("yuan"), 2, "money"),
        Choice("case", mark("Form to audit"), CASES, CASES[0][0]),
        Choice("picked", mark("What does the form leave out?"), PICKS, "", "radio"),
    )  # fmt: skip


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the controls of the chosen mode."""
    return {"mode", "case", "picked"} if values["mode"] == "find" else {
        "mode", "rate", "instalments", "guarantee", "consulting"
    }  # fmt: skip


def model(values: Mapping[str, Any]) -> CostStatement | Audit:
    """Return the cost statement to be shown, or the form to be audited."""
    if values["mode"] == "find":
        return audit(values["case"], values["picked"])
    return cost_statement(terms_from(values))


class DisclosureForm(Panel):
    """Fill in the all-in cost form of a loan, or find the fee that a form leaves out."""

    name = "disclosure_form"

    def __init__(self) -> None:
        super().__init__(
            controls(),
            model,
            render,
            title=say("The all-in cost form"),
            lead=say(RECONSTRUCTED),
            result=key_words,
            visible=visible,
        )

    def on_screen(self) -> list[Shown | None]:
        """Return the basis with its amber lines; the other parts are seen as they are kept."""
        return [None, None, None, basis(today())]


def render(found: CostStatement | Audit) -> list[Shown]:
    """Return verdict, picture, form, and where it comes from; the same number of parts in both modes."""
    if isinstance(found, Audit):
        return [verdict(found), compared(found), joined([form(found.form), paragraph(say(DECLARED))]), basis()]
    parts = [form(found), paragraph(sentence(found)), paragraph(say(DECLARED))]
    return [two_totals(found), stack(bars(found), two_totals(found).text), joined(parts), basis()]


def two_totals(found: CostStatement) -> Shown:
    """Return both readings of the yearly total and how far they are apart."""
    nominal, effective = found.all_in.nominal, found.all_in.effective
    if found.item_sum is None or nominal.value is None:
        return message(say("There is no annual rate for these costs."), "warn")
    gap = round(nominal.value * 100, 2) - round(found.item_sum * 100, 2)  # of the two numbers as they are read
    both = say(
        "Item by item, then added up: {sum}. All payments at once: {nominal} nominal, {effective} effective.",
        sum=percent(found.item_sum),
        nominal=rate_text(nominal),
        effective=rate_text(effective),
    )
    open_question = say(
        "The nominal rate and the sum differ by {gap} percentage points. Which of the two readings the form must show "
        "is unsettled: the item-by-item reading rests on a weak source.",
        gap=number(gap, 2),
    )
    return message(f"{both}\n{open_question}", "warn")


def bars(found: CostStatement) -> list[tuple[str, list[tuple[str, float]]]]:
    """Return the rows of the picture: the items one after the other, then all costs at once [shares]."""
    items = [(word(COSTS, item.kind), item.annualised.value or 0.0) for item in found.items if item.annualised]
    return [
        (say("Items, added up"), items),
        (say("All at once"), [(say("all costs"), found.all_in.nominal.value or 0.0)]),
    ]


def form(found: CostStatement) -> Shown:
    """Return the form: principal, normal performance with yearly rates and both totals, contingent items apart."""
    terms, currency = found.terms, found.terms.currency
    head = (say("Item"), say("How it is collected"), say("Standard"), say("Paid to"), say("In all"), say("Per year"))
    blank = ("", "", "")
    added = "" if found.item_sum is None else percent(found.item_sum)
    rows = [
        (say("Principal of the loan"), "", "", "", money(terms.amount, currency), ""),
        (say("A. If the loan is repaid as agreed"),),
        *(line(item, currency) for item in found.items),
        (say("Sum of the items"), *blank, money(total(found), currency), added),
        (say("All costs at once, nominal"), *blank, "", rate_text(found.all_in.nominal)),
        (say("All costs at once, effective"), *blank, "", rate_text(found.all_in.effective)),
        (say("B. Only if something goes wrong"),),
        *(line(item, currency) for item in found.contingent_items),
    ]
    headings = frozenset(n for n, row in enumerate(rows) if len(row) == 1)
    caption = say("All-in cost form (reconstruction): {n} instalments", n=number(terms.instalments))
    return shown(Table(caption, head, tuple(rows), frozenset({0, 1, 2, 3}), headings=headings))


def line(item: CostItem, currency: str) -> tuple[str, ...]:
    """Return one item as a row of the form."""
    return (
        word(COSTS, item.kind),
        word(TIMINGS, item.timing),
        standard(item.standard, currency),
        word(PAYEES, item.payee),
        money(item.total, currency) if item.total is not None else "–",
        rate_text(item.annualised) if item.annualised else "–",
    )


def standard(found: Standard, currency: str) -> str:
    """Return how an item is charged, and how often."""
    text = charge_text(found, currency)
    return say("{amount}, {n} times", amount=text, n=number(found.times)) if found.amount and found.times != 1 else text


def compared(found: Audit) -> Shown:
    """Return what the form explains beside what is really received and paid."""
    terms, currency = found.form.terms, found.form.terms.currency
    n = terms.instalments

    def row(label: str, by_form: Any, in_fact: Any) -> tuple[str, ...]:
        return label, money(by_form, currency), money(in_fact, currency), money(in_fact - by_form, currency)

    (start, real_start), (payment, real_payment) = found.start, found.payment
    return grid(
        [say("Contract and form"), say("By the form"), say("In fact"), say("Difference")],
        [
            row(say("In hand on the first day"), start, real_start),
            row(say("Each of {n} payments", n=number(n)), payment, real_payment),
            row(say("Cost: paid in all, less what was in hand"), *found.cost),
        ],
        say("What the form explains, and what happens"),
    )


def verdict(found: Audit) -> Shown:
    """Return the task, or the answer to what was picked, in terms of the differences."""
    if not found.picked:
        return message(say("A form lists every cost. Compare it with what is really paid; choose what is left out."))
    start, payment = found.start[0] - found.start[1], found.payment[1] - found.payment[0]
    clue = {
        FeeKind.GUARANTEE.value: say("The form explains {gap} too little in each payment.", gap=money(payment)),
        FeeKind.CONSULTING.value: say("The form explains {gap} too little on the first day.", gap=money(start)),
        NONE: say("What is in hand and what is paid agree with the form."),
    }[found.missing]
    if found.picked != found.missing:
        look = say("Where does the difference lie: on the first day, in every payment, or nowhere?")
        return message("\n".join([say("Not that one."), look]), "bad")
    if found.missing == NONE:
        return message("\n".join([say("Right."), clue]), "good")
    real, told = found.contract.all_in.effective, found.form.all_in.effective
    effect = say(
        "By the form the loan costs {told} a year, in fact {real} (effective).",
        told=rate_text(told),
        real=rate_text(real),
    )
    return message("\n".join([say("Right."), clue, effect]), "good")


def basis(day: date | None = None) -> Shown:
    """Return the rules behind the form, each with its citation; `day` [the clock's] adds amber lines."""
    rules = [parameter(name, AS_OF) for name in BASIS]
    late = [paragraph(text, "amber") for rule in rules if (text := overdue(rule.citation, day))]
    lines = [*map(cited, rules), closing(rule.citation for rule in rules)]
    return joined([folded(say("Which rules stand behind this form"), lines), *late])


def cited(rule: Parameter) -> str:
    """Return a rule with provision, rank, whom it binds, since when, how sure it is and when it was checked."""
    text = rule_sentence(rule)
    sentence = say(MEETS, sentence=text) if rule.id == PLATFORM else text
    return say("{sentence} [{source}]", sentence=sentence, source=where_it_stands(rule.citation))


def key_words(found: CostStatement | Audit) -> str:
    """Return the result for the short repr."""
    if isinstance(found, Audit):
        state = "open" if not found.picked else "right" if found.picked == found.missing else "wrong"
        return f"{found.case}: {state}"
    total = percent(found.item_sum) if found.item_sum is not None else "-"
    return f"items={total}, nominal={rate_text(found.all_in.nominal)}, effective={rate_text(found.all_in.effective)}"
