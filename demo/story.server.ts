/*
 * Lets the cast of the demo live through the story, by the same commands that people use, each at its own time.
 */

import { v7 as uuid } from 'uuid';
import { tokenOf } from '../app/auth/contact/welcome-link.server';
import { openWelcome } from '../app/commands/contact/welcome-links.server';
import { describeCompany } from '../app/commands/customer/describe-company.server';
import { publishGuide } from '../app/commands/guide/publish-guide.server';
import { rewordForCustomer } from '../app/commands/guide/write-guide.server';
import { answerPart } from '../app/commands/handoff/answer-part.server';
import { recordRedFlag } from '../app/commands/handoff/record-red-flag.server';
import { startHandoff } from '../app/commands/handoff/start-handoff.server';
import { submitHandoff } from '../app/commands/handoff/submit-handoff.server';
import { tellStory } from '../app/commands/handoff/tell-story.server';
import { sendIntroduction } from '../app/commands/introduction/introduce.server';
import { notePromise } from '../app/commands/promise/note-outcome.server';
import { confirmReceipt, type Judgement } from '../app/commands/receipt/confirm-receipt.server';
import { addStatement } from '../app/commands/statement/record-statement.server';
import { calledOf } from '../app/domain/contact/first-name';
import { UNKNOWN_COMPANY } from '../app/domain/customer/company';
import { UNTOLD } from '../app/domain/handoff/story';
import type { ContactActor, MemberActor } from '../app/domain/onboarding/access';
import type { Outcome } from '../app/domain/onboarding/refusal';
import type { PromiseOutcome } from '../app/domain/promise/promise';
import { type PromiseFields, titleOf, type Words } from '../app/domain/statement/statement';
import { draftGreeting } from '../app/speech/en/greeting';
import { db } from '../db/client.server';
import { loadReview } from '../db/review/review.server';
import { isReachable, loadContacts, loadStatements } from '../db/statement/statements.server';
import { turnClockTo } from './calendar.server';
import type { DemoHandoff } from './others';

/** What the demo expects to work; a refusal in it is a fault of ours. */
export function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new Error(`The demo was refused: ${outcome.code} ${JSON.stringify(outcome.gaps ?? '')}`);
  return outcome;
}

export type Deal = {
  rep: MemberActor;
  host: MemberActor;
  signedAt: Date;
  /** It begins with the starting point that fits; the others began before there were any. */
  begins?: boolean;
};

/** The rep starts a handoff and records `parts` of it (all when left out). */
export async function record(
  { rep, host, signedAt, begins }: Deal,
  handoff: DemoHandoff & { value?: string; currency?: string },
  recordedAt: Date,
  kinds?: string[],
): Promise<string> {
  await turnClockTo(recordedAt);
  const id = uuid();
  expectDone(
    await startHandoff(rep, {
      id,
      customer: handoff.customer,
      dealName: handoff.deal,
      signedAt,
      dealValue: handoff.value ?? null,
      dealCurrency: handoff.currency ?? null,
      crmId: null,
      hostId: host.id,
      ...(begins && { startingPoint: { is: 'fitting' } as const }),
    }),
  );
  for (const statement of handoff.statements) {
    if (!kinds || kinds.includes(statement.words.kind)) expectDone(await addStatement(rep, id, statement));
  }
  if (handoff.company)
    expectDone(await describeCompany(rep, id, { ...UNKNOWN_COMPANY, ...handoff.company }, UNKNOWN_COMPANY));
  if (kinds) return id;
  if (handoff.story) expectDone(await tellStory(rep, id, { ...UNTOLD, ...handoff.story }, UNTOLD));
  for (const flag of handoff.redFlags) expectDone(await recordRedFlag(rep, id, flag));
  if (handoff.redFlags.length === 0)
    expectDone(await answerPart(rep, id, 'red_flags', { answer: 'none', reason: '' }));
  return id;
}

export async function submit({ rep }: Deal, id: string, when: Date): Promise<void> {
  await turnClockTo(when);
  expectDone(await submitHandoff(rep, id));
}

