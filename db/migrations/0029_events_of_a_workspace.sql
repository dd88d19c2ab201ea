-- What is done to a workspace (who works in it, the words of its mail) is an event too: in the same table, belonging to
-- no onboarding.
alter table events alter column onboarding_id drop not null;

-- Half a composite key holds nothing, so the workspace of such an event is looked up. A key on every event's workspace
-- would make everybody's acts wait for whoever changes who works there. Workspaces are never taken away.
create function refuse_stray_event() returns trigger language plpgsql as $$
begin
  if not exists (select from workspaces where id = new.workspace_id) then
    raise exception 'there is no workspace %', new.workspace_id using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;

create trigger events_of_a_workspace before insert on events
for each row when (new.onboarding_id is null) execute function refuse_stray_event();

-- The vocabulary of app/domain/onboarding/event.ts; test/db/event-kinds.test.ts compares. What is recorded can't be put
-- right later, so a kind that nobody can read is refused here as well.
alter table events add constraint events_of_onboardings check (onboarding_id is null or kind in (
  'onboarding_started', 'settled',
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

alter table events add constraint events_of_workspaces check (onboarding_id is not null or (statement_id is null and kind in (
  'member_invited', 'invitation_resent', 'invitation_revoked', 'invitation_accepted', 'member_disabled',
  'member_enabled', 'member_role_changed', 'member_profile_changed',
  'mail_worded', 'mail_wording_reset'
)));
