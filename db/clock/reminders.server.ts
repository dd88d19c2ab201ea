/* Whom to think of reminding: the recipients of introductions whose alarm rings. */
import { sql } from 'kysely';
import { runsFrom } from '../../app/domain/onboarding/closing';
import type { Trx } from '../client.server';
import { NOW } from '../now.server';
import { PERSON_REMINDED_AT } from '../step/step-reminders.server';
import { reckoningsOf } from '../workspace/workspaces.server';

export type ToRemind = Awaited<ReturnType<typeof recipientsToRemind>>[number];

/** Recipients whose alarm rings, locked, longest first; what another transaction holds is left to it. */
export async function recipientsToRemind(trx: Trx, limit: number) {
  const rows = await trx
    .selectFrom('introduction_recipients as r')
    .innerJoin('introductions as i', 'i.id', 'r.introduction_id')
    .innerJoin('onboardings as o', 'o.id', 'i.onboarding_id')
    .innerJoin('contacts as c', 'c.id', 'r.contact_id')
    .innerJoin('statements as s', 's.id', 'c.statement_id')
    .select((eb) => [
      'r.introduction_id as introductionId',
      'r.contact_id as contactId',
      'r.workspace_id as workspaceId',
      'r.reminders',
      'r.reminded_at as remindedAt',
      'c.parts',
      sql<Date>`coalesce(
        (select min(l.issued_at) from welcome_links l where l.contact_id = r.contact_id), i.at
      )`.as('introducedAt'),
      sql<boolean>`exists (
        select 1 from welcome_links l where l.contact_id = r.contact_id and l.revoked_at is null
      )`.as('hasPage'),
      'i.onboarding_id as onboardingId',
      'o.stage',
      'o.reopened_at',
      'c.person_id as personId',
      'c.time_zone as ownTimeZone',
      sql<boolean>`
        c.email is not null and c.no_mail_reason is null and c.replaced_at is null and s.removed_at is null
      `.as('isReachable'),
      PERSON_REMINDED_AT.as('personRemindedAt'),
      eb
        .exists(
          eb
            .selectFrom('contacts as same')
            .innerJoin('reminder_links as l', 'l.contact_id', 'same.id')
            .whereRef('same.person_id', '=', 'c.person_id')
            .where('l.stopped_at', 'is not', null)
            .select('l.contact_id'),
        )
        .as('hasStopped'),
    ])
    .where('r.remind_at', '<=', NOW)
    .where('o.closed_at', 'is', null)
    .orderBy('r.remind_at')
    .limit(limit)
    .forUpdate('r')
    .skipLocked()
    .execute();
  const reckoningOf = await reckoningsOf(
    trx,
    rows.map((row) => row.workspaceId),
  );
  return rows.map(({ reopened_at, ...row }) => ({
    ...row,
    introducedAt: runsFrom(row.introducedAt, reopened_at),
    remindedAt: row.remindedAt && runsFrom(row.remindedAt, reopened_at),
    calendar: reckoningOf(row.workspaceId).calendar,
  }));
}
