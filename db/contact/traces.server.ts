/*
 * Who somebody is on record as: every contact of one person, in whatever onboarding, with the names and addresses they
 * had, and whose they are besides. What is read here is what erasing starts from.
 */
import { sql } from 'kysely';
import type { Known } from '../../app/domain/contact/erasing';
import type { Handle } from '../client.server';

type OwnContact = {
  id: string;
  onboardingId: string;
  statementId: string;
  name: string;
  email: string | null;
  called: string | null;
  erasedAt: Date | null;
};

export type PersonOnRecord = {
  personId: string;
  /** The contact that was asked about. */
  contact: OwnContact;
  contacts: OwnContact[];
  /** Onboardings in which they are a contact, the earliest first, and the others of the same customers. */
  theirs: string[];
  others: string[];
  known: Known;
  called: string[];
  /** Wordings that say who they are. */
  ownWordings: string[];
  /** Others of the same name there: who they are, and the statements about them. */
  namesakes: { name: string; statementId: string }[];
  /** Everybody else there whose names are spoken of: other contacts, the rep and the host. */
  othersNamed: string[];
  customers: string[];
};

/** Null for a contact that isn't of this onboarding and workspace. */
export async function loadPersonOnRecord(
  handle: Handle,
  { workspaceId, onboardingId, contactId }: { workspaceId: string; onboardingId: string; contactId: string },
): Promise<PersonOnRecord | null> {
  const asked = await handle
    .selectFrom('contacts')
    .select('person_id as personId')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  if (!asked) return null;
  const contacts = await contactsOf(handle, workspaceId, asked.personId);
  const contact = contacts.find(({ id }) => id === contactId);
  if (!contact) return null;
  const theirs = [...new Set(contacts.map((one) => one.onboardingId))].sort();
  const around = await onboardingsAround(handle, workspaceId, theirs);
  const others = around.map(({ id }) => id).filter((id) => !theirs.includes(id));
  const there = await everybodyIn(handle, workspaceId, [...theirs, ...others]);
  const moved = await movedFrom(
    handle,
    workspaceId,
    contacts.map(({ id }) => id),
  );
  const person = await personRow(handle, workspaceId, asked.personId);
  const names = unique([...[...contacts, person].map(({ name }) => name), ...moved.names]);
  const addresses = unique([person.address, ...contacts.map(({ email }) => email), ...moved.addresses]);
  const own = await ownWordings(handle, workspaceId, { contacts, names, addresses });
  const isOfOthers = (name: string) =>
    there.some((one) => one.personId !== asked.personId && one.name === name);
  const allNames = unique([...names, ...own.names.filter((name) => !isOfOthers(name))]);
  const same = new Set(allNames.map((name) => name.toLowerCase()));
  const strangers = there.filter(({ personId }) => personId !== asked.personId);
  return {
    personId: asked.personId,
    contact,
    contacts,
    theirs,
    others,
    known: {
      names: allNames,
      addresses: unique([...addresses, ...own.addresses].map((one) => one?.toLowerCase())),
      typedNames: await typedNamesOf(
        handle,
        workspaceId,
        contacts.map(({ id }) => id),
      ),
    },
    called: unique(contacts.map(({ called }) => called)),
    ownWordings: own.ids,
    namesakes: strangers.filter(({ name }) => same.has(name.toLowerCase())),
    othersNamed: unique([
      ...strangers.filter(({ name }) => !same.has(name.toLowerCase())).map(({ name }) => name),
      ...around
        .filter(({ id }) => theirs.includes(id))
        .flatMap(({ rep, repCalled, host, hostCalled }) => [rep, repCalled ?? '', host, hostCalled ?? '']),
    ]),
    customers: unique(around.map(({ customer }) => customer)),
  };
}

const unique = (texts: (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter((text): text is string => Boolean(text))),
];

