"""What the findings say on the loan contract, the assignment of a claim, agencies, and limitation in court."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    "debtor_notified": mark("The debtor was notified: the assignment has effect."),
    "debtor_not_notified": mark("The debtor was not notified: the assignment has no effect on the debtor yet."),
    "paid_before_notice": mark(
        "The debtor paid the first creditor on {paid}, before any notice arrived, and need not pay again."
    ),
    "paid_after_notice": mark(
        "The debtor paid the first creditor on {paid}, after the notice of {notified}; the new creditor can "
        "still claim."
    ),
    "suit_came_instead": mark(
        "Nobody gave notice, but a suit was served on {served}; another rule says what that means."
    ),
    "notified_before_suit": mark("The debtor had been notified before."),
    "suit_served": mark(
        "Nobody gave notice; the assignment took effect on the debtor on {served}, when the complaint was served."
    ),
    "suit_not_served": mark("Nobody gave notice, and the complaint is served on {served} only."),
    "first_creditor_silent": mark("There was no notice, or the first creditor claims nothing."),
    "notice_withdrawn": mark("The notice was lawfully withdrawn: the first creditor can claim again."),
    "notice_stands": mark("The notice stands: the first creditor cannot claim from the debtor."),
    "buyer_not_licensed": mark("Personal bad loans were sold in bulk to a buyer without the licence for it."),
    "sale_registered": mark("The buyer is licensed, and the sale went through the registration centre of the pilot."),
    "sale_not_registered": mark("The sale did not go through the registration centre of the pilot."),
    "not_sold_again": mark("The buyer did not sell the loans on."),
    "sold_again": mark("The buyer sold the loans on."),
    "loan_written": mark("The loan contract is in writing."),
    "other_form_agreed": mark("Natural persons may agree on another form, and did."),
    "loan_not_written": mark(
        "The loan contract is not in writing; whether it stands hangs on what was paid and accepted."
    ),
    "not_due_yet": mark("The loan is due on {due}, not yet."),
    "due_now": mark("The loan was due on {due}."),
    "not_called_in_time": mark(
        "No time was agreed, and the lender has not called for the money, or left no reasonable time."
    ),
    "called_in_time": mark("No time was agreed; the lender called for the money, and a reasonable time has passed."),
    "performed_in_full": mark("The contract was performed in full."),
    "not_performed_in_full": mark("The contract was not performed in full; other articles say what follows."),
    "no_limit_for_this": mark("No limit for one borrower is known for this ({lender})."),
    "within_borrower_limit": mark("The borrower owes {balance}, not above {limit}."),
    "above_borrower_limit": mark("The borrower owes {balance}, above the limit of {limit}."),
    "above_eased_limit": mark(
        "The borrower owes {balance}, above {limit}; whether a notice or a transition allows it was not read."
    ),
    "not_a_bank": mark("The classes are for banks; the lender is another ({lender})."),
    "grade_above_substandard": mark("{days} days overdue: not yet substandard by days alone."),
    "grade_substandard": mark(
        "{days} days overdue: at least substandard in the bank's books. It changes nothing of the debt."
    ),
    "grade_doubtful": mark(
        "{days} days overdue: at least doubtful in the bank's books. It changes nothing of the debt."
    ),
    "grade_loss": mark("{days} days overdue: a loss in the bank's books. It changes nothing of the debt."),
    "limitation_raised": mark("The debtor raised limitation; the court decides on it."),
    "court_stays_silent": mark("The debtor did not raise limitation; the court does not explain it."),
    "raised_at_first": mark("Limitation was raised in the first instance, in time."),
    "raised_on_new_evidence": mark("Limitation was raised on appeal, on new evidence that shows it."),
    "raised_too_late": mark("Limitation was raised on appeal only, without new evidence: the defence is not heard."),
    "raised_on_retrial": mark("Limitation was raised on retrial only: the defence is not heard."),
    "doubled_interest": mark(
        "The judgment was paid late: doubled interest for the delay is owed; another rule computes it."
    ),
    "judgment_paid_in_time": mark("The judgment was paid in time."),
    "agency_reviewed": mark("The agency was last evaluated on {last}, within a year."),
    "agency_not_reviewed": mark("The agency was last evaluated on {last}, more than a year ago."),
    "staff_trained": mark("Staff were last trained on {last}, within a year."),
    "staff_not_trained": mark("Staff were last trained on {last}, more than a year ago."),
    "guideline_covers": mark("The guideline covers this: a member's card or personal consumer loan."),
    "guideline_does_not_cover": mark("The guideline is about cards and personal consumer loans."),
    "not_a_member": mark("The lender is not a member of the association."),
}

REMEDIES: dict[str, str] = {
    "ask_for_notice": mark(
        "The debtor can ask the first creditor whether the claim was passed on, before paying anybody new."
    ),
    "keep_receipt": mark("The debtor shows the proof of payment; keep it."),
    "ask_who_owns": mark(
        "The borrower can ask the first lender who owns the loan now, and tell the financial supervisor."
    ),
}

FACTS: dict[str, str] = {
    "debtor_notified": mark("whether the debtor was notified"),
    "notified": mark("whether the debtor was notified"),
    "notified_on": mark("the day of the notice"),
    "paid_on": mark("the day of the payment"),
    "hour_of_notice": mark("which came first on that day"),
    "served_on": mark("the day on which the complaint was served"),
    "assignment_undone": mark("whether the first creditor says the assignment is void"),
    "notice_withdrawn": mark("whether the notice was lawfully withdrawn"),
    "buyer_licensed": mark("whether the buyer has the licence"),
    "sale_registered": mark("whether the sale was registered"),
    "not_sold_again": mark("whether the buyer sold them on"),
    "loan_written": mark("whether the loan is in writing"),
    "other_form_agreed": mark("whether another form was agreed"),
    "due_day": mark("the day on which it is due"),
    "called_for_payment": mark("whether the lender called for the money"),
    "performed_in_full": mark("whether it was performed in full"),
    "for_consumption": mark("whether the loan is for consumption"),
    "lent_online": mark("whether it was lent over the internet"),
    "balance": mark("what the borrower owes"),
    "days_overdue": mark("days overdue"),
    "debtor_raised": mark("whether the debtor raised limitation"),
    "raised_at": mark("before which court it was raised"),
    "new_evidence": mark("whether new evidence shows it"),
    "judgment_paid_late": mark("whether the judgment was paid late"),
    "product": mark("what is collected"),
    "agency_reviewed": mark("when the agency was last evaluated"),
    "staff_trained": mark("when staff were last trained"),
}
