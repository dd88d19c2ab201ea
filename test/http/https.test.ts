import { expect, test } from 'vitest';
import { ADMIN, ask, post, useFoyer } from '../support/browser/asking';

const foyer = useFoyer({
  env: { PUBLIC_ORIGIN: 'https://welcome.example.com', HOST: '127.0.0.1', TRUSTED_PROXY: '0' },
});

test('behind https, browsers are told to stay there, on pages and files alike', async () => {
  for (const path of ['/sign-in', '/nope', '/health', '/favicon.svg'])
    expect((await ask(foyer, path)).headers['strict-transport-security']).toMatch(/max-age=31536000/);
});

test('only the public origin counts', async () => {
  const fields = { email: ADMIN.email, password: ADMIN.password };
  const local = { origin: `http://localhost:${foyer.port}` };
  expect((await post(foyer, '/sign-in', fields, local)).status).toBe(403);
  const answer = await post(foyer, '/sign-in', fields);
  expect(answer.status).toBe(302);
  expect(String(answer.headers['set-cookie'])).toMatch(
    /^__Host-foyer-member=[^;]+;.*Path=\/;.*HttpOnly;.*Secure/,
  );
});
