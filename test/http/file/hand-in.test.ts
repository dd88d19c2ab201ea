/* Files over HTTP: hostile names, forged types, too large, twice, cut off; taken away again byte for byte by whoever may. */
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { contactOf, signedIn, type Visitor, visitor } from '../../support/browser/visitor';
import { asReader } from '../../support/story/made-for';

let foyer: Foyer;
let amara: Visitor;
/** "The room log of last month" takes six files, and nobody looks at them: it is done as soon as one is here. */
let step: string;

beforeAll(async () => {
  foyer = await startFoyer({ isDemo: true, env: { LOG_LEVEL: 'error', FILE_MOST_MB: '1' } });
  amara = await contactOf(foyer.origin, 'Amara');
  const page = await (await amara.get('/welcome')).text();
  step =
    /href="(\/welcome\/steps\/[0-9a-f-]{36})[^"]*"[^>]*>The room log of last month</.exec(page)?.[1] ?? '';
}, 180_000);
afterAll(() => foyer?.stop());

type Sent = [name: string, bytes: string | Uint8Array];

const bodyOf = async (who: Visitor, files: Sent[]) => {
  const form = new FormData();
  for (const [name, value] of await asReader(foyer.origin, who.cookie, {})) form.append(name, value);
  for (const [name, bytes] of files) form.append('files', new Blob([bytes as never]), name);
  return form;
};
const send = async (who: Visitor, ...files: Sent[]) =>
  fetch(`${foyer.origin}${step}/files`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: foyer.origin, cookie: who.cookie },
    body: await bodyOf(who, files),
  });
const shown = async () => (await amara.get(step)).text();
const filesIn = (page: string) => [
  ...page.matchAll(/href="(\/welcome\/files\/[0-9a-f-]{36})[^"]*">([^<]*)<\/a>/g),
];
const arriving = () => join(foyer.folder, 'demo', 'files', 'arriving');
/** A form of Amara's with one large file, of which nothing is sent yet. */
const begun = async () => {
  const whole = new Response(await bodyOf(amara, [['cut.csv', 'y'.repeat(900_000)]]));
  const type = whole.headers.get('content-type') ?? '';
  const body = Buffer.from(await whole.arrayBuffer());
  const headers = {
    origin: foyer.origin,
    cookie: amara.cookie,
    'content-type': type,
    'content-length': body.length,
  };
  const ask = () => {
    const asked = request(`${foyer.origin}${step}/files`, { method: 'POST', headers });
    return asked.on('error', () => undefined);
  };
  return { headers, body, ask };
};
const takeAllBack = async () => {
  for (const [, address = ''] of filesIn(await shown())) await amara.post(`${address}/take-back`);
};
const unescaped = (html: string) =>
  html.replace(
    /&(amp|lt|gt|quot|#x27);/g,
    (_, one) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[one as 'amp'] ?? '’',
  );

/** What is sent, and what it is called on the page and when it is saved. */
const NAMES: [sent: string, kept: string][] = [
  ['Übersicht–Q3.csv', 'Übersicht–Q3.csv'],
  ['Übersicht–Q4.csv'.normalize('NFD'), 'Übersicht–Q4.csv'],
  ['договор.csv', 'договор.csv'],
  ['見積書.csv', '見積書.csv'],
  ['فاتورة.csv', 'فاتورة.csv'],
  ['👩‍🍳 plan.csv', '👩‍🍳 plan.csv'],
  ['..\\x.csv', 'x.csv'],
  ['../../../etc/cron.csv', 'cron.csv'],
  ['C:\\secrets\\y.csv', 'y.csv'],
  [`${'a'.repeat(251)}.csv`, `${'a'.repeat(251)}.csv`],
  [`${'ü'.repeat(200)}.csv`, `${'ü'.repeat(124)}….csv`],
  ['<img src=x onerror=alert(1)>.csv', '_img src=x onerror=alert(1)_.csv'],
  ["o'neill; rm -rf.csv", "o'neill; rm -rf.csv"],
  ['%2e%2e%2fz.csv', '%2e%2e%2fz.csv'],
  ['con.csv', '_con.csv'],
  ['.htaccess.csv', 'htaccess.csv'],
  ['cod\u202evsc.csv', 'codvsc.csv'],
  ['a\tb.csv', 'a b.csv'],
  ["semi;filename*=UTF-8''evil.csv", "semi;filename_=UTF-8''evil.csv"],
  ['  spaces  .csv', 'spaces .csv'],
];

test('twenty hostile names are kept in their script, and saved under them, byte for byte', async () => {
  for (let at = 0; at < NAMES.length; at += 5) {
    const some = NAMES.slice(at, at + 5);
    const answer = await send(amara, ...some.map(([name], n): Sent => [name, `room;${at + n}`]));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${step}#files`]);
    const here = filesIn(await shown());
    expect(here.map(([, , name = '']) => unescaped(name).replaceAll('’', "'"))).toEqual(
      some.map(([, kept]) => kept),
    );
    for (const [n, [, address = '']] of here.entries()) {
      const file = await amara.get(address);
      expect(await file.text()).toBe(`room;${at + n}`);
      const said = file.headers.get('content-disposition') ?? '';
      const starred = /filename\*=UTF-8''([^;]+)/.exec(said)?.[1];
      const plain = /filename="?([^";]+)/.exec(said)?.[1];
      expect(said).toMatch(/^attachment; /);
      if (starred) expect(decodeURIComponent(starred)).toBe(some[n]?.[1]);
      else expect([plain, `"${plain}"`].join()).toContain(some[n]?.[1].slice(0, 4));
      expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(file.headers.get('content-type')).toBe('text/csv');
    }
    await takeAllBack();
  }
});

