/*
 * News about corrections, gathered: composed when it is due, from what is true then. When everything was taken back
 * meanwhile there is nothing to say, and the notice is cancelled.
 */
import { sql } from 'kysely';
import type { Handle } from '#db/client.server';
import { copiersOfAnswers } from '#db/review/by-copies.server';
import { promisedBy } from '#db/review/promised.server';
import { IS_HELD } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import type { Answer, NoticeProps } from '#emails/index';
import { earliest } from '../../domain/clock/earliest';
import { calledOf } from '../../domain/contact/first-name';
import { sameFields, titleOf, type Words, wordsFrom } from '../../domain/statement/statement';
import { answersOurQuestion } from '../../speech/en/our-questions';
import { sayBeside, sayChange } from '../../speech/en/say-beside';
import { sayDeadline } from '../../speech/en/say-time';
import { sayParts } from '../../speech/en/tell-statement';
import { link, pageUrl, personOf, type Scene } from '../letter.server';

type Correction = Awaited<ReturnType<typeof correctionsSince>>[number];

export async function correctionsWaiting(scene: Scene): Promise<NoticeProps['corrections_waiting'] | null> {
  const open = await openCorrections(scene);
  if (open.length === 0) return null;
  return {
    customer: scene.head.customer,
    changes: await changesOf(scene, open),
    answerBy: dueWords(scene, open),
    url: pageUrl(scene, 'corrections'),
  };
}

export async function promiseDisputed(scene: Scene): Promise<NoticeProps['promise_disputed'] | null> {
  const open = (await openCorrections(scene)).filter((one) => one.kind === 'promise');
  if (open.length === 0) return null;
  return {
    customer: scene.head.customer,
    host: personOf(scene.head.host),
    changes: await changesOf(scene, open),
    answerBy: dueWords(scene, open),
    url: pageUrl(scene, 'corrections'),
  };
}

export async function correctionsReceived(scene: Scene): Promise<NoticeProps['corrections_received'] | null> {
  const own = (await openCorrections(scene)).filter((one) => one.contactId === scene.notice.recipientId);
  if (own.length === 0) return null;
  const changes = await changesOf(scene, own);
  return {
    to: scene.to.firstName,
    host: personOf(scene.head.host),
    changes: changes.map(({ by: _, noted: __, copiedBy: ___, ...change }) => change),
    answerBy: dueWords(scene, own),
    link,
  };
}

export async function correctionsAnswered(scene: Scene): Promise<NoticeProps['corrections_answered'] | null> {
  const { head, reader } = scene;
  const rows = await answeredSince(scene);
  if (rows.length === 0) return null;
  const words = await wordingsOf(scene, rows);
  const answers = rows.map((row): Answer => {
    const before = words.get(row.wordingId)?.words;
    const said = row.proposedWordingId ? words.get(row.proposedWordingId)?.words : undefined;
    const now = row.resolvedWordingId ? words.get(row.resolvedWordingId)?.words : undefined;
    const had = row.isAdded ? null : before;
    const [, theirs = null, ours = null] = sayBeside([had, said, now], reader, head.customer);
    const outcome =
      row.outcome === 'adopted' ? 'agreed' : row.outcome === 'reworded' ? 'suggested' : 'for_the_call';
    return {
      title: before ? titleOf(before) : '',
      isAnswer: isAnswer(row, before),
      said: withNote(withParts(theirs, row), row, isNoteAlone(row, before, said)),
      outcome,
      // What reads as they said it isn't told as news.
      wording: row.outcome === 'adopted' ? (ours === theirs ? null : withParts(ours, row)) : ours,
      words: row.line || null,
      isAsked: outcome === 'suggested' && !row.isAnsweredSince,
    };
  });
  return {
    to: scene.to.firstName,
    host: personOf(head.host),
    inPlaceOf: scene.inPlaceOf,
    answers,
    link,
  };
}

/** What the reader changed or added, and we answered since. */
export async function answeredSince({ handle, notice }: Scene): Promise<Correction[]> {
  const rows = await correctionsSince(handle, notice, null);
  return rows.filter(
    (one) => one.contactId === notice.recipientId && one.resolvedAt && one.resolvedAt >= notice.openedAt,
  );
}

export async function askSales(scene: Scene): Promise<NoticeProps['ask_sales'] | null> {
  const asked = await loadQuestion(scene);
  if (!asked) return null;
  return {
    customer: scene.head.customer,
    host: personOf(scene.head.host),
    change: asked.change,
    question: asked.question,
    answerBy: asked.answerBy,
    url: pageUrl(scene, 'corrections'),
  };
}

export async function salesAnswered(scene: Scene): Promise<NoticeProps['sales_answered'] | null> {
  const asked = await loadQuestion(scene);
  if (!asked?.reply) return null;
  return {
    customer: scene.head.customer,
    rep: personOf(scene.head.rep),
    change: asked.change,
    question: asked.question,
    answer: asked.reply,
    answerBy: asked.answerBy,
    url: pageUrl(scene, 'corrections'),
  };
}

/** Corrections since the notice was opened that nobody has answered or taken back. */
async function openCorrections({ handle, notice }: Scene): Promise<Correction[]> {
  const rows = await correctionsSince(handle, notice, notice.openedAt);
  return rows.filter((row) => row.outcome === null);
}

