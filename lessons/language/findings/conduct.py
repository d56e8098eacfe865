"""What the findings on conduct say."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    "nothing_found": mark("Nothing in the record speaks against this contact under this rule."),
    "member_unknown": mark(
        "The rule binds members of the association only; whether {lender} is one is not in the record."
    ),
    "acts": mark("The record shows: {acts}."),
    "quiet_hours": mark("The contact was at {at} at the debtor's place, in the quiet hours."),
    "quiet_hours_by_contract": mark(
        "The contact was at {at}; the contract allows it, but whether the debtor's consent can be proved is open."
    ),
    "notices_a_day": mark(
        "{count} voice notices connected on {day}, by the lender and its agencies; {limit} is the most."
    ),
    "calls_a_day": mark(
        "{count} effective calls to the debtor on {day}, by the lender and its agencies; {limit} is the most."
    ),
    "unanswered_a_day": mark(
        "{count} unanswered calls to one number on {day}; more than {limit} is what the guideline advises against."
    ),
    "spouse_asked": mark("A spouse was asked to pay; whether the spouse owes hangs on what the debt was for."),
    "third_person_asked": mark("Somebody who does not owe was asked to pay: {reached}."),
    "kinship": mark("A relative does not owe the debt by being a relative; nothing can be claimed on that ground."),
    "not_recorded": mark("The contact was not recorded."),
    "letter_incomplete": mark("The letter does not show everything that a collection letter must show."),
    "plan_kept": mark("An agreed repayment plan is being kept; collection should have stopped."),
    "agency_not_announced": mark("An agency collects, and the debtor had not been told."),
    "agency_not_listed": mark("The agency is not on the lender's published list."),
    "sub_agency": mark("The agency passed the case on to another firm without the lender's consent."),
    "phone_book": mark("The number comes from the address book of the debtor's phone."),
    "publicised": mark("The debt was made public."),
    "debt_told": mark("Somebody else was told of the debt: {reached}."),
    "insult_in_public": mark("The person was insulted; whether in public is not in the record."),
    "unlawful_debt": mark(
        "A debt that the law does not protect was collected with force or harassment; is it serious?"
    ),
    "debt_unclear": mark(
        "Whether the debt is lawful is not in the record; with an unlawful debt this could be a crime."
    ),
    "lawful_debt": mark("The crime of collecting unlawful debts is not met: the debt is lawful. Other rules apply."),
    "detained": mark("The person was held to make them pay; that the debt is lawful does not excuse it."),
    "maybe_crime": mark("Force, or entering a home, can be a crime of its own; how grave it was is not in the record."),
    "after_refusal": mark("The person had asked to be left alone."),
    "debtor_in_reach": mark("The debtor was not out of reach: calls that had failed before: {count}."),
    "reach_unsettled": mark("{count} calls had failed; the standard does not say how many make a debtor out of reach."),
    "no_trigger": mark("No ground to contact a third person: calls in a row that had failed: {count}."),
    "trigger_too_early": mark(
        "{count} calls in a row had failed; a third person may be contacted from the next day on."
    ),
    "identity_not_stated": mark("In the first contact the collector did not say who was calling, and for whom."),
    "guideline_not_read": mark(
        "A guideline was in force whose rules of conduct this course has not read; it says nothing either way."
    ),
    "not_a_debt_collector": mark(
        "Contacts made by the creditor in its own name, or on no consumer debt: {count}. They are not bound here."
    ),
    "inconvenient_hour": mark("The contact was at {at} at the consumer's place: an inconvenient hour."),
    "instant_unsettled": mark("The contact was at {at} sharp: statute and regulation differ on this instant."),
    "known_inconvenient": mark("The collector knew that this time or place does not suit the person."),
    "channel_stopped": mark("The person had asked not to be contacted by this means."),
    "no_opt_out": mark("The message carries no way to stop such messages."),
    "suit_on_time_barred": mark("A suit was threatened or filed on a time-barred debt."),
    "many_messages": mark(
        "{count} messages in seven days: no number is set for messages; someone must judge their effect."
    ),
    "at_work": mark("The contact was at work, and the employer is known to forbid it."),
    "has_attorney": mark("The person is known to have an attorney; the attorney is to be contacted."),
    "after_written_stop": mark("The person had asked in writing to stop, or refused in writing to pay."),
    "disputed": mark("The debt was disputed in writing, and no verification had been sent."),
    "asked_again": mark("The same third party had been contacted before."),
    "purpose_unknown": mark("A third party was contacted; what for is not in the record."),
    "consent_undated": mark("There is consent to more calls; since when is not in the record."),
    "calls_in_window": mark(
        "{count} calls about the debt in the seven days up to {day}; up to {limit} are presumed fine."
    ),
    "call_after_conversation": mark(
        "A call within {days} days of the conversation of {day}, which is the first of them."
    ),
    "no_clock_hours": mark(
        "The contact was at {at}. The rule names no hours; 8 to 21 is guidance for mortgages, used here as a question."
    ),
    "identity_not_checked": mark("Details were given before the person's identity was established."),
    "statute_barred": mark(
        "The debt is statute-barred; whether there was regular contact in the period is not in the record."
    ),
    "breathing_space": mark("The person is in a breathing space."),
    "kept_too_short": mark("Records are kept for {months} months; {limit} are the least."),
    "kept_long_enough": mark("Records are kept for {months} months; {limit} are the least."),
    "paid_by_results_only": mark("Collectors are paid solely by a share of what they recover."),
    "not_this_business": mark("The rule is about another product or another type of lender."),
    "not_paid_by_results_only": mark("Collectors are not paid solely by a share of what they recover."),
}
REMEDIES: dict[str, str] = {
    "complain_lender": mark(
        "The debtor can complain to the lender, which answers for its agencies, and keep the evidence."
    ),
    "call_supervisor": mark(
        "The debtor can complain to the financial supervisor (12378, number from a weak source: check it first)."
    ),
    "complain_association": mark("The debtor can complain to the association; the guideline binds its members only."),
    "report_police": mark("The person concerned can report it to the police."),
    "ask_court": mark("The person concerned can ask a court to have it stopped, and for damages."),
    "sue_collector": mark(
        "The consumer can sue within {years} year of the violation; statutory damages go up to {damages}."
    ),
    "complain_firm": mark("The customer can complain to the firm and ask that it stops."),
}
FACTS: dict[str, str] = {
    "association": mark("of which association the lender is a member"),
    "consent_proof": mark("proof of the debtor's consent"),
    "family_need": mark("whether the debt served the family's needs"),
    "in_public": mark("whether it was in public"),
    "gravity": mark("how serious it was"),
    "lawful_debt": mark("whether the debt is lawful"),
    "guideline_text": mark("the text of the guideline"),
    "effect": mark("what the messages meant for the person"),
    "purpose": mark("what the contact was for"),
    "consent_on": mark("the day of the consent"),
    "months_kept": mark("how long the records are kept"),
    "pay_of_collectors": mark("how the collectors are paid"),
    "regular_contact": mark("whether there was regular contact"),
    "reached_spouse": mark("the spouse"),
    "reached_contact": mark("a contact person"),
    "reached_relative": mark("a relative"),
    "reached_other": mark("a stranger to the debt"),
    "reached_debtor": mark("the debtor"),
    "reached_guarantor": mark("the guarantor"),
    "reached_attorney": mark("the attorney"),
    "tag_violence": mark("violence"),
    "tag_threat": mark("a threat"),
    "tag_insult": mark("an insult"),
    "tag_restraint": mark("holding the person"),
    "tag_harassment": mark("harassment"),
    "tag_stalking": mark("following the person about"),
    "tag_home_entered": mark("entering the home without consent"),
    "tag_impersonates_state": mark("posing as an authority or court"),
    "tag_false_authority": mark("claiming powers that are not there"),
    "tag_false_statement": mark("a false statement"),
    "tag_identity_not_stated": mark("not saying who is calling"),
    "tag_publicised": mark("making the debt public"),
    "tag_phone_book": mark("using the phone's address book"),
    "tag_extra_charge": mark("an extra charge"),
    "tag_borrow_to_repay": mark("urging to borrow in order to repay"),
    "tag_private_account": mark("a private phone or account"),
    "tag_visited_alone": mark("a visit by one collector alone"),
    "tag_no_papers": mark("a visit without identification"),
    "tag_stayed": mark("not leaving when asked"),
    "tag_not_recorded": mark("no recording"),
    "tag_postcard": mark("a postcard"),
    "tag_unreasonable_sum": mark("pressure for too much in too short a time"),
}
