"""What LawTimeMachine shows: rule cards, the picture with its table, amounts, verdicts, five dates."""

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from lessons.language import iso_date, long_date, mark, money, number, percent, say
from lessons.language.findings import PROVISIONAL, filled, reason
from lessons.law import Unit, lpr
from lessons.law.finding import Finding
from lessons.law.price import Effect, Limit
from lessons.law.price_claim import Claim, Period
from lessons.law.rank import Verdict
from lessons.simulators.shown import Shown, grid, joined, message, paragraph
from lessons.views.law_tables import made_of, open_points, stands
from lessons.views.law_verdict import VerdictView, cited, closing, overdue
from lessons.views.layout import plain_markdown
from lessons.views.limit_tracks import tracks
from lessons.views.limit_words import ABOVE, ASIDE, STYLES, rate_words, short, time_words
from lessons.views.sentence import joined as joined_words

if TYPE_CHECKING:
    from lessons.simulators.law_time_machine import Judgement

GAP = mark(
    "No text of the course sets a line for this loan. That is a gap in what is known here; it does not mean that any "
    "price is allowed. The reasons stand below, rule by rule."
)
BASIS = mark(
    "Reckoned as simple interest on the whole amount, by actual days over 365, from the contract to the filing, with "
    "nothing repaid before. With instalments the debt falls, and so do these amounts."
)


def rule_cards(found: "Judgement", lender: str, day: date | None) -> Shown:
    """Return the question in one sentence, and a card for each line that applies."""
    loan = found.loan
    assert loan.contract is not None and loan.filing is not None
    asked = say(
        "{lender}: contract of {contract}, case filed on {filing}.",
        lender=lender[:1].upper() + lender[1:],
        contract=long_date(loan.contract),
        filing=long_date(loan.filing),
    )
    told = [say("Lines that apply: {n}.", n=number(len(found.limits)))] if found.limits else [say(GAP)]
    early = []
    if found.typed_filing < loan.contract:
        early = [say("The day of filing lies before the contract; the day of the contract is taken instead.")]
    lead = message("\n".join([asked, *early, *told]), "warn" if early or not found.limits else "info")
    cards = [_card(limit, day) for limit in found.limits]
    html = f'<div class="ic-time-cards">{"".join(card.html for card in cards)}</div>' if cards else ""
    text = "\n".join(card.text for card in cards)
    return joined([lead, Shown(html, text, "\n\n".join(card.static for card in cards)) if cards else None])


def _card(limit: Limit, day: date | None) -> Shown:
    head = say("{rate} a year", rate=rate_words(limit.rate))
    made = [say("Made of: {what}.", what=made_of(limit))] if limit.base else []
    above = say("Above it: {what}.", what=say(ABOVE[limit.effect]))
    lines = [*filter(None, [time_words(limit)]), *made, above, *open_points(limit)]
    source, amber = cited(limit.citation), overdue(limit.citation, day)
    html = f'<div class="ic-time-card"><b>{escape(head)}</b>'
    html += "".join(f"<p>{escape(line)}</p>" for line in lines) + f'<p class="ic-source">{escape(source)}</p>'
    html += f'<p class="ic-amber">{escape(amber)}</p>' if amber else ""
    plain = [*lines, source, *filter(None, [amber])]
    markdown = "\n\n".join([f"**{plain_markdown(head)}**", *map(plain_markdown, plain)])
    return Shown(html + "</div>", "\n".join([head, *plain]), markdown)


def pictured(svg: str, words: str, found: "Judgement") -> Shown:
    """Return the picture, its key, and the same lines as a table that opens."""
    rows = [
        (iso_date(span.start), iso_date(span.end), short(span), stands(span.parameter.citation, span.rule))
        for span in sorted(found.spans, key=lambda span: (span.start, span.rule))
    ]
    head = [say("Contract from"), say("Contract to"), say("Line"), say("Where it stands")]
    table = grid(head, rows, words=(0, 1, 2, 3)) if rows else None
    if table is None:
        return Shown(svg, words)
    aside = [say(ASIDE)] if any(track.aside for track in tracks(found.spans)) else []
    key = joined_words([say(STYLES), *aside, *_unchecked(found)])
    opened = details(say("The picture as a table"), [table])
    return Shown(
        svg + f'<p class="ic-note">{escape(key)}</p>' + opened.html,
        "\n".join([words, key, opened.text]),
        "\n\n".join([plain_markdown(words), plain_markdown(key), opened.static]),
    )


def _unchecked(found: "Judgement") -> list[str]:
    """Return what a picture with the LPR in it rests on."""
    if not any(span.parameter.unit is Unit.TIMES_LPR_1Y for span in found.spans):
        return []
    return [filled(PROVISIONAL, "lpr_not_verified", {"verified": lpr(found.spans[-1].end).verified_through})]


def details(title: str, things: Iterable[object]) -> Shown:
    """Return things that open under a title; the plain forms show them all."""
    inside = joined(things)
    html = f'<details class="ic-folded"><summary>{escape(title)}</summary>{inside.html}</details>'
    return Shown(html, f"{title}\n{inside.text}", f"**{plain_markdown(title)}**\n\n{inside.static}")


