"""How strong a rule is, and which verdicts it can therefore carry."""

from enum import StrEnum


class Rank(StrEnum):
    """Where an instrument stands; the order is from strong to weak."""

    STATUTE = "statute"
    JUDICIAL_INTERPRETATION = "judicial_interpretation"
    JUDICIAL_POLICY = "judicial_policy"
    DIRECTIVE = "directive"
    REGULATOR_RULE = "regulator_rule"
    RECOMMENDED_STANDARD = "recommended_standard"
    SELF_REGULATION = "self_regulation"
    WINDOW_GUIDANCE = "window_guidance"


class Verdict(StrEnum):
    """What a rule can say about a fact."""

    OK = "ok"
    NOT_APPLICABLE = "not_applicable"
    UNSETTLED = "unsettled"
    NEEDS_HUMAN = "needs_human"
    UNLAWFUL = "unlawful"
    VOID = "void"
    UNENFORCEABLE = "unenforceable"
    REDUCIBLE = "reducible"
    NON_COMPLIANT = "non_compliant"
    PRESUMED = "presumed"  # taken to be against the rule until somebody shows otherwise
    DEVIATION = "deviation"
    SUPERVISORY_TARGET = "supervisory_target"


# whatever its rank, a rule may be met, may not apply, may be unclear, or may need facts that are not there
ALWAYS = frozenset({Verdict.OK, Verdict.NOT_APPLICABLE, Verdict.UNSETTLED, Verdict.NEEDS_HUMAN})

AGAINST: dict[Rank, frozenset[Verdict]] = {
    Rank.STATUTE: frozenset(
        {Verdict.UNLAWFUL, Verdict.VOID, Verdict.UNENFORCEABLE, Verdict.REDUCIBLE, Verdict.PRESUMED}
    ),
    Rank.JUDICIAL_INTERPRETATION: frozenset({Verdict.VOID, Verdict.UNENFORCEABLE, Verdict.REDUCIBLE}),
    # cited in a court's reasoning, not the basis of its judgment
    Rank.JUDICIAL_POLICY: frozenset({Verdict.REDUCIBLE}),
    # addressed to states: without the national law it says nothing against a lender
    Rank.DIRECTIVE: frozenset(),
    # a breach is answered by the supervisor; it does not by itself undo the contract
    Rank.REGULATOR_RULE: frozenset({Verdict.NON_COMPLIANT, Verdict.PRESUMED}),
    Rank.RECOMMENDED_STANDARD: frozenset({Verdict.DEVIATION}),
    Rank.SELF_REGULATION: frozenset({Verdict.DEVIATION}),
    Rank.WINDOW_GUIDANCE: frozenset({Verdict.SUPERVISORY_TARGET}),
}


def verdicts(rank: Rank) -> frozenset[Verdict]:
    """Return the verdicts that a rule of this rank may give.

    >>> Verdict.UNLAWFUL in verdicts(Rank.RECOMMENDED_STANDARD)
    False
    >>> sorted(verdicts(Rank.SELF_REGULATION) - ALWAYS)
    [<Verdict.DEVIATION: 'deviation'>]
    """
    return ALWAYS | AGAINST[rank]
