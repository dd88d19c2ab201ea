-- Of a path where somebody is held up, or asks for another day, whoever looks after the customer hears on their Today: found
-- along an index, and not among all that they have.
alter table onboardings add column if not exists path_day_is_asked boolean not null default false;

update onboardings o
set path_day_is_asked = true
where o.id in (
  select latest.onboarding_id
  from (select distinct on (step_id) id, onboarding_id from day_asks order by step_id, number desc) latest
  left join day_answers w on w.ask_id = latest.id
  where w.ask_id is null
);

create index if not exists onboardings_that_ask_host on onboardings (workspace_id, host_member_id,
  coalesce(path_ours_due_on, '9999-12-31'::date), id)
  where (path_is_at_risk or path_day_is_asked) and path_steps_left > 0 and closed_at is null;

drop index onboardings_by_steps_of_host;

create index if not exists onboardings_due_by_host on onboardings (workspace_id, host_member_id,
  coalesce(path_ours_due_on, '9999-12-31'::date), id)
  where path_steps_left > 0 and closed_at is null;

-- Whoever looks after a customer finds their steps by that: what is left are steps on the paths of others.
drop index onboardings_by_steps_of_members;

create index if not exists onboardings_given_to on onboardings using gin (array_remove(path_member_ids, host_member_id))
  where path_steps_left > 0 and closed_at is null;
