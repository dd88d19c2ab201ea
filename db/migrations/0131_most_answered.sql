-- Whose points are listed is found by how many were answered: of each sum that stands in its index, so that nobody's counts
-- are taken apart but theirs.
alter table insight_sums add column answered integer not null default 0;

update insight_sums
set answered = (select coalesce(sum(count::integer), 0) from jsonb_each_text(tally) as held (name, count) where starts_with(name, 'answered/'))
where shelf = 'points';

drop index insight_sums_by_start;

create index insight_sums_by_start on insight_sums (workspace_id, part, shelf, span, starts_on) include (part_id, answered);
