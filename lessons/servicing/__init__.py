"""What the borrower does: payments and what they go to, arrears, changes of the plan, revolving credit."""

from lessons.servicing.arrears import Acceleration, Arrears, accelerated, acceleration, arrears, bucket, day_bucket
from lessons.servicing.book import Allocation
from lessons.servicing.changes import Change, Keep, extend, prepay, restructure
from lessons.servicing.charges import Charge, Component, Debt
from lessons.servicing.ledger import Ledger, Owed, ledger
from lessons.servicing.ledger_csv import read_payments
from lessons.servicing.order import ORDERS, Order, OrderName
from lessons.servicing.payments import Payment
from lessons.servicing.payoff import Owing, Payoff, Strategy, payoff
from lessons.servicing.penalty import Penalty, PenaltyBase
from lessons.servicing.refinance import Refinancing, refinance
from lessons.servicing.revolving import Minimum, MinimumBasis, Month, minimum_path
from lessons.servicing.settle import Running, Settlement, SettlementFees, settle
from lessons.servicing.statement import CardInterest, LateFee, Statement, late_fee, statement

__all__ = [
    "ORDERS",
    "Acceleration",
    "Allocation",
    "Arrears",
    "CardInterest",
    "Change",
    "Charge",
    "Component",
    "Debt",
    "Keep",
    "LateFee",
    "Ledger",
    "Minimum",
    "MinimumBasis",
    "Month",
    "Order",
    "OrderName",
    "Owed",
    "Owing",
    "Payment",
    "Payoff",
    "Penalty",
    "PenaltyBase",
    "Refinancing",
    "Running",
    "Settlement",
    "SettlementFees",
    "Statement",
    "Strategy",
    "accelerated",
    "acceleration",
    "arrears",
    "bucket",
    "day_bucket",
    "extend",
    "late_fee",
    "ledger",
    "minimum_path",
    "payoff",
    "prepay",
    "read_payments",
    "refinance",
    "restructure",
    "settle",
    "statement",
]
