/* A deal as the CRM tells of it and asks about it, from the signature to the gate. */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { changeDeal } from '~/commands/handoff/change-deal.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { saveGateRule } from '~/commands/workspace/save-settings.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, judgementsOf, STATEMENTS } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { type Program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

let home: Home;
let nextDoor: NextDoor;
let crm: Program;
let deal: Record<string, unknown>;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  crm = await programOf(home.kofi, ['deals:write', 'gate:read']);
  deal = {
    customer_name: 'Brightwater',
    name: 'Mail desk',
    value: '58000',
    currency: 'EUR',
    signed_at: new Date(Date.now() - 3_600_000).toISOString(),
    sales_owner_email: (await memberFor(home.sam)).email,
    cs_owner_email: (await memberFor(home.ines)).email,
    people: [{ name: 'Mira Vos', email: 'Mira@brightwater.example', parts: ['champion', 'day_to_day'] }],
  };
});

const put = (id: string, more: object = {}) => crm.ask('PUT', `/deals/${id}`, { body: { ...deal, ...more } });
const gate = async (id: string, program = crm) =>
  (await program.ask('GET', `/deals/${id}/gate`)).body as never as {
    may_close: boolean;
    reasons: { code: string; message: string; parts: object[]; link: string }[];
    complete: boolean;
    receipt: object | null;
  };
const codes = async (id: string) => (await gate(id)).reasons.map(({ code }) => code);

test('a deal begins one onboarding, however often and at once it is told', async () => {
  const told = await Promise.all(Array.from({ length: 6 }, () => put('D-1')));
  expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(new Set(told.map(({ body }) => body.id)).size).toBe(1);
  expect(told[0]?.body).toMatchObject({
    customer: { id: home.customerId },
    sales_owner: { name: 'Sam Okafor' },
    deal: { external_id: 'D-1', value: '58000.00' },
  });
  expect(await db().selectFrom('contacts').select('email').execute()).toEqual([
    { email: 'mira@brightwater.example' },
  ]);
});

test('told again, it follows, but for what somebody put right here', async () => {
  expect((await put('D-1', { name: 'Mail desk, renamed', value: '60000.50' })).body).toMatchObject({
    deal: { name: 'Mail desk, renamed', value: '60000.50' },
  });
  const { id } = (await put('D-1', { name: 'Mail desk, renamed', value: '60000.50' })).body as never as {
    id: string;
  };
  const ours = { name: 'Mail desk for two sites', value: '60000.50', currency: 'EUR', crmId: 'D-1' };
  done(await changeDeal(home.sam, id, { deal: ours, seen: 1 }));
  expect((await put('D-1', { name: 'Mail desk, again', value: '61000' })).body).toMatchObject({
    deal: { name: 'Mail desk for two sites', value: '61000.00' },
  });
});

