/*
 * The story of Hallowmere Bakeries as the tests tell it, through the same commands that people use: recorded and
 * handed over, accepted and published, introduced. Marit leads there, Tomasz does the daily work, Devraj signs off
 * and gets no mail yet.
 */
import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { type Contact, loadContacts, loadStatements } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { introduceInPerson, sendIntroduction } from '~/commands/introduction/introduce.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { addStatement, type StatementInput } from '~/commands/statement/record-statement.server';
import type { ContactActor, MemberActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import type { Part, PromiseFields, Words } from '~/domain/statement/statement';

export type Pair = { sam: MemberActor; ines: MemberActor };

/** What the customer must never see, to be searched for where they might. */
export const SECRET = 'Their finance chief wants to cancel';

const promise = (text: string, more: Partial<PromiseFields> = {}): StatementInput => ({
  words: {
    kind: 'promise',
    fields: { text, promiseKind: 'service', side: 'ours', due: '', detail: '', ...more },
  },
  commitment: 'promised',
  heardWhere: 'the signed order',
  note: 'Order form, clause 4: “24 months, may be extended in writing.”',
});

const person = (
  name: string,
  email: string,
  parts: Part[],
  noMailReason: string | null = null,
): StatementInput => ({
  words: { kind: 'person', fields: { name, title: '', does: '', email } },
  heardWhere: 'our second call',
  note: '',
  person: { parts, language: 'en', timeZone: null, noMailReason },
});

const plain = (words: Words, more: Partial<StatementInput> = {}): StatementInput => ({
  words,
  heardWhere: '',
  note: '',
  ...more,
});

const STATEMENTS: StatementInput[] = [
  plain({
    kind: 'goal',
    fields: {
      text: 'Less bread thrown away',
      today: '11%',
      target: '5%',
      by: '2027-08-31',
      measure: 'Counted at closing, each shop',
      measureFirst: false,
    },
  }),
  promise('Your price stays at €62 per shop for 24 months', { promiseKind: 'commercial' }),
  promise('Two training days in your own kitchen', { due: '2027-06-14' }),
  plain({
    kind: 'date',
    fields: { text: 'All 23 shops are live', on: '2027-07-05', side: 'together', detail: '' },
  }),
  person('Marit Lindqvist', 'marit@hallowmere.example', ['champion']),
  person('Tomasz Kowal', 'tomasz@hallowmere.example', ['day_to_day']),
  person('Devraj Anand', 'devraj@hallowmere.example', ['decision_maker'], 'No mail before September'),
  plain({ kind: 'system', fields: { label: 'Tills', text: 'Orderbird in all shops' } }, { area: 'today' }),
];

/** The value of an outcome that has to be a success. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const got = await outcome;
  if (!got.ok) throw new Error(`Refused: ${got.code} ${JSON.stringify(got.gaps ?? '')}`);
  return got;
}

/** Recorded and handed over: the id of the onboarding. */
export async function handedOver({ sam, ines }: Pair, customer = 'Hallowmere Bakeries'): Promise<string> {
  const id = uuid();
  const deal = { dealName: 'Ordering for 23 shops', dealValue: null, dealCurrency: null, crmId: null };
  const which = { anotherThan: customer };
  await done(startHandoff(sam, { id, customer, which, signedAt: new Date(), hostId: ines.id, ...deal }));
  for (const statement of STATEMENTS) await done(addStatement(sam, id, statement));
  for (const question of ['connects', 'data', 'security'] as const)
    await done(answerPart(sam, id, question, { answer: 'unknown', reason: '' }));
  await done(recordRedFlag(sam, id, { concern: SECRET, severity: 'renewal', advice: 'Call him first' }));
  await done(submitHandoff(sam, id));
  return id;
}

/** Accepted, every promise judged deliverable. */
export async function accepted(pair: Pair, customer?: string): Promise<string> {
  const id = await handedOver(pair, customer);
  await accept(pair, id);
  return id;
}

/** Every promise can be kept. */
export async function accept(pair: Pair, id: string): Promise<void> {
  const statements = await loadStatements(db(), pair.ines.workspaceId, id);
  const judgements = statements
    .filter((one) => one.kind === 'promise')
    .map((one) => ({
      statementId: one.id,
      wordingId: one.wording.id,
      verdict: 'deliverable' as const,
      note: 'Only we know how',
    }));
  await done(confirmReceipt(pair.ines, id, judgements));
}

export async function published(pair: Pair, customer?: string): Promise<string> {
  const id = await accepted(pair, customer);
  await done(publishGuide(pair.ines, id, () => 'Hello Marit, I’m Ines.'));
  return id;
}

const WORDS = {
  why: 'I asked for Ines because she has brought two bakery groups live.',
  subject: '',
  opening: 'Thank you again for choosing us.',
  closing: 'Please tell us where we got it wrong.',
};

/** Introduced to Marit and Tomasz, by mail unless told otherwise. */
export async function introduced(
  pair: Pair,
  customer?: string,
  manner: 'mail' | 'phone' | 'meeting' = 'mail',
): Promise<string> {
  const id = await published(pair, customer);
  const contactIds = (await contactsOf(pair, id)).filter((one) => !one.noMailReason).map((one) => one.id);
  const words = { ...WORDS, contactIds };
  await done(
    manner === 'mail'
      ? sendIntroduction(pair.sam, id, words)
      : introduceInPerson(pair.sam, id, words, { manner, spokeWith: 'Marit, this morning' }),
  );
  return id;
}

const contactsOf = ({ sam }: Pair, id: string): Promise<Contact[]> => loadContacts(db(), sam.workspaceId, id);

/** Someone of the customer, by the beginning of their name, ready to answer. */
export async function contactOf(pair: Pair, id: string, name: string): Promise<ContactActor> {
  const contact = (await contactsOf(pair, id)).find((one) => one.name.startsWith(name));
  if (!contact) throw new Error(`There is no ${name} at this customer.`);
  const { workspaceId } = pair.sam;
  return { kind: 'contact', id: contact.id, workspaceId, onboardingId: id, name: contact.name };
}

/** What is shown to the customer whose words begin so, as an answer names it, with its words. */
export async function shownPoint({ sam }: Pair, id: string, beginning: string) {
  const { shown } = await loadReview(db(), sam.workspaceId, id);
  const statements = await loadStatements(db(), sam.workspaceId, id);
  const statement = statements.find((one) => JSON.stringify(one.wording.words.fields).includes(beginning));
  const item = shown.find((one) => one.statementId === statement?.id);
  if (!statement || !item) throw new Error(`Nothing shown says ${beginning}.`);
  return { statementId: item.statementId, wordingId: item.wordingId, words: statement.wording.words };
}
