/*
 * The second reading of a handoff: what was asked when it was returned, what sales answered, and every point that is
 * new, says something else, or is gone since. Whoever read it once reads only this again.
 */
import { db } from '#db/client.server';
import { latestReceipt } from '#db/receipts.server';
import type { Member } from '../auth/member.server';
import { firstNameOf } from '../domain/first-name';
import { sayWhen } from '../domain/say-time';
import type { Words } from '../domain/statement';
import { sayWhole, tell } from '../domain/tell-statement';
import type { OnboardingHead } from './onboarding-head.server';

/** `before` is empty for what is new, `after` for what was taken out. */
export type Change = { id: string; before: string; after: string };

export type SinceReturn = {
  /** First name of whoever returned it. */
  by: string;
  isReaders: boolean;
  when: string;
  reasons: string[];
  words: string;
  answer: string;
  changes: Change[];
};

/** Null for a handoff that was never returned, or is not being read again. */
export async function sinceReturn(
  member: Member,
  head: OnboardingHead,
  answer: string,
): Promise<SinceReturn | null> {
  if (head.stage !== 'submitted') return null;
  const returned = await latestReceipt(db(), member.workspaceId, head.id);
  if (returned?.outcome !== 'returned') return null;
  const { name } = await db()
    .selectFrom('members')
    .select('name')
    .where('workspace_id', '=', member.workspaceId)
    .where('id', '=', returned.member_id)
    .executeTakeFirstOrThrow();
  return {
    by: firstNameOf(name),
    isReaders: returned.member_id === member.id,
    when: sayWhen(returned.at, head.reader),
    reasons: returned.reasons,
    words: returned.words,
    answer,
    changes: [
      ...(await changedStatements(member.workspaceId, head, returned.at)),
      ...(await changedFlags(member.workspaceId, head.id, returned.at)),
    ],
  };
}

async function changedStatements(workspaceId: string, head: OnboardingHead, since: Date): Promise<Change[]> {
  const rows = await db()
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['s.id', 's.kind', 's.removed_at', 'w.fields', 'w.at'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', head.id)
    .where('s.origin', '=', 'sales')
    .where('w.purpose', '=', 'recorded')
    .orderBy('s.position')
    .orderBy('s.id')
    .orderBy('w.number')
    .execute();
  const says = new Map<string, Change>();
  for (const { id, kind, removed_at, fields, at } of rows) {
    const whole = sayWhole(tell({ kind, fields } as Words, head.reader, head.customer));
    const said = says.get(id) ?? { id, before: '', after: '' };
    says.set(id, { id, before: at > since ? said.before : whole, after: removed_at ? '' : whole });
    if (removed_at && removed_at <= since) says.set(id, { id, before: '', after: '' });
  }
  return [...says.values()].filter(({ before, after }) => before !== after);
}

/** A red flag keeps no earlier text: one that was rewritten stands with what it says now. */
async function changedFlags(workspaceId: string, onboardingId: string, since: Date): Promise<Change[]> {
  const rows = await db()
    .selectFrom('red_flags')
    .select(['id', 'number', 'concern', 'removed_at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where((eb) => eb.or([eb('at', '>', since), eb('removed_at', '>', since)]))
    .orderBy('at')
    .execute();
  return rows
    .filter(({ number, removed_at }) => !(removed_at && number === 1 && removed_at <= since))
    .map(({ id, concern, removed_at }) => ({
      id,
      before: removed_at ? concern : '',
      after: removed_at ? '' : concern,
    }));
}
