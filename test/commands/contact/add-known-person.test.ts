/* Somebody who is known from another onboarding of the customer is taken into a handoff with one press. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { person } from '#demo/recorded';
import { addKnownPerson } from '~/commands/contact/add-known-person.server';
import { addStatement, removeStatement } from '~/commands/statement/record-statement.server';
import { offeredPeople } from '~/queries/contact/offered-people.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done, introducedOnboarding, startedHandoff, submittedHandoff } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
let here: string;
let customerId: string;

const contactsOf = (id: string) => loadContacts(db(), cast.workspaceId, id);
const offered = async () => (await offeredPeople(cast.workspaceId, here)).map(({ name }) => name);
const contactCalled = async (id: string, name: string) =>
  (await contactsOf(id)).find((one) => one.name === name)?.id ?? '';

/** Another handoff of the same customer, empty. */
async function anotherOf(onboarding: string): Promise<string> {
  const row = await db()
    .selectFrom('onboardings')
    .select('customer_id')
    .where('id', '=', onboarding)
    .executeTakeFirstOrThrow();
  customerId = row.customer_id;
  return startedHandoff(cast, { customerId });
}

describe('people of an earlier onboarding', () => {
  let before: string;
  let mira: string;
  beforeEach(async () => {
    cast = await oneWorkspace();
    ({ id: before } = await introducedOnboarding(cast));
    here = await anotherOf(before);
    mira = await contactCalled(before, 'Mira Vos');
  });

  test('are offered until they are here, with what they did last', async () => {
    expect((await offered()).sort()).toEqual(['Mira Vos', 'Teun Bakker']);
    const { id } = done(await addKnownPerson(cast.sam, here, mira));
    expect(await offered()).toEqual(['Teun Bakker']);
    const [contact] = await contactsOf(here);
    expect(contact).toMatchObject({
      statementId: id,
      name: 'Mira Vos',
      email: 'mira@brightwater.example',
      parts: ['champion', 'day_to_day'],
    });
    const [statement] = await loadStatements(db(), cast.workspaceId, here);
    expect(statement?.wording.words.fields).toMatchObject({ title: 'Operations', does: 'First contact' });
    const [known] = (await contactsOf(before)).filter((one) => one.id === mira);
    expect(contact?.personId).toBe(known?.personId);
  });

  test('are added once, however often it is pressed, and again after they were taken out', async () => {
    const [one, ...others] = await Promise.all(
      Array.from({ length: 4 }, () => addKnownPerson(cast.sam, here, mira)),
    );
    for (const other of others) expect(other).toEqual(one);
    const { id } = done(await addKnownPerson(cast.sam, here, mira));
    expect(await contactsOf(here)).toHaveLength(1);
    done(await removeStatement(cast.sam, here, id));
    expect((await offered()).sort()).toEqual(['Mira Vos', 'Teun Bakker']);
    done(await addKnownPerson(cast.sam, here, mira));
    expect(await contactsOf(here)).toHaveLength(1);
  });

  test('come as they were noted last, also where nobody knows their address', async () => {
    const noAddress = person('Pia Roos', 'Board', '', '', { parts: ['billing'], noMailReason: 'On leave' });
    done(await addStatement(cast.sam, here, noAddress));
    const third = await anotherOf(here);
    const pia = await contactCalled(here, 'Pia Roos');
    done(await addKnownPerson(cast.sam, third, pia));
    done(await addKnownPerson(cast.sam, third, pia));
    const contacts = await contactsOf(third);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({ parts: ['billing'], noMailReason: 'On leave', email: null });
    const [known] = await contactsOf(here);
    expect(contacts[0]?.personId).toBe(known?.personId);
  });

  test('are nobody of another customer, nor of another workspace, nor anybody who doesn’t exist', async () => {
    const stranger = await startedHandoff(cast);
    expect(await offeredPeople(cast.workspaceId, stranger)).toEqual([]);
    const { olga, piet } = await workspaceNextDoor();
    const theirs = await startedHandoff({ sam: olga, ines: piet });
    const absent = '01900000-0000-7000-8000-000000000000';
    for (const outcome of [
      await addKnownPerson(cast.sam, stranger, mira),
      await addKnownPerson(cast.sam, here, absent),
      await addKnownPerson(olga, theirs, mira),
      await addKnownPerson(olga, here, mira),
    ])
      expect(outcome).toMatchObject({ ok: false, code: 'not_found' });
  });

  test('are offered no more where somebody else took their place last', async () => {
    await db().updateTable('contacts').set({ replaced_at: new Date() }).where('id', '=', mira).execute();
    expect(await offered()).toEqual(['Teun Bakker']);
    expect(await addKnownPerson(cast.sam, here, mira)).toMatchObject({ code: 'not_found' });
  });

  test('stay as they are in a handoff that is with customer success', async () => {
    const submitted = await submittedHandoff(cast);
    expect(await addKnownPerson(cast.sam, submitted, mira)).toMatchObject({ code: 'handoff_locked' });
    expect(await addKnownPerson(cast.ines, here, mira)).toMatchObject({ code: 'not_allowed' });
  });
});
