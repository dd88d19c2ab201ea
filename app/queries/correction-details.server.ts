/* What stands around a correction: what other contacts say of the same point, and what sales was asked about it. */
import { db } from '#db/client.server';
import { loadWordings } from '#db/statements.server';
import { firstNameOf } from '../domain/first-name';
import { sayStatement } from '../domain/say-statement';
import { type Reader, sayWhen } from '../domain/say-time';
import { type Colleague, colleague } from './onboarding-head.server';

type Row = { id: string; wording_id: string };

export type SalesQuestion = {
  id: string;
  answerId: string;
  question: string;
  askedBy: Colleague;
  asked: string;
  reply: string | null;
  repliedBy: Colleague | null;
  replied: string | null;
};

export type OtherAnswer = { answerId: string; name: string; said: string };

/** What contacts say of the same wordings, by wording, other than leaving them for the call. */
export async function otherAnswers(workspaceId: string, rows: Row[], reader: Reader) {
  const found = await db()
    .selectFrom('answers as a')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .select(['a.id', 'a.wording_id', 'a.proposed_wording_id', 'c.name'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.wording_id', 'in', [...new Set(rows.map((row) => row.wording_id))])
    .where('a.withdrawn_at', 'is', null)
    .where('a.kind', 'in', ['confirmed', 'corrected'])
    .orderBy('a.at')
    .execute();
  const proposed = found.flatMap((one) => one.proposed_wording_id ?? []);
  const wordings = await loadWordings(db(), workspaceId, proposed);
  const byWording = new Map<string, OtherAnswer[]>();
  for (const one of found) {
    const words = wordings.get(one.proposed_wording_id ?? '')?.words;
    const said = words ? sayStatement(words, reader) : '';
    const answer = { answerId: one.id, name: firstNameOf(one.name), said };
    byWording.set(one.wording_id, [...(byWording.get(one.wording_id) ?? []), answer]);
  }
  return byWording;
}

/** What sales was asked, by answer, in the order it was asked. */
export async function questionsOf(workspaceId: string, rows: Row[], reader: Reader) {
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
      'asker.portrait as asker_portrait',
      'replier.id as replier_id',
      'replier.name as replier_name',
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
  const byAnswer = new Map<string, SalesQuestion[]>();
  for (const row of found) {
    const question = {
      id: row.id,
      answerId: row.answer_id,
      question: row.question,
      askedBy: colleague(row.asker_id, row.asker_name, row.asker_portrait),
      asked: sayWhen(row.asked_at, reader),
      reply: row.reply,
      repliedBy:
        row.replier_id && row.replier_name
          ? colleague(row.replier_id, row.replier_name, row.replier_portrait)
          : null,
      replied: row.answered_at && sayWhen(row.answered_at, reader),
    };
    byAnswer.set(row.answer_id, [...(byAnswer.get(row.answer_id) ?? []), question]);
  }
  return byAnswer;
}
