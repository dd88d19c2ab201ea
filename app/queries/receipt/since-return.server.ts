/*
 * The second reading of a handoff: what was asked when it was returned, what sales answered, and every point that is
 * new, says something else, or is gone since. Whoever read it once reads only this again.
 */
import { db } from '#db/client.server';
import { latestReceipt } from '#db/receipt/receipts.server';
import type { Member } from '../../auth/member/member.server';
import { firstNameOf } from '../../domain/contact/first-name';
import type { PartAnswer, Question } from '../../domain/handoff/handoff';
import { readEvent } from '../../domain/onboarding/event';
import { type AroundChanges, aroundTogether } from '../../domain/statement/around';
import { KINDS, kindListed } from '../../domain/statement/kinds';
import type { Words } from '../../domain/statement/statement';
import { sayAround } from '../../speech/en/around-changes';
import { QUESTION_WORDS } from '../../speech/en/kind-words';
import { sayWhen } from '../../speech/en/say-time';
import { sayWhole, tell } from '../../speech/en/tell-statement';
import type { OnboardingHead } from '../onboarding/onboarding-head.server';

/** `before` is empty for what is new, `after` for what was taken out. `id` is where it stands on the page. */
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
      ...(await changedAnswers(member.workspaceId, head.id, returned.at)),
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
  const wereGone = await goneThen(workspaceId, head.id, since);
  const says = new Map<string, Change>();
  for (const { id, kind, removed_at, fields, at } of rows) {
    const whole = sayWhole(tell({ kind, fields } as Words, head.reader, head.customer));
    const said = says.get(id) ?? { id, before: '', after: '' };
    says.set(id, { id, before: at > since ? said.before : whole, after: removed_at ? '' : whole });
    if (removed_at && removed_at <= since) says.set(id, { id, before: '', after: '' });
  }
  const around = await changedAround(workspaceId, head.id, since);
  return [...says.values()]
    .map((said) => (wereGone.has(said.id) ? { ...said, before: '' } : said))
    .map((said) => withAround(said, around.get(said.id)))
    .filter(({ before, after }) => before !== after);
}

/** What was out of the handoff when it was returned, and was put back since: statements and red flags by their ids. */
async function goneThen(workspaceId: string, onboardingId: string, since: Date): Promise<Set<string>> {
  const rows = await db()
    .selectFrom('events')
    .select(['kind', 'statement_id', 'details'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', ['statement_removed', 'statement_restored', 'red_flag_removed', 'red_flag_restored'])
    .where('at', '>', since)
    .orderBy('id')
    .execute();
  const first = new Map<string, string>();
  for (const { kind, statement_id, details } of rows) {
    const event = readEvent(kind, details);
    const flag = event && 'flag' in event.details ? event.details.flag : undefined;
    const id = statement_id ?? flag;
    if (id && !first.has(id)) first.set(id, kind);
  }
  return new Set([...first].flatMap(([id, kind]) => (kind.endsWith('_restored') ? [id] : [])));
}

/** What stands around words that were there before and still are. */
function withAround(said: Change, changes: AroundChanges | undefined): Change {
  if (!changes || said.before === '' || said.after === '') return said;
  const { before, after } = sayAround(changes);
  const [had, has] = [before, after].map((more) => (more ? ` · ${more}` : ''));
  return { ...said, before: `${said.before}${had}`, after: `${said.after}${has}` };
}

async function changedAround(
  workspaceId: string,
  onboardingId: string,
  since: Date,
): Promise<Map<string, AroundChanges>> {
  const rows = await db()
    .selectFrom('events')
    .select(['kind', 'statement_id', 'details'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', ['statement_reworded', 'statement_changed'])
    .where('at', '>', since)
    .orderBy('id')
    .execute();
  const ids = new Set(rows.flatMap((row) => row.statement_id ?? []));
  return new Map(
    [...ids].flatMap((id): [string, AroundChanges][] => {
      const own = rows.filter((row) => row.statement_id === id);
      const together = aroundTogether(own.flatMap(({ kind, details }) => aroundIn(kind, details)));
      return together ? [[id, together]] : [];
    }),
  );
}

function aroundIn(kind: string, details: unknown): AroundChanges[] {
  const event = readEvent(kind, details);
  const around = event && 'around' in event.details && event.details.around;
  return around ? [around] : [];
}

/** Questions that were answered in place of statements, or answered otherwise. */
async function changedAnswers(workspaceId: string, onboardingId: string, since: Date): Promise<Change[]> {
  const rows = await db()
    .selectFrom('handoff_answers')
    .select(['question', 'answer', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('at', '>', since)
    .orderBy('at')
    .execute();
  return rows.map(({ question, answer, reason }) => {
    const says = [`${QUESTION_WORDS[question].title}: ${ANSWERS[answer]}`, reason].filter(Boolean).join('. ');
    return { id: placeOf(question), before: '', after: says };
  });
}

const ANSWERS: Record<PartAnswer['answer'], string> = {
  none: 'none',
  unknown: 'not known, to ask the customer',
  not_applicable: 'doesn’t apply',
};

/** Where on the page the answer to a question stands. */
function placeOf(question: Question): string {
  if (question === 'red_flags') return 'flags';
  return kindListed(question) ? question : KINDS.system.many;
}

/** A red flag keeps no earlier text: one that was rewritten stands with what it says now. */
async function changedFlags(workspaceId: string, onboardingId: string, since: Date): Promise<Change[]> {
  const wereGone = await goneThen(workspaceId, onboardingId, since);
  const rows = await db()
    .selectFrom('red_flags')
    .select(['id', 'number', 'concern', 'at', 'removed_at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, number, concern, at, removed_at }) => {
    const wasThere = !wereGone.has(id) && (number > 1 || at <= since) && !(removed_at && removed_at <= since);
    if (removed_at) return wasThere ? [{ id, before: concern, after: '' }] : [];
    const isAsItWas = wasThere && at <= since;
    return isAsItWas ? [] : [{ id, before: '', after: concern }];
  });
}
