/* Handing one part of an onboarding over: who has it, who could, and what would go along. */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { reachableRecipients } from '#db/introduction/recipients.server';
import { loadScheduled } from '#db/introduction/scheduled-introductions.server';
import { callsAhead } from '#db/meeting/calls-ahead.server';
import { NOW } from '#db/now.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadUnanswered } from '#db/thread/threads.server';
import type { Member } from '../../auth/member/member.server';
import type { Role } from '../../domain/onboarding/access';
import { HANDS_OVER, isCustomerTold, OWNED_PARTS, type OwnedPart } from '../../domain/onboarding/hand-over';
import type { Stage } from '../../domain/onboarding/onboarding';
import { openQuestions } from '../../domain/thread/thread';
import { type Colleague, colleague, onboardingHead } from './onboarding-head.server';

/** Somebody who could have a part, and how much they have of that kind. */
export type Candidate = Colleague & { title: string; role: Role; has: number; late: number };

export type HandOverFacts = NonNullable<Awaited<ReturnType<typeof handOverPage>>>;

/** `asked` is the part that the address names; otherwise the one that is the reader's own, or looking after them. */
export async function handOverPage(member: Member, id: string, asked: OwnedPart | null) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { customer, stage, rep, host, reader } = head;
  const parts = OWNED_PARTS.filter((part) => head.mayDo(HANDS_OVER[part]));
  const part = partFor(parts, asked, rep.id === member.id && host.id !== member.id);
  const owner = part === 'rep' ? rep : host;
  return {
    id,
    customer,
    stage,
    reader,
    vendor: member.workspace.name,
    part,
    parts,
    owner,
    isOwn: owner.id === member.id,
    candidates: await candidatesFor(member.workspaceId, part, owner.id),
    toTell:
      head.closedAt === null && isCustomerTold(part, stage)
        ? await namesToTell(member.workspaceId, id)
        : null,
    waits: await whatWaits(member.workspaceId, id, stage),
    /** Set calls that go along: those with the customer go with who looks after them. */
    calls: head.closedAt
      ? []
      : (await callsAhead(db(), { workspaceId: member.workspaceId, onboardingId: id }, reader.now)).filter(
          ({ isOurs }) => isOurs || part === 'host',
        ),
  };
}

function partFor(parts: OwnedPart[], asked: OwnedPart | null, isRepsOwn: boolean): OwnedPart {
  if (asked && parts.includes(asked)) return asked;
  if (isRepsOwn && parts.includes('rep')) return 'rep';
  return parts.includes('host') ? 'host' : (parts[0] ?? 'host');
}

/** Whoever works here in a role that fits, those who do it daily first; not the one who has it. */
export async function candidatesFor(
  workspaceId: string,
  part: OwnedPart,
  ownerId: string,
): Promise<Candidate[]> {
  const [daily, never] = part === 'rep' ? (['sales', 'cs'] as const) : (['cs', 'sales'] as const);
  const owns = part === 'rep' ? 'o.rep_member_id' : 'o.host_member_id';
  const turn = part === 'rep' ? 'sales' : 'cs';
  const rows = await db()
    .selectFrom('members as m')
    .select(['m.id', 'm.name', 'm.called', 'm.portrait', 'm.title', 'm.role'])
    .select((eb) => [
      eb
        .selectFrom('onboardings as o')
        .whereRef('o.workspace_id', '=', 'm.workspace_id')
        .whereRef(owns, '=', 'm.id')
        .where('o.turn', '!=', 'nobody')
        .select(({ fn }) => fn.countAll<number>().as('has'))
        .as('has'),
      eb
        .selectFrom('onboardings as o')
        .whereRef('o.workspace_id', '=', 'm.workspace_id')
        .whereRef(owns, '=', 'm.id')
        .where('o.turn', '=', turn)
        .where('o.next_due_at', '<', NOW)
        .select(({ fn }) => fn.countAll<number>().as('late'))
        .as('late'),
    ])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.role', '!=', never)
    .where('m.disabled_at', 'is', null)
    .where('m.id', '!=', ownerId)
    .orderBy(sql`m.role <> ${daily}`)
    .orderBy('m.name')
    .orderBy('m.id')
    .execute();
  return rows.map(({ id, name, called, portrait, title, role, has, late }) => ({
    ...colleague(id, name, called, portrait),
    title,
    role,
    has: Number(has ?? 0),
    late: Number(late ?? 0),
  }));
}

async function namesToTell(workspaceId: string, onboardingId: string): Promise<string[]> {
  const ids = await reachableRecipients(db(), { id: onboardingId, workspaceId });
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  return contacts.filter(({ id }) => ids.includes(id)).map(({ called }) => called);
}

/** What goes along: answers that are owed, an introduction that is set, mail that hasn't left. */
export async function whatWaits(workspaceId: string, onboardingId: string, stage: Stage) {
  const { answers } = await loadReview(db(), workspaceId, onboardingId);
  const set = await loadScheduled(db(), workspaceId, onboardingId);
  const { mail } = await db()
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('mail'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  return {
    stage,
    corrections: answers.filter(
      (one) => (one.kind === 'corrected' || one.kind === 'added') && !one.resolution && !one.isHeld,
    ).length,
    questions: openQuestions(await loadUnanswered(db(), workspaceId, [onboardingId])).length,
    introductionSet: set && !set.stoppedBecause ? { goesAt: set.goesAt, timeZone: set.timeZone } : null,
    mail: Number(mail),
  };
}
