/*
 * A person exists once in a workspace, however many onboardings they take part in as a contact. Who reads the same
 * mailbox is the same person: limits on mail and its way out hold for them, whichever onboarding they are met in.
 * Somebody without an address is a person of their own.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { ERASED } from '../../app/domain/contact/erased-name';
import { waitAlone } from '../alone.server';
import type { Trx } from '../client.server';

export type Called = {
  name: string;
  email: string | null;
  /** As they are on record where nothing is given. */
  language?: string;
  timeZone?: string | null;
  /** Whom somebody without an address is known to be. */
  personId?: string;
};

export type Person = { id: string; language: string; timeZone: string | null };

/** A contact as it was. */
type Before = { id: string; personId: string };

const PERSON = ['id', 'language', 'time_zone as timeZone'] as const;

/**
 * Who a contact is from here on, called as they are called now. A person who is no other contact takes another address
 * along; whoever is stays behind, called as the other contact is.
 */
export async function personOf(
  trx: Trx,
  workspaceId: string,
  called: Called,
  before?: Before,
): Promise<Person> {
  // Two handoffs that name somebody new at the same moment name one person.
  await waitAlone(trx, `people of ${workspaceId}`);
  const known = called.email ? await whoReads(trx, workspaceId, called.email) : called.personId;
  const other = before && (await otherContact(trx, before));
  const id = known ?? (other ? undefined : before?.personId);
  if (before && other && id !== before.personId) await describe(trx, before.personId, other);
  if (id) return describe(trx, id, columnsOf(called));
  return trx
    .insertInto('people')
    .values({ id: uuid(), workspace_id: workspaceId, ...columnsOf(called) })
    .returning(PERSON)
    .executeTakeFirstOrThrow();
}

async function whoReads(trx: Trx, workspaceId: string, email: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('people')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('address', '=', sql<string>`lower(${email})`)
    .executeTakeFirst();
  return row?.id;
}

/** Another contact that is the same person, a present one first. */
const otherContact = (trx: Trx, { id, personId }: Before) =>
  trx
    .selectFrom('contacts')
    .select('name')
    .where('person_id', '=', personId)
    .where('id', '!=', id)
    .orderBy(sql`replaced_at is not null`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

const describe = (trx: Trx, id: string, columns: { name: string }): Promise<Person> =>
  trx.updateTable('people').set(columns).where('id', '=', id).returning(PERSON).executeTakeFirstOrThrow();

/** Nobody is known behind this row any more; contacts that point to it stay contacts of their onboardings. */
export async function erasePerson(
  trx: Trx,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<void> {
  await trx
    .updateTable('people')
    .set({ name: ERASED, address: null, time_zone: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Takes away whoever of these is a contact nowhere any more. */
export async function removeStrangers(trx: Trx, workspaceId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom('people')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('contacts').select('contacts.id').whereRef('contacts.person_id', '=', 'people.id')),
      ),
    )
    .execute();
}

const columnsOf = ({ name, email, language, timeZone }: Called) => ({
  name,
  address: sql<string | null>`lower(${email}::text)`,
  ...(language !== undefined && { language }),
  ...(timeZone !== undefined && { time_zone: timeZone }),
});