/** What contacts changed or added and stand by, oldest first, with what we answered. */
export async function correctionsSince(
  handle: Handle,
  notice: { workspaceId: string; onboardingId: string },
  since: Date | null,
) {
  return handle
    .selectFrom('answers as a')
    .innerJoin('statements as s', 's.id', 'a.statement_id')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select([
      'a.id',
      'a.contact_id as contactId',
      'a.statement_id as statementId',
      'a.wording_id as wordingId',
      'a.proposed_wording_id as proposedWordingId',
      'a.note',
      'a.proposed_parts as proposedParts',
      'a.at',
      promisedBy('a').as('answerBy'),
      'c.name as contactName',
      'c.called as contactCalled',
      's.kind',
      's.area',
      'r.outcome',
      'r.wording_id as resolvedWordingId',
      'r.line',
      'r.member_id as memberId',
      'r.at as resolvedAt',
    ])
    .select((eb) => eb('a.kind', '=', 'added').as('isAdded'))
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('answers as later')
            .select('later.id')
            .whereRef('later.workspace_id', '=', 'a.workspace_id')
            .whereRef('later.onboarding_id', '=', 'a.onboarding_id')
            .whereRef('later.statement_id', '=', 'a.statement_id')
            .whereRef('later.wording_id', '=', 'r.wording_id')
            .whereRef('later.contact_id', '=', 'a.contact_id')
            .where('later.withdrawn_at', 'is', null),
        )
        .as('isAnsweredSince'),
    )
    .where('a.workspace_id', '=', notice.workspaceId)
    .where('a.onboarding_id', '=', notice.onboardingId)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where('a.withdrawn_at', 'is', null)
    .where(sql<boolean>`not ${IS_HELD}`)
    .$if(since !== null, (query) => query.where('a.at', '>=', since as Date))
    .orderBy('a.at')
    .execute();
}

async function wordingsOf({ handle, head }: Scene, rows: Correction[]) {
  const ids = rows.flatMap((row) => [row.wordingId, row.proposedWordingId, row.resolvedWordingId]);
  return loadWordings(
    handle,
    head.workspaceId,
    ids.filter((id) => id !== null),
  );
}

/** They changed no word and no part, so that what they wrote beside it is all that they said. */
const isNoteAlone = ({ proposedParts, note, isAdded }: Correction, had?: Words, said?: Words): boolean =>
  Boolean(!isAdded && !proposedParts && note && had && said && sameFields(had.fields, said.fields));

/** With what they wrote beside it. */
const withNote = (said: string | null, { note }: Correction, isAlone: boolean): string | null =>
  [isAlone ? '' : said, note].filter(Boolean).join('\n') || null;

/** The parts that a contact says a person plays, after the words. */
const withParts = (said: string | null, { proposedParts }: Correction): string | null =>
  said && proposedParts ? `${said} · Part: ${sayParts(proposedParts) || 'none'}` : said;

/** What we asked is answered, not changed. */
const isAnswer = ({ isAdded, area }: Correction, words: Words | undefined): boolean =>
  Boolean(isAdded && words && answersOurQuestion(words, area));

/** The same as colleagues read it. */
export async function changesOf(scene: Scene, rows: Correction[]) {
  const words = await wordingsOf(scene, rows);
  const recorded = await recordedWordings(scene, rows);
  const ids = rows.map(({ id }) => id);
  const copiers = await copiersOfAnswers(scene.handle, scene.head.workspaceId, ids);
  return rows.map((row) => {
    const had = words.get(row.wordingId)?.words;
    const said = row.proposedWordingId ? words.get(row.proposedWordingId)?.words : undefined;
    const told = sayChange(row.isAdded ? null : had, said, scene.reader, scene.head.customer);
    return {
      by: calledOf({ name: row.contactName, called: row.contactCalled }),
      copiedBy: copiers.get(row.id) ?? null,
      title: had ? titleOf(had) : '',
      had: told.before,
      said: withParts(told.after, row),
      noted: notedOtherwise(recorded.get(row.statementId), had, scene),
      note: row.note || null,
      isAnswer: isAnswer(row, had),
    };
  });
}

/** The words sales recorded, where the contact answered others. */
function notedOtherwise(
  recorded: Words | undefined,
  had: Words | undefined,
  { head, reader }: Scene,
): string | null {
  const isOther = recorded && had && !sameFields(recorded.fields, had.fields);
  return isOther ? sayChange(had, recorded, reader, head.customer).after : null;
}

async function recordedWordings({ handle, head }: Scene, rows: Correction[]): Promise<Map<string, Words>> {
  if (rows.length === 0) return new Map();
  const found = await handle
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .distinctOn('w.statement_id')
    .select(['w.statement_id', 'w.fields', 's.kind'])
    .where('w.workspace_id', '=', head.workspaceId)
    .where('w.purpose', '=', 'recorded')
    .where('w.statement_id', 'in', [...new Set(rows.map((row) => row.statementId))])
    .orderBy('w.statement_id')
    .orderBy('w.number', 'desc')
    .execute();
  return new Map(found.map((row) => [row.statement_id, wordsFrom(row)]));
}

function dueWords({ reader }: Scene, rows: Correction[]): string {
  const first = earliest(rows.map((row) => row.answerBy));
  return first ? sayDeadline(first, reader) : '';
}

async function loadQuestion(scene: Scene) {
  const { handle, notice } = scene;
  const row = await handle
    .selectFrom('sales_questions')
    .select(['answer_id', 'question', 'reply'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirst();
  if (!row) return null;
  const correction = (await correctionsSince(handle, notice, null)).filter((one) => one.id === row.answer_id);
  const [change] = await changesOf(scene, correction);
  if (!change) return null;
  return { question: row.question, reply: row.reply, change, answerBy: dueWords(scene, correction) };
}
