/*
 * The two lawful doors in the walls of what is only ever added to: a person who is erased, and an onboarding that is
 * deleted. Both are functions of the database, and nobody calls them but this file.
 */
import { sql } from 'kysely';
import type { Rule } from '../../app/domain/contact/erasing';
import type { Handle, Trx } from '../client.server';
import { forgetForInsight } from '../insight/insight-facts.server';

export type Traces = {
  workspaceId: string;
  /** Onboardings in which they are a contact, and the others of the same customers. */
  theirs: string[];
  others: string[];
  /** Rules for all of these, and those that hold in their own onboardings alone. */
  sure: Rule[];
  besides: Rule[];
  /** Wordings that say who they are. */
  ownWordings: string[];
  /** Statements about somebody else of the same name. */
  spared: string[];
  erasedName: string;
};

/** An agreement that was written anew. */
export type Rewritten = { onboardingId: string; version: number; from: string; to: string };

/** Takes a person out of every row; the agreements whose text changed by it. It may take as long as it takes. */
export async function rewriteWithout(trx: Trx, traces: Traces): Promise<Rewritten[]> {
  const { workspaceId, theirs, others, sure, besides, ownWordings, spared, erasedName } = traces;
  await sql`set local statement_timeout = 0`.execute(trx);
  const { rows } = await sql<Rewritten>`
    select of_onboarding as "onboardingId", of_version as version, from_hash as "from", to_hash as "to"
    from erase_person(
      ${workspaceId}::uuid, ${theirs}::uuid[], ${others}::uuid[], ${JSON.stringify(sure)}::jsonb,
      ${JSON.stringify(besides)}::jsonb, ${ownWordings}::uuid[], ${spared}::uuid[], ${erasedName}::text
    )`.execute(trx);
  return rows;
}

/** Takes every row of an onboarding away. Throws where there is none. */
export async function removeOnboarding(
  trx: Trx,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(trx);
  await forgetForInsight(trx, { workspaceId, onboardingId });
  await sql`select delete_onboarding(${workspaceId}::uuid, ${onboardingId}::uuid)`.execute(trx);
}

export type Found = { place: string; row: Record<string, unknown> };

/** Rows of one onboarding in which the rules find something, of each table up to `most`. Mail comes without its words. */
export async function findWords(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  { rules, spared, most }: { rules: Rule[]; spared: string[]; most: number },
): Promise<Found[]> {
  if (rules.length === 0) return [];
  const { rows } = await sql<Found>`
    select place, held as row from words_found(
      ${workspaceId}::uuid, ${[onboardingId]}::uuid[], ${JSON.stringify(rules)}::jsonb, ${spared}::uuid[], ${most}::integer
    )`.execute(handle);
  return rows;
}
