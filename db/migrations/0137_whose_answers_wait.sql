-- How many corrections wait at each onboarding, since when, and how many of the promises there are remembered differently:
-- what waits for somebody is found along an index that begins with them, however much was ever corrected.
alter table onboardings
  add column corrections_waiting int not null default 0 check (corrections_waiting >= 0),
  add column corrections_since timestamptz,
  add column disputes_waiting int not null default 0 check (disputes_waiting >= 0);

update onboardings o
  set corrections_waiting = waiting.corrections, corrections_since = waiting.since, disputes_waiting = waiting.disputes
  from (
    select a.onboarding_id, count(*) as corrections, min(a.at) as since,
      count(distinct s.id) filter (where a.kind = 'corrected' and s.commitment = 'promised') as disputes
    from answers a join statements s on s.id = a.statement_id
    where a.kind in ('corrected', 'added') and a.withdrawn_at is null and not a.is_resolved
    group by a.onboarding_id
  ) waiting
  where o.id = waiting.onboarding_id;

create index onboardings_with_corrections on onboardings (workspace_id, corrections_since, id)
  include (corrections_waiting) where corrections_waiting > 0 and closed_at is null;

create index onboardings_with_corrections_of_host on onboardings (workspace_id, host_member_id, corrections_since, id)
  include (corrections_waiting) where corrections_waiting > 0 and closed_at is null;

create index onboardings_with_disputes on onboardings (workspace_id) include (disputes_waiting)
  where disputes_waiting > 0 and closed_at is null;

create index onboardings_by_path_of_rep on onboardings
  (workspace_id, rep_member_id, coalesce(path_due_on, '9999-12-31'::date), id)
  where path_steps_left > 0 and closed_at is null;

create index sales_questions_open on sales_questions (workspace_id, answer_id) where answered_at is null;
