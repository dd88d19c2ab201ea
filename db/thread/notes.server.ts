/*
 * Notes of members on places of a customer's page, and whom each was to reach. Written once and never changed, nowhere
 * but here, and read by nothing that is made for a customer.
 */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** As many are shown at once; the ones before unfold. */
const NOTES_SHOWN = 50;

export async function insertNote(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  note: {
    id: string;
    statementId: string | null;
    memberId: string;
    words: string;
    mentioned: readonly string[];
    at: Date;
  },
): Promise<void> {
  const { id, statementId, memberId, words, mentioned, at } = note;
  await trx
    .insertInto('notes')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      place_id: statementId ?? onboardingId,
      statement_id: statementId,
      number: eb
        .selectFrom('notes')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('onboarding_id', '=', onboardingId),
      member_id: memberId,
      words,
      at,
    }))
    .execute();
  if (mentioned.length === 0) return;
  await trx
    .insertInto('note_mentions')
    .values(mentioned.map((member) => ({ note_id: id, workspace_id: workspaceId, member_id: member })))
    .execute();
}

/** What was noted in one place, oldest first: the latest of it, or what stands before a number; with whom each named. */
export async function loadNotes(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  { placeId, before = null }: { placeId: string; before?: number | null },
) {
  const rows = await handle
    .selectFrom('notes as n')
    .innerJoin('members as m', 'm.id', 'n.member_id')
    .select(['n.id', 'n.number', 'n.words', 'n.at', 'm.id as memberId', 'm.name', 'm.portrait'])
    .select(
      sql<{ name: string; called: string | null }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('name', told.name, 'called', told.called) order by told.name)
        from note_mentions x join members told on told.id = x.member_id
        where x.note_id = n.id
      ), '[]')`.as('mentioned'),
    )
    .where('n.workspace_id', '=', workspaceId)
    .where('n.onboarding_id', '=', onboardingId)
    .where('n.place_id', '=', placeId)
    .$if(before !== null, (query) => query.where('n.number', '<', before ?? 0))
    .orderBy('n.number', 'desc')
    .limit(NOTES_SHOWN + 1)
    .execute();
  return { notes: rows.slice(0, NOTES_SHOWN).reverse(), hasOlder: rows.length > NOTES_SHOWN };
}

/** One note with its author and place; undefined where there is none. */
export function loadNote(handle: Handle, workspaceId: string, id: string) {
  return handle
    .selectFrom('notes as n')
    .innerJoin('members as m', 'm.id', 'n.member_id')
    .select([
      'n.place_id as placeId',
      'n.words',
      'm.name as by',
      'm.called',
      'm.email',
      'm.disabled_at as leftAt',
    ])
    .where('n.workspace_id', '=', workspaceId)
    .where('n.id', '=', id)
    .executeTakeFirst();
}
