/* Where Insight stands, what it is asked for in its address, and the lists that stand behind its figures. */
import { segmentIn } from '../../domain/customer/company';
import type { Behind } from '../../domain/insight/behind';
import { PERIODS, USUAL_PERIOD } from '../../domain/insight/period';
import { isId } from '../../domain/request/id';
import type { InsightAsked } from '../../queries/insight/sums.server';

const INSIGHT = '/insight';

/** What an address asks for; what it can't ask for is left out. */
export function askedOfInsight(typed: URLSearchParams): InsightAsked {
  const idOf = (name: string) => {
    const id = typed.get(name);
    return isId(id) ? id : null;
  };
  return {
    weeks: PERIODS.find((weeks) => String(weeks) === typed.get('weeks')) ?? USUAL_PERIOD,
    repId: idOf('by'),
    hostId: idOf('host'),
    startingPointId: idOf('point'),
    segment: segmentIn(typed.get('segment')),
  };
}

const narrowing = ({ weeks, repId, hostId, startingPointId, segment }: InsightAsked) => ({
  ...(weeks !== USUAL_PERIOD && { weeks: String(weeks) }),
  ...(repId && { by: repId }),
  ...(hostId && { host: hostId }),
  ...(startingPointId && { point: startingPointId }),
  ...(segment && { segment }),
});

export const insightAt = (asked: InsightAsked): string => withAsked(INSIGHT, narrowing(asked));

/** The onboardings behind a figure. */
export const behindAt = (
  asked: InsightAsked,
  behind: Behind,
  {
    isLate = false,
    step = '',
    after = null,
  }: { isLate?: boolean; step?: string; after?: string | null } = {},
): string =>
  withAsked(`${INSIGHT}/${behind}`, {
    ...narrowing(asked),
    ...(isLate && { late: '1' }),
    ...(step && { step }),
    ...(after && { after }),
  });

export const insightFileAt = (asked: InsightAsked): string => withAsked(`${INSIGHT}.csv`, narrowing(asked));

/** The promises of whoever is asked for, whenever their deals were signed. */
export const promisesAt = ({ repId, hostId }: InsightAsked): string =>
  withAsked('/promises', {
    ...(repId && { by: repId }),
    ...(hostId && { host: hostId }),
  });

export const isInsightNarrowed = (asked: InsightAsked): boolean => Object.keys(narrowing(asked)).length > 0;

function withAsked(at: string, asked: Record<string, string>): string {
  const search = new URLSearchParams(asked).toString();
  return search ? `${at}?${search}` : at;
}
