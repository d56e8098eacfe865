"""How amounts, rates, counts and dates are written. Every number a learner reads passes through here."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from babel.dates import format_date

from lessons.language.speech import speaking

SYMBOLS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$"}
MINUS = "−"


# beyond this a number is written with an exponent: nobody counts thirty zeros
LARGEST = 10**30


def _places(value: Fraction | int | float, places: int) -> str:
    exact = Fraction(value)
    scale = 10**places
    size = abs(exact)
    if size >= LARGEST:
        text = f"{Decimal(int(size)):.3e}"
    else:
        # half up on whole numbers: exact at any size, where a Decimal's context would round first
        whole, part = divmod((2 * size.numerator * scale + size.denominator) // (2 * size.denominator), scale)
        text = f"{whole:,}" + (f".{part:0{places}}" if places else "")
    return (MINUS if exact < 0 and text.strip("0.,") else "") + text


def money(minor: int | Fraction, currency: str = "CNY", places: int = 2) -> str:
    """Return an amount in minor units [fen, cents] as text; exact fractions are shown rounded half up.

    >>> money(600000)
    '¥6,000.00'
    >>> money(-5)
    '−¥0.05'
    """
    text = _places(Fraction(minor) / 100, places)
    sign, digits = (MINUS, text[1:]) if text.startswith(MINUS) else ("", text)
    return f"{sign}{SYMBOLS.get(currency, currency + ' ')}{digits}"


def percent(rate: float | Fraction, places: int = 2) -> str:
    """Return a rate [1 = 100 %] as text.

    >>> percent(0.162161)
    '16.22%'
    """
    return _places(Fraction(rate) * 100, places) + "%"


def number(value: float | Fraction | int, places: int | None = None) -> str:
    """Return a plain number; `places` fixes the decimals, otherwise whole numbers stay whole.

    >>> number(12), number(1.5, 2)
    ('12', '1.50')
    """
    if places is None:
        places = 0 if Fraction(value).denominator == 1 else 2
    return _places(value, places)


def iso_date(day: date) -> str:
    """Return a date for tables, the same in every language: 2026-01-31."""
    return day.isoformat()


def long_date(day: date) -> str:
    """Return a date for sentences: 31 January 2026, 2026年1月31日."""
    if speaking() == "en":
        return format_date(day, "d MMMM y", locale="en")
    return format_date(day, "long", locale=speaking())
