/* All that the figures of an onboarding follow from, as it is stored, and under what it is counted. */
import { sql } from 'kysely';
import { type Calendar, dayOf } from '../../app/domain/clock/clock';
import type { OnboardingFacts } from '../../app/domain/insight/onboarding-facts';
import { LASTING } from '../../app/domain/mail/delivery';
import type { EventKind } from '../../app/domain/onboarding/event';
import type { Handle } from '../client.server';
import { firstCallHeldAt } from '../meeting/meetings.server';
import { LIMIT_COLUMNS } from '../onboarding/limits.server';
import { loadPublishedPaths } from '../path/published-paths.server';
import { loadRepeats } from '../review/repeats.server';
import { IS_HELD } from '../review/review.server';
import { loadBegun } from '../starting-point/begun-parts.server';
import { CALENDAR_COLUMNS, calendarFrom } from '../workspace/workspaces.server';
import type { Place } from './insight-sums.server';

type Which = { workspaceId: string; onboardingId: string };

/** Null for one that is gone meanwhile. */
export async function loadOnboardingFacts(
  handle: Handle,
  which: Which,
): Promise<{ facts: OnboardingFacts; place: Place; calendar: Calendar } | null> {
  const row = await momentsOf(handle, which);
  if (!row) return null;
  const calendar = calendarFrom(row);
  const { workspaceId, onboardingId } = which;
  const paths = await loadPublishedPaths(handle, workspaceId, [onboardingId], { isInShort: true });
  const published = paths.get(onboardingId);
  const repeats = await loadRepeats(handle, which);
  return {
    calendar,
    place: {
      signedOn: dayOf(row.signedAt, calendar.timeZone),
      repId: row.repId,
      hostId: row.hostId,
      startingPointId: row.startingPointId,
      segment: row.segment || null,
    },
    facts: {
      signedAt: row.signedAt,
      isWithoutHandoff: row.isWithoutHandoff,
      limits: { acceptanceHours: row.acceptance_hours, introductionHours: row.introduction_hours },
      handedOverAt: row.handedOverAt,
      acceptedAt: row.acceptedAt,
      introducedAt: row.introducedAt,
      firstContactAt: row.firstContactAt,
      settledAt: row.settledAt,
      closedAt: row.closedAt,
      kickoffHeldAt: await firstCallHeldAt(handle, which),
      path: published?.path ?? { phases: [] },
      marks: published?.marks ?? new Map(),
      returns: (await returnsOf(handle, which)).map(({ reasons }) => reasons),
      points: await answeredPoints(handle, which),
      promises: await standingPromises(handle, which),
      questions: { known: row.questions_known, asked: row.questions_asked, again: row.questions_again },
      repeats: [...repeats.values()].map(({ hasRepeated }) => hasRepeated),
      stepKeys: new Map([...(await loadBegun(handle, which)).step].map(([key, id]) => [id, key])),
      waysIn: await waysIn(handle, which),
      mail: await lastingDeliveries(handle, which),
    },
  };
}

const momentsOf = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  handle
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.workspace_id', '=', 'o.workspace_id').onRef('c.id', '=', 'o.customer_id'),
    )
    .leftJoin('starting_point_versions as v', 'v.id', 'o.starting_version_id')
    .select([
      'o.signed_at as signedAt',
      'o.is_without_handoff as isWithoutHandoff',
      'o.rep_member_id as repId',
      'o.host_member_id as hostId',
      'v.starting_point_id as startingPointId',
      'c.segment',
      'o.first_contact_at as firstContactAt',
      'o.closed_at as closedAt',
      'o.questions_known',
      'o.questions_asked',
      'o.questions_again',
      ...LIMIT_COLUMNS,
      ...CALENDAR_COLUMNS,
    ])
    .select((eb) => [
      eb
        .selectFrom('submissions as s')
        .select(sql<Date | null>`min(s.at)`.as('at'))
        .whereRef('s.onboarding_id', '=', 'o.id')
        .where('s.taken_back_at', 'is', null)
        .as('handedOverAt'),
      eb
        .selectFrom('receipts as r')
        .select(sql<Date | null>`min(r.at)`.as('at'))
        .whereRef('r.onboarding_id', '=', 'o.id')
        .where('r.outcome', '=', 'accepted')
        .as('acceptedAt'),
      eb
        .selectFrom('introductions as i')
        .select(sql<Date | null>`min(i.at)`.as('at'))
        .whereRef('i.onboarding_id', '=', 'o.id')
        .as('introducedAt'),
      eb
        .selectFrom('events as e')
        .select(sql<Date | null>`min(e.at)`.as('at'))
        .whereRef('e.onboarding_id', '=', 'o.id')
        .where('e.kind', '=', 'settled')
        .as('settledAt'),
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .executeTakeFirst();

const returnsOf = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  handle
    .selectFrom('receipts')
    .select('reasons')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('outcome', '=', 'returned')
    .execute();

/** Points of ours to which somebody of the customer said yes or something else, and didn't take it back. */
const answeredPoints = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  handle
    .selectFrom('answers as a')
    .innerJoin('statements as s', 's.id', 'a.statement_id')
    .select(['s.kind', 's.said_by as saidBy', sql<boolean>`bool_or(a.kind = 'corrected')`.as('isCorrected')])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .where('a.kind', 'in', ['confirmed', 'corrected'])
    .where('a.withdrawn_at', 'is', null)
    .where(sql<boolean>`not ${IS_HELD}`)
    .where('s.origin', '!=', 'customer')
    .groupBy('s.id')
    .orderBy('s.id')
    .execute();

const standingPromises = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  handle
    .selectFrom('promises')
    .select(['verdict', 'state', 'due_on as dueOn', 'since'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();

/** Contacts who were given a link, with whether they opened their page by it, and whether they asked for another. */
const waysIn = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  handle
    .selectFrom('contacts as c')
    .select((eb) => {
      const didEver = (...kinds: EventKind[]) =>
        eb.exists(
          eb
            .selectFrom('events as e')
            .select('e.id')
            .whereRef('e.workspace_id', '=', 'c.workspace_id')
            .whereRef('e.onboarding_id', '=', 'c.onboarding_id')
            .whereRef('e.actor_id', '=', 'c.id')
            .where('e.kind', 'in', kinds),
        );
      return [
        didEver('page_opened').$castTo<boolean>().as('hasOpened'),
        didEver('fresh_link_asked', 'fresh_link_asked_by_address').$castTo<boolean>().as('hasAskedAnew'),
      ];
    })
    .where('c.workspace_id', '=', workspaceId)
    .where('c.onboarding_id', '=', onboardingId)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('welcome_links as l').select('l.id').whereRef('l.contact_id', '=', 'c.id')),
    )
    .orderBy('c.id')
    .execute();

async function lastingDeliveries(handle: Handle, { workspaceId, onboardingId }: Which) {
  const rows = await handle
    .selectFrom('notices')
    .select('delivery')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('recipient_kind', '=', 'contact')
    .where('delivery', 'in', LASTING)
    .execute();
  return rows.flatMap(({ delivery }) => LASTING.find((one) => one === delivery) ?? []);
}
