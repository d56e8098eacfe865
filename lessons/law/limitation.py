"""LimitationClock <- the facts of a debt, on a day: its events played in order."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from lessons.law.citation import Citation
from lessons.law.clock import Effect, LimitationClock, Status, Step
from lessons.law.days_off import corresponding_day, last_day
from lessons.law.facts_limitation import Event, Happening, LimitationFacts, Obstacle
from lessons.law.finding import Finding, Why, needs_human
from lessons.law.library import parameter
from lessons.law.rank import Verdict
from lessons.law.rules import cn_limitation as rules

MONTHS = 12


def limitation(facts: LimitationFacts, on: date) -> LimitationClock:
    """Return the clock of a debt as it stands on `on` under the Civil Code, from its trail of events.

    The period runs to the end of its last day: on that day the claim can still be brought. What happens after `on`
    is not looked at. Where a missing fact decides, the status is unclear and the finding names the fact.
    Raises LawFileError for a day before the Civil Code.
    """
    base = parameter("cn.cc.limitation_period", on)
    if facts.last_due is None and facts.accelerated is None:
        finding = needs_human("LIM-02", parameter("cn.cc.limitation_last_instalment", on), on, "last_due")
        return LimitationClock(on, Status.UNCLEAR, None, None, (), (finding,))
    run, other = _Run(facts, on, unclear_counts=False), _Run(facts, on, unclear_counts=True)
    missing = run.missing if (run.status, run.expiry) != (other.status, other.expiry) else []
    old = parameter("cn.sx17.cutoff", on).date
    if any(obstacle.last and obstacle.last < old for obstacle in facts.obstacles) and run.start < old:
        missing = [*missing, "suspension_before_2017"]
    if missing and (run.status is not other.status or "suspension_before_2017" in missing):
        finding = needs_human("LIM-01", base, on, *dict.fromkeys(missing))
        return LimitationClock(on, Status.UNCLEAR, run.start, None, tuple(run.trail), (finding,))
    points = [*run.provisional, *(["arrival_unclear"] if missing else [])]
    finding = _judged(facts, run, on, tuple(dict.fromkeys(points)))
    return LimitationClock(on, run.status, run.start, run.expiry, tuple(run.trail), (finding,))


def _judged(facts: LimitationFacts, run: "_Run", on: date, provisional: tuple[str, ...]) -> Finding:
    steps = (("start", run.start), *((("expiry", run.expiry),) if run.expiry else ()))
    if run.status is Status.EXPIRED and run.expiry:
        longest = any(step.effect is Effect.LONGEST for step in run.trail)
        found = rules.longest(run.expiry, on) if longest else rules.defence(facts, run.expiry, on)
        remedies = found.remedies
    else:
        found, remedies = Finding("LIM-01", Verdict.OK, _reason(run, on), _basis(run, on), on), ()
    return Finding(found.rule, found.verdict, found.why, found.citation, on, steps, remedies, provisional=provisional)


def _reason(run: "_Run", on: date) -> Why:
    values: dict[str, object] = {"start": run.start}
    if run.expiry:
        values |= {"expiry": run.expiry, "days": (run.expiry - on).days}
    return Why(f"limitation_{run.status}", values)


def _basis(run: "_Run", on: date) -> Citation:
    moved = [step.citation for step in run.trail if step.effect not in (Effect.UNCLEAR, Effect.TOO_LATE)]
    given_up = run.status is Status.GIVEN_UP and moved
    return moved[-1] if given_up else parameter("cn.cc.limitation_period", on).citation


@dataclass
class _Run:
    """The events played in order; `unclear_counts` is whether one that may or may not count is taken to count."""

    facts: LimitationFacts
    on: date
    unclear_counts: bool
    trail: list[Step] = field(default_factory=list)
    provisional: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    status: Status = Status.RUNNING
    expiry: date | None = None

    def __post_init__(self) -> None:
        self.years = int(parameter("cn.cc.limitation_period", self.on).number)
        self.cutoff = parameter("cn.sx17.cutoff", self.on).date
        self.resumes: date | None = None  # when proceedings that are on now will have ended
        self.held: date | None = None  # the last day that an obstacle, still there, holds up
        self.noted: set[Obstacle] = set()
        self._start()
        happened = [event for event in self.facts.events if event.on <= self.on]
        for event in sorted(happened, key=lambda event: event.on):
            self._pass(event.on)
            self._take(event)
        self._pass(self.on)
        self._settle()

    # -- the clock itself

    def _start(self) -> None:
        facts = self.facts
        days = [day for day in (facts.last_due, facts.accelerated) if day is not None]
        self.start = self.since = min(days)
        self.longest = last_day(self.start, int(parameter("cn.cc.limitation_maximum", self.on).number) * MONTHS)
        early = facts.accelerated == self.start
        id = "cn.cc.limitation_acceleration" if early else "cn.cc.limitation_last_instalment"
        if early:
            self.provisional.append("acceleration_reading")
        self._run_from(self.start)
        self._note(self.start, "accelerated" if early else "last_due", Effect.STARTED, "LIM-02", id)

    def _run_from(self, day: date) -> None:
        old = day < self.cutoff
        years = int(parameter("cn.sx17.old_period", self.on).number) if old else self.years
        self.since, self.two_years, self.held = day, old, None
        self._until_day(day, years * MONTHS)

    def _until_day(self, day: date, months: int) -> None:
        end = last_day(day, months)
        self.expiry, self.rests_on = end.day, end.provisional

    def _note(self, day: date, what: str, effect: Effect, rule: str, id: str | Citation) -> None:
        cited = parameter(id, self.on).citation if isinstance(id, str) else id
        self.trail.append(Step(day, what, effect, rule, cited, self.expiry))

    def _pass(self, day: date) -> None:
        """Let time pass up to `day`: proceedings end, the old period is converted, obstacles move the last day."""
        if self.status is Status.STOPPED and self.resumes and self.resumes <= day:
            self.status = Status.RUNNING
            self._run_from(self.resumes)
            self._note(self.resumes, "proceedings_ended", Effect.RESTARTED, "LIM-06", "cn.cc.limitation_interruption")
        if self.status is not Status.RUNNING:
            return
        if self.two_years and day >= self.cutoff:
            self._convert()
        self._suspend(day)
        if self.longest.day < day and (self.expiry is None or self.expiry > self.longest.day):
            self._cap()
            self.status = Status.EXPIRED
        elif self.expiry is not None and day > self.expiry:
            self.status = Status.EXPIRED
            self._note(self.expiry, "last_day_passed", Effect.EXPIRED, "LIM-03", "cn.cc.limitation_defence")

    def _cap(self) -> None:
        self.expiry, self.rests_on = self.longest.day, self.longest.provisional
        self.provisional.append("court_may_extend")
        self._note(self.longest.day, "twenty_years", Effect.LONGEST, "LIM-01", "cn.cc.limitation_maximum")

    def _convert(self) -> None:
        self.two_years = False
        lapsed = self.expiry is not None and self.expiry < self.cutoff
        if not lapsed:
            self._until_day(self.since, self.years * MONTHS)
        effect = Effect.NOT_CONVERTED if lapsed else Effect.CONVERTED
        self._note(self.cutoff, "three_years", effect, "LIM-13", "cn.sx17.cutoff")

    def _suspend(self, day: date) -> None:
        months = int(parameter("cn.cc.limitation_suspension", self.on).number)
        if self.held is not None:
            self.expiry, self.held = self.held, None
        for obstacle in sorted(self.facts.obstacles, key=lambda obstacle: obstacle.first):
            if self.expiry is None or obstacle.first > min(day, self.expiry):
                continue
            last_months = corresponding_day(self.expiry, -months) + timedelta(1)
            ended = obstacle.last if obstacle.last and obstacle.last <= day else None
            if last_months > (ended or day) or (ended and corresponding_day(ended, months) <= self.expiry):
                continue
            began, expiry = max(obstacle.first, last_months), self.expiry
            self.expiry = None
            if obstacle not in self.noted:
                self.noted.add(obstacle)
                self._note(began, "obstacle", Effect.SUSPENDED, "LIM-05", "cn.cc.limitation_suspension")
            if ended is None:
                self.held = expiry
            else:
                self._until_day(ended, months)
                self._note(ended, "obstacle_ended", Effect.PROLONGED, "LIM-05", "cn.cc.limitation_suspension")

    def _settle(self) -> None:
        if self.status is Status.RUNNING:
            if self.on < self.start:
                self.status = Status.NOT_STARTED
            elif self.expiry is None:
                self.status = Status.STOPPED
            elif self.expiry > self.longest.day:
                self._cap()
        if self.status in (Status.STOPPED, Status.GIVEN_UP):
            self.expiry = None
        else:
            self.provisional += self.rests_on

    # -- what happens to it

    def _take(self, event: Event) -> None:
        if self.status is Status.GIVEN_UP:
            return
        if self.status is Status.EXPIRED:
            self._take_late(event)
            return
        found = rules.interruption(event, self.facts.creditor, self.on)
        proceedings = event.what in (Happening.SUIT, Happening.POLICE_REPORT)
        if found.verdict is Verdict.NEEDS_HUMAN:
            self.missing += found.missing
        counts = found.verdict is Verdict.OK or (found.verdict is Verdict.NEEDS_HUMAN and self.unclear_counts)
        effect = Effect.UNCLEAR if found.verdict is Verdict.NEEDS_HUMAN else Effect.RESTARTED
        if found.verdict is Verdict.NOT_APPLICABLE:
            effect = Effect.NO_EFFECT
        elif self.status is Status.STOPPED:
            effect, counts = Effect.WHILE_STOPPED, False
        elif event.on <= self.start and not (proceedings and (event.ended is None or event.ended > self.start)):
            effect, counts = Effect.BEFORE_START, False
        elif proceedings:
            effect, counts = Effect.STOPPED, False
            self.status, self.resumes, self.expiry = Status.STOPPED, event.ended, None
        if counts:
            self._run_from(event.on)
        self._note(event.on, event.what.value, effect, found.rule, found.citation)

    def _take_late(self, event: Event) -> None:
        found = rules.after_expiry(event, self.on)
        effect = Effect.TOO_LATE
        if found.verdict is Verdict.NEEDS_HUMAN:
            self.missing += found.missing
            effect = Effect.UNCLEAR
        if found.verdict is Verdict.OK or (effect is Effect.UNCLEAR and self.unclear_counts):
            self.status = Status.GIVEN_UP
            self.provisional.append("period_after_giving_up")
            effect = Effect.GIVEN_UP if effect is Effect.TOO_LATE else effect
        self._note(event.on, event.what.value, effect, found.rule, found.citation)