test('of a batch what is good stays, and each failure says what and what to do', async () => {
  const answer = await send(
    amara,
    ['log.csv', 'room;1'],
    ['forged.pdf', 'MZ\x90 a program'],
    ['page.csv', '<!doctype html><script>alert(1)</script>'],
    ['large.csv', 'x'.repeat(1024 * 1024 + 1)],
    ['empty.csv', ''],
    ['run.exe', 'MZ'],
    ['log.numbers', 'PK'],
  );
  expect(answer.status).toBe(400);
  const page = unescaped(await answer.text());
  expect(page).toContain('One of seven is here.');
  for (const words of [
    'it ends in .pdf and is something else inside',
    'it ends in .csv and is something else inside',
    'it has more than 1 MB',
    'there is nothing in it',
    'asked for other files here. Choose files that end in .pdf, .xlsx',
    'In Numbers, choose File, Export To, Excel',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('<script');
  expect(filesIn(await shown()).map(([, , name]) => name)).toEqual(['log.csv']);
  expect((await send(amara)).status).toBe(400);
  await takeAllBack();
});

test('sent by twenty presses at once it is here once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(amara, ['once.csv', 'room;1'])));
  // One form of a person is read at a time; the others are asked to send again.
  expect(answers.every(({ status }) => status === 303 || status === 503 || status === 429)).toBe(true);
  expect((await send(amara, ['once.csv', 'room;1'])).status).toBe(303);
  expect(filesIn(await shown()).map(([, , name]) => name)).toEqual(['once.csv']);
});

test('whoever still sends while another form of theirs arrives hears the answer', async () => {
  const { headers, body, ask } = await begun();
  const first = ask();
  first.write(body.subarray(0, 100_000));
  const isReading = async () => (await readdir(arriving())).length > 0;
  await expect.poll(isReading).toBe(true);
  // A line of its own, so that it is seen whether it holds until everything was sent, and carries what is asked next.
  const line = connect(foyer.port, '127.0.0.1');
  let heard = '';
  line.on('data', (bytes) => {
    heard += bytes;
  });
  const said = Object.entries({ host: 'x', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  line.write(`POST ${step}/files HTTP/1.1\r\n${said.join('')}\r\n`);
  line.write(body.subarray(0, 300_000));
  await expect.poll(() => heard).toMatch(/^HTTP\/1\.1 503 /);
  line.write(body.subarray(300_000));
  line.write('GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  await expect.poll(() => heard).toMatch(/moment\.\nHTTP\/1\.1 200 /);
  line.destroy();
  first.destroy();
  await expect.poll(isReading).toBe(false);
});

test('what is no whole form is answered, and the line is let go', async () => {
  for (const body of [
    'garbage',
    '--XX\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\na',
  ]) {
    const answer = await fetch(`${foyer.origin}${step}/files`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: foyer.origin,
        cookie: amara.cookie,
        'content-type': 'multipart/form-data; boundary=XX',
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    expect([answer.status, answer.headers.get('connection')]).toEqual([400, 'close']);
    expect(await answer.text()).toContain('did not arrive whole');
  }
});

test('a question that asks for a file takes it among the other answers, and says at its field what is wrong', async () => {
  const welcome = await (await amara.get('/welcome')).text();
  const [, list = ''] =
    /href="(\/welcome\/steps\/[0-9a-f-]{36})[^"]*"[^>]*>How your clinics work</.exec(welcome) ?? [];
  const read = async () => unescaped(await (await amara.get(list)).text());
  const page = await read();
  expect(page).toContain('encType="multipart/form-data"');
  const named = (name: RegExp) => name.exec(page)?.[1] ?? '';
  const file = named(/type="file"[^>]*name="(a\.[^"]+)"/) || named(/name="(a\.[^"]+)"[^>]*type="file"/);
  const count =
    named(/name="(a\.[^"]+)"[^>]*inputMode="decimal"/i) ||
    named(/inputMode="decimal"[^>]*name="(a\.[^"]+)"/i);
  const answer = async (fields: Record<string, string>, ...files: Sent[]) => {
    const form = new FormData();
    const typed = { list: named(/name="list" value="([^"]+)"/), ...fields };
    for (const [name, value] of await asReader(foyer.origin, amara.cookie, typed)) form.append(name, value);
    for (const [name, bytes] of files) form.append(file, new Blob([bytes as never]), name);
    const headers = { origin: foyer.origin, cookie: amara.cookie };
    return fetch(`${foyer.origin}${list}/answers`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: form,
    });
  };
  const wrong = await answer({ later: '1', [count]: '44' }, ['run.exe', 'MZ']);
  expect(wrong.status).toBe(400);
  const said = unescaped(await wrong.text());
  expect(said).toContain('run.exe: Ines asked for other files here.');
  expect(said).toContain(`href="#${file}"`);
  // What was typed beside it is kept, and so is what was here.
  expect(await read()).toContain('value="44"');
  expect(await read()).toContain('>Rooms of all clinics.csv</a>');
  const right = await answer({ later: '1' }, ['Räume.csv', 'room;1']);
  expect([right.status, right.headers.get('location')]).toEqual([303, `${list}?saved=yes#said`]);
  const [, address = '', here = ''] =
    /href="(\/welcome\/files\/[0-9a-f-]{36})[^"]*"[^>]*>(Räume\.csv)</.exec(await read()) ?? [];
  expect(here).toBe('Räume.csv');
  const saved = await amara.get(address);
  expect(await saved.text()).toBe('room;1');
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
  expect((await answer({ away: address.split('/').at(-1) ?? '' })).status).toBe(303);
  expect(await read()).not.toContain('Räume.csv');
  expect(await readdir(arriving())).toEqual([]);
});