test('a deal is with the customer that it began with, and a customer is one of ours', async () => {
  const { id: foreign } = await db()
    .insertInto('customers')
    .values({ id: uuid(), workspace_id: nextDoor.workspaceId, name: 'Far', created_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const of = async (told: Promise<{ status: number; body: object }>) => {
    const { status, body } = await told;
    const { code, errors } = body as { code?: string; errors?: { pointer: string }[] };
    return [status, code, errors?.map(({ pointer }) => pointer)];
  };
  const rows = async () =>
    JSON.stringify([
      await db().selectFrom('customers').selectAll().orderBy('id').execute(),
      await db().selectFrom('onboardings').selectAll().orderBy('id').execute(),
      await db().selectFrom('crm_deals').selectAll().orderBy('onboarding_id').execute(),
      await db().selectFrom('contacts').select('id').orderBy('id').execute(),
    ]);
  const before = await rows();
  for (const told of ['D-1', 'D-9'])
    for (const customer_id of [foreign, uuid()])
      expect(await of(put(told, { customer_id }))).toEqual([404, 'customer_unknown', ['/customer_id']]);
  const other = { customer_name: 'NewCo', value: '1', name: 'Theirs', closed_won: true };
  expect(await of(put('D-9', { ...other, customer_id: home.customerId }))).toEqual([
    409,
    'customer_differs',
    ['/customer_id'],
  ]);
  expect(await of(put('D-1', other))).toEqual([409, 'deal_of_another', ['/customer_name']]);
  const start = {
    customer_name: 'Brightwater',
    customer_id: uuid(),
    deal_name: 'Desk',
    signed_at: deal.signed_at,
    cs_owner_id: home.ines.id,
  };
  const sam = await programOf(home.sam);
  expect(await of(sam.ask('POST', '/onboardings', { body: start }))).toEqual([
    404,
    'customer_unknown',
    ['/customer_id'],
  ]);
  expect(await rows()).toBe(before);
  // Written by its id, it is the same deal, whatever the CRM calls its company now.
  const renamed = { customer_name: 'Brightwater AS', customer_id: home.customerId };
  expect((await put('D-1', { ...renamed, name: 'Mail desk for two sites', value: '61000' })).status).toBe(
    200,
  );
});

test('the gate names what is missing, and opens at the instant of acceptance', async () => {
  expect(await gate('D-1')).toMatchObject({ may_close: true, reasons: [], complete: false });
  done(await saveGateRule(home.hanne, 'advisory'));
  expect(await gate('D-1')).toMatchObject({ may_close: true });
  expect(await codes('D-1')).toEqual(['handoff_incomplete', 'not_submitted']);
  const [incomplete] = (await gate('D-1')).reasons;
  expect(incomplete).toMatchObject({
    parts: expect.arrayContaining([
      expect.objectContaining({ code: 'say_data', operations: expect.any(Array) }),
    ]),
    message: expect.stringMatching(/^The handoff is not complete\. .*\.$/),
    link: expect.stringMatching(/\/handoff$/),
  });
  done(await saveGateRule(home.hanne, 'required'));
  expect(await gate('D-1')).toMatchObject({ may_close: false, receipt: null });
  expect(await gate('never-told')).toMatchObject({ may_close: false, reasons: [{ code: 'no_handoff' }] });
  const { id } = (await put('D-1')).body as never as { id: string };
  for (const one of STATEMENTS.filter(
    ({ words }) => words.kind !== 'person' || words.fields.name !== 'Mira Vos',
  ))
    done(await addStatement(home.sam, id, one));
  done(await answerPart(home.sam, id, 'security', { answer: 'unknown', reason: '' }));
  done(await answerPart(home.sam, id, 'red_flags', { answer: 'none', reason: '' }));
  done(await submitHandoff(home.sam, id));
  expect((await gate('D-1')).reasons).toEqual([
    expect.objectContaining({ code: 'not_accepted', parts: [], link: expect.stringMatching(/\/receipt$/) }),
  ]);
  done(await confirmReceipt(home.ines, id, await judgementsOf(home.workspaceId, id)));
  expect(await gate('D-1')).toMatchObject({
    may_close: true,
    reasons: [],
    complete: true,
    receipt: { by: { name: 'Ines Duarte' } },
  });
});

test('a deal of another workspace is one that nobody knows', async () => {
  const olga = await programOf(nextDoor.olga);
  const foreign = await olga.ask('GET', '/deals/D-1/gate');
  expect(foreign.body).toEqual((await olga.ask('GET', '/deals/absent/gate')).body);
  expect(foreign.body).toMatchObject({ onboarding_id: null, receipt: null });
});

test.each([
  [{ cs_owner_email: 'nobody@example.com' }, 422, 'colleague_unknown'],
  [{ signed_at: '2099-01-01T00:00:00Z' }, 422, 'signing_unlikely'],
  [{ value: '58k' }, 400, 'malformed_request'],
  [{ people: [{ name: 'Nobody', email: 'no address' }] }, 400, 'malformed_request'],
  [{ owner: 'x' }, 400, 'malformed_request'],
])('what can’t be taken is told, and begins nothing: %j', async (more, status, code) => {
  expect(await put('D-2', more)).toMatchObject({ status, body: { code } });
  expect(await db().selectFrom('onboardings').select('id').where('crm_id', '=', 'D-2').execute()).toEqual([]);
});

test('whoever sells tells of their own deals alone', async () => {
  const sam = await programOf(home.sam);
  const other = { ...deal, sales_owner_email: (await memberFor(home.hanne)).email };
  expect(await sam.ask('PUT', '/deals/D-3', { body: other })).toMatchObject({ status: 403 });
  expect(await sam.ask('PUT', '/deals/D-3', { body: deal })).toMatchObject({ status: 200 });
});
