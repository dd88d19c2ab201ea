/*
 * What has to hold over all processes: each thing is done at one of them, and then asked of every one. What doesn't hold
 * is returned in words.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { insertKey } from '#db/api/api-keys.server';
import { type Db, databaseNow, transact } from '#db/client.server';
import { mailFigures } from '#db/mail/mail-figures.server';
import { hashKey, newKey } from '~/auth/api/key.server';
import { signedIn, visitor } from '../../support/browser/visitor';
import { bytesOf, placesOf, sendFile } from '../sent-files';
import type { House } from './house';
import type { People } from './load';

const MAIL_TAKES_MS = 30_000;
/** Wrong passwords from one place that shut it out of an account. */
const TRIES = 10;
const WRONG = { email: 'nobody@example.com', password: 'not the words' };

export async function whatDoesNotHold(
  house: House,
  { contacts: [marit, aoife] }: People,
  db: Db,
): Promise<string[]> {
  if (!marit || !aoife) throw new Error('Nobody of a customer is here.');
  const { proxy, webs } = house;
  const { origin } = proxy;
  const faults: string[] = [];
  /** One answer of each process. */
  const ofEach = async <T>(ask: () => Promise<T>): Promise<T[]> => {
    const answers: T[] = [];
    for (const { port } of webs) {
      proxy.only(port);
      answers.push(await ask().finally(() => proxy.only(null)));
    }
    return answers;
  };
  const all = async (what: string, wanted: unknown, ask: () => Promise<unknown>): Promise<void> => {
    const answers = await ofEach(ask);
    if (answers.some((answer) => answer !== wanted)) faults.push(`${what}: ${answers.join(', ')}`);
  };

  const own = await signedIn(origin, 'Kofi');
  await all('a session is known everywhere', 200, async () => (await own.get('/account')).status);
  await own.post('/sign-out');
  await all('a session ends everywhere', 302, async () => (await own.get('/account')).status);

  await all('a page is open everywhere', 200, async () => (await marit.get('/welcome')).status);
  const text = `Told one process ${randomBytes(4).toString('hex')}`;
  await marit.post('/welcome/add', { kind: 'system', area: 'today', label: 'Told one', text });
  await all('a page that is kept is true', true, async () =>
    (await (await marit.get('/welcome')).text()).includes(text),
  );

  const { handIn } = await placesOf({ aoife, ines: await signedIn(origin, 'Ines') });
  const bytes = randomBytes(20_000).toString('hex');
  await sendFile(origin, aoife, handIn, 'many.csv', bytes);
  await all('a file is there everywhere', true, async () => {
    const found = await bytesOf(aoife, handIn.replace(/\/files$/, ''), 'many.csv');
    return found.toString() === bytes;
  });

  const key = await keyIn(db);
  const left = await ofEach(() => leftOfPace(origin, key));
  if (left.some((one, at) => at > 0 && one !== (left[at - 1] ?? 0) - 1))
    faults.push(`requests of a key count together: ${left.join(', ')} are left`);

  const stranger = visitor(origin);
  const wrong = async () => (await stranger.post('/sign-in', WRONG)).status;
  for (let tried = 0; tried < TRIES; tried++) await wrong();
  await all('who tried too often is shut out everywhere', 429, wrong);

  if (!(await isMailGone(db))) faults.push('mail still waits for a process that works');
  return faults;
}

/** A key of an admin, as one is made at /settings/connections. */
async function keyIn(db: Db): Promise<string> {
  const key = newKey();
  const { rows } = await sql<{ id: string; workspaceId: string }>`
    select id, workspace_id as "workspaceId" from members where role = 'admin' limit 1`.execute(db);
  const [admin] = rows;
  if (!admin) throw new Error('The demo has no admin.');
  await transact(db, async (trx) => {
    const madeAt = await databaseNow(trx);
    await insertKey(trx, {
      id: uuid(),
      workspaceId: admin.workspaceId,
      memberId: admin.id,
      name: 'CRM',
      tokenHash: hashKey(key),
      ending: key.slice(-4),
      scopes: ['gate:read'],
      madeAt,
      expiresAt: new Date(madeAt.getTime() + 3_600_000),
    });
  });
  return key;
}

async function leftOfPace(origin: string, key: string): Promise<number> {
  const answer = await fetch(`${origin}/api/v1/deals/none/gate`, {
    headers: { authorization: `Bearer ${key}` },
  });
  await answer.arrayBuffer();
  return Number(/r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1]);
}

/** Only other processes than those that serve send it. */
async function isMailGone(db: Db): Promise<boolean> {
  for (const until = Date.now() + MAIL_TAKES_MS; ; await wait(100)) {
    if ((await mailFigures(db)).due === 0) return true;
    if (Date.now() > until) return false;
  }
}
