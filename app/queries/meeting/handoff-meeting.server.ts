/*
 * The meeting between sales and customer success before a handoff is accepted: when it is, what there is to decide, and
 * what they noted. For members only; nothing made for a customer reads it.
 */
import { db } from '#db/client.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { completenessOf } from '../../domain/handoff/handoff';
import { type HandoffAct, handoffAgenda, handoffMeetingIn } from '../../domain/meeting/handoff-meeting';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { onboardingHead } from '../onboarding/onboarding-head.server';
import { receiptOf } from '../receipt/receipt.server';
import { zonesOfMembers } from './meeting-facts.server';

export type HandoffMeetingFacts = NonNullable<Awaited<ReturnType<typeof handoffMeetingPage>>>;

/** Null for an onboarding of another workspace and for one that nobody hands over, as for none at all. */
export async function handoffMeetingPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  const receipt = head && !head.isWithoutHandoff ? await receiptOf(member, id) : null;
  if (!head || !receipt) return null;
  const { workspaceId } = member;
  const acts = await loadHandoffActs(db(), { workspaceId, onboardingId: id });
  const { gaps } = completenessOf(await loadHandoff(db(), workspaceId, id));
  const { goals, dates, purchases, people, systems, promises, flags } = receipt;
  const said = [
    ...goals,
    ...promises,
    ...dates,
    ...purchases,
    ...people,
    ...systems.flatMap((one) => one.items),
  ];
  const unknown = systems.filter(({ answer }) => answer?.kind === 'unknown');
  const isOver = isAccepted(head.stage);
  return {
    id,
    customer: head.customer,
    stage: head.stage,
    reader: head.reader,
    /** The wall that times are typed and told on. */
    officeZone: head.calendar.timeZone,
    calendar: head.calendar,
    zones: await zonesOfMembers(workspaceId, [head.rep.id, head.host.id]),
    rep: head.rep,
    host: head.host,
    isReps: member.id === head.rep.id,
    isOver,
    mayArrange: head.mayDo('arrange_handoff_meeting'),
    /** By when it is to be accepted; null once it is, or goes no further. */
    acceptBy: isOver || head.closedAt ? null : head.acceptanceDueAt,
    /** When it was. */
    acceptedAt: isOver ? (receipt.decision?.at ?? null) : null,
    meeting: handoffMeetingIn(acts),
    agenda: isOver
      ? []
      : handoffAgenda({
          gaps,
          unknown: unknown.map(({ area }) => area),
          promises,
          guesses: said.filter(({ saidBy }) => saidBy === 'assumed').map((one) => one.id),
          flags: flags.map((flag) => flag.id),
        }),
    said,
    unknown,
    flags,
    notes: acts.filter(({ kind }) => kind === 'noted'),
    members: await namesOf(workspaceId, acts),
  };
}

async function namesOf(workspaceId: string, acts: readonly HandoffAct[]): Promise<Map<string, string>> {
  const ids = [...new Set(acts.map(({ memberId }) => memberId))];
  if (ids.length === 0) return new Map();
  const rows = await db()
    .selectFrom('members')
    .select(['id', 'name', 'called'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, calledOf(row)]));
}
