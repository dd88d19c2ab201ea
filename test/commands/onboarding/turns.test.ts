/* Acts on one onboarding take turns before they take a connection, and people take turns with one another. */
import { beforeAll, describe, expect, it } from 'vitest';
import { database, db } from '#db/client.server';
import { customerOf } from '~/auth/contact/customer-session.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import { inTurn } from '~/commands/turns.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

const anyNumber = { actorId: 'x', mostWaiting: Number.POSITIVE_INFINITY };
const never = () => 'refused';

describe('turns', () => {
  it('let one at a time through, of one onboarding, whatever becomes of it', async () => {
    let now = 0;
    let most = 0;
    const act = async (isBroken: boolean) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      if (isBroken) throw new Error('broken');
      return 'done';
    };
    const all = Array.from({ length: 40 }, (_, at) => inTurn('a', anyNumber, () => act(at % 3 === 0), never));
    const ended = await Promise.allSettled(all);
    expect(most).toBe(1);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(26);
    expect(await inTurn('a', anyNumber, () => act(false), never)).toBe('done');
  });

  it('of another onboarding don’t wait', async () => {
    let open = () => {};
    const held = inTurn(
      'a',
      anyNumber,
      () => new Promise<string>((resolve) => (open = () => resolve('held'))),
      never,
    );
    expect(await inTurn('b', anyNumber, async () => 'at once', never)).toBe('at once');
    open();
    expect(await held).toBe('held');
  });

  it('go round: one press does not wait behind fifty of somebody else’s, and too many are refused', async () => {
    const order: string[] = [];
    const press = (actorId: string) =>
      inTurn(
        'a',
        { actorId, mostWaiting: 20 },
        async () => {
          await new Promise((resolve) => setImmediate(resolve));
          order.push(actorId);
          return 'done';
        },
        never,
      );
    const many = Array.from({ length: 50 }, () => press('many'));
    const one = press('one');
    const told = await Promise.all(many);
    await one;
    expect(order.indexOf('one')).toBeLessThanOrEqual(2);
    expect(told.filter((outcome) => outcome === 'refused')).toHaveLength(29);
  });
});

it('sixty presses of one session at once hold one connection: others are served meanwhile', async () => {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', marit.id)
    .executeTakeFirstOrThrow();
  const { cookie } = await done(openWelcome(tokenOf(link)));
  const session = await customerOf(
    new Request('http://localhost/welcome', { headers: { cookie: cookie?.split(';')[0] ?? '' } }),
  );
  if (!session) throw new Error('No session.');
  const point = await shownPoint(home, id, '€62');
  let taken = 0;
  let most = 0;
  // Counts the transactions that are open at once on the handle everybody shares.
  const handle = database().db;
  const counted = new Proxy(handle, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name, target);
      return () => ({
        execute: (work: (trx: unknown) => Promise<unknown>) => {
          most = Math.max(most, ++taken);
          return target
            .transaction()
            .execute(work as never)
            .finally(() => (taken -= 1));
        },
      });
    },
  });
  const own = database();
  const real = own.db;
  Object.assign(own, { db: counted });
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, () => confirmStatement(session.actor, point)),
  ).finally(() => Object.assign(own, { db: real }));
  expect(most).toBe(1);
  const refused = outcomes.filter((outcome) => !outcome.ok);
  expect(refused.map((outcome) => !outcome.ok && outcome.code)).toEqual(Array(39).fill('too_many_tries'));
  const answers = await db().selectFrom('answers').select('id').where('contact_id', '=', marit.id).execute();
  expect(answers).toHaveLength(1);
});
