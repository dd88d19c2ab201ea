-- An onboarding is counted under the day of its signature, by the workspace's days as they are now.
alter table insight_facts add column signed_on date;

update insight_facts f
set signed_on = (o.signed_at at time zone w.time_zone)::date
from onboardings o
join workspaces w on w.id = o.workspace_id
where o.id = f.onboarding_id and f.week is not null;

drop index insight_facts_by_week;

drop index insight_facts_of_rep;

drop index insight_facts_of_host;

-- The checks that name the week go with it.
alter table insight_facts drop column week;

alter table insight_facts add check ((counted is null) = (signed_on is null));

alter table insight_facts add check ((signed_on is null) = (rep_member_id is null) and (signed_on is null) = (host_member_id is null));

create index insight_facts_by_day on insight_facts (workspace_id, signed_on desc, onboarding_id desc);

create index insight_facts_of_rep on insight_facts (workspace_id, rep_member_id, signed_on desc, onboarding_id desc);

create index insight_facts_of_host on insight_facts (workspace_id, host_member_id, signed_on desc, onboarding_id desc);

-- Their sums, by the week and by the month of signature, each in shelves: what a list of people reads stands apart from
-- the many times.
create table insight_sums (
  workspace_id uuid not null references workspaces (id),
  part text not null check (part in ('all', 'rep', 'host', 'starting_point')),
  part_id uuid not null,
  shelf text not null check (shelf in ('counts', 'points', 'times')),
  span text not null check (span in ('week', 'month')),
  starts_on date not null check (starts_on = date_trunc(span, starts_on::timestamp)::date),
  tally jsonb not null,
  primary key (workspace_id, part, part_id, shelf, span, starts_on),
  check (part <> 'all' or part_id = workspace_id)
);

create index insight_sums_by_start on insight_sums (workspace_id, part, shelf, span, starts_on);

insert into insight_sums (workspace_id, part, part_id, shelf, span, starts_on, tally)
select workspace_id, part, part_id, shelf, span, starts_on, jsonb_object_agg(name, count)
from (
  select f.workspace_id, p.part, p.part_id, s.span, date_trunc(s.span, f.signed_on::timestamp)::date as starts_on, t.key as name,
    case when starts_with(t.key, 'took/') then 'times'
      when starts_with(t.key, 'answered/') or starts_with(t.key, 'corrected/') then 'points'
      else 'counts' end as shelf,
    sum(t.value::integer) as count
  from insight_facts f
  cross join (values ('week'), ('month')) as s (span)
  cross join lateral (values ('all', f.workspace_id), ('rep', f.rep_member_id), ('host', f.host_member_id),
    ('starting_point', f.starting_point_id)) as p (part, part_id)
  cross join lateral jsonb_each_text(f.tally) as t
  where f.signed_on is not null and p.part_id is not null
  group by 1, 2, 3, 4, 5, 6, 7
) as counts
group by 1, 2, 3, 4, 5, 6;

drop table insight_weeks;
