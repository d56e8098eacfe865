"""The contact logs of the course by name."""

from functools import cache

from lessons import data
from lessons.collection.contact_csv import read_log
from lessons.collection.contacts import ContactLog


@cache
def contact_log(name: str) -> ContactLog:
    """Return a synthetic log of the data set contact_logs: `contact_log("clean_card")`; UnknownName for no such log.

    >>> len(contact_log("clean_card"))
    6
    """
    return read_log(data.read(f"contact_logs/{name}.csv"))[0]
