/* What is stored for lists, set against what it is worked out from: each line of the answer is one that disagrees. */
import { sql } from 'kysely';
import { db } from '#db/client.server';

export async function disagreeing(): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'answer ' || a.id || ' is resolved: ' || a.is_resolved as what from answers a
      where a.is_resolved <> exists (select from resolutions r where r.answer_id = a.id)
    union all
    select 'onboarding ' || o.id || ' has ' || o.corrections_waiting || ' corrections, ' || o.disputes_waiting || ' disputes'
      from onboardings o
      left join lateral (
        select count(*) as corrections, min(a.at) as since, count(distinct s.id) filter (
          where a.kind = 'corrected' and s.commitment = 'promised') as disputes
        from answers a
        join statements s on s.id = a.statement_id
        left join resolutions r on r.answer_id = a.id
        where a.onboarding_id = o.id and a.kind in ('corrected', 'added') and a.withdrawn_at is null and r.id is null
      ) w on true
      where (o.corrections_waiting, o.disputes_waiting, o.corrections_since)
        is distinct from (w.corrections, w.disputes, w.since)
    union all
    select 'onboarding ' || o.id || ' is asked for another day: ' || o.path_day_is_asked from onboardings o
      where o.path_day_is_asked <> exists (
        select from (
          select distinct on (a.step_id) a.id from day_asks a where a.onboarding_id = o.id order by a.step_id, a.number desc
        ) latest where not exists (select from day_answers w where w.ask_id = latest.id))
    union all
    select 'promise ' || p.statement_id || ' is somebody else’s' from promises p
      join onboardings o on o.id = p.onboarding_id
      where (p.rep_member_id, p.host_member_id) is distinct from (o.rep_member_id, o.host_member_id)`.execute(
    db(),
  );
  return rows.map(({ what }) => what);
}
