-- How far each onboarding is in one word, beyond what is agreed too, and what its question lists never asked twice:
-- worked out with every command, so that lists are narrowed and counted without reading the paths.
alter table onboardings
  add column listed_stage text not null default 'recording' check (listed_stage in (
    'recording', 'submitted', 'returned', 'accepted', 'published', 'introduced', 'checking', 'settled',
    'kickoff_held', 'under_way', 'live', 'first_value'
  )),
  add column questions_known integer not null default 0 check (questions_known >= 0),
  add column questions_asked integer not null default 0 check (questions_asked >= 0),
  add column questions_again integer not null default 0 check (questions_again >= 0);

update onboardings set listed_stage = stage;

create index onboardings_by_listed_stage on onboardings (workspace_id, listed_stage, id)
  where closed_at is null;

-- What is beyond the agreement is worked out by the program: whoever watches the clocks reckons the paths that there are.
update onboardings o
set calendar_version = -1, watch_at = foyer_now()
where o.closed_at is null
  and (
    exists (select from published_paths p where p.onboarding_id = o.id)
    or exists (select from meetings m where m.onboarding_id = o.id)
  );