const contactsOf = (handle: Handle, workspaceId: string, personId: string): Promise<OwnContact[]> =>
  handle
    .selectFrom('contacts')
    .select(['id', 'name', 'email', 'called', 'onboarding_id as onboardingId'])
    .select(['statement_id as statementId', 'erased_at as erasedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();

const personRow = (handle: Handle, workspaceId: string, id: string) =>
  handle
    .selectFrom('people')
    .select(['name', 'address'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** All onboardings of the customers of these, with who has them. */
const onboardingsAround = (handle: Handle, workspaceId: string, theirs: string[]) =>
  handle
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select(['o.id', 'c.name as customer', 'rep.name as rep', 'host.name as host'])
    .select(['rep.called as repCalled', 'host.called as hostCalled'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.customer_id', 'in', (eb) =>
      eb
        .selectFrom('onboardings')
        .select('customer_id')
        .where('workspace_id', '=', workspaceId)
        .where('id', 'in', theirs),
    )
    .orderBy('o.id')
    .execute();

const everybodyIn = (handle: Handle, workspaceId: string, onboardingIds: string[]) =>
  handle
    .selectFrom('contacts')
    .select(['name', 'person_id as personId', 'statement_id as statementId'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('erased_at', 'is', null)
    .execute();

/** Names and addresses that these contacts had before. */
async function movedFrom(handle: Handle, workspaceId: string, contactIds: string[]) {
  const { rows } = await sql<{ kind: string; was: string | null; is: string | null }>`
    select e.kind, e.details ->> 'from' as was, e.details ->> 'to' as is
    from events e
    join contacts c on c.workspace_id = e.workspace_id and c.onboarding_id = e.onboarding_id
      and c.id::text = e.details ->> 'contact'
    where e.workspace_id = ${workspaceId} and c.id = any (${contactIds}::uuid[])
      and e.kind in ('address_corrected', 'person_replaced')
  `.execute(handle);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    names: of('person_replaced').map(({ was }) => was),
    addresses: of('address_corrected').flatMap(({ was, is }) => [was, is]),
  };
}

/** Every address that a contact of an onboarding has or had. */
export async function addressesIn(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<string[]> {
  const contacts = await handle
    .selectFrom('contacts')
    .select(['id', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  const moved = await movedFrom(
    handle,
    workspaceId,
    contacts.map(({ id }) => id),
  );
  return unique([...contacts.map(({ email }) => email), ...moved.addresses]);
}

/**
 * The wordings of their statements that say who they are. A statement that is somebody else's as well by now, or that
 * proposes another person, says so by name or address alone.
 */
async function ownWordings(
  handle: Handle,
  workspaceId: string,
  { contacts, names, addresses }: { contacts: OwnContact[]; names: string[]; addresses: string[] },
) {
  const ids = contacts.map(({ id }) => id);
  // Whoever stands in a statement takes part in the onboarding that it is of.
  const onboardings = contacts.map(({ onboardingId }) => onboardingId);
  const { rows } = await sql<{ id: string; name: string; email: string; isSure: boolean }>`
    select w.id, coalesce(w.fields ->> 'name', '') as name, lower(coalesce(w.fields ->> 'email', '')) as email,
      w.purpose <> 'proposed' and not exists (
        select from contacts other
        where other.workspace_id = ${workspaceId} and other.onboarding_id = any (${onboardings}::uuid[])
          and other.statement_id = w.statement_id and other.id <> all (${ids}::uuid[])
      ) as "isSure"
    from wordings w
    where w.workspace_id = ${workspaceId} and w.statement_id = any (${contacts.map((one) => one.statementId)}::uuid[])
  `.execute(handle);
  const [knownNames, knownAddresses] = [names, addresses].map(
    (texts) => new Set(texts.map((text) => text.toLowerCase())),
  );
  const own = rows.filter(
    ({ name, email, isSure }) =>
      isSure || knownNames?.has(name.toLowerCase()) || (email !== '' && knownAddresses?.has(email)),
  );
  return {
    ids: own.map(({ id }) => id),
    names: own.map(({ name }) => name).filter((name) => name !== ''),
    addresses: own.map(({ email }) => email),
  };
}

async function typedNamesOf(handle: Handle, workspaceId: string, contactIds: string[]): Promise<string[]> {
  const rows = await handle
    .selectFrom('sign_offs')
    .select('typed_name')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', 'in', contactIds)
    .execute();
  const approved = await handle
    .selectFrom('step_marks')
    .select('typed_name')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', 'in', contactIds)
    .execute();
  return unique([...rows, ...approved].map(({ typed_name }) => typed_name));
}

/** Which of their statements no customer was ever shown and are nobody's by now. */
export async function nobodysAndUnshown(
  handle: Handle,
  workspaceId: string,
  contacts: Pick<OwnContact, 'statementId'>[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from statements s
    where s.workspace_id = ${workspaceId} and s.id = any (${contacts.map((one) => one.statementId)}::uuid[])
      and s.removed_at is null
      and not exists (select from publication_items i where i.statement_id = s.id)
      and not exists (select from contacts c where c.statement_id = s.id and c.replaced_at is null)
  `.execute(handle);
  return rows.map(({ id }) => id);
}
