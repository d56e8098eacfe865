"""The twelve synthetic contact logs under the names and stories that learners read."""

from dataclasses import dataclass

from lessons.language import mark


@dataclass(frozen=True)
class Story:
    """One log of datasets/contact_logs: its name, what happens in it, and the place whose law it was written for."""

    key: str
    name: str
    told: str
    place: str


STORIES = (
    Story(
        "clean_card",
        mark("Clean 1: a card bill"),
        mark("Zhou is late with a card bill. The bank writes, calls, and takes his call."),
        "cn",
    ),
    Story(
        "clean_online",
        mark("Clean 2: an online loan"),
        mark("Lin Xiao missed a payment of an online loan. The bank texts, calls at several hours, and listens."),
        "cn",
    ),
    Story(
        "clean_us",
        mark("Clean 3: a loan in New York"),
        mark("Ada Quill is late with a loan in New York. An agency calls about once a day until they talk."),
        "us",
    ),
    Story(
        "borderline_hours",
        mark("Borderline 1: early and late"),
        mark("Lin Xiao is called early, late, and at hours to which she may have agreed."),
        "cn",
    ),
    Story(
        "borderline_counts",
        mark("Borderline 2: thirty contacts"),
        mark("Wu is late with an online loan. For nine days the bank and its agencies call Wu, and in the end others."),
        "cn",
    ),
    Story(
        "borderline_third",
        mark("Borderline 3: who else answers"),
        mark("Sun does not answer every call. The bank also calls a sister and a colleague."),
        "cn",
    ),
    Story(
        "borderline_us",
        mark("Borderline 4: two time zones"),
        mark("Ada Quill calls the agency herself. The agency goes on calling; one day she is in Los Angeles."),
        "us",
    ),
    Story(
        "borderline_uk",
        mark("Borderline 5: a loan in London"),
        mark("Tom Reed is late with a loan in London. The lender calls, writes and sends a text."),
        "uk",
    ),
    Story(
        "abusive_card",
        mark("Abusive 1: a card debt at an agency"),
        mark("An agency collects Qian’s card debt: from Qian, and from the family."),
        "cn",
    ),
    Story(
        "abusive_phone_book",
        mark("Abusive 2: numbers from a phone"),
        mark("Gao is late with an online loan. An agency calls Gao, then people from the address book of Gao’s phone."),
        "cn",
    ),
    Story(
        "abusive_threats",
        mark("Abusive 3: hard words and visits"),
        mark("A borrower named He is late with a consumer loan. An agency calls, writes and visits."),
        "cn",
    ),
    Story(
        "abusive_us",
        mark("Abusive 4: three weeks in New York"),
        mark("Ada Quill is late with a loan. An agency calls and writes, to her and to her brother."),
        "us",
    ),
)
BY_KEY = {story.key: story for story in STORIES}
