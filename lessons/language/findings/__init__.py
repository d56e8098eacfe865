"""What a finding says, in the current language: verdict word, reason, what is missing or not checked, remedies.

Each topic has a module with up to four tables, code -> English sentence: WHY, REMEDIES, FACTS (names of facts, and of
values that are names) and PROVISIONAL (what an answer rests on that is not checked; may show the values of the reason).
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any, Protocol, runtime_checkable

from lessons.language.findings import caps, conduct, contract, disclosure, foreign, limitation, price, privacy
from lessons.language.formats import iso_date, long_date, money, number, percent
from lessons.language.speech import in_language, mark, say, speaking

TOPICS: tuple[Any, ...] = (price, limitation, conduct, foreign, caps, disclosure, privacy, contract)


def _table(name: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for topic in TOPICS:
        for code, sentence in getattr(topic, name, {}).items():
            if table.setdefault(code, sentence) != sentence:
                raise ValueError(f"two sentences for {name} {code!r}")
    return table


WHY = {"facts_missing": mark("The rule cannot be applied to these facts yet."), **_table("WHY")}
REMEDIES = _table("REMEDIES")
FACTS = _table("FACTS")
PROVISIONAL = _table("PROVISIONAL")

VERDICTS: dict[str, str] = {
    "ok": mark("Within the rule"),
    "not_applicable": mark("The rule does not apply"),
    "unsettled": mark("Not settled"),
    "needs_human": mark("Someone must look at it"),
    "unlawful": mark("Unlawful"),
    "void": mark("Void"),
    "unenforceable": mark("Not enforceable"),
    "reducible": mark("Can be reduced on request"),
    "non_compliant": mark("Against the supervisor's rules"),
    "presumed": mark("Presumed to be against the rule; this can be rebutted"),
    "deviation": mark("Deviates from a standard or guideline that does not bind like a law"),
    "supervisory_target": mark("Outside an unpublished target of the supervisor"),
}


class Coded(Protocol):
    """A reason or remedy: a code with values."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def values(self) -> Mapping[str, object]: ...  # noqa: D102


class Judged(Protocol):
    """What is read of a finding."""

    @property
    def verdict(self) -> str: ...  # noqa: D102
    @property
    def why(self) -> Coded: ...  # noqa: D102
    @property
    def remedies(self) -> tuple[Coded, ...]: ...  # noqa: D102
    @property
    def missing(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def provisional(self) -> tuple[str, ...]: ...  # noqa: D102


@runtime_checkable
class _Money(Protocol):
    minor: int | Fraction
    currency: str


@runtime_checkable
class _Share(Protocol):
    rate: Fraction


@runtime_checkable
class _Words(Protocol):
    def in_language(self, language: str) -> str: ...


def explain_finding(finding: Judged, language: str | None = None) -> str:
    """Return the whole finding as text: the verdict and its reason, then one line for each thing to know or to do."""
    if language is not None:
        with in_language(language):
            return explain_finding(finding)
    lines = [say("{verdict}: {why}", verdict=verdict_word(finding.verdict), why=reason(finding))]
    if finding.missing:
        names = say(", ").join(written(name) for name in finding.missing)
        lines.append(say("Missing facts: {names}.", names=names))
    lines += [filled(PROVISIONAL, code, finding.why.values) for code in finding.provisional]
    return "\n".join([*lines, *remedies(finding)])


def verdict_word(verdict: str) -> str:
    """Return the word for a verdict; a rule below a statute never has "Unlawful"."""
    return say(VERDICTS[str(verdict)])


def reason(finding: Judged) -> str:
    """Return why the verdict is what it is, one or two sentences."""
    return filled(WHY, finding.why.code, finding.why.values)


def remedies(finding: Judged) -> tuple[str, ...]:
    """Return one sentence for each remedy: who can do what, where, by when."""
    return tuple(filled(REMEDIES, remedy.code, remedy.values) for remedy in finding.remedies)


def written(value: object) -> str:
    """Return a value as a sentence shows it, by its type."""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, datetime):
        return f"{iso_date(value.date())} {written(value.time())}"
    if isinstance(value, time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, _Money):
        return money(value.minor, value.currency)
    if isinstance(value, _Share):
        return percent(value.rate, _places(Fraction(value.rate) * 100))
    if isinstance(value, (int, float, Fraction)):
        return number(value, _places(Fraction(value)))
    if isinstance(value, _Words):
        return value.in_language(speaking())
    if isinstance(value, (tuple, list)):
        return say(", ").join(written(each) for each in value)
    return say(FACTS[str(value)]) if str(value) in FACTS else str(value)


def _places(exact: Fraction) -> int:
    """Decimals that show the number as it is, else two: a rounded one could seem to meet a limit."""
    return next((places for places in range(5) if (exact * 10**places).denominator == 1), 2)


def filled(table: Mapping[str, str], code: str, values: Mapping[str, object]) -> str:
    """Return the sentence of a code in a table, with its values written in."""
    return say(table[code], **{name: written(value) for name, value in values.items()})
