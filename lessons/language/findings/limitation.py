"""What the findings on limitation, payments, cards, credit records and bankruptcy say."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    "interrupts": mark("“{what}” on {day} starts the limitation period afresh."),
    "demand_did_not_arrive": mark("“{what}” on {day} did not reach the debtor, so it does not interrupt."),
    "debit_by_other": mark(
        "“{what}” on {day}: a debit interrupts only where a financial institution makes it, as law or contract allow."
    ),
    "too_late": mark("“{what}” on {day} came after the period had run out and revives nothing."),
    "defence_given_up": mark(
        "“{what}” on {day}: the debtor agreed to pay a debt whose period had run out, and can no longer rely on that."
    ),
    "defence_kept": mark(
        "“{what}” on {day} does not show that the debtor agreed to pay the expired debt; the defence remains."
    ),
    "defence_not_raised": mark(
        "The period ran out on {expiry}, but the debtor does not rely on it, and a court may not raise it for him."
    ),
    "limitation_expired": mark(
        "The period ran out on {expiry} ({days} days ago): a court will not enforce the debt if the "
        "debtor relies on that. The debt itself remains."
    ),
    "limitation_longest": mark(
        "The longest period of protection ended on {expiry} ({days} days ago); a court no longer protects the right."
    ),
    "limitation_not_started": mark("The last instalment is due on {start}; the period has not begun."),
    "limitation_running": mark("The period runs until the end of {expiry} ({days} days left)."),
    "limitation_stopped": mark("The period stands still: proceedings or an obstacle are still there."),
    "limitation_given_up": mark(
        "The period had run out, but the debtor agreed to pay afterwards and can no longer rely on it."
    ),
    "clause_on_limitation_void": mark(
        "A clause that changes the limitation period, or gives its benefit up in advance, is void."
    ),
    "no_clause_on_limitation": mark("No clause touches limitation."),
    "guarantee_claimed_in_time": mark(
        "{kind}: the creditor acted on {day}, within the guarantee period, which ended on {end}."
    ),
    "guarantee_running": mark("{kind}: the guarantee period runs until {end}; nothing extends it."),
    "guarantee_lapsed": mark(
        "{kind}: the guarantee period ended on {end} without what the creditor had to do; the guarantor is free."
    ),
    "payment_allocated": mark(
        "The payment covers costs {costs}, then interest {interest}, then principal {principal}; {left} "
        "of principal remains."
    ),
    "other_order_agreed": mark("Another order was agreed."),
    "card_interest_first": mark("{days} days overdue: interest and fees {interest} first, then principal {principal}."),
    "card_principal_first": mark(
        "{days} days overdue: principal {principal} first, then interest and fees {interest}."
    ),
    "debtor_chose": mark("The debtor said which debt he pays: {first} first."),
    "debts_in_order": mark("The debtor named no debt: {first} comes first by law."),
    "set_off_notified": mark("The set-off was notified, without condition or term."),
    "set_off_not_notified": mark("Without a notice to the other side there is no set-off."),
    "set_off_conditional": mark("A set-off may not be made subject to a condition or a term."),
    "too_few_instalments": mark(
        "The price is paid in {payments} payments; a sale by instalments has at least {least}."
    ),
    "below_one_fifth": mark(
        "{share} of the price is due and unpaid, below {least}: the seller can claim neither the whole "
        "price nor rescission on this ground."
    ),
    "no_demand_in_vain": mark(
        "{share} of the price is due and unpaid, but the seller has not asked and waited a reasonable time in vain."
    ),
    "one_fifth_reached": mark(
        "{share} of the price is due and unpaid, at least {least}, and a demand was in vain: the seller "
        "may claim the whole price or rescind."
    ),
    "extended": mark("The lender agreed to the extension."),
    "no_right_to_extension": mark("The lender need not agree to an extension."),
    "income_loss_seldom_counts": mark(
        "An ordinary loss of income is seldom a change of circumstances that lets a court alter the "
        "contract; the text does not settle it."
    ),
    "circumstances_for_a_court": mark("Whether circumstances have changed enough is for a court to weigh."),
    "no_rate_corridor": mark(
        "{daily} a day is {yearly} a year without compounding. Since 2021 there is neither ceiling nor "
        "floor; the yearly rate must be shown."
    ),
    "within_rate_corridor": mark("{daily} a day lies between {least} and {most}."),
    "above_daily_ceiling": mark("{daily} a day is above the ceiling of {most}."),
    "below_daily_floor": mark("{daily} a day is below the floor of {least}."),
    "yearly_rate_shown": mark("The yearly rate is shown."),
    "yearly_rate_hidden": mark("The yearly rate is not shown plainly."),
    "no_interest_on_fees": mark("No interest is charged on service fees."),
    "interest_on_fees": mark("Interest is charged on service fees."),
    "plan_term": mark("{months} months, {most} at most."),
    "plan_too_long": mark("{months} months, longer than the {most} that are allowed."),
    "cash_amount": mark("A cash plan of {amount}, {most} at most."),
    "cash_amount_too_large": mark("A cash plan of {amount}, more than the {most} that are allowed."),
    "cash_term": mark("A cash plan of {months} months, {most} at most."),
    "cash_term_too_long": mark("A cash plan of {months} months, longer than the {most} that are allowed."),
    "own_contract_ok": mark("The plan has a contract of its own."),
    "own_contract_not_ok": mark("The plan has no contract of its own."),
    "minimum_payment_ok": mark("No minimum payment is offered on the plan."),
    "minimum_payment_not_ok": mark("A minimum payment is offered on the plan."),
    "on_a_plan_ok": mark("The balance was not in instalments before."),
    "on_a_plan_not_ok": mark("A balance already in instalments was put into instalments again."),
    "lump_interest_preset_ok": mark("Paying all interest at once is the customer's own choice."),
    "lump_interest_preset_not_ok": mark("Paying all interest at once is ticked beforehand, or the only choice."),
    "pay_not_commission_only": mark("The collector is not paid by a share of the sums recovered alone."),
    "pay_commission_only": mark("The collector is paid by a share of the sums recovered alone."),
    "reminder_sent": mark("The bank reminded the cardholder."),
    "no_reminder": mark("The bank did not remind the cardholder."),
    "asked_debtor": mark("The debtor or the guarantor was asked to pay."),
    "asked_third_person": mark(
        "Someone who is neither debtor nor guarantor was asked to pay; kinship alone makes nobody liable."
    ),
    "recording_kept": mark("The recording has to be kept until {until}."),
    "recording_deleted": mark("The recording was deleted before the end of {until}."),
    "card_letter_complete": mark("The letter holds what it must."),
    "card_letter_incomplete": mark("The letter lacks: {parts}."),
    "no_case_of_hardship": mark(
        "The article speaks of debts beyond what the cardholder can pay, and of a cardholder still willing to pay."
    ),
    "no_right_to_plan": mark("The bank may agree to a personalised plan; it need not."),
    "plan_agreed": mark("Bank and cardholder agreed on a personalised plan."),
    "plan_broken": mark("The plan is not being kept."),
    "collection_stopped": mark("Collection has stopped while the plan is kept."),
    "collecting_during_plan": mark("Collection goes on although the plan is kept."),
    "price_pointed_out": mark("The price terms were pointed out and explained."),
    "price_not_pointed_out": mark(
        "The price terms were not pointed out or explained; they do not bind a cardholder who therefore "
        "did not notice or understand them and says so."
    ),
    "no_cut_asked": mark("The cardholder has not asked for a cut."),
    "court_weighs_cut": mark("On the cardholder's request the court weighs whether the total is too high."),
    "principal_below_threshold": mark(
        "Only principal counts: {principal}, below {least}. No crime of malicious overdraft on these facts."
    ),
    "too_few_demands": mark(
        "There were not two valid demands far enough apart. No crime of malicious overdraft on these facts."
    ),
    "too_soon_after_demands": mark(
        "Not enough time has passed since the second demand. No crime of malicious overdraft on these facts."
    ),
    "no_intent_to_keep": mark("There was no intent to keep the money for good; not paying alone is no crime."),
    "debt_still_unpaid": mark("The debt is still unpaid, so the time after which the record is deleted has not begun."),
    "record_still_kept": mark("The bad conduct ended on {ended}; the record may be kept until {last}."),
    "record_kept_too_long": mark(
        "The bad conduct ended on {ended}; the record had to be deleted after {last} and is still shown."
    ),
    "record_deleted": mark("The bad conduct ended on {ended}; the record is deleted after {last}."),
    "data_lawfully_public": mark("Lawfully public data needs no notice."),
    "told_before_report": mark("The person was told before the adverse data was reported."),
    "not_told_before_report": mark("Adverse data was reported without telling the person first."),
    "beyond_free_reports": mark("This is report number {number} of the year; {free} are free."),
    "free_report": mark("Report number {number} of the year is free."),
    "free_report_charged": mark("Report number {number} of the year should have been free."),
    "answer_in_time": mark("{what}: answered in time; the last day was {by}."),
    "answer_awaited": mark("{what}: the answer is due by {by}."),
    "answer_late": mark("{what}: no answer by {by}."),
    "overdue_outside_window": mark("The overdue item arose on {arose}; covered are {low} to {high}."),
    "overdue_too_large": mark("The item is {amount}; at most {most} is covered."),
    "not_repaid_yet": mark("Not repaid yet; it must be repaid in full by {by}."),
    "repair_window_closed": mark("Not repaid by {by}: the one-off measure is over. No extension was found."),
    "repaid_too_late": mark("Repaid on {repaid}, after {by}."),
    "repair_hidden": mark(
        "The item is no longer shown since {hidden} at the latest, automatically and free of charge."
    ),
    "repair_coming": mark("The item will no longer be shown by {hidden}, automatically and free of charge."),
    "repair_needs_no_agent": mark("The measure is automatic and free. Whoever sells it sells nothing."),
    "may_file": mark("{months} months, at least {least}: this condition is met."),
    "insured_too_short": mark("{months} months of social insurance in a row; {least} are needed."),
    "there_too_short": mark("{months} months of residence or business in the zone; {least} are needed."),
    "creditor_may_file": mark("Claims of {claims} against the needed {least}: the creditor may file."),
    "claims_too_small": mark("Claims of {claims} do not reach what is needed ({least})."),
    "no_personal_bankruptcy_here": mark(
        "Personal bankruptcy exists only in Shenzhen and Xiamen as far as the material shows; here there "
        "is no procedure."
    ),
}
REMEDIES: dict[str, str] = {
    "raise_defence": mark(
        "The debtor can say in court, in the first instance, that the period has run out. Nobody says it for him."
    ),
    "sign_nothing_unread": mark(
        "The debtor should read before signing a notice or plan: a signature can give the defence up."
    ),
    "paid_is_kept": mark("Whoever has paid an expired debt of his own will cannot ask the money back."),
    "complain_nfra": mark("The cardholder can complain to the bank first, then to the financial regulator."),
    "ask_again": mark("The cardholder can propose a plan in writing and ask for a written answer."),
    "say_not_pointed_out": mark("The cardholder can say in court that the terms were not pointed out to him."),
    "add_statement": mark("The person can add a statement of his own to the record."),
    "object_to_record": mark(
        "The person can object to the credit reporting agency or to whoever reported, in writing, at once."
    ),
    "complain_pbc": mark("The person can complain to the local branch of the People's Bank of China."),
    "record_to_court": mark("The person can go to court."),
    "pay_no_agent": mark("Pay nobody for credit repair; ask the bank or the central bank's branch."),
}
FACTS: dict[str, str] = {
    "demand": mark("demand"),
    "account_debit": mark("debit of the account"),
    "part_payment": mark("part payment"),
    "promise": mark("promise or plan"),
    "suit": mark("lawsuit or arbitration"),
    "police_report": mark("report to the police"),
    "assignment_notice": mark("notice of assignment"),
    "signed_notice": mark("signed notice"),
    "last_due": mark("when the last instalment is due"),
    "arrival": mark("whether and when the demand reached the debtor"),
    "meaning_of_signature": mark("what the signed text says"),
    "meaning_of_payment": mark("whether the payment meant agreeing to pay the rest"),
    "suspension_before_2017": mark("what the old law made of an obstacle before October 2017"),
    "clause_on_limitation": mark("whether the clause touches limitation"),
    "main_due": mark("when the main debt is due"),
    "guarantee_kind": mark("general or joint guarantee"),
    "guarantee_general": mark("General guarantee"),
    "guarantee_joint": mark("Joint and several guarantee"),
    "other_order_agreed": mark("whether another order was agreed"),
    "set_off_notice": mark("whether the other side was notified"),
    "set_off_condition": mark("whether a condition or term was attached"),
    "demanded": mark("whether the seller asked for what is due"),
    "time_passed": mark("whether a reasonable time passed in vain"),
    "lender_agrees": mark("whether the lender agrees"),
    "what_changed": mark("what changed since the contract"),
    "yearly_rate_shown": mark("whether the yearly rate is shown"),
    "interest_on_fees": mark("whether fees bear interest"),
    "own_contract": mark("whether the plan has its own contract"),
    "minimum_payment": mark("whether a minimum payment is offered"),
    "on_a_plan": mark("whether the balance was already in instalments"),
    "lump_interest_preset": mark("whether lump interest is preset"),
    "commission_only": mark("how the collector is paid"),
    "reminder_sent": mark("whether a reminder was sent"),
    "debtor_or_guarantor": mark("who was asked to pay"),
    "name_and_balance": mark("name and balance"),
    "reason_and_rules": mark("reason and rules"),
    "rights_and_duties": mark("rights and duties"),
    "how_to_object": mark("how to ask and object"),
    "bank_contact": mark("the bank's contact"),
    "seal": mark("the seal"),
    "beyond_means": mark("whether the debt exceeds what the cardholder can pay"),
    "willing": mark("whether the cardholder is willing to pay"),
    "bank_agrees": mark("whether the bank agrees"),
    "plan_kept": mark("whether the plan is kept"),
    "pointed_out": mark("whether the terms were pointed out"),
    "asked_for_cut": mark("whether a cut was asked for"),
    "intent": mark("whether keeping the money was intended"),
    "still_shown": mark("whether the record is still shown"),
    "told_before_report": mark("whether the person was told first"),
    "charged": mark("whether a charge was made"),
    "objection": mark("objection"),
    "complaint": mark("complaint"),
    "resident": mark("whether the debtor lives in the zone"),
    "insured_months": mark("months of social insurance in a row"),
    "months_there": mark("months of residence or business there"),
    "income_per_head": mark("last year's disposable income per head"),
    "costs": mark("costs"),
    "interest": mark("interest"),
    "principal": mark("principal"),
}
PROVISIONAL: dict[str, str] = {
    "weekend_is_day_off": mark(
        "The last day moved because it was a weekend; that a weekend counts as a statutory day off is the "
        "usual reading, taken as a convention here."
    ),
    "working_weekend": mark(
        "The last day is a weekend day that was made a working day; it is not treated as a day off here, "
        "which no source settles."
    ),
    "days_off_unknown": mark(
        "Holidays are not known for that year here, only weekends: if the last day is a public holiday, "
        "it moves to the next working day."
    ),
    "acceleration_reading": mark(
        "That the time runs from the day on which the whole debt was called due is the course's reading; "
        "the article does not say so."
    ),
    "arrival_unclear": mark("Whether one demand arrived is not known; the earlier of the possible last days is shown."),
    "period_after_giving_up": mark(
        "Whether and how long a new period runs after the defence is given up was not checked."
    ),
    "court_may_extend": mark("In special cases a court may extend the longest period at the creditor's request."),
}
