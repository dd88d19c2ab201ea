-- Two customers that become one are told in the timeline of each onboarding that goes over.
alter table events drop constraint events_of_onboardings;

alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled', 'customer_merged',
  'part_answered', 'part_answer_withdrawn', 'red_flag_recorded', 'red_flag_removed', 'red_flag_restored',
  'handoff_submitted', 'handoff_taken_back',
  'statement_recorded', 'statement_reworded', 'statement_changed', 'statement_removed', 'statement_restored',
  'promises_judged', 'handoff_accepted', 'handoff_returned',
  'guide_reworded', 'recorded_words_kept', 'statement_left_out', 'statement_put_back', 'greeting_written',
  'guide_published', 'shown_first_chosen',
  'introduction_sent', 'introduction_made_by_phone', 'introduction_made_at_meeting', 'introduction_set',
  'introduction_set_anew', 'introduction_called_off', 'introduction_did_not_leave', 'introduction_sent_again',
  'page_opened', 'first_contact_made', 'link_renewed', 'link_revoked', 'fresh_link_asked',
  'fresh_link_asked_by_address', 'address_corrected', 'person_replaced',
  'statement_confirmed', 'statement_corrected', 'statement_added', 'statement_set_for_call', 'answer_withdrawn',
  'signed_off', 'sign_off_withdrawn', 'fast_answers_taken_back', 'correction_resolved', 'call_outcome_noted',
  'sales_asked', 'sales_answered',
  'mail_bounced', 'mail_marked_arrived', 'mail_sent_again',
  'colleague_reminded'
));
