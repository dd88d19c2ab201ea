/*
 * What docs/api.md shows is what happens: each request on the page is sent as it stands there, in its order, and
 * answered as the page says. Of curl, the options that the page uses are understood; any other is an error.
 */
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addWebhook } from '~/commands/webhook/webhooks.server';
import { SCOPES } from '~/domain/api/scopes';
import { WEBHOOK_TOPICS } from '~/domain/webhook/topics';
import { OPERATIONS } from '~/http/api/operations.server';
import { postTo } from '~/jobs/webhook/post.server';
import { tellWebhooks } from '~/jobs/webhook/tell-webhooks.server';
import { useDatabase } from '../../support/database/database';
import { openReceiver, type Receiver } from '../../support/receiver';
import { emailOf, type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

type Shown = {
  method: string;
  path: string;
  key: string;
  body: string | undefined;
  status: number;
  /** What has to stand in the answer. */
  says: string | undefined;
  keep: { at: string; as: string }[];
};

const BLOCK = /```sh\n(curl [\s\S]+?)\n```\n\n(\d{3})([^\n]*)/g;
const CURL =
  /^curl -sS (?:-X (\w+) )?"\$FOYER\/api\/v1(\/[^"]+)" -H "Authorization: Bearer \$(\w+)"(?: --json @- <<JSON\n([\s\S]+)\nJSON)?$/;

const page = readFileSync('docs/api.md', 'utf8');
const shown = [...page.matchAll(BLOCK)].map(([, command = '', status, after = '']): Shown => {
  const [, method, path = '', key = '', body] = CURL.exec(command) ?? [];
  if (!path) throw new Error(`Not a request as the page writes them:\n${command}`);
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    path,
    key,
    body,
    status: Number(status),
    says: /^ `(.+)`$/.exec(after)?.[1],
    keep: [...after.matchAll(/Keep `([\w.]+)` as `\$(\w+)`/g)].map(([, at = '', as = '']) => ({ at, as })),
  };
});

let cast: Home;
const known = new Map<string, string>();

let receiver: Receiver;
let secret: string;
afterAll(() => receiver.close());

beforeAll(async () => {
  cast = await oneWorkspace();
  receiver = await openReceiver();
  const webhook = { id: uuid(), url: receiver.url, topics: [...WEBHOOK_TOPICS] };
  secret = done(await addWebhook(cast.kofi, webhook)).secret;
  const scopesOf = (name: string) =>
    SCOPES.filter((scope) => new RegExp(`--name ${name} --scopes \\S*\\b${scope}\\b`).test(page));
  known.set('SALES', (await programOf(cast.sam, scopesOf('CRM'))).key);
  known.set('CS', (await programOf(cast.ines, scopesOf('Assistant'))).key);
  known.set('SALES_EMAIL', await emailOf(cast.sam));
  known.set('CS_EMAIL', await emailOf(cast.ines));
  for (const [name, hours] of [
    ['AN_HOUR_AGO', -1],
    ['IN_TWO_DAYS', 48],
    ['IN_THREE_DAYS', 72],
  ] as const)
    known.set(name, new Date(Date.now() + hours * 3_600_000).toISOString());
});

test('every request on the page is answered as the page says', async () => {
  expect(shown).toHaveLength(page.match(/^curl /gm)?.length ?? 0);
  expect(shown.length).toBeGreaterThan(20);
  for (const one of shown) {
    const { status, body } = await program(known.get(one.key) ?? '').ask(one.method, filled(one.path), {
      ...(one.body !== undefined && { body: filled(one.body) }),
    });
    const said = JSON.stringify(body);
    expect({ path: one.path, status, said }).toEqual({ path: one.path, status: one.status, said });
    if (one.says) expect(said).toContain(one.says.replace('": ', '":'));
    for (const { at, as } of one.keep) known.set(as, partOf(body, at));
  }
  await tellWebhooks(postTo({ isPrivateAllowed: true }));
});

test('what the page shows of webhooks is what was told, and its code verifies it', () => {
  const [, example = ''] = /```json\n([\s\S]+?)\n```/.exec(page) ?? [];
  const like = JSON.parse(example);
  const told = receiver.got.map(
    ({ body, headers }) => new Webhook(secret).verify(body, headers as Record<string, string>) as typeof like,
  );
  const sent = told.find(({ type }) => type === like.type);
  expect(namesIn(sent)).toEqual(namesIn(like));
  expect(sent.data.current).toMatchObject({ stage: like.data.current.stage, turn: like.data.current.turn });
  expect(sent.data.previous).toMatchObject({
    stage: like.data.previous.stage,
    turn: like.data.previous.turn,
  });
  expect(sent.data.deal.external_id).toBe(like.data.deal.external_id);
  expect(sent.data.customer.name).toBe(like.data.customer.name);
  expect(page).toContain("import { Webhook } from 'standardwebhooks';");
});

/** Every name of it, by its place. */
const namesIn = (held: unknown, at = ''): string[] =>
  held instanceof Object
    ? Object.entries(held).flatMap(([name, one]) => namesIn(one, `${at}.${name}`))
    : [at];

test('the page shows operations that there are, of every kind of scope', () => {
  const of = (one: Shown) => {
    const path = one.path.split('?')[0] ?? '';
    return OPERATIONS.find(
      (each) =>
        each.method === one.method && new RegExp(`^${each.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
  };
  const scopes = new Set(shown.map((one) => of(one)?.scope));
  expect([...scopes].sort()).toEqual(
    SCOPES.filter(
      (scope) => !['corrections:resolve', 'files:read', 'files:judge', 'webhooks:write'].includes(scope),
    ).sort(),
  );
});

/** With what was kept put in, as a shell does. */
function filled(text: string): string {
  return text.replace(/\$(\w+)/g, (_, name) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`Nothing was kept as $${name}.`);
    return value;
  });
}

function partOf(answer: unknown, at: string): string {
  const found = at.split('.').reduce((part, name) => (part as Record<string, unknown>)?.[name], answer);
  if (typeof found !== 'string') throw new Error(`The answer has no ${at}: ${JSON.stringify(answer)}`);
  return found;
}
