/*
 * What whoever looks after customers is asked besides their turn and their steps: to arrange the check-ins that a starting
 * point has, once the first call was held; to take a new version of it, or to keep the one there is.
 */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { hostsOf } from '#db/member/absences.server';
import type { Member } from '../../auth/member/member.server';
import type { CheckIns } from '../../domain/meeting/check-in';
import type { Reader } from '../../speech/en/say-time';

/** More than anybody arranges or decides on in a day. */
const MOST = 40;

type Of = { onboardingId: string; customer: string };

export type HostAsksFacts = {
  /** The one that was held first, first. */
  checkIns: (Of & { name: string; checkIns: CheckIns; heldAt: Date })[];
  /** One version at a time, with each customer to whom it is offered. */
  offers: { versionId: string; name: string; number: number; to: Of[] }[];
  reader: Reader;
};

export async function hostAsks(member: Member): Promise<HostAsksFacts> {
  const hosts = await hostsOf(db(), member);
  return {
    checkIns: await checkInsToArrange(member, hosts),
    offers: await offersTo(member, hosts),
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
  };
}

const ownOnboardings = ({ workspaceId }: Member, hosts: string[]) =>
  db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id as onboardingId', 'c.name as customer'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .where('o.host_member_id', 'in', hosts);

/** Once one was begun, whether it is held or called off, nobody is asked again; nor where the path is behind them. */
function checkInsToArrange(member: Member, hosts: string[]): Promise<HostAsksFacts['checkIns']> {
  return ownOnboardings(member, hosts)
    .innerJoin('starting_point_versions as v', 'v.id', 'o.starting_version_id')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.onboarding_id', '=', 'o.id').on('m.kind', '=', 'first_call'),
    )
    .innerJoin('meeting_acts as a', (join) =>
      join.onRef('a.meeting_id', '=', 'm.id').on('a.kind', '=', 'held'),
    )
    .select([
      sql<string>`v.document->>'name'`.as('name'),
      sql<CheckIns>`v.document->>'checkIns'`.as('checkIns'),
      'a.at as heldAt',
    ])
    .where(sql<boolean>`coalesce(v.document->>'checkIns', 'none') <> 'none'`)
    .where((eb) => eb.or([eb('o.path_steps_left', 'is', null), eb('o.path_steps_left', '>', 0)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meetings as n')
            .select('n.id')
            .whereRef('n.onboarding_id', '=', 'o.id')
            .where('n.kind', '=', 'check_in'),
        ),
      ),
    )
    .orderBy('a.at')
    .orderBy('o.id')
    .limit(MOST)
    .execute();
}

/** Of each customer the version that was offered last; one that was answered, or that it goes by, is offered no more. */
async function offersTo(member: Member, hosts: string[]): Promise<HostAsksFacts['offers']> {
  const rows = await ownOnboardings(member, hosts)
    .innerJoin('version_offers as f', 'f.onboarding_id', 'o.id')
    .innerJoin('starting_point_versions as v', 'v.id', 'f.version_id')
    .leftJoin('version_answers as w', 'w.offer_id', 'f.id')
    .select(['f.version_id as versionId', 'v.number', sql<string>`v.document->>'name'`.as('name')])
    .where('w.offer_id', 'is', null)
    .whereRef('f.version_id', 'is distinct from', 'o.starting_version_id')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('version_offers as later')
            .select('later.id')
            .whereRef('later.onboarding_id', '=', 'o.id')
            .where(sql<boolean>`(later.at, later.id) > (f.at, f.id)`),
        ),
      ),
    )
    .orderBy('f.at')
    .orderBy('c.name')
    .orderBy('o.id')
    .limit(MOST)
    .execute();
  const offers = new Map<string, HostAsksFacts['offers'][number]>();
  for (const { versionId, name, number, ...of } of rows) {
    const offer = offers.get(versionId) ?? { versionId, name, number, to: [] };
    offers.set(versionId, { ...offer, to: [...offer.to, of] });
  }
  return [...offers.values()];
}
