"""What the findings say on personal information, privacy, a person's name, and fraud."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    "lawful_ground": mark("There is a lawful ground: {ground}."),
    "no_lawful_ground": mark("There is no lawful ground for using these data."),
    "data_needed": mark("The data are what the purpose needs, and no more."),
    "data_not_needed": mark("More data are used than the purpose needs."),
    "purpose_goes_on": mark("The purpose of keeping the data has not gone."),
    "data_gone": mark("The purpose has gone, and so have the data."),
    "data_kept_on": mark("The purpose has gone, but the data are still kept."),
    "data_not_sensitive": mark("The data are not sensitive ones."),
    "sensitive_not_needed": mark("No specific purpose strictly needs these sensitive data."),
    "separate_consent": mark("Separate consent was given."),
    "no_separate_consent": mark("Separate consent is missing."),
    "has_own_purpose": mark("The other firm has its own purpose; another article is about that."),
    "works_on_behalf": mark("The other firm works on behalf of the first; another article is about that."),
    "entrusting_incomplete": mark("The contract on the data does not settle: {parts}."),
    "agency_supervised": mark("The contract settles what it must, and the work is supervised."),
    "agency_not_supervised": mark("The work on the data is not supervised."),
    "work_goes_on": mark("The work on behalf goes on."),
    "data_given_back": mark("At the end of the work the data went back or were deleted."),
    "data_not_given_back": mark("The work has ended, but the data were kept."),
    "not_told_who_gets_data": mark("The person was not told who gets the data, and what for."),
    "not_assessed_first": mark("The effect was not assessed beforehand."),
    "request_granted": mark("The request was granted ({right})."),
    "no_ground": mark("No ground of the law for deletion is met."),
    "refused_without_reasons": mark("The request was refused without reasons ({right})."),
    "refused_without_exception": mark("The request was refused, and no law allows that ({right})."),
    "refused_by_exception": mark("The request was refused with reasons, as a law allows ({right})."),
    "terms_by_person_unfair": mark("The computer gave this person unreasonably different terms."),
    "no_claim_to_reasons": mark("No computer decided alone with a major effect, or the person asked for nothing."),
    "machine_explained": mark("The decision was explained, and a person looked at it where asked for."),
    "machine_not_explained": mark("The person asked for reasons, or for a human decision, and got none."),
    "name_not_harmed": mark("Nothing harmed the person's name."),
    "name_harmed": mark("The person's name, to which credit belongs, was harmed by insult or defamation."),
    "nothing_to_correct": mark("The evaluation is not wrong, or the person did not object."),
    "rating_corrected": mark("The wrong evaluation was put right."),
    "rating_not_corrected": mark("The person objected to a wrong evaluation, and it was not put right."),
    "no_limitation_to_stop": mark("Limitation does not stand in the way of having it stopped, or of an apology."),
    "limitation_for_money": mark("The claim is for money; limitation has its own rules."),
    "order_can_be_asked": mark("A court can be asked for an order to stop at once."),
    "no_order": mark("Nothing is going on or about to happen, or it can be made good later."),
    "data_not_leaked": mark("The data were not leaked, nor passed on unlawfully."),
    "data_leaked": mark("The data were leaked or passed on unlawfully."),
    "no_damage": mark("No damage was done."),
    "proved_not_at_fault": mark("Whoever processed the data proved that it was not at fault."),
    "liable_for_data": mark(
        "Damage was done, and whoever processed the data did not prove to be without fault: it is liable."
    ),
    "no_breach": mark("No breach of the law is known."),
    "fine_for_serious": mark("A serious breach: the fine goes up to {most}, or to {share} of last year's turnover."),
    "fine_for_refusal": mark("The breach was not put right when the authority said so: a fine of up to {most}."),
    "warning_first": mark("The authority first orders it to be put right and warns; there is no fine yet."),
    "data_lawfully_passed": mark("The data were not obtained or passed on against national rules."),
    "data_crime_threshold": mark(
        "The items come to {share} of the threshold; {line} is enough. Only a criminal court decides whether "
        "it is a crime."
    ),
    "data_crime_gain": mark(
        "The unlawful gain of {gain} reaches the threshold of {least}. Only a criminal court decides whether "
        "it is a crime."
    ),
    "below_data_threshold": mark(
        "The items come to {share} of the threshold; {line} is needed, and the gain is too small."
    ),
    "no_fraud": mark("There was no fraud; the article is about fraud only."),
    "fraud_damages": mark("The consumer was deceived: {added} on top of the loss, not less than {least}."),
    "fine_if_serious": mark(
        "Adverse data was reported without telling the person first, in a serious case: a fine of {low} to {high}."
    ),
    "no_fine_if_not_serious": mark("The person was not told first; there is a fine in serious cases only."),
    "statement_taken": mark("The person's own statement is recorded."),
    "statement_refused": mark("The person's own statement was refused."),
    "within_exemption": mark("Property of {exempt} is not above {most} and can be exempt."),
    "beyond_exemption": mark("Property of {exempt} is above {most}; what exceeds it is not exempt."),
    "inspection_of_shenzhen": mark("This inspection period belongs to the Shenzhen regulation."),
    "inspection_runs": mark("The inspection period runs through {last}."),
    "inspection_over": mark("The inspection period ended on {last}; the court can be asked for discharge."),
    "penalty": mark("The police can fine up to {most}, or detain for up to {days} days."),
    "penalty_serious": mark(
        "In this more serious case the police can detain for up to {days} days and fine up to {most} as well."
    ),
    "act_not_named_yet": mark(
        "The law of the time did not name pestering or following; messages sent again and again were another matter."
    ),
    "order_possible": mark(
        "Whoever pesters or follows a person can be ordered not to make contact; breaking the order brings up"
        " to {days} days of detention."
    ),
    "order_broken": mark("An order not to make contact was broken: detention of up to {days} days."),
    "order_is_for_pestering": mark("Such an order is for pestering and following."),
    "not_this_crime": mark(
        "The debt is one that the law protects, no force was used, or the case is not serious: it is not this"
        " crime. Other rules apply."
    ),
    "unlawful_debt_crime": mark(
        "A debt that the law does not protect was collected by force or harassment, and the case is serious: "
        "up to {years} years."
    ),
}

REMEDIES: dict[str, str] = {
    "complain_data": mark(
        "The person can ask whoever holds the data to stop, and complain to the authority for personal information."
    ),
}

FACTS: dict[str, str] = {
    "ground_of_use": mark("the ground for using the data"),
    "consent": mark("consent"),
    "contract_needs_it": mark("the contract needs it"),
    "other_ground": mark("another ground of the law"),
    "data_needed": mark("whether the purpose needs the data"),
    "purpose_gone": mark("whether the purpose has gone"),
    "data_gone": mark("whether the data are still kept"),
    "sensitive": mark("whether the data are sensitive"),
    "sensitive_needed": mark("whether a specific purpose strictly needs them"),
    "separate_consent": mark("separate consent"),
    "own_purpose": mark("whether the other firm has its own purpose"),
    "contract_on_data": mark("what the contract settles on the data"),
    "agency_supervised": mark("whether the work is supervised"),
    "entrust_purpose": mark("purpose"),
    "entrust_period": mark("period"),
    "entrust_method": mark("method"),
    "entrust_data": mark("kinds of data"),
    "entrust_safeguards": mark("safeguards"),
    "entrust_duties": mark("rights and duties"),
    "work_ended": mark("whether the work has ended"),
    "data_given_back": mark("whether the data went back"),
    "told_who_gets_data": mark("whether the person was told who gets the data"),
    "assessed_first": mark("whether the effect was assessed beforehand"),
    "data_months_kept": mark("for how many months the records are kept"),
    "right": mark("what was asked for"),
    "access": mark("to see the data"),
    "copy": mark("a copy"),
    "correct": mark("correction"),
    "delete": mark("deletion"),
    "request_granted": mark("whether the request was granted"),
    "ground_to_delete": mark("a ground for deletion"),
    "refusal_reasons": mark("reasons for the refusal"),
    "refusal_excepted": mark("a law that allows the refusal"),
    "unfair_terms": mark("whether the terms differ unreasonably"),
    "automated_only": mark("whether the computer alone decided"),
    "major_effect": mark("whether the effect is a major one"),
    "person_asked": mark("whether the person asked for reasons or a human"),
    "machine_explained": mark("whether that was met"),
    "name_not_harmed": mark("whether the person was insulted or defamed"),
    "rating_wrong": mark("whether the evaluation is wrong"),
    "objected": mark("whether the person objected"),
    "rating_corrected": mark("whether it was put right"),
    "asks_to_stop": mark("whether the claim is to have it stopped"),
    "going_on": mark("whether it goes on or is about to"),
    "beyond_repair": mark("whether it could not be made good later"),
    "data_not_leaked": mark("whether the data were leaked"),
    "damage": mark("whether damage was done"),
    "proved_not_at_fault": mark("whether it proved to be without fault"),
    "breach_of_law": mark("whether the law was broken"),
    "breach_serious": mark("whether the breach is serious"),
    "correction_refused": mark("whether it refused to put it right"),
    "unlawful": mark("whether it was against national rules"),
    "items_close": mark("number of items on location, messages, credit or property"),
    "items_middling": mark("number of items on lodging, calls, health or transactions"),
    "items_other": mark("number of other items"),
    "gain": mark("the gain"),
    "on_duty": mark("whether the data were obtained at work"),
    "deceived": mark("whether the consumer was deceived"),
    "price_paid": mark("the price paid"),
    "data_public": mark("whether the data are lawfully public"),
    "case_serious": mark("whether the case is serious"),
    "statement_taken": mark("whether the statement was refused"),
    "act_done": mark("what was done"),
    "order_broken": mark("whether an order was broken"),
    "forced": mark("whether force or harassment was used"),
    "zone": mark("which of the two zones"),
    "exempt_property": mark("property that is to be exempt"),
    "inspected_from": mark("when the inspection period began"),
}
