/*
 * Tells those who can decide of mail in doubt, once for each mail. It is gathered, so that an outage makes one letter
 * and not hundreds; what the provider reports meanwhile is left out.
 */
import { isAloneWith } from '#db/alone.server';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { takeUntoldDoubts } from '#db/mail/mail-in-doubt.server';
import { owe } from '#db/mail/notices.server';
import { leadersOf } from '#db/member/members.server';

const BATCH = 200;

/** Owes what is to be told. Returns how many mails it is about. */
export async function tellOfDoubt(): Promise<number> {
  for (let told = 0; ; ) {
    const batch = await transact(db(), tellBatch);
    told += batch;
    if (batch < BATCH) return told;
  }
}

async function tellBatch(trx: Trx): Promise<number> {
  // Two at once could gather into a letter that is begun at the same moment.
  if (!(await isAloneWith(trx, 'tell of mail in doubt'))) return 0;
  const now = await databaseNow(trx);
  const doubts = await takeUntoldDoubts(trx, BATCH, now);
  const leaders = await leadersOf(trx, [...new Set(doubts.map((one) => one.workspaceId))]);
  const toTell = new Map<string, string>();
  for (const { workspaceId, repId } of doubts)
    for (const id of repId ? [repId] : (leaders.get(workspaceId) ?? [])) toTell.set(id, workspaceId);
  for (const [id, workspaceId] of toTell)
    await owe(
      trx,
      { id: null, workspaceId },
      [{ kind: 'mail_unsure', subjectId: id, recipient: { kind: 'member', id } }],
      now,
    );
  return doubts.length;
}
