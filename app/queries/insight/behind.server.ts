/* The onboardings behind a figure of Insight, as it is narrowed: those signed last in front. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { tallyFrom } from '#db/insight/insight-sums.server';
import { loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import {
  type Behind,
  countsBegin,
  isStretch,
  overdue,
  pastLimit,
  type ToldBehind,
  toldBehind,
} from '../../domain/insight/behind';
import { periodOf } from '../../domain/insight/period';
import type { Stretch } from '../../domain/insight/stretches';
import type { Reader } from '../../speech/en/say-time';
import { reckonedBy } from './insight.server';
import { COLUMN_OF, type InsightAsked, partsOf } from './sums.server';

const PAGE = 40;

export type BehindAsked = InsightAsked & {
  behind: Behind;
  /** The key of the step, where it is about one. */
  step: string;
  /** Only those that came past the limit. */
  isLate: boolean;
  /** The id of the last onboarding seen. */
  after: string | null;
};

export type BehindFacts = {
  rows: {
    id: string;
    customer: string;
    deal: string;
    rep: string;
    host: string;
    signedAt: Date;
    told: ToldBehind;
  }[];
  next: string | null;
  /** What the step is called by now, where it is about one that there is. */
  stepName: string | null;
  from: string;
  reader: Reader;
};

export async function onboardingsBehind(member: Member, asked: BehindAsked): Promise<BehindFacts> {
  const { workspaceId } = member;
  const { behind, step, isLate, after, weeks } = asked;
  const now = await databaseNow(db());
  const { timeZone } = await reckonedBy(db(), workspaceId);
  const { from } = periodOf(weeks, dayOf(now, timeZone));
  const rows = await partsOf(member, asked)
    .reduce(
      (query, [part, id]) => query.where(`f.${COLUMN_OF[part]}`, '=', id),
      countedSince(workspaceId, from),
    )
    .where(sql<boolean>`exists (select from jsonb_object_keys(f.tally) as name
      where ${sql.join(
        countsBegin(behind, step, isLate).map((begins) => sql`starts_with(name, ${begins})`),
        sql` or `,
      )})`)
    .$call((query) => (isLate && isStretch(behind) ? query.where(cameLate(behind)) : query))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(f.signed_on, f.onboarding_id) < (select s.signed_on, s.onboarding_id from insight_facts s
        where s.workspace_id = ${workspaceId}::uuid and s.onboarding_id = ${after}::uuid)`),
    )
    .orderBy('f.signed_on', 'desc')
    .orderBy('f.onboarding_id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  return {
    rows: page.map(({ tally, ...row }) => ({ ...row, told: toldBehind(behind, step, tallyFrom(tally)) })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    stepName: behind === 'late_step' ? await nameOfStep(member, asked) : null,
    from,
    reader: { now, timeZone: member.timeZone },
  };
}

/** In the starting point asked for; where none is, in whichever has it. */
async function nameOfStep({ workspaceId }: Member, { startingPointId, step }: BehindAsked) {
  const points = await loadStartingPoints(db(), workspaceId);
  return (
    points
      .filter(({ id }) => startingPointId === null || id === startingPointId)
      .flatMap(({ version }) => version.document.path.phases.flatMap(({ steps }) => steps))
      .find(({ key }) => key === step)?.title ?? null
  );
}

function cameLate(stretch: Stretch) {
  const [has, within] = pastLimit(stretch);
  return sql<boolean>`(f.tally->>${overdue(stretch)} is not null
    or f.tally->>${has} is not null and f.tally->>${within} is null)`;
}

const countedSince = (workspaceId: string, from: string) =>
  db()
    .selectFrom('insight_facts as f')
    .innerJoin('onboardings as o', 'o.id', 'f.onboarding_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select(['o.id', 'c.name as customer', 'o.deal_name as deal', 'rep.name as rep', 'host.name as host'])
    .select(['o.signed_at as signedAt', 'f.tally'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.signed_on', '>=', from);
