"""What a hand moves: control spec, pure model, views. The only room with ipywidgets."""

from lessons.simulators.arrears_clock import ArrearsClock
from lessons.simulators.call_audit import CallAudit
from lessons.simulators.call_room import CallRoom
from lessons.simulators.change_of_plan import ChangeOfPlan
from lessons.simulators.convention_explorer import ConventionExplorer
from lessons.simulators.disclosure_form import DisclosureForm
from lessons.simulators.first_sum import FirstSum
from lessons.simulators.law_time_machine import LawTimeMachine
from lessons.simulators.lesson_words import LessonWords
from lessons.simulators.schedule_explorer import ScheduleExplorer
from lessons.simulators.true_cost import TrueCost
from lessons.simulators.who_is_who import WhoIsWho
from lessons.simulators.why_disagree import WhyDisagree

__all__ = [
    "ArrearsClock",
    "CallAudit",
    "CallRoom",
    "ChangeOfPlan",
    "ConventionExplorer",
    "DisclosureForm",
    "FirstSum",
    "LawTimeMachine",
    "LessonWords",
    "ScheduleExplorer",
    "TrueCost",
    "WhoIsWho",
    "WhyDisagree",
]
