"""How the parts of a citation are worded: rank, confidence, number, period, value. Nothing is made to sound surer."""

from decimal import Decimal

from lessons.language import long_date, mark, money, number, percent, say, speaking
from lessons.law.citation import Citation, Confidence, Day, Instrument, Words
from lessons.law.parameter import Parameter, Unit
from lessons.law.rank import Rank

RANKS = {
    Rank.STATUTE: mark("statute"),
    Rank.JUDICIAL_INTERPRETATION: mark("judicial interpretation, binding on courts"),
    Rank.JUDICIAL_POLICY: mark("judicial policy opinion (guides courts, not the legal basis of a judgment)"),
    Rank.DIRECTIVE: mark("directive (binds states, reaches lenders through national law)"),
    Rank.REGULATOR_RULE: mark("rule or notice of a regulator"),
    Rank.RECOMMENDED_STANDARD: mark("recommended standard, not binding"),
    Rank.SELF_REGULATION: mark("self-regulation of an association"),
    Rank.WINDOW_GUIDANCE: mark("unpublished guidance of a supervisor"),
}

# regulations have the force of law and a name of their own; the issuer tells them apart
OF_THE_STATE_COUNCIL = mark("State Council regulation")
OF_A_LOCAL_CONGRESS = mark("local regulation")
LOCAL = ("People's Congress of Shenzhen", "People's Congress of Xiamen")

CONFIDENCES = {
    Confidence.VERIFIED_TEXT: mark("the text was read"),
    Confidence.SECONDARY_SOURCE: mark("secondary source only; the text was not seen"),
    Confidence.WEAK_SOURCE: mark("weak source only"),
    Confidence.UNVERIFIED: mark("unverified"),
    Confidence.DOUBTFUL: mark("doubtful"),
}

# numbers and dates this unsure are shown as unverified
UNSURE = (Confidence.WEAK_SOURCE, Confidence.UNVERIFIED, Confidence.DOUBTFUL)


def rank_word(instrument: Instrument) -> str:
    """Return how strong an instrument is, in the words of its kind."""
    if instrument.rank is Rank.STATUTE and instrument.issuer.en == "State Council":
        return say(OF_THE_STATE_COUNCIL)
    if instrument.rank is Rank.STATUTE and instrument.issuer.en in LOCAL:
        return say(OF_A_LOCAL_CONGRESS)
    return say(RANKS[instrument.rank])


def words(text: Words) -> str:
    """Return a bilingual text in the current language."""
    return text.in_language(speaking())


def named(instrument: Instrument) -> str:
    """Return the name of an instrument with its document number, which is called unverified where it is."""
    if instrument.number is None:
        return words(instrument.name)
    shown = words(instrument.number)
    if instrument.number_confidence in UNSURE:
        shown = say("{number}, number unverified", number=shown)
    return say("{name} ({number})", name=words(instrument.name), number=shown)


def period(citation: Citation) -> str:
    """Return the dates between which the value is in force."""
    if citation.end is None:
        return say("from {start}", start=_since(citation.start))
    return say("from {start} to {end}", start=_since(citation.start), end=long_date(citation.end))


def sentence(value: Parameter) -> str:
    """Return the plain sentence of a value, with the value written into it."""
    text = words(value.sentence)
    return text if value.unit is Unit.RULE else text.format(value=_written(value))


def _since(start: Day) -> str:
    if len(start.written) == 10:
        shown = long_date(start.day)
    elif len(start.written) == 7:
        shown = say("{year}-{month:02d}", year=start.day.year, month=start.day.month)
    else:
        shown = say("the year {year}", year=start.day.year)
    if start.confidence in UNSURE:
        return say("{date} (date unverified)", date=shown)
    if start.confidence is Confidence.SECONDARY_SOURCE:
        return say("{date} (date from a secondary source)", date=shown)
    return shown


def _written(value: Parameter) -> str:
    if value.unit is Unit.DATE:
        return long_date(value.date)
    exponent = Decimal(value.value).as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    if value.unit in (Unit.PERCENT_PER_YEAR, Unit.PERCENT_PER_DAY, Unit.PERCENT):
        return percent(value.number / 100, places)
    if value.unit in (Unit.CNY, Unit.USD, Unit.EUR, Unit.GBP):
        return money(value.number * 100, value.unit.value.upper())
    return number(value.number, places)
