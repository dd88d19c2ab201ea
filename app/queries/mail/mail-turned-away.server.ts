/* Whether mail waits because the mail service doesn't let us in: said on every staff page and to whoever watches over the machines. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import type { Reader } from '../../speech/en/say-time';

export type MailTurnedAwayFacts = { since: Date; mails: number; reason: string | null; reader: Reader };

const turnedAway = () =>
  db()
    .selectFrom('notices')
    // As its index says it.
    .where(sql<boolean>`state in ('queued', 'sending')`)
    .where('turned_away_at', 'is not', null);

/** Null while mail leaves. What the service said is for those who can read the mail log. */
export async function mailTurnedAway(member: Member): Promise<MailTurnedAwayFacts | null> {
  const { since, mails, reason } = await turnedAway()
    .select((eb) => [
      eb.fn.min('turned_away_at').as('since'),
      eb.fn.countAll<number>().as('mails'),
      eb.fn.max('failure').as('reason'),
    ])
    .where('workspace_id', '=', member.workspaceId)
    .executeTakeFirstOrThrow();
  if (!since) return null;
  return {
    since,
    mails,
    reason: mayHere(member.role, 'read_mail_log') ? reason : null,
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
  };
}

/** Over all workspaces: nobody's name is in it. */
export async function isMailTurnedAway(): Promise<boolean> {
  return (await turnedAway().select('id').limit(1).executeTakeFirst()) !== undefined;
}
