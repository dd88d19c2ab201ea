/* Who reminded which colleague of which onboarding, as the timeline has it. */
import { type NotNull, sql } from 'kysely';
import type { EventDetails } from '../../app/domain/onboarding/event';
import type { Handle } from '../client.server';

/** The colleague who was reminded, as the event names them. */
const reminded = sql<string>`details ->> ${sql.lit('member' satisfies keyof EventDetails['colleague_reminded'])}`;

export type ColleagueReminder = {
  onboardingId: string;
  /** Who was reminded, last by whom, and how often since the beginning. */
  memberId: string;
  by: string;
  at: Date;
  count: number;
};

/** The latest reminder to each colleague in each of these onboardings. */
export async function latestReminders(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<ColleagueReminder[]> {
  if (onboardingIds.length === 0) return [];
  return handle
    .selectFrom('events')
    .select((eb) => [
      'onboarding_id as onboardingId',
      reminded.as('memberId'),
      sql<string>`(array_agg(actor_id order by id desc))[1]`.as('by'),
      eb.fn.max('at').as('at'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('kind', '=', 'colleague_reminded')
    .groupBy(['onboarding_id', reminded])
    .$narrowType<{ onboardingId: NotNull }>()
    .execute();
}
