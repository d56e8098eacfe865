"""Four names for the price of one contract, each with what it means in one line."""

from html import escape

from lessons.credit import Rate, Rates, Status
from lessons.language import mark, percent, say
from lessons.simulators.shown import Shown
from lessons.views.layout import plain_markdown
from lessons.views.table import rate_text
from lessons.views.words import CONVENTIONS, word

MEANING = {
    "flat": mark("Cost ÷ original amount, per year. It ignores that you owe less every month."),
    "simple": mark("Cost ÷ what you still owe, per year. Nothing is compounded."),
    "nominal": mark("Monthly rate of the cash flows (IRR) × 12. Nothing is compounded."),
    "effective": mark("The monthly rate, compounded for a year. Use this one to compare offers."),
}

MOST = 10  # beyond 1,000 % a year the digits tell nothing


def shown_rate(rate: Rate) -> str:
    """Return a rate as text; one above 1,000 % only as that."""
    if rate.status is Status.OK and rate.value is not None and rate.value > MOST:
        return say("more than {rate}", rate=percent(MOST, 0))
    return rate_text(rate)


def cards(found: Rates) -> Shown:
    """Return flat, simple, nominal and effective rate, side by side."""
    rows = [(word(CONVENTIONS, key), shown_rate(getattr(found, key)), say(MEANING[key])) for key in MEANING]
    html = "".join(
        f'<div class="ic-rate"><span>{escape(name)}</span><b>{escape(rate)}</b><small>{escape(meaning)}</small></div>'
        for name, rate, meaning in rows
    )
    text = "\n".join(say("{name}: {rate}. {meaning}", name=n, rate=r, meaning=m) for n, r, m in rows)
    lines = (f"- {plain_markdown(line)}" for line in text.split("\n"))
    return Shown(f'<div class="ic-rates">{html}</div>', text, "\n".join(lines))
