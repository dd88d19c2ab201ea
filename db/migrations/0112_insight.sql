-- What each onboarding adds to the figures of Insight, counted from all that happened to it. A command only notes that
-- something did (`acts`); a job counts anew what was noted since, `counted` being up to which. Under which week of
-- signature, and for whom, it was counted stands with it, so that it is taken away from there before it is added elsewhere.
create table insight_facts (
  onboarding_id uuid primary key,
  workspace_id uuid not null,
  acts integer not null default 1 check (acts > 0),
  counted integer check (counted <= acts),
  week date check (extract(isodow from week) = 1),
  rep_member_id uuid,
  host_member_id uuid,
  starting_point_id uuid,
  tally jsonb not null default '{}',
  check ((counted is null) = (week is null)),
  check ((week is null) = (rep_member_id is null) and (week is null) = (host_member_id is null)),
  foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
  foreign key (workspace_id, rep_member_id) references members (workspace_id, id),
  foreign key (workspace_id, host_member_id) references members (workspace_id, id),
  foreign key (workspace_id, starting_point_id) references starting_points (workspace_id, id)
);

create index insight_facts_of_rep on insight_facts (workspace_id, rep_member_id, week desc, onboarding_id);

create index insight_facts_of_host on insight_facts (workspace_id, host_member_id, week desc, onboarding_id);

create index insight_facts_to_count on insight_facts (onboarding_id) where counted is distinct from acts;

-- Their sums by the week of signature: of all, of each who sold, of each who looks after them, of each starting point.
create table insight_weeks (
  workspace_id uuid not null references workspaces (id),
  part text not null check (part in ('all', 'rep', 'host', 'starting_point')),
  part_id uuid not null,
  week date not null check (extract(isodow from week) = 1),
  tally jsonb not null,
  primary key (workspace_id, part, part_id, week),
  check (part <> 'all' or part_id = workspace_id)
);

create index insight_weeks_by_week on insight_weeks (workspace_id, part, week);

-- Onboardings that there are wait to be counted.
insert into insight_facts (onboarding_id, workspace_id)
select id, workspace_id from onboardings;
