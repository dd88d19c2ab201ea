/* What a person sees when something of ours failed: what to do, every word they sent, and no secret. */
import express from 'express';
import { expect, test } from 'vitest';
import { sendFailure } from '~/http/failure.server';

type Typed = Record<string, string | string[]>;

/** The page that answers a request which the database ended. */
async function pageFor(code: string, init: RequestInit, typed: Typed = {}, path = '/welcome/add') {
  const app = express();
  app.use((request, response) => {
    response.locals.typed = typed;
    sendFailure(request, response, Object.assign(new Error('inside'), { code }), '1a2b3c4d');
  });
  const server = app.listen(0, '127.0.0.1');
  try {
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return { status: answer.status, again: answer.headers.get('retry-after'), html: await answer.text() };
  } finally {
    server.close();
  }
}

const post = (typed: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(typed) });

test('a page that took too long is asked for again', async () => {
  const { status, again, html } = await pageFor('57014', {}, {}, '/customers?q=al');
  expect([status, again]).toEqual([503, '5']);
  expect(html).toContain('That took too long');
  expect(html).toContain('Nothing was changed. Try again in a few seconds.');
  expect(html).toMatch(/<a class="btn btn--main" href="\/customers\?q=al">Try again/);
});

test('a form that took too long keeps every word, and is sent again by one press', async () => {
  const typed = { text: 'We count “stock” <by hand>', madeFor: '0192b3dd', topics: ['goals', 'dates'] };
  const { html } = await pageFor('55P03', post({ text: 'any' }), typed);
  expect(html).toContain('What you sent is kept on this page. Send it again in a few seconds.');
  expect(html).toContain('<form class="go" method="post" action="/welcome/add">');
  expect(html).toContain('name="text" value="We count “stock” &lt;by hand&gt;"');
  expect(html.match(/name="topics\[\]"/g)).toHaveLength(2);
  expect(html).toContain('name="madeFor" value="0192b3dd"');
  expect(html).toContain('<span dir="auto">We count “stock” &lt;by hand&gt;</span>');
});

test('a button alone is pressed again', async () => {
  const { html } = await pageFor('57014', { method: 'POST' }, {}, '/welcome/undo-all');
  expect(html).toContain('<form class="go" method="post" action="/welcome/undo-all">');
});

test('what is secret, and files, are not said again', async () => {
  const secret = { email: 'ines@veltra.example', password: 'one sentence is enough' };
  const signIn = await pageFor('57014', post(secret), secret, '/sign-in');
  expect(signIn.html).not.toContain('one sentence');
  expect(signIn.html).toContain('Go back, and send it again in a few seconds.');
  const connecting = { token: 'pat-made-up', clientSecret: '' };
  const crm = await pageFor('57014', post(connecting), connecting, '/settings/connections/hubspot');
  expect(crm.html).not.toContain('pat-made-up');
  const body = new FormData();
  body.append('files', new Blob(['bytes']), 'list.csv');
  const files = await pageFor(
    '57014',
    { method: 'POST', body },
    { note: 'The list' },
    '/welcome/steps/1/files',
  );
  expect(files.html).not.toContain('<form');
});

test('a database that is away loses nothing, and our own fault has a number', async () => {
  expect((await pageFor('ECONNREFUSED', {})).html).toContain('Nothing is lost. Try again in a few seconds.');
  const bug = await pageFor('XX000', {});
  expect([bug.status, bug.again]).toEqual([500, null]);
  expect(bug.html).toContain('Number for support: 1a2b3c4d');
  expect(bug.html).not.toContain('inside');
});

test('an address that looks like another house stays in ours', async () => {
  const { html } = await pageFor('57014', { method: 'POST' }, {}, '//evil.example/welcome');
  expect(html).not.toContain('action="//');
});
