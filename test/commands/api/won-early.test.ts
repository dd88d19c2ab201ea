/*
 * A deal that the CRM closed as won before its handoff was accepted: told once, to rep, host and lead, and shown until
 * it is accepted. The gate that opens is told to programs.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import type { DealTold } from '~/commands/api/follow-told.server';
import { takeDeal } from '~/commands/api/take-deal.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { addWebhook } from '~/commands/webhook/webhooks.server';
import { saveGateRule } from '~/commands/workspace/save-settings.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { closedEarlyOf, countClosedEarly, wonEarlySince } from '~/queries/api/won-early.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { acceptedHandoff, done, judgementsOf, STATEMENTS } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let deal: DealTold;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  const url = 'https://crm.example.com/foyer';
  done(await addWebhook(home.kofi, { id: uuid(), url, topics: ['gate'] }));
  deal = {
    id: uuid(),
    customer: 'Brightwater',
    which: { customerId: home.customerId },
    dealName: 'Mail desk',
    dealValue: null,
    dealCurrency: null,
    crmId: 'D-1',
    signedAt: new Date(Date.now() - 3_600_000),
    hostId: home.ines.id,
    repId: home.sam.id,
    people: [],
  };
});

const told = async (isWon?: boolean) => done(await takeDeal(home.kofi, { ...deal, isWon })).id;
const shown = async (id: string) => (await wonEarlySince(await memberFor(home.sam), id)) !== null;
const markedOnToday = async (who: MemberActor) =>
  (await loadWorklist(await memberFor(who), null)).rows.flatMap((row) => (row.wonEarly ? [row.id] : []));
const kinds = async (id: string) =>
  (
    await db()
      .selectFrom('events')
      .select('kind')
      .where('onboarding_id', '=', id)
      .where('kind', 'in', ['gate_opened', 'deal_won_early'])
      .orderBy('at')
      .execute()
  ).map(({ kind }) => kind);

async function mailed(): Promise<Outgoing[]> {
  const sent: Outgoing[] = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  });
  return sent.filter(({ kind }) => kind === 'deal_won_early');
}

test('where the gate is no must, a deal may be won whenever it is', async () => {
  const id = await told(true);
  done(await saveGateRule(home.hanne, 'advisory'));
  await told(true);
  expect([await kinds(id), await shown(id)]).toEqual([[], false]);
  await told(false);
});

test('won past a gate that is a must, it is told to rep, host and lead once, and shown', async () => {
  done(await saveGateRule(home.hanne, 'required'));
  const id = await told();
  expect(await shown(id)).toBe(false);
  await told(true);
  await told(true);
  expect([await kinds(id), await shown(id)]).toEqual([['deal_won_early'], true]);
  const mails = await mailed();
  expect(mails.map(({ to }) => /(sam|ines|hanne)/.exec(to)?.[1]).sort()).toEqual(['hanne', 'ines', 'sam']);
  expect(mails[0]?.text).toContain(
    'The handoff is not complete. Still open: goals, the deal, people, systems, and red flags.',
  );
  expect(await closedEarlyOf(home)).toMatchObject([{ id, deal: 'Mail desk', customer: 'Brightwater' }]);
  expect(await closedEarlyOf(nextDoor)).toEqual([]);
  expect([await countClosedEarly(home), await countClosedEarly(nextDoor)]).toEqual([1, 0]);
  for (const one of [home.sam, home.ines, home.hanne]) expect(await markedOnToday(one)).toEqual([id]);
  expect(await wonEarlySince(await memberFor(nextDoor.olga), id)).toBeNull();
});

test('opened again it is not shown; won once more, it is one onboarding, and nobody is told twice', async () => {
  const id = await told(false);
  expect(await shown(id)).toBe(false);
  expect(await told(true)).toBe(id);
  expect([await kinds(id), await shown(id), await mailed()]).toEqual([['deal_won_early'], true, []]);
  const isFault = async () => (await wonEarlySince(await memberFor(home.sam), id))?.isFault;
  expect(await isFault()).toBe(true);
  done(await saveGateRule(home.hanne, 'off'));
  expect(await isFault()).toBe(false);
  expect([await markedOnToday(home.sam), await countClosedEarly(home)]).toEqual([[], 0]);
  done(await saveGateRule(home.hanne, 'required'));
});

test('is shown until it is accepted; then the gate opens, once, and programs are told', async () => {
  const id = await told();
  for (const one of STATEMENTS) done(await addStatement(home.sam, id, one));
  done(await answerPart(home.sam, id, 'security', { answer: 'unknown', reason: '' }));
  done(await answerPart(home.sam, id, 'red_flags', { answer: 'none', reason: '' }));
  done(await submitHandoff(home.sam, id));
  expect(await shown(id)).toBe(true);
  done(await confirmReceipt(home.ines, id, await judgementsOf(home.workspaceId, id)));
  done(await confirmReceipt(home.ines, id, []));
  await told(true);
  expect([await kinds(id), await shown(id)]).toEqual([['deal_won_early', 'gate_opened'], false]);
  expect(await closedEarlyOf(home)).toEqual([]);
  expect(await markedOnToday(home.ines)).toEqual([]);
  const owed = await db()
    .selectFrom('webhook_deliveries')
    .select(['kind', 'stood', 'stands'])
    .where('onboarding_id', '=', id)
    .orderBy('happened_at')
    .execute();
  expect(owed).toMatchObject([
    { kind: 'deal_won_early', stands: { stage: 'recording' } },
    { kind: 'gate_opened', stood: { stage: 'submitted' }, stands: { stage: 'accepted' } },
  ]);
});

test('one that is won after it was accepted is told to nobody', async () => {
  const id = await acceptedHandoff(home);
  await db().updateTable('onboardings').set({ crm_id: 'D-2' }).where('id', '=', id).execute();
  done(await takeDeal(home.kofi, { ...deal, id: uuid(), crmId: 'D-2', isWon: true }));
  expect([await kinds(id), await shown(id)]).toEqual([['gate_opened'], false]);
});
