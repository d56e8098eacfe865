"""Adverse data in a credit record: the fine for not telling first, and the person's own statement."""

from lessons.law.facts_record import Report
from lessons.law.finding import Amount, Finding
from lessons.law.rules.cn_judged import against, apart, day_of, duty, fine, unless
from lessons.law.rules.ground import ask, text


def fine_for_not_telling(facts: Report) -> Finding:
    """Credit reporting regulation, article 41: a fine where the person was not told first, in serious cases."""
    rule, id = "CR-02", "cn.zx.fine_low"
    on = day_of(rule, id, facts.on, told_before_report=facts.told, data_public=facts.public)
    if isinstance(on, Finding):
        return on
    if facts.public:
        return apart(rule, id, on, "data_lawfully_public")
    if facts.told:
        return fine(rule, id, on, "told_before_report")
    if facts.serious is None:
        return ask(rule, id, on, case_serious=None)
    if not facts.serious:
        return apart(rule, id, on, "no_fine_if_not_serious")
    low, high = (Amount(text(f"cn.zx.fine_{end}", on).number * 100) for end in ("low", "high"))
    return against(rule, id, on, "fine_if_serious", "complain_pbc", low=low, high=high)


def own_statement(facts: Report) -> Finding:
    """Credit reporting regulation, article 16: the person may add a statement on adverse data, and it is recorded."""
    rule, id = "CR-01", "cn.zx.own_statement"
    on = day_of(rule, id, facts.on)
    return duty(rule, id, on, unless(facts.statement_refused), "statement_taken", "statement_refused", "complain_pbc")
