/*
 * What belongs to a statement but isn't its words: whether it was promised, where it was heard and by whom it was said,
 * our own note, and the contact behind a person.
 */
import { saveContact, setParts } from '#db/contact/contacts.server';
import { personOf } from '#db/contact/people.server';
import { loadStances, saveStance, stanceOf } from '#db/contact/stances.server';
import { saveSourceNote } from '#db/statement/source-notes.server';
import { loadContacts } from '#db/statement/statements.server';
import { type AboutThem, NO_STANCE, NOTHING_KNOWN, type Stance } from '../../domain/contact/about-them';
import { isSamePerson } from '../../domain/contact/same-person';
import type { MemberActor } from '../../domain/onboarding/access';
import { type AroundChanges, aroundChanges } from '../../domain/statement/around';
import {
  type Commitment,
  PARTS,
  type Part,
  type SaidBy,
  type SystemArea,
  type Words,
} from '../../domain/statement/statement';
import type { Scene } from '../perform.server';

export type RecordedPerson = {
  parts: Part[];
  noMailReason: string | null;
  /** Left as they are where nothing is given. */
  language?: string;
  timeZone?: string | null;
  /** Whom they are known to be from another onboarding. */
  personId?: string;
  about?: AboutThem;
  stance?: Stance;
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
  const { parts, noMailReason, called, phone, reachedBy, ownPart, attitude, gain, ...rest } =
    merged as unknown as Flat;
  const person = {
    parts: parts ?? [],
    noMailReason: noMailReason ?? null,
    about: { called, phone, reachedBy, ownPart },
    stance: { attitude, gain: gain ?? '' },
  };
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
    about: inOneText(around),
    parts: around.person?.parts ?? around.parts ?? [],
    noMailReason: (around.person ? around.person.noMailReason : around.noMailReason) || null,
  });
  const before = noted(await loadAround(scene, statementId));
  const after = noted(input);
  // A person whose parts the form doesn't name keeps them.
  const isPersonLeft = input.words.kind === 'person' && !input.person;
  const { parts, noMailReason } = isPersonLeft ? before : after;
  const { about } = input.person?.about ? after : before;
  return aroundChanges(before, { ...after, parts, noMailReason, about });
}

/** Whether nobody changed any of this since it was shown. */
export async function isStillAround(
  scene: Scene<MemberActor>,
  statementId: string,
  shown: Partial<Around>,
): Promise<boolean> {
  const now = flat(await loadAround(scene, statementId));
  return Object.entries(shown).every(([name, value]) => isAlike(now[name], value));
}

type Flat = Omit<Around, 'about' | 'stance'> & AboutThem & Stance;
type Whole = Around & Pick<StatementInput, 'person'>;

const aboutIn = ({ person, about }: Whole): AboutThem => person?.about ?? about ?? NOTHING_KNOWN;
const stanceIn = ({ person, stance }: Whole): Stance => person?.stance ?? stance ?? NO_STANCE;

const inOneText = (around: Whole): string => {
  const { called, phone, reachedBy, ownPart } = aboutIn(around);
  const { attitude, gain } = stanceIn(around);
  return JSON.stringify([called, phone, reachedBy, ownPart, attitude, gain]);
};

const flat = (around: Whole): Record<string, unknown> => ({
  commitment: around.commitment ?? null,
  saidBy: around.saidBy ?? null,
  heardWhere: around.heardWhere,
  note: around.note,
  parts: around.person?.parts ?? around.parts ?? [],
  noMailReason: around.person?.noMailReason ?? around.noMailReason ?? null,
  ...aboutIn(around),
  ...stanceIn(around),
});

const isAlike = (one: unknown, other: unknown) =>
  Array.isArray(one) && Array.isArray(other)
    ? [...one].sort().join() === [...other].sort().join()
    : (one || null) === (other || null);

async function loadAround(
  { trx, actor, onboarding }: Scene<MemberActor>,
  statementId: string,
): Promise<Around> {
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
      'c.id as contactId',
      'c.called',
      'c.phone',
      'c.reached_by as reachedBy',
      'c.own_part as ownPart',
    ])
    .where('s.workspace_id', '=', actor.workspaceId)
    .where('s.id', '=', statementId)
    .executeTakeFirstOrThrow();
  const { called, phone, reachedBy, ownPart } = row;
  const stances = row.contactId ? await loadStances(trx, actor.workspaceId, onboarding.id) : new Map();
  return {
    about: { called, phone, reachedBy, ownPart },
    stance: stanceOf(stances, row.contactId ?? undefined),
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
  const { language, timeZone, personId, about, stance } = input.person;
  const before = await trx
    .selectFrom('contacts')
    .select(['id', 'person_id as personId', 'name', 'called'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('statement_id', '=', statementId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  const called = { name, email, language, timeZone, personId };
  const person = await personOf(trx, actor.workspaceId, called, before);
  const place = { workspaceId: actor.workspaceId, onboardingId: onboarding.id, statementId };
  // Another person isn't called as the one before was.
  const isLeft = before && about?.called === before.called && !isSamePerson(before.name, name);
  const id = await saveContact(trx, place, person, {
    ...input.person,
    name,
    email,
    about: isLeft && about ? { ...about, called: null } : about,
  });
  if (stance) await saveStance(trx, { ...place, contactId: id, memberId: actor.id, at: scene.now }, stance);
}

/** Somebody who is there plays these parts as well. */
export async function addParts(
  { trx, actor, record }: Scene<MemberActor>,
  { id, statementId, parts }: { id: string; statementId: string; parts: Part[] },
  more: readonly Part[],
): Promise<void> {
  const to = PARTS.filter((part) => parts.includes(part) || more.includes(part));
  if (to.every((part) => parts.includes(part))) return;
  await setParts(trx, { workspaceId: actor.workspaceId, id }, to);
  await record({
    kind: 'statement_changed',
    statementId,
    details: { around: { parts: { from: parts, to } } },
  });
}
