/* Who signed last, as staff read it: whose page it was, and the name that was typed there. */
import { db } from '#db/client.server';
import { type SignedByCopy, signedByCopies } from '#db/review/signatures.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { isNameOf } from '../../domain/contact/same-person';

export type OtherName = { typed: string; name: string; first: string; at: Date };

/** The latest signature that stands, where another name was typed than the one on record. */
export async function signedWithOtherName(member: Member, onboardingId: string): Promise<OtherName | null> {
  const row = await db()
    .selectFrom('sign_offs as s')
    .innerJoin('contacts as c', 'c.id', 's.contact_id')
    .select(['s.typed_name', 's.at', 'c.name', 'c.called'])
    .where('s.workspace_id', '=', member.workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.withdrawn_at', 'is', null)
    .orderBy('s.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || isNameOf(row.typed_name, row.name)) return null;
  return {
    typed: row.typed_name,
    name: row.name,
    first: calledOf(row),
    at: row.at,
  };
}

/** Below a version of the agreement, kept at that instant: the names that were typed by a link that a colleague copied. */
export const byCopiesBelow = (
  { workspaceId }: Member,
  onboardingId: string,
  keptAt: string,
): Promise<SignedByCopy[]> => signedByCopies(db(), { workspaceId, onboardingId }, new Date(keptAt));
