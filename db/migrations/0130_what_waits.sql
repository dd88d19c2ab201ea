-- Whether a correction is answered stands with it, so that what waits is found without looking at all that ever came.
alter table answers add column is_resolved boolean not null default false;

update answers a set is_resolved = true where exists (select from resolutions r where r.answer_id = a.id);

create function answer_resolved() returns trigger language plpgsql as $$
begin
  update answers set is_resolved = true where workspace_id = new.workspace_id and id = new.answer_id;
  return new;
end $$;

create trigger resolutions_note_answer after insert on resolutions
  for each row execute function answer_resolved();

create index answers_waiting on answers (workspace_id, onboarding_id)
  where kind in ('corrected', 'added') and withdrawn_at is null and not is_resolved;

create index onboardings_on_turn_of_rep on onboardings (workspace_id, rep_member_id) where turn = 'sales';

create index onboardings_on_turn_of_host on onboardings (workspace_id, host_member_id, turn, next_due_at)
  where turn <> 'nobody';

create index onboardings_settled on onboardings (workspace_id, rep_member_id)
  where stage = 'settled' and turn = 'nobody' and closed_at is null;

create index onboardings_settled_of_host on onboardings (workspace_id, host_member_id)
  where stage = 'settled' and turn = 'nobody' and closed_at is null;
