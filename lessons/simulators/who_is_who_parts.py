"""What WhoIsWho shows: the contract, the roles compared, who is owed on a day, the money, the personal data."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape

from lessons.collection.claim_days import ClaimDay, claim_days
from lessons.collection.flows import CostSplit, DataMap, MoneyMap
from lessons.collection.parties import Change, ContractPack, DataBasis, Party, Role
from lessons.language import mark, number, say
from lessons.law import AS_OF, parameter
from lessons.law.citation import Citation
from lessons.simulators.shown import Shown, folded, grid, joined, message, paragraph, shown
from lessons.views.flow_tables import clauses_table, days_table, holds_table, owed_words, told
from lessons.views.law_verdict import cited, closing, overdue
from lessons.views.law_words import sentence as rule_sentence
from lessons.views.layout import plain_markdown
from lessons.views.party_words import MEANINGS, ROLES, name, named, roles
from lessons.views.sentence import sentence
from lessons.views.table import table

RIGHT, WRONG = "✓", "✗"
SHEET = "border:1px solid var(--jp-border-color1,#bdbdbd);padding:10px 18px;max-width:58em;line-height:1.55"
ASK = mark("Read the clauses. Give each name a role, then compare. A name that does two things takes either of them.")
SOME_LEFT = mark("Still without a role: {names}.")
COUNTED = mark("{right} of {all} roles as the contract has them.")
NEXT = mark(
    "Now choose above what to look at: who is owed on a day, the money, or the personal data. Each opens below."
)
AGAIN = mark("Read the clause beside each ✗ again: what does the firm do, and for whom?")
NOTICE, SETTLED = "cn.cc.assignment_notice", "cn.htj.paid_before_notice"
RULES: dict[DataBasis, str] = {
    DataBasis.CONTRACT: "cn.pipl.lawful_ground",
    DataBasis.SEPARATE_CONSENT: "cn.pipl.another_handler",
    DataBasis.ENTRUSTED: "cn.pipl.entrusting",
}


def paper(pack: ContractPack) -> Shown:
    """Return the clauses as the paper has them, and what the roles mean."""
    flat = clauses_table(pack)
    clauses = "".join(f"<li>{escape(text)}</li>" for _, text in flat.rows)
    html = f'<div style="{SHEET}"><b>{escape(flat.caption)}</b><ol style="margin:6px 0">{clauses}</ol></div>'
    meanings = folded(say("What the roles mean"), [say(text) for text in MEANINGS.values()])
    return joined([Shown(html, flat.text(), flat.markdown()), meanings])


def asked(left: Sequence[Party]) -> Shown:
    """Return what to do; and after a comparison that could not be made, which names are still without a role."""
    lines = [say(ASK), *([say(SOME_LEFT, names=named(left))] if left else [])]
    return message("\n".join(lines), "warn" if left else "info")


def compared(pack: ContractPack, given: Mapping[str, Role]) -> Shown:
    """Return each name with the role given, the role by the contract, and the clause that says so."""
    parties = [pack.parties[id] for id in given]
    right = [role in pack.parties[id].roles for id, role in given.items()]
    rows = [
        (
            name(party),
            say("{sign} {role}", sign=RIGHT if fits else WRONG, role=say(ROLES[given[party.id]])),
            roles(party),
            told(pack, party.id),
        )
        for party, fits in zip(parties, right, strict=True)
    ]
    head = [say("Name"), say("Your role"), say("By the contract"), say("What the contract says")]
    meant = [say(MEANINGS[party.roles[0]]) for party, fits in zip(parties, right, strict=True) if not fits]
    lines = [say(COUNTED, right=number(sum(right)), all=number(len(right))), *meant, say(AGAIN if meant else NEXT)]
    tone = "good" if all(right) else "warn"
    return joined([message("\n".join(lines), tone), grid(head, rows, words=range(4))])


def owed(pack: ContractPack, one: ClaimDay) -> Shown:
    """Return who is owed on a day and who may call, the other days, and the rule on notice where it matters."""
    table_of_days = shown(days_table(claim_days(pack)))
    unbroken = Shown(f'<div class="ic-time-days">{table_of_days.html}</div>', table_of_days.text, table_of_days.static)
    parts: list[object] = [message(owed_words(one, pack)), unbroken]
    if any(change.by is Change.ASSIGNMENT for change in pack.changes):
        parts.append(rules((NOTICE, SETTLED)))
    return joined(parts)


def money_words(split: CostSplit) -> Shown:
    """Return who receives the cost."""
    return joined([message(sentence(split)), shown(table(split))])


def money_table(money: MoneyMap) -> Shown:
    """Return the flows of money as a table."""
    return shown(table(money))


def data_words(pack: ContractPack) -> Shown:
    """Return what each firm holds."""
    return shown(holds_table(pack))


def data_table(data: DataMap) -> Shown:
    """Return the flows of personal data as a table, and the rule behind each basis that occurs."""
    found = {flow.basis for flow in data.flows}
    return joined([shown(table(data)), rules(RULES[basis] for basis in DataBasis if basis in found)])


def pictured(svg: str, words: str) -> Shown:
    """Return a picture with what it shows in words below it."""
    return Shown(svg + paragraph(words, "note").html, words, plain_markdown(words))


def rules(ids: Iterable[str]) -> Shown:
    """Return rules that open under a title, each with where it stands."""
    lines = [
        say("{sentence} [{source}]", sentence=rule_sentence(found), source=cited(found.citation))
        for found in (parameter(id, AS_OF) for id in ids)
    ]
    return folded(say("What the law says about it"), lines)


def ending(day: date | None = None) -> Shown:
    """Return what the card is not; `day` [the clock's] adds amber lines for rules past their review date."""
    late = dict.fromkeys(filter(None, (overdue(citation, day) for citation in _cited())))
    return joined([*(paragraph(text, "amber") for text in late), paragraph(closing(_cited()), "note")])


def _cited() -> list[Citation]:
    return [parameter(id, AS_OF).citation for id in (NOTICE, SETTLED, *RULES.values())]
