/* News about the handoff between colleagues: handed over, returned, accepted, published. */
import { loadHandoff } from '#db/handoff/handoffs.server';
import { latestSubmission, latestVerdicts } from '#db/receipt/receipts.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { afterWorkingHours, dayOf } from '../../domain/clock/clock';
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import { sayClockTime, sayDeadline, sayFullDay } from '../../speech/en/say-time';
import { introduceBy, pageUrl, personOf, type Scene } from '../letter.server';

/** Null for what was taken back before the mail left. */
export async function handoffReceived(scene: Scene): Promise<NoticeProps['handoff_received'] | null> {
  const { handle, head, reader } = scene;
  const submission = await latestSubmission(handle, head.workspaceId, head.onboardingId);
  if (submission?.id !== scene.notice.subjectId) return null;
  const handoff = await loadHandoff(handle, head.workspaceId, head.onboardingId);
  const count = (kind: string) => handoff.statements.filter((one) => one.words.kind === kind).length;
  const dueAt = afterWorkingHours(head.signedAt, head.acceptanceHours, head.calendar);
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    goals: count('goal'),
    promises: count('promise'),
    redFlags: handoff.redFlagCount,
    answerBy: sayDeadline(dueAt, reader),
    url: pageUrl(scene, 'receipt'),
  };
}

export async function handoffReturned(scene: Scene): Promise<NoticeProps['handoff_returned']> {
  const { head } = scene;
  const receipt = await loadReceipt(scene);
  return {
    customer: head.customer,
    host: personOf(head.host),
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
    acceptedAt: `${day} at ${sayClockTime(receipt.at, reader.timeZone)}`,
    promisesChanged: [...verdicts.values()].filter((one) => one.verdict !== 'deliverable').length,
    introduceBy: introduceBy(scene),
    url: pageUrl(scene),
  };
}

export async function guidePublished(scene: Scene): Promise<NoticeProps['guide_published']> {
  const { handle, head } = scene;
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  return {
    customer: head.customer,
    host: personOf(head.host),
    contacts: contacts.filter(isReachable).map((contact) => contact.called),
    introduceBy: introduceBy(scene),
    url: pageUrl(scene, 'introduction'),
  };
}

async function loadReceipt({ handle, notice }: Scene) {
  return handle
    .selectFrom('receipts')
    .select(['reasons', 'words', 'at'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
}
