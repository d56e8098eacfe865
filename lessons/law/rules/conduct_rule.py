"""What a rule of conduct is: it looks at the contacts in its scope under the law of a day, and returns findings."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from lessons.collection import Association, LenderType, Tag
from lessons.law.facts_conduct import Scope, Sheet
from lessons.law.finding import Amount, Finding, Remedy, Why
from lessons.law.library import library
from lessons.law.parameter import Parameter
from lessons.law.rank import Rank, Verdict

AGAINST = {
    Rank.STATUTE: Verdict.UNLAWFUL,
    Rank.REGULATOR_RULE: Verdict.NON_COMPLIANT,
    Rank.RECOMMENDED_STANDARD: Verdict.DEVIATION,
    Rank.SELF_REGULATION: Verdict.DEVIATION,
}
LICENSED = frozenset({LenderType.BANK, LenderType.CONSUMER_FINANCE, LenderType.MICROCREDIT, LenderType.OTHER_LICENSED})


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found at some places of a sheet; without a verdict it is the word against that the rank allows."""

    places: Sequence[int]
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    verdict: Verdict | None = None
    missing: tuple[str, ...] = ()
    provisional: tuple[str, ...] = ()


MANY_DAYS = 10**7  # more than any ordinal of a date

Told = Callable[[str, int], Remedy]
Finder = Callable[[Sheet, Sequence[int], Parameter], Iterable[Hit]]


@dataclass(frozen=True)
class Rule:
    """One article or clause as a rule: called with a sheet, it returns what it finds, in order of time.

    `member` is the association whose members alone are bound; where membership is not known, a human must say.
    `stops` names the value whose start ends the rule's use.
    """

    id: str
    scope: Scope
    finder: Finder
    remedies: tuple[str, ...]
    member: Association | None
    stops: str | None

    @property
    def citation(self) -> str:
        """The first line of the rule's description: its article."""
        return (self.finder.__doc__ or "").splitlines()[0]

    def __call__(self, sheet: Sheet, every: bool = False) -> list[Finding]:
        """Return the findings; with `every`, also one for each contact in scope against which nothing was found."""
        findings: list[Finding] = []
        told = cache(remedy)  # most findings of a log share a few days
        for value in library().records[self.id].values:
            rows = self._under(sheet, value)
            if not rows:
                continue
            for id in filter(None, (self.id, self.stops)):  # read only where a contact is judged by it
                library().record(id)
            hits = list(self.finder(sheet, rows, value))
            findings += self._findings(sheet, value, hits, told)
            if every:
                seen = {place for hit in hits for place in hit.places}
                clear = (Hit((place,), "nothing_found", verdict=Verdict.OK) for place in rows if place not in seen)
                findings += [self._finding(sheet, value, hit, told) for hit in clear]
        return findings

    def _under(self, sheet: Sheet, value: Parameter) -> list[int]:
        first = value.citation.start.day.toordinal()
        last = value.citation.end.toordinal() if value.citation.end else date.max.toordinal()
        if self.stops:
            last = min(last, library().records[self.stops].values[0].citation.start.day.toordinal() - 1)
        return sheet.under(self.scope, first, last)

    def _findings(self, sheet: Sheet, value: Parameter, hits: list[Hit], told: Told) -> list[Finding]:
        if self.member is None:
            return [self._finding(sheet, value, hit, told) for hit in hits]
        sure: list[Finding] = []
        open_: dict[str, list[int]] = {}
        for hit in hits:
            contact = sheet.contacts[hit.places[-1]]
            if contact.association in (self.member, Association.BOTH):
                sure.append(self._finding(sheet, value, hit, told))
            elif contact.association is None and contact.lender_type in LICENSED:
                open_.setdefault(contact.lender, []).extend(hit.places)
        for lender, places in open_.items():
            rows = sorted(set(places))
            hit = Hit(rows, "member_unknown", {"lender": lender}, Verdict.NEEDS_HUMAN, ("association",))
            sure.append(self._finding(sheet, value, hit, told))
        return sure

    def _finding(self, sheet: Sheet, value: Parameter, hit: Hit, told: Told) -> Finding:
        rows = sheet.numbers(hit.places)
        last = hit.places[-1]
        verdict = hit.verdict or AGAINST[value.citation.rank]
        against = verdict in (AGAINST.get(value.citation.rank), Verdict.PRESUMED)
        return Finding(
            rule=value.rules[0],
            verdict=verdict,
            why=Why(hit.code, hit.values),
            citation=value.citation,
            on=date.fromordinal(sheet.law[last]),
            computation=(("rows", rows), ("parameter", value.id), *_steps(hit.values)),
            remedies=tuple(told(code, sheet.law[last]) for code in self.remedies) if against else (),
            missing=hit.missing,
            provisional=hit.provisional,
        )


def _steps(values: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple((name, value) for name, value in values.items() if name in ("count", "limit", "day", "from", "until"))


def remedy(code: str, on: int) -> Remedy:
    """Return what can be done, with the numbers of the law of a day [ordinal]."""
    if code != "sue_collector":
        return Remedy(code)
    damages = Amount(number("us.fdcpa.statutory_damages", on) * 100, "USD")
    return Remedy(code, {"years": number("us.fdcpa.suit_years", on), "damages": damages})


def rule(
    id: str,
    scope: Scope,
    *remedies: str,
    member: Association | None = None,
    stops: str | None = None,
) -> Callable[[Finder], Rule]:
    """Make a rule of a function that yields what it finds; its description starts with the citation."""

    def made(finder: Finder) -> Rule:
        return Rule(id, scope, finder, remedies, member, stops)

    return made


def by_tags(sheet: Sheet, rows: Sequence[int], code: str, *tags: Tag) -> Iterable[Hit]:
    """Yield one hit for each contact that has any of the tags, and name them."""
    yield from (Hit((place,), code, {"acts": found}) for place, found in acts(sheet, rows, *tags))


def acts(sheet: Sheet, rows: Sequence[int], *tags: Tag) -> Iterable[tuple[int, tuple[str, ...]]]:
    """Yield each contact that has any of the tags, with the names of those that it has."""
    for place in sheet.tagged(rows, *tags):
        yield place, tuple(f"tag_{tag}" for tag in tags if tag in sheet.contacts[place].tags)


def number(id: str, on: int) -> int:
    """Return a whole number of the law on a day [ordinal]; the nearest one where none is in force."""
    return int(library().record(id).nearest(date.fromordinal(on)).number)


def daily(sheet: Sheet, rows: Sequence[int], names: Sequence[int], limit: int) -> list[list[int]]:
    """Return the groups of places, one for each name and day at the consumer's place, that hold more than `limit`."""
    day = sheet.day
    keys = [names[place] * MANY_DAYS + day[place] for place in rows]
    over = {key for key, count in Counter(keys).items() if count > limit}
    groups: dict[int, list[int]] = {}
    if over:
        for place, key in zip(rows, keys, strict=True):
            if key in over:
                groups.setdefault(key, []).append(place)
    return list(groups.values())
