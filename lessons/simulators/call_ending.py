"""What a play came to: money and harm side by side, findings by rank, what was made use of. There is no score."""

from collections import Counter
from dataclasses import dataclass
from html import escape

from lessons.collection import Plan, Play
from lessons.collection.play import asks, harms, log, lost, paid, plan
from lessons.language import money, number, say
from lessons.language.findings import verdict_word
from lessons.law import Finding, Rank, Verdict
from lessons.simulators.call_asks import ASKS
from lessons.simulators.call_cards import SIGN
from lessons.simulators.call_law import Mark, in_order, strength
from lessons.simulators.call_slips import looked_at
from lessons.simulators.call_story import words
from lessons.simulators.shown import Shown, grid, joined, paragraph
from lessons.views.law_words import RANKS


@dataclass(frozen=True)
class Outcome:
    """What a play came to [minor units]: the plan put forward and whether it stands, money moved, harm, findings."""

    plan: Plan | None
    agreed: bool
    free: int
    overdue: int
    instalment: int
    paid: int
    lost: int
    harms: tuple[tuple[str, int], ...]
    found: tuple[tuple[Rank, Verdict, int], ...]
    used: tuple[str, ...]
    risked: tuple[str, ...]

    @property
    def spare(self) -> int | None:
        """What the plan leaves of the money that the borrower can spare a month; less than nothing: it does not fit."""
        return self.free - self.plan.payment if self.plan else None

    @property
    def open(self) -> int | None:
        """What of the overdue sum the plan leaves open."""
        return self.overdue - self.plan.total if self.plan else None


def outcome(play: Play, found: tuple[Finding, ...]) -> Outcome:
    """Return what a play came to; `found` is the audit of its log."""
    case = play.case
    counted = Counter(
        (each.citation.rank, each.verdict) for each in in_order(found) if strength(each) is not Mark.WITHIN
    )
    codes = asks(play)
    return Outcome(
        plan(play),
        play.scene.agreed,
        case.free,
        case.debt.overdue,
        case.debt.instalment,
        paid(play),
        lost(play),
        tuple((words(case.harm_words[code]), count) for code, count in Counter(harms(play)).items()),
        tuple((rank, verdict, count) for (rank, verdict), count in counted.items()),
        tuple(code for code in codes if code in ASKS and ASKS[code].own),
        tuple(code for code in codes if code in ASKS and not ASKS[code].own),
    )


def came_to(play: Play, found: tuple[Finding, ...]) -> Shown:
    """Return what a play came to: the ending in words, money and harm side by side, findings by rank, what was used."""
    end = outcome(play, found)
    title = say("How it ended: {title}", title=words(play.scene.ending))
    beside = _side_by_side(say("Money and harm, side by side"), _money(end), _harm(end))
    found_rows = [
        (f"{SIGN[_strength(rank, verdict)]} {verdict_word(verdict)}", say(RANKS[rank]), number(count))
        for rank, verdict, count in end.found
    ]
    head = [say("Finding"), say("Rank of the rule"), say("How often")]
    counted = (
        grid(head, found_rows, say("What the rules say to the whole course of events"), words=(0, 1))
        if found_rows
        else paragraph(say("No rule of the course speaks against any contact that it judges."))
    )
    left = len(log(play)) - len(looked_at(log(play)))
    unjudged = say("Contacts that no rule looks at: {n}.", n=left) if left else ""
    labels = [say(ASKS[code].label) for code in end.used]
    used = say("What the borrower made use of: {list}.", list=say("; ").join(labels)) if labels else ""
    if not labels:
        used = say("The borrower made use of nothing that he could have asked for.")
    risks = [say(ASKS[code].label) for code in end.risked]
    risked = say("Risks taken: {list}.", list=say("; ").join(risks)) if risks else ""
    ending = Shown(f'<div class="ic-call-ending">{_title(title)}{paragraph(words(play.scene.text)).html}</div>',
                   f"{title}\n{words(play.scene.text)}",
                   f"**{title}**\n\n{words(play.scene.text)}")  # fmt: skip
    return joined(
        [ending, beside, counted, *(paragraph(line) for line in (unjudged, used, risked) if line), no_score()]
    )


def no_score() -> Shown:
    """Return why nothing is added up here."""
    return paragraph(
        say("There is no score: money for one and harm to another cannot be set off against each other."), "note"
    )


def _title(text: str) -> str:
    return f'<p class="ic-group-title">{escape(text)}</p>'


def _strength(rank: Rank, verdict: Verdict) -> Mark:
    if verdict in (Verdict.DEVIATION, Verdict.SUPERVISORY_TARGET):
        return Mark.SOFT
    return Mark.LOOK if verdict in (Verdict.NEEDS_HUMAN, Verdict.UNSETTLED) else Mark.BINDING


def _side_by_side(title: str, left: list[str], right: list[str]) -> Shown:
    """Return two lists as two boxes of the same size; the plain forms are a table."""
    length = max(len(left), len(right))
    rows = zip(left + [""] * (length - len(left)), right + [""] * (length - len(right)), strict=True)
    heads = [say("Money"), say("Harm")]
    plain = grid(heads, rows, title, words=(0, 1))
    boxes = ""
    for head, lines in zip(heads, (left, right), strict=True):
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        boxes += f'<section aria-label="{escape(head)}"><strong>{escape(head)}</strong><ul>{items}</ul></section>'
    return Shown(f'<div class="ic-call-beside">{boxes}</div>', plain.text, plain.markdown)


def _harm(end: Outcome) -> list[str]:
    if not end.harms:
        return [say("None that the story tells of.")]
    return [say("{what} ({n} times)", what=what, n=n) if n > 1 else what for what, n in end.harms]


def _money(end: Outcome) -> list[str]:
    lines = [say("Overdue at the start: {amount}", amount=money(end.overdue))]
    if end.paid:
        lines.append(say("Paid to the creditor: {amount}", amount=money(end.paid)))
    if end.lost:
        lines.append(say("Gone elsewhere, as fees or to a private account: {amount}", amount=money(end.lost)))
    if end.plan is None:
        return [*lines, say("No plan was put forward.")]
    values = {"payment": money(end.plan.payment), "months": end.plan.months, "total": money(end.plan.total)}
    if not end.agreed and end.paid >= end.plan.total:
        lines.append(say("Promised, and kept: {total}", **values))
    elif not end.agreed and end.plan.months == 1:
        lines.append(say("Promised all at once, and it did not come: {total}", **values))
    elif end.agreed:
        lines.append(say("Plan that stands: {payment} a month, {months} times, {total} in all", **values))
    else:
        lines.append(say("Put forward, but it does not stand: {payment} a month, {months} times", **values))
    return [*lines, fits(end), *([covers(end)] if end.agreed else [])]


def fits(end: Outcome) -> str:
    """Return whether the plan fits what the borrower can spare a month."""
    spare = end.spare or 0
    if spare < 0:
        return say(
            "It does not fit: that is {gap} a month more than the {free} that he can spare.",
            gap=money(-spare),
            free=money(end.free),
        )
    return say(
        "It fits: of the {free} that he can spare a month, {spare} are left.", free=money(end.free), spare=money(spare)
    )


def covers(end: Outcome) -> str:
    """Return what of the overdue sum the plan covers, and what it does not reach."""
    left = end.open or 0
    if left > 0:
        return say("It leaves {amount} of the overdue sum open.", amount=money(left))
    return say(
        "It covers the overdue sum. The regular payments of {instalment} must wait, or be found besides.",
        instalment=money(end.instalment),
    )
