"""How many rows of a contact log are audited in a second.

    python benchmarks/audit_speed.py [--rows 100000] [--repeat 3]

Makes a CSV log of a year of contacts (synthetic, seeded: most rows are ordinary, one in fifty is not), reads it, and
audits it under the law of each place. A second log of the same length is hard: it is all about one debtor, every
third contact goes to somebody else, and most rows break a rule. It is there to show that no rule walks one debtor's
history again and again: with twice the rows it takes about twice the time. Prints the best of the repeats: time on the
clock, and time that the processor was busy with it (the clock runs on when other programs want it too). Ends with 1 if
an audit of the first log misses the goal.
"""

import argparse
import gc
import os
import platform
import random
import sys
import time
from datetime import datetime, timedelta

from lessons.collection import read_log
from lessons.law.conduct import RULES, audit

GOAL_SECONDS = 2.0  # for 100,000 rows
HEADER = "time,zone,debtor,debt,product,lender,lender_type,association,actor,number,channel,direction,answered,tags"
ODD = ("threat", "insult", "debt_disclosed", "phone_book", "not_recorded", "extra_charge", "identity_not_stated")


def log_text(rows: int, seed: int = 20261122) -> str:
    """Return a CSV log: one debtor for twenty rows, three products, calls between 08:00 and 22:10."""
    draw = random.Random(seed)
    first = datetime(2025, 11, 1, 8)
    lines = [HEADER]
    for _ in range(rows):
        who = draw.randrange(max(1, rows // 20))
        at = first + timedelta(days=draw.randrange(365), seconds=draw.randrange(14 * 3600 + 600))
        product = ("online_loan", "credit_card", "consumer_loan")[who % 3]
        channel = draw.choices(("call", "text", "letter"), (80, 17, 3))[0]
        answered = "yes" if draw.random() < 0.3 else "no"
        actor = ("lender", "agency-1", "agency-2")[who % 3]
        tags = draw.choice(ODD) if draw.random() < 0.02 else ""
        cells = f"D{who},L{who},{product},Anheng,bank,banking,{actor},N{who},{channel},outbound,{answered},{tags}"
        lines.append(f"{at:%Y-%m-%d %H:%M:%S},Asia/Shanghai,{cells}")
    return "\n".join(lines)


def one_debtor(rows: int, seed: int = 20261122) -> str:
    """Return a CSV log of one debtor over a year: a third of the contacts go to a relative, few calls are answered."""
    draw = random.Random(seed)
    first = datetime(2025, 11, 1, 8)
    lines = [f"{HEADER},reached"]
    for row in range(rows):
        at = first + timedelta(days=row * 365 // rows, seconds=draw.randrange(14 * 3600 + 600))
        reached = "debtor" if row % 3 else "relative"
        answered = "yes" if draw.random() < 0.1 else "no"
        cells = f"D1,L1,online_loan,Anheng,bank,banking,agency-1,N-{reached},call,outbound,{answered},"
        lines.append(f"{at:%Y-%m-%d %H:%M:%S},Asia/Shanghai,{cells},{reached}")
    return "\n".join(lines)


def best(call, repeat: int):
    """Return the shortest time [s] of a call, the processor time [s] of that one, and its last answer."""
    times = []
    for _ in range(repeat):
        gc.collect()
        start, busy = time.perf_counter(), time.process_time()
        answer = call()
        times.append((time.perf_counter() - start, time.process_time() - busy))
    return *min(times), answer


def measured(name: str, text: str, repeat: int) -> bool:
    """Print how long reading and auditing a log take; return whether an audit misses the goal."""
    seconds, busy, (log, errors) = best(lambda: read_log(text), repeat)
    assert not errors
    rows = len(log)
    print(name)
    print(f"{'read':<8}{seconds:>8.2f} s{busy:>8.2f} s busy{rows / seconds:>12,.0f} rows/s")
    slow = False
    for place in RULES:
        seconds, busy, findings = best(lambda place=place: audit(log, place), repeat)
        slow = slow or seconds > GOAL_SECONDS * rows / 100_000
        speed = f"{seconds:>8.2f} s{busy:>8.2f} s busy{rows / seconds:>12,.0f} rows/s"
        print(f"{place:<8}{speed}{len(findings):>10,} findings")
    return slow


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=100_000)
    options.add_argument("--repeat", type=int, default=3)
    chosen = options.parse_args()
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {chosen.rows:,} rows")
    slow = measured("many debtors", log_text(chosen.rows), chosen.repeat)
    measured("one debtor, many third persons", one_debtor(chosen.rows), chosen.repeat)
    print(f"goal: 100,000 rows of many debtors in under {GOAL_SECONDS:.0f} s: {'missed' if slow else 'reached'}")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
