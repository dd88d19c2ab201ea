/* How long a workspace keeps what is closed; and what a rule deletes at once, and in the days ahead. */
import { databaseNow, db } from '#db/client.server';
import { countClosed, type KeptNoLonger, keepingOf, listClosed } from '#db/onboarding/kept.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { closedBefore, daysAhead, deletedOn } from '../../domain/workspace/keeping';
import type { Reader } from '../../speech/en/say-time';

/** So many are named; the others are counted. */
const NAMED = 10;

export type GoingFacts = { count: number; named: (KeptNoLonger & { closedOn: string; goesOn: string })[] };

export type KeepingFacts = {
  /** As it is set; null: for good. */
  months: number | null;
  /** What the months that are looked at delete, or those that are set; null where everything stays. */
  shown: { months: number; now: GoingFacts; ahead: GoingFacts; seen: string } | null;
  vendor: string;
  /** Days are those of the workspace. */
  reader: Reader;
};

/** `tried` are months that somebody looks at before they are set. */
export async function keepingFacts(member: Member, tried: number | null): Promise<KeepingFacts> {
  const { workspaceId } = member;
  const { months: set, timeZone } = await keepingOf(db(), workspaceId);
  const now = await databaseNow(db());
  const months = tried ?? set;
  return {
    months: set,
    shown: months === null ? null : await shownOf(workspaceId, { months, timeZone, now }),
    vendor: member.workspace.name,
    reader: { now, timeZone },
  };
}

async function shownOf(
  workspaceId: string,
  { months, timeZone, now }: { months: number; timeZone: string; now: Date },
) {
  const { today, last } = daysAhead(now, timeZone);
  const until = closedBefore(today, months, timeZone);
  const atOnce = { workspaceId, before: until };
  const later = { workspaceId, from: until, before: closedBefore(last, months, timeZone) };
  const going = async (span: typeof atOnce & { from?: Date }) => {
    const { count, seen } = await countClosed(db(), span);
    const rows = await listClosed(db(), span, NAMED);
    const named = rows.map((row) => ({
      ...row,
      closedOn: dayOf(row.closedAt, timeZone),
      goesOn: deletedOn(row.closedAt, months, timeZone),
    }));
    return { count, named, seen };
  };
  const { seen, ...first } = await going(atOnce);
  const { count, named } = await going(later);
  return { months, now: first, ahead: { count, named }, seen };
}