/** Customer success judges every promise, `verdicts` naming those that are not simply deliverable, and accepts. */
export async function accept(
  { host }: Deal,
  id: string,
  when: Date,
  verdicts: Record<string, Pick<Judgement, 'verdict' | 'note'>> = {},
): Promise<void> {
  await turnClockTo(when);
  const statements = await loadStatements(db(), host.workspaceId, id);
  const judgements = statements
    .filter((one) => one.kind === 'promise')
    .map((one): Judgement => {
      const named = Object.entries(verdicts).find(([start]) => titleOf(one.wording.words).startsWith(start));
      return {
        statementId: one.id,
        wordingId: one.wording.id,
        ...(named?.[1] ?? { verdict: 'deliverable', note: '' }),
      };
    });
  expectDone(await confirmReceipt(host, id, judgements));
}

/** Customer success puts a promise into words of its own for the customer. */
export async function rewordPromise(
  { host }: Deal,
  id: string,
  when: Date,
  start: string,
  change: Partial<PromiseFields>,
): Promise<void> {
  await turnClockTo(when);
  const statements = await loadStatements(db(), host.workspaceId, id);
  const promise = statements.find((one) => titleOf(one.wording.words).startsWith(start));
  if (promise?.wording.words.kind !== 'promise') throw new Error(`No promise begins with ${start}.`);
  const words: Words = { kind: 'promise', fields: { ...promise.wording.words.fields, ...change } };
  expectDone(await rewordForCustomer(host, id, promise.id, promise.wording.id, words));
}

export async function publish({ host }: Deal, id: string, when: Date, greeting?: string): Promise<void> {
  await turnClockTo(when);
  expectDone(await publishGuide(host, id, greeting === undefined ? draftGreeting : () => greeting));
}

export async function introduce(
  { rep, host }: Deal,
  id: string,
  when: Date,
  words: { why: string; opening: string; closing: string },
): Promise<void> {
  await turnClockTo(when);
  const contacts = await loadContacts(db(), rep.workspaceId, id);
  expectDone(
    await sendIntroduction(rep, id, {
      ...words,
      subject: `${contacts[0]?.called}, meet ${calledOf({ ...host, called: null })}, who looks after you from here`,
      contactIds: contacts.filter(isReachable).map((contact) => contact.id),
    }),
  );
}

/** A contact of the customer, by first name, as the one who answers. */
export async function contactCalled(workspaceId: string, id: string, name: string): Promise<ContactActor> {
  const contact = (await loadContacts(db(), workspaceId, id)).find((one) => one.name.startsWith(name));
  if (!contact) throw new Error(`The demo has no ${name}.`);
  return { kind: 'contact', id: contact.id, workspaceId, onboardingId: id, name: contact.name };
}

/** The shown point that begins with these words, as an answer names it. */
export async function shownPoint(workspaceId: string, id: string, start: string) {
  const { shown } = await loadReview(db(), workspaceId, id);
  const statements = await loadStatements(db(), workspaceId, id);
  const statement = statements.find((one) => titleOf(one.wording.words).startsWith(start));
  const item = shown.find((one) => one.statementId === statement?.id);
  if (!statement || !item) throw new Error(`The demo shows no “${start}”.`);
  return { statementId: item.statementId, wordingId: item.wordingId, words: statement.wording.words };
}

/** The contact presses the button in their mail. */
export async function openPage(contact: ContactActor, when: Date): Promise<void> {
  await turnClockTo(when);
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('workspace_id', '=', contact.workspaceId)
    .where('contact_id', '=', contact.id)
    .executeTakeFirstOrThrow();
  expectDone(await openWelcome(tokenOf(link)));
  // People read before they answer.
  await turnClockTo(new Date(when.getTime() + 20_000));
}

export async function openAnswers(workspaceId: string, id: string): Promise<string[]> {
  const { answers } = await loadReview(db(), workspaceId, id);
  return answers
    .filter((answer) => (answer.kind === 'corrected' || answer.kind === 'added') && !answer.resolution)
    .map((answer) => answer.id);
}

/** Whoever looks after them says what came of a promise; `start` is how it begins for the customer. */
export async function cameOfPromise(
  { host }: Deal,
  id: string,
  when: Date,
  start: string,
  said: { outcome: PromiseOutcome; words: string },
): Promise<void> {
  await turnClockTo(when);
  const { statementId, wordingId } = await shownPoint(host.workspaceId, id, start);
  expectDone(await notePromise(host, id, statementId, { ...said, seen: 0, wordingId }));
}
