-- News of a promised answer goes by the day of the promise in UTC, which stays when the workspace moves to another time
-- zone; so far it went by the day there. What was told is found again by the new number, and isn't told once more. Each
-- gets its number as a negative one first, since those of neighbouring days would meet.
with promises as (
  select onboarding_id, answer_by, false as is_question from answers where answer_by is not null
  union all
  select onboarding_id, answer_by, true from messages where answer_by is not null
), numbered as (
  select
    n.id, n.kind, n.subject_id, n.recipient_id, n.generation,
    n.state = 'cancelled' as is_cancelled,
    floor(extract(epoch from min(p.answer_by)) / 86400)::integer as day
  from notices n
  join workspaces w on w.id = n.workspace_id
  join promises p on p.onboarding_id = n.onboarding_id
    and p.is_question = (n.kind = 'question_late')
    and (p.answer_by at time zone w.time_zone)::date - date '1970-01-01' = n.generation
  where n.kind in ('answer_due', 'answer_late', 'question_late')
  group by n.id
), one_each as (
  select distinct on (kind, subject_id, recipient_id, day) id, day
  from numbered
  order by kind, subject_id, recipient_id, day, is_cancelled, generation
)
update notices n set generation = -one_each.day from one_each where one_each.id = n.id;

update notices n set generation = -n.generation
where n.kind in ('answer_due', 'answer_late', 'question_late')
  and n.generation < 0
  and not exists (
    select from notices other
    where other.kind = n.kind
      and other.subject_id = n.subject_id
      and other.recipient_id = n.recipient_id
      and other.generation = -n.generation
  );
