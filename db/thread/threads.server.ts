/*
 * Threads of onboardings as they stand: what waits in each place, who wrote last, how much was written. Places are found
 * one after the other by an index, and in each its latest messages, so that a long thread costs no more than a short one.
 */
import { sql } from 'kysely';
import { MOST_COUNTED } from '../../app/domain/form/counted';
import type { Asked } from '../../app/domain/thread/thread';
import type { Handle, Trx } from '../client.server';
import { promisedBy } from '../review/promised.server';
import { IS_LIVE, type Message } from './messages.server';

/** Each place of these onboardings where something was written. */
const placesIn = (onboardingIds: readonly string[]) => sql<{ onboarding_id: string; place_id: string }>`(
  select o.id as onboarding_id, f.place_id
  from unnest(${onboardingIds}::uuid[]) as o (id)
  cross join lateral (
    select m.place_id from messages m where m.onboarding_id = o.id order by m.place_id limit 1
  ) f
  union all
  select p.onboarding_id, n.place_id
  from places p
  cross join lateral (
    select m.place_id from messages m where m.onboarding_id = p.onboarding_id and m.place_id > p.place_id
    order by m.place_id limit 1
  ) n
)`;

/** Of a place `p`: the last that one of us wrote there. */
const LAST_OF_OURS = sql<{ number: number; at: Date; words: string }>`(
  select a.number, a.at, a.words from messages a
  where a.place_id = p.place_id and a.member_id is not null
  order by a.number desc limit 1
)`;

/** `by` is the name of whoever asked. */
export type Unanswered = Asked & Pick<Message, 'id' | 'words'> & { by: string; called: string | null };

/** What waits for an answer in some onboardings, oldest first. */
export async function loadUnanswered(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
): Promise<Unanswered[]> {
  if (onboardingIds.length === 0) return [];
  return unanswered(handle, onboardingIds).where('m.workspace_id', '=', workspaceId).execute();
}

/** The same of onboardings of any workspaces, for the clocks, which run for all of them. */
export async function loadUnansweredAnywhere(trx: Trx, onboardingIds: readonly string[]): Promise<Asked[]> {
  return onboardingIds.length === 0 ? [] : unanswered(trx, onboardingIds).execute();
}

const unanswered = (handle: Handle, onboardingIds: readonly string[]) =>
  handle
    .withRecursive('places', () => placesIn(onboardingIds))
    .selectFrom('places as p')
    .leftJoinLateral(LAST_OF_OURS.as('ours'), (join) => join.onTrue())
    .innerJoin('messages as m', (join) =>
      join
        .onRef('m.place_id', '=', 'p.place_id')
        .on(sql<boolean>`m.number > coalesce(ours.number, 0)`)
        .on('m.contact_id', 'is not', null),
    )
    .innerJoin('contacts as c', 'c.id', 'm.contact_id')
    .select(['m.id', 'm.onboarding_id as onboardingId', 'm.place_id as placeId', 'm.words', 'm.at'])
    .select(['c.id as contactId', 'c.name as by', 'c.called'])
    .select(promisedBy('m').$castTo<Date>().as('answerBy'))
    .where(IS_LIVE)
    .orderBy('m.at')
    .orderBy('m.number');

export type ThreadSummary = {
  placeId: string;
  /** Messages with words in them; one more than anybody counts where there are more. */
  count: number;
  /** The earliest time by which an answer is promised that nobody has given; null where none waits. */
  answerBy: Date | null;
  /** When one of us last wrote or read. */
  answeredAt: Date | null;
  /** The last of us only read it, and said that it needs no answer. */
  isOnlyRead: boolean;
  latestAt: Date;
};

/** Every thread of an onboarding, the one written in last first. */
export async function loadThreads(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<ThreadSummary[]> {
  const { rows } = await sql<ThreadSummary>`
    with recursive places as ${placesIn([onboardingId])}
    select p.place_id as "placeId", written.count, waits.by as "answerBy", ours.at as "answeredAt",
      coalesce(ours.words = '', false) as "isOnlyRead", latest.at as "latestAt"
    from places p
    cross join lateral (
      select m.at from messages m
      where m.workspace_id = ${workspaceId}::uuid and m.place_id = p.place_id and ${IS_LIVE}
      order by m.number desc limit 1
    ) latest
    left join lateral ${LAST_OF_OURS} ours on true
    cross join lateral (
      select min(${promisedBy('m')}) as by from messages m
      where m.place_id = p.place_id and m.number > coalesce(ours.number, 0) and ${IS_LIVE}
    ) waits
    cross join lateral (
      select count(*)::int as count from (
        select from messages m where m.place_id = p.place_id and m.words <> '' and ${IS_LIVE}
        limit ${sql.lit(MOST_COUNTED + 1)}
      ) m
    ) written
    order by latest.at desc, p.place_id`.execute(handle);
  return rows;
}
