"""What the findings on price say."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    "not_yet_in_force": mark("The text is in force from {start}; the day in question is {day}."),
    "no_longer_in_force": mark("The text was in force until {end}; the day in question is {day}."),
    "approved_lender": mark(
        "The lender ({lender}) is an approved financial institution; the ceiling of private lending is not for it."
    ),
    "local_type": mark(
        "The lender ({lender}) is one of seven types that local authorities supervise; the ceiling of private"
        " lending is not for it."
    ),
    "local_type_before_reply": mark(
        "The lender ({lender}) is one of seven local types. The reply that takes them out of private lending "
        "is in force since 2021; before, it was open."
    ),
    "is_private_lending": mark(
        "The lender ({lender}) is neither an approved institution nor one of the seven local types: this is "
        "private lending, with its ceiling."
    ),
    "two_periods_apply": mark(
        "The case was filed on {filing}, under the newer rules: interest is worked out in two periods."
    ),
    "filed_on_the_day": mark(
        "The case was filed on {filing}, the very day of the change. The text speaks of cases accepted after "
        "that day; which side this day falls on is not said."
    ),
    "below_lower_line": mark("The agreed rate of {rate} does not exceed the lower line of {low} (upper line {high})."),
    "between_lines": mark(
        "The agreed rate of {rate} lies between the lines of {low} and {high}: the part above {low} cannot be"
        " claimed in court, and is not given back once paid of one's own will."
    ),
    "above_upper_line": mark(
        "The agreed rate of {rate} exceeds {high}: {void} a year are void and can be claimed back if paid; "
        "what lies between {low} and {high} cannot be claimed in court."
    ),
    "older_contract": mark(
        "The contract of {contract} is older than the ceiling by LPR; older rules, or two periods, apply."
    ),
    "newer_contract": mark(
        "The contract of {contract} was made when the ceiling by LPR already stood: there is only one period."
    ),
    "filed_before": mark(
        "The case was filed on {filing}, before the change: the interpretation of 2015 applies to all of it."
    ),
    "within_four_times": mark(
        "The agreed rate of {rate} does not exceed {times} times the one-year LPR: the LPR of {published} is "
        "{lpr}, the ceiling {cap}."
    ),
    "above_four_times": mark(
        "The agreed rate of {rate} exceeds {times} times the one-year LPR (LPR of {published}: {lpr}, ceiling"
        " {cap}); a court does not support the {excess} a year above it."
    ),
    "old_rule_not_requested": mark(
        "From {change} to repayment, the ceiling is {cap} and supports {after}. For the time before, a court "
        "applies the interpretation of its time on a party's request, and nobody has asked; what it then "
        "applies is not said."
    ),
    "within_both_periods": mark(
        "At {rate}, the interest claimed stays within the ceilings of both periods ({low} before {change}, "
        "{cap} from then on): {total}."
    ),
    "above_in_two_periods": mark(
        "Two periods: {before} until the day before {change}, at up to {low}; {after} from then on, at up to "
        "{cap} (from the LPR of {published}). Together {total}; the rest of the interest at {rate} is not "
        "supported."
    ),
    "within_court_line": mark(
        "Interest, penalty interest and all fees come to {total} a year, not above the line of {limit}: nothing to cut."
    ),
    "court_line_local_type": mark(
        "The total of {total} a year is above {limit}. Whether courts use this line for the seven local types"
        " is not uniform."
    ),
    "not_plainly_above_loss": mark(
        "The total of {total} is above {limit}, but not plainly above the lender's actual loss; the opinion "
        "asks for both."
    ),
    "court_cuts": mark(
        "The total of {total} is above {limit} and plainly above the actual loss, and the borrower asks for a"
        " cut: the court supports cutting {excess}. The contract stays valid."
    ),
    "court_needs_request": mark(
        "The total of {total} is above {limit} by {excess}. A court cuts it only if the borrower asks; the "
        "contract stays valid."
    ),
    "private_lender": mark("The lender is private ({lender}); this line is for loans of financial institutions."),
    "no_interest": mark("The loan bears no interest."),
    "usury_has_no_number": mark(
        "The article forbids usury and names no rate; the number stands in the rules for each type of lender."
    ),
    "no_36_line": mark(
        "The contract was made on {contract}: a rate of thirty-six percent has no role for it in a civil case."
    ),
    "36_line_of_old_contract": mark(
        "The contract was made on {contract}, before the change: the old line of thirty-six percent can still"
        " matter for its older period."
    ),
    "not_private": mark("The rule is for private lending; the lender is another ({lender})."),
    "interest_agreed": mark("Interest was agreed clearly; its ceiling is another rule."),
    "no_interest_agreed": mark("No interest was agreed, so none is owed."),
    "unclear_between_persons": mark(
        "What was agreed on interest is unclear, and both sides are natural persons: none is owed."
    ),
    "only_microcredit": mark("The notice is for microcredit companies; the lender is another ({lender})."),
    "nothing_deducted": mark("Nothing was taken from the payout: the principal is {principal}."),
    "deducted_first": mark(
        "The contract names {named}, of which {deducted} were taken before the payout: the principal is "
        "{principal}, and interest runs on that."
    ),
    "rolled_in_ok": mark("The new note names {claimed}; old principal and permitted interest come to {allowed}."),
    "rolled_in_above": mark(
        "The new note names {claimed}, but only {allowed} can be principal; {excess} of interest may not enter it."
    ),
    "rolled_total_ok": mark(
        "In the end {claimed} are claimed; the first principal with interest at the ceiling comes to {allowed}."
    ),
    "rolled_total_above": mark(
        "In the end {claimed} are claimed, more than the first principal with interest at the ceiling, "
        "{allowed}; {excess} are not supported."
    ),
    "agreed_otherwise": mark("The parties agreed otherwise on early repayment; the rule gives way to that."),
    "early_ok": mark("For the actual time {allowed} of interest are owed; {claimed} are claimed."),
    "early_above": mark(
        "For the actual time only {allowed} of interest are owed; {claimed} are claimed, {excess} too much."
    ),
    "overdue_rate_ok": mark("The agreed overdue rate of {total} does not exceed the ceiling of {cap}."),
    "overdue_rate_above": mark(
        "The agreed overdue rate of {total} holds only up to {cap}; {excess} are not supported."
    ),
    "overdue_total_ok": mark(
        "Overdue interest, damages and fees together come to {total}, not above the ceiling of {cap}."
    ),
    "overdue_total_above": mark(
        "Overdue interest, damages and fees together come to {total}; the ceiling is {cap}, and {excess} are "
        "not supported."
    ),
    "agreed_rate_runs_on": mark("No overdue rate was agreed: the agreed rate of {rate} runs on."),
    "lpr_of_that_time": mark(
        "Neither interest nor an overdue rate was agreed: for the time of delay the one-year LPR of "
        "{published} is owed, {rate}."
    ),
    "not_approved_lender": mark("The rule is for approved financial institutions; the lender is another ({lender})."),
    "penalty_ok": mark(
        "The overdue rate of {demanded} lies between {low} and {high}, the range for a contract rate of {rate}."
    ),
    "penalty_above": mark(
        "The overdue rate of {demanded} is above {high}, the most that a contract rate of {rate} allows."
    ),
    "penalty_below": mark(
        "The overdue rate of {demanded} is below {low}. The notice names a range from there; whether less, to"
        " the borrower's benefit, is a breach is not said."
    ),
    "misuse_ok": mark(
        "The rate for misuse of {demanded} lies between {low} and {high}, the range for a contract rate of {rate}."
    ),
    "misuse_above": mark(
        "The rate for misuse of {demanded} is above {high}, the most that a contract rate of {rate} allows."
    ),
    "misuse_below": mark(
        "The rate for misuse of {demanded} is below {low}, where the range of the notice starts; whether less"
        " is a breach is not said."
    ),
    "compounds_at_penalty": mark("Interest not paid compounds at {compound}, not above the penalty rate of {penalty}."),
    "compounds_above_penalty": mark("Interest not paid compounds at {compound}, above the penalty rate of {penalty}."),
    "overdue_by_contract": mark("Overdue interest is owed as agreed; ceilings are other rules."),
    "overdue_by_state_rules": mark("No overdue rate was agreed: the rules of the state for this type of loan decide."),
    "only_microcredit_guided": mark(
        "The guidance is for microcredit companies; the lender is another ({lender}). Local regulators may "
        "use it by analogy."
    ),
    "above_stop": mark("The overall cost of {total} is above {limit}: such new loans are to stop."),
    "meets_target": mark("The overall cost of {total} meets the target of {cap}."),
    "target_to_come": mark(
        "The overall cost of {total} is above the target of {cap}, which is to be reached, in principle, by "
        "{by}; it is not above {limit}."
    ),
    "above_target": mark("The overall cost of {total} is above the target of {cap}, which was to be reached by {by}."),
    "only_consumer_finance": mark("The guidance is for consumer-finance companies; the lender is another ({lender})."),
    "above_each_loan": mark("The overall cost of {total} is above {limit}, the reported limit for a single loan."),
    "above_average": mark("The new loans of this company cost {average} on average, above the reported {mean}."),
    "within_oral_guidance": mark(
        "The loan costs {total} and the company's new loans {average} on average; the reported limits are "
        "{limit} and {mean}."
    ),
    "not_assisted": mark(
        "The notice is for internet-assisted lending by banks; this loan ({lender}) is not such a loan."
    ),
    "no_platform_assists": mark(
        "The notice is for internet-assisted lending by banks; this loan was made without a platform's help."
    ),
    "assisted_within": mark("With credit enhancement counted in, the loan costs {total}, not above {limit}."),
    "assisted_above": mark("With credit enhancement counted in, the loan costs {total}, above {limit}."),
    "licensed_to_lend": mark("The lender has a licence to lend."),
    "void_ground": mark(
        "The contract is void ({grounds}): the principal goes back, the interest agreed is not owed as agreed."
    ),
    "no_void_ground": mark("No ground of the article is met."),
    "rate_not_counted": mark("The effective rate of {rate} is not above {line}; such loans are not counted."),
    "too_few_loans": mark(
        "Loans to unspecified people above {line}: {loans}. At least {least} within {years} years are needed "
        "(rate {rate})."
    ),
    "not_serious": mark(
        "No threshold of a serious case is reached ({amount} lent, {income} of illegal income, "
        "{borrowers} borrowers, grave result): not a crime under this opinion. The contracts can still be "
        "void."
    ),
    "serious_illegal_lending": mark(
        "The thresholds for serious illegal lending are reached ({met}). Only a criminal court decides "
        "whether it is a crime."
    ),
    "damages_equal_loss": mark("The damages agreed, {agreed}, are the loss of {loss}."),
    "damages_below_loss": mark(
        "The damages agreed, {agreed}, are below the loss of {loss}; a court may raise them on request."
    ),
    "damages_above_loss": mark(
        "The damages agreed, {agreed}, are above the loss of {loss}. The article cuts what is excessive and "
        "gives no number."
    ),
    "damages_not_excessive": mark(
        "The damages agreed, {agreed}, do not exceed {limit}, the limit for a loss of {loss}."
    ),
    "damages_excessive": mark(
        "The damages agreed, {agreed}, exceed {limit}, the limit for a loss of {loss}: generally excessive. A"
        " court reduces them on request."
    ),
    "damages_cut_requested": mark(
        "The damages agreed, {agreed}, exceed {limit}, the limit for a loss of {loss}: generally excessive, "
        "and a reduction was asked for."
    ),
    "damages_malicious": mark(
        "The damages agreed, {agreed}, exceed {limit} (loss {loss}), but the breach was malicious: generally "
        "no reduction."
    ),
    "no_such_clause": mark("The contract has no clause that excludes an adjustment."),
    "adjustment_excluded": mark(
        "The clause that excludes an adjustment has no effect; the court tells the parties so."
    ),
    "excess_proved": mark("The side in breach has shown that the damages are excessive, as it must."),
    "excess_not_proved": mark("The side in breach must show that the damages are excessive, and has not."),
    "judgment_late": mark("On {debt}, {days} days late, at {daily} a day: {extra} on top."),
    "judgment_late_above": mark(
        "On {debt}, {days} days late, at {daily} a day: {extra} on top. {claimed} are claimed."
    ),
    "bill_instalments_later": mark("Card bill instalments are included from {start} only."),
    "subsidised": mark(
        "At {points} a year the subsidy would be {share}; the cap is {cap}; {subsidy} are paid. The disclosed"
        " rate of the contract does not change."
    ),
}

REMEDIES: dict[str, str] = {
    "refuse_above": mark(
        "The borrower need not pay what exceeds {limit} a year; in a lawsuit, say so to the court while the "
        "case is heard."
    ),
    "refuse_amount_above": mark(
        "The borrower need not pay more than {limit}; in a lawsuit, say so to the court while the case is heard."
    ),
    "claim_back": mark(
        "The borrower can claim back {amount} from the lender, in court if need be, before the claim is out of time."
    ),
    "ask_court_to_cut": mark(
        "The borrower asks the court that hears the case to cut what exceeds {limit}, while the case is "
        "heard; without the request there is no cut."
    ),
    "refuse_interest": mark("The borrower can refuse interest for the agreed time; a delay has its own rule."),
    "repay_net": mark(
        "The borrower repays {principal} and interest on that; keep the record of what arrived in the account."
    ),
    "complain_local": mark(
        "Anyone concerned can complain to the lender first, then to the local financial regulator that "
        "supervises microcredit companies."
    ),
    "complain_supervisor": mark("The borrower can complain to the lender first, then to the financial supervisor."),
    "repay_principal_only": mark(
        "The borrower returns the principal; in a lawsuit, the borrower tells the court which ground makes "
        "the contract void."
    ),
    "report_to_police": mark("Anyone can report it to the police; keep contracts, transfers and messages."),
    "ask_court_to_reduce_damages": mark(
        "The side in breach asks the court to reduce the damages towards {limit} or the loss, while the case "
        "is heard, and proves that they are excessive."
    ),
    "ask_court_although_excluded": mark(
        "The side in breach can ask the court for a reduction although the contract excludes it."
    ),
    "object_in_enforcement": mark(
        "The debtor can object at the court that enforces the judgment: no more than {limit} on top."
    ),
}

PROVISIONAL: dict[str, str] = {
    "lpr_not_verified": mark("The LPR was checked through {verified} only; a later value may have been published."),
    "lpr_that_day": mark(
        "A new LPR was published on that very day ({published}); it is taken to hold for the whole day."
    ),
    "that_time_read": mark(
        "“The LPR of that time” is read as the one of the first late day; the text does not say so."
    ),
    "text_of_2021": mark(
        "The text cited is in force since 2021; it speaks of cases filed after the change, also earlier ones."
    ),
    "court_line_not_uniform": mark("Whether courts use this line for the seven local types is not uniform."),
    "limit_is_a_reading": mark("The limit is how commentators read the notice; the text was not read."),
    "half_of_rate_from_memory": mark(
        "A limit of half the contract rate would lower the subsidy; it is known from memory only and not applied."
    ),
}

FACTS: dict[str, str] = {
    "private": mark("private lender"),
    "bank": mark("bank"),
    "consumer_finance": mark("consumer-finance company"),
    "auto_finance": mark("auto-finance company"),
    "group_finance": mark("finance company of a group"),
    "trust": mark("trust company"),
    "microcredit": mark("microcredit company"),
    "financing_guarantee": mark("financing-guarantee company"),
    "regional_equity_market": mark("regional equity market"),
    "pawn": mark("pawnshop"),
    "financial_leasing": mark("financial-leasing company"),
    "factoring": mark("factoring company"),
    "local_asset_management": mark("local asset-management company"),
    "lender": mark("who lends"),
    "contract": mark("day of the contract"),
    "filing": mark("day of filing"),
    "repaid": mark("day of repayment"),
    "amount": mark("amount borrowed"),
    "deducted": mark("what was taken from the payout"),
    "rate": mark("agreed rate per year"),
    "total_rate": mark("overall cost per year"),
    "overdue_rate": mark("overdue rate per year"),
    "damages_rate": mark("damages for delay as a rate per year"),
    "fees_rate": mark("other fees as a rate per year"),
    "compound_rate": mark("rate of compound interest"),
    "agreement": mark("what the contract says of interest"),
    "natural_persons": mark("whether both sides are natural persons"),
    "trade_practice": mark("local practice, dealings between the parties, market rates"),
    "assisted": mark("whether a platform assisted the lending"),
    "requested": mark("whether the borrower asks for a cut"),
    "old_rule": mark("whether a party asks for the interpretation of the time"),
    "plainly_above_loss": mark("whether the total is plainly above the lender's actual loss"),
    "agreed_otherwise": mark("whether the parties agreed otherwise"),
    "interest_claimed": mark("interest claimed"),
    "rule_before_2015": mark("the rule on private lending before September 2015"),
    "principal": mark("principal"),
    "settled": mark("day on which interest was settled into the new note"),
    "note": mark("amount of the new note"),
    "end": mark("end of the whole time"),
    "owed": mark("amount claimed in the end"),
    "late_since": mark("first late day"),
    "average": mark("average cost of the company's new loans"),
    "licensed": mark("whether the lender has a licence"),
    "for_profit_to_public": mark("lending for profit to unspecified people without a licence"),
    "on_lent_bank_money": mark("lending on a bank loan"),
    "on_lent_raised_money": mark("lending on money raised from others"),
    "known_unlawful_use": mark("unlawful use that the lender knew of"),
    "against_mandatory_law": mark("breach of mandatory law"),
    "against_public_order": mark("breach of public order"),
    "acts_from": mark("day of the first act"),
    "effective_rate": mark("effective rate per year"),
    "loans": mark("number of loans within the period"),
    "unit": mark("whether the lender is a unit or a person"),
    "lent": mark("amount lent"),
    "illegal_income": mark("illegal income"),
    "number_of_borrowers": mark("number of borrowers"),
    "grave_result": mark("a grave result"),
    "breach": mark("day of the breach"),
    "agreed": mark("damages agreed"),
    "loss": mark("proven loss"),
    "malicious": mark("whether the breach was malicious"),
    "no_adjustment_clause": mark("whether a clause excludes an adjustment"),
    "proved": mark("whether the excess was proved"),
    "debt": mark("money debt of the judgment"),
    "days": mark("number of days"),
    "bill_instalment": mark("whether it is a card bill instalment"),
    "first_notice_cap": mark("the lower cap of the first notice for small loans"),
}
