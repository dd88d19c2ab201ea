/* Owes customer success and leads their news of the week, on the first working morning of their own week. */
import { v5 as uuidOf } from 'uuid';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { membersToDigest } from '#db/clock/digests.server';
import { owe } from '#db/mail/notices.server';
import { setDigestAlarm } from '#db/member/members.server';
import { planDigest } from '../../domain/clock/digest';

const BATCH = 200;
/** A week of a workspace has one id, whoever computes it. */
const WEEKS = '8d3a5c52-6f0e-4d0b-9a57-0a2f6f5f7c11';

/** Owes the digests that are due. Returns how many members were looked at. */
export async function oweDigests(): Promise<number> {
  for (let seen = 0; ; ) {
    const batch = await transact(db(), digestBatch);
    seen += batch;
    if (batch < BATCH) return seen;
  }
}

async function digestBatch(trx: Trx): Promise<number> {
  const members = await membersToDigest(trx, BATCH);
  const now = await databaseNow(trx);
  for (const member of members) {
    const { monday, lookAgainAt } = planDigest(member, now);
    await setDigestAlarm(trx, member, lookAgainAt);
    if (!monday) continue;
    const subjectId = uuidOf(`${member.workspaceId} ${monday}`, WEEKS);
    await owe(
      trx,
      { id: null, workspaceId: member.workspaceId },
      [{ kind: 'weekly_digest', subjectId, recipient: { kind: 'member', id: member.id } }],
      now,
    );
  }
  return members.length;
}
