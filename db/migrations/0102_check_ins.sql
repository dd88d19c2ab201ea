-- Calls come again after the first one: once, every week, or every other week.
alter table meetings drop constraint meetings_kind_check;

alter table meetings add constraint meetings_kind_check check (kind in ('first_call', 'check_in'));

-- in_rhythm_at: when the rhythm has it, also where a day off or somebody moved it; the next one is reckoned from there.
alter table meetings
  add column every_weeks integer check (every_weeks in (1, 2)),
  add column in_rhythm_at timestamptz,
  add constraint meetings_again check (every_weeks is null or kind = 'check_in'),
  add constraint meetings_in_rhythm check (in_rhythm_at is null or every_weeks is not null);
