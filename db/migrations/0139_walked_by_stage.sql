-- The board is counted along these: how far paths are, and of one person how they stand.
create index onboardings_walked_by_stage on onboardings (workspace_id, listed_stage, path_steps_left, id)
  where path_steps_left is not null and closed_at is null;

create index onboardings_walked_of_host on onboardings (workspace_id, host_member_id)
  include (listed_stage, path_steps_left, path_due_on, path_is_at_risk)
  where path_steps_left is not null and closed_at is null;

create index onboardings_walked_of_rep on onboardings (workspace_id, rep_member_id)
  include (listed_stage, path_steps_left, path_due_on, path_is_at_risk)
  where path_steps_left is not null and closed_at is null;

create index onboardings_by_path_of_stage on onboardings
  (workspace_id, listed_stage, coalesce(path_due_on, '9999-12-31'::date), id)
  where path_steps_left > 0 and closed_at is null;
