"""What a collector may do in one contact: the words of a story, and the contact that the law room judges."""

from dataclasses import dataclass, replace
from datetime import datetime

from lessons.collection import Channel, Contact, Product, Reached, Tag
from lessons.language import mark
from lessons.law.finding import Finding
from lessons.law.rank import Rank
from lessons.practice.call_logs import AGENCY, contact, judged

BINDING = (Rank.STATUTE, Rank.REGULATOR_RULE)


@dataclass(frozen=True)
class Act:
    """One thing done in one contact with an online loan of a bank; `card` makes it a card debt."""

    said: str
    tags: tuple[Tag, ...] = ()
    hour: int = 15
    channel: Channel = Channel.CALL
    reached: Reached = Reached.DEBTOR
    answered: bool = True
    card: bool = False

    def contact(self, day: int = 12, minute: int = 30) -> Contact:
        """Return the contact of an agency on a day of March 2026."""
        at = datetime(2026, 3, day, self.hour, minute)
        number = "N-debtor" if self.reached is Reached.DEBTOR else f"N-{self.reached}"
        made = contact(
            at,
            actor=AGENCY,
            channel=self.channel,
            reached=self.reached,
            number=number,
            answered=self.answered,
            tags=frozenset(self.tags),
        )
        return replace(made, product=Product.CREDIT_CARD) if self.card else made

    def findings(self) -> tuple[Finding, ...]:
        """Return what speaks against it alone; calling a third person has a test of its own, which is left out here."""
        found = judged([self.contact()])
        apart = ("debtor_in_reach", "no_trigger", "trigger_too_early")
        return tuple(one for one in found if one.why.code not in apart)

    def strength(self) -> str:
        """Return the strongest rank that speaks against it: "statute", "rule", "soft" or "none"."""
        ranks = {one.citation.rank for one in self.findings()}
        if Rank.STATUTE in ranks:
            return "statute"
        return "rule" if Rank.REGULATOR_RULE in ranks else "soft" if ranks else "none"


ACTS = {
    "insult": Act(mark("calls the debtor a cheat and a parasite"), (Tag.INSULT,)),
    "phone_book": Act(
        mark("calls a number found in the address book of the debtor’s phone"), (Tag.PHONE_BOOK,), reached=Reached.OTHER
    ),
    "told": Act(
        mark("tells a colleague of the debtor that there is a debt"), (Tag.DEBT_DISCLOSED,), reached=Reached.CONTACT
    ),
    "posted": Act(
        mark("puts up a sheet with the debtor’s name and debt in the hallway"),
        (Tag.PUBLICISED,),
        channel=Channel.VISIT,
        answered=False,
    ),
    "unannounced": Act(
        mark("calls for the bank, which had not told the debtor of any agency"), (Tag.AGENCY_NOT_ANNOUNCED,)
    ),
    "court": Act(mark("says: “I am ringing from the court”, which is not so"), (Tag.IMPERSONATES_STATE,)),
    "late": Act(mark("calls at half past ten at night"), hour=22),
    "early": Act(mark("calls at half past six in the morning"), hour=6),
    "borrow": Act(mark("tells the debtor to borrow elsewhere in order to pay"), (Tag.BORROW_TO_REPAY,)),
    "private": Act(
        mark("writes from a private chat account, without the bank’s consent"),
        (Tag.PRIVATE_ACCOUNT,),
        channel=Channel.MESSAGE,
        answered=False,
    ),
    "fee": Act(mark("asks for a collection fee on top of what is owed"), (Tag.EXTRA_CHARGE,)),
    "dinner": Act(mark("calls at half past six in the evening, at dinner time"), hour=18),
    "cold": Act(mark("speaks coldly, says who is calling and for whom, and asks when the money comes")),
    "letter": Act(
        mark("posts a complete letter that night at eleven"), hour=23, channel=Channel.LETTER, answered=False
    ),
    "repeat": Act(mark("asks the same question twice in one call")),
}
CARD_ACTS = {
    "plan": Act(mark("calls while an agreed instalment plan is being kept"), (Tag.PLAN_KEPT,), card=True),
    "unrecorded": Act(mark("calls without recording the call"), (Tag.NOT_RECORDED,), card=True),
    "half_letter": Act(
        mark("sends a collection letter that leaves out how to object"),
        (Tag.LETTER_INCOMPLETE,),
        channel=Channel.LETTER,
        answered=False,
        card=True,
    ),
    "late": Act(mark("calls at half past ten at night"), hour=22, card=True),
    "private": Act(
        mark("writes from a private chat account, without the bank’s consent"),
        (Tag.PRIVATE_ACCOUNT,),
        channel=Channel.MESSAGE,
        answered=False,
        card=True,
    ),
    "insult": Act(mark("calls the debtor a cheat and a parasite"), (Tag.INSULT,), card=True),
    "told": Act(
        mark("tells a colleague of the debtor that there is a debt"),
        (Tag.DEBT_DISCLOSED,),
        reached=Reached.CONTACT,
        card=True,
    ),
    "dinner": Act(mark("calls at half past six in the evening, at dinner time"), hour=18, card=True),
    "cold": Act(mark("speaks coldly, says who is calling and for whom, and asks when the money comes"), card=True),
}
