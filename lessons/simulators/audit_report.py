"""What an audit is held against: a second law, or the rows that a learner marked."""

from lessons.language import mark, number, percent, say
from lessons.simulators.audit_views import brief, numbers, short, under, where
from lessons.simulators.audited import GOAL, Audited, Change, Marked, changes
from lessons.simulators.shown import Shown, folded, grid, joined, message, paragraph, shown
from lessons.views.law_verdict import VerdictView, cited
from lessons.views.layout import Table

OPEN = mark(
    "Marked, and open: {rows}. There the audit asks a question, because a fact is missing or the law is not settled. A "
    "human must look."
)
GROUNDLESS = mark(
    "Marked without ground in this record: {rows}. A contact can be unpleasant and break no rule; who objects to it "
    "must name the rule."
)
ENOUGH = mark("You found {found} of {all} places to which the audit objects, {share}. The aim of {goal} is reached.")
NOT_YET = mark(
    "You found {found} of {all} places to which the audit objects, {share}. The aim is {goal}. Next: look at what was "
    "missed and ask which rule it meets. Several rows judged together count as found when one of them is marked."
)
IN_FULL = mark("Choose “read the audit” above for each finding in full, with its article.")


def compared(first: Audited, second: Audited) -> Shown:
    """Return what only the first law finds, what only the second one finds, and why."""
    gone, new = changes(first, second)
    head = say("First: {first}. Second: {second}.", first=under(first), second=under(second))
    counts = say(
        "Findings under the first: {before}. Under the second: {after}. Gone: {gone}, new: {new}.",
        before=number(len(first.findings)),
        after=number(len(second.findings)),
        gone=number(sum(len(change.rows) for change in gone)),
        new=number(sum(len(change.rows) for change in new)),
    )
    parts: list[object] = [message(f"{head}\n{counts}")]
    if not gone and not new:
        parts.append(paragraph(say("Both laws find the same.")))
    else:
        parts.append(_changes(gone, new))
        places = dict.fromkeys(cited(change.finding.citation) for change in (*gone, *new))
        parts.append(folded(say("Where these rules stand"), places))
    return joined(parts)


def _changes(gone: list[Change], new: list[Change]) -> Shown:
    head = (say("Rows"), say("What is found"), say("Reason"), say("Why only there"))
    body: list[tuple[str, ...]] = []
    headings: set[int] = set()
    for title, group in ((say("Gone: only the first law finds it"), gone), (say("New: only the second law"), new)):
        if group:
            headings.add(len(body))
            body.append((title,))
            body += [_change(change) for change in group]
    return shown(
        Table(say("What the two laws do not share"), head, tuple(body), frozenset(range(4)), 0, frozenset(headings))
    )


def _change(change: Change) -> tuple[str, ...]:
    sets = say("; ").join(numbers(group) for group in change.rows)
    view = VerdictView(change.finding)
    why = view.lines()[0] if len(change.rows) == 1 else say("such as: {reason}", reason=view.lines()[0])
    return sets, short(change.finding), why, change.because


def report(result: Audited, marked: Marked) -> Shown:
    """Return a learner's marks held against the audit: found, missed, without ground; in words."""
    lines = [_share(marked)]
    if marked.open:
        lines.append(say(OPEN, rows=where(marked.open)))
    if marked.groundless:
        lines.append(say(GROUNDLESS, rows=where(marked.groundless)))
    parts: list[object] = [message("\n".join(lines), "good" if marked.reached else "info")]
    body = [(numbers(group), say("found"), brief(result.objections[group])) for group in marked.found]
    body += [(numbers(group), say("missed"), brief(result.objections[group])) for group in marked.missed]
    body += [(str(row), say("marked, open"), brief(result.by_row[row])) for row in marked.open]
    body += [(str(row), say("without ground"), say("nothing")) for row in marked.groundless]
    if body:
        head = (say("Rows"), say("Your mark"), say("What the audit finds"))
        parts.append(grid(head, body, say("Your marks and the audit"), words=range(3)))
        parts.append(paragraph(say(IN_FULL), "note"))
    return joined(parts)


def _share(marked: Marked) -> str:
    if marked.recall is None:
        nothing = say("There is nothing to object to in this log under this law.")
        return nothing if marked.groundless else say("Right: there is nothing to object to in this log under this law.")
    return say(
        ENOUGH if marked.reached else NOT_YET,
        found=number(len(marked.found)),
        all=number(len(marked.found) + len(marked.missed)),
        share=percent(marked.recall, 0),
        goal=percent(GOAL, 0),
    )
