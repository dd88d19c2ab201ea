/* What contacts did themselves. A link that was merely fetched is not among it: only their own posted acts are. */
import { db } from '#db/client.server';
import { actsOfContacts } from '../../domain/onboarding/event';

export type ContactActs = {
  opened: Date | null;
  openedLast: Date | null;
  firstAnswer: Date | null;
  answers: number;
  /** They did something of the path, or of a call. */
  isAtWork: boolean;
  /** Of those, how many came faster than people read and have no answer from us. */
  fast: number;
};

/** By contact; who did nothing is not in it. */
export async function contactActs(
  workspaceId: string,
  onboardingId: string,
): Promise<Map<string, ContactActs>> {
  const opened = await db()
    .selectFrom('events')
    .select((eb) => ['actor_id', eb.fn.min('at').as('first'), eb.fn.max('at').as('last')])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('actor_kind', '=', 'contact')
    .where('kind', 'in', actsOfContacts('opens'))
    .groupBy('actor_id')
    .execute();
  const answered = await db()
    .selectFrom('events')
    .select((eb) => ['actor_id', eb.fn.min('at').as('first')])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('actor_kind', '=', 'contact')
    .where('kind', 'in', actsOfContacts('answers'))
    .groupBy('actor_id')
    .execute();
  const counts = await db()
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select((eb) => [
      'a.contact_id',
      eb.fn.countAll<number>().as('count'),
      eb.fn.countAll<number>().filterWhere('a.is_fast', '=', true).filterWhere('r.id', 'is', null).as('fast'),
    ])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .where('a.withdrawn_at', 'is', null)
    .groupBy('a.contact_id')
    .execute();
  const marked = await db()
    .selectFrom('events')
    .select('actor_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('actor_kind', '=', 'contact')
    .where('kind', 'in', actsOfContacts('marks'))
    .execute();
  const atWork = new Set(marked.map((row) => row.actor_id));
  const openedBy = new Map(opened.map((row) => [row.actor_id, row]));
  const answeredBy = new Map(answered.map((row) => [row.actor_id, row.first]));
  const countOf = new Map(counts.map((row) => [row.contact_id, row]));
  const everyone = new Set([...openedBy.keys(), ...answeredBy.keys()].filter((id) => id !== null));
  return new Map(
    [...everyone].map((id) => [
      id,
      {
        opened: openedBy.get(id)?.first ?? null,
        openedLast: openedBy.get(id)?.last ?? null,
        firstAnswer: answeredBy.get(id) ?? null,
        answers: Number(countOf.get(id)?.count ?? 0),
        isAtWork: atWork.has(id),
        fast: Number(countOf.get(id)?.fast ?? 0),
      },
    ]),
  );
}
