/* One promise as the ledger has it, with everything that was said of it. */
import { databaseNow, db } from '#db/client.server';
import { type SaidOfPromise, saidOfPromise } from '#db/promise/promise-outcomes.server';
import { latestVerdicts } from '#db/receipt/receipts.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { isAccepted } from '../../domain/onboarding/onboarding';
import type { PromiseFields } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import { onboardingHead } from '../onboarding/onboarding-head.server';
import { type LedgerRow, rowOfLedger } from './ledger.server';

export type PromisePageFacts = LedgerRow & {
  detail: string;
  wordingId: string;
  fields: PromiseFields;
  verdictNote: string;
  history: SaidOfPromise[];
  isAccepted: boolean;
  mayNote: boolean;
  mayWriteGuide: boolean;
  reader: Reader;
  today: string;
  timeZone: string;
};

/** Null for one that the reader's ledger doesn't hold. */
export async function promisePage(
  member: Member,
  onboardingId: string,
  id: string,
): Promise<PromisePageFacts | null> {
  const head = await onboardingHead(member, onboardingId);
  const found = head && (await rowOfLedger(member, onboardingId, id));
  if (!found) return null;
  const { workspaceId } = member;
  const { timeZone } = await calendarOf(db(), workspaceId);
  const now = await databaseNow(db());
  const verdicts = await latestVerdicts(db(), workspaceId, onboardingId);
  return {
    ...found.row,
    detail: found.fields.detail,
    wordingId: found.wordingId,
    fields: found.fields,
    verdictNote: verdicts.get(id)?.note ?? '',
    history: await saidOfPromise(db(), workspaceId, id),
    isAccepted: isAccepted(head.stage),
    mayNote: isAccepted(head.stage) && head.mayDo('note_promise'),
    mayWriteGuide: isAccepted(head.stage) && head.mayDo('write_guide'),
    reader: { now, timeZone: member.timeZone },
    today: dayOf(now, timeZone),
    timeZone,
  };
}