test('a file is there for nobody else, and what is cut off leaves nothing behind', async () => {
  const [, address = ''] = filesIn(await shown())[0] ?? [];
  const marit = await contactOf(foyer.origin, 'Marit');
  for (const other of [marit, visitor(foyer.origin)]) {
    expect((await other.get(address)).status).toBe(404);
    expect((await other.post(`${address}/take-back`)).status).toBe(404);
    expect((await send(other, ['x.csv', 'x'])).status).toBe(404);
  }
  const id = address.split('/').at(-1);
  const ines = await signedIn(foyer.origin, 'Ines');
  const worklist = await (await ines.get('/')).text();
  const [onboarding] = /\/onboardings\/[0-9a-f-]{36}/.exec(worklist) ?? [];
  expect((await ines.get(`${onboarding}/files/${step.split('/').at(-1)}`)).status).toBe(404);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);

  const { ask, body } = await begun();
  await new Promise<void>((done) => {
    const asked = ask().on('close', () => done());
    asked.write(body.subarray(0, 600_000), () => setTimeout(() => asked.destroy(), 50));
  });
  await expect.poll(() => readdir(arriving())).toEqual([]);
  expect(filesIn(await shown()).map(([, , name]) => name)).toEqual(['once.csv']);
  expect(foyer.errors()).toEqual([]);
});
