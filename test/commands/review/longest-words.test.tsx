/*
 * A contact writes as much as their form takes, over several lines. We agree to it, suggest something else upon it, note
 * what came of it on the call, and put it into other words in the guide: nothing is refused or cut, and lines stay lines.
 * Every form is filled in and sent as a browser would.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadGuideDraft } from '#db/guide/guides.server';
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import { purchase } from '#demo/recorded';
import { rewordForCustomer } from '~/commands/guide/write-guide.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { fieldsIn, STATEMENT_KINDS, type StatementKind, type Words } from '~/domain/statement/kinds';
import { readFields } from '~/http/form/typed.server';
import { callOutcomeForm, resolutionForm } from '~/routes/review/resolution-form';
import { wordsForm } from '~/routes/statement/words-form';
import { correction } from '~/routes/welcome/answer-form';
import { formView } from '~/ui/form/form-reply';
import { WordingFields } from '~/ui/form/wording-fields';
import { asShown, type Field, type FoundForm, formsIn } from '../../faults/fuzz/forms';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, point } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
beforeAll(async () => {
  cast = await oneWorkspace();
});

/** A point of each kind; whose person it is isn't the one who corrects. */
const POINTS: Record<StatementKind, string> = {
  goal: 'Answer every mail',
  promise: 'We move the old mail',
  purchase: 'Mail plan',
  date: 'We start',
  person: 'Teun Bakker',
  system: 'Mail',
};

/** What there may be none of. */
const BOUGHT = [purchase('Mail plan', {})];

/** What is typed where a form takes as much: to the last character, and over lines where there can be lines. */
const longest = (most: number, hasLines: boolean): string =>
  (hasLines ? 'First of all\n\n- and then\n' : 'First of all ').padEnd(most, 'é');

/** What a browser sends of a form whose words are filled up; a line can't hold a line break. */
function sent(form: FoundForm, type: (value: string, field: FoundForm['inputs'][number]) => string) {
  const body = new FormData();
  for (const [name, value] of asShown(form)) {
    const field = form.inputs.find((one) => one.name === name);
    const isWritten = field?.type === 'text' || field?.type === 'textarea';
    const typed = field && isWritten ? type(value, field) : value;
    body.append(name, field?.type === 'textarea' ? typed : typed.replace(/[\r\n]/g, ''));
  }
  return readFields(body);
}

/** Corrects a point with all that the form takes; what is kept of it. */
async function correctFully(id: string, reader: ContactActor, kind: StatementKind): Promise<Words> {
  const item = await point(cast, id, POINTS[kind]);
  const html = htmlOf(await pageFor(reader));
  const action = `/welcome/statements/${item.statementId}/correct`;
  const form = formsIn(html, '/welcome').find((one) => one.action === action);
  if (!form) throw new Error(`The page has no form to correct the ${kind}.`);
  const typed = sent(form, (_, { name, type, most }) => {
    if (!most) throw new Error(`The field “${name}” says no limit.`);
    return longest(most, type === 'textarea');
  });
  const { wording: wordingId, ...said } = correction.parse(typed);
  done(await correctStatement(reader, { statementId: item.statementId, wordingId }, said));
  const { proposed } = await answerOf(id, item.statementId);
  return proposed;
}

/** The form that we are shown for words, sent as it is but for the last character of each. */
function retyped(words: Words, more: Field[] = []) {
  const html = renderToStaticMarkup(
    <form method="post" action="/">
      <WordingFields words={words} form={formView(undefined, '', 'x')} />
    </form>,
  );
  const [form] = formsIn(html, '/');
  if (!form) throw new Error('Nothing is drawn.');
  const typed = sent(form, (value, { name, most }) => {
    expect(most, name).toBeGreaterThanOrEqual([...value].length);
    return value.replace(/é$/, 'è');
  });
  return { ...typed, ...Object.fromEntries(more) };
}

/** The same words with that one character changed. */
const expected = ({ kind, fields }: Words) => ({
  kind,
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/é$/, 'è') : value,
    ]),
  ),
});

