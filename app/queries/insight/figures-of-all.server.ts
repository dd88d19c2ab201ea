/* The figures of Insight over all workspaces together, of the usual period: for whoever watches over the machines. */
import { databaseNow, db } from '#db/client.server';
import { sumOfAll } from '#db/insight/insight-sums.server';
import { dayOf } from '../../domain/clock/clock';
import { FEWEST_ONBOARDINGS, type Figures, figuresOf } from '../../domain/insight/figures';
import { periodOf, spanOf, USUAL_PERIOD } from '../../domain/insight/period';

/** Null for too few. Weeks are those of each workspace; which of them count is said by the day of UTC. */
export async function figuresOfAll(): Promise<Figures | null> {
  const { from } = periodOf(USUAL_PERIOD, dayOf(await databaseNow(db()), 'UTC'));
  const figures = figuresOf(await sumOfAll(db(), { span: spanOf(USUAL_PERIOD), from }));
  return figures.onboardings < FEWEST_ONBOARDINGS ? null : figures;
}