def amounts(found: "Judgement") -> Shown:
    """Return the interest claimed in each period, and what of it stands above the line."""
    claimed = found.claim
    head = [
        say("Time"),
        say("Days"),
        say("Rate claimed"),
        say("Line"),
        say("Claimed"),
        say("Within the line"),
        say("Above the line"),
    ]
    rows = [_period(period) for period in claimed.periods]
    total = claimed.claimed
    if len(rows) > 1:
        days = number(sum(period.days for period in claimed.periods))
        within = total - claimed.above
        rows.append((say("Together"), days, "", "", money(total), money(within), money(claimed.above)))
    caption = say("Interest on {amount}, up to the day of filing", amount=money(claimed.principal))
    table = _dated(grid(head, rows, caption, totals=1 if len(rows) > 1 else 0))
    return joined([message(_result(claimed, found)), table, paragraph(say(BASIS), "note")])


def _dated(table: Shown) -> Shown:
    """Return a table whose first column, of days, does not break."""
    return Shown(f'<div class="ic-time-days">{table.html}</div>', table.text, table.static)


def _period(period: Period) -> tuple[str, ...]:
    time = say("{start} to {end}", start=iso_date(period.start), end=iso_date(period.end))
    line = rate_words(period.line.rate) if period.line else say("none")
    above = money(period.above) if period.line else "–"
    return (time, number(period.days), percent(period.rate), line, money(period.claimed), money(period.within), above)


def _result(found: Claim, judged: "Judgement") -> str:
    line, loan = found.line, judged.loan
    values = {"above": money(found.above), "claimed": money(found.claimed)}
    lines = []
    if line is None and not any(period.line for period in found.periods):
        lines.append(say("{claimed} are claimed; there is no line to hold them against.", **values))
    elif found.above == 0:
        lines.append(say("{claimed} are claimed; all of it lies within the line.", **values))
    elif line is not None and line.effect is Effect.CUT_ON_REQUEST:
        lines.append(
            say(
                "Of {claimed} claimed, {above} lie above the line. A court can cut that part, if the borrower asks and "
                "the total is plainly above the actual loss.",
                **values,
            )
        )
        if loan.plainly_above_loss is None:
            lines.append(say("Whether it is, you can set under “{page}”.", page=say("what is said in court")))
    else:
        lines.append(say("Of {claimed} claimed, a court would not support {above}.", **values))
    void = sum(period.void for period in found.periods)
    if void:
        lines.append(say("{void} of it is void: once paid, it can be claimed back.", void=money(void)))
    if len(found.periods) > 1 and not loan.old_rule_requested:
        lines.append(say("Nobody asks for the older interpretation: what then holds for the first period is not said."))
    if found.net and loan.deducted:
        lines.append(
            say(
                "{deducted} were taken in advance, so interest runs on {principal}.",
                deducted=money(loan.deducted),
                principal=money(found.principal),
            )
        )
    return "\n".join(lines)


def verdicts(found: "Judgement", day: date | None, title: str | None = None) -> Shown:
    """Return a card for each rule that says something of the loan; the others fold, each with its reason."""
    says = [each for each in found.findings if each.verdict is not Verdict.NOT_APPLICABLE]
    silent = [each for each in found.findings if each.verdict is Verdict.NOT_APPLICABLE]
    title = title or say("What each rule says of this loan")
    head = Shown(f'<p class="ic-group-title">{escape(title)}</p>', title, f"**{plain_markdown(title)}**")
    views = [VerdictView(each, day) for each in says]
    cards = [Shown(view.html(), view.text(), view.markdown()) for view in views]
    lines = [_silent(each) for each in silent]
    if lines:
        cards.append(details(say("Rules that do not apply, and why ({n})", n=number(len(lines))), [_listed(lines)]))
    return joined([head, *cards])


def _silent(found: Finding) -> str:
    return say("{reason} [{source}]", reason=reason(found), source=cited(found.citation))


def _listed(lines: list[str]) -> Shown:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    marked = "\n".join(f"- {plain_markdown(line)}" for line in lines)
    return Shown(f"<ul>{items}</ul>", "\n".join(lines), marked)


def five(found: "Judgement", lenders: Mapping[str, str]) -> Shown:
    """Return the same contract on five dates, for several lenders, and the closing line."""
    head = [say("Contract made on"), *(say(lenders[key]) for key, _ in found.five[0][1])]
    rows = [(iso_date(day), *(_cell(lines) for _, lines in row)) for day, row in found.five]
    caption = say("The same contract on five dates")
    note = say(
        "The case is filed on {day}; for a later contract, on the day of that contract.",
        day=long_date(found.typed_filing),
    )
    doubt = any(line.provisional for _, row in found.five for _, lines in row for line in lines)
    told = [note, *([say("* Not fully checked; the card of that day says what is open.")] if doubt else [])]
    table = _dated(grid(head, rows, caption, words=range(len(head))))
    return joined([table, *(paragraph(line, "note") for line in told), paragraph(closing(found.citations), "note")])


def _cell(lines: tuple[Limit, ...]) -> str:
    told = [say("{line}\u00a0*", line=short(line)) if line.provisional else short(line) for line in lines]
    return say("; ").join(told) if lines else say("no line")


__all__ = ["amounts", "details", "five", "pictured", "rule_cards", "verdicts"]