async function answerOf(id: string, statementId: string) {
  const answer = await db()
    .selectFrom('answers')
    .select(['id', 'proposed_wording_id'])
    .where('onboarding_id', '=', id)
    .where('statement_id', '=', statementId)
    .where('kind', '=', 'corrected')
    .executeTakeFirstOrThrow();
  const wordingId = answer.proposed_wording_id ?? '';
  const proposed = (await loadWordings(db(), cast.workspaceId, [wordingId])).get(wordingId)?.words;
  if (!proposed) throw new Error('Nothing was proposed.');
  return { id: answer.id, proposed };
}

/** What the customer's page says now. */
async function shownNow(id: string, statementId: string) {
  const { shown } = await loadReview(db(), cast.workspaceId, id);
  const item = shown.find((one) => one.statementId === statementId);
  const wordingId = item?.wordingId ?? '';
  return {
    wordingId,
    words: (await loadWordings(db(), cast.workspaceId, [wordingId])).get(wordingId)?.words,
  };
}

test('the forms take something of every field that holds words', async () => {
  const { id, mira } = await introducedOnboarding(cast, BOUGHT);
  for (const kind of STATEMENT_KINDS) {
    const { fields } = await correctFully(id, mira, kind);
    const said: Record<string, unknown> = fields;
    for (const [name, field] of fieldsIn(kind)) {
      // Details are offered where there are some.
      if (!('max' in field) || name === 'detail') continue;
      expect(said[name], `${kind}.${name}`).toBe(longest(field.max, field.is === 'paragraphs'));
    }
  }
});

test.each(STATEMENT_KINDS)('a %s is agreed to, and put into other words in the guide', async (kind) => {
  const { id, mira } = await introducedOnboarding(cast, BOUGHT);
  const { statementId } = await point(cast, id, POINTS[kind]);
  const said = await correctFully(id, mira, kind);
  const answer = await answerOf(id, statementId);
  done(await resolveCorrection(cast.ines, id, answer.id, { outcome: 'adopted', line: '' }));
  const agreed = await shownNow(id, statementId);
  expect(agreed.words).toEqual(said);
  const words = wordsForm.parse(retyped(said));
  expect(words).toEqual(expected(said));
  done(await rewordForCustomer(cast.ines, id, statementId, agreed.wordingId, words));
  const { items } = await loadGuideDraft(db(), cast.workspaceId, id);
  expect(items.find((one) => one.statement.id === statementId)?.wording.words).toEqual(words);
});

test.each(STATEMENT_KINDS)('upon a %s, something else is suggested', async (kind) => {
  const { id, mira } = await introducedOnboarding(cast, BOUGHT);
  const { statementId } = await point(cast, id, POINTS[kind]);
  const said = await correctFully(id, mira, kind);
  const typed = retyped(said, [
    ['outcome', 'reworded'],
    ['line', 'Nearly so.'],
  ]);
  const resolution = resolutionForm.parse(typed);
  expect(resolution).toMatchObject({ words: expected(said) });
  const answer = await answerOf(id, statementId);
  done(await resolveCorrection(cast.ines, id, answer.id, resolution));
  expect((await shownNow(id, statementId)).words).toEqual(expected(said));
});

test('what was agreed to reads otherwise after the call', async () => {
  const { id, mira } = await introducedOnboarding(cast, BOUGHT);
  const { statementId } = await point(cast, id, POINTS.goal);
  const said = await correctFully(id, mira, 'goal');
  const answer = await answerOf(id, statementId);
  done(await resolveCorrection(cast.ines, id, answer.id, { outcome: 'talk', line: 'Let us talk.' }));
  const { wordingId } = await shownNow(id, statementId);
  const typed = retyped(said, [
    ['wording', wordingId],
    ['outcome', 'reworded'],
    ['line', 'As we said.'],
  ]);
  const { wording, ...outcome } = callOutcomeForm.parse(typed);
  if ('until' in outcome) throw new Error('It reads otherwise, and stays open no longer.');
  done(await noteCallOutcome(cast.ines, id, { statementId, wordingId: wording }, outcome));
  expect((await shownNow(id, statementId)).words).toEqual(expected(said));
});
