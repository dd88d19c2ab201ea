import { describe, expect, test } from 'vitest';
import { ADMIN, ask, post, useFoyer } from '../../support/browser/asking';

const foyer = useFoyer();

const signIn = (fields: Record<string, string>) =>
  post(foyer, '/sign-in', { email: ADMIN.email, password: ADMIN.password, ...fields });

describe('signing in', () => {
  test('with the right words leads in, with a cookie that scripts cannot read', async () => {
    const answer = await signIn({ email: 'KOFI@example.com' });
    expect([answer.status, answer.headers.location]).toEqual([302, '/']);
    expect(String(answer.headers['set-cookie'])).toMatch(/^foyer-member=[^;]+;.*HttpOnly;.*SameSite=Lax/);
    const inside = await ask(foyer, '/', { headers: { cookie: answer.cookies.join('; ') } });
    expect(inside.status).toBe(200);
  });

  test('leads back to where one came from, and nowhere else', async () => {
    const asked = await ask(foyer, '/handoffs-of-ours?x=1');
    expect(asked.status).toBe(404);
    expect((await signIn({ back: '/handoffs/1?x=1' })).headers.location).toBe('/handoffs/1?x=1');
    expect((await signIn({ back: 'https://evil.example' })).headers.location).toBe('/');
    expect((await signIn({ back: '//evil.example' })).headers.location).toBe('/');
  });

  test('with a wrong password says so, keeps the email and not the password', async () => {
    const answer = await signIn({ password: 'not the words' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('That email and password don’t go together.');
    expect(answer.body).toContain('value="kofi@example.com"');
    expect(answer.body).not.toContain('not the words');
    expect(answer.cookies).toEqual([]);
  });

  test('with an unknown email says the same', async () => {
    const answer = await signIn({ email: 'nobody@example.com' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('That email and password don’t go together.');
  });

  test('stops after ten tries on one account, and says when to come back', async () => {
    const tries = { email: 'victim@example.com', password: 'guess' };
    for (let count = 1; count <= 10; count++) expect((await signIn(tries)).status).toBe(400);
    const answer = await signIn(tries);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
    expect(answer.body).toContain('You can try again in 15 minutes.');
    expect((await signIn({ ...tries, email: 'Victim@Example.com' })).status).toBe(429);
    expect((await signIn({})).status).toBe(302);
  });
});

describe('signing out', () => {
  test('ends the session in the database: its cookie opens nothing any more', async () => {
    const cookie = (await signIn({})).cookies.join('; ');
    const headers = { cookie };
    expect((await ask(foyer, '/', { headers })).status).toBe(200);
    const out = await post(foyer, '/sign-out', {}, headers);
    expect([out.status, out.headers.location]).toEqual([302, '/sign-in']);
    expect((await ask(foyer, '/', { headers })).headers.location).toBe('/sign-in');
  });

  test('a form sent afterwards is answered with its words, why, and the way back to its page', async () => {
    const page = '/onboardings/01a202b8-3a32-7062-951c-19003ce71b58/handoff';
    const words = { '0.text': 'Fewer empty <b>return</b> trips', id: page.slice(13, 49), password: 'a b' };
    const referer = `${foyer.origin}${page}?add=goal`;
    const answer = await post(foyer, `${page}/statements?add=goal`, words, { referer });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('You were signed out');
    expect(answer.body).toContain('Fewer empty &lt;b&gt;return&lt;/b&gt; trips');
    expect(answer.body).not.toContain('a b<');
    expect(answer.body).toContain(`back=${encodeURIComponent(`${page}?add=goal`)}`);
    const elsewhere = await post(
      foyer,
      '/account',
      { name: 'A longer name' },
      { referer: 'https://a.example//b' },
    );
    expect(elsewhere.body).toContain('back=%2F"');
  });

  test('ends no other session', async () => {
    expect((await ask(foyer, '/', { headers: { cookie: foyer.admin } })).status).toBe(200);
  });

  test('needs a form: a link or a picture signs nobody out', async () => {
    const headers = { cookie: foyer.admin };
    await ask(foyer, '/sign-out', { headers });
    expect((await ask(foyer, '/', { headers })).status).toBe(200);
  });

  test('a cookie that was made up or changed opens nothing', async () => {
    for (const cookie of ['foyer-member=made.up', `${foyer.admin}x`, foyer.admin.replace('=', '=x')])
      expect((await ask(foyer, '/', { headers: { cookie } })).headers.location).toBe('/sign-in');
  });
});

describe('what only the demo and only the first start offer', () => {
  test('set-up is over', async () => {
    expect((await ask(foyer, '/set-up')).headers.location).toBe('/sign-in');
    const again = await post(foyer, '/set-up', {
      ...ADMIN,
      email: 'second@example.com',
      code: await foyer.setUpCode(),
    });
    expect(again.headers.location).toBe('/sign-in');
  });

  test('nobody signs in by a click', async () => {
    expect((await post(foyer, '/sign-in/demo', { member: 'any' })).status).toBe(404);
    expect((await ask(foyer, '/sign-in')).body).not.toContain('/sign-in/demo');
  });
});
