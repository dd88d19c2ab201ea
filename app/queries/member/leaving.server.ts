/* Somebody leaves: what is theirs, what each of it waits for, and who could have it. */
import { databaseNow, db } from '#db/client.server';
import { type OwnPart, partsOf } from '#db/onboarding/parts.server';
import type { Member } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { calledOf } from '../../domain/contact/first-name';
import { OWNED_PARTS, type OwnedPart } from '../../domain/onboarding/hand-over';
import type { Reader } from '../../speech/en/say-time';
import { type Candidate, candidatesFor } from '../onboarding/hand-over.server';

export type LeavingFacts = {
  id: string;
  name: string;
  first: string;
  isDisabled: boolean;
  reader: Reader;
  /** What has waited longest first. */
  parts: OwnPart[];
  candidates: Record<OwnedPart, Candidate[]>;
  /** Whether the reader may end their access with it. */
  mayEndAccess: boolean;
};

/** Null for a member of another workspace, as for none at all. */
export async function leavingOf(member: Member, id: string): Promise<LeavingFacts | null> {
  const { workspaceId } = member;
  const row = await db()
    .selectFrom('members')
    .select(['name', 'called', 'disabled_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const now = await databaseNow(db());
  const parts = await partsOf(db(), workspaceId, id);
  const lists = await Promise.all(OWNED_PARTS.map((part) => candidatesFor(workspaceId, part, id)));
  const [rep = [], host = []] = lists;
  return {
    id,
    name: row.name,
    first: calledOf(row),
    isDisabled: row.disabled_at !== null,
    reader: { now, timeZone: member.timeZone },
    parts: parts.toSorted(byDeadline),
    candidates: { rep, host },
    mayEndAccess: id !== member.id && mayHere(member.role, 'manage_members'),
  };
}

const LAST = Number.POSITIVE_INFINITY;
const byDeadline = (one: OwnPart, other: OwnPart): number =>
  (one.dueAt?.getTime() ?? LAST) - (other.dueAt?.getTime() ?? LAST) ||
  one.customer.localeCompare(other.customer);
