/*
 * Sam hands over Brightwater, through the same commands that people use: what he wrote, and the verdicts Ines gives.
 */
import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { loadStatements } from '#db/statement/statements.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt, type Judgement } from '~/commands/receipt/confirm-receipt.server';
import {
  addStatement,
  type StatementInput,
  saveStatement,
} from '~/commands/statement/record-statement.server';
import type { Verdict } from '~/domain/guide/guide';
import type { MemberActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import type { Commitment, Part, PromiseFields } from '~/domain/statement/statement';

export type Two = { sam: MemberActor; ines: MemberActor };

export const CONCERN = 'Their finance chief wanted someone cheaper';
export const SOURCE_NOTE = 'She asked twice, and heard maybe';
export const VERDICT_NOTE = 'Only if their files come by May';

/** The value of an outcome that has to be a success. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const got = await outcome;
  if (!got.ok) throw new Error(`Refused: ${got.code} ${JSON.stringify(got.gaps ?? '')}`);
  return got;
}

export const promised = (
  text: string,
  fields: Partial<PromiseFields> = {},
  commitment: Commitment = 'promised',
) =>
  ({
    words: {
      kind: 'promise',
      fields: { text, promiseKind: 'service', side: 'ours', due: '', detail: '', ...fields },
    },
    commitment,
    heardWhere: 'order form, page 2',
    note: '',
  }) satisfies StatementInput;

const person = (name: string, parts: Part[], noMailReason: string | null = null): StatementInput => ({
  words: {
    kind: 'person',
    fields: { name, title: '', does: '', email: `${name.split(' ')[0]?.toLowerCase()}@brightwater.example` },
  },
  heardWhere: '',
  note: '',
  person: { parts, language: 'en', timeZone: null, noMailReason },
});

const HANDOFF: StatementInput[] = [
  {
    words: {
      kind: 'goal',
      fields: {
        text: 'Throw away less bread',
        today: '11%',
        target: '5%',
        by: '2027-08-31',
        measure: 'the weekly waste sheet',
        measureFirst: false,
      },
    },
    saidBy: 'assumed',
    heardWhere: 'second call',
    note: SOURCE_NOTE,
  },
  promised('Three years of sales history', { due: '2027-06-04' }),
  promised('The price stays for 24 months', { promiseKind: 'commercial' }),
  promised('Allergen labels', { promiseKind: 'feature' }, 'talked_about'),
  promised('New tills', { promiseKind: 'feature' }, 'not_included'),
  {
    words: {
      kind: 'date',
      fields: { text: 'All shops are live', on: '2027-07-05', side: 'together', detail: '' },
    },
    heardWhere: '',
    note: '',
  },
  person('Marit Lindqvist', ['champion', 'day_to_day']),
  person('Devraj Anand', ['decision_maker'], 'not before September'),
  {
    words: { kind: 'system', fields: { label: 'Tills', text: 'Orderbird in all shops' } },
    area: 'today',
    heardWhere: '',
    note: '',
  },
];

/** Recorded, not yet handed over. */
export async function recorded({ sam, ines }: Two): Promise<string> {
  const id = uuid();
  const deal = { dealName: 'Bakery', dealValue: null, dealCurrency: null, crmId: null };
  await done(
    startHandoff(sam, {
      id,
      customer: 'Brightwater',
      which: { anotherThan: 'Brightwater' },
      signedAt: new Date(),
      hostId: ines.id,
      ...deal,
    }),
  );
  for (const statement of HANDOFF) await done(addStatement(sam, id, statement));
  await done(answerPart(sam, id, 'connects', { answer: 'not_applicable', reason: 'They run on paper' }));
  for (const question of ['data', 'security'] as const)
    await done(answerPart(sam, id, question, { answer: 'unknown', reason: '' }));
  await done(recordRedFlag(sam, id, { concern: 'Slow to answer', severity: 'watch', advice: '' }));
  await done(
    recordRedFlag(sam, id, { concern: CONCERN, severity: 'renewal', advice: 'Show him the numbers' }),
  );
  return id;
}

export async function handedOver(two: Two): Promise<string> {
  const id = await recorded(two);
  await done(submitHandoff(two.sam, id));
  return id;
}

/** The promises of an onboarding that need a verdict, in the order they were written. */
export async function promisesOf({ ines }: Two, id: string) {
  const statements = await loadStatements(db(), ines.workspaceId, id);
  return statements.filter((one) => one.kind === 'promise' && one.commitment === 'promised');
}

/** A verdict on every promise, as its words are now. */
export async function verdictsOn(
  two: Two,
  id: string,
  verdict: Verdict = 'deliverable',
): Promise<Judgement[]> {
  return (await promisesOf(two, id)).map((one) => ({
    statementId: one.id,
    wordingId: one.wording.id,
    verdict,
    note: verdict === 'deliverable' ? '' : VERDICT_NOTE,
  }));
}

export async function accepted(two: Two, verdict: Verdict = 'deliverable'): Promise<string> {
  const id = await handedOver(two);
  await done(confirmReceipt(two.ines, id, await verdictsOn(two, id, verdict)));
  return id;
}

/** Sam puts a promise differently, while it is his to change. */
export async function rewordPromise(two: Two, id: string, at: number, text: string): Promise<void> {
  const promise = (await promisesOf(two, id))[at];
  if (!promise) throw new Error(`There is no promise ${at}.`);
  await done(saveStatement(two.sam, id, promise.id, promise.wording.number, promised(text)));
}
