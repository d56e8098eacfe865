"""What the findings on prices in other places say."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    # United States
    "mapr_above": mark("The all-in rate of {rate} is above {limit}, the most for service members and dependants."),
    "mapr_within": mark("The all-in rate of {rate} is not above {limit}."),
    "void_from_start": mark("The all-in rate of {rate} is above {limit}: the contract is void from the start."),
    "not_covered": mark("The borrower is neither a covered service member nor a dependant; this limit is for them."),
    "no_state_cap_here": mark(
        "The course carries no cap of this state ({state}). A state may have one: its own law must be asked."
    ),
    "not_a_purchase": mark("The loan does not pay for a purchase in parts; this cap is for buy now, pay later."),
    "ny_not_in_force": mark(
        "The cap of {limit} was enacted; it starts 180 days after rules are adopted, and that was not seen."
    ),
    "regz_applies": mark("The disclosure rules apply; the rate and the cost must be shown."),
    "regz_outside": mark(
        "No finance charge and {instalments} instalments; without a charge the rules begin above {most}."
    ),
    "regz_above": mark("The amount of {amount} is above {limit}, the threshold of that year."),
    "apr_accurate": mark("Shown {shown}, true {true}; that is {off} percentage points apart, not more than {limit}."),
    "apr_inaccurate": mark("Shown {shown}, true {true}; that is {off} percentage points apart, more than {limit}."),
    # United Kingdom
    "not_high_cost": mark("This is not high-cost short-term credit; the cost caps are for that kind only."),
    "initial_cap_above": mark("The charges up to the due date are {charged}; {limit} is the most."),
    "initial_cap_within": mark("The charges up to the due date are {charged}, not above {limit}."),
    "total_cap_above": mark("All charges together are {charged}; {limit}, the credit advanced, is the most."),
    "total_cap_within": mark("All charges together are {charged}, not above {limit}, the credit advanced."),
    "default_fees_above": mark("Default fees come to {charged}; {limit} in all is the most."),
    "default_fees_within": mark("Default fees come to {charged}, not above {limit} in all."),
    "default_interest_above": mark("Interest after default is {rate} a day; {limit} is the most."),
    "default_interest_within": mark("Interest after default is {rate} a day, not above {limit}."),
    "refinanced_above": mark("The credit was refinanced {count} times; {limit} times is the most."),
    "refinanced_within": mark("The credit was refinanced {count} times, not more than {limit}."),
    "refinanced_to_help": mark("The credit was refinanced {count} times, to help with difficulties at no extra cost."),
    "above_a_cost_cap": mark("A cost cap was broken, so the agreement cannot be enforced against the borrower."),
    "below_the_cost_caps": mark("No cost cap was broken."),
    "seller_exempt": mark("The seller itself gives the credit; that stays exempt."),
    "not_interest_free": mark("The credit is not free of interest and charges; other rules on credit apply."),
    "not_deferred_payment": mark(
        "More than {parts} instalments, or more than {limit} months: not deferred payment credit. "
        "It is ordinary regulated credit unless another exemption applies."
    ),
    "deferred_payment": mark("This is deferred payment credit, which is regulated."),
    "dpc_checked": mark("The borrower's creditworthiness was checked."),
    "dpc_not_checked": mark("The borrower's creditworthiness was not checked; however small the credit, it must be."),
    # European Union
    "below_scope": mark("The amount of {amount} is below {limit}; national law may still apply."),
    "above_scope": mark("The amount of {amount} is above {limit}; national law may still apply."),
    "free_credit_outside": mark("The credit is free of interest and charges; the old directive left it out."),
    "directive_applies": mark("The directive covers this credit; national law carries it out."),
    "supplier_outside": mark(
        "The seller's own deferred payment, free and paid within {days} days of delivery (up to {limit}): not covered."
    ),
    "supplier_inside": mark("Paid {days} days after delivery, more than {limit}: the directive covers it."),
    "apr_printed": mark("The rate of {rate} is printed as {shown}, with one decimal, half up."),
    # Hong Kong
    "hk_above": mark("The effective rate of {rate} is above {limit}; lending at it is an offence, by anyone."),
    "hk_within": mark("The effective rate of {rate} is not above {limit}."),
    "hk_extortionate": mark("The effective rate of {rate} is above {limit}; the loan is presumed extortionate."),
    "hk_not_extortionate": mark("The effective rate of {rate} is not above {limit}; nothing is presumed."),
    "hk_cap_decides": mark("The effective rate of {rate} is even above the highest rate; that limit decides."),
    "hk_bank_outside": mark("The lender is a bank; the ordinance is not for banks."),
    "hk_not_a_bank": mark("The lender is not a bank; this code is for banks."),
    "hk_bank_within": mark("The rate of {rate} is not above {limit}."),
    "hk_bank_above": mark("The rate of {rate} is above {limit}, and the bank cannot justify it."),
    "hk_bank_justified": mark("The rate of {rate} is above {limit}; the bank can justify it."),
    "not_a_money_lender": mark("The lender is not a money lender; this section is for money lenders."),
    "compounds": mark(
        "A money lender charges compound interest; that cannot be enforced, unless a court finds this unfair."
    ),
    "does_not_compound": mark("No compound interest is charged."),
}
REMEDIES: dict[str, str] = {
    "ask_charges_back": mark(
        "The borrower can ask the lender to give back the charges; then only the credit itself is to be repaid."
    ),
    "tell_hong_kong_police": mark("Anyone can report it to the police of Hong Kong."),
    "ask_court_reopen": mark("In a case about the loan, the court can be asked to reopen the transaction."),
}
FACTS: dict[str, str] = {
    "covered": mark("whether the borrower is a service member or dependant"),
    "mapr": mark("all-in rate per year (MAPR)"),
    "apr": mark("annual percentage rate"),
    "state": mark("the state of the United States"),
    "purchase": mark("whether it pays for a purchase in parts"),
    "finance_charge": mark("whether there is interest or any charge for the credit"),
    "instalments": mark("number of instalments"),
    "months": mark("length of the loan in months"),
    "threshold_of_year": mark("the threshold of that year"),
    "amount_in_local_money": mark("the amount in the money of the place"),
    "always_covered": mark("whether it is a loan on a dwelling or a private student loan"),
    "true_apr": mark("the true rate"),
    "shown_apr": mark("the rate shown"),
    "irregular": mark("whether advances or payments are irregular"),
    "excluded": mark("whether it is of an excluded kind (secured, overdraft, home-collected, community lender)"),
    "charges": mark("charges up to the due date"),
    "balance_days": mark("credit outstanding on each day"),
    "total_charges": mark("all charges, also for default"),
    "default_fees": mark("default fees in all"),
    "default_rate": mark("interest after default, a day"),
    "refinanced": mark("how often it was refinanced"),
    "helped": mark("whether that was to help, at no extra cost"),
    "checked": mark("whether creditworthiness was checked"),
    "delivery_days": mark("days from delivery to the last payment"),
    "large_online": mark("whether the seller is a large online seller"),
    "renovation": mark("whether it is for work on a home"),
    "member_state_cap": mark("the cap of the member state"),
    "compound": mark("whether compound interest is charged"),
    "justified": mark("whether the bank can justify the rate"),
}
PROVISIONAL: dict[str, str] = {
    "schedule_2_measure": mark(
        "The rate is that of Schedule 2 to the ordinance; its formula was not read, and default interest is not in it."
    ),
}
