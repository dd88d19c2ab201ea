-- Somebody of the customer can't come to a call that is set, with the reason; it stands for the others.
alter table meeting_acts drop constraint meeting_acts_kind_check;

alter table meeting_acts add constraint meeting_acts_kind_check check (
  kind in ('offered', 'linked', 'proposed', 'set', 'moved', 'agreed', 'declined', 'called_off', 'held')
);







-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares.
alter table events drop constraint events_of_onboardings;

alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled', 'owner_changed', 'customer_merged', 'starting_point_chosen', 'path_begun',
  'deal_changed', 'onboarding_closed', 'onboarding_reopened', 'onboarding_archived',
  'part_answered', 'part_answer_withdrawn', 'red_flag_recorded', 'red_flag_removed', 'red_flag_restored', 'story_told',
  'handoff_submitted', 'handoff_taken_back',
  'statement_recorded', 'statement_reworded', 'statement_changed', 'statement_removed', 'statement_restored',
  'promises_judged', 'handoff_accepted', 'handoff_returned',
  'guide_reworded', 'recorded_words_kept', 'statement_left_out', 'statement_put_back', 'greeting_written',
  'guide_published', 'shown_first_chosen',
  'path_written', 'path_published', 'step_done', 'step_undone', 'step_stuck', 'step_unstuck', 'step_skipped', 'answers_given',
  'files_handed_in', 'file_taken_back', 'file_accepted', 'file_sent_back', 'file_reopened',
  'introduction_sent', 'introduction_made_by_phone', 'introduction_made_at_meeting', 'introduction_set',
  'introduction_set_anew', 'introduction_called_off', 'introduction_did_not_leave', 'introduction_sent_again',
  'page_opened', 'page_opened_by_copied_link', 'contact_added', 'contact_introduced', 'colleague_brought_in', 'colleague_asked_for',
  'colleague_let_in', 'colleague_left_out', 'page_not_theirs', 'first_contact_made', 'link_renewed', 'link_copied', 'link_revoked',
  'fresh_link_asked', 'fresh_link_asked_by_address', 'address_corrected', 'person_replaced', 'contact_described', 'called_chosen',
  'statement_confirmed', 'statement_corrected', 'statement_added', 'statement_set_for_call', 'answer_withdrawn',
  'signed_off', 'agreement_kept', 'sign_off_withdrawn', 'fast_answers_taken_back', 'correction_resolved',
  'call_outcome_noted', 'point_left_open',
  'sales_asked', 'sales_answered',
  'question_asked', 'question_taken_back', 'question_answered', 'question_read', 'note_written',
  'mail_bounced', 'mail_marked_arrived', 'mail_sent_again',
  'colleague_reminded',
  'person_erased', 'agreement_rewritten',
  'step_ticked',
  'step_day_asked', 'step_day_agreed', 'step_day_kept',
  'version_offered', 'version_taken', 'version_kept',
  'meeting_offered', 'meeting_link_offered', 'meeting_time_taken', 'meeting_time_proposed', 'meeting_set', 'meeting_moved', 'meeting_move_agreed', 'meeting_called_off', 'meeting_held',
  'step_given', 'step_taken_back',
  'company_described',
  'agenda_point_noted',
  'begun_without_handoff',
  'step_approved',
  'repeats_said',
  'gate_opened', 'deal_won_early',
  'promise_outcome_noted', 'promise_outcome_taken_back',
  'handoff_meeting_set', 'handoff_meeting_called_off', 'handoff_meeting_noted',
  'statement_suggested', 'suggestion_left_out',
  'meeting_declined'
));

-- The table of app/domain/mail/notice.ts; test/db/known-words.test.ts compares.
alter table notices drop constraint notices_kinds;

alter table notices add constraint notices_kinds check (kind in (
  'introduction', 'introduction_copy', 'introduction_test', 'introduction_stopped', 'first_contact',
  'contact_introduction', 'colleague_invitation', 'colleague_brought_in', 'page_not_theirs',
  'fresh_link', 'link_code', 'handoff_received', 'handoff_returned', 'handoff_accepted', 'guide_published',
  'corrections_waiting', 'promise_disputed', 'corrections_received', 'corrections_answered', 'points_changed',
  'agreement', 'agreement_signed', 'signature_withdrawn', 'questions_waiting',
  'questions_answered', 'reply_not_taken', 'note_mention', 'files_handed_in', 'files_sent_back', 'step_stuck', 'answers_given', 'question_late', 'ask_sales', 'sales_answered', 'mail_bounced', 'reminder', 'clock_warning',
  'clock_overdue', 'clock_overdue_lead', 'first_contact_due', 'first_contact_late_lead', 'answer_late', 'answer_due', 'open_point_due', 'open_point_late',
  'colleague_reminder', 'password_reset', 'password_changed', 'member_invitation', 'weekly_digest',
  'mail_unsure', 'onboarding_handed_over', 'host_changed',
  'step_day_asked', 'step_day_answered',
  'meeting_offered', 'meeting_set', 'meeting_called_off', 'meeting_proposed', 'meeting_for_us',
  'step_given',
  'step_reminder',
  'steps_opened',
  'step_approved',
  'webhook_failing',
  'steps_moved',
  'deal_won_early',
  'weekly_news',
  'handoff_meeting',
  'promise_broken',
  'meeting_outcomes',
  'meeting_declined'
));
