/*
 * What belongs to a statement but isn't its words: whether it was promised, where it was heard and by whom it was said,
 * our own note, and the contact behind a person.
 */
import { saveContact } from '#db/contact/contacts.server';
import { personOf } from '#db/contact/people.server';
import { saveSourceNote } from '#db/statement/source-notes.server';
import { loadContacts } from '#db/statement/statements.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type AroundChanges, aroundChanges } from '../../domain/statement/around';
import type { Commitment, Part, SaidBy, SystemArea, Words } from '../../domain/statement/statement';
import type { Scene } from '../perform.server';

export type RecordedPerson = {
  parts: Part[];
  noMailReason: string | null;
  /** Left as they are where nothing is given. */
  language?: string;
  timeZone?: string | null;
  /** Whom they are known to be from another onboarding. */
  personId?: string;
};

export type StatementInput = {
  /** Made by the form that adds it, so that sending it twice adds one. */
  id?: string;
  words: Words;
  commitment?: Commitment;
  area?: SystemArea;
  saidBy?: SaidBy;
  heardWhere: string;
  /** Where exactly it was heard; only we see this. */
  note: string;
  /** Given for a person, and only then. */
  person?: RecordedPerson;
};

/** What stands around a statement's words and may be changed with them. */
export type Around = Pick<StatementInput, 'commitment' | 'saidBy' | 'heardWhere' | 'note'> &
  Partial<RecordedPerson>;

/**
 * What stands around the words now, with what was changed in the form on top; null where somebody else changed the
 * same thing to something else meanwhile. A form that doesn't say what it showed has changed everything.
 */
export async function mergeAround(
  scene: Scene<MemberActor>,
  statementId: string,
  input: StatementInput,
  shown: Around | undefined,
): Promise<StatementInput | null> {
  if (!shown) return input;
  const typed = flat(input);
  const now = flat(await loadAround(scene, statementId));
  const before = flat(shown);
  const merged: Record<string, unknown> = {};
  for (const name of Object.keys(typed)) {
    if (isAlike(typed[name], before[name])) merged[name] = now[name];
    else if (isAlike(now[name], before[name]) || isAlike(now[name], typed[name])) merged[name] = typed[name];
    else return null;
  }
  const { parts, noMailReason, ...rest } = merged as Around;
  const person = { parts: parts ?? [], noMailReason: noMailReason ?? null };
  return { ...input, ...rest, ...(input.person && { person }) };
}

/** What a save changes around the words, for the record; null where it changes nothing. */
export async function changedAround(
  scene: Scene<MemberActor>,
  statementId: string,
  input: StatementInput,
): Promise<AroundChanges | null> {
  const isPromise = input.words.kind === 'promise';
  const noted = (around: Around & Pick<StatementInput, 'person'>) => ({
    commitment: isPromise ? (around.commitment ?? 'promised') : null,
    saidBy: around.saidBy === 'assumed' ? around.saidBy : null,
    heardWhere: around.heardWhere,
    note: around.note,
    parts: around.person?.parts ?? around.parts ?? [],
    noMailReason: (around.person ? around.person.noMailReason : around.noMailReason) || null,
  });
  const before = noted(await loadAround(scene, statementId));
  const after = noted(input);
  // A person whose parts the form doesn't name keeps them.
  const isPersonLeft = input.words.kind === 'person' && !input.person;
  const { parts, noMailReason } = isPersonLeft ? before : after;
  return aroundChanges(before, { ...after, parts, noMailReason });
}

const flat = (around: Around & Pick<StatementInput, 'person'>): Record<string, unknown> => ({
  commitment: around.commitment ?? null,
  saidBy: around.saidBy ?? null,
  heardWhere: around.heardWhere,
  note: around.note,
  parts: around.person?.parts ?? around.parts ?? [],
  noMailReason: around.person?.noMailReason ?? around.noMailReason ?? null,
});

const isAlike = (one: unknown, other: unknown) =>
  Array.isArray(one) && Array.isArray(other)
    ? [...one].sort().join() === [...other].sort().join()
    : (one || null) === (other || null);

async function loadAround({ trx, actor }: Scene<MemberActor>, statementId: string): Promise<Around> {
  const row = await trx
    .selectFrom('statements as s')
    .leftJoin('source_notes as n', 'n.statement_id', 's.id')
    .leftJoin('contacts as c', (join) =>
      join.onRef('c.statement_id', '=', 's.id').on('c.replaced_at', 'is', null),
    )
    .select([
      's.commitment',
      's.said_by as saidBy',
      's.heard_where as heardWhere',
      'n.note',
      'c.parts',
      'c.no_mail_reason as noMailReason',
    ])
    .where('s.workspace_id', '=', actor.workspaceId)
    .where('s.id', '=', statementId)
    .executeTakeFirstOrThrow();
  return {
    commitment: row.commitment ?? undefined,
    saidBy: row.saidBy ?? undefined,
    heardWhere: row.heardWhere,
    note: row.note ?? '',
    parts: row.parts ?? [],
    noMailReason: row.noMailReason,
  };
}

/** The name of somebody else here with the same address, whichever capitals it is written in. */
export async function whoHasAddress(
  { trx, actor, onboarding }: Scene<MemberActor>,
  { words }: StatementInput,
  ownId?: string,
): Promise<string | undefined> {
  if (words.kind !== 'person' || words.fields.email === '') return undefined;
  const email = words.fields.email.toLowerCase();
  const contacts = await loadContacts(trx, actor.workspaceId, onboarding.id);
  return contacts.find((one) => one.email?.toLowerCase() === email && one.statementId !== ownId)?.name;
}

/** What belongs to a statement but isn't its words: the internal note, and the contact behind a person. */
export async function saveAround(
  scene: Scene<MemberActor>,
  statementId: string,
  input: StatementInput,
  isNew: boolean,
) {
  const { trx, actor, onboarding } = scene;
  if (input.note || !isNew) await saveSourceNote(trx, actor.workspaceId, statementId, input.note);
  if (input.words.kind !== 'person' || !input.person) return;
  const { name } = input.words.fields;
  const email = input.words.fields.email || null;
  const { language, timeZone, personId } = input.person;
  const before = await trx
    .selectFrom('contacts')
    .select(['id', 'person_id as personId'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('statement_id', '=', statementId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  const called = { name, email, language, timeZone, personId };
  const person = await personOf(trx, actor.workspaceId, called, before);
  await saveContact(
    trx,
    { workspaceId: actor.workspaceId, onboardingId: onboarding.id, statementId },
    person,
    { ...input.person, name, email },
  );
}
