/*
 * Onboardings of the tests, brought to a stage by the commands that people use.
 */
import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { agreedDate, goal, person, promise, system } from '#demo/recorded';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { confirmReceipt, type Judgement } from '~/commands/receipt/confirm-receipt.server';
import { addStatement, type StatementInput } from '~/commands/statement/record-statement.server';
import type { WhichCustomer } from '~/domain/customer/which-customer';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { titleOf } from '~/domain/statement/statement';
import type { Home } from './cast';

/** The value of an outcome that has to be a success. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code} ${JSON.stringify(outcome.gaps ?? [])}`);
  return outcome;
}

/** Ten statements, enough for every part: two goals, two promises, a date, two people, three systems. */
export const STATEMENTS = [
  goal('Answer every mail within a day', {
    today: '60%',
    target: '95%',
    by: '2027-06-30',
    measure: 'Mail log',
  }),
  goal('Fewer night shifts', { today: '9', target: '4', by: '2027-09-30', measure: 'Rota' }),
  promise('We move the old mail over', { due: '2027-03-01' }),
  promise('Your price stays for two years', { promiseKind: 'commercial' }),
  agreedDate('We start', '2027-02-01', 'together', ''),
  person('Mira Vos', 'Operations', 'First contact', 'mira@brightwater.example', {
    parts: ['champion', 'day_to_day'],
  }),
  person('Teun Bakker', 'Director', 'Signs off', 'teun@brightwater.example', { parts: ['decision_maker'] }),
  system('today', 'Mail', 'A shared mailbox'),
  system('connects', 'Accounts', 'Single sign-on'),
  system('data', 'Old mail', 'Four years of it'),
];

/** Of a customer of its own, unless told which of those that are there. */
export async function startedHandoff(
  { sam, ines }: Pick<Home, 'sam' | 'ines'>,
  which: WhichCustomer = { anotherThan: 'Brightwater' },
): Promise<string> {
  const { id } = done(
    await startHandoff(sam, {
      id: uuid(),
      customer: 'Brightwater',
      which,
      dealName: 'Mail desk',
      signedAt: new Date(Date.now() - 3600_000),
      dealValue: null,
      dealCurrency: null,
      crmId: null,
      hostId: ines.id,
    }),
  );
  return id;
}

/** Complete, but not handed over. */
export async function recordedHandoff(cast: Home, more: StatementInput[] = []): Promise<string> {
  const id = await startedHandoff(cast);
  for (const statement of [...STATEMENTS, ...more]) done(await addStatement(cast.sam, id, statement));
  done(await answerPart(cast.sam, id, 'security', { answer: 'unknown', reason: '' }));
  done(await answerPart(cast.sam, id, 'red_flags', { answer: 'none', reason: '' }));
  return id;
}

export async function submittedHandoff(cast: Home, more?: StatementInput[]): Promise<string> {
  const id = await recordedHandoff(cast, more);
  done(await submitHandoff(cast.sam, id));
  return id;
}

/** A verdict on every promise; `verdict` for those whose title begins with `start`. */
export async function judgementsOf(
  workspaceId: string,
  id: string,
  { start = '', verdict = 'deliverable' as Judgement['verdict'] } = {},
): Promise<Judgement[]> {
  const statements = await loadStatements(db(), workspaceId, id);
  return statements
    .filter((one) => one.kind === 'promise')
    .map((one) => ({
      statementId: one.id,
      wordingId: one.wording.id,
      verdict: start && titleOf(one.wording.words).startsWith(start) ? verdict : 'deliverable',
      note: '',
    }));
}

export async function acceptedHandoff(cast: Home, more?: StatementInput[]): Promise<string> {
  const id = await submittedHandoff(cast, more);
  done(await confirmReceipt(cast.ines, id, await judgementsOf(cast.workspaceId, id)));
  return id;
}

export async function publishedGuide(cast: Home, more?: StatementInput[]): Promise<string> {
  const id = await acceptedHandoff(cast, more);
  done(await publishGuide(cast.ines, id, () => 'Hello.'));
  return id;
}

export const INTRODUCTION = {
  why: 'Because she stays until it works.',
  subject: 'Mira, meet Ines',
  opening: 'Thank you.',
  closing: 'She has read everything.',
};

/** Introduced to both contacts by mail. */
export async function introducedOnboarding(
  cast: Home,
  more?: StatementInput[],
): Promise<{ id: string; mira: ContactActor; teun: ContactActor }> {
  const id = await publishedGuide(cast, more);
  const contacts = await loadContacts(db(), cast.workspaceId, id);
  const contactIds = contacts.map((contact) => contact.id);
  done(await sendIntroduction(cast.sam, id, { ...INTRODUCTION, contactIds }));
  const actor = (name: string): ContactActor => {
    const contact = contacts.find((one) => one.name.startsWith(name));
    if (!contact) throw new Error(`No contact called ${name}.`);
    return {
      kind: 'contact',
      id: contact.id,
      workspaceId: cast.workspaceId,
      onboardingId: id,
      name: contact.name,
    };
  };
  return { id, mira: actor('Mira'), teun: actor('Teun') };
}

/** The shown point whose title begins so, in its present wording. */
export async function point(cast: Pick<Home, 'workspaceId'>, id: string, start: string) {
  const { shown } = await loadReview(db(), cast.workspaceId, id);
  const statements = await loadStatements(db(), cast.workspaceId, id);
  const statement = statements.find((one) => titleOf(one.wording.words).startsWith(start));
  const item = shown.find((one) => one.statementId === statement?.id);
  if (!statement || !item) throw new Error(`No point “${start}” is shown.`);
  return { statementId: item.statementId, wordingId: item.wordingId, words: statement.wording.words };
}

/** The stage as it is stored. */
export async function stageNow(id: string): Promise<{ stage: string; turn: string }> {
  return db()
    .selectFrom('onboardings')
    .select(['stage', 'turn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** How many notices of a kind are owed about an onboarding, whatever became of them. */
export async function noticesOf(id: string, kind: string): Promise<number> {
  const row = await db()
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('onboarding_id', '=', id)
    .where('kind', '=', kind as 'introduction')
    .executeTakeFirstOrThrow();
  return row.count;
}
