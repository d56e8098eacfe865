"""What the borrower does: payments and what they go to, arrears, changes of the plan, revolving credit."""

from lessons.servicing.arrears import Acceleration, Arrears, accelerated, acceleration, arrears, bucket, day_bucket
from lessons.servicing.charges import Charge, Component, Debt
from lessons.servicing.ledger import Allocation, Ledger, Owed, ledger
from lessons.servicing.order import ORDERS, Order, OrderName
from lessons.servicing.payments import Payment
from lessons.servicing.penalty import Penalty, PenaltyBase

__all__ = [
    "ORDERS",
    "Acceleration",
    "Allocation",
    "Arrears",
    "Charge",
    "Component",
    "Debt",
    "Ledger",
    "Order",
    "OrderName",
    "Owed",
    "Payment",
    "Penalty",
    "PenaltyBase",
    "accelerated",
    "acceleration",
    "arrears",
    "bucket",
    "day_bucket",
    "ledger",
]
