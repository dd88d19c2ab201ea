/* What a program is told when it is refused: the field, in our words, with the cure, and the number of the request. */
import { beforeAll, expect, test } from 'vitest';
import { disableMember } from '~/commands/member/disable-member.server';
import { OPERATIONS } from '~/http/api/operations.server';
import { useDatabase } from '../../support/database/database';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { type Program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

let home: Home;
let admin: Program;
let deal: Record<string, unknown>;
let at: string;

type Told = {
  code: string;
  detail?: string;
  instance?: string;
  errors?: { pointer: string; detail: string }[];
};

beforeAll(async () => {
  ({ home } = await twoWorkspaces());
  admin = await programOf(home.kofi);
  deal = {
    customer_name: 'Oakfield Dairy',
    name: 'Mail desk',
    signed_at: new Date(Date.now() - 3_600_000).toISOString(),
    sales_owner_email: (await memberFor(home.sam)).email,
    cs_owner_email: (await memberFor(home.ines)).email,
  };
});

async function refused(more: object): Promise<[number, string, string | undefined, string | undefined]> {
  const { status, body } = await admin.ask('PUT', '/deals/R-1', { body: { ...deal, ...more } });
  const { code, errors, instance } = body as unknown as Told;
  expect([more, instance]).toEqual([more, expect.stringMatching(/^[0-9a-f-]{8,}$/)]);
  expect(errors).toHaveLength(1);
  return [status, code, errors?.[0]?.pointer, errors?.[0]?.detail];
}

test('a colleague who can’t have the part is named at the field', async () => {
  expect(await refused({ cs_owner_email: deal.sales_owner_email })).toEqual([
    422,
    'colleague_unfit',
    '/cs_owner_email',
    'Sam Okafor is in sales and looks after no customers. Name somebody of customer success',
  ]);
  expect(await refused({ sales_owner_email: deal.cs_owner_email })).toEqual([
    422,
    'colleague_unfit',
    '/sales_owner_email',
    'Ines Duarte is in customer success and sells nothing. Name somebody of sales',
  ]);
  expect(await refused({ cs_owner_email: 'nobody@foyer.example' })).toEqual([
    422,
    'colleague_unknown',
    '/cs_owner_email',
    'Nobody works here under nobody@foyer.example',
  ]);
  const { email } = await memberFor(home.sam);
  done(await disableMember(home.kofi, home.sam.id));
  expect(await refused({ sales_owner_email: email })).toEqual([
    409,
    'colleague_gone',
    '/sales_owner_email',
    'Sam Okafor doesn’t work here any more. Name somebody else',
  ]);
});

test('whoever leads others says whose a deal is in sales', async () => {
  expect((await refused({ sales_owner_email: null })).slice(0, 3)).toEqual([
    422,
    'sales_owner_missing',
    '/sales_owner_email',
  ]);
});

test('what has another shape is said in our words, at its place', async () => {
  for (const [more, pointer, says] of [
    [{ value: 58000 }, '/value', 'Send a text in quotes, like "58000"; this is a figure'],
    [
      { value: '1.250.000,50' },
      '/value',
      'Write plain figures in quotes, like "58000.50": no spaces, no commas',
    ],
    [{ name: undefined }, '/name', 'This is needed: send a text in quotes, like "58000"'],
    [{ salesowner: 'x' }, '/salesowner', 'There is no field of this name here: leave it out'],
    [{ closed_won: 'yes' }, '/closed_won', 'Send true or false, without quotes; this is a text'],
    [{ customer_id: '1' }, '/customer_id', expect.stringContaining('Send an id as Foyer gave it')],
    [{ signed_at: 'yesterday' }, '/signed_at', expect.stringContaining('2026-11-27T10:00:00+03:00')],
    [{ signed_at: '2031-01-01T00:00:00Z' }, '/signed_at', expect.stringContaining('two years')],
    [{ people: {} }, '/people', 'Send a list in brackets, like ["a", "b"]; this is an object'],
  ] as const)
    expect((await refused(more)).slice(2)).toEqual([pointer, says]);
  const { body } = await admin.ask('GET', '/onboardings?limit=0');
  expect((body as unknown as Told).errors).toEqual([
    { pointer: '?/limit', detail: 'Send a figure of at least 1' },
  ]);
});

test('an instant is taken with its offset', async () => {
  const hourAgo = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
  const there = `${new Date(hourAgo.getTime() + 3 * 3_600_000).toISOString().slice(0, 19)}+03:00`;
  const { status, body } = await admin.ask('PUT', '/deals/R-2', {
    body: { ...deal, signed_at: there, sales_owner_email: (await memberFor(home.hanne)).email },
  });
  expect([status, body.signed_at]).toEqual([200, hourAgo.toISOString()]);
  at = `/onboardings/${body.id}`;
});

test('what would be dropped is refused, and nobody is said to have said what nobody says they did', async () => {
  const promise = { kind: 'promise', text: 'We bring the loans over', promise_kind: 'service' };
  const add = (body: object) => admin.ask('POST', `${at}/statements`, { body });
  const said = await add({ words: promise, said_by: 'customer' });
  expect(said).toMatchObject({ status: 400, body: { errors: [{ pointer: '/said_by' }] } });
  const goal = { kind: 'goal', text: 'Faster loans' };
  expect(await add({ words: goal, parts: ['champion'], area: 'today' })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/area' }, { pointer: '/parts' }] },
  });
  expect(await add({ words: goal })).toMatchObject({ status: 201, body: { said_by: 'assumed' } });
  expect(await add({ words: goal, said_by: 'customer' })).toMatchObject({ body: { said_by: 'customer' } });
  expect(await add({ words: promise })).toMatchObject({ status: 201, body: { said_by: null } });
});

test('an unknown question names those there are, and a wrong method the right one', async () => {
  const body = { answer: 'unknown' };
  expect(await admin.ask('PUT', `${at}/answers/foo`, { body })).toMatchObject({
    status: 404,
    body: {
      code: 'question_unknown',
      detail: expect.stringContaining('red_flags'),
      instance: expect.any(String),
    },
  });
  expect(await admin.ask('DELETE', '/customers')).toMatchObject({
    status: 405,
    body: { detail: 'Ask it by GET.' },
  });
  const absent = await admin.ask('GET', '/onboardings/01969b1d-1a00-7c11-9a3e-0d2b6c1f4e02');
  expect(absent).toMatchObject({ status: 404, body: { instance: expect.any(String) } });
});

test('what is missing names the operations that clear it, and there are such', async () => {
  const { body } = await admin.ask('GET', `${at}/gaps`);
  const gaps = body.gaps as unknown as { code: string; operations: string[] }[];
  expect(gaps).toContainEqual(
    expect.objectContaining({ code: 'say_data', operations: ['add_statement', 'answer_question'] }),
  );
  const ids = OPERATIONS.map(({ id }) => id);
  for (const { code, operations } of gaps) {
    expect([code, operations.length > 0]).toEqual([code, true]);
    expect(ids).toEqual(expect.arrayContaining(operations));
  }
});
