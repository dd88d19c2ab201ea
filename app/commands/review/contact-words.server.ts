/*
 * The words of a contact: said twice they are said once, and there are never more of them than people can read.
 */
import { countTry, WORDS_PER_CONTACT } from '../../auth/attempts.server';
import type { ContactActor } from '../../domain/onboarding/access';
import { refuse } from '../../domain/onboarding/refusal';
import { PARTS, type Part, sameFields, type Words } from '../../domain/statement/statement';
import type { Scene } from '../perform.server';

export type Pointed = { statementId: string; wordingId: string };

/** As many additions and corrections of one contact wait for an answer at a time. */
export const WAITING_PER_CONTACT = 200;

/** A contact's own words; `parts` are those a person plays, where the form asked. */
export type Correction = { words: Words; note: string; parts?: Part[] };

/** The parts of a person as they were said, in their usual order; null where they are what we have. */
export async function changedParts(
  { trx, actor }: Scene<ContactActor>,
  statementId: string,
  said: Part[] | undefined,
): Promise<Part[] | null> {
  if (!said) return null;
  const contact = await trx
    .selectFrom('contacts')
    .select('parts')
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', actor.onboardingId)
    .where('statement_id', '=', statementId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  const isSame = PARTS.every((part) => said.includes(part) === contact?.parts.includes(part));
  return !contact || isSame ? null : PARTS.filter((part) => said.includes(part));
}

/** Whether these are the words and the note that already stand as the contact's correction. */
export async function isSaidAlready(
  { trx, actor }: Scene<ContactActor>,
  item: Pointed,
  { words, note, parts }: { words: Words; note: string; parts: Part[] | null },
): Promise<boolean> {
  const row = await trx
    .selectFrom('answers as a')
    .innerJoin('wordings as w', 'w.id', 'a.proposed_wording_id')
    .select(['w.fields', 'a.note', 'a.proposed_parts'])
    .where('a.workspace_id', '=', actor.workspaceId)
    .where('a.statement_id', '=', item.statementId)
    .where('a.wording_id', '=', item.wordingId)
    .where('a.contact_id', '=', actor.id)
    .where('a.kind', '=', 'corrected')
    .where('a.withdrawn_at', 'is', null)
    .executeTakeFirst();
  const isOfParts = row?.proposed_parts?.join() === parts?.join();
  return row !== undefined && row.note === note && isOfParts && sameFields(row.fields, words.fields);
}

/** Nobody types so much within an hour, and nobody could answer more at once. */
export async function refuseTooMuch({ trx, actor }: Scene<ContactActor>) {
  if ((await countTry(trx, `words of ${actor.id}`, WORDS_PER_CONTACT)) > 0) return refuse('too_many_words');
  const waiting = await trx
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('a.workspace_id', '=', actor.workspaceId)
    .where('a.onboarding_id', '=', actor.onboardingId)
    .where('a.contact_id', '=', actor.id)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where('a.withdrawn_at', 'is', null)
    .where('r.id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(waiting.count) >= WAITING_PER_CONTACT ? refuse('too_many_words') : null;
}
