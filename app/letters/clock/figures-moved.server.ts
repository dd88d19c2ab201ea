/* To whoever leads: the figures of Insight that moved most, of the usual period against the one before it. */
import { sumsOf } from '#db/insight/insight-sums.server';
import { dayOf } from '../../domain/clock/clock';
import { FEWEST_ONBOARDINGS, figuresOf } from '../../domain/insight/figures';
import { movedMost } from '../../domain/insight/moved';
import { periodOf, spanOf, USUAL_PERIOD } from '../../domain/insight/period';
import { sumBetween } from '../../domain/insight/tally';
import { leadsOthers } from '../../domain/onboarding/access';
import { type SaidMoved, sayMoved } from '../../speech/en/insight/say-moved';
import type { ColleagueScene } from '../letter.server';

const MOST = 3;

export async function figuresMoved(
  { handle, notice: { workspaceId }, role, reader }: ColleagueScene,
  timeZone: string,
): Promise<SaidMoved[]> {
  if (!role || !leadsOthers(role)) return [];
  const { from, before } = periodOf(USUAL_PERIOD, dayOf(reader.now, timeZone));
  const since = { span: spanOf(USUAL_PERIOD), from: before };
  const counted = await sumsOf(handle, workspaceId, ['all', workspaceId], since)
    .where('shelf', '!=', 'steps')
    .execute();
  const [then, now] = [
    figuresOf(sumBetween(counted, before, from)),
    figuresOf(sumBetween(counted, from, null)),
  ];
  if (then.onboardings < FEWEST_ONBOARDINGS || now.onboardings < FEWEST_ONBOARDINGS) return [];
  return movedMost(then, now)
    .flatMap((moved) => sayMoved(moved) ?? [])
    .slice(0, MOST);
}
