"""An audit as it is shown: what it says in a sentence, the log with its findings, one row's findings in full."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from lessons.language import long_date, mark, number, say
from lessons.language.findings import verdict_word
from lessons.law.citation import Citation
from lessons.law.conduct import rows
from lessons.law.finding import Finding
from lessons.law.rank import Verdict
from lessons.simulators.audited import Audited, citations, objects, place_name
from lessons.simulators.shown import Shown, grid, joined, message, paragraph, shown
from lessons.views.contact_words import HEAD, cells
from lessons.views.contact_words import told as contact_line
from lessons.views.law_verdict import VerdictView, closing, sign
from lessons.views.layout import plain_markdown
from lessons.views.rank_chart import rank_name
from lessons.views.words import inline

MOST_ROWS = 60  # of a table; beyond that nobody reads on
KEY = mark(
    "Signs: ✗ against a rule that binds; △ deviates from a standard or a guideline; ? someone must look; ≈ not "
    "settled; – the rule does not apply. Rows after a colon are judged together."
)
WORDS: dict[Verdict, str] = {
    Verdict.OK: mark("Within the rule"),
    Verdict.NOT_APPLICABLE: mark("Does not apply"),
    Verdict.UNSETTLED: mark("Not settled"),
    Verdict.NEEDS_HUMAN: mark("Someone must look"),
    Verdict.UNLAWFUL: mark("Unlawful"),
    Verdict.VOID: mark("Void"),
    Verdict.UNENFORCEABLE: mark("Not enforceable"),
    Verdict.REDUCIBLE: mark("Can be reduced"),
    Verdict.NON_COMPLIANT: mark("Against the rule"),
    Verdict.PRESUMED: mark("Presumed"),
    Verdict.DEVIATION: mark("Deviation"),
    Verdict.SUPERVISORY_TARGET: mark("Outside a target"),
}


def numbers(group: Sequence[int]) -> str:
    """Return rows in a few signs: 4–7, 9.

    >>> numbers((4, 5, 6, 7, 9))
    '4–7, 9'
    """
    runs: list[list[int]] = []
    for row in sorted(group):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    parts = (f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return say(", ").join(parts)


def where(group: Sequence[int]) -> str:
    """Return “row 4” or “rows 4–7”."""
    if len(group) == 1:
        return say("row {row}", row=group[0])
    return say("rows {rows}", rows=numbers(group))


def under(result: Audited) -> str:
    """Return which law an audit asks."""
    if result.on is None:
        return say("{place}, each contact by the law of its own day", place=place_name(result.place))
    return say("{place}, the law of {day}", place=place_name(result.place), day=long_date(result.on))


def story(name: str, told: str, result: Audited) -> Shown:
    """Return what the log is, which law is asked, and what the audit says in one sentence."""
    asked = say("Law: {law}. Contacts in the log: {n}.", law=under(result), n=number(len(result.log)))
    return message("\n".join([say("{name}. {told}", name=name, told=told) if told else name, asked]))


def verdict(result: Audited) -> str:
    """Return how much the audit objects to, and what stays open."""
    if not result.objections:
        first = say("The audit raises no objection. It judges what the record says, and nothing else.")
    else:
        first = say(
            "Objections of the audit: {n}. Contacts they are about: {rows}.",
            n=number(sum(map(objects, result.findings))),
            rows=number(len(result.objected)),
        )
    undecided = sum(not objects(f) and f.verdict in (Verdict.UNSETTLED, Verdict.NEEDS_HUMAN) for f in result.findings)
    if not undecided:
        return first
    return say(
        "{first} {second}", first=first, second=say("Questions that someone must look at: {n}.", n=number(undecided))
    )


def short(finding: Finding) -> str:
    """Return sign, verdict and rank in a few words."""
    return say(
        "{sign} {verdict} ({rank})",
        sign=sign(finding.verdict),
        verdict=say(WORDS[finding.verdict]) if finding.verdict in WORDS else verdict_word(finding.verdict),
        rank=inline(rank_name(finding.citation.rank)),
    )


def brief(findings: Iterable[Finding]) -> str:
    """Return the findings on a row in a few words, the same ones counted, windows with their rows."""
    texts = []
    for finding in findings:
        group = rows(finding)
        texts.append(
            short(finding) if len(group) == 1 else say("{finding}: {rows}", finding=short(finding), rows=where(group))
        )
    counted = Counter(texts)
    return say("; ").join(text if n == 1 else say("{text} × {n}", text=text, n=n) for text, n in counted.items())


def table(result: Audited) -> Shown:
    """Return the log as a table, each row with its findings; of a long log, the rows with findings first."""
    contacts = list(result.log.contacts)
    lines: list[object] = []
    if len(contacts) > MOST_ROWS:
        contacts = sorted(contacts, key=lambda contact: (contact.row not in result.by_row, contact.row))[:MOST_ROWS]
        contacts.sort(key=lambda contact: contact.row)
        lines.append(
            paragraph(
                say(
                    "Shown are {n} of {all} contacts, those with findings first.",
                    n=number(MOST_ROWS),
                    all=number(len(result.log)),
                ),
                "note",
            )
        )
    head = [*map(say, HEAD), say("What the audit finds")]
    body = [(*cells(contact), brief(result.by_row.get(contact.row, ())) or say("nothing")) for contact in contacts]
    caption = say("The log, contact by contact")
    return joined([grid(head, body, caption, words=range(len(head))), *lines, paragraph(say(KEY), "note")])


def cards(result: Audited, row: int | None, today: date | None = None) -> Shown:
    """Return the findings on one row in full; `today` adds the amber lines of a live screen."""
    if row is None or row not in result.by_row:
        return paragraph(say("There is no finding to read."))
    head = say("Findings on row {row}", row=row)
    title = Shown(
        f'<div class="ic-group-title" role="heading" aria-level="5">{escape(head)}</div>',
        head,
        f"**{plain_markdown(head)}**",
    )
    line = paragraph(contact_line(result.log.by_row[row]), "note")
    views = [_card(finding, today) for finding in result.by_row[row]]
    return joined([title, line, *views], "\n\n")


def _card(finding: Finding, today: date | None) -> Shown:
    view = shown(VerdictView(finding, today))
    group = rows(finding)
    if len(group) == 1:
        return view
    text = say("Together: {rows}.", rows=where(group))
    html = view.html.removesuffix("</div>") + f"<p>{escape(text)}</p></div>"
    return Shown(html, f"{view.text}\n{text}", f"{view.markdown}\n\n{plain_markdown(text)}")


def checked(result: Audited) -> Shown:
    """Return the closing line: what this is not, and when the rules of the place were last checked."""
    last = max((contact.local.date() for contact in result.log.contacts), default=None)
    day = result.on or last
    found = [finding.citation for finding in result.findings]
    every: list[Citation] = [*found, *(citations(result.place, day) if day else ())]  # type: ignore[list-item]
    return paragraph(closing(every), "note")
