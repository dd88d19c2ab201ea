/* What takes long in the database stands in the log, with what asked for it and without what anybody typed. */
import { expect, test } from 'vitest';
import { ADMIN, ask, useFoyer } from '../support/browser/asking';

const foyer = useFoyer({ env: { SLOW_QUERY_MS: '0.001' } });

type Line = { msg: string; what?: string; requestId?: string; statement: string; ms: number };

const slow = (): Line[] =>
  foyer
    .log()
    .split('\n')
    .flatMap((line) => (line.includes('"slow query"') ? [JSON.parse(line) as Line] : []));

test('a statement is told with the route and the number of its request', async () => {
  const answer = await ask(foyer, '/account?saved=you', { headers: { cookie: foyer.admin } });
  const own = () => slow().filter(({ requestId }) => requestId === answer.headers['x-request-id']);
  await expect.poll(() => own().length).toBeGreaterThan(1);
  expect(new Set(own().map(({ what }) => what))).toEqual(new Set(['GET /account']));
});

test('a form is told as one, after its body was read', () => {
  expect(slow().some(({ what, statement }) => what === 'POST /set-up' && /insert into/.test(statement))).toBe(
    true,
  );
});

test('what the worker does by itself is told by its name', async () => {
  await expect.poll(() => slow().map(({ what }) => what)).toContain('write mail');
});

test('ids and what was typed are left out', async () => {
  await ask(foyer, '/onboardings/01900000-0000-7000-8000-000000000000', { headers: { cookie: foyer.admin } });
  await expect.poll(() => slow().map(({ what }) => what)).toContain('GET /onboardings/:id');
  for (const typed of [ADMIN.email, ADMIN.password, ADMIN.company]) expect(foyer.log()).not.toContain(typed);
});
