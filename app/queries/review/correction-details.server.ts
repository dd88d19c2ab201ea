/* What stands around a correction: what other contacts say of the same point, and what sales was asked about it. */
import { db } from '#db/client.server';
import { copiersOfAnswers } from '#db/review/by-copies.server';
import { loadWordings } from '#db/statement/statements.server';
import { calledOf } from '../../domain/contact/first-name';
import type { Verdict } from '../../domain/guide/guide';
import { type Words, wordsFrom } from '../../domain/statement/statement';
import { type Colleague, colleague } from '../onboarding/onboarding-head.server';

type Row = { id: string; wording_id: string };

export type QuestionFacts = {
  id: string;
  answerId: string;
  question: string;
  askedBy: Colleague;
  askedAt: Date;
  reply: string | null;
  repliedBy: Colleague | null;
  repliedAt: Date | null;
};

/** `words` are what they say instead; null where the old ones are right. `copiedBy` as of a correction. */
export type OtherFacts = { answerId: string; name: string; words: Words | null; copiedBy: string | null };

/** What contacts say of the same wordings, by wording, other than leaving them for the call. */
export async function otherAnswers(workspaceId: string, rows: Row[]) {
  const found = await db()
    .selectFrom('answers as a')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .select(['a.id', 'a.wording_id', 'a.proposed_wording_id', 'c.name', 'c.called'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.wording_id', 'in', [...new Set(rows.map((row) => row.wording_id))])
    .where('a.withdrawn_at', 'is', null)
    .where('a.kind', 'in', ['confirmed', 'corrected'])
    .orderBy('a.at')
    .execute();
  const ids = found.flatMap((one) => one.proposed_wording_id ?? []);
  const wordings = await loadWordings(db(), workspaceId, ids);
  const copiers = await copiersOfAnswers(
    db(),
    workspaceId,
    found.map(({ id }) => id),
  );
  const byWording = new Map<string, OtherFacts[]>();
  for (const one of found) {
    const words = wordings.get(one.proposed_wording_id ?? '')?.words ?? null;
    const copiedBy = copiers.get(one.id) ?? null;
    const answer = { answerId: one.id, name: calledOf(one), words, copiedBy };
    byWording.set(one.wording_id, [...(byWording.get(one.wording_id) ?? []), answer]);
  }
  return byWording;
}

/** What sales was asked, by answer, in the order it was asked. */
export async function questionsOf(workspaceId: string, rows: Row[]) {
  const found = await db()
    .selectFrom('sales_questions as q')
    .innerJoin('members as asker', 'asker.id', 'q.asked_by')
    .leftJoin('members as replier', 'replier.id', 'q.answered_by')
    .select([
      'q.id',
      'q.answer_id',
      'q.question',
      'q.asked_at',
      'q.reply',
      'q.answered_at',
      'asker.id as asker_id',
      'asker.name as asker_name',
      'asker.called as asker_called',
      'asker.portrait as asker_portrait',
      'replier.id as replier_id',
      'replier.name as replier_name',
      'replier.called as replier_called',
      'replier.portrait as replier_portrait',
    ])
    .where('q.workspace_id', '=', workspaceId)
    .where(
      'q.answer_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('q.asked_at')
    .execute();
  const byAnswer = new Map<string, QuestionFacts[]>();
  for (const row of found) {
    const question = {
      id: row.id,
      answerId: row.answer_id,
      question: row.question,
      askedBy: colleague(row.asker_id, row.asker_name, row.asker_called, row.asker_portrait),
      askedAt: row.asked_at,
      reply: row.reply,
      repliedBy:
        row.replier_id && row.replier_name
          ? colleague(row.replier_id, row.replier_name, row.replier_called, row.replier_portrait)
          : null,
      repliedAt: row.answered_at,
    };
    byAnswer.set(row.answer_id, [...(byAnswer.get(row.answer_id) ?? []), question]);
  }
  return byAnswer;
}

/** What sales recorded, and what we said of it before anybody of the customer read anything. */
export type RecordedFacts = {
  /** Null where the customer read them as they were recorded. */
  words: Words | null;
  verdict: Verdict | null;
  verdictNote: string;
};

/** By the wording that a correction was given on. */
export async function recordedOf(
  workspaceId: string,
  rows: { statement_id: string; wording_id: string }[],
): Promise<Map<string, RecordedFacts>> {
  const found = await db()
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('verdicts as v')
          .select(['v.verdict', 'v.note'])
          .whereRef('v.wording_id', '=', 'w.id')
          .orderBy('v.at', 'desc')
          .orderBy('v.id', 'desc')
          .limit(1)
          .as('judged'),
      (join) => join.onTrue(),
    )
    .distinctOn('w.statement_id')
    .select(['w.id', 'w.statement_id', 'w.fields', 's.kind', 'judged.verdict', 'judged.note'])
    .where('w.workspace_id', '=', workspaceId)
    .where('w.statement_id', 'in', [...new Set(rows.map((row) => row.statement_id))])
    .where('w.purpose', '=', 'recorded')
    .orderBy('w.statement_id')
    .orderBy('w.number', 'desc')
    .execute();
  const byStatement = new Map(found.map((one) => [one.statement_id, one]));
  return new Map(
    rows.flatMap((row): [string, RecordedFacts][] => {
      const one = byStatement.get(row.statement_id);
      if (!one) return [];
      const recorded = wordsFrom(one);
      const words = one.id === row.wording_id ? null : recorded;
      return [[row.wording_id, { words, verdict: one.verdict, verdictNote: one.note ?? '' }]];
    }),
  );
}

/** One of the wordings that were loaded. */
export function wordingIn(wordings: Awaited<ReturnType<typeof loadWordings>>, id: string): Words {
  const wording = wordings.get(id);
  if (!wording) throw new Error(`Wording ${id} is missing.`);
  return wording.words;
}
