-- What lists of paths are ordered by, worked out with every command on the onboarding. Nothing of it follows from the
-- day on which a list is read. Null where no path is published, or no step is in it.
alter table onboardings
  add column path_steps_left integer check (path_steps_left >= 0),
  add column path_due_on date,
  add column path_is_at_risk boolean not null default false,
  add column path_ours_due_on date,
  add column path_member_ids uuid[] not null default '{}',
  add column path_phase text;

-- A path without any day comes last.
create index onboardings_by_path on onboardings
  (workspace_id, (coalesce(path_due_on, '9999-12-31'::date)), id)
  where path_steps_left > 0 and closed_at is null;

create index onboardings_at_risk on onboardings
  (workspace_id, path_is_at_risk, (coalesce(path_due_on, '9999-12-31'::date)), id)
  where path_steps_left > 0 and closed_at is null;

create index onboardings_by_path_of_host on onboardings
  (workspace_id, host_member_id, (coalesce(path_due_on, '9999-12-31'::date)), id)
  where path_steps_left > 0 and closed_at is null;

create index onboardings_by_phase on onboardings
  (workspace_id, (lower(path_phase)), (coalesce(path_due_on, '9999-12-31'::date)), id)
  where path_steps_left > 0 and closed_at is null;

create index onboardings_walked on onboardings (workspace_id, id desc)
  where path_steps_left = 0 and closed_at is null;

create index onboardings_by_steps_of_host on onboardings (workspace_id, host_member_id, path_ours_due_on)
  where path_steps_left > 0 and closed_at is null;

create index onboardings_by_steps_of_members on onboardings using gin (path_member_ids)
  where path_steps_left > 0 and closed_at is null;

create index members_by_name on members (workspace_id, name, id);

-- Days are worked out by the program: whoever watches the clocks reckons the paths that there are.
update onboardings o
set calendar_version = -1, watch_at = foyer_now()
where o.closed_at is null
  and exists (select from published_paths p where p.onboarding_id = o.id);
