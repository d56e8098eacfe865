"""What the findings say on how the cost of a loan is shown, who may charge it, and standard terms."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    "must_show_annual_rate": mark("The announcement binds this lender, or the platform that shows its loans."),
    "private_encouraged": mark("The announcement encourages private lenders to follow it; it does not oblige them."),
    "lender_not_named": mark("The announcement names lenders by example; this type ({lender}) is not among them."),
    "annual_rate_hidden": mark("The yearly rate is not shown."),
    "annual_rate_leads": mark("The yearly rate is shown, and no daily or monthly rate is more conspicuous."),
    "other_rate_stands_out": mark("A daily or monthly rate is more conspicuous than the yearly rate."),
    "quote_is_annual": mark("The rate quoted, {quoted}, is the yearly rate: nominal {nominal}, effective {effective}."),
    "quote_is_simple": mark(
        "The rate quoted, {quoted}, is the simple yearly rate, and is labelled so. By the IRR: nominal "
        "{nominal}, effective {effective}."
    ),
    "simple_not_labelled": mark(
        "The rate quoted, {quoted}, is a simple yearly rate, and does not say so. By the IRR: nominal "
        "{nominal}, effective {effective}."
    ),
    "quote_too_low": mark(
        "The rate quoted, {quoted}, is lower than every yearly rate of this loan: nominal {nominal}, "
        "effective {effective}, simple {simple}. A rate on the first principal is not the yearly rate."
    ),
    "quote_is_another": mark(
        "The rate quoted, {quoted}, is not a yearly rate of this loan: nominal {nominal}, effective "
        "{effective}, simple {simple}. It is not too low; why it differs must be asked."
    ),
    "no_personal_loan": mark("It is not a personal loan."),
    "private_needs_no_form": mark("A private person or firm that lends owes no such form."),
    "lender_not_named_for_form": mark(
        "The reports on the provisions name types of lenders; this one ({lender}) is not among them."
    ),
    "form_is_due": mark("This lender owes the form for this loan."),
    "business_before_form": mark("The provisions are about new business from {start}; this loan is older."),
    "form_shown": mark("The form was shown."),
    "form_not_shown": mark("No form was shown."),
    "form_complete": mark("The form shows every part that is known to be required."),
    "form_incomplete": mark("The form lacks: {parts}."),
    "all_costs_listed": mark("Every charge that is a cost of the loan stands on the form."),
    "cost_left_out": mark("The form leaves out: {charges}."),
    "another_setting": mark("The loan was taken out in another way; another rule says how it is confirmed."),
    "form_signed_first": mark("The form was signed before the contract."),
    "form_not_signed_first": mark("The form was not signed before the contract."),
    "online_steps_taken": mark("The form popped up, there was time to read it, and the borrower confirmed it."),
    "online_steps_left_out": mark("These steps were left out: {steps}."),
    "on_order_page": mark("The cost stands conspicuously on the order payment page."),
    "not_on_order_page": mark(
        "The cost does not stand on the order payment page; in the later contract it comes too late."
    ),
    "nothing_else_said": mark("The form says that lender and partners charge nothing else."),
    "nothing_else_not_said": mark("The form does not say that lender and partners charge nothing else."),
    "only_listed_charges": mark("Nothing was charged that the form does not list."),
    "unlisted_charge": mark("Something was charged that the form does not list."),
    "two_totals": mark(
        "The items' yearly rates add up to {items}; all payments together give {together} (effective "
        "{effective}). The two differ by {gap}."
    ),
    "total_is_item_sum": mark(
        "The total on the form is the sum of the items' yearly rates, {items}; all payments together give "
        "{together} (effective {effective}), which differs by {gap}."
    ),
    "total_is_not_item_sum": mark(
        "The total on the form is {shown}; the items' yearly rates add up to {items}, all payments together "
        "give {together} (effective {effective}). Which one a form must show is not settled by the texts that"
        " were read."
    ),
    "platform_took_nothing": mark("The platform charged the borrower nothing."),
    "charge_not_for_loan": mark("What the platform charged does not belong to the loan."),
    "platform_charged": mark("The platform charged the borrower for something that belongs to the loan."),
    "partner_listed": mark("The partner stands on the bank's published list."),
    "partner_not_listed": mark("The partner does not stand on the bank's published list."),
    "no_adviser_fee": mark("Nobody took a consulting or adviser fee."),
    "adviser_fee_taken": mark("A consulting or adviser fee lifted the cost of the loan."),
    "partner_not_at_fault": mark("No breach by a partner in collecting is known."),
    "partner_corrected": mark("The bank found its partner's breach and had it put right."),
    "partner_not_corrected": mark("The bank did not correct its partner's breach in collecting."),
    "no_unlisted_fee": mark("No fee was taken that had not been shown."),
    "unlisted_fee_taken": mark("A fee was taken that had not been shown."),
    "no_standard_term": mark("The term was negotiated; the rule is about standard terms."),
    "term_not_weighty": mark("The term does not matter greatly to the other side."),
    "term_pointed_out": mark("The term was pointed out and explained."),
    "term_noticed": mark("The term was not pointed out, but the other side noticed and understood it all the same."),
    "term_not_pointed_out": mark(
        "A weighty standard term was not pointed out and went unnoticed; the other side may claim that it is "
        "not part of the contract."
    ),
    "more_than_a_click": mark("More was done to point the term out than a tick-box or pop-up."),
    "click_proves_nothing": mark(
        "A tick-box or pop-up is all that was done; that alone does not prove that the term was pointed out."
    ),
    "term_not_unfair": mark("The term does not take too much from the other side."),
    "term_void": mark("The term unreasonably burdens the other side or takes its main rights; it is void."),
    "one_reading": mark("The term has one reading only."),
    "read_against_drafter": mark("The term has two readings; it is read against the side that drafted it."),
    "no_consumer": mark("The law is about consumers; this is not a consumer."),
    "facts_told": mark("The consumer was told the true facts, the price included."),
    "facts_not_told": mark("The consumer was not told the true facts, or not the price."),
    "not_misled": mark("Nothing false or misleading was said."),
    "misled": mark("Something false or misleading was said."),
    "price_marked": mark("The price is marked clearly."),
    "price_not_marked": mark("The price is not marked clearly."),
    "terms_stand_out": mark("Price, risks and liability stand out in the standard terms."),
    "terms_do_not_stand_out": mark("Price, risks or liability do not stand out in the standard terms."),
    "costs_and_risks_told": mark("Costs, risks and liability were told."),
    "costs_and_risks_not_told": mark("Costs, risks or liability were not told."),
    "no_surcharge": mark("No surcharge for lateness is charged."),
    "surcharge_taken": mark("A surcharge for lateness is charged, which is abolished; only agreed damages remain."),
    "no_over_limit_fee": mark("No fee for going over the limit is charged."),
    "over_limit_fee_taken": mark("A fee for going over the limit is charged, which is abolished."),
    "cost_as_fee": mark("The cost of the instalments stands there as a fee, not as interest."),
    "highest_rate_shown": mark("The cost is shown as interest, with the highest yearly rate."),
    "highest_rate_hidden": mark("The highest yearly rate is not shown conspicuously."),
    "more_than_small_lapse": mark(
        "{days} days late, {short} short: more than the {most} days or the {tolerance} that count as nothing."
    ),
    "small_lapse_counted": mark(
        "{days} days late, {short} short: within {most} days and {tolerance}, but counted as late."
    ),
    "small_lapse_let_pass": mark(
        "{days} days late, {short} short: within {most} days and {tolerance}, and not counted as late."
    ),
    "overdraft_large": mark(
        "The principal of {principal} reaches {least}, a large amount. Whether it is a crime hangs on intent,"
        " and only a criminal court decides."
    ),
    "overdraft_huge": mark(
        "The principal of {principal} reaches {least}, a huge amount. Whether it is a crime hangs on intent, "
        "and only a criminal court decides."
    ),
    "overdraft_especially_huge": mark(
        "The principal of {principal} reaches {least}, an especially huge amount. Whether it is a crime hangs"
        " on intent, and only a criminal court decides."
    ),
    "charges_do_not_count": mark(
        "The principal of {principal} is below {least}; interest and fees do not count towards it."
    ),
}

REMEDIES: dict[str, str] = {
    "refuse_unlisted": mark(
        "The borrower can refuse a charge that was not shown, and can claim it back; keep the form and the bill."
    ),
    "complain_market": mark(
        "The consumer can complain to the business first, then to the market regulator (12315, number from a "
        "weak source: check it first)."
    ),
}

PROVISIONAL: dict[str, str] = {
    "annex_not_read": mark(
        "The annex that would say how a monthly rate becomes a yearly one was not read; nominal and effective"
        " rate both pass here."
    ),
}

FACTS: dict[str, str] = {
    "day_judged": mark("the day"),
    "platform": mark("whether a platform shows it"),
    "annual_rate_plain": mark("whether the yearly rate is shown"),
    "annual_rate_leads": mark("whether a daily or monthly rate is more conspicuous"),
    "quoted": mark("the rate quoted"),
    "terms": mark("the terms of the loan"),
    "one_rate": mark("a yearly rate that these payments have"),
    "labelled_simple": mark("whether the rate is labelled as simple"),
    "personal_loan": mark("whether it is a personal loan"),
    "setting": mark("how the loan was taken out"),
    "form_shown": mark("whether the form was shown"),
    "form_contents": mark("what the form shows"),
    "charges_borne": mark("which charges the borrower bears"),
    "charges_on_form": mark("which charges the form lists"),
    "charge_for_loan": mark("whether the charge belongs to the loan"),
    "form_signed_first": mark("whether the form was signed before the contract"),
    "popup": mark("pop-up"),
    "reading_time": mark("time to read"),
    "confirmed": mark("confirmation by the borrower"),
    "on_order_page": mark("whether the cost stands on the order payment page"),
    "nothing_else_said": mark("whether the form says that nothing else is charged"),
    "only_listed_charges": mark("whether anything else was charged"),
    "form_principal": mark("the principal"),
    "form_items": mark("each charge"),
    "form_how": mark("how each is collected"),
    "form_standard": mark("the standard of each"),
    "form_payee": mark("who receives each"),
    "form_annual": mark("each as a yearly rate"),
    "form_total": mark("the yearly total"),
    "form_contingent": mark("what a default costs"),
    "interest": mark("interest"),
    "instalment_fee": mark("instalment fee"),
    "credit_enhancement": mark("credit-enhancement fee"),
    "service_fee": mark("service fee"),
    "membership": mark("membership fee"),
    "penalty_interest": mark("penalty interest"),
    "misuse_interest": mark("penalty interest for misuse"),
    "platform_charged": mark("whether the platform charged anything"),
    "partner_listed": mark("whether the partner is on the bank's list"),
    "no_adviser_fee": mark("whether a consulting or adviser fee was taken"),
    "partner_at_fault": mark("whether a partner broke the rules when collecting"),
    "partner_corrected": mark("whether the bank corrected it"),
    "no_unlisted_fee": mark("whether a fee was taken that had not been shown"),
    "standard_term": mark("whether it is a standard term"),
    "term_weighty": mark("whether the term matters greatly"),
    "term_pointed_out": mark("whether the term was pointed out"),
    "term_noticed": mark("whether the other side noticed it all the same"),
    "more_than_a_click": mark("whether a tick-box or pop-up is all"),
    "term_not_unfair": mark("whether the term takes too much"),
    "one_reading": mark("whether the term has two readings"),
    "consumer": mark("whether it is a consumer"),
    "facts_told": mark("whether the true facts were told"),
    "not_misled": mark("whether anything misleading was said"),
    "price_marked": mark("whether the price is marked"),
    "terms_stand_out": mark("whether these terms stand out"),
    "costs_and_risks_told": mark("whether costs and risks were told"),
    "no_surcharge": mark("whether a surcharge is charged"),
    "no_over_limit_fee": mark("whether an over-limit fee is charged"),
    "cost_as_interest": mark("whether the cost stands there as interest"),
    "highest_rate_shown": mark("whether the highest yearly rate is shown"),
    "days_late": mark("days late"),
    "short_by": mark("by how much the payment is short"),
    "treated_late": mark("whether the bank counts it as late"),
}
