/* The mail that an onboarding owed, newest first: to whom, about what, and what became of it. */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import type { Report } from '../../domain/mail/delivery';
import { NOTICES, type NoticeKind, type NoticeState } from '../../domain/mail/notice';
import { env } from '../../env.server';

export type DeliveryFacts = {
  id: string;
  kind: NoticeKind;
  subjectId: string;
  /** Null until the mail is written; gathered news is written when it is due. */
  subject: string | null;
  to: { id: string; name: string; portrait: string | null };
  state: NoticeState;
  /** When it was accepted; until then, since when we owe it. */
  at: Date;
  /** When it goes, while it waits for that. */
  goesAt: Date | null;
  failure: string | null;
  /** What the provider said of it since; null while it said nothing. */
  report: Report | null;
  /** It was sent again, or its news gathered anew. */
  isReplaced: boolean;
  /** Without a mail provider, mail stays in the local mailbox. */
  isLocal: boolean;
  /** Where this member may read it. */
  href: string | null;
};

const MOST = 60;

export async function mailOf(
  member: Member,
  onboardingId: string,
  { now }: { now: Date },
): Promise<DeliveryFacts[]> {
  const rows = await db()
    .selectFrom('notices as n')
    .leftJoin('members as m', 'm.id', 'n.recipient_id')
    .leftJoin('contacts as c', 'c.id', 'n.recipient_id')
    .select((eb) => [
      'n.id',
      'n.kind',
      'n.subject_id',
      'n.state',
      sql<string | null>`n.message->>'subject'`.as('subject'),
      'n.failure',
      'n.delivery',
      'n.delivery_at',
      'n.delivery_reason',
      'n.due_at',
      'n.accepted_at',
      'n.created_at',
      'n.recipient_id',
      'm.name as member',
      'm.portrait',
      'c.name as contact',
      eb
        .exists(
          eb
            .selectFrom('notices as later')
            .select('later.id')
            .whereRef('later.kind', '=', 'n.kind')
            .whereRef('later.subject_id', '=', 'n.subject_id')
            .whereRef('later.recipient_id', '=', 'n.recipient_id')
            .whereRef('later.generation', '>', 'n.generation'),
        )
        .as('is_replaced'),
    ])
    .where('n.workspace_id', '=', member.workspaceId)
    .where('n.onboarding_id', '=', onboardingId)
    .where('n.state', '!=', 'cancelled')
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(MOST)
    .execute();
  const isLocal = !env().sendsMail;
  const mayRead = mayHere(member.role, 'read_mailbox');
  return rows.map((row) => {
    const isWaiting = row.state === 'queued' && row.due_at > now;
    return {
      id: row.id,
      kind: row.kind,
      subjectId: row.subject_id,
      subject: row.subject,
      to: { id: row.recipient_id, name: row.member ?? row.contact ?? '', portrait: row.portrait },
      state: row.state,
      at: row.accepted_at ?? row.created_at,
      goesAt: isWaiting ? row.due_at : null,
      failure: row.failure,
      report: row.delivery && {
        delivery: row.delivery,
        at: row.delivery_at ?? row.created_at,
        reason: row.delivery_reason,
      },
      isReplaced: Boolean(row.is_replaced),
      isLocal,
      href: mayRead && row.subject !== null ? `/mailbox/${row.id}` : null,
    };
  });
}

/** The latest mail that lets this contact in; null where none was sent. */
export const wayInOf = <One extends Pick<DeliveryFacts, 'kind' | 'to'>>(
  mail: readonly One[],
  contactId: string,
): One | null => mail.find((one) => NOTICES[one.kind].letsIn && one.to.id === contactId) ?? null;
