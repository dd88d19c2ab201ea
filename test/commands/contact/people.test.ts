/* A person exists once, whatever onboardings they are a contact of, and whoever writes them down first. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { person } from '#demo/recorded';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { addStatement, saveStatement } from '~/commands/statement/record-statement.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done, startedHandoff } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
beforeEach(async () => {
  cast = await oneWorkspace();
});

const noted = (name: string, email: string, more: Parameters<typeof person>[4] = { parts: ['champion'] }) =>
  person(name, 'Operations', 'First contact', email, more);

const add = async (onboarding: string, name: string, email: string, more?: Parameters<typeof person>[4]) =>
  done(await addStatement(cast.sam, onboarding, noted(name, email, more))).id;

const rename = async (onboarding: string, statement: string, base: number, name: string, email: string) =>
  done(await saveStatement(cast.sam, onboarding, statement, base, noted(name, email)));

const personIn = async (onboarding: string, at = 0) => {
  const contact = (await loadContacts(db(), cast.workspaceId, onboarding))[at];
  return db()
    .selectFrom('people')
    .selectAll()
    .where('id', '=', contact?.personId ?? '')
    .executeTakeFirstOrThrow();
};

const people = () =>
  db()
    .selectFrom('people')
    .select(['name', 'address'])
    .where('workspace_id', '=', cast.workspaceId)
    .orderBy('name')
    .execute();

describe('somebody with an address', () => {
  test('is one person in two onboardings, called as they were called last', async () => {
    const [one, other] = [await startedHandoff(cast), await startedHandoff(cast)];
    await add(one, 'M. Vos', 'mira@brightwater.example');
    await add(other, 'Mira Vos', 'mira@brightwater.example');
    expect((await personIn(one)).id).toBe((await personIn(other)).id);
    expect(await people()).toEqual([{ name: 'Mira Vos', address: 'mira@brightwater.example' }]);
  });

  test('is one person, however many hands write them down at once', async () => {
    const handoffs = [];
    for (let at = 0; at < 4; at += 1) handoffs.push(await startedHandoff(cast));
    await Promise.all(handoffs.map((id) => add(id, 'Mira Vos', 'mira@brightwater.example')));
    expect(await people()).toHaveLength(1);
  });

  test('speaks the language they were known to speak, where nobody says otherwise', async () => {
    const [one, other] = [await startedHandoff(cast), await startedHandoff(cast)];
    const timeZone = 'Europe/Amsterdam';
    await add(one, 'Mira Vos', 'mira@brightwater.example', { parts: [], language: 'nl', timeZone });
    const { words } = noted('Mira Vos', 'mira@brightwater.example');
    const person = { parts: [], noMailReason: null };
    done(await addStatement(cast.sam, other, { words, person, heardWhere: '', note: '' }));
    const [contact] = await loadContacts(db(), cast.workspaceId, other);
    expect(contact).toMatchObject({ language: 'nl', timeZone });
  });

  test('is another person in another workspace', async () => {
    const { olga, piet } = await workspaceNextDoor();
    const theirs = await startedHandoff({ sam: olga, ines: piet });
    done(await addStatement(olga, theirs, noted('Mira Vos', 'mira@brightwater.example')));
    await add(await startedHandoff(cast), 'Mira Vos', 'mira@brightwater.example');
    expect(await people()).toHaveLength(1);
  });
});

describe('an address that becomes another', () => {
  test('goes with the person, who stays the same', async () => {
    const id = await startedHandoff(cast);
    await add(id, 'Mira Vos', 'mira@brightwatr.example');
    const before = await personIn(id);
    const [contact] = await loadContacts(db(), cast.workspaceId, id);
    done(await correctAddress(cast.sam, id, contact?.id ?? '', 'mira@brightwater.example'));
    expect(await personIn(id)).toEqual({ ...before, address: 'mira@brightwater.example' });
  });

  test('makes them whoever reads mail there', async () => {
    const [one, other] = [await startedHandoff(cast), await startedHandoff(cast)];
    await add(one, 'Mira Vos', 'mira@brightwater.example');
    const statement = await add(other, 'Mira Vos', 'mira@brightwatr.example');
    await rename(other, statement, 1, 'Mira Vos', 'mira@brightwater.example');
    expect((await personIn(other)).id).toBe((await personIn(one)).id);
  });

  test('that was a colleague’s by mistake leaves the colleague as they were', async () => {
    const [one, other] = [await startedHandoff(cast), await startedHandoff(cast)];
    await add(one, 'Teun Bakker', 'teun@brightwater.example');
    const teun = await personIn(one);
    const statement = await add(other, 'Mira Vos', 'teun@brightwater.example');
    await rename(other, statement, 1, 'Mira Vos', 'mira@brightwater.example');
    expect(await personIn(one)).toEqual(teun);
    expect(await personIn(other)).toMatchObject({ name: 'Mira Vos', address: 'mira@brightwater.example' });
  });
});

test('somebody without an address is a person of their own, and the same one once they have it', async () => {
  const [one, other] = [await startedHandoff(cast), await startedHandoff(cast)];
  const statement = await add(one, 'Mira Vos', '');
  await add(other, 'Mira Vos', '');
  const before = await personIn(one);
  expect((await personIn(other)).id).not.toBe(before.id);
  await rename(one, statement, 1, 'Mira Vos', 'mira@brightwater.example');
  expect(await personIn(one)).toMatchObject({ id: before.id, address: 'mira@brightwater.example' });
});
