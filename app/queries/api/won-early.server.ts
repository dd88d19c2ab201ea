/* Whether the CRM closed a deal as won before its handoff was accepted, for every page of the onboarding until it is. */
import { wonEarlyOf } from '#db/api/crm-deals.server';
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import type { Reader } from '../../speech/en/say-time';

export type WonEarlyFacts = { id: string; since: Date; reader: Reader };

/** Null for every other onboarding, as for none at all. */
export async function wonEarlySince(member: Member, id: string | undefined): Promise<WonEarlyFacts | null> {
  if (!isId(id)) return null;
  const won = await wonEarlyOf(db(), { workspaceId: member.workspaceId, onboardingId: id });
  return won && { id, since: won.since, reader: { now: await databaseNow(db()), timeZone: member.timeZone } };
}
