/* The people of an onboarding, each behind a statement of their own: written nowhere but here. */
import { v7 as uuid } from 'uuid';
import { type AboutThem, NOTHING_KNOWN } from '../../app/domain/contact/about-them';
import { ERASED } from '../../app/domain/contact/erased-name';
import type { Topic } from '../../app/domain/guide/shown-first';
import type { Part } from '../../app/domain/statement/statement';
import type { Trx } from '../client.server';
import type { Person } from './people.server';

type Place = { workspaceId: string; onboardingId: string; statementId: string };
type Said = { name: string; email: string | null };
type Which = { workspaceId: string; id: string };

/** As sales records them. What isn't given stays as it is. */
type RecordedContact = Said & {
  parts: Part[];
  noMailReason: string | null;
  language?: string;
  timeZone?: string | null;
  about?: AboutThem;
};

/** Somebody who was brought in by a point of the guide; what parts they play is asked later. */
export async function insertContact(trx: Trx, place: Place, person: Person, said: Said): Promise<void> {
  await trx
    .insertInto('contacts')
    .values({ ...columnsOf(place, person), ...said, parts: [] })
    .execute();
}

/** The present contact behind a statement, made where there is none; its id. Another name is called otherwise. */
export async function saveContact(
  trx: Trx,
  place: Place,
  person: Person,
  recorded: RecordedContact,
): Promise<string> {
  const { name, email, parts, noMailReason, language, timeZone, about } = recorded;
  const said = {
    person_id: person.id,
    name,
    email,
    parts,
    no_mail_reason: noMailReason,
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(about && columnsAbout(about)),
  };
  const { id } = await trx
    .insertInto('contacts')
    .values({ ...columnsOf(place, person), ...said })
    .onConflict((conflict) =>
      conflict
        .column('statement_id')
        .where('replaced_at', 'is', null)
        .doUpdateSet((eb) => ({
          called: eb.case().when('contacts.name', '=', name).then(eb.ref('contacts.called')).end(),
          ...said,
        })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The same person from here on, under another name or address. */
export const renameContact = (trx: Trx, which: Which, person: Person, now: Said): Promise<unknown> =>
  change(trx, which, { ...now, person_id: person.id });

/** Another person in the place of one, who stays as they were; the id of the new contact. */
export async function replaceContact(
  trx: Trx,
  { workspaceId, id }: Which,
  person: Person,
  now: Said & { at: Date },
): Promise<string> {
  // What is searched for is made of the rest by the database itself.
  const { searched: _, ...before } = await trx
    .updateTable('contacts')
    .set({ replaced_at: now.at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const successor = uuid();
  await trx
    .insertInto('contacts')
    .values({
      ...before,
      name: now.name,
      email: now.email,
      id: successor,
      person_id: person.id,
      ...columnsAbout(NOTHING_KNOWN),
      replaced_at: null,
      no_mail_reason: null,
    })
    .execute();
  return successor;
}

/** Nobody is known behind them from here on. Whoever was replaced before stays so. */
export async function eraseContacts(
  trx: Trx,
  { workspaceId, ids }: { workspaceId: string; ids: string[] },
  at: Date,
): Promise<void> {
  await trx
    .updateTable('contacts')
    .set((eb) => ({
      name: ERASED,
      email: null,
      ...columnsAbout(NOTHING_KNOWN),
      time_zone: null,
      no_mail_reason: null,
      replaced_at: eb.fn.coalesce('replaced_at', eb.val(at)),
      erased_at: at,
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** What is known of them beyond who they are. */
export const describeContact = (trx: Trx, which: Which, about: AboutThem): Promise<unknown> =>
  change(trx, which, columnsAbout(about));

/** How they ask to be called; null for their given name. */
export const setCalled = (trx: Trx, which: Which, called: string | null): Promise<unknown> =>
  change(trx, which, { called });

export const setParts = (trx: Trx, which: Which, parts: Part[]): Promise<unknown> =>
  change(trx, which, { parts });

/** Null for what is shown first by the parts they play. */
export const setShownFirst = (trx: Trx, which: Which, topics: Topic[] | null): Promise<unknown> =>
  change(trx, which, { shown_first: topics });

const change = (
  trx: Trx,
  { workspaceId, id }: Which,
  to: {
    name?: string;
    email?: string | null;
    person_id?: string;
    parts?: Part[];
    shown_first?: Topic[] | null;
  } & Partial<ReturnType<typeof columnsAbout>>,
): Promise<unknown> =>
  trx.updateTable('contacts').set(to).where('workspace_id', '=', workspaceId).where('id', '=', id).execute();

const columnsAbout = ({ called, phone, reachedBy, ownPart }: AboutThem) => ({
  called,
  phone,
  reached_by: reachedBy,
  own_part: ownPart,
});

const columnsOf = ({ workspaceId, onboardingId, statementId }: Place, person: Person) => ({
  id: uuid(),
  workspace_id: workspaceId,
  onboarding_id: onboardingId,
  statement_id: statementId,
  person_id: person.id,
  language: person.language,
  time_zone: person.timeZone,
});
