"""Payments read from CSV: what is wrong is named row by row, and the good rows are kept."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import date

from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.money import yuan
from lessons.credit.schedule import Schedule
from lessons.credit.terms import CURRENCIES
from lessons.servicing.charges import Debt, debts_of
from lessons.servicing.payments import Payment
from lessons.strict_csv import decoded, header_errors

REQUIRED = ("date", "amount")
COLUMNS = (*REQUIRED, "debt", "currency", "reversed_on")
# as a Chinese bank's list of payments may call them
ALIASES = {"日期": "date", "还款日期": "date", "金额": "amount", "还款金额": "amount", "债务": "debt", "借款": "debt"}
ALIASES |= {"币种": "currency", "货币": "currency", "冲正日期": "reversed_on", "退回日期": "reversed_on"}
FIELDS = {"date": "paid_on", "amount": "paid", "debt": "designated", "currency": "currency"}
DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")

Read = tuple[tuple[Payment, ...], tuple[InputError, ...]]


def read_payments(source: str | bytes, subject: Schedule | Debt | Sequence[Debt] | None = None) -> Read:
    """Return the good rows of a CSV text as payments, and one InputError for each bad row, with row and field.

    Columns: date, amount (in yuan or another unit of 100), and if there are any debt, currency, reversed_on. Rows are
    counted from 1 below the header. With `subject` (a plan or debts) a payment before the drawdown, for a debt that
    there is not or in another currency is a bad row; without it the first currency is that of all. Bytes may be UTF-8,
    with or without a mark, or GB 18030.

    >>> good, bad = read_payments("date,amount\\n2026-02-10,1072.00\\n2026-02-30,500\\n")
    >>> [one.amount for one in good], [(one.code, one.field, one.allowed["row"]) for one in bad]
    ([107200], [('not_a_date', 'paid_on', 2)])
    """
    if not isinstance(source, (str, bytes)):
        raise InputError("wrong_kind", "payments_csv", source, {"choices": COLUMNS})
    text = source if isinstance(source, str) else decoded(source)
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    debts = None if subject is None else debts_of(subject)
    currency = None if debts is None else debts[0].plan.terms.currency
    payments: list[Payment] = []
    try:
        header = [ALIASES.get(cell.strip(), cell.strip().lower()) for cell in next(lines, [])]
    except csv.Error as error:
        return (), (InputError("wrong_kind", "payments_csv", str(error), {"choices": COLUMNS}),)
    errors = header_errors(header, COLUMNS, REQUIRED, "payments_csv", FIELDS)
    if any(error.code != "unknown_field" for error in errors):
        return (), tuple(errors)
    row = 0
    while True:
        row += 1
        try:
            cells = next(lines, None)
            if cells is None:
                return tuple(payments), tuple(errors)
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                raise InputError("wrong_length", "payments_csv", len(cells), {"low": len(header), "high": len(header)})
            named = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
            currency = _currency(named.get("currency", ""), currency)
            payments.append(_payment(named, debts))
        except csv.Error as error:
            errors.append(InputError("wrong_kind", "payments_csv", str(error), {"row": row}))
        except InputError as error:
            errors.append(InputError(error.code, error.field, error.value, {**error.allowed, "row": row}))


def _payment(cells: Mapping[str, str], debts: Sequence[Debt] | None) -> Payment:
    back = cells.get("reversed_on", "")
    name = cells.get("debt", "") or None
    on = _day(cells["date"], "paid_on")
    amount = _amount(cells["amount"])
    taken_back = _day(back, "reversed_on") if back else None
    found = Payment(on, amount, name, taken_back)
    if debts is not None:
        first = min(one.first_day for one in debts)
        if found.on < first:
            raise InputError("date_order", "paid_on", found.on, {"low": first})
        names = tuple(one.name for one in debts)
        if name is not None and name not in names:
            raise InputError("unknown_choice", "designated", name, {"choices": names})
    return found


def _day(text: str, field: str) -> date:
    if not text:
        raise InputError("missing", field, "", {"choices": ("2026-02-10",)})
    match = DAY.fullmatch(text)
    try:
        if match:
            return date(*(int(part) for part in match.groups()))
    except ValueError:
        pass
    raise InputError("not_a_date", field, text, {"choices": ("2026-02-10",)})


def _amount(text: str) -> int:
    allowed: dict[str, object] = {"low": 1, "high": 1000 * MOST}
    if not text:
        raise InputError("missing", "paid", "", allowed)
    try:
        return yuan(text, "paid")
    except InputError as error:
        raise InputError(error.code, "paid", text if error.code == "not_a_number" else error.value, allowed) from None


def _currency(text: str, known: str | None) -> str | None:
    code = text.upper()
    if not code:
        return known
    if code not in CURRENCIES:
        raise InputError("unknown_choice", "currency", text, {"choices": CURRENCIES})
    if known not in (None, code):
        raise InputError("mixed", "currency", code, {"choices": (known,)})
    return code
