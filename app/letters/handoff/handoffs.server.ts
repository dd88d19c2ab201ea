/*
 * News about the handoff between colleagues: handed over, returned, accepted, published. What was done is told by who did
 * it, whoever has the part by now.
 */
import { loadHandoff } from '#db/handoff/handoffs.server';
import { latestSubmission, latestVerdicts } from '#db/receipt/receipts.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { afterWorkingHours, dayOf } from '../../domain/clock/clock';
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import { sayClockTime, sayFullDay, sayLimit } from '../../speech/en/say-time';
import { introduceBy, pageUrl, personOf, type Scene } from '../letter.server';

type Person = ReturnType<typeof personOf>;

/** Null for what was taken back before the mail left. */
export async function handoffReceived(scene: Scene): Promise<NoticeProps['handoff_received'] | null> {
  const { handle, head, reader } = scene;
  const submission = await latestSubmission(handle, head.workspaceId, head.onboardingId);
  if (submission?.id !== scene.notice.subjectId) return null;
  const handoff = await loadHandoff(handle, head.workspaceId, head.onboardingId);
  const count = (kind: string) => handoff.statements.filter((one) => one.words.kind === kind).length;
  const dueAt = afterWorkingHours(head.clocksFrom, head.acceptanceHours, head.calendar);
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    by: await otherThan(scene, submission.member_id, head.rep.id),
    goals: count('goal'),
    promises: count('promise'),
    redFlags: handoff.redFlagCount,
    answerBy: sayLimit(dueAt, reader),
    url: pageUrl(scene, 'receipt'),
  };
}

export async function handoffReturned(scene: Scene): Promise<NoticeProps['handoff_returned']> {
  const { head } = scene;
  const receipt = await loadReceipt(scene);
  return {
    customer: head.customer,
    host: personOf(head.host),
    by: await otherThan(scene, receipt.memberId, head.host.id),
    reasons: receipt.reasons.map((reason) => REASON_WORDS[reason as keyof typeof REASON_WORDS] ?? reason),
    words: receipt.words,
    introduceBy: introduceBy(scene),
    url: pageUrl(scene, 'handoff'),
  };
}

export async function handoffAccepted(scene: Scene): Promise<NoticeProps['handoff_accepted']> {
  const { handle, head, reader } = scene;
  const receipt = await loadReceipt(scene);
  const verdicts = await latestVerdicts(handle, head.workspaceId, head.onboardingId);
  const day = sayFullDay(dayOf(receipt.at, reader.timeZone), reader);
  return {
    customer: head.customer,
    host: personOf(head.host),
    by: await otherThan(scene, receipt.memberId, head.host.id),
    acceptedAt: `${day} at ${sayClockTime(receipt.at, reader.timeZone)}`,
    promisesChanged: [...verdicts.values()].filter((one) => one.verdict !== 'deliverable').length,
    introduceBy: introduceBy(scene),
    url: pageUrl(scene),
  };
}

export async function guidePublished(scene: Scene): Promise<NoticeProps['guide_published']> {
  const { handle, head, notice } = scene;
  const { memberId } = await handle
    .selectFrom('publications')
    .select('member_id as memberId')
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  return {
    customer: head.customer,
    host: personOf(head.host),
    by: await otherThan(scene, memberId, head.host.id),
    contacts: contacts.filter(isReachable).map((contact) => contact.called),
    introduceBy: introduceBy(scene),
    url: pageUrl(scene, 'introduction'),
  };
}

/** Who did it, where it wasn't whoever has that part now. */
async function otherThan(
  { handle, notice }: Scene,
  memberId: string,
  ownerId: string,
): Promise<Person | null> {
  if (memberId === ownerId) return null;
  const member = await handle
    .selectFrom('members')
    .select(['name', 'called'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
  return personOf(member);
}

async function loadReceipt({ handle, notice }: Scene) {
  return handle
    .selectFrom('receipts')
    .select(['reasons', 'words', 'at', 'member_id as memberId'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
}
