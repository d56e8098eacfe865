"""TrueCost: offers side by side, one of them in the learner's hand, and four ways to call its price a year."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import Any

import ipywidgets as W

from lessons.credit import Convention, Fee, FeeKind, FeeTiming, LoanTerms, Payee, RepaymentMethod, rates, yuan
from lessons.language import mark, money, say
from lessons.simulators import my_figures, rate_cards, sample
from lessons.simulators.controls import Choice, Control, Number, Switch
from lessons.simulators.form import Area, error_sentence, hide
from lessons.simulators.knobs import knob
from lessons.simulators.panel import Panel
from lessons.simulators.pictures import Bars
from lessons.simulators.shown import Shown, joined, message, paragraph, shown
from lessons.views import sentence, table
from lessons.views.offers import Offer, offer
from lessons.views.table import payment_text, rate_text

DEFAULT = ("phone", "card_plan", "cash_loan")
VERSION = mark("Your version")
START = (FeeTiming.DEDUCTED, FeeTiming.UP_FRONT)

MY_SWITCH = Switch("my_figures", mark("Compare my own figures"))
PRIVACY = mark(
    "Your figures stay in this panel: they go into no file, saved notebook or report, and are gone when its kernel "
    "stops. (Leave JupyterLab's own option to save widget state off, as it is.) Payments are one month apart."
)


def controls(base: LoanTerms) -> tuple[Control, ...]:
    """Return the controls that vary a contract, starting where `base` stands."""
    fee, at_start = _fee_rate(base)
    most = base.amount // 100 // 5 // 50 * 50
    discount = min(base.cash_discount // 100, most)
    return (
        Number("fee_rate", mark("Fee with each instalment"), 0, 2, 0.05, float(fee * 100), mark("% of the amount"),
               places=3, kind="rate"),
        Number("instalments", mark("Number of instalments"), 1, 36, 1, min(base.instalments, 36), kind="count"),
        Choice("timing", mark("How the fee is paid"), (
            ("each_instalment", mark("a part with every instalment")),
            ("deducted", mark("all at once, out of the payout")),
        ), "deducted" if at_start else "each_instalment"),
        Number("cash_discount", mark("Discount for paying cash"), 0, most, 50, discount, mark("yuan"), kind="money"),
    )  # fmt: skip


def vary(base: LoanTerms, values: Mapping[str, Any]) -> LoanTerms:
    """Return `base` as a flat-fee contract with the values of the controls."""
    rate = Fraction(values["fee_rate"]) / 100
    count = values["instalments"]
    timing = FeeTiming(values["timing"])
    fee = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, timing, rate=rate * (count if timing in START else 1))
    return LoanTerms(
        amount=base.amount,
        instalments=count,
        method=RepaymentMethod.FLAT,
        drawdown=base.drawdown,
        fees=(fee,) if rate else (),
        cash_discount=yuan(values["cash_discount"]),
        rounding=base.rounding,
        currency=base.currency,
    )


class TrueCost(Panel):
    """Offers side by side; the learner varies a copy of the first one and sees its price four ways.

    `offers` maps names [data, shown as they are] to LoanTerms; without it, three fictional contracts of the course.
    The column "my figures" lives on screen only: it is in no text, repr, bundle or value of this object.
    """

    name = "true_cost"

    def __init__(self, offers: Mapping[str, LoanTerms] | None = None) -> None:
        self.offers = dict(offers) if offers else sample.offers(*DEFAULT)
        first, base = next(iter(self.offers.items()))
        self._fixed = [offer(name, terms) for name, terms in self.offers.items()]
        self._bars = Bars(self.name)
        specs = (my_figures.PAGE, *my_figures.CONTROLS, *my_figures.MORE)
        self._mine = {spec.name: knob(spec) for spec in specs}
        self._switch = knob(MY_SWITCH)
        for each in (self._switch, *self._mine.values()):
            each.watch(self.refresh)
        self._my_box = W.Box([*self._mine.values()])
        self._my_box.add_class("ic-controls")
        self._my_box.add_class("ic-two")
        self._my_note = Area(paragraph(say(PRIVACY), "note"))
        self._my_notice = Area(live=True)
        self._my_parts: list[Shown] | None = None
        super().__init__(
            controls(base),
            partial(vary, base),
            self._parts,
            title=say("What does it cost a year?"),
            lead=say(
                "Your version is a copy of “{name}” over {amount}. Change it and compare.",
                name=first,
                amount=money(base.amount, base.currency),
            ),
            result=lambda terms: key_words(offer("", terms)),
            look="ic-two",
        )

    def arrange(self) -> None:
        """Put the private boxes below the controls they replace."""
        mine = [self._switch, self._my_box, self._my_notice, self._my_note]
        self.children = [self._head, self._controls, *mine, self.notice, *self._areas]

    def _redraw(self) -> None:
        on = self._switch.value
        hide(self._controls, on)
        hide(self._my_box, not on)
        hide(self._my_note, not on)
        seen = my_figures.PAGES[str(self._mine["my_page"].last)]
        for name, each in self._mine.items():
            hide(each, name not in seen and name != "my_page")
        super()._redraw()

    def _read(self) -> dict[str, Any]:
        return self.values if self._switch.value else super()._read()

    def on_screen(self) -> list[Shown] | None:
        """Return story, rates, bars and table of the learner's own figures, the last good ones after an error.

        They are seen only: what is kept for text and bundle has no trace of them, nor of an error in them.
        """
        self._my_notice.show("")
        if not self._switch.value:
            return None
        try:
            values = {name: each.value for name, each in self._mine.items()}
            mine = offer(say(my_figures.MINE), my_figures.my_terms(values))
            early = my_figures.ended(values)
            self._my_parts = self._compared(mine, *filter(None, [early]), said=my_figures.told(values))
        except Exception as error:  # whatever it is, its words may hold a figure: they are seen, not kept
            self._my_notice.show("", on_screen=message(error_sentence(error), "bad"))
        return self._my_parts

    def _parts(self, terms: LoanTerms) -> list[Shown]:
        return self._compared(offer(say(VERSION), terms))

    def _compared(self, version: Offer, *more: Offer, said: Sequence[str] = ()) -> list[Shown]:
        told = "\n".join([*map(story, (version, *more)), *said])
        last = (version, *more)[-1]
        whose = [paragraph(say("The four rates of: {name}", name=last.name), "group-title")] if more else []
        return [
            joined([message(told), *whose, rate_cards.cards(last.rates)]),
            self._bars.of([*self._fixed[: 3 - len(more)], version, *more]),
            self._table((version, *more)),
        ]

    def _table(self, added: Sequence[Offer]) -> Shown:
        named = {each.name: each for each in (*self._fixed, *added)}
        return joined([shown(table(named)), paragraph(sentence(named))])


STORY = mark(
    "{name}: you receive {received} and pay {n} times {payment}, {paid} in all. That costs {cost}. "
    "The effective annual rate is {effective}."
)
ONCE = mark(
    "{name}: you receive {received} and pay {n} time {payment}, {paid} in all. That costs {cost}. "
    "The effective annual rate is {effective}."
)


def story(version: Offer) -> str:
    """Return what the learner's version costs, in money first."""
    return say(
        ONCE if version.count == 1 else STORY,
        name=version.name,
        received=money(version.received, version.currency),
        n=version.count,
        payment=payment_text(version),
        paid=money(version.paid, version.currency),
        cost=money(version.cost, version.currency),
        effective=rate_cards.shown_rate(version.rates.effective),
    )


def key_words(version: Offer) -> str:
    """Return the rates for the short repr."""
    found = version.rates
    return f"{Convention.NOMINAL}={rate_text(found.nominal)}, {Convention.EFFECTIVE}={rate_text(found.effective)}"


def _fee_rate(terms: LoanTerms) -> tuple[Fraction, bool]:
    """Return (fee per instalment as a share of the amount, all at the start) that come closest to a contract."""
    costs = [fee for fee in terms.fees if not fee.contingent]
    at_start = bool(costs) and all(fee.timing in START for fee in costs)
    flat = rates(terms).flat.value or 0.0
    per_instalment = Fraction(flat) * terms.period_years
    if terms.cash_discount:
        per_instalment -= Fraction(terms.cash_discount, terms.amount * terms.instalments)
    return min(max(round(per_instalment, 5), Fraction(0)), Fraction(2, 100)), at_start
