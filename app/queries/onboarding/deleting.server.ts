/* What deleting an onboarding would take away, counted before anybody presses. */
import { db } from '#db/client.server';
import { callsAhead } from '#db/meeting/calls-ahead.server';
import type { Member } from '../../auth/member/member.server';
import { onboardingHead } from './onboarding-head.server';

export type DeletingFacts = NonNullable<Awaited<ReturnType<typeof deletingPage>>>;

/** Null for an onboarding of another workspace, as for none at all. */
export async function deletingPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { workspaceId } = member;
  const count = async (
    table: 'statements' | 'contacts' | 'answers' | 'messages' | 'notices' | 'agreements',
  ) => {
    const { all } = await db()
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', id)
      .executeTakeFirstOrThrow();
    return Number(all);
  };
  const other = await db()
    .selectFrom('onboardings as o')
    .innerJoin('onboardings as same', 'same.customer_id', 'o.customer_id')
    .select('same.id')
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', id)
    .whereRef('same.id', '!=', 'o.id')
    .limit(1)
    .executeTakeFirst();
  return {
    id,
    customer: head.customer,
    deal: head.deal.name,
    reader: head.reader,
    /** What is called off first. */
    calls: head.closedAt ? [] : await callsAhead(db(), { workspaceId, onboardingId: id }, head.reader.now),
    isOnly: other === undefined,
    goes: {
      points: await count('statements'),
      people: await count('contacts'),
      answers: await count('answers'),
      messages: await count('messages'),
      agreements: await count('agreements'),
      mail: await count('notices'),
    },
  };
}
