-- Leads and admins set how their workspace looks, when it works and how long its steps may take. The days on which it is
-- closed have names here, so that a due time can say which days did not count; `workspaces.holidays` is what follows
-- from them, and what every clock reads.
alter table workspaces
  add column holiday_country text,
  add column holiday_region text,
  -- The last day up to which the holidays of the country are known.
  add column holidays_until date,
  -- Counts up with every change of what clocks are reckoned by.
  add column calendar_version integer not null default 0,
  add check (holiday_country is not null or holiday_region is null),
  add check (office_opens < office_closes),
  add check (cardinality(working_days) > 0),
  add check (acceptance_hours > 0 and introduction_hours >= acceptance_hours);

-- The calendar that an onboarding was last looked at with: one that was looked at with another is reckoned anew.
alter table onboardings add column calendar_version integer not null default 0;

-- A company's own day may be a public holiday as well: whichever goes, the other stays.
create table closed_days (
  workspace_id uuid not null references workspaces (id),
  day date not null,
  -- country: a public holiday of the country chosen · own: a day of the company's own
  origin text not null check (origin in ('country', 'own')),
  name text not null,
  -- A public holiday on which this company works all the same.
  is_worked boolean not null default false,
  primary key (workspace_id, day, origin),
  check (origin = 'country' or not is_worked)
);

insert into closed_days (workspace_id, day, origin, name)
select distinct w.id, d.day, 'own', 'Closed' from workspaces w, unnest(w.holidays) as d (day);

-- By when a correction is answered was told to whoever made it, so it is written down and doesn't move.
alter table answers add column answer_by timestamptz;

update answers a set answer_by = (
  select (d.day::date + w.office_closes::time) at time zone w.time_zone
  from workspaces w
  cross join lateral generate_series(
    (a.at at time zone w.time_zone)::date + interval '1 day',
    (a.at at time zone w.time_zone)::date + interval '3 years',
    interval '1 day'
  ) as d (day)
  where w.id = a.workspace_id
    and extract(isodow from d.day) = any (w.working_days)
    and d.day::date <> all (w.holidays)
  order by d.day
  limit 1
) where a.kind in ('corrected', 'added');

alter table answers add check ((answer_by is not null) = (kind in ('corrected', 'added')));

alter table events drop constraint events_of_workspaces;

alter table events add constraint events_of_workspaces check (onboarding_id is not null or (statement_id is null and kind in (
  'member_invited', 'invitation_resent', 'invitation_revoked', 'invitation_accepted', 'member_disabled',
  'member_enabled', 'member_role_changed', 'member_profile_changed',
  'mail_worded', 'mail_wording_reset', 'workspace_mail_marked_arrived', 'workspace_mail_sent_again',
  'workspace_changed', 'own_day_closed', 'own_day_removed', 'holiday_worked', 'holiday_kept'
)));
