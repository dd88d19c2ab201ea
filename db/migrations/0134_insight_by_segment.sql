-- Figures by the segment of the company, as it is known now. A segment has no id but its own words.
alter table insight_facts add column segment text check (segment <> '');

update insight_facts f
set segment = c.segment
from onboardings o
join customers c on c.id = o.customer_id
where o.id = f.onboarding_id and f.counted is not null and c.segment <> '';

create index insight_facts_of_segment on insight_facts (workspace_id, segment, signed_on desc, onboarding_id desc) where segment is not null;

alter table insight_sums drop constraint insight_sums_check1;

alter table insight_sums drop constraint insight_sums_part_check;

alter table insight_sums alter column part_id type text using part_id::text;

alter table insight_sums add constraint insight_sums_of_all check (part <> 'all' or part_id = workspace_id::text);

alter table insight_sums add constraint insight_sums_part_check check (part in ('all', 'rep', 'host', 'starting_point', 'segment'));

insert into insight_sums (workspace_id, part, part_id, shelf, span, starts_on, tally, answered)
select workspace_id, 'segment', segment, shelf, span, starts_on, jsonb_object_agg(name, count),
  coalesce(sum(count) filter (where starts_with(name, 'answered/')), 0)
from (
  select f.workspace_id, f.segment, s.span, date_trunc(s.span, f.signed_on::timestamp)::date as starts_on, t.key as name,
    case when starts_with(t.key, 'took/') then 'times'
      when starts_with(t.key, 'answered/') or starts_with(t.key, 'corrected/') then 'points'
      else 'counts' end as shelf,
    sum(t.value::integer) as count
  from insight_facts f
  cross join (values ('week'), ('month')) as s (span)
  cross join lateral jsonb_each_text(f.tally) as t
  where f.segment is not null and not starts_with(t.key, 'step/')
  group by 1, 2, 3, 4, 5, 6
) as counts
group by 1, 2, 3, 4, 5, 6;
