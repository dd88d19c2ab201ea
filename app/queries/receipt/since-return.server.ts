/*
 * The second reading of a handoff: what was asked when it was returned, what sales answered, and every point that is
 * new, says something else, or is gone since. Whoever read it once reads only this again.
 */
import { db } from '#db/client.server';
import { loadOwnValues } from '#db/handoff/own-values.server';
import { loadStory } from '#db/handoff/stories.server';
import { latestReceipt } from '#db/receipt/receipts.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import type { PartAnswer } from '../../domain/handoff/handoff';
import type { OwnKind } from '../../domain/handoff/own-field';
import type { Question } from '../../domain/handoff/parts';
import { STORY_PARTS, type StoryPart, UNTOLD } from '../../domain/handoff/story';
import { readEvent } from '../../domain/onboarding/event';
import { type AroundChanges, aroundTogether } from '../../domain/statement/around';
import { KINDS, kindListed } from '../../domain/statement/kinds';
import { type Words, wordsFrom } from '../../domain/statement/statement';
import type { OnboardingHead } from '../onboarding/onboarding-head.server';

/** `id` is where it stands on the page. */
export type ChangeFacts = { id: string } & (
  | StatementChange
  | AnswerChange
  | FlagChange
  | StoryChange
  | OwnChange
);

/** Null before where it is new, null after where it was taken out. */
type Sides<T> = { before: T | null; after: T | null };
type StatementChange = { about: 'statement'; around: AroundChanges | null } & Sides<Words>;
type FlagChange = { about: 'flag' } & Sides<string>;
type StoryChange = { about: 'story'; part: StoryPart } & Sides<string>;
/** What only we see of a field of the starting point's own: what it asked may have changed as well. */
type OwnChange = { about: 'own' } & Sides<{ label: string; kind: OwnKind; value: string }>;
/** A question that was answered in place of statements, or answered otherwise. */
type AnswerChange = { about: 'question'; question: Question; answer: PartAnswer['answer']; reason: string };

export type SinceReturnFacts = {
  /** First name of whoever returned it. */
  by: string;
  isReaders: boolean;
  at: Date;
  reasons: string[];
  words: string;
  answer: string;
  changes: ChangeFacts[];
};

/** Null for a handoff that was never returned, or is not being read again. */
export async function sinceReturn(
  member: Member,
  head: OnboardingHead,
  answer: string,
): Promise<SinceReturnFacts | null> {
  if (head.stage !== 'submitted') return null;
  const returned = await latestReceipt(db(), member.workspaceId, head.id);
  if (returned?.outcome !== 'returned') return null;
  const by = await db()
    .selectFrom('members')
    .select(['name', 'called'])
    .where('workspace_id', '=', member.workspaceId)
    .where('id', '=', returned.member_id)
    .executeTakeFirstOrThrow();
  return {
    by: calledOf(by),
    isReaders: returned.member_id === member.id,
    at: returned.at,
    reasons: returned.reasons,
    words: returned.words,
    answer,
    changes: [
      ...(await changedStatements(member.workspaceId, head.id, returned.at)),
      ...(await changedAnswers(member.workspaceId, head.id, returned.at)),
      ...(await changedFlags(member.workspaceId, head.id, returned.at)),
      ...(await changedStory(member.workspaceId, head.id, returned.at)),
      ...(await changedOwn(member.workspaceId, head.id, returned.at)),
    ],
  };
}

async function changedOwn(workspaceId: string, onboardingId: string, since: Date): Promise<ChangeFacts[]> {
  const before = (await loadOwnValues(db(), workspaceId, [onboardingId], since)).get(onboardingId);
  const after = (await loadOwnValues(db(), workspaceId, [onboardingId])).get(onboardingId);
  return [...(after?.values() ?? [])].flatMap((is): ChangeFacts[] => {
    const was = before?.get(is.key);
    const isSame = was?.value === is.value && was.kind === is.kind;
    return isSame ? [] : [{ id: 'own', about: 'own', before: was ?? null, after: is }];
  });
}

async function changedStory(workspaceId: string, onboardingId: string, since: Date): Promise<ChangeFacts[]> {
  const which = { workspaceId, onboardingId };
  const before = (await loadStory(db(), which, since))?.story ?? UNTOLD;
  const after = (await loadStory(db(), which))?.story ?? UNTOLD;
  return STORY_PARTS.filter((part) => before[part] !== after[part]).map((part) => ({
    id: 'story',
    about: 'story',
    part,
    before: before[part],
    after: after[part],
  }));
}

async function changedStatements(
  workspaceId: string,
  onboardingId: string,
  since: Date,
): Promise<ChangeFacts[]> {
  const rows = await db()
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['s.id', 's.kind', 's.removed_at', 'w.fields', 'w.at'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.origin', '=', 'sales')
    .where('w.purpose', '=', 'recorded')
    .orderBy('s.position')
    .orderBy('s.id')
    .orderBy('w.number')
    .execute();
  const wereGone = await goneThen(workspaceId, onboardingId, since);
  const around = await changedAround(workspaceId, onboardingId, since);
  const sides = new Map<string, Sides<Words>>();
  for (const { id, kind, removed_at: removedAt, fields, at } of rows) {
    const words = wordsFrom({ kind, fields });
    const isLongGone = removedAt !== null && removedAt <= since;
    const had = at > since ? (sides.get(id)?.before ?? null) : words;
    const before = isLongGone || wereGone.has(id) ? null : had;
    sides.set(id, { before, after: removedAt ? null : words });
  }
  return [...sides]
    .map(([id, { before, after }]) => {
      // What stands around them is told of words that were there before and still are.
      const changed = before && after ? (around.get(id) ?? null) : null;
      return { id, about: 'statement' as const, before, after, around: changed };
    })
    .filter((change) => change.before !== change.after || change.around);
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

async function changedAnswers(
  workspaceId: string,
  onboardingId: string,
  since: Date,
): Promise<ChangeFacts[]> {
  const rows = await db()
    .selectFrom('handoff_answers')
    .select(['question', 'answer', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('at', '>', since)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ id: placeOf(row.question), about: 'question', ...row }));
}

/** Where on the page the answer to a question stands. */
function placeOf(question: Question): string {
  if (question === 'red_flags') return 'flags';
  return kindListed(question) ? question : KINDS.system.many;
}

/** A red flag keeps no earlier text: one that was rewritten stands with what it says now. */
async function changedFlags(workspaceId: string, onboardingId: string, since: Date): Promise<ChangeFacts[]> {
  const wereGone = await goneThen(workspaceId, onboardingId, since);
  const rows = await db()
    .selectFrom('red_flags')
    .select(['id', 'number', 'concern', 'at', 'removed_at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, number, concern, at, removed_at }): ChangeFacts[] => {
    const flag = { id, about: 'flag' as const };
    const wasThere = !wereGone.has(id) && (number > 1 || at <= since) && !(removed_at && removed_at <= since);
    if (removed_at) return wasThere ? [{ ...flag, before: concern, after: null }] : [];
    const isAsItWas = wasThere && at <= since;
    return isAsItWas ? [] : [{ ...flag, before: null, after: concern }];
  });
}
