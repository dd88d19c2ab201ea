/* A handoff of a company that is a customer already, of another company of that name, and of a new one. */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { type NewHandoff, startHandoff } from '~/commands/handoff/start-handoff.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { seeded } from '../../support/story/seeded';

useDatabase();

let cast: Home;
let nextDoor: NextDoor;
beforeAll(async () => {
  cast = await oneWorkspace();
  nextDoor = await workspaceNextDoor();
});

const handoff = (customer: string, which?: NewHandoff['which'], id = uuid()): NewHandoff => ({
  id,
  customer,
  which,
  dealName: 'Mail desk',
  signedAt: new Date(Date.now() - 3600_000),
  dealValue: null,
  dealCurrency: null,
  crmId: null,
  hostId: cast.ines.id,
});

const start = (customer: string, which?: NewHandoff['which'], id?: string) =>
  startHandoff(cast.sam, handoff(customer, which, id));

const customerOf = async (id: string) =>
  (await db().selectFrom('onboardings').select('customer_id').where('id', '=', id).executeTakeFirstOrThrow())
    .customer_id;

const called = (name: string) =>
  db()
    .selectFrom('customers')
    .select('name')
    .where('workspace_id', '=', cast.workspaceId)
    .where('name', 'ilike', `${name}%`)
    .execute();

describe('a name that nobody has', () => {
  test('may be as long in bytes as marks on its letters make it', async () => {
    // Drawn, because what repeats itself is packed and fits.
    const random = seeded(7);
    const mark = () => String.fromCodePoint(0x300 + Math.floor(random() * 0x6f));
    const letter = (n: number) =>
      String.fromCodePoint(0x61 + (n % 26)) + Array.from({ length: 30 }, mark).join('');
    const name = Array.from({ length: 118 }, (_, n) => letter(n)).join('');
    done(await start(name));
    expect(await start(`  ${name}`)).toMatchObject({ code: 'customer_known' });
  });

  test('is a new customer', async () => {
    const { id } = done(await start('Quayside Freight'));
    expect(await customerOf(id)).not.toBe(cast.customerId);
  });

  test('is one, though it is another workspace’s too', async () => {
    done(await start('Their customer'));
    const theirs = { ...handoff('Quayside Freight'), hostId: nextDoor.piet.id };
    done(await startHandoff(nextDoor.olga, theirs));
  });

  test('is asked about from the second hand on, of several that start at once', async () => {
    const outcomes = await Promise.all(['Quince', 'QUINCE', ' quince '].map((name) => start(name)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.code === 'customer_known')).toHaveLength(2);
    expect(await called('quince')).toHaveLength(1);
  });
});

describe('a name that is known', () => {
  test('is known in capitals, of which ß has none', async () => {
    done(await start('Größenhub GmbH'));
    expect(await start('GRöSSENHUB GMBH')).toMatchObject({ code: 'customer_known' });
  });

  test.each(['Brightwater', 'BRIGHTWATER', '  brightwater', 'Ｂrightwater'])(
    'is asked about, and nothing is made: %s',
    async (name) => {
      const before = await called('');
      expect(await start(name)).toMatchObject({ ok: false, code: 'customer_known' });
      expect(await called('')).toEqual(before);
    },
  );

  test('is known however its letters are composed and its spaces are set', async () => {
    done(await start('Café  Étoile'));
    expect(await start('Cafe\u0301 \u00a0E\u0301toile')).toMatchObject({ code: 'customer_known' });
    expect(await start('Cafe Etoile')).toMatchObject({ ok: true });
  });

  test('is the customer that it is said to be', async () => {
    const { id } = done(await start('brightwater', { customerId: cast.customerId }));
    expect(await customerOf(id)).toBe(cast.customerId);
    expect(await called('brightwater')).toEqual([{ name: 'Brightwater' }]);
  });

  test('is asked about again where the answer was of another name, or of a customer of another workspace', async () => {
    done(await start('Orchard'));
    for (const which of [
      { customerId: cast.customerId },
      { customerId: nextDoor.customerId },
      { customerId: uuid() },
      { anotherThan: 'Brightwater' },
    ])
      expect(await start('Orchard', which)).toMatchObject({ ok: false, code: 'customer_known' });
    expect(await called('orchard')).toHaveLength(1);
  });

  test('is a second customer where somebody says so', async () => {
    const [one, other] = [await start('Larkfield'), await start('larkfield', { anotherThan: 'LARKFIELD' })];
    expect(await customerOf(done(one).id)).not.toBe(await customerOf(done(other).id));
    expect(await called('larkfield')).toHaveLength(2);
  });

  test('is not asked about when the form that made it is sent once more', async () => {
    const id = uuid();
    done(await start('Fernhill', undefined, id));
    expect(done(await start('fernhill', undefined, id)).id).toBe(id);
    expect(await called('fernhill')).toHaveLength(1);
  });
});
